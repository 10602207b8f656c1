import type { SQL } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'
import type { Relation } from './wanted.js'

/** What a list is sorted by. The id follows, so that every order is total. */
export interface ListOrder {
  /** Distinguishes cursors: one made under another order is refused. */
  readonly name: string
  readonly expression: SQL | PgColumn
  readonly type: 'bigint' | 'text' | 'timestamptz'
  readonly direction: Direction
  /** The direction of the id among equals; absent: the same. */
  readonly ties?: Direction | undefined
}

export type Direction = 'asc' | 'desc'

/** A list of a table's rows under parents: the contests of an account, the people of a contest. */
export interface List<Table extends PgTable> {
  readonly table: Table
  /** The column that holds the parent's id, or the condition under which a row belongs to the parent. */
  readonly parent: PgColumn | ((parent: SQL) => SQL)
  readonly id: PgColumn
  readonly where: SQL | undefined
  /** A further condition that is costly to answer in the list's order; the list has no name then. */
  readonly search?: SQL | undefined
  /**
   * Tells the list's condition from other ones on the table; absent: it hangs on the request. The text of a list with a
   * name, or without a condition, is made once, and its plan is kept: it may not be a worse one for some values. Where
   * `parent` is a condition too, the name tells both.
   */
  readonly name?: string | undefined
  /** What stands for the placeholders in a named list's condition. */
  readonly values?: Readonly<Record<string, unknown>> | undefined
  readonly order: ListOrder
  /** To what its rows lead and which they can bring along. */
  readonly relations?: readonly Relation[]
}

/** A part of a list: rows in its order, or in the opposite one. */
export interface Slice {
  readonly backward: boolean
  /** Only rows that follow this place in the list, or that precede it. */
  readonly after?: Boundary | undefined
  readonly before?: Boundary | undefined
  readonly limit: number
  readonly offset: number
  /** Rows under all parents together at most; absent: as many as there are. */
  readonly atMost?: number
}

/** A place in a list: what it is sorted by there, as text that PostgreSQL reads, and the row's id. */
export interface Boundary {
  readonly value: string
  readonly id: number
}
