import { lowerAlphanumeric, randomText } from '../random.js'

const upperAlphanumeric = lowerAlphanumeric.toUpperCase()

/** A new referral code, `REF-` and six of A-Z0-9 (#55). Unique per contest only once it is stored. */
export function newReferralCode(): string {
  return `REF-${randomText(upperAlphanumeric, 6)}`
}

/** A new string for Blitz Rocket's entryId, `entry_` and 24 letters and digits (#55). */
export function newPublicId(): string {
  return `entry_${randomText(lowerAlphanumeric, 24)}`
}

/** A code in the same form for somebody who refers nobody any more: long enough to be unique without looking. */
export function newUnguessableCode(): string {
  return `REF-${randomText(upperAlphanumeric, 20)}`
}
