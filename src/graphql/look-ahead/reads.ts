import type { InferSelectModel } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import type { Relation } from '../../domain/wanted.js'

/** What a field with a resolver of its own looks at. */
export interface FieldReads {
  /** Fields of the row of its own type. */
  readonly own: readonly string[]
  /** Whether it gives the one field of the row as it stands, under another name. */
  readonly as: boolean
  /** Whether it works its value out of the row at once, waiting for nothing. */
  readonly computed: boolean
  /** Fields of rows that its resolver reads from elsewhere. */
  readonly beside: readonly (readonly [table: PgTable, field: string])[]
  /** Where those rows can come along with its own. */
  readonly along: Relation | undefined
}

/** What the fields of a type look at. */
export interface TypeReads {
  /** The tables of whose rows the type is one; a field without a resolver reads the column of its name. */
  readonly tables: readonly PgTable[]
  /** Fields with resolvers. One that is not here may look at anything. */
  readonly fields: Readonly<Record<string, FieldReads>>
}

type Field<Table extends PgTable> = Extract<keyof InferSelectModel<Table>, string>

/** The field gives a column under another name. */
export interface Renamed<Name extends string> {
  readonly as: Name
}

/** The field is worked out of columns of its row at once. */
export interface Computed<Name extends string> {
  readonly computed: readonly Name[]
}

/** The field looks at columns of its row, and at more. */
export interface Further<Name extends string> {
  readonly own: readonly Name[]
  readonly beside?: FieldReads['beside']
  readonly along?: Relation
}

type Told<Name extends string> = readonly Name[] | Renamed<Name> | Computed<Name> | Further<Name>

/** Fields of a row that a resolver reads from elsewhere. */
export function of<Table extends PgTable>(table: Table, ...fields: Field<Table>[]): FieldReads['beside'] {
  return fields.map((field) => [table, field] as const)
}

function readsOf(told: Told<string>): FieldReads {
  const plain = { as: false, computed: false, beside: [], along: undefined }
  if ('as' in told) return { ...plain, own: [told.as], as: true }
  if ('computed' in told) return { ...plain, own: told.computed, computed: true }
  if ('own' in told) return { ...plain, own: told.own, beside: told.beside ?? [], along: told.along }
  return { ...plain, own: told }
}

/** A type whose values are rows of the table. */
export function rowsOf<Table extends PgTable>(
  table: Table,
  fields: Readonly<Record<string, Told<Field<Table>>>>,
): TypeReads {
  const told = Object.entries(fields).map(([name, reads]) => [name, readsOf(reads)] as const)
  return { tables: [table], fields: Object.fromEntries(told) }
}

/** A type whose values are no rows that are read in part: of its fields with resolvers none looks at any. */
export function otherValues(names: string, fields: Readonly<Record<string, Further<never>>> = {}): TypeReads {
  const plain = names.split(/\s+/).map((name) => [name, readsOf([])] as const)
  const told = Object.entries(fields).map(([name, reads]) => [name, readsOf(reads)] as const)
  return { tables: [], fields: Object.fromEntries([...plain, ...told]) }
}
