import type { ContestFilter, ContestOrder, ContestStatus } from '../../generated/graphql.js'

/** What the address says of the list: `?status=live&search=coffee&order=ending`. */

export const statuses: readonly ContestStatus[] = ['LIVE', 'SCHEDULED', 'ENDED', 'DRAFT']

export interface Order {
  readonly name: string
  readonly label: string
  readonly orderBy: ContestOrder
}

const newest: Order = { name: '', label: 'Newest first', orderBy: { field: 'ID', direction: 'DESC' } }

/** The orders that can be chosen, the usual one first. */
export const orders: readonly Order[] = [
  newest,
  { name: 'oldest', label: 'Oldest first', orderBy: { field: 'ID', direction: 'ASC' } },
  { name: 'ending', label: 'First to end', orderBy: { field: 'ENDS_AT', direction: 'ASC' } },
  { name: 'started', label: 'Last to start', orderBy: { field: 'STARTS_AT', direction: 'DESC' } },
]

export interface Choices {
  /** Only contests that stand here. */
  readonly status: ContestStatus | undefined
  /** Only contests whose title or address holds this. */
  readonly search: string
  readonly order: Order
}

/** What is chosen; words that mean nothing choose nothing. */
export function choicesOf(parameters: URLSearchParams): Choices {
  const status = parameters.get('status')?.toUpperCase()
  return {
    status: statuses.find((one) => one === status),
    search: (parameters.get('search') ?? '').slice(0, 255),
    order: orders.find(({ name }) => name === parameters.get('order')) ?? newest,
  }
}

/** The condition of the search alone. */
export function searched({ search }: Choices): ContestFilter {
  return search === '' ? {} : { search }
}

/** The conditions of the list. */
export function listed(choices: Choices): ContestFilter {
  return { ...searched(choices), ...(choices.status === undefined ? {} : { status: [choices.status] }) }
}
