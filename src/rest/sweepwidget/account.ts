import { limitOf } from '../../contract/rate-limits.js'
import type { operations } from '../../generated/rest/sweepwidget.js'
import {
  GetAccountDocument,
  GetUsageDocument,
  ListBrandsDocument,
} from '../../generated/rest/sweepwidget.operations.js'
import { endpointsOf } from '../endpoint.js'
import { utcTime } from '../times.js'

const endpoint = endpointsOf<operations>()

const paymentPlatforms = [1, 2, 3] as const

const get = endpoint('account.get', GetAccountDocument, {
  variables: () => ({}),
  response: ({ account }) => ({
    data: {
      user_id: account.databaseId,
      email: account.email ?? '',
      username: account.name,
      plan: account.plan,
      plan_name: account.planName,
      payment_platform: paymentPlatforms.find((known) => known === account.paymentPlatform) ?? 1,
      website_id: account.keyBrand.databaseId,
      website_name: account.keyBrand.name,
      total_giveaways: account.contestCount,
      created_at: utcTime(account.createdAt),
    },
  }),
})

const brands = endpoint('account.brands', ListBrandsDocument, {
  variables: () => ({}),
  response: ({ account: { plan, planName, brands: active } }) => ({
    data: active.map(({ databaseId, name, active: inUse }) => ({
      id: databaseId,
      website_name: name,
      plan,
      plan_name: planName,
      active_brand: inUse,
    })),
  }),
})

const usage = endpoint('account.usage', GetUsageDocument, {
  variables: () => ({}),
  response: ({ account: { usage: requests } }, { limits }) => ({
    data: {
      requests_today: requests.last24Hours,
      requests_7d: requests.last7Days,
      requests_30d: requests.last30Days,
      rate_limit: {
        rpm: limitOf(limits, 'minute'),
        rpd: limitOf(limits, 'day'),
        burst: limitOf(limits, 'second'),
      },
    },
  }),
})

/** The account of the key. */
export const account = [get, brands, usage] as const
