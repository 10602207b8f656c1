import type { EventType } from '../event/record.js'
import { type WebhookEvent, webhookEvents } from '../webhook/events.js'

/** The word in the body that a workflow's receiver gets. */
export const workflowWord = 'form_submitted'

/** The words whose changes have another name with us. */
const renamed: Partial<Record<EventType, WebhookEvent>> = {
  'contest.started': 'giveaway.published',
  'contest.ended': 'giveaway.expired',
}

/** By which word webhooks hear of events of this type; undefined: by none. */
export function webhookWord(type: string): WebhookEvent | undefined {
  return renamed[type as EventType] ?? webhookEvents.find((word) => word === type)
}
