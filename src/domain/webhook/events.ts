/**
 * What a webhook can be told, by the words that stand in the deliveries (#22, #75). Each names a change of
 * the domain's, whoever made it.
 */
export const webhookEvents = [
  'entry.created',
  'entry.deleted',
  'participant.created',
  'participant.banned',
  'participant.disqualified',
  'winner.picked',
  'winner.removed',
  'giveaway.published',
  'giveaway.expired',
] as const

export type WebhookEvent = (typeof webhookEvents)[number]

/** The events that the words name, each once, in the order of the list. */
export function eventsNamed(words: readonly string[]): WebhookEvent[] {
  return webhookEvents.filter((event) => words.includes(event))
}
