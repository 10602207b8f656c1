import { useParentSize } from '@visx/responsive'
import { type ReactNode, useState } from 'react'
import { count, longDay, shortDay } from '../parts/format.js'
import { Bars } from './bars.js'
import { byWeek, type DayValue } from './days.js'

interface DayChartProps {
  /** What is counted: `Entries`. */
  readonly what: string
  /** The colour, a variable of `base.css`. */
  readonly tone: 'entries' | 'people' | 'views'
  /** Each day of a span, ascending. */
  readonly days: readonly DayValue[]
}

/** Beyond so many days a bar stands for a week. */
const mostDays = 100

/** A count per day as bars; the same as a table for those who do not see them. */
export function DayChart({ what, tone, days }: DayChartProps): ReactNode {
  const { parentRef, width } = useParentSize({
    debounceTime: 50,
    ignoreDimensions: ['height', 'top', 'left'],
  })
  const [chosen, setChosen] = useState<string>()
  const weekly = days.length > mostDays
  const shown = weekly ? byWeek(days) : days
  const pointed = shown.find(({ date }) => date === chosen)
  const total = days.reduce((sum, { value }) => sum + value, 0)
  return (
    <figure className={`card chart ${tone}`}>
      <figcaption>
        <h3>
          {what} per {weekly ? 'week' : 'day'}
        </h3>
        <p className="quiet">
          {pointed
            ? `${weekly ? 'from ' : ''}${shortDay(pointed.date)}: ${count(pointed.value)}`
            : `${count(total)} in all`}
        </p>
      </figcaption>
      <div ref={parentRef} className="drawing">
        {width > 0 && (
          <Bars
            days={shown}
            width={width}
            summary={summaryOf(what, shown, total, weekly)}
            chosen={chosen}
            onChoose={setChosen}
          />
        )}
      </div>
      <details>
        <summary>As a table</summary>
        <DayTable what={what} weekly={weekly} days={shown} />
      </details>
    </figure>
  )
}

function summaryOf(what: string, days: readonly DayValue[], total: number, weekly: boolean): string {
  const first = days[0]
  const last = days.at(-1)
  if (first === undefined || last === undefined) return `${what}: no days`
  const best = days.reduce((one, other) => (other.value > one.value ? other : one), first)
  const span = `${what} from ${longDay(first.date)} to ${longDay(last.date)}: ${count(total)} in all`
  return total === 0
    ? span
    : `${span}, most ${weekly ? 'in the week from' : 'on'} ${longDay(best.date)}: ${count(best.value)}`
}

interface DayTableProps {
  readonly what: string
  readonly weekly: boolean
  readonly days: readonly DayValue[]
}

function DayTable({ what, weekly, days }: DayTableProps): ReactNode {
  return (
    // Long tables are scrolled by keyboard too.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable
    <section className="scrolled" tabIndex={0} aria-label={`${what} as a table`}>
      <table>
        <thead>
          <tr>
            <th scope="col">{weekly ? 'Week from' : 'Day'}</th>
            <th scope="col" className="number">
              {what}
            </th>
          </tr>
        </thead>
        <tbody>
          {days.map(({ date, value }) => (
            <tr key={date}>
              <th scope="row">{longDay(date)}</th>
              <td className="number">{count(value)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
