import { and, asc, eq, isNull, ne } from 'drizzle-orm'
import { type DrawRow, draws, winners } from '../../database/tables/index.js'
import { type ContestKey, lockContest } from '../contest/find.js'
import { DomainError } from '../errors.js'
import { keyReused } from '../idempotency/record.js'
import type { OutwardWork, WriteWork } from '../work.js'
import { checkRequest, type DrawRequest, isPending, latestCommitted } from './commit.js'
import { begin, drawPending } from './draw.js'
import { type DrawResult, peopleOf } from './record.js'
import { dueAt, resumeDraw } from './resume.js'

/** How many draws of others are waited for before this one is refused. */
const patience = 3

/**
 * Draws winners at random and answers with them: commits, waits in no transaction until the round is due
 * and a relay gives it, at most `settings.beaconWait` milliseconds later, and allocates. Where no relay gives
 * it in time 32 bytes of the system's generator stand in, which the draw says. A draw of the contest that is
 * under way is taken to its end first. A request that has a name finds the draw that it made before, so that
 * its repetition after a crash goes on with that one. Errors as `drawWinners` has them.
 */
export async function drawNow(work: OutwardWork, key: ContestKey, request: DrawRequest): Promise<DrawResult> {
  checkRequest(request)
  for (let attempt = 1; ; attempt += 1) {
    const { draw, own } = await work.transaction((write) => commitOrFind(write, key, request, work.request))
    const ended = isPending(draw) ? await waitFor(work, draw) : draw
    if (own) return await resultOf(work, ended)
    if (isPending(ended) || attempt === patience) throw drawPending(ended)
  }
}

/** The request's draw, new or of an earlier attempt; or another that is under way. */
async function commitOrFind(
  work: WriteWork,
  key: ContestKey,
  request: DrawRequest,
  name: OutwardWork['request'],
): Promise<{ draw: DrawRow; own: boolean }> {
  const contest = await lockContest(work, key, true)
  const earlier = name === undefined ? undefined : await namedDraw(work, name.key)
  if (earlier !== undefined) {
    if (earlier.requestFingerprint !== name?.fingerprint) throw keyReused()
    return { draw: earlier, own: true }
  }
  const latest = await latestCommitted(work, contest.id)
  const inTheWay = latest !== undefined && isPending(latest) && request.supersede !== true
  if (inTheWay) return { draw: latest, own: false }
  const { draw } = await begin(work, contest, latest, request, { mayFallBack: true, request: name })
  return { draw, own: true }
}

async function namedDraw(work: WriteWork, requestKey: string): Promise<DrawRow | undefined> {
  const [draw] = await work.executor.select().from(draws).where(eq(draws.requestKey, requestKey))
  return draw
}

async function waitFor(work: OutwardWork, draw: DrawRow): Promise<DrawRow> {
  const early = draw.state === 'committed' ? dueAt(draw) - Date.parse(work.clock.now()) : 0
  if (early > 0) await work.pause(early)
  return await resumeDraw(work, draw, { within: work.settings.beaconWait, fallBack: true })
}

/** The draw with everybody who has won by it and was not removed since. */
async function resultOf(work: OutwardWork, draw: DrawRow): Promise<DrawResult> {
  if (draw.state !== 'allocated') {
    const message = 'The draw of this request was ended before it had winners.'
    throw new DomainError('STATE_FORBIDS', message, { subject: 'draw', detail: 'DRAW_ENDED' })
  }
  const won = await work.executor
    .select()
    .from(winners)
    .where(
      and(
        eq(winners.drawId, draw.id),
        ne(winners.status, 'selected'),
        isNull(winners.skipReason),
        isNull(winners.removedAt),
      ),
    )
    .orderBy(asc(winners.rank))
  return { draw, winners: won, participants: await peopleOf(work, won) }
}
