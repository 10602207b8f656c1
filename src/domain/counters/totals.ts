import { sql } from 'drizzle-orm'
import { rows } from '../../database/connection.js'
import type { Work } from '../work.js'

/** A contest's totals now (#91, #92). */
export interface ContestTotals {
  /** All people, excluded ones too. */
  readonly people: number
  /** People not excluded with at least one verified entry. */
  readonly participants: number
  /** Sum of counted amounts. */
  readonly entries: number
  /** Number of counted ledger rows. */
  readonly actions: number
  /** Participants who were referred by somebody (#146). */
  readonly referrals: number
  /** Participants who have referred at least one participant. */
  readonly referrers: number
  /** Views of the contest's page (#89). */
  readonly views: number
  /** Visitors of the contest's page, each counted once (#89). */
  readonly uniqueViews: number
}

export const noTotals: ContestTotals = {
  people: 0,
  participants: 0,
  entries: 0,
  actions: 0,
  referrals: 0,
  referrers: 0,
  views: 0,
  uniqueViews: 0,
}

// A type, not an interface: rows() asks for an index signature.
type Figures = { readonly [Name in keyof ContestTotals]: number }

/** Totals of contests by id, one statement; a contest into which nothing was ever written is absent. */
export async function contestTotals(
  work: Pick<Work, 'executor'>,
  ids: readonly number[],
): Promise<ReadonlyMap<number, ContestTotals>> {
  const found = await rows<{ readonly id: number } & Figures>(
    work.executor,
    sql`select contest_id as id, sum(people)::bigint as people, sum(participants)::bigint as participants,
        sum(entries)::bigint as entries, sum(actions)::bigint as actions,
        sum(referrals)::bigint as referrals, sum(referrers)::bigint as referrers,
        sum(views)::bigint as views, sum(unique_views)::bigint as "uniqueViews"
      from contest_counters
      where contest_id = any(${sql.param([...ids])}::bigint[])
      group by contest_id`,
  )
  return new Map(found.map(({ id, ...totals }) => [id, totals]))
}
