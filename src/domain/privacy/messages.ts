import { sql } from 'drizzle-orm'
import {
  type DeliveryRow,
  deliveries,
  deliveryAttempts,
  type EventRow,
  mails,
} from '../../database/tables/index.js'
import type { OperatorWork } from '../operator.js'

/** The `data` of a delivery whose person was erased. */
const erasedData = { erased: true } as const

/** Whether the message's content was taken out of the delivery, which therefore cannot be sent any more. */
export function isErasedDelivery({ data }: Pick<DeliveryRow, 'data'>): boolean {
  return data['erased'] === true
}

/**
 * Takes the content out of all messages about people and out of what receivers answered to them; what was not delivered
 * is cancelled. E-mails, which hold no address and no text, are cancelled where they wait.
 */
export async function eraseMessages(work: OperatorWork, ids: readonly number[]): Promise<void> {
  const people = sql`${sql.param([...ids])}::bigint[]`
  const now = work.clock.now()
  await eraseDeliveries(work, ids)
  await work.executor
    .update(mails)
    .set({
      state: sql`case when ${mails.state} = 'pending' then 'cancelled' else ${mails.state} end`,
      nextAttemptAt: null,
      leasedUntil: null,
      fault: sql`case when ${mails.fault} is not null or ${mails.state} = 'pending' then 'The person was erased.' end`,
      settledAt: sql`coalesce(${mails.settledAt}, ${now}::timestamptz)`,
    })
    .where(sql`${mails.participantId} = any(${people})`)
}

async function eraseDeliveries(work: OperatorWork, ids: readonly number[]): Promise<void> {
  const people = sql`${sql.param([...ids])}::bigint[]`
  const now = work.clock.now()
  await work.executor
    .update(deliveryAttempts)
    .set({ answer: null, fault: null })
    .where(
      sql`${deliveryAttempts.deliveryId} in (
        select d.id from deliveries d where d.participant_id = any(${people}))`,
    )
  await work.executor
    .update(deliveries)
    .set({
      data: erasedData,
      state: sql`case when ${deliveries.state} in ('pending', 'failed') then 'cancelled' else ${deliveries.state} end`,
      nextAttemptAt: null,
      settledAt: sql`coalesce(${deliveries.settledAt}, ${now}::timestamptz)`,
    })
    .where(sql`${deliveries.participantId} = any(${people})`)
}

/**
 * Takes the content once more out of the deliveries about people who were erased by events of a batch: some may have been
 * written at the same time, of what the people were before. Batches follow one another, so that none comes later. Gives the
 * numbers of the e-mails to these people, whose texts may be kept elsewhere. No statement where nobody was erased.
 */
export async function eraseMessagesOf(work: OperatorWork, batch: readonly EventRow[]): Promise<number[]> {
  const ids = batch.flatMap(({ type, data }) => {
    const id = data['participantId']
    return type === 'participant.erased' && typeof id === 'number' ? [id] : []
  })
  if (ids.length === 0) return []
  await eraseDeliveries(work, ids)
  const found = await work.executor
    .select({ id: mails.id })
    .from(mails)
    .where(sql`${mails.participantId} = any(${sql.param(ids)}::bigint[])`)
  return found.map(({ id }) => id)
}
