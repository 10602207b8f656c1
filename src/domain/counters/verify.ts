import { type SQL, sql } from 'drizzle-orm'
import { type Executor, rows } from '../../database/connection.js'
import { contactsQuery } from '../contact/recount.js'
import { viewQueries } from '../page-view/recount.js'
import { prizesQuery } from '../prize/recount.js'
import { differ, figures, keptRollups, keptTotals, rollupPlace, type Within } from './differences.js'
import { hintsQuery } from './hints.js'
import { ranksQuery } from './rank/verify.js'
import { addressShares, included, recountedPeople, recountedTotals, rollupShares } from './shares.js'

/** A kept figure that is not what the ledger says. */
export interface CounterDifference {
  /** Null: the figure is over all contests of the account. */
  readonly contestId: number | null
  /**
   * `participant 980001`, `contact 550001`, `prize 50001`, `totals`, `time, 2026-06-02T10:00:00Z`, `method 14, all time`,
   * `hint blocked`, `rank range 0 from total 5, 2026-06-02T10:00:00.000Z`, or `address`, `visitor` or `referrer` with the first 12 digits of its
   * MD5, since they may be personal data.
   */
  readonly place: string
  /** The column; an instant is in milliseconds since 1970. */
  readonly field: string
  readonly stored: number
  readonly actual: number
}

export interface Verification {
  /** At most `limit` of each kind. */
  readonly differences: readonly CounterDifference[]
  /** Whether there are more than are listed. */
  readonly more: boolean
}

interface Options {
  /** Only these contests; absent: all, and what is kept of contacts over them. */
  readonly contestIds?: readonly number[]
  /** How many differing rows of each kind are listed; 100 unless given. */
  readonly limit?: number
}

// A type, not an interface: rows() asks for an index signature.
type Differing = {
  contest_id: number | null
  place: string
  stored: Record<string, number>
  actual: Record<string, number>
}

/**
 * Recomputes from the ledger and the page views what is kept beside them and gives every difference:
 * totals, actions, bonus actions and referral counts of people; totals of contests; rollups; addresses; ranges of
 * leaderboards; hints at fraud; visitors; referrers; how many winners hold each prize; and what is kept of contacts over all contests. One statement for each kind, each of which sees one state of the database, so that it
 * may run while others write.
 */
export async function verifyCounters(executor: Executor, options: Options = {}): Promise<Verification> {
  const { contestIds, limit = 100 } = options
  const within: Within = (column) =>
    contestIds === undefined ? sql`true` : sql`${column} = any(${sql.param([...contestIds])}::bigint[])`
  const differences: CounterDifference[] = []
  let more = false
  const kinds = [
    ...[peopleQuery, totalsQuery, rollupsQuery, addressesQuery, ranksQuery, hintsQuery],
    ...[...viewQueries, prizesQuery],
    ...(contestIds === undefined ? [contactsQuery] : []),
  ]
  for (const query of kinds.map((kind) => kind(within))) {
    const found = await rows<Differing>(executor, sql`${query} order by contest_id, place limit ${limit + 1}`)
    more ||= found.length > limit
    differences.push(...found.slice(0, limit).flatMap(differingFields))
  }
  return { differences, more }
}

function differingFields({ contest_id, place, stored, actual }: Differing): CounterDifference[] {
  return Object.entries(actual)
    .map(([field, value]) => ({
      contestId: contest_id,
      place,
      field,
      stored: stored[field] ?? 0,
      actual: value,
    }))
    .filter((difference) => difference.stored !== difference.actual)
}

function peopleQuery(within: Within): SQL {
  const names = ['total', 'actions', 'bonus_actions', 'referral_count']
  return sql`
    select c.contest_id, 'participant ' || c.id as place, ${figures('c', names)} as stored,
      ${figures('r', names)} as actual
    from (${recountedPeople(within(sql`p.contest_id`))}) as r
    join participants c on c.id = r.id
    where ${differ(names)}`
}

function totalsQuery(within: Within): SQL {
  const names = ['people', 'participants', 'entries', 'actions', 'referrals', 'referrers']
  return sql`
    select coalesce(c.contest_id, r.contest_id) as contest_id,
      'totals' as place, ${figures('c', names)} as stored,
      ${figures('r', names)} as actual
    from (${keptTotals(names, within)}) as c
    full join (${recountedTotals(within(sql`p.contest_id`))}) as r on r.contest_id = c.contest_id
    where ${differ(names)}`
}

function rollupsQuery(within: Within): SQL {
  const names = ['entries', 'actions', 'participants']
  const counted = sql`${within(sql`p.contest_id`)} and ${included}`
  return sql`
    select coalesce(c.contest_id, r.contest_id) as contest_id, ${rollupPlace} as place,
      ${figures('c', names)} as stored, ${figures('r', names)} as actual
    from (${keptRollups(names, within)}) as c
    full join (${rollupShares(counted)}) as r
      on r.contest_id = c.contest_id and r.dimension = c.dimension and r.key = c.key
        and r.bucket = c.bucket
    where ${differ(names)}`
}

function addressesQuery(within: Within): SQL {
  const names = ['actions']
  const counted = sql`${within(sql`p.contest_id`)} and ${included}`
  return sql`
    select coalesce(c.contest_id, r.contest_id) as contest_id,
      'address ' || left(md5(coalesce(c.ip_address, r.ip_address)), 12) as place,
      ${figures('c', names)} as stored, ${figures('r', names)} as actual
    from (select * from contest_addresses c where ${within(sql`c.contest_id`)}) as c
    full join (${addressShares(counted)}) as r
      on r.contest_id = c.contest_id and r.ip_address = c.ip_address
    where ${differ(names)}`
}
