import { and, eq, sql } from 'drizzle-orm'
import { rows } from '../../database/connection.js'
import { allowlist } from '../../database/tables/index.js'
import { type ContestKey, lockContest } from '../contest/find.js'
import { notFound } from '../errors.js'
import { recordEvents } from '../event/record.js'
import type { WriteWork } from '../work.js'
import { type Addition, assertRoom, checkInputSize, type Removal } from './bounds.js'
import { emailsIn } from './values.js'

/**
 * Puts e-mail addresses on a contest's allowlist; texts that are none and addresses that are there already
 * are skipped. VALIDATION_FAILED at `emails` for more than 10,000 at a time, or where the list would hold
 * more than 5,000: nothing is added then (#144). Additions wait for each other, so that the bound is exact.
 */
export async function addToAllowlist(
  work: WriteWork,
  key: ContestKey,
  emails: readonly string[],
): Promise<Addition> {
  checkInputSize('emails', emails)
  const contest = await lockContest(work, key, true)
  const wanted = sql`unnest(${sql.param(emailsIn(emails))}::text[]) with ordinality as w(email, n)`
  const absent = sql`not exists (
    select 1 from ${allowlist} as a where a.contest_id = ${contest.id} and a.email = w.email
  )`
  const [list] = await rows<{ present: number; fresh: number }>(
    work.executor,
    sql`select (select count(*)::int from ${allowlist} as a where a.contest_id = ${contest.id}) as present,
      (select count(*)::int from ${wanted} where ${absent}) as fresh`,
  )
  if (list === undefined) throw new Error('The allowlist was not counted.')
  const { fresh } = list
  assertRoom('emails', list)
  if (fresh > 0) {
    await work.executor.execute(sql`
      insert into ${allowlist} (contest_id, email, created_at)
      select ${contest.id}, w.email, ${work.clock.now()} from ${wanted} where ${absent} order by w.n`)
    await recordEvents(work, [{ type: 'allowlist.added', contestId: contest.id, data: { added: fresh } }])
  }
  return { contest, added: fresh, skipped: emails.length - fresh }
}

/** Which rows of the allowlist: those of e-mail addresses, or one. */
export type AllowlistSelection = { readonly emails: readonly string[] } | { readonly rowId: number }

/**
 * Takes rows off a contest's allowlist. Addresses that are not on it are no fault; a row that is not is
 * NOT_FOUND (#145). VALIDATION_FAILED at `emails` for more than 10,000 at a time.
 */
export async function removeFromAllowlist(
  work: WriteWork,
  key: ContestKey,
  which: AllowlistSelection,
): Promise<Removal> {
  if ('emails' in which) checkInputSize('emails', which.emails)
  const contest = await lockContest(work, key)
  const chosen =
    'emails' in which
      ? sql`${allowlist.email} = any(${sql.param(emailsIn(which.emails))}::text[])`
      : eq(allowlist.id, which.rowId)
  const removed = await work.executor
    .delete(allowlist)
    .where(and(eq(allowlist.contestId, contest.id), chosen))
    .returning({ id: allowlist.id })
  if ('rowId' in which && removed.length === 0) throw notFound('allowlistRow')
  if (removed.length > 0) {
    const data = { removed: removed.length }
    await recordEvents(work, [{ type: 'allowlist.removed', contestId: contest.id, data }])
  }
  return { contest, removed: removed.length }
}
