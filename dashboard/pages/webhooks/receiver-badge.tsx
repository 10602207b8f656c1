import type { ReactNode } from 'react'
import type { WebhookCaller } from '../../generated/graphql.js'

interface ReceiverBadgeProps {
  readonly active: boolean
  readonly calledBy: WebhookCaller
}

/** Whether a webhook is sent anything, and by whom. */
export function ReceiverBadge({ active, calledBy }: ReceiverBadgeProps): ReactNode {
  if (!active) return <span className="badge draft">Inactive</span>
  if (calledBy === 'SERVICE') return <span className="badge scheduled">Called by its service</span>
  return <span className="badge live">Active</span>
}
