import type { SourceDialect } from '../../../../database/tables/index.js'
import { isDay } from '../../../calendar-day.js'
import { maximumInteger } from '../../../checks.js'
import type { Instant } from '../../../clock.js'
import { isEmailAddress } from '../../../email.js'
import type { CustomValues } from '../../../participant/custom.js'
import { countryCodeIn } from '../../../person/profile.js'
import type { SourceParticipant, SourceParticipantDetail, SourcePerson } from '../../model.js'

type Text = string | null

/** What a service says of a person, as it would be held here; a field that is absent is one of which it says nothing. */
export interface SaidPerson {
  readonly email?: Text
  readonly phone?: Text
  readonly uniqueId?: Text
  readonly displayName?: Text
  readonly firstName?: Text
  readonly middleName?: Text
  readonly lastName?: Text
  readonly address?: Text
  readonly address2?: Text
  readonly city?: Text
  readonly state?: Text
  readonly postalCode?: Text
  readonly addressCountry?: Text
  readonly countryCode?: Text
  readonly gender?: Text
  readonly birthday?: Text
  readonly createdAt?: Instant
  readonly processedAt?: Instant | null
  readonly excluded?: boolean
  readonly test?: boolean
  readonly reportingExcluded?: boolean
  readonly referralCode?: string
  /** The external id. */
  readonly referredBy?: Text
  /** The contact's external id. */
  readonly contact?: string
  readonly emailConfirmed?: boolean
  readonly processingStatus?: string
  readonly paymentStatus?: Text
  readonly integrationStatus?: Text
  readonly languageId?: Text
  readonly campaignId?: Text
  readonly sourceType?: Text
  readonly entryUrl?: Text
  readonly referringUrl?: Text
  readonly deviceType?: Text
  readonly avatarUrl?: Text
  readonly location?: Text
  /** By the keys of the contest's fields; null: not answered. */
  readonly custom?: CustomValues
  readonly used?: number
  readonly referralsTold?: number
  readonly bonusActionsTold?: number
  /** With two places. */
  readonly purchaseValue?: string
  readonly purchaseCount?: number
}

/** Trimmed; blank is nothing. */
function cleaned<T extends Text | undefined>(text: T): T | null {
  if (typeof text !== 'string') return text
  const trimmed = text.trim()
  return trimmed === '' ? null : (trimmed as T)
}

/** The fields that are told. */
function told<Fields extends object>(
  fields: Fields,
): { [Name in keyof Fields]?: Exclude<Fields[Name], undefined> } {
  // Leaving the others out is what the type says.
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [Name in keyof Fields]?: Exclude<Fields[Name], undefined>
  }
}

/** Who somebody is. SweepWidget's country is the person's own, Revup's a line of the address. */
export function saidIdentity(person: SourcePerson, dialect: SourceDialect): SaidPerson {
  const { country } = person
  const code = typeof country === 'string' ? (countryCodeIn(country) ?? null) : country
  return told({
    email: cleaned(person.email),
    phone: cleaned(person.phone),
    uniqueId: cleaned(person.uniqueId),
    displayName: cleaned(person.displayName),
    firstName: cleaned(person.firstName),
    middleName: cleaned(person.middleName),
    lastName: cleaned(person.lastName),
    address: cleaned(person.address),
    address2: cleaned(person.address2),
    city: cleaned(person.city),
    state: cleaned(person.state),
    postalCode: cleaned(person.postalCode),
    addressCountry: dialect === 'revup' ? cleaned(country) : undefined,
    countryCode: dialect === 'revup' && code === null ? undefined : code,
    gender: cleaned(person.gender),
    birthday: cleaned(person.birthday),
  })
}

