import { type ReactNode, useId, useState } from 'react'
import { count } from '../parts/format.js'

export interface Ranked {
  readonly key: string
  readonly label: string
  readonly value: number
  /** What is said beside the value. */
  readonly note?: string
}

interface RankingProps {
  readonly title: string
  /** What the rows are: `Country`. */
  readonly of: string
  /** What is counted: `Views`. */
  readonly what: string
  readonly tone: 'entries' | 'people' | 'views'
  /** The largest first. */
  readonly rows: readonly Ranked[]
  /** What is said where there are none. */
  readonly none: string
}

/** So many rows are shown until somebody asks for all. */
const few = 8

/** What there is most of: a table whose rows show their size as bars. */
export function Ranking({ title, of, what, tone, rows, none }: RankingProps): ReactNode {
  const id = useId()
  const [all, setAll] = useState(false)
  const most = Math.max(1, ...rows.map(({ value }) => value))
  const shown = all ? rows : rows.slice(0, few)
  return (
    <section className={`card ranking ${tone}`} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {rows.length === 0 ? (
        <p className="quiet">{none}</p>
      ) : (
        <table aria-labelledby={id}>
          <thead>
            <tr>
              <th scope="col">{of}</th>
              <th scope="col" className="number">
                {what}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <RankingRow key={row.key} row={row} most={most} />
            ))}
          </tbody>
        </table>
      )}
      {shown.length < rows.length && (
        <button type="button" className="plain" onClick={() => setAll(true)}>
          Show all {count(rows.length)}
        </button>
      )}
    </section>
  )
}

function RankingRow({ row, most }: { readonly row: Ranked; readonly most: number }): ReactNode {
  const { label, value, note } = row
  return (
    <tr>
      <th scope="row">
        {label}
        <svg className="length" width="100%" height="6" aria-hidden="true">
          <rect width={`${(100 * value) / most}%`} height="6" rx="3" />
        </svg>
      </th>
      <td className="number">
        {count(value)}
        {note !== undefined && <span className="under">{note}</span>}
      </td>
    </tr>
  )
}
