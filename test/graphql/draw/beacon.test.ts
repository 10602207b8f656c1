import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  type ContestRow,
  type DrawRow,
  draws,
  entries,
  type ParticipantRow,
} from '../../../src/database/tables/index.js'
import { createRelays } from '../../../src/delivery/relays.js'
import { quicknet, verifyProofText } from '../../../src/domain/draw/protocol/index.js'
import { resumeDraw } from '../../../src/domain/draw/resume.js'
import type { WriteWork } from '../../../src/domain/work.js'
import { codesOf, payload } from '../../support/answers.js'
import { buildContest } from '../../support/build-contest.js'
import { buildParticipants } from '../../support/build-participant.js'
import { buildPrize } from '../../support/build-prize.js'
import { buildAccount, buildKey, type TestAccount } from '../../support/builders.js'
import { expectCountersRight } from '../../support/counters.js'
import { needsPostgres, onPostgres } from '../../support/database.js'
import { type Drawn, draw, expectedChoice, redeemed, storedWinners, tryToDraw } from '../../support/draws.js'
import { type Gateway, startGateway, testSettings } from '../../support/gateway.js'
import { buildEntries } from '../../support/ledger.js'
import { refusalOf } from '../../support/people.js'
import { beforeRound, broken, honest, lying, publishedRounds, Relay } from '../../support/relay.js'
import { until } from '../../support/until.js'
import { callerOf, writingAs } from '../../support/work.js'

