import { usageOfAccounts, usageOfKeys } from '../../domain/usage/read.js'
import type { Resolvers } from '../../generated/resolvers.js'
import type { Loaders } from '../loaders.js'
import type { ApiUsageModel } from '../models.js'

async function usageOf(loaders: Loaders, read: typeof usageOfKeys, id: number): Promise<ApiUsageModel> {
  const usage = await loaders.load(read, id)
  if (usage === null) throw new Error('A usage is always told.')
  return usage
}

export const usageResolvers: Resolvers = {
  Account: {
    usage: ({ id }, _args, { loaders }) => usageOf(loaders, usageOfAccounts, id),
  },
  ApiKey: {
    usage: ({ id }, _args, { loaders }) => usageOf(loaders, usageOfKeys, id),
    lastUsedAt: async ({ id }, _args, { loaders }) => (await usageOf(loaders, usageOfKeys, id)).lastUsedAt,
  },
}
