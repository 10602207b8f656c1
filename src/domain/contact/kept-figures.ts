import { type SQL, sql } from 'drizzle-orm'
import { type Executor, rows } from '../../database/connection.js'
import { serviceBit, serviceOf } from '../source/service.js'

/**
 * The people of the contact in the row `contact`, a column of a relation before it, and of those who were merged into it: a look at indexes
 * for each contact, since a planner that knows nothing of the tables yet joins everybody there is.
 */
function peopleOf(contact: SQL): SQL {
  return sql`lateral (select part.id from contacts part where coalesce(part.merged_into, part.id) = ${contact} offset 0) as part,
    lateral (select * from participants one where one.contact_id = part.id offset 0) as p,
    lateral (select * from contests one where one.id = p.contest_id and one.deleted_at is null offset 0) as c`
}

/** What `contact_figures` is to say, as rows of its columns, of the contacts in the relation `w(id)`, which are not merged. */
export function recounted(whole: SQL): SQL {
  return sql`
    select w.id as contact_id, c.account_id, count(distinct c.id)::integer as contests,
      coalesce(sum(p.total) filter (where p.disqualified_at is null and p.banned_at is null), 0)::bigint as entries,
      max(greatest(p.created_at, p.total_changed_at)) as last_at,
      bit_or(${serviceBit(serviceOf(sql.raw('c')))})::smallint as services
    from (${whole}) as w, ${peopleOf(sql.raw('w.id'))}
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
    select c.id, c.whole from (
      select unnest(${sql.param([...contactIds])}::bigint[])
      union select p.contact_id from participants p where p.id = any(${sql.param([...personIds])}::bigint[])) as told(id),
      lateral (select one.id, coalesce(one.merged_into, one.id) as whole from contacts one where one.id = told.id offset 0) as c`
  await executor.execute(sql`
    insert into contact_figures as f (contact_id, account_id, contests, entries, last_at, services)
    ${recounted(sql`select distinct n.whole as id from (${named}) as n`)}
    on conflict (contact_id) do update set contests = excluded.contests, entries = excluded.entries,
      last_at = excluded.last_at, services = excluded.services
    where (f.contests, f.entries, f.last_at, f.services)
      is distinct from (excluded.contests, excluded.entries, excluded.last_at, excluded.services)`)
  // Those who became part of others, and those who are in no contest any more.
  await executor.execute(sql`
    delete from contact_figures f
    where f.contact_id = any(array(select unnest(array[n.id, n.whole]) from (${named}) as n))
      and not exists (select from ${peopleOf(sql.raw('f.contact_id'))})`)
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
