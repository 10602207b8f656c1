import { requireContest } from '../../domain/contest/find.js'
import { checkDayRange, dailyActivity } from '../../domain/counters/daily-activity.js'
import { contestTotals, noTotals } from '../../domain/counters/totals.js'
import { invalidField } from '../../domain/errors.js'
import { ban, setDisqualified, unban } from '../../domain/participant/exclusion.js'
import { checkLeaderboardSlice, leaderboards, shownPlaces } from '../../domain/participant/leaderboard.js'
import { ranks } from '../../domain/participant/ranks.js'
import type { ContestLookup, MutationResolvers, Resolvers } from '../../generated/resolvers.js'
import { writing } from '../context.js'
import { ledgerExport, ledgerOf } from '../ledger.js'
import { contestKey, participantKey } from '../lookups.js'

/** The contest to which somebody must belong, where one is named. */
function within(contest: ContestLookup | null | undefined) {
  return contest == null ? undefined : contestKey(contest)
}

const mutations: MutationResolvers = {
  setParticipantDisqualified: (_root, { input }, context) => {
    const { participant, contest, disqualified } = input
    if (disqualified === null) throw invalidField('disqualified', 'disqualified cannot be null.')
    return setDisqualified(writing(context), participantKey(participant), disqualified, within(contest))
  },
  banParticipant: (_root, { input: { participant, contest } }, context) =>
    ban(writing(context), participantKey(participant), within(contest)),
  unbanParticipant: (_root, { input: { participant, contest } }, context) =>
    unban(writing(context), participantKey(participant), within(contest)),
}

/** Where people and contests stand: totals, days, places, ledgers, and who counts. */
export const standingResolvers: Resolvers = {
  Query: {
    leaderboard: async (_root, args, { work, loaders }) => {
      const contest = await requireContest(work, contestKey(args.contest))
      const slice = { first: shownPlaces(contest, args.first ?? null), offset: 0 }
      return [...((await loaders.load(leaderboards, contest.id, slice)) ?? [])]
    },
  },
  Mutation: mutations,
  Contest: {
    totals: async ({ id }, _args, { loaders }) => (await loaders.load(contestTotals, id)) ?? noTotals,
    dailyActivity: async ({ id }, { from = null, to = null }, { loaders }) => {
      checkDayRange({ from, to })
      return [...((await loaders.load(dailyActivity, id, { from, to })) ?? [])]
    },
    leaderboard: ({ id }, args, { loaders }) => {
      const slice = { first: args.first ?? null, offset: args.offset ?? 0 }
      checkLeaderboardSlice(slice)
      return loaders.load(leaderboards, id, slice).then((places) => [...(places ?? [])])
    },
    entries: ({ id }, args, context) => ledgerOf('contest', args, context)(id),
    entriesExport: ({ id }, args, context) => ledgerExport('contest', args, context)(id),
  },
  LeaderboardPlace: { total: ({ participant }) => participant.total },
  Participant: {
    rank: ({ id }, _args, { loaders }) => loaders.load(ranks, id),
    entries: ({ id }, args, context) => ledgerOf('participant', args, context)(id),
    entriesExport: ({ id }, args, context) => ledgerExport('participant', args, context)(id),
  },
}
