import type { Instant } from '../../domain/clock.js'
import { instantOfWallClock, zoneNamed } from '../../domain/contest/zone.js'
import type { ContestKey, Kind, Kinds, Position } from '../../domain/source/model.js'
import type { Problem } from './incoming.js'

/** Some rows of one kind, and where reading goes on once they are settled. */
export interface Page<Row> {
  readonly rows: readonly Row[]
  /** What was left out. */
  readonly problems: readonly Problem[]
  /** Where this run goes on; null: this was the last page. */
  readonly next: Position | null
  /**
   * Where the next run may begin once this page is settled, for what has come since; null: at the beginning, for the
   * source does not tell what is new.
   */
  readonly again: Position | null
  /** Rows of this kind that there are in all; null: the source does not tell. */
  readonly total: number | null
}

export interface ReadOptions {
  readonly signal: AbortSignal
  /** A page's `next` or `again`; null: the beginning. */
  readonly from: Position | null
}

/** Reads one kind page by page. The next page is asked for when it is taken, so that one alone is in memory. */
export type ReadOfSource<K extends Kind> = (options: ReadOptions) => AsyncGenerator<Page<Kinds[K]>, void>

export type ReadOfContest<K extends Kind> = (
  contest: ContestKey,
  options: ReadOptions,
) => AsyncGenerator<Page<Kinds[K]>, void>

/** What can be read of a source, in the order in which it is stored: whatever refers comes after what it refers to. */
export interface SourceReader {
  readonly source: { readonly [K in Kind]?: ReadOfSource<K> }
  readonly contest: { readonly [K in Kind]?: ReadOfContest<K> }
  /** Requests made so far. */
  readonly requests: number
  /** Ends the connections that are kept. */
  close(): void
}

/** A row fits the contract and says something that cannot be. */
export class RowFault extends Error {
  override readonly name = 'RowFault'

  constructor(
    readonly field: string,
    readonly problem: string,
  ) {
    super(`${field} ${problem}`)
  }
}

/** An answer's rows in the model's words; those that cannot be are left out and told. */
export function mapRows<Row, Mapped>(
  operation: string,
  answer: {
    readonly data: readonly Row[]
    readonly places: readonly number[]
    readonly problems: readonly Problem[]
  },
  map: (row: Row) => Mapped,
): Pick<Page<Mapped>, 'rows' | 'problems'> {
  const rows: Mapped[] = []
  const problems = [...answer.problems]
  for (const [index, row] of answer.data.entries()) {
    const mapped = orProblem(operation, `data.${answer.places[index] ?? index}`, problems, () => map(row))
    if (mapped !== undefined) rows.push(mapped)
  }
  return { rows, problems }
}

/** What `make` gives; undefined and a problem more where it finds a fault. */
export function orProblem<Made>(
  operation: string,
  prefix: string,
  problems: Problem[],
  make: () => Made,
): Made | undefined {
  try {
    return make()
  } catch (error) {
    if (!(error instanceof RowFault)) throw error
    problems.push({ operation, path: `${prefix}.${error.field}`, problem: error.problem })
    return undefined
  }
}

const firstOwnNumber = 2 ** 52

/** An id of the source as text. Ids that are the gateway's own are refused: see `domain/source/README.md`. */
export function idOf(value: number | string, field: string): string {
  const fits =
    typeof value === 'number'
      ? value >= 1 && value < firstOwnNumber
      : value.length <= 255 && value.trim() !== '' && !value.startsWith('native_')
  if (!fits) throw new RowFault(field, 'must be an id below 2^52, or of at most 255 characters and not ours')
  return String(value)
}

export function idOrNull(value: number | null | undefined, field: string): string | null | undefined {
  return typeof value === 'number' ? idOf(value, field) : value
}

/** The instant of a wall-clock time (#10). */
export function instantIn(zone: string, text: string, field: string): Instant {
  const instant = instantOfWallClock(text, zone)
  if (instant === undefined) throw new RowFault(field, 'must be a time of the form 2026-06-15 09:23:41')
  return instant
}

/** The same where there may be none, or it is not told. */
export function instantOrNull<Text extends string | null | undefined>(
  zone: string,
  text: Text,
  field: string,
): Instant | Exclude<Text, string> {
  // What is no text is what `Exclude` says.
  return typeof text === 'string' ? instantIn(zone, text, field) : (text as Exclude<Text, string>)
}

/** An instant that is one already, in UTC with milliseconds. */
export function isoInstant(text: string, field: string): Instant {
  const time = Date.parse(text)
  if (!Number.isNaN(time) && new Date(time).toISOString() === text) return text
  throw new RowFault(field, 'must be an instant of the form 2026-06-15T09:23:41.000Z')
}

/** A zone's usual name. */
export function zoneOf(name: string, field: string): string {
  const zone = zoneNamed(name)
  if (zone === undefined) throw new RowFault(field, 'must be an IANA time zone')
  return zone
}

/** An empty text of a source that has no null there. */
export function textOrNull(text: string): string | null {
  return text === '' ? null : text
}

/** The fields that are told. */
export function onlyTold<Fields extends object>(
  fields: Fields,
): { [Name in keyof Fields]: Exclude<Fields[Name], undefined> } {
  // Leaving them out is what the type says.
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [Name in keyof Fields]: Exclude<Fields[Name], undefined>
  }
}
