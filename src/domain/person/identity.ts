import type { Checks } from '../checks.js'
import { isEmailAddress } from '../email.js'

/** What tells people apart within a contest (#45); each null where it is not known. */
export interface Identity {
  /** As first stored, trimmed (#11). */
  readonly email: string | null
  readonly emailNormalized: string | null
  readonly phone: string | null
  readonly phoneNormalized: string | null
  readonly uniqueId: string | null
}

const phonePattern = /^[+0-9 ().-]{5,32}$/

/** What e-mail addresses are compared by: trimmed and in lower case, dots and plus signs kept (#11). */
export function normalizedEmail(text: string): string {
  return text.trim().toLowerCase()
}

/** What telephone numbers are compared by: the leading + and the digits (#45). */
export function normalizedPhone(text: string): string {
  const trimmed = text.trim()
  return `${trimmed.startsWith('+') ? '+' : ''}${trimmed.replace(/\D/g, '')}`
}

/** Notes faults of the identifiers that are there, under the names of the input's fields. */
export function checkIdentifiers(
  checks: Checks,
  given: {
    readonly email?: string | null | undefined
    readonly phone?: string | null | undefined
    readonly uniqueId?: string | null | undefined
  },
): void {
  const { email, phone, uniqueId } = given
  if (email != null) {
    checks.that(isEmailAddress(email), 'email', 'email must be an e-mail address of at most 254 characters.')
  }
  if (phone != null) {
    const fits = phonePattern.test(phone.trim()) && /\d/.test(phone)
    checks.that(fits, 'phone', 'phone must have 5 to 32 of the characters +0-9 ()-. with a digit among them.')
  }
  checks.text('uniqueId', uniqueId, { min: 1, max: 255 })
}

/** The identity in checked input. */
export function identityOf(given: {
  readonly email: string | null
  readonly phone: string | null
  readonly uniqueId: string | null
}): Identity {
  const { email, phone, uniqueId } = given
  return {
    email: email === null ? null : email.trim(),
    emailNormalized: email === null ? null : normalizedEmail(email),
    phone: phone === null ? null : phone.trim(),
    phoneNormalized: phone === null ? null : normalizedPhone(phone),
    uniqueId,
  }
}

/**
 * The identity after a change: undefined keeps, null clears. An address that is the same but for case stays as first stored
 * (#11).
 */
export function changedIdentity(
  before: Identity,
  { email, phone, uniqueId }: Partial<Record<'email' | 'phone' | 'uniqueId', string | null | undefined>>,
): Identity {
  const given = identityOf({ email: email ?? null, phone: phone ?? null, uniqueId: uniqueId ?? null })
  const keepsEmail = email === undefined || given.emailNormalized === before.emailNormalized
  const ofEmail = keepsEmail ? before : given
  const ofPhone = phone === undefined ? before : given
  return {
    email: ofEmail.email,
    emailNormalized: ofEmail.emailNormalized,
    phone: ofPhone.phone,
    phoneNormalized: ofPhone.phoneNormalized,
    uniqueId: uniqueId === undefined ? before.uniqueId : given.uniqueId,
  }
}

/** Whether anything is known by which the person can be found again (#46). */
export function isIdentified(identity: Identity): boolean {
  return identity.email !== null || identity.phone !== null || identity.uniqueId !== null
}

/** The kinds of identifiers, the strongest first (#184). */
export const identityKinds = ['email', 'phone', 'unique_id'] as const

export type IdentityKind = (typeof identityKinds)[number]

/** What of an identity is compared. */
export type Compared = Pick<Identity, 'emailNormalized' | 'phoneNormalized' | 'uniqueId'>

/** Which identifier is the strongest: e-mail before telephone before own id (#184). */
export function identityKind(identity: Compared): IdentityKind {
  if (identity.emailNormalized !== null) return 'email'
  return identity.phoneNormalized !== null ? 'phone' : 'unique_id'
}

/** The strongest identifier with its kind, `email:jane@example.com` (#185). */
export function identityKey(identity: Compared): string {
  const { emailNormalized, phoneNormalized, uniqueId } = identity
  return `${identityKind(identity)}:${emailNormalized ?? phoneNormalized ?? uniqueId ?? ''}`
}
