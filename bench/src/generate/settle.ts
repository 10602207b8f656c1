import type { Client } from 'pg'
import { allTime, slots } from '../../../src/domain/counters/stripes.js'

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
    insert into contest_counters
      (contest_id, slot, people, participants, entries, actions, referrals, referrers)
    select p.contest_id, p.id % ${slots}, count(*), count(*) filter (where ${counted} and p.actions > 0),
      coalesce(sum(p.total) filter (where ${counted}), 0), coalesce(sum(p.actions) filter (where ${counted}), 0),
      count(*) filter (where ${counted} and p.actions > 0 and p.referred_by is not null),
      count(*) filter (where ${counted} and p.actions > 0 and p.referral_count > 0)
    from participants p group by 1, 2`)
  await client.query(`
    insert into contest_rollups (contest_id, slot, dimension, key, bucket, entries, actions, participants)
    select contest_id, slot, 'time', '', date_bin('15 minutes', at, '2000-01-01T00:00Z'),
      sum(entries), sum(actions), sum(participants)
    from (
      select e.contest_id, p.id % ${slots} as slot, e.occurred_at as at, e.amount as entries, 1 as actions,
        0 as participants
      from entries e join participants p on p.id = e.participant_id
      where e.verified and ${counted}
      union all
      select p.contest_id, p.id % ${slots}, p.created_at, 0, 0, 1
      from participants p where ${counted} and p.actions > 0
    ) activity
    group by contest_id, slot, date_bin('15 minutes', at, '2000-01-01T00:00Z')`)
  await client.query(`
    insert into contest_rollups (contest_id, slot, dimension, key, bucket, entries, actions, participants)
    select e.contest_id, p.id % ${slots}, 'method', e.method_type_id::text, '${allTime}'::timestamptz, sum(e.amount), count(*),
      count(distinct p.id)
    from entries e join participants p on p.id = e.participant_id
    where e.verified and ${counted} and e.method_type_id is not null
    group by e.contest_id, p.id % ${slots}, e.method_type_id
    union all
    select p.contest_id, p.id % ${slots}, 'country', p.country_code, '${allTime}'::timestamptz, 0, 0, count(*)
    from participants p where ${counted} and p.actions > 0 and p.country_code is not null
    group by p.contest_id, p.id % ${slots}, p.country_code`)
  await client.query(`
    insert into contest_addresses (contest_id, ip_address, actions)
    select e.contest_id, e.ip_address, count(*)
    from entries e join participants p on p.id = e.participant_id
    where e.verified and ${counted} and e.ip_address is not null
    group by e.contest_id, e.ip_address`)
  for (const table of ['contests', 'entry_methods', 'contacts', 'participants', 'entries']) {
    await client.query(`select setval(pg_get_serial_sequence($1, 'id'), (select max(id) from "${table}"))`, [
      table,
    ])
  }
  await client.query(peerLeaderboard)
  await client.query('vacuum (analyze)')
}
