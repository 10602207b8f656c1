import { and, eq, sql } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import { rows as rowsOf } from '../../../database/connection.js'
import type { TableRows } from '../../../database/table-rows.js'
import { type ExternalKind, externalIds } from '../../../database/tables/index.js'
import { Checks } from '../../checks.js'
import { DomainError } from '../../errors.js'
import type { WriteWork } from '../../work.js'
import type { Known, Sighting } from './external-ids.js'
import type { Field, Fields, FieldValue, Remembered } from './fields.js'
import type { Drawing, Stored, Unstored } from './store.js'

/** A row of a page. */
export interface Placed<Said> {
  /** Its place among the rows that were given. */
  readonly place: number
  /** What it is called in `external_ids`. */
  readonly externalId: string
  readonly said: Said
}

/** A page's rows, each external id once. */
export interface Taken<Said> {
  readonly rows: readonly Placed<Said>[]
  readonly skipped: readonly Unstored[]
  /** Rows that came again later in the page: the last one counts. */
  readonly repeats: number
}

type Fault = Omit<Unstored, 'row'>

/** Takes a page's rows in their order; those at fault are left out. */
export function taken<Row, Said>(
  rows: readonly Row[],
  externalIdOf: (row: Row) => string,
  saidOf: (row: Row) => Said,
  faultOf: (said: Said) => Fault | undefined,
): Taken<Said> {
  const skipped: Unstored[] = []
  const byId = new Map<string, Placed<Said>>()
  for (const [place, row] of rows.entries()) {
    const said = saidOf(row)
    const fault = faultOf(said)
    const externalId = externalIdOf(row)
    if (fault === undefined) byId.set(externalId, { place, externalId, said })
    else skipped.push({ row: place, ...fault })
  }
  return { rows: [...byId.values()], skipped, repeats: rows.length - skipped.length - byId.size }
}

/** What is wrong with values that are to be held, by the rule that judges them when somebody enters them. */
export function faultBy(check: (checks: Checks) => void): Fault | undefined {
  const checks = new Checks()
  try {
    check(checks)
    checks.done()
    return undefined
  } catch (error) {
    const [first] = error instanceof DomainError ? error.fields : []
    if (first === undefined) throw error
    const { path, message } = first
    return { field: path, problem: message.replace(`${path} `, '').replace(/\.$/, '') }
  }
}

/** A row that is here and is to be changed. */
export interface Change<Said, Held> extends Placed<Said> {
  readonly held: Held
  /** Names of the fields that are written as the service says them. */
  readonly changes: ReadonlySet<string>
}

/** What becomes of a page's rows. */
export interface Plan<Said, Held> {
  readonly fresh: readonly Placed<Said>[]
  readonly changed: readonly Change<Said, Held>[]
  /** The rows that are here already, as they are after the changes. */
  readonly seen: readonly Sighting[]
}

export interface PlanOptions<Said, Held> {
  readonly fields: Fields<Said, Held>
  readonly known: ReadonlyMap<string, Known>
  /** What is here, by its id. */
  readonly held: ReadonlyMap<number, Held>
  /** Whether somebody has deleted it here: it stays so. */
  readonly isGone?: (held: Held) => boolean
  /** A row that is here, has no external id and is the same thing, with what is remembered of it; absent: there is none. */
  readonly match?: (row: Placed<Said>) => (Pick<Known, 'internalId'> & Remembered) | undefined
}

/** Nobody's word: a row that was made while drawing in, of which the service has said nothing yet. */
export const unsaid: Remembered = { fingerprint: new Uint8Array(), localFields: null }

/** A row of the gateway's own, which keeps what was filled in. */
export const native: Remembered = { fingerprint: null, localFields: null }

