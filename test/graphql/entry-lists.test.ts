import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { ContestRow, ParticipantRow } from '../../src/database/tables/index.js'
import { ban } from '../../src/domain/participant/exclusion.js'
import { codesOf, faultPaths, payload } from '../support/answers.js'
import { buildContest } from '../support/build-contest.js'
import { buildParticipant, buildParticipants } from '../support/build-participant.js'
import { buildAccount, buildKey, type TestAccount } from '../support/builders.js'
import { type Gateway, startGateway } from '../support/gateway.js'
import { buildEntries } from '../support/ledger.js'
import { writingAs } from '../support/work.js'

interface Ledger {
  readonly totalCount: number
  readonly nodes: readonly { readonly databaseId: number; readonly amount: number }[]
  readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean }
}

const list = `query ($contest: ContestLookup!, $filter: EntryFilter, $orderBy: EntryOrder, $first: Int, $after: String) {
  entries(contest: $contest, filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
    totalCount nodes { databaseId amount } pageInfo { endCursor hasNextPage } } }`
const exported = `query ($contest: ContestLookup!, $filter: EntryFilter, $limit: Int) {
  entriesExport(contest: $contest, filter: $filter, limit: $limit) { databaseId amount } }`
const one = `query ($by: EntryLookup!, $contest: ContestLookup) { entry(by: $by, contest: $contest) { databaseId } }`
const person = `query ($by: ParticipantLookup!, $contest: ContestLookup) {
  participant(by: $by, contest: $contest) { databaseId } }`
const ledgers = `query ($contest: ContestLookup!, $filter: EntryFilter, $limit: Int) {
  participants(contest: $contest) { nodes { entriesExport(filter: $filter, limit: $limit) { amount } } } }`
const people = `query ($contest: ContestLookup!, $filter: ParticipantFilter, $orderBy: ParticipantOrder,
    $first: Int, $after: String, $last: Int, $before: String) {
  participants(contest: $contest, filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last,
      before: $before) {
    totalCount nodes { databaseId } pageInfo { startCursor endCursor hasNextPage hasPreviousPage } } }`

