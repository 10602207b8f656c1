import type { SQL } from 'drizzle-orm'
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'
import type { StatementListener } from './statements.js'
import type * as tables from './tables/index.js'

export type Schema = typeof tables

/** Where statements go: the root handle for single reads, a transaction's handle inside a unit of work. */
export type Executor = PgDatabase<PgQueryResultHKT, Schema>

/** Connections of a pool at this moment. */
export interface Connections {
  readonly total: number
  readonly idle: number
  /** Who waits for one. */
  readonly waiting: number
}

/** A connected database of either kind. */
export interface Database {
  readonly kind: 'postgres' | 'embedded'
  /** The root handle: each statement on its own. Throws when used inside a transaction. */
  readonly root: Executor
  /**
   * Runs `work` in one transaction (read committed) on one connection; a throw rolls everything back. Throws
   * CommitUnknown where the connection breaks at the commit. With `patient` statements may take as long as they like.
   */
  transaction<T>(
    work: (executor: Executor) => Promise<T>,
    options?: { readonly patient?: boolean },
  ): Promise<T>
  /** Whether it has not answered anybody for a while; absent: it always does. */
  isSilent?(): boolean
  /** Resolves when the database answers. */
  ping(): Promise<void>
  /** Tells `observer` of every statement from now on. Once. */
  observe(observer: StatementListener): void
  /** The pool as it is; the embedded database has none. */
  connections?(): Connections
  close(): Promise<void>
}

/** Rows of a hand-written statement. `T` is the caller's word for the row's shape: columns as the driver gives them. */
export async function rows<T extends Record<string, unknown>>(executor: Executor, query: SQL): Promise<T[]> {
  // Both drivers answer an object with `rows`; the generic handle does not say so.
  const result = (await executor.execute(query)) as unknown as { rows: T[] }
  return result.rows
}
