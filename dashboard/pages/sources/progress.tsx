import type { ReactNode } from 'react'
import type { SourceRunFiguresFragment } from '../../generated/graphql.js'
import { count } from '../../parts/format.js'

/** What a run fetches, and how far it has come. */
export function Progress({ run }: { readonly run: SourceRunFiguresFragment }): ReactNode {
  const { state, fetching, fetched, expected } = run
  if (state !== 'RUNNING' || !fetching) return null
  const far = expected ? `${count(fetched)} of ${count(expected)}` : count(fetched)
  return (
    <span className="progress">
      Fetching {fetching}: {far}
      {expected ? <progress aria-label={`Fetching ${fetching}`} max={expected} value={fetched} /> : null}
    </span>
  )
}