/** Decides, by the rule over fields, what becomes of rows. */
export function planned<Said, Held>(
  rows: readonly Placed<Said>[],
  { fields, known, held, isGone = () => false, match = () => undefined }: PlanOptions<Said, Held>,
): Plan<Said, Held> {
  const fresh: Placed<Said>[] = []
  const changed: Change<Said, Held>[] = []
  const seen: Sighting[] = []
  for (const row of rows) {
    const { externalId } = row
    const found = known.get(externalId) ?? match(row)
    if (found === undefined) {
      fresh.push(row)
      continue
    }
    const { internalId, fingerprint, localFields } = found
    const here = held.get(internalId)
    if (here === undefined || isGone(here)) {
      seen.push({ externalId, internalId, fingerprint, localFields })
      continue
    }
    const merged = fields.merge(row.said, here, found)
    seen.push({
      ...{ externalId, internalId },
      ...{ fingerprint: merged.fingerprint, localFields: merged.localFields },
    })
    if (merged.changes.size > 0) changed.push({ ...row, held: here, changes: merged.changes })
  }
  return { fresh, changed, seen }
}

/** The sightings of rows that were made, by their ids in the same order. */
export function sightingsOf<Said, Held>(
  fields: Fields<Said, Held>,
  fresh: readonly Placed<Said>[],
  ids: readonly number[],
): Sighting[] {
  return fresh.map(({ externalId, said }, index) => {
    const internalId = ids[index]
    if (internalId === undefined) throw new Error('A row was not made.')
    return { externalId, internalId, fingerprint: fields.fingerprint(said), localFields: null }
  })
}

/** Fields that are called alike by the service's row, here and in GraphQL. */
export function sameNamed<Name extends string>(names: readonly Name[]) {
  type Said = { readonly [Each in Name]?: FieldValue | undefined }
  type Held = { readonly [Each in Name]: FieldValue }
  return names.map(
    (name): Field<Said, Held> => ({ name, said: (row) => row[name], held: (row) => row[name] }),
  )
}

/** What is held once the changes are written, of fields that are called alike. */
export function afterChanges<Said extends object, Held extends { readonly id: number }>({
  held,
  said,
  changes,
}: Change<Said, Held>): Held {
  return { ...held, ...Object.fromEntries(Object.entries(said).filter(([name]) => changes.has(name))) }
}

/** Which of these rows have an external id in the dialect. */
export async function linkedIds(
  work: WriteWork,
  { source }: Drawing,
  kind: ExternalKind,
  ids: readonly number[],
): Promise<ReadonlySet<number>> {
  if (ids.length === 0) return new Set()
  const found = await work.executor
    .select({ id: externalIds.internalId })
    .from(externalIds)
    .where(
      and(
        eq(externalIds.accountId, source.accountId),
        eq(externalIds.dialect, source.dialect),
        eq(externalIds.kind, kind),
        sql`${externalIds.internalId} = any(${sql.param([...ids])}::bigint[])`,
      ),
    )
  return new Set(found.map(({ id }) => id))
}

/** Rows with these columns. */
type RowsOf<Field extends string> = readonly { readonly [Name in Field]: unknown }[]

/** Inserts rows in one statement, and gives their ids in the order of the rows; none for no rows. */
export async function insertAll<Table extends PgTable, Field extends keyof Table['$inferInsert'] & string>(
  work: WriteWork,
  table: Table,
  columns: TableRows<Table, Field>,
  rows: RowsOf<Field>,
): Promise<number[]> {
  if (rows.length === 0) return []
  const made = await rowsOf<{ id: number }>(
    work.executor,
    sql`insert into ${table} (${columns.names}) select ${columns.values} from ${columns.source(rows)} order by d.n
      returning id`,
  )
  // Ids are given in the order of the rows; that of those which come back is said nowhere.
  return made.map(({ id }) => Number(id)).sort((one, other) => one - other)
}

/** Writes columns of rows by their id in one statement, none for no rows. */
export async function updateAll<Table extends PgTable, Field extends keyof Table['$inferInsert'] & string>(
  work: WriteWork,
  table: Table,
  columns: TableRows<Table, Field>,
  rows: RowsOf<Field>,
): Promise<void> {
  if (rows.length === 0) return
  await work.executor.execute(
    sql`update ${table} as t set ${columns.assignments} from ${columns.source(rows)} where t.id = d.id`,
  )
}

/** What became of the rows of a page of which so many were made. */
export function countsOf<Said, Held>(
  { skipped, repeats }: Pick<Taken<unknown>, 'skipped' | 'repeats'>,
  { fresh, changed, seen }: Plan<Said, Held>,
): Stored {
  return {
    made: fresh.length,
    changed: changed.length,
    unchanged: seen.length - changed.length + repeats,
    skipped,
  }
}
