import { createHash } from 'node:crypto'
import { storeAllocation } from '../draw/allocate.js'
import { choose } from '../draw/choose.js'
import { commitDraw } from '../draw/commit.js'
import { drawLocally } from '../draw/draw.js'
import type { OperatorWork } from '../operator.js'
import type { StoredContest } from './contests.js'

const day = 86_400_000

/**
 * Draws the winners of every contest that is over, as many as it promised and two alternates, on the day
 * after its end and by the rules; only the randomness follows from the contest's title. The ledgers and
 * prizes are there already.
 */
export async function storeDraws(work: OperatorWork, stored: readonly StoredContest[]): Promise<void> {
  const now = Date.parse(work.clock.now())
  for (const { contest } of stored) {
    if (contest.endsAt === null || Date.parse(contest.endsAt) >= now) continue
    const drawnAt = new Date(Math.min(now, Date.parse(contest.endsAt) + day)).toISOString()
    const then = {
      executor: work.executor,
      clock: { now: () => drawnAt },
      settings: { randomness: 'local' },
    } as const
    const request = { count: contest.winnerQuota, alternates: 2 }
    const draw = await commitDraw(then, contest, undefined, request, { mayFallBack: false })
    const randomness = createHash('sha256').update(contest.title).digest('hex')
    const drawn = await drawLocally(then, draw, randomness)
    await storeAllocation(then, drawn, await choose(then, drawn))
  }
}
