import { type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { Checks } from '../checks.js'
import { containedPattern } from '../page.js'

/** Separates the parts of a search text: no name or address contains it. */
const separator = '\u001f'

/** The columns by which lists search and sort, derived from address and name (#33). */
export function searchColumns(person: {
  readonly email: string | null
  readonly displayName: string | null
}): {
  searchText: string
  sortName: string
} {
  const sortName = person.displayName?.toLowerCase() ?? ''
  return { searchText: `${person.email?.toLowerCase() ?? ''}${separator}${sortName}`, sortName }
}

/** Notes faults of the texts and bounds that lists of people and contacts share. */
export function checkSearch(
  checks: Checks,
  filter: { readonly search?: string | null | undefined; readonly email?: string | null | undefined },
): void {
  checks.text('filter.search', filter.search, { max: 255 })
  checks.text('filter.email', filter.email, { max: 255 })
}

/** The search as a condition on a column that holds lower-case text; blank: none (#33). */
export function containedIn(column: PgColumn, search: string | null | undefined): SQL | undefined {
  const text = search?.trim()
  return text ? contains(sql`${column}`, text) : undefined
}

/**
 * That a column of lower-case text contains the text. A trigram index is kept from answering where the text gives it
 * nothing to look for: it would read all that it holds, of every account, in place of the rows in question.
 */
export function contains(column: SQL, text: string): SQL {
  const pattern = containedPattern(text)
  return hasTrigrams(text) ? sql`${column} like ${pattern}` : sql`(${column} || '') like ${pattern}`
}

/**
 * Whether pg_trgm finds enough in a pattern with anything before and after it: three letters or digits in a row, or words
 * whose beginnings and ends (two spaces before, one after) make two trigrams or more.
 */
export function hasTrigrams(text: string): boolean {
  const runs = [...text.matchAll(/[\p{L}\p{N}]+/gu)]
  const trigrams = runs.map(({ 0: run, index }) => {
    const begins = index > 0 ? 2 : 0
    const ends = index + run.length < text.length ? 1 : 0
    return Math.max(0, [...run].length + begins + ends - 2)
  })
  return text.length >= 3 && (runs.some(([run]) => [...run].length >= 3) || sumOf(trigrams) >= 2)
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0)
}
