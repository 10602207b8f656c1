import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  type ContestRow,
  type DrawRow,
  draws,
  idempotencyRecords,
} from '../../../src/database/tables/index.js'
import { createRelays } from '../../../src/delivery/relays.js'
import { verifyProofText } from '../../../src/domain/draw/protocol/index.js'
import { buildParticipants } from '../../support/build-participant.js'
import { buildPrize } from '../../support/build-prize.js'
import { needsPostgres, onPostgres } from '../../support/database.js'
import { draw, redeemed, storedWinners } from '../../support/draws.js'
import { testSettings } from '../../support/gateway.js'
import { makeContest } from '../../support/make-contest.js'
import { beforeRound, broken, honest, lying, publishedRounds, Relay, silent } from '../../support/relay.js'
import { type SweepWidget, startSweepWidget } from '../../support/sweepwidget.js'

interface Selected {
  readonly winners_selected: number
  readonly winners: readonly { readonly user_id: string }[]
}

describe('winners that a giveaway draws by the public beacon', () => {
  let relay: Relay
  let sweep: SweepWidget
  let contest: ContestRow
  /** Set to have the process end while it waits for the round. */
  let gone = false

  beforeAll(async () => {
    relay = await Relay.start()
    sweep = await startSweepWidget({
      settings: { ...testSettings, randomness: 'drand', beaconWait: 400 },
      beacons: createRelays({ urls: [relay.url], pause: 10 }),
      pause: async (milliseconds) => {
        if (gone) throw new Error('The process ends.')
        sweep.gateway.clock.advance(milliseconds / 1_000)
      },
    })
  })
  afterAll(() => relay.close())
  beforeEach(async () => {
    relay.answer = honest
    gone = false
    sweep.gateway.clock.set(beforeRound(1_000, 2))
    contest = await makeContest(sweep.gateway.database, sweep.account)
    await buildPrize(sweep.gateway.database, contest, 1, { quantity: 3 })
    await buildParticipants(
      sweep.gateway.database,
      contest,
      Array.from({ length: 9 }, (_, n) => ({ amounts: [n + 1] })),
    )
  })

  const random = (count = 2, headers: Record<string, string> = {}) =>
    sweep.send('POST', `/giveaways/${contest.id}/winners/random`, { body: { count }, headers })
  const selected = async (count?: number, headers?: Record<string, string>): Promise<Selected> => {
    const { status, body } = await random(count, headers)
    expect([status, body.error]).toEqual([201, undefined])
    return body.data as Selected
  }
  const stored = (): Promise<DrawRow[]> =>
    sweep.gateway.database.root.select().from(draws).where(eq(draws.contestId, contest.id)).orderBy(draws.id)
  const revup = async () => {
    const answer = await sweep.gateway.app.inject({
      url: `/api/v1/promotions/${contest.id}/winners`,
      headers: { 'x-api-key': sweep.account.key },
    })
    return answer.json<{ data: Record<string, unknown>[] }>().data
  }

  it('are answered with once the round is there, and tell of it', async () => {
    expect((await selected()).winners_selected).toBe(2)
    const [made] = await stored()
    expect(made).toMatchObject({
      state: 'allocated',
      randomSource: 'drand',
      beaconRound: 1_000,
      randomness: publishedRounds[1_000]?.randomness,
      fallbackReason: null,
    })
    expect(sweep.gateway.clock.now()).toBe(beforeRound(1_000, 0))
    for (const winner of await revup()) {
      expect(winner).toMatchObject({
        random_source: 'drand',
        randomness_value: publishedRounds[1_000]?.randomness,
        drand_round: 1_000,
        drand_requested_at: '2023-08-23 15:59:22',
        drand_round_published_at: '2023-08-23 15:59:24',
        drand_beacon_id: 'quicknet',
        drand_chain_hash: '52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971',
        fallback_reason: null,
        recovery_status: null,
      })
    }
  })

  it.each([
    ['silent', silent, 'no_relay_answered'],
    ['out of order', broken, 'no_relay_answered'],
    ['lying', lying(42), 'no_beacon_verified'],
  ] as const)(
    'fall back to local randomness where the relay is %s, and say so',
    async (_what, answer, reason) => {
      relay.answer = answer
      expect((await selected()).winners_selected).toBe(2)
      const [made] = await stored()
      expect(made).toMatchObject({ randomSource: 'local', fallbackReason: reason, beaconSignature: null })
      expect(made?.randomness).toMatch(/^[0-9a-f]{64}$/)
      expect(made?.randomness).not.toBe(publishedRounds[42]?.randomness)
      for (const winner of await revup()) {
        expect(winner).toMatchObject({
          random_source: 'local',
          randomness_value: made?.randomness,
          fallback_reason: reason,
          drand_round: null,
          drand_chain_hash: null,
        })
      }
      const { rawPayload } = await sweep.gateway.app.inject({ url: `/draws/${made?.uuid}/proof.json` })
      expect(verifyProofText(rawPayload)).toMatchObject({ verdict: 'verified', independent: false })
      expect(rawPayload.toString()).toContain('not independently random')
    },
  )

  it('come after those of a draw that is under way, which is taken to its end first', async () => {
    const pending = await draw(sweep.gateway, sweep.account.key, contest.id, { count: 1 })
    // The round after is not among the published ones, so that the second falls back.
    expect((await selected(8)).winners_selected).toBe(8)
    const [first, second] = await stored()
    expect(first).toMatchObject({ id: pending.draw.databaseId, state: 'allocated', randomSource: 'drand' })
    expect(second).toMatchObject({ state: 'allocated', poolSize: 8, randomSource: 'local' })
  })

  it('are refused while a draw is under way whose round cannot be had: that one never falls back', async () => {
    const pending = await draw(sweep.gateway, sweep.account.key, contest.id, { count: 1 })
    relay.answer = broken
    const { status, body } = await random()
    expect([status, (body.error as { message: string }).message]).toEqual([
      400,
      expect.stringContaining(`The draw ${pending.draw.databaseId} of this contest is under way`),
    ])
    expect(await stored()).toMatchObject([{ state: 'committed', fallbackReason: null }])
  })

  it('are the same when the request is repeated after the process was gone in between', async () => {
    const headers = { 'idempotency-key': 'draw once' }
    gone = true
    expect((await random(2, headers)).status).toBe(500)
    expect(await stored()).toMatchObject([{ state: 'committed' }])
    gone = false
    const first = await selected(2, headers)
    // Gone again, after the allocation and before the answer was kept.
    await sweep.gateway.database.root
      .delete(idempotencyRecords)
      .where(eq(idempotencyRecords.accountId, sweep.account.id))
    expect(await selected(2, headers)).toEqual(first)
    expect(await selected(2, headers)).toEqual(first)
    expect(await stored()).toHaveLength(1)
    expect(await storedWinners(sweep.gateway.database, contest.id)).toHaveLength(2)
    expect((await random(3, headers)).status).toBe(422)
    await sweep.gateway.database.root
      .delete(idempotencyRecords)
      .where(eq(idempotencyRecords.accountId, sweep.account.id))
    expect((await random(3, headers)).status).toBe(422)
  })

  it('are completed by the service where the process was gone and nobody repeats the request', async () => {
    gone = true
    expect((await random()).status).toBe(500)
    sweep.gateway.clock.advance(10)
    await sweep.gateway.settle()
    expect(await stored()).toMatchObject([{ state: 'allocated', randomSource: 'drand' }])
    expect(await redeemed(sweep.gateway.database, contest.id)).toEqual([2])
  })

  describe.skipIf(!onPostgres)(`with several at once (${needsPostgres})`, () => {
    it('are drawn once by the same request sent three times', async () => {
      const headers = { 'idempotency-key': 'thrice' }
      const answers = await Promise.all([1, 2, 3].map(() => selected(2, headers)))
      expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
      expect(await stored()).toHaveLength(1)
    })

    it('are never the same person twice, nor more than the prizes', async () => {
      const answers = await Promise.all([1, 2].map(() => selected(4)))
      const people = answers.flatMap(({ winners }) => winners.map(({ user_id }) => user_id))
      expect(new Set(people).size).toBe(8)
      expect(await redeemed(sweep.gateway.database, contest.id)).toEqual([3])
      expect(await stored()).toMatchObject([{ state: 'allocated' }, { state: 'allocated' }])
    })
  })
})
