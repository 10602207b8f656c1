import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { count } from './format.js'
import { useParameters } from './parameters.js'

interface PagerProps {
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
}

/** How many rows there are, and the way to the pages beside this one. */
export function Pager({ what, total, pageInfo }: PagerProps): ReactNode {
  const { address } = useParameters()
  const { hasNextPage, hasPreviousPage, startCursor, endCursor } = pageInfo
  const previous = hasPreviousPage && startCursor ? { before: startCursor, after: undefined } : undefined
  const next = hasNextPage && endCursor ? { after: endCursor, before: undefined } : undefined
  return (
    <nav className="pager" aria-label="Pages">
      <p>{total !== undefined && `${count(total)} ${total === 1 ? what[0] : what[1]}`}</p>
      {(previous ?? next) && (
        <p className="steps">
          {previous ? (
            <Link href={address(previous)}>Previous</Link>
          ) : (
            <span aria-hidden="true">Previous</span>
          )}
          {next ? <Link href={address(next)}>Next</Link> : <span aria-hidden="true">Next</span>}
        </p>
      )}
    </nav>
  )
}
