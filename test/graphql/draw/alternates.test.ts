import { eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  type ContestRow,
  draws,
  entries,
  events,
  type ParticipantRow,
  prizes,
  type WinnerRow,
} from '../../../src/database/tables/index.js'
import { verifyProofText } from '../../../src/domain/draw/protocol/index.js'
import { codesOf, faultPaths } from '../../support/answers.js'
import { buildContest } from '../../support/build-contest.js'
import { buildParticipants } from '../../support/build-participant.js'
import { buildPrize } from '../../support/build-prize.js'
import { buildAccount, type TestAccount } from '../../support/builders.js'
import { expectCountersRight } from '../../support/counters.js'
import { needsPostgres, onPostgres } from '../../support/database.js'
import { type Drawn, draw, expectedChoice, redeemed, storedWinners, tryToDraw } from '../../support/draws.js'
import { type Gateway, startGateway } from '../../support/gateway.js'
import { refusalOf } from '../../support/people.js'

describe('the alternates of a draw', () => {
  let gateway: Gateway
  let account: TestAccount
  let contest: ContestRow
  let people: ParticipantRow[]
  let drawn: Drawn

  beforeAll(async () => {
    gateway = await startGateway()
    account = await buildAccount(gateway.database)
  })
  beforeEach(async () => {
    contest = await buildContest(gateway.database, account)
    people = await buildParticipants(
      gateway.database,
      contest,
      Array.from({ length: 10 }, (_, n) => ({ amounts: [n + 1] })),
    )
    await buildPrize(gateway.database, contest, 1, { redemptionEnabled: true, codes: ['A', 'B', 'C', 'D'] })
    await buildPrize(gateway.database, contest, 2, { quantity: 1 })
    drawn = await draw(gateway, account.key, contest.id, { count: 2, alternates: 3 })
  })

  const mutate = (field: string, input: string) =>
    gateway.graphql(account.key, `mutation { ${field}(input: { ${input} }) { __typename } }`)
  const done = async (field: string, input: string) => {
    expect((await mutate(field, input)).errors).toEqual([])
  }
  const chosen = () => storedWinners(gateway.database, contest.id)
  const ranked = async (rank: number): Promise<WinnerRow> => {
    const winner = (await chosen()).find((one) => one.rank === rank && one.drawId === drawn.draw.databaseId)
    if (winner === undefined) throw new Error('No such rank.')
    return winner
  }
  const ban = async (rank: number) =>
    await done('banParticipant', `participant: { databaseId: ${(await ranked(rank)).participantId} }`)
  const remove = async (rank: number) =>
    await done('removeWinner', `winner: { databaseId: ${(await ranked(rank)).id} }`)
  const expire = async (rank: number) =>
    await done('setWinnerStatus', `winner: { databaseId: ${(await ranked(rank)).id} }, status: EXPIRED`)
  const standing = async () =>
    (await chosen()).map(({ rank, status, isCurrent }) => [rank, status, isCurrent])
  async function told() {
    const found = await gateway.database.root
      .select()
      .from(events)
      .where(eq(events.contestId, contest.id))
      .orderBy(events.id)
    return found
      .filter(({ type }) => /^winner\.(picked|promoted)$/.test(type))
      .map(({ type, data }) => [type, data['rank'], data['replacedId'] ?? null])
  }
  const proofVerdict = async () => {
    const { rawPayload } = await gateway.app.inject({ url: `/draws/${drawn.draw.uuid}/proof.json` })
    return verifyProofText(rawPayload).verdict
  }

  it('are chosen with the winners in one pass, and wait without being winners', async () => {
    const expected = expectedChoice(drawn.draw, people, 5)
    const found = await chosen()
    expect(found.map(({ participantId, rank }) => [rank, participantId])).toEqual(
      expected.map(({ participantId, rank }) => [rank, participantId]),
    )
    expect(await standing()).toEqual([
      [1, 'won', true],
      [2, 'won', true],
      [3, 'selected', false],
      [4, 'selected', false],
      [5, 'selected', false],
    ])
    const query = `{ contest(by: { databaseId: ${contest.id} }) {
      winners { totalCount } waiting: winners(current: null, status: [SELECTED]) { totalCount }
      winnersExport(limit: 4) { rank } draws { nodes { alternatesRequested alternates { rank isAlternate } } } } }`
    expect((await gateway.graphql(account.key, query)).data?.['contest']).toEqual({
      winners: { totalCount: 2 },
      waiting: { totalCount: 3 },
      winnersExport: [1, 2, 3, 4].map((rank) => ({ rank })),
      draws: {
        nodes: [
          { alternatesRequested: 3, alternates: [3, 4, 5].map((rank) => ({ rank, isAlternate: true })) },
        ],
      },
    })
    expect((await told()).map(([, rank]) => rank)).toEqual([1, 2])
  })

  it.each([
    ['banned', ban, 'disqualified'],
    ['removed', remove, 'won'],
    ['expired', expire, 'expired'],
    [
      'disqualified',
      async (rank: number) =>
        await done(
          'setParticipantDisqualified',
          `participant: { databaseId: ${(await ranked(rank)).participantId} }`,
        ),
      'disqualified',
    ],
    [
      'without the winning entry',
      async (rank: number) =>
        await done('deleteEntry', `entry: { databaseId: ${(await ranked(rank)).entryId} }`),
      'won',
    ],
  ] as const)(
    'take the place and the prize of a winner who is %s, by the recorded order',
    async (_how, end, status) => {
      const before = await ranked(2)
      await end(2)
      const [ended, promoted] = [await ranked(2), await ranked(3)]
      expect(ended).toMatchObject({ status, isCurrent: false, holdsPrize: false, recovery: 'replaced' })
      expect(promoted).toMatchObject({
        status: 'won',
        isCurrent: true,
        holdsPrize: true,
        prizeId: before.prizeId,
        promotedFromId: before.id,
        promotedAt: gateway.clock.now(),
      })
      expect(await redeemed(gateway.database, contest.id)).toEqual([1, 1])
      expect((await told()).slice(2)).toEqual([
        ['winner.promoted', 3, before.id],
        ['winner.picked', 3, before.id],
      ])
      await expectCountersRight(gateway.database, contest.id)
      expect(await proofVerdict()).toBe('verified')
    },
  )

  it('who are promoted get a code of their own', async () => {
    await ban(1)
    const query = `{ redemptionCode(winner: { databaseId: ${(await ranked(3)).id} }) { code } }`
    expect((await gateway.graphql(account.key, query)).data).toEqual({ redemptionCode: { code: 'B' } })
  })

  it('are passed over for good where they cannot win when it is their turn', async () => {
    await ban(3)
    const [own] = await gateway.database.root
      .select()
      .from(entries)
      .where(eq(entries.id, (await ranked(4)).entryId ?? 0))
    await done('deleteEntry', `entry: { databaseId: ${own?.id} }`)
    await expire(1)
    expect(await ranked(3)).toMatchObject({
      status: 'disqualified',
      skipReason: 'excluded',
      isCurrent: false,
    })
    expect(await ranked(4)).toMatchObject({ status: 'selected', skipReason: 'entry_deleted' })
    expect(await ranked(5)).toMatchObject({ status: 'won', promotedFromId: (await ranked(1)).id })
    await done('unbanParticipant', `participant: { databaseId: ${(await ranked(3)).participantId} }`)
    await expire(2)
    expect((await ranked(3)).isCurrent).toBe(false)
    expect(await ranked(2)).toMatchObject({ recovery: 'unfilled' })
    expect(await proofVerdict()).toBe('verified')
  })

  it('who wait in two draws take one of two places that one person leaves', async () => {
    contest = await buildContest(gateway.database, account)
    const [winner, alternate] = await buildParticipants(gateway.database, contest, [
      { amounts: [1_000_000_000, 1_000_000_000] },
      { amounts: [1] },
    ])
    const input = { count: 1, alternates: 1, excludePrevious: false }
    for (let made = 0; made < 2; made += 1) await draw(gateway, account.key, contest.id, input)
    expect((await chosen()).map(({ participantId, isCurrent }) => [participantId, isCurrent])).toEqual([
      [winner?.id, true],
      [alternate?.id, false],
      [winner?.id, true],
      [alternate?.id, false],
    ])
    await done('banParticipant', `participant: { databaseId: ${winner?.id} }`)
    expect((await chosen()).map(({ status, skipReason }) => [status, skipReason])).toEqual([
      ['disqualified', null],
      ['won', null],
      ['disqualified', null],
      ['selected', 'entry_won'],
    ])
    await expectCountersRight(gateway.database, contest.id)
  })

  it('take the place of one who was promoted, too, and so on until they are used up', async () => {
    for (const rank of [1, 3, 4, 5]) await ban(rank)
    expect(await standing()).toEqual([
      [1, 'disqualified', false],
      [2, 'won', true],
      [3, 'disqualified', false],
      [4, 'disqualified', false],
      [5, 'disqualified', false],
    ])
    const chain = await Promise.all([3, 4, 5].map(async (rank) => (await ranked(rank)).promotedFromId))
    expect(chain).toEqual(await Promise.all([1, 3, 4].map(async (rank) => (await ranked(rank)).id)))
    expect((await ranked(5)).recovery).toBe('unfilled')
    expect(await redeemed(gateway.database, contest.id)).toEqual([0, 1])
    expect(await proofVerdict()).toBe('verified')
  })

  it('take the place of one who is removed, which the answer says as long as any are left', async () => {
    const answers: unknown[] = []
    for (const rank of [1, 3, 4, 5]) {
      const { data } = await gateway.graphql(
        account.key,
        `mutation { removeWinner(input: { winner: { databaseId: ${(await ranked(rank)).id} } }) {
          winner { recovery draw { alternates { rank promotedFromDatabaseId } } } } }`,
      )
      answers.push((data as { removeWinner: { winner: { recovery: string } } }).removeWinner.winner.recovery)
    }
    expect(answers).toEqual(['REPLACED', 'REPLACED', 'REPLACED', 'UNFILLED'])
  })

  it('keep who has expired from coming back once they have the place', async () => {
    await expire(1)
    const back = await mutate(
      'setWinnerStatus',
      `winner: { databaseId: ${(await ranked(1)).id} }, status: CLAIMED`,
    )
    expect(refusalOf(back)).toEqual({ code: 'STATE_FORBIDS', detail: 'REPLACED' })
    const promote = `winner: { databaseId: ${(await ranked(4)).id} }, status: CLAIMED`
    expect(refusalOf(await mutate('setWinnerStatus', promote))).toEqual({
      code: 'STATE_FORBIDS',
      detail: 'ALTERNATE',
    })
  })

  it('win without a prize where theirs is archived and nothing else is left', async () => {
    await gateway.database.root
      .update(prizes)
      .set({ archivedAt: '2026-06-01T00:00:00.000Z' })
      .where(eq(prizes.contestId, contest.id))
    await ban(1)
    expect(await ranked(3)).toMatchObject({ status: 'won', holdsPrize: false, prizeId: null })
    await expectCountersRight(gateway.database, contest.id)
  })

  it('once used up, are followed by a new draw that says which one it continues', async () => {
    const redraw = (id: number) =>
      tryToDraw(gateway, account.key, contest.id, { count: 1, redraws: { databaseId: id } })
    const early = await redraw(drawn.draw.databaseId)
    expect([refusalOf(early), faultPaths(early)]).toEqual([
      { code: 'STATE_FORBIDS', detail: 'ALTERNATES_LEFT' },
      ['redraws'],
    ])
    for (const rank of [1, 3, 4, 5]) await ban(rank)
    expect(codesOf(await redraw(999_999_999))).toEqual(['NOT_FOUND'])
    expect((await redraw(drawn.draw.databaseId)).errors).toEqual([])
    const [latest] = await gateway.database.root
      .select()
      .from(draws)
      .where(eq(draws.redrawsId, drawn.draw.databaseId))
    expect(JSON.parse(latest?.committed ?? '{}')).toMatchObject({ redrawOf: drawn.draw.uuid, sequence: 2 })
    expect((await chosen()).filter(({ isCurrent }) => isCurrent)).toHaveLength(2)
    expect(await redeemed(gateway.database, contest.id)).toEqual([1, 1])
  })

  it('are as many as asked for, 100 at most', async () => {
    const answer = await tryToDraw(gateway, account.key, contest.id, { count: 1, alternates: 101 })
    expect([codesOf(answer), faultPaths(answer)]).toEqual([['VALIDATION_FAILED'], ['alternates']])
  })

  it('cost a number of statements that does not grow with them', async () => {
    const cost = async (alternates: number) => {
      contest = await buildContest(gateway.database, account)
      await buildPrize(gateway.database, contest, 1)
      await buildParticipants(
        gateway.database,
        contest,
        Array.from({ length: 60 }, () => ({ amounts: [2] })),
      )
      drawn = await draw(gateway, account.key, contest.id, { count: 1, alternates })
      const { id } = await ranked(1)
      const removal = `winner: { databaseId: ${id} }`
      return (await gateway.statements(() => done('removeWinner', removal))).length
    }
    expect(await cost(1)).toBe(await cost(50))
  })

  it.skipIf(!onPostgres)(
    `are promoted once each, however many winners end at the same time (${needsPostgres})`,
    async () => {
      contest = await buildContest(gateway.database, account)
      await buildPrize(gateway.database, contest, 1, { quantity: 5 })
      await buildParticipants(
        gateway.database,
        contest,
        Array.from({ length: 30 }, () => ({ amounts: [1] })),
      )
      drawn = await draw(gateway, account.key, contest.id, { count: 10, alternates: 12 })
      const people = await Promise.all([1, 2, 3, 4, 5, 6, 7, 8, 11, 12].map(ranked))
      await Promise.all(
        people.map(({ participantId }) =>
          done('banParticipant', `participant: { databaseId: ${participantId} }`),
        ),
      )
      const found = await chosen()
      const current = found.filter(({ isCurrent }) => isCurrent)
      expect(current).toHaveLength(10)
      const banned = new Set(people.map(({ participantId }) => participantId))
      expect(current.filter(({ participantId }) => banned.has(participantId))).toEqual([])
      const replaced = found.flatMap(({ promotedFromId }) => promotedFromId ?? [])
      expect(new Set(replaced).size).toBe(replaced.length)
      expect(current.filter(({ holdsPrize }) => holdsPrize)).toHaveLength(5)
      expect(await redeemed(gateway.database, contest.id)).toEqual([5])
      await expectCountersRight(gateway.database, contest.id)
    },
  )
})
