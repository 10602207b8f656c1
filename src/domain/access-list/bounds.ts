import type { ContestRow } from '../../database/tables/index.js'
import { invalidField } from '../errors.js'

/** Most rows that can be put by hand on one list of a contest (#144). */
const listBound = 5_000

/** Most values of one call, those skipped too. */
const inputBound = 10_000

/** What became of the values that were to be added. */
export interface Addition {
  readonly contest: ContestRow
  /** New rows. */
  readonly added: number
  /** Values that made no row: invalid, repeated, or on the list already (#144). */
  readonly skipped: number
}

export interface Removal {
  readonly contest: ContestRow
  readonly removed: number
}

/** Throws VALIDATION_FAILED at `path` for more values than one call takes. */
export function checkInputSize(path: string, values: readonly string[]): void {
  if (values.length <= inputBound) return
  throw invalidField(path, `${path} must hold at most 10,000 values.`)
}

/** Throws VALIDATION_FAILED at `path` where new rows would not fit on a list; nothing is added then (#144). */
export function assertRoom(path: string, list: { readonly present: number; readonly fresh: number }): void {
  if (list.fresh === 0 || list.present + list.fresh <= listBound) return
  throw invalidField(path, `${path} would make the list longer than 5,000 rows: it has ${list.present}.`)
}
