import type { ReactNode } from 'react'
import type { WebhookDeliveryState } from '../../generated/graphql.js'

export const stateWords: Readonly<Record<WebhookDeliveryState, string>> = {
  PENDING: 'Waiting',
  DELIVERED: 'Delivered',
  FAILED: 'Failed',
  CANCELLED: 'Cancelled',
}

const looks: Readonly<Record<WebhookDeliveryState, string>> = {
  PENDING: 'scheduled',
  DELIVERED: 'live',
  FAILED: 'bad',
  CANCELLED: 'draft',
}

/** Where a delivery stands. */
export function DeliveryStateBadge({ state }: { readonly state: WebhookDeliveryState }): ReactNode {
  return <span className={`badge ${looks[state]}`}>{stateWords[state]}</span>
}

const named: ReadonlyMap<string, WebhookDeliveryState> = new Map([
  ['waiting', 'PENDING'],
  ['delivered', 'DELIVERED'],
  ['failed', 'FAILED'],
  ['cancelled', 'CANCELLED'],
])

/** The choices of the list by their words in the address. */
export const stateChoices: readonly (readonly [string, string])[] = [
  ['', 'All'],
  ...[...named].map(([word, state]) => [word, stateWords[state]] as const),
]

/** The state that a word in the address names. */
export function stateNamed(word: string | null): WebhookDeliveryState | undefined {
  return named.get(word ?? '')
}
