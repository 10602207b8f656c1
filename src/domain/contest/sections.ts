import * as z from 'zod'
import type { Checks } from '../checks.js'

/** A text of a section; null unless given. */
export const text = z.string().nullable().default(null)

/** A switch of a section; off unless given. */
export const flag = z.boolean().default(false)

/** Facts in sections as they are stored: what is absent has its default, which is null or false. */
export type StoredSections = Readonly<Record<string, unknown>>

/** Changes of facts in sections: absent keeps; null resets a fact, or a section with all of its facts. */
export type SectionChanges<Facts> = {
  readonly [Name in keyof Facts]?:
    | (Facts[Name] extends object ? SectionChanges<Facts[Name]> : Facts[Name])
    | null
    | undefined
}

function isSection(value: unknown): value is StoredSections {
  return typeof value === 'object' && value !== null
}

/** What is stored after the changes: a JSON merge patch that stores no default and no empty section (#147). */
function patched(base: StoredSections, changes: object): StoredSections {
  const after = new Map(Object.entries(base))
  for (const [name, change] of Object.entries(changes)) {
    if (change === undefined) continue
    const before = after.get(name)
    const value: unknown = isSection(change) ? patched(isSection(before) ? before : {}, change) : change
    const isDefault = value === null || value === false || (isSection(value) && isEmpty(value))
    if (isDefault) after.delete(name)
    else after.set(name, value)
  }
  return Object.fromEntries(after)
}

function isEmpty(section: StoredSections): boolean {
  return Object.keys(section).length === 0
}

/** What is stored after the changes; null resets every section. */
export function changedSections(base: StoredSections, changes: object | null | undefined): StoredSections {
  if (changes === undefined) return base
  return changes === null ? {} : patched(base, changes)
}

/** Notes every text that is longer than `longest` says for its path, or that cannot be stored. */
export function checkTexts(
  checks: Checks,
  path: string,
  changes: object,
  longest: (path: string) => number,
): void {
  for (const [name, value] of Object.entries(changes)) {
    const place = `${path}.${name}`
    if (typeof value === 'string') checks.text(place, value, { max: longest(place) })
    else if (isSection(value)) checkTexts(checks, place, value, longest)
  }
}
