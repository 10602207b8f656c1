import type { operations } from '../../generated/rest/revup.js'
import {
  type EntryDataFragment,
  GetRevupParticipantDocument,
  GetRevupParticipantWithEntriesDocument,
  ListRevupParticipantsDocument,
  ListRevupParticipantsWithEntriesDocument,
  type RevupParticipantFragment,
} from '../../generated/rest/revup.operations.js'
import { endpointsOf } from '../endpoint.js'
import { paginationOf, windowOf } from './cursor.js'
import { entryData } from './entry-data.js'
import { printedPerson } from './person.js'

const endpoint = endpointsOf<operations>()

/** A person, with the ledger where it was asked for (#193). */
function withEntryData(person: RevupParticipantFragment & Partial<EntryDataFragment>) {
  const { entriesExport, timeZone } = person
  const printed = printedPerson(person)
  if (entriesExport === undefined) return printed
  return { ...printed, entry_data: entryData(entriesExport, timeZone) }
}

const list = endpoint('participants.list', ListRevupParticipantsDocument, {
  fields: { cursor: 'after' },
  instead: {
    document: ListRevupParticipantsWithEntriesDocument,
    for: ({ query }) => query.include_entry_data === true,
  },
  variables: ({ path, query }) => ({
    contest: { databaseId: path.promotion_id },
    ...windowOf(query, 250),
  }),
  response: ({ participants: { nodes, pageInfo } }) => ({
    data: nodes.map(withEntryData),
    pagination: paginationOf(nodes, pageInfo),
  }),
})

const get = endpoint('participants.get', GetRevupParticipantDocument, {
  instead: {
    document: GetRevupParticipantWithEntriesDocument,
    for: ({ query }) => query.include_entry_data === true,
  },
  variables: ({ path }) => ({
    participant: { databaseId: path.participant_id },
    contest: { databaseId: path.promotion_id },
  }),
  response: ({ participant }) => ({ data: withEntryData(participant) }),
})

/** The people of a promotion. */
export const participants = [list, get] as const
