import type { operations } from '../../generated/rest/sweepwidget.js'
import {
  AddManualEntryDocument,
  RecordManualEntriesDocument,
  RecordManualEntryDocument,
} from '../../generated/rest/sweepwidget.operations.js'
import { endpointsOf } from '../endpoint.js'
import { figures } from './ledger-rows.js'
import { printed } from './people.js'

const endpoint = endpointsOf<operations>()

const create = endpoint('entries.create', RecordManualEntryDocument, {
  fields: { user_email: 'email', user_name: 'displayName', entry_amount: 'amount' },
  variables: ({ path, input }) => ({ input: { contest: { databaseId: path.id }, ...input } }),
  response: ({ recordManualEntry: { entry, participant, created, contest } }) => ({
    data: {
      id: entry.databaseId,
      user_id: participant.uuid,
      user_name: printed(participant.displayName),
      user_email: printed(participant.email),
      ...figures(entry, contest.timeZone),
      is_verified: entry.verified,
      is_new_user: created,
    },
  }),
})

/** Rows that do not fit the contract fail like those that the rules refuse (#102). */
const bulk = endpoint('entries.bulk', RecordManualEntriesDocument, {
  variables: ({ path, body, faultyRows }) => ({
    input: {
      contest: { databaseId: path.id },
      rows: body.entries
        .filter((_row, index) => !faultyRows.has(index))
        .map(({ user_email, user_name, entry_amount }) => ({
          email: user_email,
          displayName: user_name,
          amount: entry_amount ?? null,
        })),
    },
  }),
  response: ({ recordManualEntries: { recorded } }, { body }) => {
    const total = body.entries.length
    return { data: { created: recorded, failed: total - recorded, total } }
  },
})

const add = endpoint('participants.add-entries', AddManualEntryDocument, {
  fields: { amount: 'amount' },
  variables: ({ path, input }) => ({
    input: { contest: { databaseId: path.id }, participant: { uuid: path.user_id }, ...input },
  }),
  response: ({ addManualEntry: { entry, participant } }) => ({
    data: {
      message: 'Entries added successfully.',
      entries_added: entry.amount,
      total_entries: participant.countedTotal,
    },
  }),
})

/** Entries given by hand, for imports and bonuses (#99). */
export const manualEntries = [create, bulk, add] as const
