import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  type ContestRow,
  entries,
  type ParticipantRow,
  participants,
} from '../../../src/database/tables/index.js'
import { buildContest } from '../../support/build-contest.js'
import { buildParticipant, buildParticipants, type PersonToBuild } from '../../support/build-participant.js'
import { buildAccount, buildKey, type TestAccount } from '../../support/builders.js'
import { type Gateway, startGateway } from '../../support/gateway.js'
import { dataOf, refusalOf } from '../../support/people.js'

let gateway: Gateway
let account: TestAccount
let contest: ContestRow
let people: ParticipantRow[]

const at = (day: number) => `2026-06-${String(day).padStart(2, '0')}T10:00:00.000Z`

const cast: readonly PersonToBuild[] = [
  { email: 'a.100%@example.com', displayName: 'Zoë Zulu', countryCode: 'DE', amounts: [5], createdAt: at(3) },
  {
    email: 'b_under@example.com',
    displayName: 'adam Ant',
    countryCode: 'FR',
    amounts: [50, 1],
    createdAt: at(1),
  },
  {
    email: 'C-Back\\slash@example.com'.replace('\\', ''),
    displayName: 'Back\\slash Ünal',
    amounts: [5],
    createdAt: at(2),
  },
  {
    email: null,
    phone: '+1',
    phoneNormalized: '+1',
    displayName: 'Adam Bee',
    amounts: [7],
    createdAt: at(5),
  },
  { email: 'e@example.com', displayName: null, amounts: [], createdAt: at(4), emailConfirmedAt: at(4) },
  { email: 'f@example.com', displayName: '正義', disqualifiedAt: at(6), amounts: [9], createdAt: at(6) },
  {
    email: 'g@example.com',
    displayName: 'محمد 🎁',
    bannedAt: at(6),
    countryCode: 'DE',
    amounts: [1],
    createdAt: at(6),
  },
  { email: 'h@example.com', displayName: 'Both', bannedAt: at(6), disqualifiedAt: at(6), createdAt: at(7) },
]

beforeAll(async () => {
  gateway = await startGateway()
  account = await buildAccount(gateway.database)
  contest = await buildContest(gateway.database, account)
  // The first two refer the last three.
  people = await buildParticipants(gateway.database, contest, cast.slice(0, 5))
  for (const [index, person] of cast.slice(5).entries()) {
    const referredBy = people[index % 2]?.id ?? null
    people.push(await buildParticipant(gateway.database, contest, { ...person, referredBy }))
  }
  const other = await buildContest(gateway.database, account)
  await buildParticipant(gateway.database, other, { email: 'elsewhere@example.com' })
})

interface Connection {
  readonly nodes: { readonly databaseId: number }[]
  readonly totalCount: number
  readonly pageInfo: Record<string, unknown> & { readonly endCursor: string; readonly startCursor: string }
}

const query = `query ($id: SafeInt!, $filter: ParticipantFilter, $orderBy: ParticipantOrder,
  $first: Int, $after: String, $last: Int, $before: String, $offset: Int) {
  contest(by: { databaseId: $id }) {
    participants(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last,
      before: $before, offset: $offset) {
      nodes { databaseId } totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    }
  }
}`

function ask(variables: Record<string, unknown>, key = account.key) {
  return gateway.graphql(key, query, { id: contest.id, ...variables })
}

async function list(variables: Record<string, unknown>): Promise<Connection> {
  const data = dataOf(await ask(variables))
  return (data['contest'] as { participants: Connection }).participants
}

/** Positions in the cast, in the order of the answer. */
function positions({ nodes }: Connection): number[] {
  return nodes.map(({ databaseId }) => people.findIndex(({ id }) => id === databaseId))
}

