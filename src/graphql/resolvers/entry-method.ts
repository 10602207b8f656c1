import type { Resolvers } from '../../generated/resolvers.js'
import { globalId } from '../global-id.js'

export const entryMethodResolvers: Resolvers = {
  EntryMethod: {
    id: ({ id }) => globalId('EntryMethod', id),
    databaseId: ({ id }) => id,
    sequence: ({ seq }) => seq,
  },
}
