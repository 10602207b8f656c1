import type { CustomFieldRow } from '../../../database/tables/index.js'
import { isDay } from '../../calendar-day.js'
import { Checks } from '../../checks.js'
import { DomainError } from '../../errors.js'
import { checkIdentifiers, type Identity, identityOf } from '../../person/identity.js'
import { checkNames, type NameChanges } from '../../person/names.js'
import { checkProfile, type ProfileInput } from '../../person/profile.js'
import { checkCustom, fieldsByName } from '../custom.js'
import { identifierRequired } from '../newcomer.js'

type Optional = string | null | undefined

/**
 * One of several people to bring in. On an update absent keeps and null clears; identifiers are never
 * cleared, null is the same as absent there (#186).
 */
export interface ImportRow extends NameChanges, ProfileInput {
  readonly email?: Optional
  readonly phone?: Optional
  readonly uniqueId?: Optional
  readonly custom?: Readonly<Record<string, unknown>> | null | undefined
  readonly initialEntries?: number | null | undefined
}

/** What is wrong with a row whatever the contest; undefined: nothing. `today`: the last day to be born on. */
export function faultOf(row: ImportRow, today: string): DomainError | undefined {
  const checks = new Checks()
  checkIdentifiers(checks, row)
  checkNames(checks, row)
  const birthday = row.birthday ?? null
  const born = birthday === null || isDay(birthday)
  checks.that(born, 'birthday', 'birthday must be a calendar day, 2026-06-15.')
  checkProfile(checks, { ...row, birthday: born ? birthday : null }, today)
  if (row.custom != null) checkCustom(checks, row.custom)
  checks.integer('initialEntries', row.initialEntries, 0)
  return failureIn(() => {
    checks.done()
    if (row.email == null && row.phone == null && row.uniqueId == null) throw identifierRequired()
  })
}

/** The expected failure that `rule` throws; undefined: none. */
export function failureIn(rule: () => void): DomainError | undefined {
  try {
    rule()
    return undefined
  } catch (error) {
    if (error instanceof DomainError) return error
    throw error
  }
}

/** The identity in a row without faults. */
export function identityIn({ email, phone, uniqueId }: ImportRow): Identity {
  return identityOf({ email: email ?? null, phone: phone ?? null, uniqueId: uniqueId ?? null })
}

const numbered = /^ff_\d+$/

/** The custom values of a row without those named as numbered fields that the contest does not have (#177). */
export function customIn({ custom }: ImportRow, fields: readonly CustomFieldRow[]): Record<string, unknown> {
  const known = fieldsByName(fields)
  const kept = Object.entries(custom ?? {}).filter(([name]) => !numbered.test(name) || known.has(name))
  return Object.fromEntries(kept)
}
