import { eq, sql } from 'drizzle-orm'
import { type ParticipantRow, participants, purchases } from '../../database/tables/index.js'
import { Checks } from '../checks.js'
import type { Instant } from '../clock.js'
import { recordEvents } from '../event/record.js'
import type { WriteWork } from '../work.js'
import { lockParticipant, type ParticipantKey } from './find.js'

/** A purchase as told by a trusted client. */
export interface PurchaseInput {
  /** In the contest's currency, as decimal text: 0.01 to 999,999,999.99. */
  readonly amount: string
  /** The client's own number of the purchase. */
  readonly reference?: string | null | undefined
  readonly occurredAt?: Instant | null | undefined
}

const amountPattern = /^\d{1,9}(\.\d{1,2})?$/

/**
 * Records a purchase and adds it to the person's sums. A `reference` recorded before for the person adds
 * nothing: `recorded` is false.
 */
export async function recordPurchase(
  work: WriteWork,
  key: ParticipantKey,
  { amount, reference, occurredAt }: PurchaseInput,
): Promise<{ readonly participant: ParticipantRow; readonly recorded: boolean }> {
  const checks = new Checks()
  const fits = amountPattern.test(amount) && /[1-9]/.test(amount)
  checks.that(fits, 'amount', 'amount must be between 0.01 and 999999999.99.')
  checks.text('reference', reference, { min: 1, max: 255 })
  checks.done()
  const { participant, contest } = await lockParticipant(work, key)
  const [purchase] = await work.executor
    .insert(purchases)
    .values({
      participantId: participant.id,
      amount,
      reference: reference ?? null,
      occurredAt: occurredAt ?? work.clock.now(),
    })
    .onConflictDoNothing()
    .returning()
  if (purchase === undefined) return { participant, recorded: false }
  const [changed] = await work.executor
    .update(participants)
    .set({
      purchaseValue: sql`${participants.purchaseValue} + ${purchase.amount}::numeric`,
      purchaseCount: sql`${participants.purchaseCount} + 1`,
      updatedAt: work.clock.now(),
    })
    .where(eq(participants.id, participant.id))
    .returning()
  if (changed === undefined) throw new Error('A locked person vanished.')
  await recordEvents(work, [
    {
      type: 'purchase.recorded',
      contestId: contest.id,
      data: { participantId: participant.id, purchaseId: purchase.id, amount: purchase.amount },
    },
  ])
  return { participant: changed, recorded: true }
}