describe('filters of Contest.participants', () => {
  it.each<[string, Record<string, unknown>, number[]]>([
    ['none', {}, [0, 1, 2, 3, 4, 5, 6, 7]],
    ['blank search', { search: '  ' }, [0, 1, 2, 3, 4, 5, 6, 7]],
    ['search in names without regard to case', { search: 'ADAM' }, [1, 3]],
    ['search in addresses', { search: 'under@EXAMPLE' }, [1]],
    ['search takes % literally', { search: '%' }, [0]],
    ['search takes _ literally', { search: '_' }, [1]],
    ['search takes \\ literally', { search: '\\' }, [2]],
    ['search in other scripts', { search: '義' }, [5]],
    ['search for emoji', { search: '🎁' }, [6]],
    ['search of hostile text', { search: `'; drop table participants; --` }, []],
    ['search does not reach over the separator', { search: 'com\u001fadam' }, [1]],
    ['address as it is compared', { email: ' B_Under@Example.com ' }, [1]],
    ['excluded', { excluded: true }, [5, 6, 7]],
    ['not excluded', { excluded: false }, [0, 1, 2, 3, 4]],
    ['disqualified', { disqualified: true }, [5, 7]],
    ['not disqualified', { disqualified: false }, [0, 1, 2, 3, 4, 6]],
    ['banned', { banned: true }, [6, 7]],
    ['not banned', { banned: false }, [0, 1, 2, 3, 4, 5]],
    ['confirmed', { emailConfirmed: true }, [4]],
    ['not confirmed', { emailConfirmed: false }, [0, 1, 2, 3, 5, 6, 7]],
    ['countries in any case', { countries: ['de', 'IT'] }, [0, 6]],
    ['minimum total', { minimumTotal: 7 }, [1, 3, 5]],
    ['from, included', { createdFrom: at(5) }, [3, 5, 6, 7]],
    ['before, not included', { createdBefore: at(2) }, [1]],
    ['type of method', { entryMethodType: 1 }, [0, 1, 2, 3, 5, 6]],
    ['another type of method', { entryMethodType: 14 }, []],
    ['referred', { referred: true }, [5, 6, 7]],
    ['not referred', { referred: false }, [0, 1, 2, 3, 4]],
    ['several at once', { excluded: true, countries: ['DE'], minimumTotal: 1 }, [6]],
  ])('%s', async (_name, filter, expected) => {
    const found = await list({ filter, orderBy: { field: 'ID', direction: 'ASC' } })
    expect(positions(found)).toEqual(expected)
    expect(found.totalCount).toBe(expected.length)
  })

  it('does not count unverified entries as of the type', async () => {
    await gateway.database.transaction(async (executor) => {
      await executor
        .update(entries)
        .set({ verified: false })
        .where(eq(entries.participantId, people[0]?.id ?? 0))
    })
    expect(positions(await list({ filter: { entryMethodType: 1 } }))).not.toContain(0)
    await gateway.database.root
      .update(entries)
      .set({ verified: true })
      .where(eq(entries.participantId, people[0]?.id ?? 0))
  })

  it.each([
    ['filter.search', { search: 'x'.repeat(256) }],
    ['filter.search', { search: '\u0000' }],
    ['filter.email', { email: '\u0000' }],
    ['filter.countries', { countries: [] }],
    ['filter.countries', { countries: ['Germany'] }],
    ['filter.countries', { countries: Array.from({ length: 251 }, () => 'DE') }],
  ])('refuses a faulty %s', async (path, filter) => {
    const answer = await ask({ filter })
    expect(answer.errors[0]?.extensions['fields']).toEqual([expect.objectContaining({ path })])
  })
})

