import { randomBytes } from 'node:crypto'
import { Checks } from '../checks.js'
import { type ContestKey, lockContest } from '../contest/find.js'
import { DomainError } from '../errors.js'
import type { OperatorWork } from '../operator.js'
import type { WriteWork } from '../work.js'
import { type Eligibility, freezePool } from './freeze.js'
import type { FrozenPool } from './pool.js'
import { type DrawResult, type NewWinner, recordDraw } from './record.js'
import { type Selection, select } from './select.js'
import { winningRows } from './winning-rows.js'

/** Most winners of one draw. */
export const drawBound = 100

export interface DrawRequest {
  /** 1 to 100. */
  readonly count: number
  /** The least counted total, from 0; absent: 0. */
  readonly minimumEntries?: number | null | undefined
  /** Absent: true. */
  readonly excludePrevious?: boolean | null | undefined
}

function check({ count, minimumEntries }: DrawRequest): void {
  const checks = new Checks()
  checks.integer('count', count, 1, drawBound)
  checks.integer('minimumEntries', minimumEntries, 0, Number.MAX_SAFE_INTEGER)
  checks.done()
}

/**
 * Draws winners at random: freezes the pool of those who are eligible, takes 32 random bytes, and lets the
 * selection follow from both (#125). In any state of the contest but deleted (#126); fewer eligible than
 * asked for: all of them win; nobody: a draw without winners (#127). Nothing else is written into the
 * contest meanwhile, so that draws at the same time come one after the other. VALIDATION_FAILED for a count
 * or minimum out of bounds, STATE_FORBIDS for a contest of more than 2^53 - 1 entries.
 */
export async function drawWinners(
  work: WriteWork,
  key: ContestKey,
  request: DrawRequest,
): Promise<DrawResult> {
  check(request)
  const contest = await lockContest(work, key, true)
  const minimumTotal = request.minimumEntries ?? 0
  const excludePrevious = request.excludePrevious ?? true
  const pool = await frozen(work, contest.id, { minimumTotal, excludePrevious })
  const randomness = randomBytes(32).toString('hex')
  const chosen = await withRows(work, select(pool, randomness, request.count))
  return await recordDraw(
    work,
    contest,
    {
      kind: 'random',
      requested: request.count,
      minimumTotal,
      excludePrevious,
      poolSize: pool.ids.length,
      totalWeight: pool.totalWeight,
      poolHash: pool.hash,
      randomSource: 'local',
      randomness,
    },
    chosen,
  )
}

async function frozen(work: WriteWork, contestId: number, eligibility: Eligibility): Promise<FrozenPool> {
  try {
    return await freezePool(work, contestId, eligibility)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw new DomainError('STATE_FORBIDS', 'The contest has more than 9,007,199,254,740,991 entries.', {
      subject: 'contest',
    })
  }
}

/** Each selection with the ledger row that wins by it (#122), in one statement. */
export async function withRows(
  work: Pick<OperatorWork, 'executor'>,
  selections: readonly Selection[],
): Promise<NewWinner[]> {
  const won = await winningRows(work, selections)
  return selections.map((selection) => {
    const { participantId } = selection
    const entryId = won.get(participantId)
    if (entryId === undefined) throw new Error(`Person ${participantId} was eligible without a row.`)
    return { participantId, entryId, selection }
  })
}
