import type { ReactNode } from 'react'
import type { SourceDialect, SourceStatus } from '../../generated/graphql.js'

export const dialectWords: Readonly<Record<SourceDialect, string>> = {
  SWEEPWIDGET: 'SweepWidget',
  REVUP: 'Revup',
  BLITZ_ROCKET: 'Blitz Rocket',
}

const statuses: Readonly<Record<SourceStatus, readonly [words: string, look: string]>> = {
  LOCKED: ['Needs its credential', 'bad'],
  NEW: ['New', 'draft'],
  RUNNING: ['Running', 'scheduled'],
  IN_STEP: ['In step', 'live'],
  FAILED: ['Failed', 'bad'],
}

/** How a source is. */
export function SourceBadge({ status }: { readonly status: SourceStatus }): ReactNode {
  const [words, look] = statuses[status]
  return <span className={`badge ${look}`}>{words}</span>
}

/** Milliseconds after which a source is asked for again that is drawn in, or is about to be. */
export const progressEvery = 3_000

/** Whether something is about to change by itself. */
export function moves({ status, nextRunAt }: { status: SourceStatus; nextRunAt?: string | null }): boolean {
  return status === 'RUNNING' || (!!nextRunAt && Date.parse(nextRunAt) <= Date.now())
}
