import { type SQL, sql } from 'drizzle-orm'
import { type Executor, rows } from '../../database/connection.js'
import { serviceBit, serviceOf } from '../source/service.js'

/** What `contact_figures` is to say, as rows of its columns, of the contacts in the relation `w(id)`, which are not merged. */
export function recounted(whole: SQL): SQL {
  return sql`
    select w.id as contact_id, c.account_id, count(distinct c.id)::integer as contests,
      coalesce(sum(p.total) filter (where p.disqualified_at is null and p.banned_at is null), 0)::bigint as entries,
      max(greatest(p.created_at, p.total_changed_at)) as last_at,
      bit_or(${serviceBit(serviceOf(sql.raw('c')))})::smallint as services
    from (${whole}) as w
    join contacts part on coalesce(part.merged_into, part.id) = w.id
    join participants p on p.contact_id = part.id
    join contests c on c.id = p.contest_id and c.deleted_at is null
    group by w.id, c.account_id`
}

/**
 * Writes what contacts have over all contests as it is now: of these, of those into which they were merged, and of those to whom these
 * people belong. Inside a transaction that holds the place in the events, so that nobody writes what was read before. Two statements.
 */
export async function refreshContacts(
  executor: Executor,
  {
    contactIds,
    personIds = [],
  }: { readonly contactIds: readonly number[]; readonly personIds?: readonly number[] },
): Promise<void> {
  if (contactIds.length === 0 && personIds.length === 0) return
  const named = sql`
    select c.id, coalesce(c.merged_into, c.id) as whole from contacts c where c.id in (
      select unnest(${sql.param([...contactIds])}::bigint[])
      union select p.contact_id from participants p where p.id = any(${sql.param([...personIds])}::bigint[]))`
  await executor.execute(sql`
    insert into contact_figures as f (contact_id, account_id, contests, entries, last_at, services)
    ${recounted(sql`select distinct n.whole as id from (${named}) as n`)}
    on conflict (contact_id) do update set contests = excluded.contests, entries = excluded.entries,
      last_at = excluded.last_at, services = excluded.services
    where (f.contests, f.entries, f.last_at, f.services)
      is distinct from (excluded.contests, excluded.entries, excluded.last_at, excluded.services)`)
  // Those who became part of others, and those who are in no contest any more.
  await executor.execute(sql`
    delete from contact_figures f using (select unnest(array[n.id, n.whole]) as id from (${named}) as n) as one
    where f.contact_id = one.id and not exists (
      select from contacts part
      join participants p on p.contact_id = part.id
      join contests c on c.id = p.contest_id and c.deleted_at is null
      where coalesce(part.merged_into, part.id) = f.contact_id
    )`)
}

/** Writes the figures of all contacts of an account whose people were stored without events: demo data, restored rows. */
export async function fillContactFigures(executor: Executor, accountId: number): Promise<void> {
  await rewriteContactFigures(executor, sql`select ${accountId}::bigint`)
}

/** Writes the figures of all contacts of these accounts, a relation of one column, anew. Two statements. */
export async function rewriteContactFigures(executor: Executor, accounts: SQL): Promise<void> {
  await executor.execute(sql`delete from contact_figures where account_id in (${accounts})`)
  await executor.execute(sql`
    insert into contact_figures (contact_id, account_id, contests, entries, last_at, services)
    ${recounted(sql`select k.id from contacts k where k.account_id in (${accounts}) and k.merged_into is null`)}`)
}

/** The next contacts with people in a contest, by number, and at most so many. */
export async function contactsIn(
  executor: Executor,
  contestId: number,
  after: number,
  limit: number,
): Promise<number[]> {
  const found = await rows<{ id: number }>(
    executor,
    sql`select distinct contact_id as id from participants
      where contest_id = ${contestId} and contact_id > ${after} order by contact_id limit ${limit}`,
  )
  return found.map(({ id }) => Number(id))
}
