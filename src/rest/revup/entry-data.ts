import type { EntryDataFragment } from '../../generated/rest/revup.operations.js'
import { localTime } from '../times.js'

/**
 * A person's verified ledger rows by `manual_key`, or `block_` and the row's number (#192); their sum is
 * `total_entries`.
 */
export function entryData(rows: EntryDataFragment['entriesExport'], timeZone: string) {
  return Object.fromEntries(
    rows.map(({ databaseId, amount, manualKey, reason, entryMethodType, occurredAt }) => [
      manualKey ?? `block_${databaseId}`,
      {
        entries: amount,
        title: reason ?? entryMethodType?.name ?? null,
        created_at: localTime(occurredAt, timeZone),
      },
    ]),
  )
}
