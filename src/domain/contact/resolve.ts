import { type IdentityKind, identityKey } from '../person/identity.js'
import { type ContactFacts, joined, type KnownFacts, learned } from './facts.js'
import { type ContactKey, keysOf, keyText } from './keys.js'

/** A contact while it is being found out who is who. */
export interface Candidate {
  /** Undefined: there is no row yet. */
  readonly id: number | undefined
  /** The strongest identifier of whom it is made of, as text; undefined: it has a row. */
  readonly origin: string | undefined
  facts: KnownFacts
  mergedInto: Candidate | undefined
}

/** What the candidate is part of by now: itself, unless it was merged. */
export function wholeOf(candidate: Candidate): Candidate {
  let whole = candidate
  while (whole.mergedInto !== undefined) whole = whole.mergedInto
  return whole
}

/** Who is who among contacts and people, by the rule in README.md. Holds no more than it was given. */
export class ContactResolution {
  readonly #byKey: Map<string, Candidate>
  readonly #made: Candidate[] = []
  readonly #claimed = new Map<string, ContactKey>()

  /** `known` are the contacts to which identifiers lead, by key text. */
  constructor(
    known: ReadonlyMap<string, Candidate>,
    readonly now: string,
  ) {
    this.#byKey = new Map(known)
  }

  /** Contacts that have no row yet. */
  get made(): readonly Candidate[] {
    return this.#made.filter(({ mergedInto }) => mergedInto === undefined)
  }

  /** Identifiers that led nowhere before. */
  get claimed(): readonly ContactKey[] {
    return [...this.#claimed.values()]
  }

  /** The contact to which an identifier leads. */
  owner(key: string): Candidate | undefined {
    const found = this.#byKey.get(key)
    return found && wholeOf(found)
  }

  /** Finds or makes the contact of a person, who must be identified, and tells it what the person says. */
  tell(person: ContactFacts): void {
    const keys = keysOf(person)
    let contact: Candidate | undefined
    for (const key of keys) {
      const other = this.owner(keyText(key))
      if (other === undefined || other === contact || !isSame(person, contact, other, key.kind)) continue
      contact = contact === undefined ? other : merge(contact, other)
    }
    // Whom it is made of a contact has nothing to learn from.
    if (contact === undefined) contact = this.#make(person, identityKey(person))
    else contact.facts = learned(contact.facts, person)
    for (const key of keys) this.#claim(key, contact)
  }

  /**
   * Takes a service's word that somebody, who must be identified, is this contact, whatever their identifiers say: those that led nowhere
   * lead to it. It learns nothing and stays apart from others, for the service tells what it knows of it.
   */
  assign(person: ContactFacts, contact: Candidate): void {
    for (const key of keysOf(person)) this.#claim(key, wholeOf(contact))
  }

  #make(person: ContactFacts, origin: string): Candidate {
    const { now } = this
    const made = {
      id: undefined,
      origin,
      facts: { ...person, createdAt: now, updatedAt: now },
      mergedInto: undefined,
    }
    this.#made.push(made)
    return made
  }

  #claim(key: ContactKey, contact: Candidate): void {
    const text = keyText(key)
    if (this.#byKey.has(text)) return
    this.#byKey.set(text, contact)
    this.#claimed.set(text, key)
  }
}

function differ(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && one !== other
}

/**
 * Whether a shared identifier of this kind makes the person, with the contact found so far, the same as
 * another contact: unless they differ in a stronger identifier.
 */
function isSame(
  person: ContactFacts,
  contact: Candidate | undefined,
  other: Candidate,
  kind: IdentityKind,
): boolean {
  if (kind === 'email') return true
  const email = person.emailNormalized ?? contact?.facts.emailNormalized ?? null
  if (differ(email, other.facts.emailNormalized)) return false
  if (kind === 'phone') return true
  const phone = person.phoneNormalized ?? contact?.facts.phoneNormalized ?? null
  return !differ(phone, other.facts.phoneNormalized)
}

/** What stays of two: what has a row, then what has an e-mail address, then the older. */
function survives(one: Candidate, other: Candidate): boolean {
  if ((one.id === undefined) !== (other.id === undefined)) return one.id !== undefined
  const [mine, its] = [one.facts.emailNormalized, other.facts.emailNormalized]
  if ((mine === null) !== (its === null)) return mine !== null
  return one.id === undefined || other.id === undefined || one.id < other.id
}

function merge(one: Candidate, other: Candidate): Candidate {
  const [survivor, loser] = survives(one, other) ? [one, other] : [other, one]
  survivor.facts = joined(survivor.facts, loser.facts)
  loser.mergedInto = survivor
  return survivor
}
