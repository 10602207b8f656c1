import { sql } from 'drizzle-orm'
import { type Database, type Executor, rows } from '../../../src/database/connection.js'
import type { ContestRow } from '../../../src/database/tables/index.js'
import { repairCounters } from '../../../src/domain/counters/repair.js'
import { setAside } from './bare.js'
import { chance, person } from './people.js'

/** From how many people on indexes are put aside while rows come. */
const many = 20_000
const bulky = ['participants', 'entries', 'page_views'] as const
const days = 30

/**
 * Fills a contest that has nobody with so many people, about three entries each and as many page views as
 * people, over thirty days, in statements for all of them at once, everything that is kept beside them included: as if the
 * gateway had written it. The same number gives the same rows but for ids and times. About a third have one entry, so that
 * totals tie; a few have very many. Some are disqualified, banned, referred, or not verified. Gives the id of the first,
 * after whom the others come without gaps. A million take some minutes on PostgreSQL.
 */
export async function fillContest(
  database: Database,
  contest: Pick<ContestRow, 'id' | 'accountId' | 'startsAt' | 'createdAt'>,
  people: number,
): Promise<number> {
  const first = await database.transaction((executor) => fill(executor, contest, people), { patient: true })
  for (const table of [...bulky, 'contest_rollups', 'contest_counters', 'contest_addresses']) {
    await database.root.execute(sql.raw(`vacuum (analyze) ${table}`))
  }
  return first
}

type Filled = Parameters<typeof fillContest>[1]

async function fill(executor: Executor, contest: Filled, people: number): Promise<number> {
  const run = (text: string) => executor.execute(sql.raw(text))
  await run(`set local work_mem = '128MB'`)
  await run(`set local maintenance_work_mem = '256MB'`)
  const restore = people < many ? undefined : await setAside(executor, bulky)
  const first = await reserve(executor, 'participants', people)
  await run(makePeople(contest, people, first))
  await run('analyze scale_people')
  await run(makeLedger(contest.id))
  await run('analyze scale_ledger')
  await run(insertPeople(contest))
  await run(insertEntries(contest.id))
  await run(insertViews(contest.id, people))
  await run(insertBans(contest.id))
  await restore?.()
  for (const table of bulky) await run(`analyze ${table}`)
  await repairCounters(executor, [contest.id])
  await run('drop table scale_people, scale_ledger')
  return first
}

/** Takes so many ids of a table, one after the other; gives the first. */
async function reserve(executor: Executor, table: string, ids: number): Promise<number> {
  const [taken] = await rows<{ first: number }>(
    executor,
    sql`select nextval(pg_get_serial_sequence(${table}, 'id'))::bigint as first`,
  )
  const first = Number(taken?.first)
  await executor.execute(
    sql`select setval(pg_get_serial_sequence(${table}, 'id'), ${first + ids - 1}::bigint)`,
  )
  return first
}

/** Who comes: in the order of their ids, fewer as time goes by. */
function makePeople({ startsAt, createdAt }: Filled, people: number, first: number): string {
  const start = `timestamptz '${startsAt ?? createdAt}'`
  const place = 'n::double precision'
  return `
    create temporary table scale_people as
    select n, ${first} + n as id,
      date_trunc('second', ${start} + power(${place} / ${people}, 1.3) * interval '${days - 1} days') as created_at,
      case when n > 0 and ${chance('n', 1)} < 0.12 then ${first} + floor(${place} * power(${chance('n', 2)}, 2)) end::bigint
        as referred_by,
      ${chance('n', 3)} < 0.99 as verified,
      ${chance('n', 4)} < 0.005 as disqualified,
      ${chance('n', 4)} between 0.005 and 0.008 as banned,
      ${chance('n', 5)} as zeal,
      ${person.address(people)} as ip_address
    from generate_series(0, ${people - 1}) as n`
}

