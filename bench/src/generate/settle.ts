import type { Client } from 'pg'
import { allTime } from '../../../src/domain/counters/stripes.js'

/** As if so many had ever written into a contest at once. */
const slots = 16

const counted = 'p.disqualified_at is null and p.banned_at is null'

/**
 * What a user of PostGraphile adds to read a leaderboard fast, and winners who are some still: computed columns of
 * contests that name the rows and the order of the index made for it, so that PostgreSQL inlines them into the
 * statement.
 */
const peerFunctions = `
  create function contests_leaderboard(contest contests) returns setof participants stable language sql
  as $$
    select * from participants
    where contest_id = contest.id and disqualified_at is null and banned_at is null and actions > 0
    order by total desc nulls last, total_changed_at, id
  $$;
  create function contests_current_winners(contest contests) returns setof winners stable language sql
  as $$
    select * from winners
    where contest_id = contest.id and is_current and removed_at is null order by id
  $$`

const winnersOfEach = 3

/** Which identifiers lead to the contacts. */
async function addContactKeys(client: Client): Promise<void> {
  await client.query(`
    insert into contact_keys (account_id, kind, value, contact_id)
    select account_id, kind, value, id from (
      select account_id, 'email' as kind, email_normalized as value, id from contacts
      union all
      select account_id, 'phone', phone_normalized, id from contacts
    ) identifiers where value is not null order by account_id, kind, value`)
}

/** What lists of contacts are sorted by: all contests are the gateway's own. */
async function addContactFigures(client: Client): Promise<void> {
  await client.query(`
    insert into contact_figures (contact_id, account_id, contests, entries, last_at, services)
    select p.contact_id, p.account_id, count(distinct p.contest_id), coalesce(sum(p.total) filter (where ${counted}), 0),
      max(greatest(p.created_at, p.total_changed_at)), 1
    from participants p group by p.contact_id, p.account_id`)
}

/** Three people of each contest picked as winners by hand, each with the first entry that counts. */
async function addWinners(client: Client): Promise<void> {
  await client.query(`
    create temporary table picked as
    select p.contest_id, p.id as participant_id, p.place, md5('pick ' || p.id)::uuid as uuid,
      (select min(e.id) from entries e where e.participant_id = p.id and e.verified) as entry_id, c.ends_at as at
    from (
      select p.contest_id, p.id,
        row_number() over (partition by p.contest_id order by md5(p.id::text)) as place
      from participants p where ${counted} and p.actions > 0
    ) p join contests c on c.id = p.contest_id where p.place <= ${winnersOfEach}`)
  await client.query(`
    insert into draws (contest_id, uuid, kind, requested, minimum_total, exclude_previous, pool_size,
      total_weight, created_at, drawn_at, completed_at)
    select contest_id, uuid, 'manual', 1, 0, true, 0, 0, at, at, at from picked order by contest_id, place`)
  await client.query(`
    insert into winners (contest_id, draw_id, participant_id, entry_id, holds_prize, status, is_current, rank,
      selected_at, updated_at)
    select k.contest_id, d.id, k.participant_id, k.entry_id, false, 'won', true, 1, k.at, k.at
    from picked k join draws d on d.uuid = k.uuid order by d.id`)
}

/** Computes what follows from the rows, sets the sequences, and gathers statistics. */
export async function settleDerived(client: Client): Promise<void> {
  await addContactKeys(client)
  await addContactFigures(client)
  await addWinners(client)
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
  // The gateway makes the ranges of a large contest when it is told that something has changed: here nobody has.
  await client.query(`
    insert into rank_changes (contest_id, lane, minus_total, reached_at, people)
    select contest_id, 0, 0, '1970-01-01T00:00Z', 0 from contest_counters
    group by contest_id having sum(participants) >= 512`)
  for (const table of ['contests', 'entry_methods', 'contacts', 'participants', 'entries']) {
    await client.query(`select setval(pg_get_serial_sequence($1, 'id'), (select max(id) from "${table}"))`, [
      table,
    ])
  }
  await client.query(peerFunctions)
  await client.query('vacuum (analyze)')
}
