import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { count } from './format.js'
import { useParameters } from './parameters.js'
import { useBeginning } from './use-beginning.js'

interface PagerProps {
  /** What the rows are, for who hears it when another page of them is there. */
  readonly label: string
  /** What a row is, and what several are. */
  readonly what: readonly [one: string, several: string]
  /** How many there are; absent where that is not asked for. */
  readonly total?: number | undefined
  readonly pageInfo: {
    readonly hasNextPage: boolean
    readonly hasPreviousPage: boolean
    readonly startCursor?: string | null
    readonly endCursor?: string | null
  }
  /** The rows of this page, or that there are none. */
  readonly children: ReactNode
}

/** A page of rows, how many there are in all, and the way to the pages beside this one. */
export function Pager({ label, what, total, pageInfo, children }: PagerProps): ReactNode {
  const { address } = useParameters()
  const { list, steps, turn } = useBeginning(address({}), pageInfo.startCursor)
  const { hasNextPage, hasPreviousPage, startCursor, endCursor } = pageInfo
  const previous =
    hasPreviousPage && startCursor ? address({ before: startCursor, after: undefined }) : undefined
  const next = hasNextPage && endCursor ? address({ after: endCursor, before: undefined }) : undefined
  const step = (words: string, to: string | undefined) =>
    to === undefined ? (
      <span aria-hidden="true">{words}</span>
    ) : (
      <Link href={to} onClick={() => turn(to)}>
        {words}
      </Link>
    )
  return (
    <section className="paged" aria-label={label} tabIndex={-1} ref={list}>
      {children}
      <nav className="pager" aria-label="Pages" ref={steps}>
        <p>{total !== undefined && `${count(total)} ${total === 1 ? what[0] : what[1]}`}</p>
        {(previous ?? next) && (
          <p className="steps">
            {step('Previous', previous)}
            {step('Next', next)}
          </p>
        )}
      </nav>
    </section>
  )
}
