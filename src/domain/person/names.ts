import type { Checks } from '../checks.js'

/** The one name and the three parts (#13). */
export interface Names {
  readonly displayName: string | null
  readonly firstName: string | null
  readonly middleName: string | null
  readonly lastName: string | null
}

/** Names as written: absent sides are derived, null clears. */
export type NameChanges = { readonly [Key in keyof Names]?: string | null | undefined }

export const noNames: Names = { displayName: null, firstName: null, middleName: null, lastName: null }

/** Trimmed; blank is no name. */
function cleaned(text: string | null): string | null {
  const trimmed = text?.trim()
  return trimmed === undefined || trimmed === '' ? null : trimmed
}

/** The first word, and the rest as the last name. */
function partsOf(displayName: string | null): Omit<Names, 'displayName'> {
  const [first = null, ...rest] = displayName?.split(/\s+/u) ?? []
  return { firstName: first, middleName: null, lastName: rest.length > 0 ? rest.join(' ') : null }
}

/** Characters of a name, and of each of its parts, at most (#45). */
const longest = 255

/** The parts that are known, in order, as far as a name may go. */
export function joinedName(parts: Pick<Names, 'firstName' | 'middleName' | 'lastName'>): string | null {
  const known = [parts.firstName, parts.middleName, parts.lastName].filter((part) => part !== null)
  return known.length > 0 ? cut(known.join(' ')) : null
}

/** Without half a character at the end. */
function cut(name: string): string {
  return name
    .slice(0, longest)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trimEnd()
}

/**
 * The names after a change: the side that is written stays as written, the other one follows from it
 * (#13). Where both are written neither is derived.
 */
export function changedNames(before: Names, changes: NameChanges): Names {
  const written = (name: keyof Names): string | null =>
    changes[name] === undefined ? before[name] : cleaned(changes[name])
  const parts = {
    firstName: written('firstName'),
    middleName: written('middleName'),
    lastName: written('lastName'),
  }
  const partsGiven =
    changes.firstName !== undefined || changes.middleName !== undefined || changes.lastName !== undefined
  if (changes.displayName === undefined) {
    return { ...parts, displayName: partsGiven ? joinedName(parts) : before.displayName }
  }
  const displayName = written('displayName')
  return { displayName, ...(partsGiven ? parts : partsOf(displayName)) }
}

const sides = ['displayName', 'firstName', 'middleName', 'lastName'] as const

/** The names of somebody new: null and blank are the same as absent. */
export function newNames(given: NameChanges): Names {
  const known = sides.map((side) => [side, cleaned(given[side] ?? null) ?? undefined] as const)
  return changedNames(noNames, Object.fromEntries(known))
}

/** Notes faults of names as sent. */
export function checkNames(checks: Checks, names: NameChanges): void {
  checks.text('displayName', names.displayName, { max: longest })
  checks.text('firstName', names.firstName, { max: longest })
  checks.text('middleName', names.middleName, { max: longest })
  checks.text('lastName', names.lastName, { max: longest })
}