describe('ledgers and people of one contest by root fields', () => {
  let gateway: Gateway
  let account: TestAccount
  let contest: ContestRow
  let someone: ParticipantRow

  beforeAll(async () => {
    gateway = await startGateway()
  })

  beforeEach(async () => {
    account = await buildAccount(gateway.database)
    contest = await buildContest(gateway.database, account, { timeZone: 'Pacific/Kiritimati' })
    someone = await buildParticipant(gateway.database, contest, {
      email: 'a@example.com',
      displayName: 'A Name',
    })
  })

  const ask = (query: string, variables: Record<string, unknown> = {}, key = account.key) =>
    gateway.graphql(key, query, { contest: { databaseId: contest.id }, ...variables })
  const amounts = async (variables: Record<string, unknown>) =>
    payload<Ledger>(await ask(list, variables), 'entries').nodes.map(({ amount }) => amount)

  it('filter by days in the zone of the contest, both included, for people too', async () => {
    // Kiritimati is fourteen hours ahead of UTC.
    await buildEntries(gateway.database, contest, [
      { participantId: someone.id, amount: 1, occurredAt: '2026-06-10T09:59:59.999Z' },
      { participantId: someone.id, amount: 2, occurredAt: '2026-06-10T10:00:00.000Z' },
      { participantId: someone.id, amount: 3, occurredAt: '2026-06-11T10:00:00.000Z' },
    ])
    const cases: [Record<string, string>, number[]][] = [
      [{ occurredOnFrom: '2026-06-11' }, [3, 2]],
      [{ occurredOnTo: '2026-06-11' }, [2, 1]],
      [{ occurredOnFrom: '2026-06-11', occurredOnTo: '2026-06-11' }, [2]],
      [{ occurredOnFrom: '2026-06-12', occurredOnTo: '2026-06-11' }, []],
      [{ occurredOnFrom: '0001-01-01', occurredOnTo: '9999-12-31' }, [3, 2, 1]],
    ]
    for (const [days, expected] of cases) {
      expect(await amounts({ filter: days })).toEqual(expected)
      for (const counted of [{}, { verified: true, ofCountedPeople: true }]) {
        const filter = { ...days, ...counted }
        expect(payload<Ledger>(await ask(list, { filter }), 'entries').totalCount).toBe(expected.length)
      }
      const { nodes } = payload<{ nodes: { entriesExport: { amount: number }[] }[] }>(
        await ask(ledgers, { filter: days, limit: 10 }),
        'participants',
      )
      expect(nodes.flatMap(({ entriesExport }) => entriesExport.map(({ amount }) => amount))).toEqual(
        expected,
      )
    }
    expect(codesOf(await ask(list, { filter: { occurredOnFrom: '2026-02-30' } }))).toEqual(['BAD_USER_INPUT'])
  })

  it('page through an order by amount, whose ties follow the id', async () => {
    const given = [5, -2, 5, 1, 5]
    const made = await buildEntries(
      gateway.database,
      contest,
      given.map((amount, index) => ({ participantId: someone.id, amount: index === 1 ? 7 : amount })),
    )
    const ids = made.map(({ id }) => id)
    const orderBy = { field: 'AMOUNT', direction: 'DESC' }
    const found: (number | undefined)[] = []
    let after: string | null = null
    do {
      const { nodes, pageInfo }: Ledger = payload<Ledger>(
        await ask(list, { orderBy, first: 2, after }),
        'entries',
      )
      found.push(...nodes.map(({ databaseId }) => databaseId))
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null
    } while (after !== null)
    expect(found).toEqual([ids[1], ids[4], ids[2], ids[0], ids[3]])
  })

  it('take rows of no type for rows of User Details where asked by the attributed type', async () => {
    await buildEntries(gateway.database, contest, [
      { participantId: someone.id, amount: 1, methodTypeId: 1 },
      { participantId: someone.id, amount: 2 },
      { participantId: someone.id, amount: 3, methodTypeId: 14 },
      { participantId: someone.id, amount: 4, methodTypeId: 14, verified: false },
    ])
    const orderBy = { field: 'AMOUNT', direction: 'ASC' }
    const counted = { verified: true, ofCountedPeople: true }
    const totals: number[] = []
    for (const attributedType of [1, 14, 5, 9_000_000_000]) {
      const answer = await ask(list, { filter: { attributedType, ...counted } })
      totals.push(payload<Ledger>(answer, 'entries').totalCount)
    }
    expect(totals).toEqual([2, 1, 0, 0])
    expect(await amounts({ filter: { attributedType: 1 }, orderBy })).toEqual([1, 2])
    expect(await amounts({ filter: { entryMethodType: 1 }, orderBy })).toEqual([1])
    expect(await amounts({ filter: { attributedType: 14 }, orderBy })).toEqual([3, 4])
  })

  it('search in addresses alone where asked to', async () => {
    await buildEntries(gateway.database, contest, [{ participantId: someone.id }])
    expect(await amounts({ filter: { email: 'EXAMPLE' } })).toEqual([1])
    expect(await amounts({ filter: { email: 'name' } })).toEqual([])
    expect(await amounts({ filter: { search: 'name' } })).toEqual([1])
    // Blanks around it mean nothing, as in lists of people.
    expect(await amounts({ filter: { search: ' name ', email: ' EXAMPLE ' } })).toEqual([1])
    expect(faultPaths(await ask(list, { filter: { email: 'x'.repeat(256) } }))).toEqual(['filter.email'])
  })

  it('export the latest rows first, as many as asked for', async () => {
    await buildEntries(
      gateway.database,
      contest,
      [1, 2, 3].map((amount) => ({ participantId: someone.id, amount })),
    )
    const rows = payload<{ amount: number }[]>(await ask(exported, { limit: 2 }), 'entriesExport')
    expect(rows.map(({ amount }) => amount)).toEqual([3, 2])
    for (const limit of [0, 10_001]) expect(faultPaths(await ask(exported, { limit }))).toEqual(['limit'])
  })

  it('bound what the exports of several people give together', async () => {
    await buildParticipants(gateway.database, contest, [{}, {}, {}, {}, {}])
    const { errors } = await ask(ledgers)
    expect([...new Set(errors.map(({ extensions }) => extensions.code))]).toEqual(['LIMIT_EXCEEDED'])
    expect((await ask(ledgers, { limit: 10 })).errors).toEqual([])
  })

  it('know a row and a person of another contest not, whosoever it is', async () => {
    const { database } = gateway
    const [row] = await buildEntries(database, contest, [{ participantId: someone.id }])
    const mine = await buildContest(database, account)
    const other = await buildAccount(database)
    const foreign = await buildContest(database, other)
    for (const [query, id] of [
      [one, row?.id],
      [person, someone.id],
    ] as const) {
      const by = { databaseId: id }
      expect((await ask(query, { by })).errors).toEqual([])
      expect((await ask(query, { by, contest: null })).errors).toEqual([])
      for (const { id: contestId } of [mine, foreign]) {
        expect(codesOf(await ask(query, { by, contest: { databaseId: contestId } }))).toEqual(['NOT_FOUND'])
      }
      const theirs = await ask(query, { by, contest: { databaseId: foreign.id } }, other.key)
      expect(codesOf(theirs)).toEqual(['NOT_FOUND'])
    }
    const exclude = `mutation ($input: ExcludeParticipantInput!) { banParticipant(input: $input) { changed } }`
    const input = { participant: { databaseId: someone.id }, contest: { databaseId: mine.id } }
    expect(codesOf(await gateway.graphql(account.key, exclude, { input }))).toEqual(['NOT_FOUND'])
  })

  it('need participants:read alone, and a contest that the key reaches', async () => {
    const { database } = gateway
    const reader = await buildKey(database, account.id, { scopes: ['participants:read'] })
    const others = await buildKey(database, account.id, { scopes: ['contests:read', 'participants:write'] })
    const elsewhere = await buildContest(database, account)
    const restricted = await buildKey(database, account.id, { contestIds: [elsewhere.id] })
    for (const query of [list, exported]) {
      expect((await ask(query, {}, reader)).errors).toEqual([])
      expect(codesOf(await ask(query, {}, others))).toEqual(['INSUFFICIENT_SCOPE'])
      expect(codesOf(await ask(query, {}, restricted))).toEqual(['NOT_FOUND'])
    }
  })

  it('list people who count, or the others, with totals from the counters', async () => {
    const [, banned, rowless] = await buildParticipants(gateway.database, contest, [
      { amounts: [1] },
      { amounts: [2] },
      {},
    ])
    await writingAs(gateway.database, account.id, gateway.clock, (work) => ban(work, { id: banned?.id ?? 0 }))
    const asked = async (counted: boolean, filter: Record<string, unknown> = {}) => {
      const answer = await ask(people, {
        filter: { counted, ...filter },
        orderBy: { field: 'ID', direction: 'ASC' },
      })
      const { totalCount, nodes } = payload<{ totalCount: number; nodes: { databaseId: number }[] }>(
        answer,
        'participants',
      )
      expect(nodes).toHaveLength(totalCount)
      return nodes.map(({ databaseId }) => databaseId)
    }
    expect(await asked(true)).toHaveLength(1)
    expect(await asked(false)).toEqual([someone.id, banned?.id, rowless?.id])
    expect(await asked(true, { minimumTotal: 2 })).toEqual([])
    expect(await asked(false, { banned: true })).toEqual([banned?.id])
  })

  it('page through people in an order whose ties follow the id in another direction', async () => {
    const made = await buildParticipants(
      gateway.database,
      contest,
      [3, 9, 3, 9, 3].map((amount) => ({ amounts: [amount] })),
    )
    const expected = [1, 3, 0, 2, 4].map((index) => made[index]?.id)
    const orderBy = { field: 'TOTAL', direction: 'DESC', ties: 'ASC' }
    interface People {
      readonly nodes: readonly { readonly databaseId: number }[]
      readonly pageInfo: {
        readonly startCursor: string | null
        readonly endCursor: string | null
        readonly hasNextPage: boolean
        readonly hasPreviousPage: boolean
      }
    }
    const page = async (slice: Record<string, unknown>) => {
      const filter = { counted: true }
      return payload<People>(await ask(people, { filter, orderBy, ...slice }), 'participants')
    }
    const forward: number[] = []
    for (let after: string | null | undefined; after !== null; ) {
      const { nodes, pageInfo }: People = await page({ first: 2, after: after ?? null })
      forward.push(...nodes.map(({ databaseId }) => databaseId))
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null
    }
    expect(forward).toEqual(expected)
    const backward: number[] = []
    for (let before: string | null | undefined; before !== null; ) {
      const { nodes, pageInfo }: People = await page({ last: 2, before: before ?? null })
      backward.unshift(...nodes.map(({ databaseId }) => databaseId))
      before = pageInfo.hasPreviousPage ? pageInfo.startCursor : null
    }
    expect(backward).toEqual(expected)
    const { pageInfo } = await page({ first: 2 })
    const other = await ask(people, {
      filter: { counted: true },
      orderBy: { field: 'TOTAL', direction: 'DESC' },
      after: pageInfo.endCursor,
    })
    expect(faultPaths(other)).toEqual(['after'])
  })
})
