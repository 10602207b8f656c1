import { keysOf, keyText } from '../../contact/keys.js'
import type { Identity } from '../../person/identity.js'
import { noNames } from '../../person/names.js'
import { emptyProfile } from '../../person/profile.js'
import type { Roster } from './roster.js'

/** The people whom a preview would have created so far, by what they are found by: later rows see earlier ones. */
export class Foreseen {
  readonly #byKey = new Map<string, Identity>()
  #met: ReadonlySet<Identity> = new Set()

  /** Has the roster know those whom these rows may mean. */
  join(roster: Roster, identities: readonly Identity[]): void {
    const keys = identities.flatMap(textsOf)
    this.#met = new Set(keys.flatMap((key) => this.#byKey.get(key) ?? []))
    for (const identity of this.#met) {
      roster.enter({ identity, names: noNames, profile: emptyProfile, custom: {} }, null)
    }
  }

  /** Notes everybody new as the rows have left them. */
  learn(roster: Roster): void {
    for (const key of [...this.#met].flatMap(textsOf)) this.#byKey.delete(key)
    for (const { stored, state } of roster.drafts) {
      if (stored !== undefined) continue
      for (const key of textsOf(state.identity)) this.#byKey.set(key, state.identity)
    }
  }
}

function textsOf(identity: Identity): string[] {
  return keysOf(identity).map(keyText)
}
