import { at, type Json, list } from '../run/json.js'
import { get, graphql } from '../run/request.js'
import type { Facts, Variant, Workload } from './workload.js'

const fields = `id: publicId email name: displayName phone points: total emailConfirmedAt disqualifiedAt bannedAt
  referralCode createdAt`
const order = 'orderBy: [CREATED_AT_ASC, ROW_ID_ASC], first: $first, offset: $offset'
const page = `people: allParticipants(condition: { contestId: $contest }, ${order})`
const counting = `query ($contest: BigInt!, $first: Int!, $offset: Int!) {
  ${page} { totalCount nodes { ${fields} } }
}`
const reading = `query ($contest: BigInt!, $first: Int!, $offset: Int!) {
  ${page} { nodes { ${fields} } }
  counters: allContestCounters(condition: { contestId: $contest }) { nodes { people } }
}`

const pages = 25
const limit = 20

function variants(facts: Facts, query: string): Variant[] {
  const { id, publicId } = facts.largest
  return Array.from({ length: pages }, (_, index) => ({
    gateway: get(
      `/api/v1/contests/${publicId}/entries`,
      { page: index + 1, limit },
      { 'x-api-key': facts.key },
    ),
    postgraphile: graphql(query, { contest: String(id), first: limit, offset: index * limit }),
    floor: get('/w4', { account: facts.accountId, contest: id, offset: index * limit }),
  }))
}

const columns = ['id', 'name', 'phone', 'points', 'referralCode', 'createdAt'] as const

/** A row in the document's form: no address is an empty one (#35). */
function row(each: Json, emailConfirmed: Json, disqualified: Json): Json {
  const shared = Object.fromEntries(columns.map((column) => [column, at(each, column)]))
  return { ...shared, email: at(each, 'email') ?? '', emailConfirmed, disqualified }
}
const documented = (each: Json): Json => row(each, at(each, 'emailConfirmed'), at(each, 'disqualified'))
const stored = (each: Json): Json =>
  row(
    each,
    at(each, 'emailConfirmedAt') !== null,
    at(each, 'disqualifiedAt') !== null || at(each, 'bannedAt') !== null,
  )
const rows = (answer: Json) => list(at(answer, 'data', 'people', 'nodes')).map(stored)

const gateway = (answer: Json): Json => ({
  total: at(answer, 'pagination', 'total'),
  data: list(at(answer, 'data')).map(documented),
})
const floor = (answer: Json): Json => ({
  total: at(answer, 'total'),
  data: list(at(answer, 'data')).map(documented),
})

export const restPage: Workload = {
  id: 'W4',
  title: 'REST page of 20 with total',
  note: 'PostGraphile counts the rows for its totalCount',
  variants: async (facts) => variants(facts, counting),
  essence: {
    gateway,
    postgraphile: (answer) => ({
      total: at(answer, 'data', 'people', 'totalCount'),
      data: rows(answer),
    }),
    floor,
  },
}

export const restPageStored: Workload = {
  id: 'W4s',
  title: 'the same, the peer reading the stored total',
  note: 'PostGraphile reads contest_counters instead of counting, which its user has to know of',
  variants: async (facts) => variants(facts, reading),
  essence: {
    gateway,
    postgraphile: (answer) => ({
      total: list(at(answer, 'data', 'counters', 'nodes')).reduce<number>(
        (sum, slot) => sum + Number(at(slot, 'people')),
        0,
      ),
      data: rows(answer),
    }),
    floor,
  },
}
