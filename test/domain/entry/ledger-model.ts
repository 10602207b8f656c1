/** A ledger row of the model. */
export interface ModelRow {
  id: number
  amount: number
  verified: boolean
  base: boolean
  typeId: number | null
  ipAddress: string | null
}

/** A person of the model, with nothing kept that could be computed. */
export interface ModelPerson {
  readonly id: number
  readonly referredBy: number | null
  rows: ModelRow[]
  country: string | null
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
  const hasReferred = ({ id }: ModelPerson) => counted.some(({ referredBy }) => referredBy === id)
  return {
    people: people.length,
    participants: counted.length,
    entries: counted.reduce((sum, person) => sum + totalOf(person), 0),
    actions: counted.reduce((sum, person) => sum + verifiedRows(person).length, 0),
    referrals: counted.filter(({ referredBy }) => referredBy !== null).length,
    referrers: counted.filter(hasReferred).length,
  }
}

/** One line for each type of method, country and address that should have figures, sorted. */
export function shareLines(people: readonly ModelPerson[]): string[] {
  const counted = people.filter(counts)
  const rows = counted.flatMap((person) => verifiedRows(person).map((row) => ({ ...row, person })))
  const of = <Key>(keys: readonly (Key | null)[]) => [...new Set(keys.filter((key) => key !== null))]
  const types = of(rows.map(({ typeId }) => typeId)).map((type) => {
    const own = rows.filter(({ typeId }) => typeId === type)
    const entries = own.reduce((sum, { amount }) => sum + amount, 0)
    return `method ${type}: ${entries} ${own.length} ${new Set(own.map(({ person }) => person)).size}`
  })
  const countries = of(counted.map(({ country }) => country)).map(
    (code) => `country ${code}: 0 0 ${counted.filter(({ country }) => country === code).length}`,
  )
  const addresses = of(rows.map(({ ipAddress }) => ipAddress)).map(
    (address) => `address ${address}: ${rows.filter(({ ipAddress }) => ipAddress === address).length}`,
  )
  return [...types, ...countries, ...addresses].sort()
}

/** What an adjustment takes effect with. */
export function effective(person: ModelPerson, amount: number): number {
  return Math.max(amount, 0 - totalOf(person))
}

/** The amount of the balancing row that a sum below zero needs; 0 where it needs none. */
export function missing(person: ModelPerson): number {
  return Math.max(0, 0 - totalOf(person))
}
