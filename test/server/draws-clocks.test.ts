import { eq } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { type ContestRow, type DrawRow, draws, winners } from '../../src/database/tables/index.js'
import { createRelays } from '../../src/delivery/relays.js'
import type { Proof } from '../../src/domain/draw/protocol/index.js'
import { verifiers } from '../domain/draw/protocol/verifiers.js'
import { buildParticipants } from '../support/build-participant.js'
import { TestClock } from '../support/clock.js'
import { draw } from '../support/draws.js'
import { type Gateway, testSettings } from '../support/gateway.js'
import { makeContest } from '../support/make-contest.js'
import { beforeRound, broken, honest, Relay } from '../support/relay.js'
import { type SweepWidget, startSweepWidget } from '../support/sweepwidget.js'

/** From here on every look at the clock finds it so many seconds later; less than none: earlier. */
function keepMoving({ clock }: Gateway, seconds: number): void {
  vi.spyOn(clock, 'now').mockImplementation(() => {
    clock.advance(seconds)
    return TestClock.prototype.now.call(clock)
  })
}
afterEach(() => vi.restoreAllMocks())

const moves = [
  ['goes on by milliseconds', 0.007],
  ['goes on by seconds', 7],
  ['is set back each time', -7],
] as const

let sweep: SweepWidget
let contest: ContestRow

/** A contest that no draw was made of. */
async function begin(): Promise<void> {
  contest = await makeContest(sweep.gateway.database, sweep.account)
  await buildParticipants(
    sweep.gateway.database,
    contest,
    [1, 2, 3].map((amount) => ({ amounts: [amount] })),
  )
}

const locally: readonly (readonly [name: string, made: () => Promise<unknown>])[] = [
  [
    'GraphQL’s drawWinners',
    () => draw(sweep.gateway, sweep.account.key, contest.id, { count: 1, alternates: 1 }),
  ],
  [
    'GraphQL’s drawWinnersNow',
    () => mutate('drawWinnersNow', `contest: { databaseId: ${contest.id} } count: 2`),
  ],
  ['SweepWidget’s winners/random', () => random()],
]

async function mutate(field: string, input: string): Promise<void> {
  const mutation = `mutation { ${field}(input: { ${input} }) { __typename } }`
  expect((await sweep.gateway.graphql(sweep.account.key, mutation)).errors).toEqual([])
}

async function random(): Promise<void> {
  const { status } = await sweep.send('POST', `/giveaways/${contest.id}/winners/random`, {
    body: { count: 2 },
  })
  expect(status).toBe(201)
}

async function stored(): Promise<readonly DrawRow[]> {
  return await sweep.gateway.database.root
    .select()
    .from(draws)
    .where(eq(draws.contestId, contest.id))
    .orderBy(draws.id)
}

/** The only draw of the contest. */
async function made(): Promise<DrawRow> {
  const [row, ...others] = await stored()
  if (row === undefined || others.length > 0) throw new Error('There is not one draw.')
  return row
}

/** The proof as everybody is given it, which both verifiers say this of, and whose instants are in order. */
async function shown(uuid: string, verdict: 'verified' | 'pending'): Promise<Proof> {
  const answer = await sweep.gateway.app.inject({ url: `/draws/${uuid}/proof.json` })
  for (const [, verify] of verifiers) {
    expect(verify(answer.rawPayload)).toEqual({ verdict, faults: new Map() })
  }
  const proof = answer.json<Proof>()
  const { committedAt } = proof.commitment.content
  for (const { since } of proof.outcomes) expectInOrder([committedAt, since, proof.status.asOf])
  expectInOrder([committedAt, proof.status.asOf])
  return proof
}

function expectInOrder(instants: readonly (string | null)[]): void {
  expect(instants).not.toContain(null)
  expect(instants).toEqual(instants.toSorted())
}

/** The rows of the draw and of whom it chose, too. */
async function expectRowsInOrder({ id, createdAt, drawnAt, completedAt }: DrawRow): Promise<void> {
  expectInOrder([createdAt, drawnAt, completedAt])
  const chosen = await sweep.gateway.database.root.select().from(winners).where(eq(winners.drawId, id))
  expect(chosen).toHaveLength(2)
  for (const { selectedAt, updatedAt } of chosen) {
    expectInOrder([drawnAt, selectedAt, updatedAt])
  }
}

