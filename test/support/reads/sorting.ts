import type { Row, Sorting } from './compare.js'

const time = ({ timestamp }: Row) => timestamp

const entryOrders: Readonly<Record<string, (row: Row) => unknown>> = {
  entries_desc: ({ entry_amount: amount }) => amount,
  entries_asc: ({ entry_amount: amount }) => amount,
}

const personOrders: Readonly<Record<string, (row: Row) => unknown>> = {
  name_asc: ({ name }) => String(name).toLowerCase(),
}

const total = ({ total_entries: entries }: Row) => entries

/** What the lists in answers of SweepWidget's are sorted by where their rows may be sorted alike. */
export function sweepWidgetSorting(operation: string, request: string): Sorting {
  const sort = new URL(request, 'http://source.invalid').searchParams.get('sort') ?? ''
  const lists: Readonly<Record<string, Readonly<Record<string, (row: Row) => unknown>>>> = {
    'entries.list': { data: entryOrders[sort] ?? time },
    'entries.export': { data: time },
    'participants.list': { data: personOrders[sort] ?? total },
    'participants.get': { 'data.entries': time },
    'participants.search': { 'data.*.entries': time },
    'participants.cross-entries': {
      data: ({ giveaway_id: id, timestamp }) => `${String(id)} ${String(timestamp)}`,
    },
  }
  return (path) => lists[operation]?.[path.replace(/^body\./, '')]
}
