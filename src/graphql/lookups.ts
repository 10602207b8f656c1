import type { ContactName } from '../domain/contact/find.js'
import type { ContestKey } from '../domain/contest/find.js'
import type { DeliveryKey } from '../domain/delivery/find.js'
import type { WinnerKey } from '../domain/draw/find.js'
import { notFound } from '../domain/errors.js'
import type { ParticipantKey } from '../domain/participant/find.js'
import { identifierKey } from '../domain/participant/identifier.js'
import { normalizedEmail, normalizedPhone } from '../domain/person/identity.js'
import type { PrizeKey } from '../domain/prize/find.js'
import type {
  AllowlistRowLookup,
  BlocklistRowLookup,
  ContactLookup,
  ContestLookup,
  DrawLookup,
  EntryLookup,
  EntryMethodLookup,
  GalleryItemLookup,
  MailLookup,
  ParticipantLookup,
  PrizeLookup,
  RewardLookup,
  SourceLookup,
  WebhookDeliveryLookup,
  WebhookLookup,
  WinnerLookup,
  WorkflowLookup,
} from '../generated/resolvers.js'
import { idOf } from './global-id.js'

// `@oneOf` inputs have exactly one field: graphql-js has checked it.

export function contestKey(by: ContestLookup): ContestKey {
  if (by.id != null) return { id: idOf('Contest', by.id) }
  if (by.databaseId != null) return { id: by.databaseId }
  if (by.publicId != null) return { publicId: by.publicId }
  throw notFound('contest')
}

/** The contest in which something is to be found, where one is named. */
export function optionalContestKey(by: ContestLookup | null | undefined): ContestKey | undefined {
  return by == null ? undefined : contestKey(by)
}

export function participantKey(by: ParticipantLookup): ParticipantKey {
  if (by.id != null) return { id: idOf('Participant', by.id) }
  if (by.databaseId != null) return { id: by.databaseId }
  if (by.publicId != null) return { publicId: by.publicId }
  if (by.uuid != null) return { uuid: by.uuid }
  if (by.identity != null) {
    const { contest, ...identifiers } = by.identity
    return identifierKey(contestKey(contest), identifiers)
  }
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

export function contactName(by: ContactLookup): ContactName {
  if (by.id != null) return { id: idOf('Contact', by.id) }
  if (by.databaseId != null) return { id: by.databaseId }
  if (by.email != null) return { kind: 'email', value: normalizedEmail(by.email) }
  if (by.phone != null) return { kind: 'phone', value: normalizedPhone(by.phone) }
  if (by.uniqueId != null) return { kind: 'unique_id', value: by.uniqueId }
  throw notFound('contact')
}

export function prizeKey(by: PrizeLookup): PrizeKey {
  if (by.id != null) return { id: idOf('Prize', by.id) }
  if (by.databaseId != null) return { id: by.databaseId }
  if (by.sequence != null) return { sequence: by.sequence }
  throw notFound('prize')
}

export function rewardId(by: RewardLookup): number {
  if (by.id != null) return idOf('Reward', by.id)
  if (by.databaseId != null) return by.databaseId
  throw notFound('reward')
}

export function sourceId(by: SourceLookup): number {
  if (by.id != null) return idOf('Source', by.id)
  if (by.databaseId != null) return by.databaseId
  throw notFound('source')
}

export function webhookId(by: WebhookLookup): number {
  if (by.id != null) return idOf('Webhook', by.id)
  if (by.databaseId != null) return by.databaseId
  throw notFound('webhook')
}

export function workflowId(by: WorkflowLookup): number {
  if (by.id != null) return idOf('Workflow', by.id)
  if (by.databaseId != null) return by.databaseId
  throw notFound('workflow')
}

export function deliveryKey(by: WebhookDeliveryLookup): DeliveryKey {
  if (by.id != null) return { id: idOf('WebhookDelivery', by.id) }
  if (by.databaseId != null) return { id: by.databaseId }
  if (by.key != null) return { key: by.key }
  throw notFound('delivery')
}

export function drawId(by: DrawLookup): number {
  if (by.id != null) return idOf('Draw', by.id)
  if (by.databaseId != null) return by.databaseId
  throw notFound('draw')
}

export function winnerKey(by: WinnerLookup): WinnerKey {
  if (by.id != null) return { id: idOf('Winner', by.id) }
  if (by.databaseId != null) return { id: by.databaseId }
  if (by.entry != null) return { entryId: entryId(by.entry) }
  throw notFound('winner')
}

export function allowlistRowId(by: AllowlistRowLookup): number {
  if (by.id != null) return idOf('AllowlistRow', by.id)
  if (by.databaseId != null) return by.databaseId
  throw notFound('allowlistRow')
}

export function blocklistRowId(by: BlocklistRowLookup): number {
  if (by.id != null) return idOf('BlocklistRow', by.id)
  if (by.databaseId != null) return by.databaseId
  throw notFound('blocklistRow')
}

export function galleryItemId(by: GalleryItemLookup): number {
  if (by.id != null) return idOf('GalleryItem', by.id)
  if (by.databaseId != null) return by.databaseId
  throw notFound('galleryItem')
}

export function mailId(by: MailLookup): number {
  if (by.id != null) return idOf('Mail', by.id)
  if (by.databaseId != null) return by.databaseId
  throw notFound('mail')
}
