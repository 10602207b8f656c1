import { and, eq, isNull, sql } from 'drizzle-orm'
import { rows } from '../../database/connection.js'
import { type RedemptionCodeRow, redemptionCodes } from '../../database/tables/index.js'
import { type Checks, isStorable } from '../checks.js'
import type { BatchRead, Work, WriteWork } from '../work.js'

const mostCodes = 10_000
const longestCode = 255

/** How many codes a prize has, and how many of them nobody has. */
export interface CodeCounts {
  readonly all: number
  readonly free: number
}

/** The codes in a list: trimmed, without blanks and repeats, in the order given (#134). */
export function cleanCodes(given: readonly string[]): readonly string[] {
  return [...new Set(given.map((code) => code.trim()).filter((code) => code !== ''))]
}

/** Notes codes that are too many, too long or cannot be stored. No sentence repeats a code. */
export function checkCodes(checks: Checks, codes: readonly string[]): void {
  checks.that(codes.length <= mostCodes, 'codes', 'codes must hold at most 10,000 codes.')
  const short = codes.every((code) => code.length <= longestCode)
  checks.that(short, 'codes', 'codes must have at most 255 characters each.')
  checks.that(codes.every(isStorable), 'codes', 'codes has a character that cannot be stored.')
}

/**
 * Makes `codes` the free codes of a prize that is locked or new, to be given in this order; codes that
 * winners have stay theirs and are not added again (#134). Whether anything changed.
 */
export async function replaceFreeCodes(
  work: WriteWork,
  prizeId: number,
  codes: readonly string[],
): Promise<boolean> {
  const wanted = sql`unnest(${sql.param([...codes])}::text[]) with ordinality as w(code, n)`
  const [state] = await rows<{ same: boolean }>(
    work.executor,
    sql`select array(
        select w.code from ${wanted} where not exists (
          select 1 from ${redemptionCodes} as r
          where r.prize_id = ${prizeId} and r.code = w.code and r.winner_id is not null
        ) order by w.n
      ) = array(
        select r.code from ${redemptionCodes} as r
        where r.prize_id = ${prizeId} and r.winner_id is null order by r.id
      ) as same`,
  )
  if (state?.same === true) return false
  await work.executor
    .delete(redemptionCodes)
    .where(and(eq(redemptionCodes.prizeId, prizeId), isNull(redemptionCodes.winnerId)))
  await work.executor.execute(sql`
    insert into ${redemptionCodes} (prize_id, code, created_at)
    select ${prizeId}, w.code, ${work.clock.now()} from ${wanted} order by w.n
    on conflict (prize_id, code) do nothing`)
  return true
}

/** The code that a winner has; undefined for one who has none. Never read for many winners at once. */
export async function codeOfWinner(work: Work, winnerId: number): Promise<RedemptionCodeRow | undefined> {
  const [found] = await work.executor
    .select()
    .from(redemptionCodes)
    .where(eq(redemptionCodes.winnerId, winnerId))
  return found
}

/** The number of codes of each of many prizes that the caller may see; a prize without codes is absent. */
export const codeCountsOfPrizes: BatchRead<number, CodeCounts> = async (work, prizeIds) => {
  const found = await work.executor
    .select({
      prizeId: redemptionCodes.prizeId,
      all: sql<number>`count(*)`.mapWith(Number),
      free: sql<number>`count(*) filter (where ${redemptionCodes.winnerId} is null)`.mapWith(Number),
    })
    .from(redemptionCodes)
    .where(sql`${redemptionCodes.prizeId} = any(${sql.param([...prizeIds])}::bigint[])`)
    .groupBy(redemptionCodes.prizeId)
  return new Map(found.map(({ prizeId, ...counts }) => [prizeId, counts]))
}
