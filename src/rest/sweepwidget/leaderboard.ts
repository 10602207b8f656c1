import type { operations } from '../../generated/rest/sweepwidget.js'
import { GetLeaderboardDocument } from '../../generated/rest/sweepwidget.operations.js'
import { endpointsOf } from '../endpoint.js'

const endpoint = endpointsOf<operations>()

/** The list is whole, of `leaderboard_display_amount` places, up to the bound of all lists (#68). */
const longestList = 10_000

const get = endpoint('leaderboard.get', GetLeaderboardDocument, {
  variables: ({ path }) => ({ contest: { databaseId: path.id }, first: longestList }),
  response: ({ leaderboard: places }) => ({
    data: places.map(({ rank, total, participant }) => ({
      rank,
      user_id: participant.uuid,
      name: participant.displayName ?? '',
      total_entries: total,
    })),
  }),
})

/** The leaderboard of a giveaway. */
export const leaderboard = [get] as const
