import { type ReactNode, useId } from 'react'
import { Link } from 'wouter'
import type { ContestStatus } from '../../generated/graphql.js'
import { statusWords } from '../../parts/contest-status.js'
import { count } from '../../parts/format.js'
import { useParameters } from '../../parts/parameters.js'
import { SearchField } from '../../parts/search-field.js'
import { type Choices, orders, statuses } from './choices.js'

interface ConditionsProps {
  readonly choices: Choices
  /** How many contests stand where; undefined where that is not known. */
  readonly counts: ReadonlyMap<ContestStatus, number> | undefined
}

/** What the list shows and in which order. */
export function Conditions({ choices, counts }: ConditionsProps): ReactNode {
  const { choose } = useParameters()
  const orderId = useId()
  return (
    <search className="conditions">
      <StatusLinks chosen={choices.status} counts={counts} />
      <SearchField label="Search titles" value={choices.search} onSearch={(search) => choose({ search })} />
      <div className="choice">
        <label htmlFor={orderId}>Order</label>
        <select
          id={orderId}
          value={choices.order.name}
          onChange={(event) => choose({ order: event.target.value })}
        >
          {orders.map(({ name, label }) => (
            <option key={name} value={name}>
              {label}
            </option>
          ))}
        </select>
      </div>
    </search>
  )
}

interface StatusLinksProps {
  readonly chosen: ContestStatus | undefined
  readonly counts: ReadonlyMap<ContestStatus, number> | undefined
}

function StatusLinks({ chosen, counts }: StatusLinksProps): ReactNode {
  const { address } = useParameters()
  const all = counts && [...counts.values()].reduce((sum, value) => sum + value, 0)
  const link = (status: ContestStatus | undefined, contests: number | undefined) => (
    <li key={status ?? ''}>
      <Link
        href={address({ status: status?.toLowerCase(), after: undefined, before: undefined })}
        aria-current={status === chosen ? 'true' : undefined}
      >
        {status === undefined ? 'All' : statusWords[status]}
        {contests !== undefined && <span className="quiet"> {count(contests)}</span>}
      </Link>
    </li>
  )
  return (
    <ul className="tabs" aria-label="Status">
      {link(undefined, all)}
      {statuses.map((status) => link(status, counts && (counts.get(status) ?? 0)))}
    </ul>
  )
}
