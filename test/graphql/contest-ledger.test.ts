import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { ContestRow } from '../../src/database/tables/index.js'
import { appendEntries, type NewEntry } from '../../src/domain/entry/ledger.js'
import { faultPaths } from '../support/answers.js'
import { buildContest } from '../support/build-contest.js'
import { buildParticipant } from '../support/build-participant.js'
import { buildAccount, type TestAccount } from '../support/builders.js'
import { type Gateway, startGateway } from '../support/gateway.js'
import { writingAs } from '../support/work.js'

describe('the ledger of a contest', () => {
  let gateway: Gateway
  let account: TestAccount

  beforeAll(async () => {
    gateway = await startGateway()
  })

  beforeEach(async () => {
    gateway.clock.set('2026-06-15T12:00:00.000Z')
    account = await buildAccount(gateway.database)
  })

  const ask = (selection: string, contest: ContestRow) =>
    gateway.graphql(
      account.key,
      `query ($id: SafeInt!) { contest(by: { databaseId: $id }) { ${selection} } }`,
      { id: contest.id },
    )

  async function read<T>(selection: string, contest: ContestRow): Promise<T> {
    const answer = await ask(selection, contest)
    expect(answer.errors).toEqual([])
    return answer.data?.['contest'] as T
  }

  const append = (contest: ContestRow, rows: readonly NewEntry[]) =>
    writingAs(gateway.database, account.id, gateway.clock, (work) => appendEntries(work, contest, rows))

  const amounts = async (contest: ContestRow, args: string) => {
    const found = await read<{ entries: { nodes: { amount: number }[]; totalCount: number } }>(
      `entries(${args}) { nodes { amount } totalCount }`,
      contest,
    )
    const listed = found.entries.nodes.map(({ amount }) => amount)
    expect(found.entries.totalCount).toBe(listed.length)
    return listed
  }

  async function filled() {
    const contest = await buildContest(gateway.database, account)
    const ann = await buildParticipant(gateway.database, contest, {
      email: 'ann_1@example.com',
      displayName: 'Ann Ämter',
    })
    const bob = await buildParticipant(gateway.database, contest, {
      email: 'annx1@example.org',
      disqualifiedAt: '2026-06-03T00:00:00.000Z',
    })
    const row = (participantId: number, amount: number, more: Partial<NewEntry>): NewEntry => ({
      participantId,
      amount,
      origin: 'bonus',
      verified: true,
      occurredAt: '2026-06-05T00:00:00.000Z',
      ...more,
    })
    await append(contest, [
      row(ann.id, 1, { origin: 'base', methodTypeId: 1, occurredAt: '2026-06-09T00:00:00.000Z' }),
      row(ann.id, 2, { origin: 'method', methodTypeId: 14, occurredAt: '2026-06-04T00:00:00.000Z' }),
      row(ann.id, 3, { verified: false }),
      row(bob.id, 4, { origin: 'method', methodTypeId: 14 }),
      row(bob.id, 5, {}),
    ])
    return { contest, ann, bob }
  }

  it('is latest first, ties by the number, unless ordered otherwise (#98)', async () => {
    const { contest } = await filled()
    expect(await amounts(contest, 'first: 9')).toEqual([1, 5, 4, 3, 2])
    expect(await amounts(contest, 'orderBy: { field: OCCURRED_AT, direction: ASC }')).toEqual([2, 3, 4, 5, 1])
    expect(await amounts(contest, 'orderBy: { field: ID, direction: ASC }')).toEqual([1, 2, 3, 4, 5])
    expect(await amounts(contest, 'orderBy: { field: ID, direction: DESC }')).toEqual([5, 4, 3, 2, 1])
  })

  it('is filtered by every condition, which hold together', async () => {
    const { contest } = await filled()
    const filter = (conditions: string) => amounts(contest, `filter: { ${conditions} }`)
    expect(await filter('entryMethodType: 14')).toEqual([4, 2])
    expect(await filter('origins: [BASE, METHOD]')).toEqual([1, 4, 2])
    expect(await filter('verified: false')).toEqual([3])
    expect(await filter('ofCountedPeople: true')).toEqual([1, 3, 2])
    expect(await filter('ofCountedPeople: false')).toEqual([5, 4])
    expect(await filter('ofCountedPeople: true, verified: true')).toEqual([1, 2])
    expect(await filter('ofCountedPeople: true, verified: true, search: "ann"')).toEqual([1, 2])
    expect(await filter('ofCountedPeople: true, verified: true, entryMethodType: 14')).toEqual([2])
    expect(await filter('occurredFrom: "2026-06-05T00:00:00Z"')).toEqual([1, 5, 4, 3])
    expect(await filter('occurredBefore: "2026-06-05T00:00:00Z"')).toEqual([2])
    expect(await filter('search: "ÄMTER"')).toEqual([1, 3, 2])
    expect(await filter('search: "ANN_1"')).toEqual([1, 3, 2])
    expect(await filter('search: "%"')).toEqual([])
    expect(await filter('search: "  "')).toEqual([1, 5, 4, 3, 2])
    expect(await filter('entryMethodType: 14, ofCountedPeople: false')).toEqual([4])
    expect(await filter('entryMethodType: null, origins: null, search: null')).toHaveLength(5)
    const bad = await ask(
      `entries(filter: { origins: [], search: "${'x'.repeat(256)}" }) { totalCount }`,
      contest,
    )
    expect(faultPaths(bad)).toEqual(['filter.search', 'filter.origins'])
  })

  it('pages forth and back without losing or repeating a row', async () => {
    const { contest } = await filled()
    type Pages = {
      entries: { edges: { cursor: string; node: { amount: number } }[]; pageInfo: { hasNextPage: boolean } }
    }
    const page = async (args: string) =>
      (
        await read<Pages>(
          `entries(${args}) { edges { cursor node { amount } } pageInfo { hasNextPage } }`,
          contest,
        )
      ).entries
    const first = await page('first: 2')
    const second = await page(`first: 2, after: "${first.edges.at(-1)?.cursor}"`)
    const third = await page(`first: 2, after: "${second.edges.at(-1)?.cursor}"`)
    const told = [first, second, third].map(({ edges }) => edges.map(({ node }) => node.amount))
    expect(told).toEqual([[1, 5], [4, 3], [2]])
    expect([first, second, third].map(({ pageInfo }) => pageInfo.hasNextPage)).toEqual([true, true, false])
    const back = await page(`last: 2, before: "${third.edges[0]?.cursor}"`)
    expect(back.edges.map(({ node }) => node.amount)).toEqual([4, 3])
  })

  it('of a person holds the person’s own rows alone', async () => {
    const { contest, ann, bob } = await filled()
    const { participants: people } = await read<{
      participants: { nodes: { databaseId: number; entries: { nodes: unknown[]; totalCount: number } }[] }
    }>(
      'participants { nodes { databaseId entries(filter: { verified: true }) { nodes { amount counted } totalCount } } }',
      contest,
    )
    const told = new Map(people.nodes.map(({ databaseId, entries }) => [databaseId, entries]))
    expect(told.get(ann.id)).toEqual({
      nodes: [
        { amount: 1, counted: true },
        { amount: 2, counted: true },
      ],
      totalCount: 2,
    })
    expect(told.get(bob.id)).toEqual({
      nodes: [
        { amount: 5, counted: false },
        { amount: 4, counted: false },
      ],
      totalCount: 2,
    })
  })

  it('is exported latest first, filtered and bounded (#104)', async () => {
    const { contest } = await filled()
    const exported = async (args: string) =>
      (
        await read<{ entriesExport: { amount: number }[] }>(`entriesExport${args} { amount }`, contest)
      ).entriesExport.map(({ amount }) => amount)
    expect(await exported('')).toEqual([1, 5, 4, 3, 2])
    expect(await exported('(limit: null)')).toHaveLength(5)
    expect(await exported('(filter: { ofCountedPeople: true }, limit: 2)')).toEqual([1, 3])
    for (const limit of [0, 10_001]) {
      expect(faultPaths(await ask(`entriesExport(limit: ${limit}) { amount }`, contest))).toEqual(['limit'])
    }
  })
})
