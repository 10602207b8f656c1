import { type SQL, sql } from 'drizzle-orm'
import { type UnnestColumn, unnest } from '../../database/unnest.js'
import type { Instant } from '../clock.js'
import type { WriteWork } from '../work.js'
import { type Booking, book, noChange, type TotalsChange } from './move.js'
import { RankChanges } from './rank/changes.js'
import { allTime, bucketOf } from './stripes.js'

type RollupDimension = 'time' | 'method' | 'country'

/** A change of a quarter hour, or of all time. */
interface RollupChange {
  readonly dimension: RollupDimension
  /** Empty for `time`, the type's number for `method`, the code for `country`. */
  readonly key: string
  /** `allTime` for `method` and `country`. */
  readonly bucket: Instant
  entries: number
  actions: number
  participants: number
}

/** Rollup rows that add (1) or take (-1) a participant of a type. */
type Turned = (looked: readonly MethodRows[]) => SQL

/** How many verified rows of a type a person, who is not excluded, has more (or less) than before. */
interface MethodRows {
  readonly personId: number
  readonly typeId: number
  readonly rows: number
  /** Whether the person had no verified row before. */
  readonly first: boolean
}

/** Collects what a change does to the figures kept beside a contest's ledger, and writes it. */
export class Tally {
  /** The change of the totals. */
  readonly totals: TotalsChange = noChange()
  /** Who came to places of the leaderboard, and who left them. */
  readonly ranks = new RankChanges()
  readonly #rollups = new Map<string, RollupChange>()
  readonly #methodRows = new Map<string, MethodRows>()
  readonly #addresses = new Map<string, number>()
  /** What was asked for last: most rows of an import or a bulk are of one instant. */
  #moment: { readonly at: Instant; readonly change: RollupChange } | undefined

