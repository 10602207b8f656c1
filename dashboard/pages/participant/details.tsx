import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { country, momentIn } from '../../parts/format.js'
import { nameOf } from '../../parts/person.js'
import type { Person } from './participant-page.js'

interface DetailsProps {
  readonly contest: number
  readonly person: Person
}

/** What is known of a person; what is not known is left out. */
export function Details({ contest, person }: DetailsProps): ReactNode {
  const { referredBy, customFieldValues } = person
  return (
    <dl className="card details">
      {facts(person).map(
        ([label, value]) =>
          value && (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
      {referredBy && (
        <div>
          <dt>Referred by</dt>
          <dd>
            <Link href={`/contests/${contest}/participants/${referredBy.databaseId}`}>
              {nameOf(referredBy)}
            </Link>
          </dd>
        </div>
      )}
      {customFieldValues.map(
        ({ key, label, value }) =>
          value !== null &&
          value !== undefined && (
            <div key={`field ${key}`}>
              <dt>{label}</dt>
              <dd>{inWords(value)}</dd>
            </div>
          ),
      )}
    </dl>
  )
}

function facts(person: Person): readonly (readonly [label: string, value: string | null | undefined])[] {
  const { address, source, timeZone, emailConfirmedAt, disqualifiedAt, bannedAt } = person
  const moment = (at: string | null | undefined) => at && momentIn(at, timeZone)
  const town = [address.postalCode, address.city].filter(Boolean).join(' ')
  return [
    ['E-mail', person.email],
    ['Confirmed', moment(emailConfirmedAt)],
    ['Telephone', person.phone],
    ['Own id', person.uniqueId],
    ['Address', [address.line1, address.line2, town, address.state].filter(Boolean).join(', ')],
    ['Country', person.countryCode && country(person.countryCode)],
    ['Gender', person.gender],
    ['Born', person.birthday],
    ['Came', moment(person.createdAt)],
    ['Came by', [source.type, source.deviceType].filter(Boolean).join(', ')],
    ['Came from', source.referringUrl],
    ['IP address', source.ipAddress],
    ['Disqualified', moment(disqualifiedAt)],
    ['Banned', moment(bannedAt)],
    ['Test', person.test ? 'Yes' : undefined],
    ['Referral code', person.referralCode],
    ['Number', String(person.databaseId)],
    ['Public id', person.publicId],
    ['UUID', person.uuid],
  ]
}

function inWords(value: unknown): string {
  if (Array.isArray(value)) return value.map(inWords).join(', ')
  if (typeof value === 'boolean') return value ? 'Yes' : 'No'
  return typeof value === 'string' ? value : JSON.stringify(value)
}
