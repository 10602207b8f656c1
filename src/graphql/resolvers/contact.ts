import { figuresOfContacts, noFigures } from '../../domain/contact/figures.js'
import { type ContactFilter, type ContactOrder, contactsByNumber } from '../../domain/contact/filter.js'
import { mergedNumbers, requireContact } from '../../domain/contact/find.js'
import {
  checkContactList,
  contactCounts,
  contactsOfAccounts,
  participantCountsOfContacts,
  participantsOfContacts,
} from '../../domain/contact/lists.js'
import type { ContactOrderField, QueryContactsArgs, Resolvers } from '../../generated/resolvers.js'
import { enumValue, enumWord, optionalWord } from '../enums.js'
import { globalId, idOf } from '../global-id.js'
import { contactName } from '../lookups.js'
import { connection } from '../pagination.js'

const orderFields: Record<ContactOrderField, ContactOrder['field']> = {
  ID: 'id',
  CONTESTS: 'contests',
  ENTRIES: 'entries',
  LAST_ACTIVITY: 'lastActivity',
}

/** The filter with the domain's words and ids. */
function filterOf(filter: QueryContactsArgs['filter']): ContactFilter {
  if (filter == null) return {}
  const { service, source, ...rest } = filter
  return {
    ...rest,
    service: optionalWord(service),
    sourceId: source == null ? undefined : idOf('Source', source),
  }
}

function orderOf(order: QueryContactsArgs['orderBy']): ContactOrder {
  if (order == null) return contactsByNumber
  return { field: orderFields[order.field], direction: enumWord(order.direction) }
}

export const contactResolvers: Resolvers = {
  Query: {
    contact: (_root, { by }, { work }) => requireContact(work, contactName(by)),
    contacts: (_root, args, { loaders, work }) => {
      const filter = filterOf(args.filter)
      const order = orderOf(args.orderBy)
      checkContactList(work, filter, order)
      const { accountId } = work.caller
      return connection(
        args,
        (page) => loaders.load(contactsOfAccounts, accountId, { filter, order, page }),
        () => loaders.load(contactCounts, accountId, { filter, order }),
      )
    },
  },
  Contact: {
    id: ({ id }) => globalId('Contact', id),
    databaseId: ({ id }) => id,
    address: (contact) => contact,
    mergedFrom: async ({ id }, _args, { loaders }) => [...((await loaders.load(mergedNumbers, id)) ?? [])],
    figures: async ({ id }, _args, { loaders }) => (await loaders.load(figuresOfContacts, id)) ?? noFigures,
    participants: ({ id }, args, { loaders }) =>
      connection(
        args,
        (page) => loaders.load(participantsOfContacts, id, page),
        () => loaders.load(participantCountsOfContacts, id),
      ),
  },
  ContactFigures: { services: ({ services }) => services.map(enumValue) },
}
