import type { EntryFiguresFragment, EntryOrigin } from '../../generated/rest/sweepwidget.operations.js'
import { localTime } from '../times.js'

/** What every shape of a ledger row has; rows of no type are those of User Details (#94, #99). */
export function figures({ amount, occurredAt, attributedType }: EntryFiguresFragment, timeZone: string) {
  return {
    entry_method: attributedType.typeId,
    entry_method_name: attributedType.name,
    entry_amount: amount,
    timestamp: localTime(occurredAt, timeZone),
  }
}

/** What the person entered; the value of a referral's row names somebody else. */
export function enteredValue({
  origin,
  value,
}: {
  readonly origin: EntryOrigin
  readonly value: string | null
}): string | null {
  return origin === 'REFERRAL_ADVOCATE' || origin === 'REFERRAL_FRIEND' ? null : value
}
