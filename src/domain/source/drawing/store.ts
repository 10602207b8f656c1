import type { ContestRow, ExternalKind, SourceRow } from '../../../database/tables/index.js'
import type { WriteWork } from '../../work.js'
import type { Kind, Kinds } from '../model.js'

/** For which source rows are stored, in which run. */
export interface Drawing {
  readonly source: Pick<SourceRow, 'id' | 'accountId' | 'brandId' | 'dialect'>
  readonly runId: number
  /** Told of external ids that came in just now and are numbers of rows made here, which the dialect names otherwise from now on. */
  readonly shadowed?: (kind: ExternalKind, externalIds: readonly string[]) => void
}

/** The same with the contest to which the rows belong, as it is here. */
export interface ContestDrawing extends Drawing {
  readonly contest: ContestRow
}

/** A row that was not stored, and why. */
export interface Unstored {
  /** Its place among the rows that were given. */
  readonly row: number
  /** The field at fault, in the model's words; empty: the row as a whole. */
  readonly field: string
  /** What is wrong, without what the field holds: `names a prize that is not known`. */
  readonly problem: string
}

/** What became of the rows of a page: each is one of these. */
export interface Stored {
  readonly made: number
  readonly changed: number
  readonly unchanged: number
  readonly skipped: readonly Unstored[]
  /** Of rows that were stored: what is to be told of them as a problem. */
  readonly noted?: readonly Unstored[]
}

/**
 * Stores a page's rows with their external ids, in the caller's transaction, which holds the source's lease: twice the same is as good
 * as once. A row that cannot be stored is left out whole. The number of statements does not depend on the number of rows.
 */
export type StoreOfSource<K extends Kind> = (
  work: WriteWork,
  drawing: Drawing,
  rows: readonly Kinds[K][],
) => Promise<Stored>

export type StoreOfContest<K extends Kind> = (
  work: WriteWork,
  drawing: ContestDrawing,
  rows: readonly Kinds[K][],
) => Promise<Stored>
