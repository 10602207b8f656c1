import type { EntryRow, ParticipantRow } from '../../database/tables/index.js'
import { Checks, maximumInteger } from '../checks.js'
import type { ParticipantKey } from '../participant/find.js'
import type { WriteWork } from '../work.js'
import { appendToPerson, lockPerson } from './person.js'

/** What an adjustment did; `entry` is null where nothing was left to remove. */
export interface Adjusted {
  readonly entry: EntryRow | null
  readonly before: ParticipantRow
  readonly after: ParticipantRow
}

/**
 * Adds `amount` entries or removes them (-2,147,483,647 to 2,147,483,647, not 0), with a reason of 1 to
 * 1,000 characters. A removal takes no more than there is: the row holds the effective amount, and there
 * is no row where that is nothing (#51). Works on excluded people, uncounted (#20).
 */
export async function adjustEntries(
  work: WriteWork,
  key: ParticipantKey,
  adjustment: { readonly amount: number; readonly reason: string },
): Promise<Adjusted> {
  const checks = new Checks()
  checks.integer('amount', adjustment.amount, -maximumInteger)
  checks.that(adjustment.amount !== 0, 'amount', 'amount must not be 0.')
  checks.text('reason', adjustment.reason, { min: 1, max: 1_000 })
  checks.done()
  const found = await lockPerson(work, key)
  const { person } = found
  const amount = Math.max(adjustment.amount, -person.total)
  if (amount === 0) return { entry: null, before: person, after: person }
  return await appendToPerson(work, found, {
    participantId: person.id,
    amount,
    origin: 'adjust',
    reason: adjustment.reason,
    verified: true,
    occurredAt: work.clock.now(),
  })
}
