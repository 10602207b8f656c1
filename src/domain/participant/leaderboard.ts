import { type SQL, sql } from 'drizzle-orm'
import { cellInteger, heldForm } from '../../database/held-rows.js'
import { holdRows, type PreparedStatement, prepareStatement, readCells } from '../../database/prepared.js'
import { columnsFrom, MadeOnce, type RowShape } from '../../database/row-shape.js'
import { ofAnyNumber } from '../../database/statement-names.js'
import { type ContestRow, type ParticipantRow, participants } from '../../database/tables/index.js'
import { Checks } from '../checks.js'
import { DomainError } from '../errors.js'
import { maximumPageSize } from '../page.js'
import { everything } from '../wanted.js'
import type { BatchRead } from '../work.js'

/** One place, from 1 without gaps and without shared places. */
export interface LeaderboardPlace {
  readonly rank: number
  readonly participant: ParticipantRow
}

/** Which places; null takes the contest's own number of them. */
export interface LeaderboardSlice {
  readonly first: number | null
  readonly offset: number
}

const maximumLeaderboardOffset = 10_000
const longestLeaderboard = 10_000

/** Throws VALIDATION_FAILED unless `first` is 1 to 250 and `offset` 0 to 10,000. */
export function checkLeaderboardSlice({ first, offset }: LeaderboardSlice): void {
  const checks = new Checks()
  checks.integer('first', first, 1, maximumPageSize)
  checks.integer('offset', offset, 0, maximumLeaderboardOffset)
  checks.done()
}

/**
 * How many places the contest shows to people, of `first` at most: 1 to 10,000, null: 250 (#68). STATE_FORBIDS
 * where it does not show them (#139).
 */
export function shownPlaces(
  { leaderboardEnabled, leaderboardSize }: Pick<ContestRow, 'leaderboardEnabled' | 'leaderboardSize'>,
  first: number | null,
): number {
  const checks = new Checks()
  checks.integer('first', first, 1, longestLeaderboard)
  checks.done()
  if (!leaderboardEnabled) {
    throw new DomainError('STATE_FORBIDS', 'The leaderboard is switched off.', {
      detail: 'LEADERBOARD_OFF',
    })
  }
  return Math.min(leaderboardSize, first ?? maximumPageSize)
}

// Condition and order of the index `participants_leaderboard`: counted people (#92), highest total first,
// who got there first leads among equals, then the lower id (#139).
const counted = sql.raw('p.disqualified_at is null and p.banned_at is null and p.actions > 0')
const best = sql.raw('p.total desc nulls last, p.total_changed_at, p.id')

/** The contests by id under the name of `c`, with the number of places that each is to show. */
function boards(first: number | null): { readonly from: SQL; readonly size: SQL } {
  const ids = ofAnyNumber(sql`${sql.placeholder('ids')}::bigint[]`)
  if (first !== null) {
    return { from: sql`unnest(${ids}) with ordinality as c(id, n)`, size: sql.raw(String(first)) }
  }
  return {
    from: sql`(select o.id, o.n, b.leaderboard_size from unnest(${ids}) with ordinality as o(id, n)
      join contests b on b.id = o.id) as c`,
    size: sql.raw(`least(c.leaderboard_size, ${maximumPageSize})`),
  }
}

/** The people of one board in order; those who are passed over are looked at in the index alone. */
function placed(columns: string, size: SQL, skips: boolean): SQL {
  const ordered = sql`from participants p where p.contest_id = c.id and ${counted} order by ${best}`
  if (!skips) return sql`select ${sql.raw(columns)} ${ordered} limit ${size}`
  return sql`select ${sql.raw(columns)} from participants p where p.id in (
    select p.id ${ordered} limit ${size} offset ${sql.placeholder('offset')}
  )`
}

// A type, not an interface: statements take an index signature.
type BoardValues = { readonly ids: readonly number[]; readonly offset: number }

const made = new MadeOnce<PreparedStatement<BoardValues>>()

function statementOf(shape: RowShape, first: number | null, skips: boolean): PreparedStatement<BoardValues> {
  return made.of(shape, `${first} ${skips}`, () => {
    const { from, size } = boards(first)
    const columns = `${columnsFrom(shape, 'p')}, p.total as by_total, p.total_changed_at as by_time, p.id as by_id`
    return prepareStatement(sql`
      select ${sql.raw(columnsFrom(shape, 'top'))}, c.n
      from ${from} cross join lateral (${placed(columns, size, skips)}) as top
      order by c.n, top.by_total desc nulls last, top.by_time, top.by_id`)
  })
}

/**
 * The leaderboards of contests by id, one statement. Without `first`: the contest's own size, at most 250. Of people
 * they hold what is wanted.
 */
export const leaderboards: BatchRead<number, readonly LeaderboardPlace[], LeaderboardSlice> = async (
  work,
  ids,
  { first, offset },
  wanted = everything,
) => {
  const shape = wanted.shape(participants)
  const statement = statementOf(shape, first, offset > 0)
  const values = { ids, offset }
  const number = shape.columns.length
  const places = ids.map((): LeaderboardPlace[] => [])
  const place = (board: LeaderboardPlace[] | undefined, participant: ParticipantRow) =>
    board?.push({ rank: offset + board.length + 1, participant })
  const form = wanted.held === true ? heldForm(shape, undefined) : undefined
  if (form !== undefined) {
    const held = await holdRows(work.executor, statement, values, (bytes, from) => new form.Row(bytes, from))
    // Their fields are those of people.
    for (const row of held) place(places[cellInteger(row, number) - 1], row as unknown as ParticipantRow)
  } else {
    const found = await readCells(work.executor, statement, values)
    for (const cells of found) place(places[Number(cells[number]) - 1], shape.read(cells, 0))
  }
  return new Map(ids.map((id, n) => [id, places[n] ?? []]))
}
