import { at, type Json } from '../run/json.js'
import { get, graphql } from '../run/request.js'
import { bearer, type Variant, type Workload } from './workload.js'

const person = 'publicId email displayName countryCode total referralCode createdAt'
const gatewayList = 'participants(orderBy: { field: ID, direction: ASC }'
const postgraphileList =
  'participants: allParticipants(condition: { contestId: $contest }, orderBy: PRIMARY_KEY_ASC'
const gatewayQuery = `query ($by: ContestLookup!, $first: Int!, $after: String!) {
  contest(by: $by) { ${gatewayList}, first: $first, after: $after) { nodes { databaseId ${person} } } }
}`
const postgraphileQuery = `query ($contest: BigInt!, $first: Int!, $after: Cursor!) {
  ${postgraphileList}, first: $first, after: $after) { nodes { databaseId: rowId ${person} } }
}`
// Where a page begins: asked for once, before anything is timed.
const gatewayStart = `query ($by: ContestLookup!, $offset: Int!) {
  contest(by: $by) { ${gatewayList}, first: 1, offset: $offset) { pageInfo { endCursor } } }
}`
const postgraphileStart = `query ($contest: BigInt!, $offset: Int!) {
  ${postgraphileList}, first: 1, offset: $offset) { pageInfo { endCursor } }
}`

const first = 100
const ours = ['data', 'contest', 'participants'] as const
const theirs = ['data', 'participants'] as const

function cursor(answer: Json | undefined, path: readonly string[]): string {
  return answer === undefined ? '' : String(at(answer, ...path, 'pageInfo', 'endCursor'))
}

export const people: Workload = {
  id: 'W3',
  title: '100 people from the middle of the largest contest',
  async variants(facts, ask) {
    const contest = facts.largest.id
    const by = { databaseId: contest }
    const variants: Variant[] = []
    for (const { offset, after } of facts.middle) {
      const [gateway, postgraphile] = await Promise.all([
        ask('gateway', graphql(gatewayStart, { by, offset }, bearer(facts))),
        ask('postgraphile', graphql(postgraphileStart, { contest: String(contest), offset })),
      ])
      variants.push({
        gateway: graphql(gatewayQuery, { by, first, after: cursor(gateway, ours) }, bearer(facts)),
        postgraphile: graphql(postgraphileQuery, {
          contest: String(contest),
          first,
          after: cursor(postgraphile, theirs),
        }),
        floor: get('/w3', { account: facts.accountId, contest, after }),
      })
    }
    return variants
  },
  essence: {
    gateway: (answer) => at(answer, ...ours, 'nodes'),
    postgraphile: (answer) => at(answer, ...theirs, 'nodes'),
    floor: (answer) => answer,
  },
}
