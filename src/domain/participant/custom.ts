import type { CustomFieldRow, CustomValue } from '../../database/tables/index.js'
import { isDay } from '../calendar-day.js'
import { type Checks, isStorable } from '../checks.js'

export type CustomValues = Record<string, CustomValue>

const maximumBytes = 16_384

/** A number that reads the same once it is stored: JSON would make null of 1e400 and another of 2^53 + 1. */
function isKept(value: number): boolean {
  return Number.isSafeInteger(value) || (Number.isFinite(value) && !Number.isInteger(value))
}

function isScalar(value: unknown): value is string | number | boolean | null {
  if (typeof value === 'number') return isKept(value)
  return value === null || ['string', 'boolean'].includes(typeof value)
}

function isValue(value: unknown): value is CustomValue {
  return Array.isArray(value) ? value.every(isScalar) : isScalar(value)
}

function isStorableValue(value: CustomValue): boolean {
  return (Array.isArray(value) ? value : [value]).every(
    (part) => typeof part !== 'string' || isStorable(part),
  )
}

/** Notes values that are too many: what is sent and what is kept have the same bound. */
export function checkCustomSize(checks: Checks, values: object): void {
  const fits = Buffer.byteLength(JSON.stringify(values)) <= maximumBytes
  checks.that(fits, 'custom', 'custom must have at most 16 KB as JSON.')
}

/** Notes faults of custom values as sent: an object of scalars or lists of scalars, at most 16 KB (#39). */
export function checkCustom(checks: Checks, sent: Readonly<Record<string, unknown>>): void {
  const storable = Object.entries(sent).every(
    ([key, value]) => isValue(value) && isStorable(key) && isStorableValue(value),
  )
  checks.that(
    storable,
    'custom',
    'custom must hold texts, numbers of at most 53 bits, booleans, nulls or lists of them.',
  )
  if (storable) checkCustomSize(checks, sent)
}

/** The contest's fields by each name that means them: the key, and Revup's `ff_` with the number (#39). */
export function fieldsByName(fields: readonly CustomFieldRow[]): ReadonlyMap<string, CustomFieldRow> {
  return new Map(fields.flatMap((field) => [[`ff_${field.id}`, field] as const, [field.key, field] as const]))
}

/**
 * Checked custom values as they are stored: names of the contest's fields become their keys, other keys
 * stay free ones (#39). Of two names for one field the later counts.
 */
export function namedByKey(
  sent: Readonly<Record<string, unknown>>,
  fields: readonly CustomFieldRow[],
): ReadonlyMap<string, CustomValue> {
  const byName = fieldsByName(fields)
  const named = new Map<string, CustomValue>()
  for (const [name, value] of Object.entries(sent)) {
    if (isValue(value)) named.set(byName.get(name)?.key ?? name, value)
  }
  return named
}

/** The values after a change: merged per key, null removes one (#39). */
export function mergedCustom(before: CustomValues, changes: ReadonlyMap<string, CustomValue>): CustomValues {
  const merged = new Map(Object.entries(before))
  for (const [key, value] of changes) {
    if (value === null) merged.delete(key)
    else merged.set(key, value)
  }
  // `fromEntries` makes own properties of every name, `__proto__` included.
  return Object.fromEntries(merged)
}

const isDayText = (value: unknown): boolean => typeof value === 'string' && isDay(value)

/** What the entry form takes for each kind of field, and how it says so. */
const answers: Record<
  CustomFieldRow['kind'],
  { readonly fits: (value: CustomValue, options: readonly string[]) => boolean; readonly what: string }
> = {
  text: { fits: (value) => typeof value === 'string' && !/[\r\n]/.test(value), what: 'one line of text' },
  long_text: { fits: (value) => typeof value === 'string', what: 'a text' },
  number: { fits: (value) => typeof value === 'number', what: 'a number' },
  date: { fits: isDayText, what: 'a calendar day, 2026-06-15' },
  checkbox: { fits: (value) => typeof value === 'boolean', what: 'true or false' },
  select: {
    fits: (value, options) => typeof value === 'string' && options.includes(value),
    what: 'one of the options',
  },
  multi_select: {
    fits: (value, options) =>
      Array.isArray(value) &&
      new Set(value).size === value.length &&
      value.every((part) => typeof part === 'string' && options.includes(part)),
    what: 'a list of different options',
  },
}

function isEmpty(value: CustomValue | undefined): boolean {
  if (value === undefined || value === null || value === false) return true
  return typeof value === 'string' ? value.trim() === '' : Array.isArray(value) && value.length === 0
}

/**
 * Notes faults of the entry form's answers: each must belong to a field and fit its kind, and required
 * fields must be answered, a required box ticked. Trusted keys are not held to this (#176).
 */
export function checkAnswers(
  checks: Checks,
  given: ReadonlyMap<string, CustomValue>,
  fields: readonly CustomFieldRow[],
): void {
  const byKey = new Map(fields.map((field) => [field.key, field]))
  for (const [key, value] of given) {
    const field = byKey.get(key)
    const path = `custom.${key}`
    if (field === undefined) checks.that(false, path, `${path} is no field of this contest.`)
    else if (value !== null) {
      const { fits: answersField, what } = answers[field.kind]
      checks.that(answersField(value, field.options), path, `${path} must be ${what}.`)
    }
  }
  for (const { key, required } of fields) {
    checks.that(!(required && isEmpty(given.get(key))), `custom.${key}`, `custom.${key} is required.`)
  }
}
