import type { ReactNode } from 'react'
import type { WinnerStatus } from '../generated/graphql.js'

const statuses: Readonly<Record<WinnerStatus, readonly [words: string, look: string]>> = {
  WON: ['Won', 'live'],
  NOTIFIED: ['Told', 'live'],
  CLAIMED: ['Claimed', 'live'],
  SELECTED: ['Waits', 'scheduled'],
  DISQUALIFIED: ['Disqualified', 'bad'],
  EXPIRED: ['Expired', 'bad'],
}

/** What became of somebody who was chosen. */
export function WinnerStatusBadge({ status }: { readonly status: WinnerStatus }): ReactNode {
  const [words, look] = statuses[status]
  return <span className={`badge ${look}`}>{words}</span>
}
