import type { Resolvers } from '../../generated/resolvers.js'
import { shownRates } from '../limits/charge.js'

export const rateLimitResolvers: Resolvers = {
  Query: {
    rateLimit: (_root, _args, { charged }) => (charged === undefined ? null : shownRates(charged)),
  },
}
