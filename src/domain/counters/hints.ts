import { type SQL, sql } from 'drizzle-orm'
import { type Executor, rows } from '../../database/connection.js'
import type { hintKinds } from '../../database/tables/index.js'
import type { Work } from '../work.js'
import type { Within } from './differences.js'

export type HintKind = (typeof hintKinds)[number]

/** Rows of (contest_id, kind, number): what the rows say that triggers count. */
function recountedHints(within: Within): SQL {
  return sql`
    select a.contest_id, 'shared_address' as kind, count(*) as number from contest_addresses a
    where ${within(sql`a.contest_id`)} and a.actions > 1 group by a.contest_id
    union all
    select b.contest_id, 'blocked', count(*) from blocklist b where ${within(sql`b.contest_id`)} group by b.contest_id
    union all
    select p.contest_id, 'disqualified', count(*) from participants p
    where ${within(sql`p.contest_id`)} and p.disqualified_at is not null group by p.contest_id
    union all
    select p.contest_id, 'banned', count(*) from participants p
    where ${within(sql`p.contest_id`)} and p.banned_at is not null group by p.contest_id
    union all
    select p.contest_id, 'excluded_row', sum(p.actions) from participants p
    where ${within(sql`p.contest_id`)} and (p.disqualified_at is not null or p.banned_at is not null) group by p.contest_id
    union all
    select e.contest_id, 'unverified_row', count(*) from entries e
    where ${within(sql`e.contest_id`)} and not e.verified group by e.contest_id
    union all
    select w.contest_id, 'winner', count(*) from winners w
    where ${within(sql`w.contest_id`)} and w.is_current and w.removed_at is null group by w.contest_id`
}

/** The sum of a contest's hints of these kinds; `contestId` is an expression. */
export function hintSum(contestId: SQL, kinds: readonly HintKind[]): SQL {
  const named = sql.raw(kinds.map((kind) => `'${kind}'`).join(', '))
  return sql`coalesce((
    select sum(h.change) from contest_hints h where h.contest_id = ${contestId} and h.kind in (${named})), 0)::bigint`
}

/** The sums of contests by id, one statement. */
export async function hintNumbers(
  work: Pick<Work, 'executor'>,
  ids: readonly number[],
  kinds: readonly HintKind[],
): Promise<ReadonlyMap<number, number>> {
  const found = await rows<{ id: number; number: number }>(
    work.executor,
    sql`select c.id, ${hintSum(sql`c.id`, kinds)} as number from unnest(${sql.param([...ids])}::bigint[]) as c(id)`,
  )
  return new Map(found.map(({ id, number }) => [id, number]))
}

/** Hints whose number is not that of the rows, as (contest_id, place, stored, actual). */
export function hintsQuery(within: Within): SQL {
  return sql`
    select contest_id, 'hint ' || kind as place, jsonb_build_object('number', coalesce(c.number, 0)) as stored,
      jsonb_build_object('number', coalesce(r.number, 0)) as actual
    from (
      select h.contest_id, h.kind, sum(h.change) as number from contest_hints h
      where ${within(sql`h.contest_id`)} group by h.contest_id, h.kind
    ) as c
    full join (${recountedHints(within)}) as r using (contest_id, kind)
    where coalesce(c.number, 0) <> coalesce(r.number, 0)`
}

/** Writes what the rows say over the hints of contests, which are locked against every write. */
export async function repairHints(executor: Executor, ids: SQL): Promise<void> {
  await executor.execute(sql`delete from contest_hints where contest_id = any(${ids})`)
  await executor.execute(sql`
    insert into contest_hints (contest_id, kind, change)
    select r.contest_id, r.kind, r.number from (${recountedHints((id) => sql`${id} = any(${ids})`)}) as r`)
}

/** Puts hints of contests that have more than so many rows of a kind together; gives how many rows were. */
export async function foldHints(executor: Executor, most: number): Promise<number> {
  const [folded] = await rows<{ number: number }>(
    executor,
    sql`
    with many as (
      select contest_id, kind from contest_hints group by contest_id, kind having count(*) > ${most} limit 100
    ), gone as (
      delete from contest_hints h using many m where h.contest_id = m.contest_id and h.kind = m.kind
      returning h.contest_id, h.kind, h.change
    ), sums as (
      insert into contest_hints (contest_id, kind, change)
      select contest_id, kind, sum(change) from gone group by contest_id, kind
    )
    select count(*)::integer as number from gone`,
  )
  return folded?.number ?? 0
}
