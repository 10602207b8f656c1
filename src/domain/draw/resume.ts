import { randomBytes } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { type DrawRow, draws } from '../../database/tables/index.js'
import { lockContest } from '../contest/find.js'
import { notFound } from '../errors.js'
import type { OutwardWork, WriteWork } from '../work.js'
import { allocate } from './allocate.js'
import { choose, type Selection } from './choose.js'
import { isPending } from './commit.js'
import { latestOf, presentOf } from './instants.js'
import { quicknet, timeOfRound } from './protocol/making.js'

/** What driving a draw takes; no transaction is open between its steps. */
export type ResumeWork = Pick<OutwardWork, 'executor' | 'clock' | 'beacons' | 'transaction'>

export interface ResumeOptions {
  /** Milliseconds that the relays have. */
  readonly within: number
  /** Whether somebody waits for the answer: a draw that may do so falls back to local randomness. */
  readonly fallBack: boolean
}

/** When the round of a committed draw is due, in milliseconds since 1970. */
export function dueAt({ beaconRound }: Pick<DrawRow, 'beaconRound'>): number {
  return beaconRound === null ? 0 : timeOfRound(quicknet, beaconRound)
}

/**
 * Takes a pending draw, whose round is due, as far as it goes: fetches the verified beacon and stores it,
 * then allocates winners and prizes. Each step is a row's state, is done once whoever else does the same at
 * the time, and leads to the same result after any interruption. Without a beacon that verifies the draw
 * stays pending, however late; only one that may fall back, and for which somebody waits, goes on with local
 * randomness that says why. Gives the draw as it is then.
 */
export async function resumeDraw(work: ResumeWork, draw: DrawRow, options: ResumeOptions): Promise<DrawRow> {
  const drawn = draw.state === 'committed' ? await fetchRandomness(work, draw, options) : draw
  if (drawn.state !== 'drawn') return drawn
  const selections = await choose(work, drawn)
  return await work.transaction((write) => complete(write, drawn, selections))
}

async function fetchRandomness(
  work: ResumeWork,
  draw: DrawRow,
  { within, fallBack }: ResumeOptions,
): Promise<DrawRow> {
  if (draw.beaconRound === null) throw new Error(`The draw ${draw.id} waits for no round.`)
  const answer = await work.beacons.fetch(draw.beaconRound, within)
  if (answer.beacon !== null) {
    const { randomness, signature } = answer.beacon
    return await store(work, draw, { randomSource: 'drand', randomness, beaconSignature: signature })
  }
  if (!fallBack || !draw.mayFallBack) return draw
  return await store(work, draw, {
    randomSource: 'local',
    randomness: randomBytes(32).toString('hex'),
    fallbackReason: answer.reason,
  })
}

/** Whoever is first decides; everybody else goes on with what is stored. */
async function store(
  { executor, clock }: ResumeWork,
  draw: DrawRow,
  facts: Pick<DrawRow, 'randomSource' | 'randomness'> &
    Partial<Pick<DrawRow, 'beaconSignature' | 'fallbackReason'>>,
): Promise<DrawRow> {
  const { id } = draw
  // The round was there or was waited for, whatever the clock says now.
  const drawnAt = latestOf(presentOf(clock, draw), new Date(dueAt(draw)).toISOString())
  const [drawn] = await executor
    .update(draws)
    .set({ ...facts, state: 'drawn', drawnAt })
    .where(and(eq(draws.id, id), eq(draws.state, 'committed')))
    .returning()
  if (drawn !== undefined) return drawn
  const [found] = await executor.select().from(draws).where(eq(draws.id, id))
  if (found === undefined) throw notFound('draw')
  return found
}

async function complete(
  work: WriteWork,
  { id, contestId }: DrawRow,
  selections: readonly Selection[],
): Promise<DrawRow> {
  await lockContest(work, { id: contestId }, true)
  const [draw] = await work.executor.select().from(draws).where(eq(draws.id, id))
  if (draw === undefined) throw notFound('draw')
  if (!isPending(draw)) return draw
  return (await allocate(work, draw, selections)).draw
}
