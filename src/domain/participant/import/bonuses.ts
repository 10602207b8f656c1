import type { Instant } from '../../clock.js'
import { newManualKey } from '../../entry/add.js'
import type { NewEntry } from '../../entry/ledger.js'
import type { Draft } from './roster.js'

/** The ledger rows of what updates have added to somebody (#179). */
export function bonusesOf({ bonuses }: Draft, participantId: number, occurredAt: Instant): NewEntry[] {
  return bonuses.map((amount) => ({
    participantId,
    amount,
    origin: 'bonus',
    verified: true,
    manualKey: newManualKey(),
    occurredAt,
  }))
}
