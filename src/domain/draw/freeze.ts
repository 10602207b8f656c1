import { type SQL, sql } from 'drizzle-orm'
import { rows } from '../../database/connection.js'
import type { OperatorWork } from '../operator.js'
import { type FrozenPool, PoolReader, piecesOf } from './pool.js'

/** Who takes part. */
export interface Eligibility {
  /** The least counted total. */
  readonly minimumTotal: number
  /** Leaves out who is a winner of the contest already; else such a person needs a row that has not won (#128). */
  readonly excludePrevious: boolean
}

/** The condition under which a verified row of positive amount has not won: one winner per entry (#122). */
export const freeRow = sql.raw(`e.verified and e.amount > 0
  and not exists (select 1 from winners x where x.entry_id = e.id and x.is_current)`)

function notYetWon(excludePrevious: boolean): SQL {
  const wins = sql`exists (select 1 from winners w where w.participant_id = p.id and w.is_current)`
  if (excludePrevious) return sql`not ${wins}`
  return sql`(not ${wins} or exists (select 1 from entries e where e.participant_id = p.id and ${freeRow}))`
}

/**
 * Freezes the pool of a contest that is locked exclusively: the counted people (#92) who are eligible, in
 * the order of their ids, each with the counted total as weight (#125). One statement, whatever their
 * number, and one state of the database. RangeError where the weights pass 2^53 - 1.
 */
export async function freezePool(
  work: Pick<OperatorWork, 'executor'>,
  contestId: number,
  { minimumTotal, excludePrevious }: Eligibility,
): Promise<FrozenPool> {
  // One text rather than rows: a driver spends seconds on a million rows, and sorting them into groups spills.
  const [frozen] = await rows<{ lines: string | null }>(
    work.executor,
    sql`
      select string_agg(p.id || ' ' || p.total || chr(10), '' order by p.id) as lines
      from participants p
      where p.contest_id = ${contestId}::bigint and p.disqualified_at is null and p.banned_at is null
        and p.actions > 0 and p.total >= ${Math.max(1, minimumTotal)}::bigint
        and ${notYetWon(excludePrevious)}`,
  )
  const reader = new PoolReader()
  for (const lines of piecesOf(frozen?.lines ?? '')) {
    reader.add(lines)
    await breath()
  }
  return reader.done()
}

/** Lets other requests have their turn. */
function breath(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
