import { type ReactNode, useId } from 'react'
import { Link } from 'wouter'
import { DayChart } from '../../charts/day-chart.js'
import { useParameters } from '../../parts/parameters.js'
import type { Analytics } from './contest-page.js'

const spans = [
  { name: undefined, days: Number.POSITIVE_INFINITY, label: 'All days' },
  { name: '90', days: 90, label: 'Last 90' },
  { name: '30', days: 30, label: 'Last 30' },
  { name: '7', days: 7, label: 'Last 7' },
] as const

/** What happened day by day, in the contest's zone. */
export function Days({ daily }: { readonly daily: Analytics['daily'] }): ReactNode {
  const id = useId()
  const { parameters, address } = useParameters()
  const span = spans.find(({ name }) => name === parameters.get('days')) ?? spans[0]
  const days = daily.slice(-span.days)
  const of = (field: 'entries' | 'participants' | 'views' | 'uniqueViews') =>
    days.map((day) => ({ date: day.date, value: day[field] }))
  return (
    <section className="days" aria-labelledby={id}>
      <div className="heading">
        <h2 id={id}>Day by day</h2>
        <ul className="tabs" aria-label="Span">
          {spans
            .filter(({ days: long }) => long === Number.POSITIVE_INFINITY || long < daily.length)
            .map(({ name, label }) => (
              <li key={label}>
                <Link
                  href={address({ days: name })}
                  replace
                  aria-current={name === span.name ? 'true' : undefined}
                >
                  {label}
                </Link>
              </li>
            ))}
        </ul>
      </div>
      <div className="charts">
        <DayChart what="Entries" tone="entries" days={of('entries')} />
        <DayChart what="New participants" tone="people" days={of('participants')} />
        <DayChart what="Views" tone="views" days={of('views')} />
        <DayChart what="New visitors" tone="views" days={of('uniqueViews')} />
      </div>
    </section>
  )
}
