import { and, eq, sql } from 'drizzle-orm'
import { rows } from '../../database/connection.js'
import { blocklist } from '../../database/tables/index.js'
import { unnest } from '../../database/unnest.js'
import { type ContestKey, lockContest } from '../contest/find.js'
import { erasedValue } from '../erased-text.js'
import { notFound } from '../errors.js'
import { recordEvents } from '../event/record.js'
import type { WriteWork } from '../work.js'
import { type Addition, assertRoom, checkInputSize, type Removal } from './bounds.js'
import { type BlockedValue, blockedValuesIn } from './values.js'

function asRows(values: readonly BlockedValue[]) {
  return unnest('w', [
    { name: 'kind', type: 'text', values: values.map(({ kind }) => kind) },
    { name: 'value', type: 'text', values: values.map(({ value }) => value) },
  ])
}

/**
 * Puts e-mail and IP addresses on a contest's blocklist; texts that are neither and addresses that are there
 * already, by a ban or by hand, are skipped. Nobody who has entered is touched (#116). VALIDATION_FAILED at
 * `values` for more than 10,000 at a time, or where the list would hold more than 5,000: nothing is added
 * then (#144). Additions wait for each other and for bans, so that the bound is exact.
 */
export async function addToBlocklist(
  work: WriteWork,
  key: ContestKey,
  values: readonly string[],
): Promise<Addition> {
  checkInputSize('values', values)
  const contest = await lockContest(work, key, true)
  const wanted = asRows(blockedValuesIn(values))
  const absent = sql`not exists (
    select 1 from ${blocklist} as b
    where b.contest_id = ${contest.id} and b.kind = w.kind and b.value = w.value
  )`
  const [list] = await rows<{ present: number; fresh: number }>(
    work.executor,
    sql`select (select count(*)::int from ${blocklist} as b where b.contest_id = ${contest.id}) as present,
      (select count(*)::int from ${wanted} where ${absent}) as fresh`,
  )
  if (list === undefined) throw new Error('The blocklist was not counted.')
  const { fresh } = list
  assertRoom('values', list)
  if (fresh > 0) {
    await work.executor.execute(sql`
      insert into ${blocklist} (contest_id, kind, value, created_at)
      select ${contest.id}, w.kind, w.value, ${work.clock.now()} from ${wanted} where ${absent} order by w.n`)
    await recordEvents(work, [{ type: 'blocklist.added', contestId: contest.id, data: { added: fresh } }])
  }
  return { contest, added: fresh, skipped: values.length - fresh }
}

/** Which rows of the blocklist: those of e-mail and IP addresses, or one. */
export type BlocklistSelection = { readonly values: readonly string[] } | { readonly rowId: number }

/**
 * Takes rows off a contest's blocklist; a row that a ban made goes without lifting the ban (#116). Addresses
 * that are not on it are no fault; a row that is not is NOT_FOUND. VALIDATION_FAILED at `values` for more
 * than 10,000 at a time.
 */
export async function removeFromBlocklist(
  work: WriteWork,
  key: ContestKey,
  which: BlocklistSelection,
): Promise<Removal> {
  if ('values' in which) checkInputSize('values', which.values)
  const contest = await lockContest(work, key)
  const chosen =
    'values' in which
      ? sql`(${blocklist.kind}, ${blocklist.value}) in (
          select w.kind, v.value from ${asRows(blockedValuesIn(which.values))}
            cross join lateral (values (w.value), (${erasedValue(sql`w.value`)})) as v(value)
        )`
      : eq(blocklist.id, which.rowId)
  const removed = await work.executor
    .delete(blocklist)
    .where(and(eq(blocklist.contestId, contest.id), chosen))
    .returning({ id: blocklist.id })
  if ('rowId' in which && removed.length === 0) throw notFound('blocklistRow')
  if (removed.length > 0) {
    const data = { removed: removed.length }
    await recordEvents(work, [{ type: 'blocklist.removed', contestId: contest.id, data }])
  }
  return { contest, removed: removed.length }
}
