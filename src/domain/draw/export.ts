import { and, getTableColumns, sql } from 'drizzle-orm'
import { type WinnerRow, winners } from '../../database/tables/index.js'
import { exportBound } from '../entry/export.js'
import { DomainError } from '../errors.js'
import type { BatchRead } from '../work.js'
import { grouped, type Standing, standing } from './lists.js'

/**
 * The winners of contests by id, which the caller may see, `limit` at most for each: latest draw first, by
 * rank; one statement. More than 50,000 rows of several together are refused: LIMIT_EXCEEDED.
 */
export const exportedWinners: BatchRead<
  number,
  readonly WinnerRow[],
  Standing & { readonly limit: number }
> = async (work, contestIds, { limit, ...asked }) => {
  const latest = work.executor
    .select(getTableColumns(winners))
    .from(winners)
    .where(and(sql`${winners.contestId} = p.contest`, standing(asked)))
    .orderBy(sql`${winners.drawId} desc, ${winners.rank}`)
    .limit(limit)
    .as('r')
  const found = await work.executor
    .select(latest._.selectedFields)
    .from(sql`unnest(${sql.param([...contestIds])}::bigint[]) as p(contest)`)
    .crossJoinLateral(latest)
    .orderBy(sql`p.contest, r.draw_id desc, r.rank`)
    .limit(exportBound.request + 1)
  if (found.length > exportBound.request) {
    const message = `Exports give at most ${exportBound.request} rows together; ask for fewer at once.`
    throw new DomainError('LIMIT_EXCEEDED', message)
  }
  return grouped(found, ({ contestId }) => contestId)
}
