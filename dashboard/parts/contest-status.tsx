import type { ReactNode } from 'react'
import type { ContestStatus } from '../generated/graphql.js'

export const statusWords: Readonly<Record<ContestStatus, string>> = {
  DRAFT: 'Draft',
  SCHEDULED: 'Scheduled',
  LIVE: 'Live',
  ENDED: 'Ended',
}

/** Where a contest stands. */
export function ContestStatusBadge({ status }: { readonly status: ContestStatus }): ReactNode {
  return <span className={`badge ${status.toLowerCase()}`}>{statusWords[status]}</span>
}
