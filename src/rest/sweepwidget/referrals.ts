import type { operations } from '../../generated/rest/sweepwidget.js'
import {
  GetReferralProgramDocument,
  ListTopReferrersDocument,
} from '../../generated/rest/sweepwidget.operations.js'
import { endpointsOf } from '../endpoint.js'

const endpoint = endpointsOf<operations>()

/** As many as the documented list has. */
const topSize = 50

const overview = endpoint('referrals.overview', GetReferralProgramDocument, {
  variables: ({ path }) => ({ contest: { databaseId: path.id } }),
  response: ({ referralProgram: { contest, total, referrers, average } }) => ({
    data: {
      competition_id: contest.databaseId,
      total_referrals: total,
      unique_referrers: referrers,
      avg_referrals_per_referrer: average,
    },
  }),
})

const top = endpoint('referrals.top', ListTopReferrersDocument, {
  variables: ({ path }) => ({ contest: { databaseId: path.id }, first: topSize }),
  response: ({ referralProgram }) => ({
    data: referralProgram.top.map(({ uuid, displayName, email, referralCount }) => ({
      user_id: uuid,
      name: displayName ?? '',
      email: email ?? '',
      referral_count: referralCount,
    })),
  }),
})

/** Refer-a-friend of a giveaway. */
export const referrals = [overview, top] as const
