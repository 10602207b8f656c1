import { type SQL, sql } from 'drizzle-orm'
import { type Executor, rows } from '../../database/connection.js'
import { figures } from '../counters/differences.js'
import { telling } from './follow.js'
import { recounted, rewriteContactFigures } from './kept-figures.js'

const names = ['contests', 'entries', 'last_at', 'services']

/** Contacts of whom events tell that `contact_figures` has not followed yet, by the numbers of those into which they were merged. */
const awaited = sql`
  with told as (
    select type, contest_id, data from events
    where id > (select after_id from event_readers where name = 'contacts')
      and type = any(${sql.param([...telling])}::text[])
  ), named as (
    select unnest(array[data->>'contactId', data->>'mergedContactId', data->>'formerContactId'])::bigint as id from told
    union
    select p.contact_id from told join participants p on p.id = (told.data->>'participantId')::bigint
    union
    select p.contact_id from told join participants p on p.contest_id = told.contest_id
    where told.type = 'contest.deleted'
  )
  select k.id from named n join contacts k on k.id = n.id
  union select k.merged_into from named n join contacts k on k.id = n.id where k.merged_into is not null`

/** A row with its instant as milliseconds: kept figures are compared as numbers. */
function inNumbers(rowsOf: SQL): SQL {
  return sql`select f.contact_id, f.account_id, f.contests, f.entries, f.services,
    (extract(epoch from f.last_at) * 1000)::bigint as last_at from (${rowsOf}) as f`
}

/** Rows of (contact_id, account_id, stored, actual) where `contact_figures` is not what people and contests say. */
const differing = sql`
  select contact_id, account_id, ${figures('c', names)} as stored, ${figures('r', names)} as actual
  from (${inNumbers(sql`select * from contact_figures`)}) as c
  full join (${inNumbers(recounted(sql`select id from contacts where merged_into is null`))}) as r
    using (contact_id, account_id)
  where (c.contests, c.entries, c.last_at, c.services) is distinct from (r.contests, r.entries, r.last_at, r.services)
    and contact_id not in (${awaited})`

/**
 * The statement that gives every contact whose kept figures people and contests contradict, but for those of whom an event tells that has
 * not been followed: these figures come a moment late.
 */
export function contactsQuery(): SQL {
  return sql`select null::bigint as contest_id, 'contact ' || contact_id as place, stored, actual
    from (${differing}) as d`
}

/**
 * Writes the figures of all contacts of the accounts in which one differs anew, inside the caller's transaction, which then holds the place in
 * the events: what follows them waits until it ends.
 */
export async function repairContacts(executor: Executor): Promise<void> {
  await executor.execute(sql`select from event_readers where name = 'contacts' for update`)
  const found = await rows<{ id: number }>(
    executor,
    sql`select distinct account_id as id from (${differing}) as d`,
  )
  if (found.length === 0) return
  const ids = sql.param(found.map(({ id }) => Number(id)))
  await rewriteContactFigures(executor, sql`select unnest(${ids}::bigint[])`)
}
