import { brandForCreation, createBrand, updateBrand } from '../../domain/account/brands.js'
import { brandsOfAccounts } from '../../domain/account/find.js'
import { requireAccount, updateAccount } from '../../domain/account/manage.js'
import { requireUnrestricted } from '../../domain/caller.js'
import { contestCounts } from '../../domain/contest/list.js'
import type { Resolvers } from '../../generated/resolvers.js'
import { writing } from '../context.js'
import { globalId, idOf } from '../global-id.js'

export const accountResolvers: Resolvers = {
  Query: {
    account: (_root, _args, { work }) => requireAccount(work, work.caller.accountId),
  },
  Mutation: {
    updateAccount: async (_root, { input }, context) => {
      const work = writing(context)
      requireUnrestricted(work.caller, 'change the account')
      return { account: await updateAccount(work, work.caller.accountId, input) }
    },
    createBrand: async (_root, { input }, context) => {
      const work = writing(context)
      requireUnrestricted(work.caller, 'make brands')
      return { brand: await createBrand(work, work.caller.accountId, input) }
    },
    updateBrand: async (_root, { input }, context) => {
      const work = writing(context)
      requireUnrestricted(work.caller, 'change brands')
      const { brand, ...changes } = input
      return { brand: await updateBrand(work, work.caller.accountId, idOf('Brand', brand), changes) }
    },
  },
  Account: {
    id: ({ id }) => globalId('Account', id),
    databaseId: ({ id }) => id,
    contestCount: async ({ id }, _args, { loaders }) =>
      (await loaders.load(contestCounts, id, { filter: {} })) ?? 0,
    keyBrand: ({ id }, _args, { work }) => brandForCreation(work, id, null, work.caller.brandId),
    brands: async ({ id }, { active }, { loaders }) => [
      ...((await loaders.load(brandsOfAccounts, id, { active: active ?? null })) ?? []),
    ],
  },
  Brand: {
    id: ({ id }) => globalId('Brand', id),
    databaseId: ({ id }) => id,
  },
}