describe('a draw by local randomness, while the clock moves', () => {
  beforeAll(async () => {
    sweep = await startSweepWidget()
  })
  afterAll(() => sweep.gateway.app.close())
  beforeEach(begin)

  for (const [move, seconds] of moves) {
    test.each(locally)(`that ${move}: the proof of a draw by %s verifies`, async (_name, make) => {
      keepMoving(sweep.gateway, seconds)
      await make()
      const row = await made()
      expect((await shown(row.uuid, 'verified')).randomness?.kind).toBe('local')
      await expectRowsInOrder(row)
    })
  }

  test('the commitment is still dated after the freeze, not by the beginning of the mutation', async () => {
    const before = sweep.gateway.clock.now()
    keepMoving(sweep.gateway, 7)
    await draw(sweep.gateway, sweep.account.key, contest.id, { count: 1 })
    const { createdAt } = await made()
    // One look is the request's, one the mutation's, and one at least is taken afterwards.
    expect(Date.parse(createdAt)).toBeGreaterThanOrEqual(Date.parse(before) + 3 * 7_000)
  })

  test('what a gateway of before stored out of order verifies as well, and is told no earlier than promised', async () => {
    await draw(sweep.gateway, sweep.account.key, contest.id, { count: 1, alternates: 1 })
    const { id, uuid, createdAt } = await made()
    const early = new Date(Date.parse(createdAt) - 12).toISOString()
    const { root } = sweep.gateway.database
    await root.update(draws).set({ drawnAt: early, completedAt: early }).where(eq(draws.id, id))
    await root.update(winners).set({ selectedAt: early, updatedAt: early }).where(eq(winners.drawId, id))
    const { status, outcomes } = await shown(uuid, 'verified')
    expect(status.asOf).toBe(createdAt)
    expect(outcomes.map(({ since }) => since)).toEqual([createdAt, createdAt])
  })
})

describe('a draw by the public beacon, while the clock is set back', () => {
  let relay: Relay
  beforeAll(async () => {
    relay = await Relay.start()
    sweep = await startSweepWidget({
      settings: { ...testSettings, randomness: 'drand', beaconWait: 100 },
      beacons: createRelays({ urls: [relay.url], pause: 10 }),
    })
  })
  afterAll(async () => {
    await sweep.gateway.app.close()
    await relay.close()
  })
  beforeEach(async () => {
    relay.answer = honest
    sweep.gateway.clock.set(beforeRound(1_000, 2))
    await begin()
  })
  const commit = () => draw(sweep.gateway, sweep.account.key, contest.id, { count: 1, alternates: 1 })
  const complete = async () => {
    await commit()
    sweep.gateway.clock.advance(3)
    await sweep.gateway.settle()
  }
  const abandon = ({ databaseId }: { readonly databaseId: number }) =>
    mutate('abandonDraw', `draw: { databaseId: ${databaseId} }`)

  const ways = [
    ['the service completes', honest, 'drand', complete],
    ['somebody waits for', honest, 'drand', random],
    ['somebody waits for, and that falls back,', broken, 'local', random],
  ] as const

  test.each(ways)(
    'one that %s is not told of before its round was due',
    async (_name, answer, kind, make) => {
      relay.answer = (round) => {
        sweep.gateway.clock.set(beforeRound(1_000, 3_600))
        return answer(round)
      }
      await make()
      const row = await made()
      expect((await shown(row.uuid, 'verified')).randomness?.kind).toBe(kind)
      await expectRowsInOrder(row)
      expectInOrder([beforeRound(1_000, 0), row.drawnAt])
    },
  )

  test('one that is ended is not told to have ended before it was promised', async () => {
    const first = await commit()
    sweep.gateway.clock.advance(-60)
    const second = await draw(sweep.gateway, sweep.account.key, contest.id, { count: 1, supersede: true })
    sweep.gateway.clock.advance(-60)
    await abandon(second.draw)
    for (const { uuid, createdAt, completedAt } of await stored()) {
      await shown(uuid, 'pending')
      expectInOrder([createdAt, completedAt])
    }
    expect((await shown(first.draw.uuid, 'pending')).status.state).toBe('superseded')
    expect((await shown(second.draw.uuid, 'pending')).status.state).toBe('abandoned')
  })

  test.each(moves)('that %s: the promised round is due after the commitment', async (_name, seconds) => {
    keepMoving(sweep.gateway, seconds)
    const { draw: promised } = await commit()
    vi.restoreAllMocks()
    const { createdAt, beaconRound } = await made()
    expect(Date.parse(beforeRound(beaconRound ?? 0, 0))).toBeGreaterThan(Date.parse(createdAt) + 1_000)
    await shown(promised.uuid, 'pending')
    await abandon(promised)
  })
})
