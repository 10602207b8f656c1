import { sql } from 'drizzle-orm'
import { type Executor, rows } from '../../database/connection.js'
import type { Instant } from '../clock.js'

/** The stripe of what was put together: no transaction that counts takes it, so that nobody waits for it. */
const condensed = sql.raw('-1')

/**
 * Puts the stripes of quarter hours before `until`, into which hardly anybody writes any more, together in one, so
 * that days are read from one row a quarter hour: so many rows at most, oldest first. A row that somebody is about to
 * change stays for another time. Sums stay what they are at every moment. Gives how many rows went.
 */
export async function condenseRollups(executor: Executor, until: Instant, limit: number): Promise<number> {
  const [put] = await rows<{ number: number }>(
    executor,
    sql`
    with old as (
      select contest_id, slot, bucket from contest_rollups
      where dimension = 'time' and slot >= 0 and bucket < ${until}::timestamptz
      order by bucket, contest_id limit ${limit} for update skip locked
    ), gone as (
      delete from contest_rollups r using old o
      where r.contest_id = o.contest_id and r.dimension = 'time' and r.key = '' and r.bucket = o.bucket and r.slot = o.slot
      returning r.contest_id, r.bucket, r.entries, r.actions, r.participants, r.views, r.unique_views
    ), sums as (
      insert into contest_rollups as r
        (contest_id, slot, dimension, key, bucket, entries, actions, participants, views, unique_views)
      select contest_id, ${condensed}, 'time', '', bucket, sum(entries), sum(actions), sum(participants), sum(views), sum(unique_views)
      from gone group by contest_id, bucket order by bucket, contest_id
      on conflict (contest_id, dimension, key, bucket, slot) do update set
        entries = r.entries + excluded.entries, actions = r.actions + excluded.actions,
        participants = r.participants + excluded.participants, views = r.views + excluded.views,
        unique_views = r.unique_views + excluded.unique_views
    )
    select count(*)::integer as number from gone`,
  )
  return put?.number ?? 0
}
