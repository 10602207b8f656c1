import { sql } from 'drizzle-orm'
import { rows } from '../../database/connection.js'
import { allTime } from '../counters/stripes.js'
import type { BatchRead } from '../work.js'

/** What an entry method type brought to a contest (#91, #92). */
export interface MethodFigures {
  readonly typeId: number
  readonly entries: number
  readonly actions: number
  /** Counted people with a verified row of the type. */
  readonly people: number
}

/**
 * The types with counted rows of contests by id, most entries first, then by number; one statement, which
 * reads as many rollups as the catalogue has types, times the stripes, at most.
 */
export const methodFigures: BatchRead<number, readonly MethodFigures[]> = async (work, ids) => {
  // A type, not an interface: rows() asks for an index signature.
  type Row = { id: number } & { [Name in keyof MethodFigures]: number }
  const found = await rows<Row>(
    work.executor,
    sql`
    select contest_id as id, key::integer as "typeId", sum(entries)::bigint as entries,
      sum(actions)::bigint as actions, sum(participants)::bigint as people
    from contest_rollups
    where contest_id = any(${sql.param([...ids])}::bigint[]) and dimension = 'method' and bucket = ${allTime}
    group by contest_id, key
    having sum(actions) > 0
    order by contest_id, sum(entries) desc, key::integer`,
  )
  const figures = new Map<number, MethodFigures[]>(ids.map((id) => [id, []]))
  for (const { id, ...type } of found) figures.get(id)?.push(type)
  return figures
}
