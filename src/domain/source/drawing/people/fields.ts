import type { CustomValue, EntryRow, ParticipantRow } from '../../../../database/tables/index.js'
import { isExcluded } from '../../../entry/lock-people.js'
import { mergedCustom } from '../../../participant/custom.js'
import { inStoredOrder } from '../../../participant/stored-custom.js'
import { identityOf } from '../../../person/identity.js'
import { changedNames } from '../../../person/names.js'
import { countryCodeIn } from '../../../person/profile.js'
import { searchColumns } from '../../../person/search.js'
import { type Field, Fields, type FieldValue } from '../fields.js'
import type { SaidPerson } from './said.js'

/** A person as they are here, in the words in which services speak of them. */
export interface HeldPerson {
  readonly person: ParticipantRow
  /** The advocate's external id; null: has none, or one that the service does not know. */
  readonly advocate: string | null
  /** The contact's external id; null: has none, or one that the service does not know. */
  readonly contact: string | null
  /** The answers to those fields of which the service speaks. */
  readonly custom: Readonly<Record<string, CustomValue>>
}

type Plain = {
  readonly [Name in keyof SaidPerson & keyof ParticipantRow]: SaidPerson[Name] extends FieldValue | undefined
    ? Name
    : never
}[keyof SaidPerson & keyof ParticipantRow]

function plain(name: Plain): Field<SaidPerson, HeldPerson> {
  return { name, said: (said) => said[name], held: ({ person }) => person[name] }
}

/** What is drawn of people. Only to be added to at the end: fingerprints know a field by its place. */
export const personFields = new Fields<SaidPerson, HeldPerson>([
  ...(['email', 'phone', 'uniqueId', 'displayName', 'firstName', 'middleName', 'lastName'] as const).map(
    plain,
  ),
  ...(['address', 'address2', 'city', 'state', 'postalCode', 'addressCountry'] as const).map(plain),
  ...(['countryCode', 'gender', 'birthday', 'createdAt', 'processedAt'] as const).map(plain),
  { name: 'excluded', said: ({ excluded }) => excluded, held: ({ person }) => isExcluded(person) },
  ...(['test', 'reportingExcluded', 'referralCode'] as const).map(plain),
  { name: 'referredBy', said: ({ referredBy }) => referredBy, held: ({ advocate }) => advocate },
  {
    name: 'emailConfirmed',
    said: ({ emailConfirmed }) => emailConfirmed,
    held: ({ person }) => person.emailConfirmedAt !== null,
  },
  ...(['processingStatus', 'paymentStatus', 'integrationStatus', 'languageId', 'campaignId'] as const).map(
    plain,
  ),
  ...(['sourceType', 'entryUrl', 'referringUrl', 'deviceType', 'avatarUrl', 'location'] as const).map(plain),
  { name: 'custom', said: ({ custom }) => custom, held: ({ custom }) => custom },
  ...(['used', 'referralsTold', 'bonusActionsTold', 'purchaseValue', 'purchaseCount'] as const).map(plain),
  { name: 'contact', said: ({ contact }) => contact, held: ({ contact }) => contact },
])

const names = ['displayName', 'firstName', 'middleName', 'lastName'] as const
const columns = [
  ...(['address', 'address2', 'city', 'state', 'postalCode', 'addressCountry', 'countryCode'] as const),
  ...([
    'gender',
    'birthday',
    'createdAt',
    'processedAt',
    'test',
    'reportingExcluded',
    'referralCode',
  ] as const),
  ...(['processingStatus', 'paymentStatus', 'integrationStatus', 'languageId', 'campaignId'] as const),
  ...(['sourceType', 'entryUrl', 'referringUrl', 'deviceType', 'avatarUrl', 'location'] as const),
  ...(['used', 'referralsTold', 'bonusActionsTold', 'purchaseValue', 'purchaseCount'] as const),
] as const

/**
 * The person with what the service says of these fields; the advocate is awaited, for their id here is another. `now` stands for times of
 * which the service says nothing.
 */
export function changedPerson(
  before: ParticipantRow,
  said: SaidPerson,
  changes: ReadonlySet<string>,
  now: string,
): ParticipantRow {
  const of = <Name extends keyof SaidPerson>(name: Name) => (changes.has(name) ? said[name] : undefined)
  const {
    email = before.email,
    phone = before.phone,
    uniqueId = before.uniqueId,
  } = {
    ...(changes.has('email') && { email: said.email }),
    ...(changes.has('phone') && { phone: said.phone }),
    ...(changes.has('uniqueId') && { uniqueId: said.uniqueId }),
  }
  const identity = identityOf({ email, phone, uniqueId })
  const changed = changedNames(before, Object.fromEntries(names.map((name) => [name, of(name)])))
  const told = Object.fromEntries(
    columns.flatMap((name) => (of(name) === undefined ? [] : [[name, of(name)] as const])),
  )
  const country = of('addressCountry')
  const after: ParticipantRow = {
    ...before,
    ...identity,
    ...changed,
    // A country of two letters in an address is the person's (#14).
    ...(country !== undefined &&
      said.countryCode === undefined && { countryCode: countryCodeIn(country ?? '') ?? before.countryCode }),
    ...told,
    custom: changes.has('custom') ? customOf(before, said) : before.custom,
    ...searchColumns({ email: identity.email, displayName: changed.displayName }),
  }
  after.disqualifiedAt = disqualifiedAt(before, of('excluded'), now)
  after.emailConfirmedAt = confirmedAt(before, after, of('emailConfirmed'), now)
  if (changes.has('referredBy')) {
    after.referredBy = null
    after.advocateAwaited = said.referredBy ?? null
  }
  after.bonusActions += after.bonusActionsTold - before.bonusActionsTold
  after.referralCount += after.referralsTold - before.referralsTold
  return after
}

function customOf({ custom }: ParticipantRow, said: SaidPerson): ParticipantRow['custom'] {
  return inStoredOrder(mergedCustom(custom, new Map(Object.entries(said.custom ?? {}))))
}

function disqualifiedAt(before: ParticipantRow, excluded: boolean | undefined, now: string): string | null {
  if (excluded === undefined || excluded === (before.disqualifiedAt !== null)) return before.disqualifiedAt
  // Whoever is banned is excluded, whatever else is so.
  return excluded && !isExcluded(before) ? now : null
}

/** Another address is unconfirmed (#44), unless the service says otherwise. */
function confirmedAt(
  before: ParticipantRow,
  after: ParticipantRow,
  confirmed: boolean | undefined,
  now: string,
): string | null {
  if (confirmed !== undefined) return confirmed ? (before.emailConfirmedAt ?? now) : null
  return before.emailNormalized === after.emailNormalized ? before.emailConfirmedAt : null
}

/** What a service says of a ledger row, as it would be held here. */
export interface SaidEntry {
  readonly amount: number
  readonly occurredAt: string
  readonly verified: boolean
  readonly origin: EntryRow['origin']
  readonly methodTypeId: number | null
  readonly value: string | null
  readonly reason: string | null
}

function column(name: keyof SaidEntry): Field<SaidEntry, EntryRow> {
  return { name, said: (said) => said[name], held: (row) => row[name] }
}

/** What is drawn of ledger rows. Only to be added to at the end. */
export const entryFields = new Fields<SaidEntry, EntryRow>(
  (['amount', 'occurredAt', 'verified', 'origin', 'methodTypeId', 'value', 'reason'] as const).map(column),
)
