import { eq, sql } from 'drizzle-orm'
import { type ParticipantRow, participants, spendings } from '../../database/tables/index.js'
import { Checks } from '../checks.js'
import { DomainError } from '../errors.js'
import { recordEvents } from '../event/record.js'
import type { WriteWork } from '../work.js'
import { lockParticipant, type ParticipantKey } from './find.js'

/**
 * Spends 1 to 2,147,483,647 points: `used` rises, `total` stays (#37). More than `total` less `used`:
 * STATE_FORBIDS.
 */
export async function spendPoints(
  work: WriteWork,
  key: ParticipantKey,
  { amount, reason }: { readonly amount: number; readonly reason: string },
): Promise<ParticipantRow> {
  const checks = new Checks()
  checks.integer('amount', amount, 1)
  checks.text('reason', reason, { min: 1, max: 1_000 })
  checks.done()
  const { participant, contest } = await lockParticipant(work, key)
  if (amount > participant.total - participant.used) {
    throw new DomainError('STATE_FORBIDS', 'This person has not so many points to spend.')
  }
  const now = work.clock.now()
  const [spending] = await work.executor
    .insert(spendings)
    .values({ participantId: participant.id, amount, reason, occurredAt: now })
    .returning({ id: spendings.id })
  const [changed] = await work.executor
    .update(participants)
    .set({ used: sql`${participants.used} + ${amount}`, updatedAt: now })
    .where(eq(participants.id, participant.id))
    .returning()
  if (changed === undefined) throw new Error('A locked person vanished.')
  await recordEvents(work, [
    {
      type: 'points.spent',
      contestId: contest.id,
      data: { participantId: participant.id, spendingId: spending?.id, amount },
    },
  ])
  return changed
}
