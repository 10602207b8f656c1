import { entriesByEmail, participantsByEmail } from '../../domain/participant/by-email.js'
import type { Resolvers } from '../../generated/resolvers.js'

const mostFound = 10_000

export const emailLookupResolvers: Resolvers = {
  Query: {
    participantsByEmail: (_root, { email, limit }, { work }) =>
      participantsByEmail(work, { email, limit: limit ?? mostFound }),
    entriesByEmail: (_root, { email, limit }, { work }) =>
      entriesByEmail(work, { email, limit: limit ?? mostFound }),
  },
}
