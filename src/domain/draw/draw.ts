import { randomBytes } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { type ContestRow, type DrawRow, draws } from '../../database/tables/index.js'
import { type ContestKey, lockContest } from '../contest/find.js'
import { DomainError } from '../errors.js'
import { recordEvents } from '../event/record.js'
import type { OperatorWork } from '../operator.js'
import type { WriteWork } from '../work.js'
import { allocate } from './allocate.js'
import { choose } from './choose.js'
import {
  type CommitOptions,
  checkRequest,
  commitDraw,
  type DrawRequest,
  isPending,
  latestCommitted,
} from './commit.js'
import { presentOf } from './instants.js'
import type { DrawResult } from './record.js'

/** A draw that the contest cannot have beside one that is under way. */
export function drawPending({ id }: Pick<DrawRow, 'id'>): DomainError {
  const message = `The draw ${id} of this contest is under way: wait for it, abandon it, or supersede it.`
  return new DomainError('STATE_FORBIDS', message, { subject: 'draw', detail: 'DRAW_PENDING' })
}

/**
 * Draws winners at random: freezes the pool of those who are eligible and commits to it (#125). With local
 * randomness configured everything follows at once; else the draw is pending until its round of the beacon
 * is due and fetched (`resumeDraw`). In any state of the contest but deleted (#126); fewer eligible than
 * asked for: all of them win; nobody: a draw without winners (#127). Nothing else is written into the
 * contest meanwhile. VALIDATION_FAILED for numbers out of bounds; STATE_FORBIDS with `DRAW_PENDING` while
 * another draw is under way that does not give way, and for a contest of more than 2^53 - 1 entries.
 */
export async function drawWinners(
  work: WriteWork,
  key: ContestKey,
  request: DrawRequest,
): Promise<DrawResult> {
  checkRequest(request)
  const contest = await lockContest(work, key, true)
  const before = await latestCommitted(work, contest.id)
  return await begin(work, contest, before, request, { mayFallBack: false })
}

/** Commits to a draw of a contest that is locked exclusively; with local randomness it is completed at once. */
export async function begin(
  work: WriteWork,
  contest: ContestRow,
  latest: DrawRow | undefined,
  request: DrawRequest,
  options: CommitOptions,
): Promise<DrawResult> {
  const before = latest !== undefined && isPending(latest) ? await giveWay(work, latest, request) : latest
  const draw = await commitDraw(work, contest, before, request, options)
  const { id, commitment } = draw
  await recordEvents(work, [
    { type: 'draw.committed', contestId: contest.id, data: { drawId: id, commitment } },
  ])
  if (work.settings.randomness === 'drand') return { draw, winners: [], participants: [] }
  const drawn = await drawLocally(work, draw, randomBytes(32).toString('hex'))
  return await allocate(work, drawn, await choose(work, drawn))
}

/** Ends a draw whose randomness nobody here knows yet, for another that takes its place. */
async function giveWay(work: WriteWork, pending: DrawRow, { supersede }: DrawRequest): Promise<DrawRow> {
  if (pending.state !== 'committed' || supersede !== true) throw drawPending(pending)
  const ended = await endPending(work, pending, 'superseded')
  if (ended === undefined) throw drawPending(pending)
  return ended
}

/**
 * Ends a committed draw of a locked contest without winners; its commitment stays. Undefined: its randomness has been stored
 * since it was looked at, for which nobody locks the contest.
 */
export async function endPending(
  work: WriteWork,
  draw: DrawRow,
  state: 'abandoned' | 'superseded',
): Promise<DrawRow | undefined> {
  const { id, contestId, commitment } = draw
  const [ended] = await work.executor
    .update(draws)
    .set({ state, completedAt: presentOf(work.clock, draw) })
    .where(and(eq(draws.id, id), eq(draws.state, 'committed')))
    .returning()
  if (ended === undefined) return undefined
  await recordEvents(work, [{ type: `draw.${state}`, contestId, data: { drawId: id, commitment } }])
  return ended
}

/** Stores local randomness (32 bytes, hex) with a committed draw whose contest is locked. */
export async function drawLocally(
  work: OperatorWork,
  draw: Pick<DrawRow, 'id' | 'createdAt' | 'drawnAt'>,
  randomness: string,
): Promise<DrawRow> {
  const { id } = draw
  const drawnAt = presentOf(work.clock, draw)
  const [drawn] = await work.executor
    .update(draws)
    .set({ state: 'drawn', randomSource: 'local', randomness, drawnAt })
    .where(eq(draws.id, id))
    .returning()
  if (drawn === undefined) throw new Error(`The draw ${id} vanished.`)
  return drawn
}
