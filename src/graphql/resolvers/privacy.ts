import { notFound } from '../../domain/errors.js'
import { eraseContact, eraseParticipant } from '../../domain/privacy/erase.js'
import {
  type ExportTarget,
  exportFormat,
  exportPage,
  exportPageBound,
  exportSubject,
} from '../../domain/privacy/export.js'
import type { PersonLookup, Resolvers } from '../../generated/resolvers.js'
import { writing } from '../context.js'
import { globalId } from '../global-id.js'
import { contactName, participantKey } from '../lookups.js'

function targetOf({ contact, participant }: PersonLookup): ExportTarget {
  if (contact != null) return { contact: contactName(contact) }
  if (participant != null) return { participant: participantKey(participant) }
  throw notFound('contact')
}

export const privacyResolvers: Resolvers = {
  Query: {
    personalData: async (_root, { of, first, after }, { work }) => {
      const subject = await exportSubject(work, targetOf(of))
      const { lists, cursor } = await exportPage(work, subject, { first: first ?? exportPageBound, after })
      return {
        format: exportFormat,
        exportedAt: work.clock.now(),
        data: Object.fromEntries(lists.map(({ name, records }) => [name, records])),
        endCursor: cursor,
        hasNextPage: cursor !== null,
      }
    },
  },
  Mutation: {
    eraseContact: async (_root, { input }, context) => {
      const { contact, erased, changed } = await eraseContact(
        writing(context),
        contactName(input.contact),
        globalId,
      )
      return { contact, participantsErased: erased, changed }
    },
    eraseParticipant: (_root, { input }, context) =>
      eraseParticipant(writing(context), participantKey(input.participant), globalId),
  },
}
