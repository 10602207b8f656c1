import { mergedNumbers, requireContact } from '../../domain/contact/find.js'
import {
  checkContactFilter,
  contactCounts,
  contactsOfAccounts,
  participantCountsOfContacts,
  participantsOfContacts,
} from '../../domain/contact/lists.js'
import type { Resolvers } from '../../generated/resolvers.js'
import { globalId } from '../global-id.js'
import { contactName } from '../lookups.js'
import { connection } from '../pagination.js'

export const contactResolvers: Resolvers = {
  Query: {
    contact: (_root, { by }, { work }) => requireContact(work, contactName(by)),
    contacts: (_root, { filter, ...args }, { loaders, work }) => {
      const conditions = filter ?? {}
      checkContactFilter(conditions)
      const { accountId } = work.caller
      return connection(
        args,
        (page) => loaders.load(contactsOfAccounts, accountId, { filter: conditions, page }),
        () => loaders.load(contactCounts, accountId, conditions),
      )
    },
  },
  Contact: {
    id: ({ id }) => globalId('Contact', id),
    databaseId: ({ id }) => id,
    address: (contact) => contact,
    mergedFrom: async ({ id }, _args, { loaders }) => [...((await loaders.load(mergedNumbers, id)) ?? [])],
    participants: ({ id }, args, { loaders }) =>
      connection(
        args,
        (page) => loaders.load(participantsOfContacts, id, page),
        () => loaders.load(participantCountsOfContacts, id),
      ),
  },
}
