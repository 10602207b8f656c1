import type { operations } from '../../generated/rest/revup.js'
import { AddRevupBonusEntriesDocument } from '../../generated/rest/revup.operations.js'
import { endpointsOf } from '../endpoint.js'
import { printedPerson } from './person.js'

const endpoint = endpointsOf<operations>()

const bonus = endpoint('entries.bonus', AddRevupBonusEntriesDocument, {
  fields: { email: 'email', phone: 'phone', entries: 'amount', title: 'label' },
  variables: ({ path, body: { email, phone, entries, title } }) => ({
    input: {
      participant: {
        identity: {
          contest: { databaseId: path.promotion_id },
          email: email ?? null,
          phone: phone ?? null,
        },
      },
      amount: entries,
      label: title ?? null,
    },
  }),
  response: ({ addBonusEntries: { entry, participant } }) => {
    if (entry.manualKey === null) throw new Error('A bonus has no manual key.')
    const person = printedPerson(participant)
    return {
      data: {
        participant_id: person.id,
        promotion_id: person.promotion_id,
        manual_key: entry.manualKey,
        entries_added: entry.amount,
        total_entries: person.total_entries,
        participant: person,
      },
    }
  },
})

/** Entries given to people of a promotion. */
export const entries = [bonus] as const
