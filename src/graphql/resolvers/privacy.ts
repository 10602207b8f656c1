import { eraseContact, eraseParticipant } from '../../domain/privacy/erase.js'
import type { Resolvers } from '../../generated/resolvers.js'
import { writing } from '../context.js'
import { globalId } from '../global-id.js'
import { contactName, participantKey } from '../lookups.js'

export const privacyResolvers: Resolvers = {
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
