import type { ParticipantRow } from '../../database/tables/index.js'
import type { Checks } from '../checks.js'

/** What a person says of itself beyond identity and names. */
export type Profile = Pick<
  ParticipantRow,
  | 'address'
  | 'address2'
  | 'city'
  | 'state'
  | 'postalCode'
  | 'addressCountry'
  | 'countryCode'
  | 'gender'
  | 'birthday'
>

export const emptyProfile: Profile = {
  address: null,
  address2: null,
  city: null,
  state: null,
  postalCode: null,
  addressCountry: null,
  countryCode: null,
  gender: null,
  birthday: null,
}

type Optional = string | null | undefined

/** A postal address as sent; absent lines keep, null clears. */
export interface AddressInput {
  readonly line1?: Optional
  readonly line2?: Optional
  readonly city?: Optional
  readonly state?: Optional
  readonly postalCode?: Optional
  readonly country?: Optional
}

/** A profile as sent: absent keeps, null clears. */
export interface ProfileInput {
  readonly address?: AddressInput | null | undefined
  readonly countryCode?: Optional
  readonly gender?: Optional
  readonly birthday?: Optional
}

const maximumText = 255
const twoLetters = /^[a-z]{2}$/i

const addressColumns = {
  line1: 'address',
  line2: 'address2',
  city: 'city',
  state: 'state',
  postalCode: 'postalCode',
  country: 'addressCountry',
} as const satisfies Record<keyof AddressInput, keyof Profile>

const addressLines = Object.keys(addressColumns) as (keyof AddressInput)[]

/** A two-letter country code in capitals, or undefined for any other text (#14). */
export function countryCodeIn(text: string): string | undefined {
  const trimmed = text.trim()
  return twoLetters.test(trimmed) ? trimmed.toUpperCase() : undefined
}

/** Notes faults of a profile as sent; `today` is the last day on which somebody can be born. */
export function checkProfile(checks: Checks, sent: ProfileInput, today: string): void {
  const { address, countryCode, gender, birthday } = sent
  for (const line of addressLines) checks.text(`address.${line}`, address?.[line], { max: maximumText })
  if (countryCode != null) {
    checks.that(countryCodeIn(countryCode) !== undefined, 'countryCode', 'countryCode must have two letters.')
  }
  checks.text('gender', gender, { max: maximumText })
  if (birthday != null) checks.that(birthday <= today, 'birthday', 'birthday must not be after today.')
}

function cleaned(text: string | null): string | null {
  const trimmed = text?.trim()
  return trimmed === undefined || trimmed === '' ? null : trimmed
}

function changedAddress(before: Profile, sent: AddressInput | null): Partial<Profile> {
  const columns: Partial<Record<(typeof addressColumns)[keyof AddressInput], string | null>> = {}
  for (const line of addressLines) {
    const column = addressColumns[line]
    const value = sent === null ? null : sent[line]
    columns[column] = value === undefined ? before[column] : cleaned(value)
  }
  return columns
}

/**
 * The profile after a checked change. A two-letter country in a new address fills the country code unless
 * the change names one itself (#14).
 */
export function changedProfile(before: Profile, sent: ProfileInput): Profile {
  const address = sent.address === undefined ? {} : changedAddress(before, sent.address)
  const country = sent.address?.country
  const implied = country == null ? undefined : countryCodeIn(country)
  const code =
    sent.countryCode === undefined
      ? (implied ?? before.countryCode)
      : (countryCodeIn(sent.countryCode ?? '') ?? null)
  return {
    ...before,
    ...address,
    countryCode: code,
    gender: sent.gender === undefined ? before.gender : cleaned(sent.gender),
    birthday: sent.birthday === undefined ? before.birthday : sent.birthday,
  }
}
