import { createField, deleteField, reorderFields, updateField } from '../../domain/custom-field/change.js'
import { fieldsOfContests } from '../../domain/custom-field/find.js'
import type { Resolvers } from '../../generated/resolvers.js'
import { writing } from '../context.js'
import { enumValue, enumWord } from '../enums.js'
import { globalId, idOf } from '../global-id.js'
import { contestKey } from '../lookups.js'

export const customFieldResolvers: Resolvers = {
  Mutation: {
    createCustomField: async (_root, { input }, context) => {
      const { contest, kind, ...field } = input
      const made = await createField(writing(context), contestKey(contest), {
        ...field,
        kind: enumWord(kind),
      })
      return { customField: made }
    },
    updateCustomField: async (_root, { input }, context) => {
      const { customField, ...changes } = input
      return {
        customField: await updateField(writing(context), idOf('CustomField', customField), changes),
      }
    },
    deleteCustomField: async (_root, { input }, context) => {
      const id = idOf('CustomField', input.customField)
      return { deletedId: globalId('CustomField', id), contest: await deleteField(writing(context), id) }
    },
    reorderCustomFields: async (_root, { input }, context) => {
      const order = input.order.map((id) => idOf('CustomField', id))
      return { contest: await reorderFields(writing(context), contestKey(input.contest), order) }
    },
  },
  Contest: {
    customFields: async ({ id }, _args, { loaders }) => [
      ...((await loaders.load(fieldsOfContests, id)) ?? []),
    ],
  },
  CustomField: {
    id: ({ id }) => globalId('CustomField', id),
    databaseId: ({ id }) => id,
    kind: ({ kind }) => enumValue(kind),
  },
}
