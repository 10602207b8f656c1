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
  return text ? sql`${column} like ${containedPattern(text)}` : undefined
}
