import { eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type ContestRow, contests, entries, participants } from '../../../src/database/tables/index.js'
import { codesOf, faultPaths } from '../../support/answers.js'
import { buildContest } from '../../support/build-contest.js'
import { buildParticipant, buildParticipants } from '../../support/build-participant.js'
import { buildPrize } from '../../support/build-prize.js'
import { buildAccount, buildKey, type TestAccount } from '../../support/builders.js'
import { expectCountersRight } from '../../support/counters.js'
import {
  draw,
  expectedChoice,
  redeemed,
  rootOf,
  storedWinners,
  toldOfWinners,
  tryToDraw,
} from '../../support/draws.js'
import { type Gateway, startGateway } from '../../support/gateway.js'

describe('a draw', () => {
  let gateway: Gateway
  let account: TestAccount
  let contest: ContestRow

  beforeAll(async () => {
    gateway = await startGateway()
    account = await buildAccount(gateway.database)
  })
  beforeEach(async () => {
    contest = await buildContest(gateway.database, account)
  })

  const drawn = (input: Record<string, unknown>) => draw(gateway, account.key, contest.id, input)
  const people = (...totals: number[]) =>
    buildParticipants(
      gateway.database,
      contest,
      totals.map((total) => ({ amounts: [total] })),
    )
  const rowsOf = (participantId: number) =>
    gateway.database.root
      .select()
      .from(entries)
      .where(eq(entries.participantId, participantId))
      .orderBy(entries.id)

  it('freezes the counted people with their totals, and everything follows from that and the randomness', async () => {
    const made = await people(5, 1, 12, 3)
    const result = await drawn({ count: 3 })
    expect(result.draw).toMatchObject({
      state: 'ALLOCATED',
      requested: 3,
      minimumEntries: 0,
      excludePrevious: true,
      poolSize: 4,
      totalWeight: 21,
      randomSource: 'LOCAL',
      root: rootOf(result.draw, made),
    })
    const chosen = expectedChoice(result.draw, made, 3)
    expect(
      result.winners.map(({ rank, participant, selection }) => ({ rank, participant, selection })),
    ).toEqual(
      chosen.map(({ rank, participantId, selection }) => ({
        rank,
        participant: { databaseId: participantId },
        selection,
      })),
    )
    expect(result.participants.map(({ databaseId }) => databaseId)).toEqual(
      chosen.map(({ participantId }) => participantId),
    )
    for (const winner of result.winners) expect(winner).toMatchObject({ status: 'WON', isCurrent: true })
    await expectCountersRight(gateway.database, contest.id)
  })

  it('leaves out the banned, the disqualified, people without entries and those below the minimum', async () => {
    const made = await people(5, 5, 5, 4)
    const [banned, disqualified, eligible] = made
    await buildParticipant(gateway.database, contest)
    for (const [field, person] of [
      ['banParticipant', banned],
      ['setParticipantDisqualified', disqualified],
    ] as const) {
      const mutation = `mutation { ${field}(input: { participant: { databaseId: ${person?.id} } }) { changed } }`
      expect((await gateway.graphql(account.key, mutation)).errors).toEqual([])
    }
    const { draw: facts, participants: chosen } = await drawn({ count: 10, minimumEntries: 5 })
    expect(facts).toMatchObject({ poolSize: 1, totalWeight: 5, requested: 10, minimumEntries: 5 })
    expect(chosen).toEqual([{ databaseId: eligible?.id }])
  })

  it('draws a hundred of a hundred, each once and each with a row of their own', async () => {
    await people(...Array.from({ length: 100 }, (_, n) => n + 1))
    const { draw: facts, winners } = await drawn({ count: 100 })
    expect(facts).toMatchObject({ poolSize: 100, totalWeight: 5_050 })
    expect(new Set(winners.map(({ participant }) => participant.databaseId)).size).toBe(100)
    expect(new Set(winners.map(({ entry }) => entry.databaseId)).size).toBe(100)
    expect(winners.map(({ rank }) => rank)).toEqual(Array.from({ length: 100 }, (_, n) => n + 1))
  })

  it('gives the winning row that the target within the person’s weight falls on', async () => {
    const person = await buildParticipant(gateway.database, contest, { amounts: [3, 5, 2] })
    const unverified = { contestId: contest.id, participantId: person.id, origin: 'bonus' } as const
    await gateway.database.root
      .insert(entries)
      .values({ ...unverified, amount: 9, verified: false, occurredAt: '2026-06-03T00:00:00.000Z' })
    const rows = await rowsOf(person.id)
    const seen = new Set<number>()
    for (let round = 0; round < 40 && seen.size < 3; round += 1) {
      const { winners } = await drawn({ count: 1 })
      const [winner] = winners
      const target = winner?.selection.target ?? -1
      const expected = target < 3 ? rows[0] : target < 8 ? rows[1] : rows[2]
      expect(winner?.entry.databaseId).toBe(expected?.id)
      seen.add(winner?.entry.databaseId ?? 0)
      const remove = `mutation { removeWinner(input: { winner: { databaseId: ${winner?.databaseId} } }) { removedId } }`
      expect((await gateway.graphql(account.key, remove)).errors).toEqual([])
    }
    expect(seen.size).toBe(3)
  })

  it('reduces the target by the sum of the rows where removals have made the total smaller', async () => {
    const person = await buildParticipant(gateway.database, contest, { amounts: [2, 4, -5] })
    const [first] = await rowsOf(person.id)
    const { draw: facts, winners } = await drawn({ count: 1 })
    expect(facts.totalWeight).toBe(1)
    expect(winners[0]?.entry.databaseId).toBe(first?.id)
  })

  it('skips winners of before, and lets them win again on another row where told to', async () => {
    const person = await buildParticipant(gateway.database, contest, { amounts: [2, 3] })
    const first = await drawn({ count: 1 })
    expect((await drawn({ count: 1 })).draw).toMatchObject({ poolSize: 0, totalWeight: 0 })
    const again = await drawn({ count: 1, excludePrevious: false })
    expect(again.draw).toMatchObject({ poolSize: 1, totalWeight: 5, excludePrevious: false })
    const rows = (await rowsOf(person.id)).map(({ id }) => id)
    const won = [first, again].map(({ winners }) => winners[0]?.entry.databaseId ?? 0)
    expect(won.toSorted((a, b) => a - b)).toEqual(rows)
    // Without a free row nobody wins twice.
    expect((await drawn({ count: 1, excludePrevious: false })).draw.poolSize).toBe(0)
  })

  it('with nobody eligible has no winners and is no error', async () => {
    const { draw: facts, winners } = await drawn({ count: 5 })
    expect(winners).toEqual([])
    expect(facts).toMatchObject({ poolSize: 0, totalWeight: 0, requested: 5 })
    expect(facts.root).toBe(rootOf(facts, []))
    expect(await toldOfWinners(gateway.database, contest.id)).toEqual([])
  })

  it('runs in a contest that is a draft, has not begun or is over, but not in a deleted one', async () => {
    await people(1, 1, 1, 1)
    for (const facts of [
      { isDraft: true },
      { isDraft: false, startsAt: '2027-01-01T00:00:00.000Z', endsAt: null },
      { startsAt: null, endsAt: '2026-01-01T00:00:00.000Z' },
    ]) {
      await gateway.database.root.update(contests).set(facts).where(eq(contests.id, contest.id))
      expect((await drawn({ count: 1 })).winners).toHaveLength(1)
    }
    await gateway.database.root
      .update(contests)
      .set({ deletedAt: '2026-06-10T00:00:00.000Z' })
      .where(eq(contests.id, contest.id))
    expect(codesOf(await tryToDraw(gateway, account.key, contest.id, { count: 1 }))).toEqual(['NOT_FOUND'])
  })

  it('refuses a count or a minimum out of bounds', async () => {
    for (const [input, path] of [
      [{ count: 0 }, 'count'],
      [{ count: 101 }, 'count'],
      [{ count: 1, minimumEntries: -1 }, 'minimumEntries'],
    ] as const) {
      const answer = await tryToDraw(gateway, account.key, contest.id, input)
      expect([codesOf(answer), faultPaths(answer)]).toEqual([['VALIDATION_FAILED'], [path]])
    }
  })

  it('reads null like absence', async () => {
    await people(1)
    const { draw: facts } = await drawn({ count: 1, minimumEntries: null, excludePrevious: null })
    expect(facts).toMatchObject({ minimumEntries: 0, excludePrevious: true, poolSize: 1 })
  })

  it('is exact for totals near 2^53 and refuses contests beyond', async () => {
    const large = 4_503_599_627_370_495
    const made = await people(1, 1, 1)
    const set = async (index: number, total: number) => {
      await gateway.database.root
        .update(participants)
        .set({ total })
        .where(eq(participants.id, made[index]?.id ?? 0))
    }
    await set(0, large)
    await set(1, 2)
    await set(2, large)
    const refused = await tryToDraw(gateway, account.key, contest.id, { count: 1 })
    expect(codesOf(refused)).toEqual(['STATE_FORBIDS'])
    await set(1, 1)
    const { draw: facts, winners } = await drawn({ count: 3 })
    expect(facts.totalWeight).toBe(Number.MAX_SAFE_INTEGER)
    expect(winners.map(({ participant }) => participant.databaseId).toSorted((a, b) => a - b)).toEqual(
      made.map(({ id }) => id),
    )
  })

  it('gives prizes in order by rank as far as they go, and tells of each winner once', async () => {
    await buildPrize(gateway.database, contest, 1, { quantity: 2 })
    await buildPrize(gateway.database, contest, 2, { archivedAt: '2026-06-01T00:00:00.000Z' })
    await buildPrize(gateway.database, contest, 3, { quantity: 1 })
    await people(1, 2, 3, 4, 5)
    const { winners, draw: facts } = await drawn({ count: 5 })
    expect(await redeemed(gateway.database, contest.id)).toEqual([2, 0, 1])
    const stored = await storedWinners(gateway.database, contest.id)
    expect(stored.map(({ holdsPrize }) => holdsPrize)).toEqual([true, true, true, false, false])
    const told = await toldOfWinners(gateway.database, contest.id)
    expect(told).toEqual(
      winners.map(({ databaseId, participant, entry, rank }, index) => ({
        type: 'winner.picked',
        data: {
          winnerId: databaseId,
          drawId: facts.databaseId,
          participantId: participant.databaseId,
          entryId: entry.databaseId,
          prizeId: stored[index]?.prizeId ?? null,
          rank,
        },
      })),
    )
  })

  it('costs as many statements for a hundred winners as for one', async () => {
    const count = async (size: number) => {
      contest = await buildContest(gateway.database, account)
      await buildPrize(gateway.database, contest, 1, { quantity: 200, redemptionEnabled: true })
      await people(...Array.from({ length: 100 }, () => 2))
      return (await gateway.statements(() => drawn({ count: size }))).length
    }
    expect([await count(1), await count(100)]).toEqual([26, 26])
  })

  it('happens once when it is asked for again with the same Idempotency-Key', async () => {
    await people(1, 2, 3)
    const query = `mutation { drawWinners(input: { contest: { databaseId: ${contest.id} }, count: 1 }) {
      draw { databaseId } winners { databaseId } } }`
    const headers = { 'idempotency-key': `draw ${contest.id}` }
    const first = await gateway.graphql(account.key, query, {}, headers)
    const second = await gateway.graphql(account.key, query, {}, headers)
    expect(second.data).toEqual(first.data)
    expect(await storedWinners(gateway.database, contest.id)).toHaveLength(1)
  })

  it('is refused to another account, a key confined to other contests and a key without the scope', async () => {
    await people(1)
    const stranger = await buildAccount(gateway.database)
    const other = await buildContest(gateway.database, account)
    const confined = await buildKey(gateway.database, account.id, { contestIds: [other.id] })
    const reader = await buildKey(gateway.database, account.id, { scopes: ['winners:read'] })
    const codes = await Promise.all(
      [stranger.key, confined, reader].map(async (key) =>
        codesOf(await tryToDraw(gateway, key, contest.id, { count: 1 })),
      ),
    )
    expect(codes).toEqual([['NOT_FOUND'], ['NOT_FOUND'], ['INSUFFICIENT_SCOPE']])
    expect(await storedWinners(gateway.database, contest.id)).toEqual([])
  })

  it('is told to a key that holds winners:write alone, with the winners as people', async () => {
    const [person] = await people(1)
    const key = await buildKey(gateway.database, account.id, { scopes: ['winners:write'] })
    const query = `mutation { drawWinners(input: { contest: { databaseId: ${contest.id} }, count: 1 }) {
      draw { poolSize requested } participants { databaseId email } winners { rank } } }`
    const answer = await gateway.graphql(key, query)
    expect(answer.errors).toEqual([])
    expect(answer.data?.['drawWinners']).toEqual({
      draw: { poolSize: 1, requested: 1 },
      participants: [{ databaseId: person?.id, email: person?.email }],
      winners: [{ rank: 1 }],
    })
  })
})
