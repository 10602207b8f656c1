import type { EntryDataFragment } from '../../generated/rest/revup.operations.js'
import { localTime } from '../times.js'

/**
 * A person's verified ledger rows by `manual_key`, or `block_` and the row's number (#192); their sum is
 * `total_entries`. The label of a bonus is its title; the reason of an adjustment is told to nobody (#53).
 */
export function entryData(rows: EntryDataFragment['entriesExport'], timeZone: string) {
  return Object.fromEntries(
    rows.map(({ databaseId, amount, manualKey, reason, entryMethodType, occurredAt }) => [
      manualKey ?? `block_${databaseId}`,
      {
        entries: amount,
        title: (manualKey === null ? null : reason) ?? entryMethodType?.name ?? null,
        created_at: localTime(occurredAt, timeZone),
      },
    ]),
  )
}
