import type { Client } from 'pg'
import { slots } from '../../../src/domain/counters/stripes.js'

const counted = 'p.disqualified_at is null and p.banned_at is null'

/**
 * What a user of PostGraphile adds to read a leaderboard fast: a computed column of contests that names
 * the rows and the order of the index made for it, so that PostgreSQL inlines it into the statement.
 */
const peerLeaderboard = `
  create function contests_leaderboard(contest contests) returns setof participants stable language sql
  as $$
    select * from participants
    where contest_id = contest.id and disqualified_at is null and banned_at is null and actions > 0
    order by total desc nulls last, total_changed_at, id
  $$`

/** Computes what is kept per contest from the rows, sets the sequences, and gathers statistics. */
export async function settleDerived(client: Client): Promise<void> {
  await client.query(`
    insert into contest_counters (contest_id, slot, people, participants, entries, actions)
    select p.contest_id, p.id % ${slots}, count(*), count(*) filter (where ${counted} and p.actions > 0),
      coalesce(sum(p.total) filter (where ${counted}), 0), coalesce(sum(p.actions) filter (where ${counted}), 0)
    from participants p group by 1, 2`)
  await client.query(`
    insert into contest_rollups (contest_id, slot, dimension, key, bucket, entries, actions, participants)
    select contest_id, slot, dimension, key, date_bin('15 minutes', at, '2000-01-01T00:00Z'),
      sum(entries), sum(actions), sum(participants)
    from (
      select e.contest_id, p.id % ${slots} as slot, kind.dimension, kind.key, e.occurred_at as at, e.amount as entries, 1 as actions,
        0 as participants
      from entries e join participants p on p.id = e.participant_id
      cross join lateral (values ('time', ''), ('method', e.method_type_id::text)) kind (dimension, key)
      where e.verified and ${counted} and kind.key is not null
      union all
      select p.contest_id, p.id % ${slots}, 'time', '', p.created_at, 0, 0, 1
      from participants p where ${counted} and p.actions > 0
    ) activity
    group by contest_id, slot, dimension, key, date_bin('15 minutes', at, '2000-01-01T00:00Z')`)
  for (const table of ['contests', 'entry_methods', 'contacts', 'participants', 'entries']) {
    await client.query(`select setval(pg_get_serial_sequence($1, 'id'), (select max(id) from "${table}"))`, [
      table,
    ])
  }
  await client.query(peerLeaderboard)
  await client.query('vacuum (analyze)')
}
