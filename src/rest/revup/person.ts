import type { RevupParticipantFragment } from '../../generated/rest/revup.operations.js'
import { epoch, localTime, optionalLocalTime } from '../times.js'

/** A number that an open text of ours may hold; null for any other text. */
function integerIn(text: string | null): number | null {
  return text !== null && /^\d{1,15}$/.test(text) ? Number(text) : null
}

type Printed = string | string[] | null

/** A custom value as text or a list of texts: the dialect knows no numbers and booleans there. */
function printedValue(value: unknown): Printed {
  if (value === null || value === undefined) return null
  return Array.isArray(value) ? value.filter((item) => item !== null).map(String) : String(value)
}

function customValues(person: RevupParticipantFragment): Record<`ff_${number}`, Printed> {
  return Object.fromEntries(
    person.customFieldValues.map(({ fieldDatabaseId, value }) => [
      `ff_${fieldDatabaseId}`,
      printedValue(value),
    ]),
  )
}

const deviceTypes = ['desktop', 'mobile', 'tablet'] as const

/** Fields that are left out where they do not apply (#168). */
function applicable({ paymentStatus, integrationStatus, source }: RevupParticipantFragment) {
  const deviceType = deviceTypes.find((known) => known === source.deviceType)
  return {
    ...(paymentStatus === null ? {} : { payment_status: paymentStatus }),
    ...(integrationStatus === null ? {} : { integration_status: integrationStatus }),
    ...(deviceType === undefined ? {} : { device_type: deviceType }),
  }
}

/** A person with the whole documented field set; what may be null is always there (#167). */
export function printedPerson(person: RevupParticipantFragment) {
  const { address, source, timeZone } = person
  return {
    id: person.databaseId,
    promotion_id: person.contestDatabaseId,
    contact_id: person.contactDatabaseId,
    email: person.email,
    unique_id: person.uniqueId,
    first_name: person.firstName,
    middle_name: person.middleName,
    last_name: person.lastName,
    phone: person.phone,
    address: address.line1,
    address2: address.line2,
    city: address.city,
    state: address.state,
    postal_code: address.postalCode,
    country: address.country,
    gender: person.gender,
    birthday: person.birthday,
    created_at: localTime(person.createdAt, timeZone),
    processed_at: optionalLocalTime(person.processedAt, timeZone),
    created_at_epoch: epoch(person.createdAt),
    status: person.processingStatus,
    invalid: person.excluded,
    reporting_excluded: person.reportingExcluded,
    test: person.test,
    language_id: integerIn(source.languageId),
    location: source.location,
    total_entries: person.total,
    total_referrals: person.referralCount,
    referring_participant_id: person.referredByDatabaseId,
    campaign_id: integerIn(source.campaignId),
    entry_source_type: source.type,
    referring_source_url: source.referringUrl,
    entry_source_url: source.entryUrl,
    avatar_url: source.avatarUrl,
    ...applicable(person),
    ...customValues(person),
  }
}
