import { isEmailAddress } from '../email.js'
import { normalizedEmail } from '../person/identity.js'
import { canonicalAddress } from '../person/ip-address.js'

export type BlockedKind = 'email' | 'ip'

/** A value of the blocklist in the one spelling in which values are compared. */
export interface BlockedValue {
  readonly kind: BlockedKind
  readonly value: string
}

/** The e-mail address in a text, trimmed and in lower case (#11); undefined where it is none. */
export function emailIn(text: string): string | undefined {
  return isEmailAddress(text) ? normalizedEmail(text) : undefined
}

/** The e-mail or IP address in a text, whichever it is; undefined where it is neither. */
export function blockedValueIn(text: string): BlockedValue | undefined {
  const email = emailIn(text)
  if (email !== undefined) return { kind: 'email', value: email }
  const address = canonicalAddress(text)
  return address === undefined ? undefined : { kind: 'ip', value: address }
}

/** The values that the texts hold, each once, in the order given; texts that hold none are left out. */
export function emailsIn(texts: readonly string[]): readonly string[] {
  return [...new Set(texts.map(emailIn).filter((email) => email !== undefined))]
}

/** The same for values of the blocklist. No address is of both kinds, so that values tell them apart. */
export function blockedValuesIn(texts: readonly string[]): readonly BlockedValue[] {
  const found = texts.map(blockedValueIn).filter((value) => value !== undefined)
  return [...new Map(found.map((one) => [one.value, one])).values()]
}