describe('a draw that waits for the public beacon', () => {
  let relay: Relay
  let gateway: Gateway
  let account: TestAccount
  let contest: ContestRow
  let people: ParticipantRow[]

  beforeAll(async () => {
    relay = await Relay.start()
    gateway = await startGateway({
      settings: { ...testSettings, randomness: 'drand' },
      beacons: createRelays({ urls: [relay.url], pause: 10 }),
    })
  })
  afterAll(() => relay.close())
  beforeEach(async () => {
    relay.answer = honest
    gateway.clock.set(beforeRound(1_000, 2))
    account = await buildAccount(gateway.database)
    contest = await buildContest(gateway.database, account)
    people = await buildParticipants(
      gateway.database,
      contest,
      Array.from({ length: 12 }, (_, n) => ({ amounts: [n + 1, 2] })),
    )
  })

  const commit = (input: Record<string, unknown> = {}) =>
    draw(gateway, account.key, contest.id, { count: 3, ...input })
  const stored = async ({ draw: { databaseId } }: Drawn): Promise<DrawRow> => {
    const [found] = await gateway.database.root.select().from(draws).where(eq(draws.id, databaseId))
    if (found === undefined) throw new Error('The draw is gone.')
    return found
  }
  const settle = async (seconds = 3) => {
    gateway.clock.advance(seconds)
    await gateway.settle()
  }
  const mutate = async (field: string, input: string, key = account.key) =>
    await gateway.graphql(key, `mutation { ${field}(input: { ${input} }) { __typename } }`)
  const done = async (field: string, input: string) => {
    expect((await mutate(field, input)).errors).toEqual([])
  }
  const abandon = (drawn: Drawn, key = account.key) =>
    mutate('abandonDraw', `draw: { databaseId: ${drawn.draw.databaseId} }`, key)
  const winners = () => storedWinners(gateway.database, contest.id)

  it('is committed to a round that does not exist yet, without winners, and completed once it does', async () => {
    await buildPrize(gateway.database, contest, 1, { quantity: 2 })
    const committed = await commit()
    expect(committed.draw).toMatchObject({
      state: 'COMMITTED',
      poolSize: 12,
      randomness: null,
      randomSource: null,
    })
    expect([committed.winners, committed.participants, await winners()]).toEqual([[], [], []])
    const query = `{ draw(by: { id: "${committed.draw.id}" }) {
      state sequence commitment randomSource randomness completedAt winners { totalCount }
      beacon { chain round dueAt signature } } }`
    const before = (await gateway.graphql(account.key, query)).data?.['draw']
    expect(before).toMatchObject({
      state: 'COMMITTED',
      sequence: 1,
      winners: { totalCount: 0 },
      beacon: { chain: quicknet.hash, round: 1_000, dueAt: beforeRound(1_000, 0), signature: null },
    })
    // Nobody asks for a round before it is due.
    await gateway.settle()
    expect(relay.asked).not.toContain(1_000)
    await settle()
    const after = (await gateway.graphql(account.key, query)).data?.['draw']
    expect(after).toMatchObject({
      state: 'ALLOCATED',
      commitment: committed.draw.commitment,
      randomSource: 'DRAND',
      randomness: publishedRounds[1_000]?.randomness,
      completedAt: gateway.clock.now(),
      winners: { totalCount: 3 },
      beacon: { signature: publishedRounds[1_000]?.signature },
    })
    const row = await stored(committed)
    expect((await winners()).map(({ participantId }) => participantId)).toEqual(
      expectedChoice(row, people, 3).map(({ participantId }) => participantId),
    )
    expect(await redeemed(gateway.database, contest.id)).toEqual([2])
    await expectCountersRight(gateway.database, contest.id)
  })

  it.each([1, 42])('takes the published round %i as well', async (round) => {
    gateway.clock.set(beforeRound(round, 2))
    const committed = await commit()
    await settle()
    expect(await stored(committed)).toMatchObject({
      state: 'allocated',
      beaconRound: round,
      randomness: publishedRounds[round]?.randomness,
    })
  })

  it('names a round that is due a second after the commitment at least', async () => {
    gateway.clock.set(beforeRound(999, 1))
    expect(await stored(await commit())).toMatchObject({ beaconRound: 1_000 })
  })

  it('is not changed by entries, people and verdicts on entries that come after the freeze', async () => {
    const committed = await commit({ count: 12 })
    const before = await stored(committed)
    const ledger = await gateway.database.root.select().from(entries).where(eq(entries.contestId, contest.id))
    const expected = expectedChoice(
      { ...before, randomness: publishedRounds[1_000]?.randomness ?? '' },
      people,
      12,
    )
    const rowOf = ({ participantId, rest }: (typeof expected)[number]) => {
      const own = ledger.filter((row) => row.participantId === participantId).sort((a, b) => a.id - b.id)
      return rest < (own[0]?.amount ?? 0) ? own[0]?.id : own[1]?.id
    }
    await buildParticipants(gateway.database, contest, [{ amounts: [500] }])
    await buildEntries(
      gateway.database,
      contest,
      people.map(({ id }) => ({ participantId: id, amount: 100 })),
    )
    for (const { id } of ledger.slice(0, 3)) {
      await done('setEntryVerified', `entry: { databaseId: ${id} }, verified: false`)
    }
    await settle()
    expect((await winners()).map(({ participantId, entryId }) => [participantId, entryId])).toEqual(
      expected.map((one) => [one.participantId, rowOf(one)]),
    )
  })

  it('stays pending while relays are out of order or lie, and completes however late', async () => {
    const committed = await commit()
    const impatient = createRelays({ urls: [relay.url], pause: 10 })
    const work = {
      executor: gateway.database.root,
      clock: gateway.clock,
      beacons: impatient,
      transaction: () => Promise.reject(new Error('There is nothing to allocate.')),
    }
    gateway.clock.advance(3)
    for (const answer of [broken, lying(42)]) {
      relay.answer = answer
      const after = await resumeDraw(work, await stored(committed), { within: 150, fallBack: true })
      expect(after).toMatchObject({ state: 'committed', randomness: null, fallbackReason: null })
    }
    relay.answer = honest
    await settle(86_400)
    expect(await stored(committed)).toMatchObject({ state: 'allocated', randomSource: 'drand' })
  })

  it('resumes to the same result when the process is gone after the commitment or after the randomness', async () => {
    const committed = await commit()
    gateway.clock.advance(3)
    const gone = {
      executor: gateway.database.root,
      clock: gateway.clock,
      beacons: createRelays({ urls: [relay.url] }),
      // The process ends before the allocation is committed.
      transaction: () => Promise.reject(new Error('Gone.')),
    }
    const options = { within: 5_000, fallBack: false }
    await expect(resumeDraw(gone, await stored(committed), options)).rejects.toThrow('Gone.')
    expect(await stored(committed)).toMatchObject({ state: 'drawn', randomSource: 'drand' })
    expect(await winners()).toEqual([])
    relay.answer = broken
    await gateway.settle()
    const row = await stored(committed)
    expect(row.state).toBe('allocated')
    expect((await winners()).map(({ participantId }) => participantId)).toEqual(
      expectedChoice(row, people, 3).map(({ participantId }) => participantId),
    )
    // Once more changes nothing.
    await gateway.settle()
    expect(await winners()).toHaveLength(3)
  })

  it('is undone as a whole when its allocation fails half way, and then goes on', async () => {
    const committed = await commit()
    gateway.clock.advance(3)
    const failing = {
      executor: gateway.database.root,
      clock: gateway.clock,
      beacons: createRelays({ urls: [relay.url] }),
      transaction: <T>(work: Parameters<Parameters<typeof resumeDraw>[0]['transaction']>[0]) =>
        gateway.database.transaction(async (executor) => {
          await work({
            transaction: true,
            executor,
            caller: callerOf(account.id),
            clock: gateway.clock,
            settings: testSettings,
            withhold: () => undefined,
          })
          throw new Error('Cut off.')
        }) as Promise<T>,
    }
    const options = { within: 5_000, fallBack: false }
    await expect(resumeDraw(failing, await stored(committed), options)).rejects.toThrow('Cut off.')
    expect(await winners()).toEqual([])
    await gateway.settle()
    expect(await winners()).toHaveLength(3)
  })

  it('passes over who was excluded, has won otherwise or lost the winning row since, for the next alternate', async () => {
    await buildPrize(gateway.database, contest, 1)
    await buildPrize(gateway.database, contest, 2)
    await buildPrize(gateway.database, contest, 3)
    await buildPrize(gateway.database, contest, 4)
    const committed = await commit({ count: 4, alternates: 5 })
    const row = await stored(committed)
    const expected = expectedChoice(
      { ...row, randomness: publishedRounds[1_000]?.randomness ?? '' },
      people,
      9,
    )
    const id = (rank: number) => expected[rank - 1]?.participantId
    await done('banParticipant', `participant: { databaseId: ${id(1)} }`)
    await done('pickWinner', `contest: { databaseId: ${contest.id} }, participant: { databaseId: ${id(3)} }`)
    const own = await gateway.database.root
      .select()
      .from(entries)
      .where(eq(entries.participantId, id(4) ?? 0))
    for (const { id: entry } of own) await done('deleteEntry', `entry: { databaseId: ${entry} }`)
    await done('setParticipantDisqualified', `participant: { databaseId: ${id(5)} }`)
    await settle()
    const query = `{ draw(by: { id: "${committed.draw.id}" }) {
      winners { nodes { rank } }
      selections { rank status isCurrent isAlternate skipReason recovery promotedFrom { rank } prize { position } } } }`
    const { winners: won, selections } = payload<{ winners: unknown; selections: Record<string, unknown>[] }>(
      await gateway.graphql(account.key, query),
      'draw',
    )
    expect(won).toEqual({ nodes: [2, 6, 7, 8].map((rank) => ({ rank })) })
    // The prize of rank 1 went to the pick by hand meanwhile: whoever has that place gets the next that is left.
    expect(
      selections.map(({ rank, status, skipReason, recovery }) => [rank, status, skipReason, recovery]),
    ).toEqual([
      [1, 'DISQUALIFIED', 'EXCLUDED', 'REPLACED'],
      [2, 'WON', null, null],
      [3, 'SELECTED', 'ALREADY_WINNER', 'REPLACED'],
      [4, 'SELECTED', 'ENTRY_DELETED', 'REPLACED'],
      [5, 'DISQUALIFIED', 'EXCLUDED', null],
      [6, 'WON', null, null],
      [7, 'WON', null, null],
      [8, 'WON', null, null],
      [9, 'SELECTED', null, null],
    ])
    expect(selections.map(({ promotedFrom }) => promotedFrom)).toEqual([
      ...[null, null, null, null, null],
      ...[1, 3, 4].map((rank) => ({ rank })),
      null,
    ])
    expect(
      selections.slice(0, 8).map(({ prize }) => (prize as { position: number } | null)?.position),
    ).toEqual([...[undefined, 2, undefined, undefined, undefined], ...[undefined, 3, 4]])
    expect(await redeemed(gateway.database, contest.id)).toEqual([1, 1, 1, 1])
    await expectCountersRight(gateway.database, contest.id)
    // What is public says the same and fits the protocol.
    const proof = await gateway.app.inject({ url: `/draws/${row.uuid}/proof.json` })
    expect(verifyProofText(proof.rawPayload)).toMatchObject({ verdict: 'verified', independent: true })
  })

  it('passes over people of whom no row is left, whatever else keeps them from winning, and lets alternates wait without one', async () => {
    const committed = await commit({ count: 3, alternates: 3 })
    const expected = expectedChoice(
      { ...(await stored(committed)), randomness: publishedRounds[1_000]?.randomness ?? '' },
      people,
      6,
    )
    const id = (rank: number) => expected[rank - 1]?.participantId ?? 0
    await done('banParticipant', `participant: { databaseId: ${id(1)} }`)
    await done('pickWinner', `contest: { databaseId: ${contest.id} }, participant: { databaseId: ${id(2)} }`)
    for (const rank of [1, 2, 6]) {
      const own = await gateway.database.root
        .select()
        .from(entries)
        .where(eq(entries.participantId, id(rank)))
      const { entryId } = (await winners()).find(({ participantId }) => participantId === id(rank)) ?? {}
      // By the row that was picked by hand somebody goes on winning.
      for (const row of own)
        if (row.id !== entryId) await done('deleteEntry', `entry: { databaseId: ${row.id} }`)
    }
    await settle()
    const drawn = (await winners()).filter(({ drawId }) => drawId === committed.draw.databaseId)
    expect(drawn.map(({ rank, status, skipReason }) => [rank, status, skipReason])).toEqual([
      [1, 'disqualified', 'excluded'],
      [2, 'selected', 'already_winner'],
      [3, 'won', null],
      [4, 'won', null],
      [5, 'won', null],
      [6, 'selected', null],
    ])
    // When it is the turn of the one who waits, nothing is left to win by.
    await done('removeWinner', `winner: { databaseId: ${drawn[2]?.id} }`)
    expect((await winners()).find(({ id }) => id === drawn[5]?.id)).toMatchObject({
      status: 'selected',
      skipReason: 'entry_deleted',
    })
    await expectCountersRight(gateway.database, contest.id)
  })

  it('keeps another draw of the contest off until it is over, and gives way only where it is told to', async () => {
    const first = await commit()
    const refused = await tryToDraw(gateway, account.key, contest.id, { count: 1 })
    expect(refusalOf(refused)).toEqual({ code: 'STATE_FORBIDS', detail: 'DRAW_PENDING' })
    const second = await commit({ count: 2, supersede: true })
    const { data } = await gateway.graphql(
      account.key,
      `{ draw(by: { id: "${second.draw.id}" }) { sequence supersedes { databaseId state commitment } } }`,
    )
    expect(data?.['draw']).toEqual({
      sequence: 2,
      supersedes: {
        databaseId: first.draw.databaseId,
        state: 'SUPERSEDED',
        commitment: first.draw.commitment,
      },
    })
    await settle()
    expect([(await stored(first)).state, (await stored(second)).state]).toEqual(['superseded', 'allocated'])
    expect(await winners()).toHaveLength(2)
    // The one after is tied to both.
    gateway.clock.set(beforeRound(1_000, 2))
    expect(await stored(await commit())).toMatchObject({ sequence: 3 })
  })

  it('can be abandoned until its randomness is known, and its commitment stays', async () => {
    const reader = await buildKey(gateway.database, account.id, { scopes: ['winners:read'] })
    const stranger = await buildAccount(gateway.database)
    const first = await commit()
    expect(codesOf(await abandon(first, reader))).toEqual(['INSUFFICIENT_SCOPE'])
    expect(codesOf(await abandon(first, stranger.key))).toEqual(['NOT_FOUND'])
    for (let again = 0; again < 2; again += 1) expect((await abandon(first)).errors).toEqual([])
    await settle()
    expect(await stored(first)).toMatchObject({
      state: 'abandoned',
      commitment: first.draw.commitment,
      randomness: null,
    })
    expect(await winners()).toEqual([])
    gateway.clock.set(beforeRound(1_000, 2))
    const second = await commit()
    expect(await stored(second)).toMatchObject({ sequence: 2 })
    await settle()
    expect(refusalOf(await abandon(second))).toEqual({ code: 'STATE_FORBIDS', detail: 'NOT_PENDING' })
  })

  it.skipIf(!onPostgres)(
    `is not abandoned while its randomness is being stored (${needsPostgres})`,
    async () => {
      const committed = await commit()
      const abandoning = await gateway.database.transaction(async (executor) => {
        await executor
          .update(draws)
          .set({
            state: 'drawn',
            randomSource: 'local',
            randomness: 'ab'.repeat(32),
            drawnAt: gateway.clock.now(),
          })
          .where(eq(draws.id, committed.draw.databaseId))
        const answer = abandon(committed)
        await until(async () => {
          const waiting = await executor.execute(
            sql`select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
          )
          return (waiting as unknown as { rows: unknown[] }).rows.length > 0
        }, 'it waits for the draw')
        return { answer }
      })
      expect(refusalOf(await abandoning.answer)).toEqual({ code: 'STATE_FORBIDS', detail: 'NOT_PENDING' })
      await settle()
      expect(await stored(committed)).toMatchObject({ state: 'allocated' })
    },
  )

  it.skipIf(!onPostgres)(
    `is completed once by whoever drives it at the same time (${needsPostgres})`,
    async () => {
      await buildPrize(gateway.database, contest, 1, { quantity: 2 })
      const committed = await commit({ alternates: 2 })
      gateway.clock.advance(3)
      const row = await stored(committed)
      const driver = {
        executor: gateway.database.root,
        clock: gateway.clock,
        beacons: createRelays({ urls: [relay.url] }),
        transaction: <T>(work: (write: WriteWork) => Promise<T>) =>
          writingAs(gateway.database, account.id, gateway.clock, work),
      }
      const driven = await Promise.all(
        [1, 2, 3, 4].map(() => resumeDraw(driver, row, { within: 5_000, fallBack: true })),
      )
      expect(driven.map(({ state }) => state)).toEqual(Array.from({ length: 4 }, () => 'allocated'))
      expect(await winners()).toHaveLength(5)
      expect(await redeemed(gateway.database, contest.id)).toEqual([2])
      await expectCountersRight(gateway.database, contest.id)
    },
  )

  it('costs as many statements for a hundred people chosen as for two', async () => {
    const cost = async (size: number) => {
      contest = await buildContest(gateway.database, account)
      await buildPrize(gateway.database, contest, 1, { quantity: 200 })
      await buildParticipants(
        gateway.database,
        contest,
        Array.from({ length: 100 }, () => ({ amounts: [2] })),
      )
      gateway.clock.set(beforeRound(1_000, 2))
      const committing = await gateway.statements(() => commit({ count: size, alternates: size }))
      gateway.clock.advance(3)
      const completing = await gateway.statements(() => gateway.settle())
      return [committing.length, completing.length]
    }
    expect(await cost(1)).toEqual(await cost(50))
  })
})
