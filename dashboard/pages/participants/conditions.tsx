import type { ReactNode } from 'react'
import { Choice } from '../../parts/choice.js'
import { countries } from '../../parts/countries.js'
import { useParameters } from '../../parts/parameters.js'
import { SearchField } from '../../parts/search-field.js'
import { arrivals, type Choices, orders, standings } from './choices.js'

const inMenu = (items: readonly { readonly name: string; readonly label: string }[]) =>
  items.map(({ name, label }) => [name, label] as const)

/** Whom the list shows and in which order. */
export function Conditions({ choices }: { readonly choices: Choices }): ReactNode {
  const { choose } = useParameters()
  return (
    <search className="conditions">
      <SearchField label="Search people" value={choices.search} onSearch={(search) => choose({ search })} />
      <Choice
        label="Who"
        value={choices.standing.name}
        options={inMenu(standings)}
        onChoose={(who) => choose({ who })}
      />
      <Choice
        label="Country"
        value={choices.country}
        options={[['', 'All countries'], ...countries]}
        onChoose={(country) => choose({ country })}
      />
      <Choice
        label="Referral"
        value={choices.arrival.name}
        options={inMenu(arrivals)}
        onChoose={(referred) => choose({ referred })}
      />
      <Choice
        label="Order"
        value={choices.order.name}
        options={inMenu(orders)}
        onChoose={(order) => choose({ order })}
      />
    </search>
  )
}
