import { sql } from 'drizzle-orm'
import { rows } from '../../database/connection.js'
import { unnest } from '../../database/unnest.js'
import type { OperatorWork } from '../operator.js'
import { freeRow } from './freeze.js'

/** A person who is to win, and the target within the person's weight. */
interface Lucky {
  readonly participantId: number
  readonly rest: number
}

/**
 * The ledger row with which each of the people wins: the first by id, among their verified rows of
 * positive amount that have not won, at which the running sum exceeds the target modulo that sum (#122).
 * One statement. Somebody without such a row has none in the map.
 */
export async function winningRows(
  work: Pick<OperatorWork, 'executor'>,
  lucky: readonly Lucky[],
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
          select e.id, sum(e.amount) over (order by e.id) as running, sum(e.amount) over () as whole
          from entries e
          where e.participant_id = w.participant_id and ${freeRow}
        ) as free
        where free.running > w.rest % free.whole
        order by free.id limit 1
      ) as won`,
  )
  return new Map(found.map((row) => [row.participant_id, row.entry_id]))
}
