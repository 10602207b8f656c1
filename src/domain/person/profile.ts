import type { ParticipantRow } from '../../database/tables/index.js'
import type { Checks } from '../checks.js'
import type { Instant } from '../clock.js'

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

type AddressColumns = Pick<Profile, (typeof addressColumns)[keyof AddressInput]>

function changedAddress(before: AddressColumns, sent: AddressInput | null | undefined): AddressColumns {
  const line = (name: keyof AddressInput): string | null => {
    const value = sent === null ? null : sent?.[name]
    return value === undefined ? before[addressColumns[name]] : cleaned(value)
  }
  return {
    address: line('line1'),
    address2: line('line2'),
    city: line('city'),
    state: line('state'),
    postalCode: line('postalCode'),
    addressCountry: line('country'),
  }
}

function changedCountry(before: string | null, { address, countryCode }: ProfileInput): string | null {
  if (countryCode !== undefined) return countryCodeIn(countryCode ?? '') ?? null
  return countryCodeIn(address?.country ?? '') ?? before
}

/**
 * The profile after a checked change. A two-letter country in a new address fills the country code unless
 * the change names one itself (#14).
 */
export function changedProfile(before: Profile, sent: ProfileInput): Profile {
  return {
    ...changedAddress(before, sent.address),
    countryCode: changedCountry(before.countryCode, sent),
    gender: sent.gender === undefined ? before.gender : cleaned(sent.gender),
    birthday: sent.birthday === undefined ? before.birthday : sent.birthday,
  }
}

const furthestAhead = 14 * 60 * 60 * 1_000

/** The calendar day where the day is latest on Earth: the last one on which somebody can be born. */
export function latestDay(now: Instant): string {
  return new Date(Date.parse(now) + furthestAhead).toISOString().slice(0, 10)
}
