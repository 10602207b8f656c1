import type { ParticipantRow } from '../../database/tables/index.js'
import type { Identity } from '../person/identity.js'
import type { Names } from '../person/names.js'
import { changedProfile, type Profile } from '../person/profile.js'
import type { CustomValues } from './custom.js'

/** What may be changed of a person. */
export interface State {
  readonly identity: Identity
  readonly names: Names
  readonly profile: Profile
  readonly custom: CustomValues
}

/** The person's, as stored. */
export function stateOf(person: ParticipantRow): State {
  const { email, emailNormalized, phone, phoneNormalized, uniqueId } = person
  const { displayName, firstName, middleName, lastName, custom } = person
  return {
    identity: { email, emailNormalized, phone, phoneNormalized, uniqueId },
    names: { displayName, firstName, middleName, lastName },
    profile: changedProfile(person, {}),
    custom,
  }
}

type Meaning = (state: State) => unknown

/** What of a state the fields of a change mean. */
const meanings = new Map<string, Meaning>([
  ['email', ({ identity }) => identity.email],
  ['phone', ({ identity }) => identity.phone],
  ['uniqueId', ({ identity }) => identity.uniqueId],
  ['displayName', ({ names }) => names.displayName],
  ['firstName', ({ names }) => names.firstName],
  ['middleName', ({ names }) => names.middleName],
  ['lastName', ({ names }) => names.lastName],
  ['address', ({ profile: { countryCode: _code, gender: _gender, birthday: _day, ...address } }) => address],
  ['countryCode', ({ profile }) => profile.countryCode],
  ['gender', ({ profile }) => profile.gender],
  ['birthday', ({ profile }) => profile.birthday],
  ['custom', ({ custom }) => custom],
])

/** The fields of a change that made a difference; undefined is the same as absent. */
export function changedFields(change: object, before: State, after: State): string[] {
  return Object.entries(change)
    .filter(([name, value]) => value !== undefined && differs(meanings.get(name), before, after))
    .map(([name]) => name)
}

function differs(meaning: Meaning | undefined, before: State, after: State): boolean {
  return meaning !== undefined && JSON.stringify(meaning(before)) !== JSON.stringify(meaning(after))
}
