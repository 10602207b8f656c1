/** A ledger row of the model. */
export interface ModelRow {
  id: number
  amount: number
  verified: boolean
  base: boolean
}

/** A person of the model, with nothing kept that could be computed. */
export interface ModelPerson {
  readonly id: number
  readonly referredBy: number | null
  rows: ModelRow[]
  disqualified: boolean
  banned: boolean
  /** Whether the ban stands on the blocklist. */
  blocked: boolean
}

const verifiedRows = (person: ModelPerson) => person.rows.filter(({ verified }) => verified)
export const isOut = (person: ModelPerson) => person.disqualified || person.banned
const counts = (person: ModelPerson) => !isOut(person) && verifiedRows(person).length > 0
export const totalOf = (person: ModelPerson) =>
  verifiedRows(person).reduce((sum, { amount }) => sum + amount, 0)

/** What the gateway should say of the person. */
export function figuresOf(person: ModelPerson, people: readonly ModelPerson[]) {
  const own = verifiedRows(person)
  return {
    id: person.id,
    total: totalOf(person),
    actions: own.length,
    bonusActions: own.filter(({ base }) => !base).length,
    referralCount: people.filter((other) => other.referredBy === person.id && counts(other)).length,
    disqualified: person.disqualified,
    banned: person.banned,
  }
}

/** What the gateway should say of the contest. */
export function contestFigures(people: readonly ModelPerson[]) {
  const counted = people.filter(counts)
  return {
    people: people.length,
    participants: counted.length,
    entries: counted.reduce((sum, person) => sum + totalOf(person), 0),
    actions: counted.reduce((sum, person) => sum + verifiedRows(person).length, 0),
  }
}

/** What an adjustment takes effect with. */
export function effective(person: ModelPerson, amount: number): number {
  return Math.max(amount, 0 - totalOf(person))
}

/** The amount of the balancing row that a sum below zero needs; 0 where it needs none. */
export function missing(person: ModelPerson): number {
  return Math.max(0, 0 - totalOf(person))
}