/** What a service says of a person in a contest; `custom` by the contest's keys. */
export function saidParticipant(
  row: SourceParticipant,
  dialect: SourceDialect,
  custom: CustomValues | undefined,
): SaidPerson {
  const number = (value: number | null | undefined) => (typeof value === 'number' ? String(value) : value)
  return {
    ...saidIdentity(row, dialect),
    ...told({
      createdAt: row.createdAt ?? undefined,
      processedAt: row.processedAt,
      excluded: row.isExcluded,
      test: row.isTest,
      reportingExcluded: row.isReportingExcluded,
      referralCode: cleaned(row.referralCode) ?? undefined,
      referredBy: row.referredBy === row.externalId ? null : row.referredBy,
      contact: row.contact ?? undefined,
      emailConfirmed: row.emailConfirmed,
      processingStatus: row.processingStatus,
      paymentStatus: row.paymentStatus,
      integrationStatus: row.integrationStatus,
      languageId: number(row.languageId),
      campaignId: number(row.campaignId),
      sourceType: row.sourceType,
      entryUrl: row.sourceUrl,
      referringUrl: row.referringUrl,
      deviceType: row.deviceType,
      avatarUrl: row.avatarUrl,
      location: row.location,
      custom,
    }),
  }
}

/** What the person alone tells. */
export function saidDetail(row: SourceParticipantDetail): SaidPerson {
  return {
    used: row.used,
    referralsTold: row.referralCount,
    bonusActionsTold: row.actionsDone,
    purchaseValue: row.purchaseValue.toFixed(2),
    purchaseCount: row.purchaseCount,
  }
}

/** Why a row cannot be stored. */
export interface Fault {
  readonly field: string
  readonly problem: string
}

const shortTexts = [
  ...(['uniqueId', 'displayName', 'firstName', 'middleName', 'lastName', 'address', 'address2'] as const),
  ...(['city', 'state', 'postalCode', 'addressCountry', 'gender', 'referralCode'] as const),
  ...(['processingStatus', 'paymentStatus', 'integrationStatus', 'deviceType'] as const),
]
const longTexts = ['sourceType', 'entryUrl', 'referringUrl', 'avatarUrl', 'location'] as const
const counts = ['referralsTold', 'bonusActionsTold', 'purchaseCount'] as const
const mostMoney = 1e12
const mostCustomBytes = 16_384

/** What of a person the tables cannot hold, or what nobody could be found by; undefined: nothing. */
export function faultOf(said: SaidPerson): Fault | undefined {
  const { email, phone, birthday, custom, used, purchaseValue } = said
  if (email != null && !isEmailAddress(email)) return fault('email', 'must be an e-mail address')
  if (phone != null && (phone.length > 64 || !/\d/.test(phone)))
    return fault('phone', 'must have a digit and at most 64 characters')
  for (const name of shortTexts)
    if (tooLong(said[name], 255)) return fault(name, 'must have at most 255 characters')
  for (const name of longTexts)
    if (tooLong(said[name], 2_048)) return fault(name, 'must have at most 2048 characters')
  if (birthday != null && !isDay(birthday)) return fault('birthday', 'must be a calendar day')
  if (custom !== undefined && Buffer.byteLength(JSON.stringify(custom)) > mostCustomBytes)
    return fault('custom', 'must have at most 16 KB as JSON')
  for (const name of counts) {
    const value = said[name]
    if (value !== undefined && !isCount(value, maximumInteger))
      return fault(name, `must be a whole number from 0 to ${maximumInteger}`)
  }
  if (used !== undefined && !isCount(used, Number.MAX_SAFE_INTEGER))
    return fault('used', 'must be a whole number')
  if (purchaseValue !== undefined && !(Math.abs(Number(purchaseValue)) < mostMoney))
    return fault('purchaseValue', 'must be below 10^12')
  return undefined
}

function fault(field: string, problem: string): Fault {
  return { field, problem }
}

function tooLong(text: Text | undefined, most: number): boolean {
  return typeof text === 'string' && text.length > most
}

function isCount(value: number, most: number): boolean {
  return Number.isSafeInteger(value) && value >= 0 && value <= most
}

/** Whether the service says when people came; where it does not, that is when their first ledger row was made. */
export function tellsTimes(dialect: SourceDialect): boolean {
  return dialect !== 'sweepwidget'
}
