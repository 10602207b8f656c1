import { sql } from 'drizzle-orm'
import { rows } from '../../database/connection.js'
import { hintSum } from '../counters/hints.js'
import type { BatchRead } from '../work.js'

/** What hints at fraud in a contest. */
export interface FraudFigures {
  /** IP addresses with two counted ledger rows or more (#138). */
  readonly sharedAddresses: number
  /** Rows of the blocklist (#116). */
  readonly blocked: number
  readonly disqualified: number
  /** Counted rows of the addresses that have most, two or more each, most first. */
  readonly topSharedAddresses: readonly number[]
}

/** How many shared addresses are given at most. */
export const topAddresses = 10

/** Figures of contests by id; one statement, which reads counts and the index of addresses that are shared. */
export const fraudFigures: BatchRead<number, FraudFigures> = async (work, ids) => {
  const found = await rows<{ id: number } & { [Name in keyof FraudFigures]: FraudFigures[Name] }>(
    work.executor,
    sql`
    select c.id, ${hintSum(sql`c.id`, ['shared_address'])} as "sharedAddresses", ${hintSum(sql`c.id`, ['blocked'])} as blocked,
      ${hintSum(sql`c.id`, ['disqualified'])} as disqualified,
      to_jsonb(array(
        select a.actions from contest_addresses a where a.contest_id = c.id and a.actions > 1
        order by a.actions desc nulls last limit ${topAddresses}
      )) as "topSharedAddresses"
    from unnest(${sql.param([...ids])}::bigint[]) as c(id)`,
  )
  return new Map(found.map(({ id, ...figures }) => [id, figures]))
}
