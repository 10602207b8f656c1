import type { operations } from '../../generated/rest/revup.js'
import { GetRevupAccountDocument } from '../../generated/rest/revup.operations.js'
import { endpointsOf } from '../endpoint.js'
import { epoch } from '../times.js'

const endpoint = endpointsOf<operations>()

/** The account of the key; any valid key may ask (#201). */
export const getAccount = endpoint('account.get', GetRevupAccountDocument, {
  variables: () => ({}),
  response: ({ account }) => ({
    data: {
      id: account.databaseId,
      name: account.name,
      website: account.website,
      avatar_image_url: account.avatarUrl,
      created_at_epoch: epoch(account.createdAt),
    },
  }),
})
