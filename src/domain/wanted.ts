import type { PgTable } from 'drizzle-orm/pg-core'
import { type RowShape, wholeRows } from '../database/row-shape.js'
import { entries, participants, winners } from '../database/tables/index.js'

/** A row of one table belongs to exactly one row of another, which a list may bring along. */
export interface Relation {
  /** The field of the row under which the other is put. */
  readonly as: 'participant'
  readonly from: PgTable
  /** The database's name of the column that holds the other row's id. */
  readonly key: string
  readonly to: typeof participants
}

/** Who an entry belongs to. */
export const personOfEntry: Relation = {
  as: 'participant',
  from: entries,
  key: 'participant_id',
  to: participants,
}

/** Who has won. */
export const personOfWinner: Relation = {
  as: 'participant',
  from: winners,
  key: 'participant_id',
  to: participants,
}

/** What an operation looks at in the rows that are read for it; what nobody looks at is not read. */
export interface Wanted {
  /** The shape of the table's rows. */
  shape<Table extends PgTable>(table: Table): RowShape<Table>
  /** Whether rows are to bring along those to which a relation leads. */
  joins(relation: Relation): boolean
  /** Whether rows may be left as they came (see `held-rows.ts`): most are written at once and looked at no more. */
  readonly held?: boolean
}

/** Whole rows, and nothing beside them. */
export const everything: Wanted = { shape: wholeRows, joins: () => false }
