import { Checks } from '../checks.js'
import type { ContestKey } from '../contest/find.js'
import {
  checkIdentifiers,
  type Identity,
  identityKind,
  identityOf,
  isIdentified,
} from '../person/identity.js'
import type { IdentifierKey } from './find.js'
import { identifierRequired } from './newcomer.js'

type Optional = string | null | undefined

/** What is known of somebody in a contest; null is the same as absent. */
export interface Identifiers {
  readonly email?: Optional
  readonly phone?: Optional
  readonly uniqueId?: Optional
}

/**
 * The key of whoever has the first of these identifiers that is given: e-mail, telephone, own id. The
 * others are not looked at, so that an unknown address is not looked for by telephone (#190). Throws
 * VALIDATION_FAILED for a faulty one and, with the detail IDENTIFIER_REQUIRED, where none is given.
 */
export function identifierKey(contest: ContestKey, given: Identifiers): IdentifierKey {
  const { email = null, phone = null, uniqueId = null } = given
  const first = {
    email,
    phone: email === null ? phone : null,
    uniqueId: email === null && phone === null ? uniqueId : null,
  }
  const checks = new Checks()
  checkIdentifiers(checks, first)
  checks.done()
  const identity = identityOf(first)
  if (!isIdentified(identity)) throw identifierRequired()
  return { contest, kind: identityKind(identity), value: identifierIn(identity) }
}

/** The strongest identifier that is known, as it is compared; empty where there is none. */
function identifierIn({ emailNormalized, phoneNormalized, uniqueId }: Identity): string {
  return emailNormalized ?? phoneNormalized ?? uniqueId ?? ''
}
