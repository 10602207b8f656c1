import { sql } from 'drizzle-orm'
import { rows } from '../../database/connection.js'
import { TableRows } from '../../database/table-rows.js'
import { events } from '../../database/tables/index.js'
import type { Instant } from '../clock.js'
import type { OperatorWork } from '../operator.js'
import type { WriteWork } from '../work.js'

/** A change worth telling. Names follow the vocabulary's events where it has one; ours are spelled likewise. */
export type EventType =
  | 'contest.created'
  | 'contest.updated'
  | 'contest.published'
  | 'contest.started'
  | 'contest.ended'
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
  | 'participant.verification_requested'
  | 'participant.erased'
  | 'mail.requeued'
  | 'contact.merged'
  | 'contact.erased'
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
  | 'winner.promoted'
  | 'draw.committed'
  | 'draw.completed'
  | 'draw.abandoned'
  | 'draw.superseded'
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
  | 'webhook.secret_rotated'
  | 'webhook.redelivered'
  | 'workflow.created'
  | 'workflow.updated'
  | 'workflow.deleted'
  | 'workflow.triggered'
  | 'source.added'
  | 'source.updated'
  | 'source.removed'
  | 'source.run_requested'

export interface NewEvent {
  readonly type: EventType
  readonly contestId: number | null
  /** Ids and figures of the change; never personal data. */
  readonly data: Readonly<Record<string, unknown>>
}

/** An event of any account's, told of an instant of its own. */
export interface AccountEvent extends NewEvent {
  readonly accountId: number
  readonly occurredAt: Instant
}

/**
 * Records the caller's changes in the transaction that makes them, one statement for all (#22: one per change).
 * The ids follow the changes, and ascend.
 */
export async function recordEvents(work: WriteWork, changes: readonly NewEvent[]): Promise<number[]> {
  const { accountId } = work.caller
  const occurredAt = work.clock.now()
  return await recordEventsOfAccounts(
    work,
    changes.map((change) => ({ ...change, accountId, occurredAt })),
  )
}

/** Records one, and gives its number. */
export async function recordEvent(work: WriteWork, change: NewEvent): Promise<number> {
  const { accountId } = work.caller
  const [recorded] = await work.executor
    .insert(events)
    .values({ ...change, accountId, occurredAt: work.clock.now() })
    .returning({ id: events.id })
  if (recorded === undefined) throw new Error('An event was not recorded.')
  return recorded.id
}

/** The same where nobody calls: for changes that the gateway makes by itself, of several accounts at once. */
export async function recordEventsOfAccounts(
  work: Pick<OperatorWork, 'executor'>,
  changes: readonly AccountEvent[],
): Promise<number[]> {
  return await insertEvents(work, columns, changes)
}

/** The same for changes of which services have told their receivers, each with its source: they go to the feeds alone. */
export async function recordEventsOfSources(
  work: Pick<OperatorWork, 'executor'>,
  changes: readonly (AccountEvent & { readonly sourceId: number })[],
): Promise<number[]> {
  return await insertEvents(work, sourceColumns, changes)
}

async function insertEvents<Field extends keyof typeof events.$inferInsert>(
  work: Pick<OperatorWork, 'executor'>,
  into: TableRows<typeof events, Field>,
  changes: readonly { readonly [Name in Field]: unknown }[],
): Promise<number[]> {
  if (changes.length === 0) return []
  const made = await rows<{ id: number }>(
    work.executor,
    sql`insert into events (${into.names}) select ${into.values} from ${into.source(changes)} order by d.n
      returning id`,
  )
  // Ids are given in the order of the rows; that of those which come back is said nowhere.
  return made.map(({ id }) => Number(id)).sort((one, other) => one - other)
}

const told = ['accountId', 'contestId', 'type', 'data', 'occurredAt'] as const
const columns = new TableRows(events, told)
const sourceColumns = new TableRows(events, [...told, 'sourceId'])
