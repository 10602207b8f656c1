import { type SQL, sql } from 'drizzle-orm'

/**
 * Begins a statement that gets no name, because its best plan hangs on its values: how many rows match a search, or
 * come from a country. PostgreSQL would plan it for any values after a few uses, and then look through a million people
 * for the few of a rare country, or collect all who match a common word. A list without conditions is in no such danger,
 * if its bound stands in its text: not knowing the bound, PostgreSQL would plan it each time.
 */
export const plannedEachTime = sql.raw('/* planned each time */ ')

/**
 * An array of values, of which the planner does not learn how many there are. Knowing that there are less than ten,
 * as many as it supposes otherwise, it takes a plan for these few for cheaper than the one for any, and makes it anew
 * each time, which costs more than to look the rows up. For what is looked up value by value (`lateral`), where there is
 * no other plan to choose.
 */
export function ofAnyNumber(array: SQL): SQL {
  return unseen(array)
}

/**
 * A value that the planner does not learn, so that it plans as for an average one. For the contest or the account in a lookup by a key's
 * whole columns: of one that has filled up since the table was counted it supposes that nothing is in it, so that any index that begins with
 * it seems as good as the key's, and then everything in it is looked through for each row that is looked up.
 */
export function unseen(value: SQL): SQL {
  return sql`(select ${value})`
}

/**
 * Which statements the server keeps parsed. A statement whose text comes back is sent under a name: each connection
 * then has it parsed once, and PostgreSQL plans it anew only while that pays.
 *
 * Names are places: as many as `most`, whatever the number of texts, so that a connection keeps no more than that
 * many statements in the server's memory. A text gets a place at its third use among the last thousand texts, and
 * loses it to another only after a minute in which nobody used it. What comes once, such as a list under an unusual
 * filter, gets none.
 */
export interface NamedStatement {
  readonly name: string
  readonly text: string
}

interface Place {
  /** Another object each time that the server's copies are of no use any more. */
  statement: NamedStatement
  usedAt: number
}

export interface NameBounds {
  /** Names at most. */
  readonly most: number
  /** Texts without a name whose uses are counted, at most. */
  readonly counted: number
  /** Characters of a text, at most. */
  readonly longest: number
  /** The use of a text at which it gets a name. */
  readonly use: number
  /** Milliseconds without a use after which a name may go to another text. */
  readonly idle: number
}

export const nameBounds: NameBounds = { most: 128, counted: 1_000, longest: 8_000, use: 3, idle: 60_000 }

/** What may have a name: one statement that reads or writes rows, not one that frames a transaction or sets something. */
const nameable = /^\s*(?:select|with|insert|update|delete)\b/i

/** The names of a process, for all its pools. */
export class StatementNames {
  readonly #bounds: NameBounds
  readonly #places = new Map<string, Place>()
  /** How often texts without a name were used; the one used longest ago comes first. */
  readonly #uses = new Map<string, number>()

  constructor(bounds: Partial<NameBounds> = {}) {
    this.#bounds = { ...nameBounds, ...bounds }
  }

  /** Names given at present. */
  get size(): number {
    return this.#places.size
  }

  /** Under which name to send the text, if any; counts this use. One that is `kept` needs no second use. */
  of(text: string, kept = false): NamedStatement | undefined {
    const place = this.#places.get(text)
    if (place !== undefined) {
      place.usedAt = performance.now()
      return place.statement
    }
    if (text.length > this.#bounds.longest || !(kept || this.#recurs(text)) || !nameable.test(text)) return
    return this.#give(text)
  }

  /**
   * The server's copies of the statement are of no use any more: a table has changed under them, or they are gone.
   * Each connection drops its own as it is used next. Told twice of the same copies, it changes nothing.
   */
  renew(stale: NamedStatement): void {
    const place = this.#places.get(stale.text)
    if (place?.statement === stale) place.statement = { ...stale }
  }

  #recurs(text: string): boolean {
    const uses = (this.#uses.get(text) ?? 0) + 1
    this.#uses.delete(text)
    if (uses >= this.#bounds.use) return true
    this.#uses.set(text, uses)
    if (this.#uses.size > this.#bounds.counted) {
      for (const longestAgo of this.#uses.keys()) {
        this.#uses.delete(longestAgo)
        break
      }
    }
    return false
  }

  #give(text: string): NamedStatement | undefined {
    const name = this.#places.size < this.#bounds.most ? `g${this.#places.size + 1}` : this.#free()
    if (name === undefined) return undefined
    const statement = { name, text }
    this.#places.set(text, { statement, usedAt: performance.now() })
    return statement
  }

  /** Takes the name of the text that was used longest ago. */
  #free(): string | undefined {
    let oldest: Place | undefined
    for (const place of this.#places.values()) {
      if (oldest === undefined || place.usedAt < oldest.usedAt) oldest = place
    }
    if (oldest === undefined || performance.now() - oldest.usedAt < this.#bounds.idle) return undefined
    this.#places.delete(oldest.statement.text)
    return oldest.statement.name
  }
}

/** The names of this process. */
export const statementNames = new StatementNames()

/** What the server says by the routine that says it: sentences are translated, and 0A000 has many meanings. */
const staleBy: Readonly<Record<string, string>> = {
  // The statement's columns have another type since a table was changed.
  '0A000': 'RevalidateCachedQuery',
  // The session was reset, or belongs to another server than before.
  '26000': 'FetchPreparedStatement',
}

/**
 * Whether a statement failed, before anything of it was done, only because the server's copy of it was of no use
 * any more. Sent again, or in the next transaction, it is parsed anew.
 */
export function isStale(error: unknown): boolean {
  for (let current = error, depth = 0; depth < 8 && current instanceof Error; depth += 1) {
    if ('code' in current && 'routine' in current && typeof current.code === 'string') {
      return Object.hasOwn(staleBy, current.code) && staleBy[current.code] === current.routine
    }
    current = current.cause
  }
  return false
}
