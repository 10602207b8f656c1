import type { ParticipantFilter, ParticipantOrder } from '../../generated/graphql.js'

/** What the address says of the list: `?who=counted&country=DE&referred=yes&search=edith&order=total`. */

interface Condition {
  /** The word in the address. */
  readonly name: string
  readonly label: string
  readonly filter: ParticipantFilter
  /** Whether the gateway keeps how many there are. */
  readonly kept: boolean
}

const everybody: Condition = { name: '', label: 'Everybody', filter: {}, kept: true }

/** Who, by where they stand; the usual ones first. */
export const standings: readonly Condition[] = [
  everybody,
  { name: 'counted', label: 'Those who count', filter: { counted: true }, kept: true },
  { name: 'uncounted', label: 'Those who do not count', filter: { counted: false }, kept: true },
  { name: 'excluded', label: 'Excluded', filter: { excluded: true }, kept: false },
  { name: 'disqualified', label: 'Disqualified', filter: { disqualified: true }, kept: true },
  { name: 'banned', label: 'Banned', filter: { banned: true }, kept: true },
]

const anyhow: Condition = { name: '', label: 'Referred or not', filter: {}, kept: true }

/** Who, by how they came; the usual ones first. */
export const arrivals: readonly Condition[] = [
  anyhow,
  { name: 'yes', label: 'Referred', filter: { referred: true }, kept: true },
  { name: 'no', label: 'Not referred', filter: { referred: false }, kept: false },
]

interface Order {
  readonly name: string
  readonly label: string
  readonly orderBy: ParticipantOrder
}

const newest: Order = { name: '', label: 'Newest first', orderBy: { field: 'ID', direction: 'DESC' } }

/** The orders that can be chosen, the usual one first. */
export const orders: readonly Order[] = [
  newest,
  { name: 'oldest', label: 'Oldest first', orderBy: { field: 'ID', direction: 'ASC' } },
  { name: 'total', label: 'Most entries first', orderBy: { field: 'TOTAL', direction: 'DESC' } },
  { name: 'name', label: 'By name', orderBy: { field: 'NAME', direction: 'ASC' } },
]

export interface Choices {
  readonly standing: Condition
  readonly arrival: Condition
  /** Only people of this country: two letters; empty: any. */
  readonly country: string
  /** Only people whose name or address holds this. */
  readonly search: string
  readonly order: Order
}

/** What is chosen; words that mean nothing choose nothing. */
export function choicesOf(parameters: URLSearchParams): Choices {
  const country = parameters.get('country')?.toUpperCase() ?? ''
  return {
    standing: standings.find(({ name }) => name === parameters.get('who')) ?? everybody,
    arrival: arrivals.find(({ name }) => name === parameters.get('referred')) ?? anyhow,
    country: /^[A-Z]{2}$/.test(country) ? country : '',
    search: (parameters.get('search') ?? '').slice(0, 255),
    order: orders.find(({ name }) => name === parameters.get('order')) ?? newest,
  }
}

/** The conditions of the list. */
export function filterOf({ standing, arrival, country, search }: Choices): ParticipantFilter {
  return {
    ...standing.filter,
    ...arrival.filter,
    ...(country === '' ? {} : { countries: [country] }),
    ...(search === '' ? {} : { search }),
  }
}

/** Whether any condition is chosen. */
export function narrows(choices: Choices): boolean {
  return Object.keys(filterOf(choices)).length > 0
}

/**
 * Whether the gateway keeps how many there are, so that it counts nobody: docs/scaling.md. Of those who count it keeps
 * the countries' numbers too, and that of referred ones.
 */
export function isKept(choices: Choices): boolean {
  const { standing, arrival, country, search } = choices
  if (search !== '' || !standing.kept || !arrival.kept) return false
  const narrower = Number(arrival !== anyhow) + Number(country !== '')
  return narrower === 0 || (narrower === 1 && standing.filter.counted === true)
}
