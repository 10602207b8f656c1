import type { ParticipantRow } from '../../../database/tables/index.js'
import { type Identity, type IdentityKind, identityKinds } from '../../person/identity.js'
import { type State, stateOf } from '../state.js'

/** A person as the rows judged so far leave them. */
export interface Draft {
  /** As the database has them; undefined: new. */
  readonly stored: ParticipantRow | undefined
  /** How many are older. */
  readonly place: number
  /** Changed by `Roster.change` alone, which has people found by it. */
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
  readonly #drafts: Draft[] = []
  /** Who has an identifier, the oldest first. */
  readonly #holders: Readonly<Record<IdentityKind, Map<string, Draft[]>>> = {
    email: new Map(),
    phone: new Map(),
    unique_id: new Map(),
  }

  /** `people` are all whom the rows may mean, the oldest first. */
  constructor(people: readonly ParticipantRow[]) {
    for (const stored of people) this.#add(stored, stateOf(stored), null)
  }

  /** By e-mail address, then telephone, then own id: the first that somebody has decides (#184). */
  find(identity: Identity): Match | undefined {
    for (const kind of identityKinds) {
      const value = values[kind](identity)
      const draft = value === null ? undefined : this.#holders[kind].get(value)?.[0]
      if (draft !== undefined) return { draft, identityKey: `${kind}:${value}` }
    }
    return undefined
  }

  /** Whether somebody else has the own id. */
  isTaken(uniqueId: string, by: Draft): boolean {
    const holder = this.#holders.unique_id.get(uniqueId)?.[0]
    return holder !== undefined && holder !== by
  }

  /** Somebody new, who is younger than everybody. */
  enter(state: State, initialEntries: number | null): Draft {
    return this.#add(undefined, state, initialEntries)
  }

  /** Lets somebody be as a row has made them. */
  change(draft: Draft, state: State): void {
    for (const kind of identityKinds) {
      const before = values[kind](draft.state.identity)
      const after = values[kind](state.identity)
      if (before === after) continue
      this.#forget(kind, before, draft)
      this.#note(kind, after, draft)
    }
    draft.state = state
  }

  /** Everybody, the oldest first. */
  get drafts(): readonly Draft[] {
    return this.#drafts
  }

  #add(stored: ParticipantRow | undefined, state: State, initialEntries: number | null): Draft {
    const place = this.#drafts.length
    const draft = { stored, place, state, initialEntries, bonuses: [], changes: [], phoneGiven: false }
    this.#drafts.push(draft)
    for (const kind of identityKinds) this.#note(kind, values[kind](state.identity), draft)
    return draft
  }

  #note(kind: IdentityKind, value: string | null, draft: Draft): void {
    if (value === null) return
    const holders = this.#holders[kind].get(value)
    if (holders === undefined) {
      this.#holders[kind].set(value, [draft])
      return
    }
    const younger = holders.findIndex(({ place }) => place > draft.place)
    holders.splice(younger === -1 ? holders.length : younger, 0, draft)
  }

  #forget(kind: IdentityKind, value: string | null, draft: Draft): void {
    const holders = value === null ? undefined : this.#holders[kind].get(value)
    holders?.splice(holders.indexOf(draft), 1)
  }
}