/** What they do: a third nothing but come, others up to nine things more, some of whom win many entries at once. */
function makeLedger(contestId: number): string {
  return `
    create temporary table scale_ledger as
    select p.id, k.k, case when k.k = 0 then 1 when bonus then null else 14 + (h % 5)::integer end as type,
      case when k.k = 0 then 1 when bonus then least(100000, ceil(3 / (1 - ${chance('p.n', 6)})))
        else 1 + (h % 5) end::integer as amount,
      case when k.k = 0 then 'base' when bonus then 'bonus' else 'method' end as origin,
      p.verified and (k.k = 0 or h % 40 > 0) as verified,
      case when bonus then null else p.ip_address end as ip_address,
      date_trunc('milliseconds', case when k.k = 0 then p.created_at else p.created_at
        + power(${chance('p.n', '200 + k.k')}, 6) * (c.starts_at + interval '${days} days' - p.created_at) end) as occurred_at
    from scale_people p
    cross join (select coalesce(starts_at, created_at) as starts_at from contests where id = ${contestId}) as c
    cross join lateral generate_series(0, case when p.zeal < 0.34 then 0 when p.zeal < 0.6 then 2
      when p.zeal < 0.9 then 3 else 6 end) as k(k)
    cross join lateral (select hashint8extended(p.n::bigint, 300 + k.k) & 1048575 as h,
      k.k = 1 and p.zeal > 0.85 as bonus) as made`
}

function insertPeople({ id, accountId }: Filled): string {
  const name = `${person.firstName} || ' ' || ${person.lastName}`
  return `
    insert into participants (id, account_id, contest_id, uuid, public_id, email, email_normalized, display_name, first_name,
      last_name, country_code, total, actions, bonus_actions, total_changed_at, referral_code, referred_by, referral_count,
      disqualified_at, banned_at, ip_address, search_text, sort_name, created_at, updated_at, processed_at)
    with sums as (
      select id, sum(amount) filter (where verified) as total, count(*) filter (where verified) as actions,
        count(*) filter (where verified and origin <> 'base') as bonus_actions,
        max(occurred_at) filter (where verified) as changed_at
      from scale_ledger group by id
    ), friends as (
      select p.referred_by as id, count(*) as referral_count from scale_people p join sums s using (id)
      where p.referred_by is not null and s.actions > 0 and not p.disqualified and not p.banned group by 1
    )
    select w.id, ${accountId}, ${id}, md5('${id} ' || n)::uuid, 'entry_' || substr(md5('e${id} ' || n), 1, 24), email, email,
      name, first_name, last_name, country, coalesce(s.total, 0), s.actions, s.bonus_actions, coalesce(s.changed_at, w.created_at),
      'REF-X' || lpad(upper(to_hex(n)), 6, '0'), referred_by, coalesce(f.referral_count, 0),
      case when disqualified then created_at + interval '1 hour' end, case when banned then created_at + interval '2 hours' end,
      ip_address, email || chr(31) || lower(name), lower(name), created_at, coalesce(s.changed_at, created_at), created_at
    from (
      select *, ${name} as name, ${person.firstName} as first_name, ${person.lastName} as last_name,
        ${person.country} as country, 'person.' || n || '@contest-${id}.example' as email
      from scale_people
    ) as w
    join sums s on s.id = w.id
    left join friends f on f.id = w.id
    order by w.id`
}

function insertEntries(contestId: number): string {
  return `
    insert into entries (contest_id, participant_id, method_type_id, amount, origin, verified, ip_address, occurred_at)
    select ${contestId}, id, type, amount, origin, verified, ip_address, occurred_at from scale_ledger
    order by occurred_at, id, k`
}

/** A look for each person, half of them from somewhere, some pages leading many here and many a few. */
function insertViews(contestId: number, people: number): string {
  return `
    insert into page_views (contest_id, visitor, referrer, country_code, viewed_at)
    select ${contestId}, 'visitor-' || floor(${chance('n', 401)} * ${people} * 0.9)::integer,
      case when ${chance('n', 402)} < 0.3 then 'https://news.example/' || floor(30 * power(${chance('n', 403)}, 2))::integer
        when ${chance('n', 402)} < 0.5 then 'https://blog.example/post/' || floor(${chance('n', 404)} * ${people / 40})::integer end,
      ${person.country}, created_at - interval '3 minutes'
    from scale_people order by created_at, n`
}

function insertBans(contestId: number): string {
  return `
    insert into blocklist (contest_id, kind, value, banned_participant_id, created_at)
    select contest_id, 'email', email_normalized, id, banned_at from participants
    where contest_id = ${contestId} and banned_at is not null`
}
