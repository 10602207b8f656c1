import { events } from '../../database/tables/index.js'
import type { WriteWork } from '../work.js'

/** A change worth telling. Names follow the vocabulary's events where it has one; ours are spelled likewise. */
export type EventType =
  | 'contest.created'
  | 'contest.updated'
  | 'contest.published'
  | 'contest.unpublished'
  | 'contest.deleted'
  | 'entry_method.added'
  | 'entry_method.updated'
  | 'entry_method.removed'
  | 'entry_method.reordered'
  | 'custom_field.created'
  | 'custom_field.updated'
  | 'custom_field.deleted'
  | 'custom_field.reordered'
  | 'participant.created'
  | 'participant.updated'
  | 'participant.disqualified'
  | 'participant.requalified'
  | 'participant.banned'
  | 'participant.unbanned'
  | 'participant.email_confirmed'
  | 'contact.merged'
  | 'entry.created'
  | 'entry.deleted'
  | 'entry.verified'
  | 'entry.unverified'
  | 'purchase.recorded'
  | 'points.spent'
  | 'prize.created'
  | 'prize.updated'
  | 'prize.archived'
  | 'prize.reordered'
  | 'winner.picked'
  | 'winner.updated'
  | 'winner.removed'
  | 'reward.created'
  | 'reward.updated'
  | 'reward.deleted'
  | 'reward.reordered'
  | 'reward.unlocked'
  | 'gallery.submitted'
  | 'gallery.approved'
  | 'gallery.rejected'
  | 'allowlist.added'
  | 'allowlist.removed'
  | 'blocklist.added'
  | 'blocklist.removed'
  | 'webhook.created'
  | 'webhook.updated'
  | 'webhook.deleted'

export interface NewEvent {
  readonly type: EventType
  readonly contestId: number | null
  /** Ids and figures of the change; never personal data. */
  readonly data: Readonly<Record<string, unknown>>
}

/** Records changes in the transaction that makes them, one statement for all (#22: one per change). */
export async function recordEvents(work: WriteWork, changes: readonly NewEvent[]): Promise<void> {
  if (changes.length === 0) return
  const occurredAt = work.clock.now()
  await work.executor.insert(events).values(
    changes.map(({ type, contestId, data }) => ({
      accountId: work.caller.accountId,
      contestId,
      type,
      data,
      occurredAt,
    })),
  )
}
