import { createHash } from 'node:crypto'
import { withRows } from '../draw/draw.js'
import { freezePool } from '../draw/freeze.js'
import { storeDraw } from '../draw/record.js'
import { select } from '../draw/select.js'
import type { OperatorWork } from '../operator.js'
import type { StoredContest } from './contests.js'

const day = 86_400_000
const everybody = { minimumTotal: 0, excludePrevious: true } as const

/**
 * Draws the winners of every contest that is over, as many as it promised, on the day after its end and by
 * the rules; only the randomness follows from the contest's title. The ledgers and prizes are there already.
 */
export async function storeDraws(work: OperatorWork, stored: readonly StoredContest[]): Promise<void> {
  const now = Date.parse(work.clock.now())
  for (const { contest } of stored) {
    if (contest.endsAt === null || Date.parse(contest.endsAt) >= now) continue
    const drawnAt = new Date(Math.min(now, Date.parse(contest.endsAt) + day)).toISOString()
    const pool = await freezePool(work, contest.id, everybody)
    const randomness = createHash('sha256').update(contest.title).digest('hex')
    const chosen = await withRows(work, select(pool, randomness, contest.winnerQuota))
    await storeDraw(
      { executor: work.executor, clock: { now: () => drawnAt } },
      contest.id,
      {
        kind: 'random',
        requested: contest.winnerQuota,
        ...everybody,
        poolSize: pool.ids.length,
        totalWeight: pool.totalWeight,
        poolHash: pool.hash,
        randomSource: 'local',
        randomness,
      },
      chosen,
    )
  }
}
