import { catalogue, typeNumbered } from '../../domain/entry-method/catalogue.js'
import { addMethod, removeMethod, reorderMethods, updateMethod } from '../../domain/entry-method/change.js'
import type { MutationResolvers, Resolvers } from '../../generated/resolvers.js'
import { writing } from '../context.js'
import { enumValue, enumWord } from '../enums.js'
import { globalId } from '../global-id.js'
import { contestKey, entryMethodId, optionalContestKey } from '../lookups.js'

const mutations: MutationResolvers = {
  addEntryMethod: async (_root, { input }, context) => {
    const { contest, ...method } = input
    return { entryMethod: await addMethod(writing(context), contestKey(contest), method) }
  },
  updateEntryMethod: async (_root, { input }, context) => ({
    entryMethod: await updateMethod(
      writing(context),
      entryMethodId(input.entryMethod),
      optionalContestKey(input.contest),
      input.changes,
    ),
  }),
  removeEntryMethod: async (_root, { input }, context) => {
    const id = entryMethodId(input.entryMethod)
    const contest = await removeMethod(writing(context), id, optionalContestKey(input.contest))
    return { removedId: globalId('EntryMethod', id), contest }
  },
  reorderEntryMethods: async (_root, { input }, context) => {
    const order = input.order.map(entryMethodId)
    const { contest, methods } = await reorderMethods(writing(context), contestKey(input.contest), order)
    return { contest, entryMethods: [...methods] }
  },
}

export const entryMethodResolvers: Resolvers = {
  Query: {
    entryMethodTypes: (_root, { category }) =>
      catalogue.filter((type) => category == null || type.category === enumWord(category)),
  },
  Mutation: mutations,
  EntryMethod: {
    id: ({ id }) => globalId('EntryMethod', id),
    databaseId: ({ id }) => id,
    sequence: ({ seq }) => seq,
    type: ({ typeId }) => {
      const type = typeNumbered(typeId)
      if (type === undefined) throw new Error(`An entry method of the unknown type ${typeId}.`)
      return type
    },
  },
  EntryMethodType: {
    category: ({ category }) => enumValue(category),
  },
}
