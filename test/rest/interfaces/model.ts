import {
  contestFigures,
  effective,
  figuresOf,
  isOut,
  type ModelPerson,
  missing,
  totalOf,
} from '../../domain/entry/ledger-model.js'

/** A person of the model with what the interfaces call it. */
export interface Person extends ModelPerson {
  readonly uuid: string
  readonly publicId: string
  readonly referralCode: string
  email: string
  name: string
}

/** What becomes of somebody who is entered or given entries by address. */
export type Verdict = 'created' | 'there' | 'refused'

const normalized = (email: string) => email.toLowerCase()

/** The ledger of a contest as plain rows in memory, and the rules of who may get some. */
export class ContestModel {
  readonly people: Person[] = []
  /** Blocked addresses and whose ban blocked them. */
  readonly #blocks = new Map<string, number>()
  #rows = 0

  holderOf(email: string): Person | undefined {
    return this.people.find((person) => normalized(person.email) === normalized(email))
  }

  isBlocked(email: string): boolean {
    return this.#blocks.has(normalized(email))
  }

  /** Entering: banned people and blocked newcomers are refused (#20). */
  judgeEntering(email: string): Verdict {
    const holder = this.holderOf(email)
    if (holder !== undefined) return holder.banned ? 'refused' : 'there'
    return this.isBlocked(email) ? 'refused' : 'created'
  }

  /** Entries by hand: excluded people and blocked addresses are refused (#20, #110). */
  judgeGiving(email: string): Verdict {
    const holder = this.holderOf(email)
    if (this.isBlocked(email) || (holder !== undefined && isOut(holder))) return 'refused'
    return holder === undefined ? 'created' : 'there'
  }

  /** Appends a row; what it leaves below zero is balanced (#7). */
  give(person: Person, amount: number, { verified = true, base = false } = {}): void {
    this.#rows += 1
    person.rows.push({ id: this.#rows, amount, verified, base, typeId: null, ipAddress: null })
    this.#balance(person)
  }

  /** Adds or removes, no more than there is (#51); nothing leaves no row. */
  adjust(person: Person, amount: number): number {
    const change = effective(person, amount)
    if (change !== 0) this.give(person, change)
    return change
  }

  remove(person: Person, index: number): void {
    person.rows.splice(index, 1)
    this.#balance(person)
  }

  verify(person: Person, index: number, verified: boolean): void {
    const row = person.rows[index]
    if (row === undefined) throw new Error('The model has no such row.')
    row.verified = verified
    this.#balance(person)
  }

  #balance(person: Person): void {
    const amount = missing(person)
    if (amount > 0) this.give(person, amount)
  }

  ban(person: Person): void {
    if (!person.banned && !this.isBlocked(person.email)) {
      this.#blocks.set(normalized(person.email), person.id)
    }
    person.banned = true
  }

  unban(person: Person): void {
    for (const [email, id] of this.#blocks) if (id === person.id) this.#blocks.delete(email)
    person.banned = false
  }

  /** Disqualifies, re-qualifies (which lifts a ban, too) or turns to the other (#9, #50). */
  disqualify(person: Person, to: boolean | undefined): void {
    if (to ?? !isOut(person)) {
      person.disqualified = true
      return
    }
    if (person.banned) this.unban(person)
    person.disqualified = false
  }

  /** False: the address is another person's. */
  update(person: Person, changes: { readonly email?: string; readonly name?: string }): boolean {
    const holder = changes.email === undefined ? undefined : this.holderOf(changes.email)
    if (holder !== undefined && holder !== person) return false
    person.email = changes.email ?? person.email
    person.name = changes.name ?? person.name
    return true
  }

  /** What every interface should say of each person, as they came. */
  get figures() {
    return this.people.map((person) => ({
      ...figuresOf(person, this.people),
      email: person.email,
      name: person.name,
      rows: person.rows.map(({ amount, verified }) => ({ amount, verified })),
      excluded: isOut(person),
      countedTotal: isOut(person) ? 0 : totalOf(person),
    }))
  }

  get totals() {
    return contestFigures(this.people)
  }
}