describe('orders of Contest.participants', () => {
  const orders: [Record<string, unknown> | undefined, number[]][] = [
    [undefined, [1, 2, 0, 4, 3, 5, 6, 7]],
    [{ field: 'ID', direction: 'DESC' }, [7, 6, 5, 4, 3, 2, 1, 0]],
    [{ field: 'CREATED_AT', direction: 'DESC' }, [7, 6, 5, 3, 4, 0, 2, 1]],
    [{ field: 'TOTAL', direction: 'DESC' }, [1, 5, 3, 2, 0, 6, 7, 4]],
    [{ field: 'TOTAL', direction: 'ASC' }, [4, 7, 6, 0, 2, 3, 5, 1]],
  ]

  // A search of one character is looked for at the beginning of the list, and then among all. One person has no address.
  const searches = [undefined, { search: '@' }]
  const cases = orders.flatMap(([orderBy, all]) =>
    searches.map((filter) => [orderBy, filter, filter ? all.filter((one) => one !== 3) : all] as const),
  )

  it.each(cases)('%o of %o, forwards, backwards and by number of page', async (orderBy, filter, expected) => {
    expect(positions(await list({ filter, orderBy }))).toEqual(expected)
    const forwards: number[] = []
    let after: string | undefined
    for (let more: unknown = true; more; ) {
      const page = await list({ filter, orderBy, first: 3, after })
      forwards.push(...positions(page))
      after = page.pageInfo.endCursor
      more = page.pageInfo['hasNextPage']
    }
    expect(forwards).toEqual(expected)
    const backwards: number[] = []
    let before: string | undefined
    for (let more: unknown = true; more; ) {
      const page = await list({ filter, orderBy, last: 3, before })
      backwards.unshift(...positions(page))
      before = page.pageInfo.startCursor
      more = page.pageInfo['hasPreviousPage']
    }
    expect(backwards).toEqual(expected)
    expect(positions(await list({ filter, orderBy, first: 3, offset: 3 }))).toEqual(expected.slice(3, 6))
  })

  it('by name without regard to case, nameless people first', async () => {
    const found = positions(await list({ orderBy: { field: 'NAME', direction: 'ASC' } }))
    expect(found[0]).toBe(4)
    const latin = found.filter((position) => [0, 1, 3].includes(position))
    expect(latin).toEqual([1, 3, 0])
    const reversed = positions(await list({ orderBy: { field: 'NAME', direction: 'DESC' } }))
    expect(reversed).toEqual([...found].reverse())
  })
})

describe('a person and a list', () => {
  it('shows referrals of each person and the one who referred', async () => {
    const [first] = people
    const answer = await gateway.graphql(
      account.key,
      `query ($by: ParticipantLookup!) { participant(by: $by) {
        referrals { totalCount nodes { databaseId referredBy { databaseId } } }
      } }`,
      { by: { databaseId: first?.id } },
    )
    const { referrals } = dataOf(answer)['participant'] as { referrals: Connection }
    expect(positions(referrals)).toEqual([5, 7])
    expect(referrals.totalCount).toBe(2)
    expect(referrals.nodes[0]).toMatchObject({ referredBy: { databaseId: first?.id } })
  })

  it('shows what an excluded person counts for', async () => {
    const answer = await gateway.graphql(
      account.key,
      'query ($by: ParticipantLookup!) { participant(by: $by) { total countedTotal excluded } }',
      { by: { publicId: people[5]?.publicId } },
    )
    expect(dataOf(answer)['participant']).toEqual({ total: 9, countedTotal: 0, excluded: true })
  })

  it('needs participants:read', async () => {
    const key = await buildKey(gateway.database, account.id, { scopes: ['contests:read'] })
    expect(refusalOf(await ask({}, key))).toEqual({ code: 'INSUFFICIENT_SCOPE', detail: 'participants:read' })
  })

  it('finds nobody of deleted contests', async () => {
    const doomed = await buildContest(gateway.database, account, { deletedAt: at(1) })
    const person = await buildParticipant(gateway.database, doomed)
    for (const by of [{ databaseId: person.id }, { publicId: person.publicId }, { uuid: person.uuid }]) {
      const answer = await gateway.graphql(
        account.key,
        'query ($by: ParticipantLookup!) { participant(by: $by) { id } }',
        { by },
      )
      expect(refusalOf(answer).code).toBe('NOT_FOUND')
    }
    const [still] = await gateway.database.root
      .select()
      .from(participants)
      .where(eq(participants.id, person.id))
    expect(still).toBeDefined()
  })
})
