import type { CustomFieldRow, CustomValue } from '../../database/tables/index.js'
import { Checks } from '../checks.js'
import { invalidField } from '../errors.js'
import { checkIdentifiers, type Identity, identityOf, isIdentified } from '../person/identity.js'
import { checkNames, type NameChanges, type Names, newNames } from '../person/names.js'
import {
  changedProfile,
  checkProfile,
  emptyProfile,
  type Profile,
  type ProfileInput,
} from '../person/profile.js'
import { checkSource, type Source, type SourceInput, sourceOf } from '../person/source.js'
import { checkCustom, namedByKey } from './custom.js'

type Optional = string | null | undefined

/** Somebody to enter, as sent: null is the same as absent. */
export interface NewcomerInput extends NameChanges, ProfileInput {
  readonly email?: Optional
  readonly phone?: Optional
  readonly uniqueId?: Optional
  readonly custom?: Readonly<Record<string, unknown>> | null | undefined
  readonly referralCode?: Optional
  readonly initialEntries?: number | null | undefined
  readonly source?: SourceInput | null | undefined
}

/**
 * How somebody comes into a contest, which decides what e-mails they get: they have `entered`; their entry waits
 * for the confirmation of the address; or they were `imported` among others, who are told nothing.
 */
export type WayIn = 'entered' | 'waiting' | 'imported'

/** Somebody to enter, checked and normalized. */
export interface Newcomer {
  readonly wayIn: WayIn
  readonly identity: Identity
  readonly names: Names
  readonly profile: Profile
  readonly source: Source
  /** Custom values by the contest's keys. */
  readonly custom: ReadonlyMap<string, CustomValue>
  /** As sent; whether it means anything is found out on entering. */
  readonly referralCode: string | null
  /** Entries of the base row; null: the amount of the User Details method. */
  readonly initialEntries: number | null
}

/** Says that nothing is known by which the person could be found again (#46). */
export function identifierRequired(): Error {
  return invalidField('email', 'Email or phone is required.', 'IDENTIFIER_REQUIRED')
}

/**
 * Checks what does not depend on the contest, before anything is looked up (#159). `today` is the last day
 * on which somebody can be born. Throws VALIDATION_FAILED with every fault; without any identifier with the
 * detail IDENTIFIER_REQUIRED.
 */
export function checkNewcomer(sent: NewcomerInput, today: string): void {
  const checks = new Checks()
  checkIdentifiers(checks, sent)
  checkNames(checks, sent)
  checkProfile(checks, sent, today)
  checkSource(checks, sent.source ?? {})
  if (sent.custom != null) checkCustom(checks, sent.custom)
  checks.integer('initialEntries', sent.initialEntries, 0)
  checks.done()
  if (sent.email == null && sent.phone == null && sent.uniqueId == null) throw identifierRequired()
}

/** The person in checked input, for a contest with these custom fields. */
export function newcomerOf(
  sent: NewcomerInput,
  fields: readonly CustomFieldRow[],
  sourceType: string,
  wayIn: WayIn,
): Newcomer {
  const identity = identityOf({
    email: sent.email ?? null,
    phone: sent.phone ?? null,
    uniqueId: sent.uniqueId ?? null,
  })
  if (!isIdentified(identity)) throw identifierRequired()
  const profile = { ...sent, countryCode: sent.countryCode ?? undefined }
  return {
    wayIn,
    identity,
    names: newNames(sent),
    profile: changedProfile(emptyProfile, profile),
    source: sourceOf(sent.source ?? {}, sourceType),
    custom: namedByKey(sent.custom ?? {}, fields),
    referralCode: sent.referralCode ?? null,
    initialEntries: sent.initialEntries ?? null,
  }
}
