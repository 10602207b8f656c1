import { and, eq, isNull, type SQL, sql } from 'drizzle-orm'
import { type ContestRow, contests } from '../../database/tables/index.js'
import type { Caller } from '../caller.js'
import { isStorable } from '../checks.js'
import { type DomainError, notFound } from '../errors.js'
import type { BatchRead, Work, WriteWork } from '../work.js'

/** Names one contest by the id of the row or by Blitz Rocket's string. */
export type ContestKey = { readonly id: number } | { readonly publicId: string }

/** The condition under which a contest exists for the caller: own, not deleted, not restricted away (#2). */
export function visibleContests(caller: Caller): SQL | undefined {
  return and(
    eq(contests.accountId, caller.accountId),
    isNull(contests.deletedAt),
    caller.contestIds === null
      ? undefined
      : sql`${contests.id} = any(${sql.param([...caller.contestIds])}::bigint[])`,
  )
}

/** Throws NOT_FOUND, with the private reason, unless the contest exists for the caller. */
export function assertVisible(
  caller: Caller,
  contest: Pick<ContestRow, 'id' | 'accountId' | 'deletedAt'> | undefined,
  missing: () => DomainError = () => notFound('contest'),
): void {
  if (contest === undefined) throw missing()
  const subject = missing().subject ?? 'contest'
  if (contest.accountId !== caller.accountId) throw notFound(subject, 'foreign')
  if (contest.deletedAt !== null) throw notFound(subject, 'deleted')
  if (caller.contestIds !== null && !caller.contestIds.includes(contest.id))
    throw notFound(subject, 'restricted')
}

/** The condition by which the key names one contest; a text that no row can hold is NOT_FOUND. */
export function namedContest(key: ContestKey): SQL {
  if ('publicId' in key && !isStorable(key.publicId)) throw notFound('contest')
  return 'id' in key ? eq(contests.id, key.id) : eq(contests.publicId, key.publicId)
}

/** The contest, or NOT_FOUND for one that does not exist for the caller. */
export async function requireContest(work: Work, key: ContestKey): Promise<ContestRow> {
  const [contest] = await work.executor.select().from(contests).where(namedContest(key))
  assertVisible(work.caller, contest)
  if (contest === undefined) throw notFound('contest')
  return contest
}

/**
 * The contest, locked so that nobody deletes or changes it until the transaction ends; others may write
 * into it at the same time. With `exclusive` nobody else holds it.
 */
export async function lockContest(work: WriteWork, key: ContestKey, exclusive = false): Promise<ContestRow> {
  const [contest] = await work.executor
    .select()
    .from(contests)
    .where(namedContest(key))
    .for(exclusive ? 'no key update' : 'share')
  assertVisible(work.caller, contest)
  if (contest === undefined) throw notFound('contest')
  return contest
}

/** Contests by id, as far as they exist for the caller. */
export const contestsById: BatchRead<number, ContestRow> = async (work, ids) => {
  const found = await work.executor
    .select()
    .from(contests)
    .where(and(sql`${contests.id} = any(${sql.param([...ids])}::bigint[])`, visibleContests(work.caller)))
  return new Map(found.map((contest) => [contest.id, contest]))
}
