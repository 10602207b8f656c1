import type { ContestKey } from '../domain/contest/find.js'
import { notFound } from '../domain/errors.js'
import type { ParticipantKey } from '../domain/participant/find.js'
import type {
  ContactLookup,
  ContestLookup,
  EntryLookup,
  EntryMethodLookup,
  ParticipantLookup,
  RewardLookup,
  WebhookLookup,
} from '../generated/resolvers.js'
import { idOf } from './global-id.js'

// `@oneOf` inputs have exactly one field: graphql-js has checked it.

export function contestKey(by: ContestLookup): ContestKey {
  if (by.id != null) return { id: idOf('Contest', by.id) }
  if (by.databaseId != null) return { id: by.databaseId }
  if (by.publicId != null) return { publicId: by.publicId }
  throw notFound('contest')
}

export function participantKey(by: ParticipantLookup): ParticipantKey {
  if (by.id != null) return { id: idOf('Participant', by.id) }
  if (by.databaseId != null) return { id: by.databaseId }
  if (by.publicId != null) return { publicId: by.publicId }
  if (by.uuid != null) return { uuid: by.uuid }
  throw notFound('participant')
}

export function entryId(by: EntryLookup): number {
  if (by.id != null) return idOf('Entry', by.id)
  if (by.databaseId != null) return by.databaseId
  throw notFound('entry')
}

export function entryMethodId(by: EntryMethodLookup): number {
  if (by.id != null) return idOf('EntryMethod', by.id)
  if (by.databaseId != null) return by.databaseId
  throw notFound('entryMethod')
}

export function contactId(by: ContactLookup): number {
  if (by.id != null) return idOf('Contact', by.id)
  if (by.databaseId != null) return by.databaseId
  throw notFound('contact')
}

export function rewardId(by: RewardLookup): number {
  if (by.id != null) return idOf('Reward', by.id)
  if (by.databaseId != null) return by.databaseId
  throw notFound('reward')
}

export function webhookId(by: WebhookLookup): number {
  if (by.id != null) return idOf('Webhook', by.id)
  if (by.databaseId != null) return by.databaseId
  throw notFound('webhook')
}
