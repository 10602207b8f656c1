import { sql } from 'drizzle-orm'
import { rows as rowsOf } from '../../../../database/connection.js'
import type { WinnerRow } from '../../../../database/tables/index.js'
import { unnest } from '../../../../database/unnest.js'
import type { WriteWork } from '../../../work.js'

/**
 * Gives winners the ledger rows that won, which are told, or else the first ones of the person that have not (#122), those that count before others: no row
 * has won twice. Whoever has none keeps none. Two statements.
 */
export async function entriesOfWinners(work: WriteWork, rows: readonly WinnerRow[]): Promise<void> {
  const current = rows.filter(({ isCurrent }) => isCurrent)
  if (current.length === 0) return
  const own = rows.flatMap(({ id }) => (id === 0 ? [] : [id]))
  const told = current.flatMap(({ entryId }) => entryId ?? [])
  const won = await rowsOf<{ id: number }>(
    work.executor,
    sql`select w.entry_id as id from winners w
      where w.entry_id = any(${sql.param(told)}::bigint[]) and w.is_current
        and w.id <> all(${sql.param(own)}::bigint[])`,
  )
  const taken = new Set(won.map(({ id }) => Number(id)))
  for (const winner of current) {
    if (winner.entryId === null) continue
    if (taken.has(winner.entryId)) winner.entryId = null
    else taken.add(winner.entryId)
  }
  const without = current.filter(({ entryId }) => entryId === null)
  const free = await freeRows(work, without)
  for (const winner of without) {
    const row = free.get(winner.participantId)?.find((id) => !taken.has(id))
    if (row === undefined) continue
    winner.entryId = row
    taken.add(row)
  }
}

/** As many rows of each person that have not won as the page could need. */
async function freeRows(
  work: WriteWork,
  winners: readonly WinnerRow[],
): Promise<ReadonlyMap<number, readonly number[]>> {
  if (winners.length === 0) return new Map()
  const ids = [...new Set(winners.map(({ participantId }) => participantId))]
  const people = unnest('p', [{ name: 'id', type: 'bigint', values: ids }])
  // Rows that winners of the page have been told to have may be among them.
  const most = winners.length * 2
  const found = await rowsOf<{ person: number; entry: number }>(
    work.executor,
    sql`select p.id as person, free.id as entry
      from ${people} cross join lateral (
        select e.id, e.verified and e.amount > 0 as counts from entries e
        where e.participant_id = p.id
          and not exists (select from winners w where w.entry_id = e.id and w.is_current)
        order by e.verified and e.amount > 0 desc, e.id limit ${most}
      ) as free
      order by free.counts desc, free.id`,
  )
  const byPerson = new Map<number, number[]>()
  for (const { person, entry } of found)
    byPerson.set(Number(person), [...(byPerson.get(Number(person)) ?? []), Number(entry)])
  return byPerson
}
