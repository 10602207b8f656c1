import { maximumPageSize } from '../../domain/page.js'

/** What one public operation may ask for at most. In-process operations of REST are not bound by it. */
export interface OperationLimits {
  /** Levels of fields, the root's being the first; fragments add none. */
  readonly depth: number
  /** Fields with an alias, fragments followed. */
  readonly aliases: number
  /** Fields of the root, fragments followed. */
  readonly rootFields: number
  /** Objects that the answer may hold, and weights: see `cost.ts`. */
  readonly cost: number
  /** Rows of one page, at most the 250 that every connection keeps to. */
  readonly pageSize: number
  /** Tokens of the document. */
  readonly tokens: number
}

/**
 * Enough for the introspection query of any client, for 10,000 exported entries with their people and for a
 * dashboard of 200 contests; too little for lists within lists within lists of full pages.
 */
export const defaultOperationLimits: OperationLimits = {
  depth: 16,
  aliases: 50,
  rootFields: 20,
  cost: 50_000,
  pageSize: maximumPageSize,
  tokens: 2_000,
}
