import type { operations } from '../../generated/rest/sweepwidget.js'
import {
  DeleteEntryDocument,
  type EntryOrder,
  ExportLedgerDocument,
  GetLedgerRowDocument,
  ListLedgerDocument,
  type WholeEntryFragment,
} from '../../generated/rest/sweepwidget.operations.js'
import { endpointsOf } from '../endpoint.js'
import { enteredValue, figures } from './ledger-rows.js'
import { pageOf, paginationOf } from './pagination.js'
import { printed } from './people.js'

const endpoint = endpointsOf<operations>()

/** Ties follow the id in the same direction (#98). */
const orders = {
  timestamp_desc: { field: 'OCCURRED_AT', direction: 'DESC' },
  timestamp_asc: { field: 'OCCURRED_AT', direction: 'ASC' },
  entries_desc: { field: 'AMOUNT', direction: 'DESC' },
  entries_asc: { field: 'AMOUNT', direction: 'ASC' },
} as const satisfies Record<string, EntryOrder>

interface Narrowing {
  readonly entry_method?: number
  readonly date_from?: string
  readonly date_to?: string
}

/** Rows of people who count (#93), as far as the query narrows them down. */
function narrowed(query: Narrowing) {
  return {
    ofCountedPeople: true,
    attributedType: query.entry_method ?? null,
    occurredOnFrom: query.date_from ?? null,
    occurredOnTo: query.date_to ?? null,
  }
}

function whole(entry: WholeEntryFragment) {
  const { participant } = entry
  return {
    id: entry.databaseId,
    user_id: participant.uuid,
    user_name: printed(participant.displayName),
    user_email: printed(participant.email),
    ...figures(entry, entry.contest.timeZone),
    entry_value: enteredValue(entry),
    is_verified: entry.verified,
    country: participant.countryCode,
  }
}

const list = endpoint('entries.list', ListLedgerDocument, {
  fields: { search: 'filter.email' },
  variables: ({ path, query }) => ({
    contest: { databaseId: path.id },
    filter: { ...narrowed(query), verified: query.is_verified !== 0, email: query.search ?? null },
    orderBy: orders[query.sort ?? 'timestamp_desc'],
    ...pageOf(query).window,
  }),
  response: ({ entries: { nodes, totalCount } }, { query }) => ({
    data: nodes.map(whole),
    pagination: paginationOf(pageOf(query), totalCount),
  }),
})

const get = endpoint('entries.get', GetLedgerRowDocument, {
  variables: ({ path }) => ({
    entry: { databaseId: path.entry_id },
    contest: { databaseId: path.id },
  }),
  response: ({ entry }) => ({ data: whole(entry) }),
})

const exportAll = endpoint('entries.export', ExportLedgerDocument, {
  variables: ({ path, query }) => ({ contest: { databaseId: path.id }, filter: narrowed(query) }),
  response: ({ entriesExport }) => ({
    data: entriesExport.map((entry) => ({
      user_id: entry.participant.uuid,
      name: printed(entry.participant.displayName),
      email: printed(entry.participant.email),
      ...figures(entry, entry.contest.timeZone),
      is_verified: entry.verified,
      country: entry.participant.countryCode,
    })),
  }),
})

const remove = endpoint('entries.delete', DeleteEntryDocument, {
  variables: ({ path }) => ({
    input: { contest: { databaseId: path.id }, entry: { databaseId: path.entry_id } },
  }),
  response: () => ({}),
})

/** The ledger of a giveaway, row by row. */
export const entries = [list, get, exportAll, remove] as const
