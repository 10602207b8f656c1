import type { ParticipantRow } from '../../../database/tables/index.js'
import { type Identity, type IdentityKind, identityKinds } from '../../person/identity.js'
import type { Names } from '../../person/names.js'
import { changedProfile, type Profile } from '../../person/profile.js'
import type { CustomValues } from '../custom.js'

/** What an import may write of a person. */
export interface State {
  readonly identity: Identity
  readonly names: Names
  readonly profile: Profile
  readonly custom: CustomValues
}

/** A person as the rows judged so far leave them. */
export interface Draft {
  /** As the database has them; undefined: new. */
  readonly stored: ParticipantRow | undefined
  state: State
  /** Of the base row of somebody new; null: the amount of the contest's method. */
  readonly initialEntries: number | null
  /** Amounts added by updates. */
  readonly bonuses: number[]
  /** The fields changed by each row that changed any. */
  readonly changes: (readonly string[])[]
  /** Whether a row gave a telephone number. */
  phoneGiven: boolean
}

/** Somebody found, and by what: `phone:+15550100` (#185). */
export interface Match {
  readonly draft: Draft
  readonly identityKey: string
}

const values: Record<IdentityKind, (identity: Identity) => string | null> = {
  email: ({ emailNormalized }) => emailNormalized,
  phone: ({ phoneNormalized }) => phoneNormalized,
  unique_id: ({ uniqueId }) => uniqueId,
}

/** The people whom rows of an import mean, kept as the rows change them, so that later rows see earlier ones. */
export class Roster {
  readonly #drafts: Draft[]

  /** `people` are all whom the rows may mean, the oldest first. */
  constructor(people: readonly ParticipantRow[]) {
    this.#drafts = people.map((stored) => draftOf(stored, stateOf(stored), null))
  }

  /** By e-mail address, then telephone, then own id: the first that somebody has decides (#184). */
  find(identity: Identity): Match | undefined {
    for (const kind of identityKinds) {
      const value = values[kind](identity)
      const draft = value === null ? undefined : this.#holder(kind, value)
      if (draft !== undefined) return { draft, identityKey: `${kind}:${value}` }
    }
    return undefined
  }

  /** Whether somebody else has the own id. */
  isTaken(uniqueId: string, by: Draft): boolean {
    const holder = this.#holder('unique_id', uniqueId)
    return holder !== undefined && holder !== by
  }

  /** Somebody new, who is younger than everybody. */
  enter(state: State, initialEntries: number | null): Draft {
    const draft = draftOf(undefined, state, initialEntries)
    this.#drafts.push(draft)
    return draft
  }

  /** Everybody, the oldest first. */
  get drafts(): readonly Draft[] {
    return this.#drafts
  }

  // At most 2,600 people and 50 rows: looking through them all is exact and quick.
  #holder(kind: IdentityKind, value: string): Draft | undefined {
    return this.#drafts.find(({ state }) => values[kind](state.identity) === value)
  }
}

function draftOf(stored: ParticipantRow | undefined, state: State, initialEntries: number | null): Draft {
  return { stored, state, initialEntries, bonuses: [], changes: [], phoneGiven: false }
}

function stateOf(person: ParticipantRow): State {
  const { email, emailNormalized, phone, phoneNormalized, uniqueId } = person
  const { displayName, firstName, middleName, lastName, custom } = person
  return {
    identity: { email, emailNormalized, phone, phoneNormalized, uniqueId },
    names: { displayName, firstName, middleName, lastName },
    profile: changedProfile(person, {}),
    custom,
  }
}
