import { brandsById } from '../../domain/account/find.js'
import { keyCounts, keyPages, requireKey } from '../../domain/api-key/find.js'
import { grantKey, setKeyLimits, withdrawKey } from '../../domain/api-key/grant.js'
import { grantedScopes, isPrivate } from '../../domain/api-key/scopes.js'
import { contestsById } from '../../domain/contest/find.js'
import type { Resolvers } from '../../generated/resolvers.js'
import { writing } from '../context.js'
import { globalId, idOf } from '../global-id.js'
import { connection } from '../pagination.js'
import { enumValueOfScope, scopeOfEnumValue } from '../requires.js'

export const apiKeyResolvers: Resolvers = {
  Query: {
    viewerKey: (_root, _args, { work }) => requireKey(work, work.caller.keyId),
    viewerScopes: (_root, _args, { work }) => [...work.caller.scopes].map(enumValueOfScope),
  },
  Mutation: {
    createApiKey: async (_root, { input: { scopes, contests, brand, ...input } }, context) => {
      const { key, raw } = await grantKey(writing(context), {
        ...input,
        scopes: scopes.map(scopeOfEnumValue),
        contestIds: contests?.map((id) => idOf('Contest', id)),
        brandId: brand == null ? null : idOf('Brand', brand),
      })
      return { apiKey: key, secret: raw }
    },
    setApiKeyLimits: async (_root, { input: { apiKey, ...limits } }, context) => ({
      apiKey: await setKeyLimits(writing(context), idOf('ApiKey', apiKey), limits),
    }),
    revokeApiKey: async (_root, { input }, context) => ({
      apiKey: await withdrawKey(writing(context), idOf('ApiKey', input.apiKey)),
    }),
  },
  Account: {
    apiKeys: ({ id }, args, { loaders }) =>
      connection(
        args,
        (page) => loaders.load(keyPages, id, { page }),
        () => loaders.load(keyCounts, id),
      ),
  },
  ApiKey: {
    id: ({ id }) => globalId('ApiKey', id),
    databaseId: ({ id }) => id,
    scopes: ({ scopes }) => [...grantedScopes(scopes)].map(enumValueOfScope),
    isPublic: ({ scopes }) => !isPrivate(grantedScopes(scopes)),
    contests: async ({ contestIds }, _args, { loaders }) => {
      if (contestIds === null) return null
      const found = await Promise.all(contestIds.map((id) => loaders.load(contestsById, id)))
      return found.filter((contest) => contest !== null)
    },
    brand: ({ brandId }, _args, { loaders }) => (brandId === null ? null : loaders.load(brandsById, brandId)),
  },
}
