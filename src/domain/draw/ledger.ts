import { type SQL, sql } from 'drizzle-orm'
import { rows } from '../../database/connection.js'
import { type DrawRow, drawLedgerChanges, draws, entries } from '../../database/tables/index.js'
import { unnest } from '../../database/unnest.js'
import type { OperatorWork } from '../operator.js'
import { freeRow } from './freeze.js'

/** A person who is to win, and the chance within the person's own. */
interface Lucky {
  readonly participantId: number
  readonly rest: number
}

/**
 * Keeps what ledger rows are for a draw of the contest that is under way, before they are deleted or their
 * verification changes: the draw goes by the ledger of its freeze. Of several changes the first counts. The
 * contest is locked, shared or exclusively. One statement.
 */
export async function keepForDraws(
  { executor }: Pick<OperatorWork, 'executor'>,
  contestId: number,
  which: SQL | undefined,
): Promise<void> {
  const kept = executor
    .select({
      drawId: draws.id,
      entryId: entries.id,
      participantId: entries.participantId,
      amount: entries.amount,
      verified: entries.verified,
    })
    .from(draws)
    .innerJoin(
      entries,
      sql`${entries.contestId} = ${draws.contestId} and ${entries.id} <= ${draws.ledgerUntil}`,
    )
    .where(
      sql`${draws.contestId} = ${contestId}::bigint and ${draws.state} in ('committed', 'drawn') and ${which}`,
    )
  await executor.insert(drawLedgerChanges).select(kept).onConflictDoNothing()
}

/**
 * The ledger row with which each of the people wins a draw: the first by id, among their verified rows of
 * positive amount that had not won, at which the running sum exceeds the target modulo that sum (#122), all
 * as it was at the freeze. One statement. A row that was deleted since may be among them; somebody without
 * such a row has none in the map.
 */
export async function winningRows(
  work: Pick<OperatorWork, 'executor'>,
  draw: Pick<DrawRow, 'id' | 'ledgerUntil' | 'wonEntries'>,
  lucky: readonly Lucky[],
): Promise<ReadonlyMap<number, number>> {
  const until = draw.ledgerUntil ?? 0
  const frozen = sql`
    select e.id, e.amount from entries e
    where e.participant_id = w.participant_id and e.verified and e.amount > 0 and e.id <= ${until}::bigint
      and e.id <> all(${sql.param(draw.wonEntries ?? [])}::bigint[])
      and not exists (
        select 1 from draw_ledger_changes c where c.draw_id = ${draw.id}::bigint and c.entry_id = e.id)
    union all
    select c.entry_id, c.amount from draw_ledger_changes c
    where c.draw_id = ${draw.id}::bigint and c.participant_id = w.participant_id and c.verified
      and c.amount > 0 and c.entry_id <> all(${sql.param(draw.wonEntries ?? [])}::bigint[])`
  return await rowsThatWin(work, lucky, frozen)
}

/** The person's first verified row of positive amount that has not won, now: for a pick by hand (#122). */
export async function firstFreeRow(
  work: Pick<OperatorWork, 'executor'>,
  participantId: number,
): Promise<number | undefined> {
  const free = sql`select e.id, e.amount from entries e where e.participant_id = w.participant_id and ${freeRow}`
  return (await rowsThatWin(work, [{ participantId, rest: 0 }], free)).get(participantId)
}

async function rowsThatWin(
  work: Pick<OperatorWork, 'executor'>,
  lucky: readonly Lucky[],
  ledger: SQL,
): Promise<ReadonlyMap<number, number>> {
  if (lucky.length === 0) return new Map()
  const wanted = unnest('w', [
    { name: 'participant_id', type: 'bigint', values: lucky.map(({ participantId }) => participantId) },
    { name: 'rest', type: 'bigint', values: lucky.map(({ rest }) => rest) },
  ])
  const found = await rows<{ participant_id: number; entry_id: number }>(
    work.executor,
    sql`
      select w.participant_id, won.id as entry_id
      from ${wanted}
      cross join lateral (
        select free.id
        from (
          select l.id, sum(l.amount) over (order by l.id) as running, sum(l.amount) over () as whole
          from (${ledger}) as l
        ) as free
        where free.running > w.rest % free.whole
        order by free.id limit 1
      ) as won`,
  )
  return new Map(found.map((row) => [row.participant_id, row.entry_id]))
}

/** The ledger's state that a draw goes by, taken while the contest is locked exclusively. */
export function ledgerNow(contestId: number, excludePrevious: boolean) {
  const won = sql<number[]>`(select coalesce(array_agg(w.entry_id), '{}') from winners w
    where w.contest_id = ${contestId}::bigint and w.is_current and w.entry_id is not null)`
  return {
    ledgerUntil: sql<number>`(select coalesce(max(e.id), 0) from entries e where e.contest_id = ${contestId}::bigint)`,
    wonEntries: excludePrevious ? null : won,
  }
}