  /** The change of the quarter hour that holds the instant. */
  time(at: Instant): RollupChange {
    if (this.#moment?.at !== at) this.#moment = { at, change: this.#rollup('time', '', bucketOf(at)) }
    return this.#moment.change
  }

  /** The change of a type of entry method. */
  method(typeId: number): RollupChange {
    return this.#rollup('method', String(typeId), allTime)
  }

  /** The change of a country. */
  country(code: string): RollupChange {
    return this.#rollup('country', code, allTime)
  }

  /**
   * Notes that counted rows of a type came (above 0) or went, of a person who had so many verified rows
   * before. Whether the person so became, or ceased to be, one of the type's participants is looked up on
   * writing, unless there were none.
   */
  methodRows(personId: number, typeId: number, rows: number, actionsBefore: number): void {
    const name = `${personId} ${typeId}`
    const known = this.#methodRows.get(name)?.rows ?? 0
    this.#methodRows.set(name, { personId, typeId, rows: known + rows, first: actionsBefore === 0 })
  }

  /** Counted rows that came from an address (above 0) or went. */
  address(ipAddress: string, rows: number): void {
    this.#addresses.set(ipAddress, (this.#addresses.get(ipAddress) ?? 0) + rows)
  }

  /** Writes what was collected, when the rows are there or gone: one statement, none where nothing changed. */
  async write(work: Pick<WriteWork, 'executor'>, contestId: number): Promise<void> {
    const booking = this.booking(turnedMethods)
    if (booking !== undefined) await book(work, contestId, booking)
  }

  /** What was collected; undefined: nothing changed. `turned` tells for whom rows of a type are the first or last. */
  booking(turned: Turned): Booking | undefined {
    const looked: MethodRows[] = []
    for (const method of this.#methodRows.values()) {
      if (!method.first) looked.push(method)
      else if (method.rows > 0) this.method(method.typeId).participants += 1
    }
    const rollups = rollupRows(
      [...this.#rollups.values()].filter((row) => row.entries || row.actions || row.participants),
      looked.filter(({ rows }) => rows !== 0),
      turned,
    )
    const addresses = addressRows([...this.#addresses].filter(([, rows]) => rows !== 0))
    const moved = Object.values(this.totals).some((change) => change !== 0)
    const ranks = this.ranks.all
    const changed = moved || rollups !== undefined || addresses !== undefined || ranks.length > 0
    return changed ? { totals: this.totals, rollups, addresses, ranks } : undefined
  }

  #rollup(dimension: RollupDimension, key: string, bucket: Instant): RollupChange {
    const name = `${dimension} ${key} ${bucket}`
    const known = this.#rollups.get(name)
    if (known !== undefined) return known
    const made = { dimension, key, bucket, entries: 0, actions: 0, participants: 0 }
    this.#rollups.set(name, made)
    return made
  }
}

function addressRows(moved: readonly (readonly [string, number])[]): SQL | undefined {
  if (moved.length === 0) return undefined
  const source = unnest('d', [
    { name: 'ip_address', type: 'text', values: moved.map(([address]) => address) },
    { name: 'actions', type: 'integer', values: moved.map(([, rows]) => rows) },
  ])
  return sql`select d.ip_address, d.actions from ${source}`
}

/** The rows to add, with those for whom `looked` are the first verified rows of their type, or were the last. */
function rollupRows(
  moved: readonly RollupChange[],
  looked: readonly MethodRows[],
  turned: Turned,
): SQL | undefined {
  if (moved.length === 0 && looked.length === 0) return undefined
  const source = unnest('d', [
    { name: 'dimension', type: 'text', values: moved.map(({ dimension }) => dimension) },
    { name: 'key', type: 'text', values: moved.map(({ key }) => key) },
    { name: 'bucket', type: 'timestamptz', values: moved.map(({ bucket }) => bucket) },
    { name: 'entries', type: 'bigint', values: moved.map(({ entries }) => entries) },
    { name: 'actions', type: 'bigint', values: moved.map(({ actions }) => actions) },
    { name: 'participants', type: 'bigint', values: moved.map(({ participants }) => participants) },
  ])
  const plain = sql`
    select d.dimension, d.key, d.bucket, d.entries, d.actions, d.participants from ${source}`
  if (looked.length === 0) return plain
  return sql`
    select u.dimension, u.key, u.bucket, sum(u.entries)::bigint as entries, sum(u.actions)::bigint as actions,
      sum(u.participants)::bigint as participants
    from (${plain} union all ${turned(looked)}) as u
    group by u.dimension, u.key, u.bucket`
}

/**
 * Rollup rows that add (1) or take (-1) a participant of a type: the number of the person's verified rows
 * of it turned from 0, or to 0. Reads no more rows of the type than it takes to know.
 */
function turnedMethods(looked: readonly MethodRows[]): SQL {
  const source = unnest('m', [
    ...personAndType(looked),
    { name: 'rows', type: 'integer', values: looked.map(({ rows }) => rows) },
  ])
  return sql`
    select 'method', m.type::text, ${allTime}::timestamptz, 0, 0,
      (own.rows > 0)::integer - (own.rows > m.rows)::integer
    from ${source}
    cross join lateral (
      select count(*) as rows from (
        select from entries e
        where e.participant_id = m.person and e.method_type_id = m.type and e.verified
        limit greatest(m.rows, 0) + 1
      ) as enough
    ) as own
    where own.rows <= greatest(m.rows, 0)`
}

/** The same for rows that the statement itself brings, which it does not see: they all are verified and new. */
export function firstOfMethods(looked: readonly MethodRows[]): SQL {
  return sql`
    select 'method', m.type::text, ${allTime}::timestamptz, 0, 0, 1
    from ${unnest('m', personAndType(looked))}
    where not exists (
      select from entries e where e.participant_id = m.person and e.method_type_id = m.type and e.verified)`
}

function personAndType(looked: readonly MethodRows[]): UnnestColumn[] {
  return [
    { name: 'person', type: 'bigint', values: looked.map(({ personId }) => personId) },
    { name: 'type', type: 'integer', values: looked.map(({ typeId }) => typeId) },
  ]
}
