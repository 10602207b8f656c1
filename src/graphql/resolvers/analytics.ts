import { countryRanking } from '../../domain/analytics/countries.js'
import { fraudFigures } from '../../domain/analytics/fraud.js'
import { methodFigures } from '../../domain/analytics/methods.js'
import { averageOf, conversionRate, daysRemaining, percentageOf } from '../../domain/analytics/rates.js'
import { referrerRanking } from '../../domain/analytics/referrers.js'
import { requireContest } from '../../domain/contest/find.js'
import { statusAt } from '../../domain/contest/status.js'
import { activityToday, checkDayRange, dailyActivity } from '../../domain/counters/daily-activity.js'
import { type ContestTotals, contestTotals, noTotals } from '../../domain/counters/totals.js'
import { typeNumbered } from '../../domain/entry-method/catalogue.js'
import { notFound } from '../../domain/errors.js'
import type { ContestAnalyticsResolvers, Resolvers } from '../../generated/resolvers.js'
import { enumValue } from '../enums.js'
import type { Loaders } from '../loaders.js'
import { contestKey } from '../lookups.js'

async function totalsOf(contestId: number, loaders: Loaders): Promise<ContestTotals> {
  return (await loaders.load(contestTotals, contestId)) ?? noTotals
}

const figures: ContestAnalyticsResolvers = {
  contest: (contest) => contest,
  contestDatabaseId: ({ id }) => id,
  status: (contest, _args, { work }) => enumValue(statusAt(contest, work.clock.now())),
  daysRemaining: (contest, _args, { work }) => daysRemaining(contest, work.clock.now()),
  totals: ({ id }, _args, { loaders }) => totalsOf(id, loaders),
  conversionRate: async ({ id }, _args, { loaders }) => conversionRate(await totalsOf(id, loaders)),
  averageEntries: async ({ id }, _args, { loaders }) => {
    const totals = await totalsOf(id, loaders)
    return averageOf(totals.entries, totals)
  },
  averageActions: async ({ id }, _args, { loaders }) => {
    const totals = await totalsOf(id, loaders)
    return averageOf(totals.actions, totals)
  },
  today: async ({ id }, _args, { loaders }) => {
    const day = await loaders.load(activityToday, id)
    if (day === null) throw notFound('contest')
    return day
  },
  daily: async ({ id }, { from = null, to = null }, { loaders }) => {
    checkDayRange({ from, to })
    return [...((await loaders.load(dailyActivity, id, { from, to })) ?? [])]
  },
  entryMethods: async ({ id }, _args, { loaders }) => {
    const [types, totals] = await Promise.all([loaders.load(methodFigures, id), totalsOf(id, loaders)])
    return (types ?? []).map((type) => ({
      ...type,
      name: typeNumbered(type.typeId)?.name ?? `Type ${type.typeId}`,
      percentage: percentageOf(type.entries, totals.entries),
    }))
  },
  viewsByCountry: async ({ id }, _args, { loaders }) =>
    ((await loaders.load(countryRanking, id, { of: 'views' })) ?? []).map(({ countryCode, count }) => ({
      countryCode,
      views: count,
    })),
  participantsByCountry: async ({ id }, _args, { loaders }) =>
    ((await loaders.load(countryRanking, id, { of: 'participants' })) ?? []).map(
      ({ countryCode, count }) => ({ countryCode, participants: count }),
    ),
  referrers: async ({ id }, _args, { loaders }) => [...((await loaders.load(referrerRanking, id)) ?? [])],
  fraud: async ({ id }, _args, { loaders }) => {
    const found = await loaders.load(fraudFigures, id)
    if (found === null) throw notFound('contest')
    const topSharedAddresses = found.topSharedAddresses.map((actions, index) => ({
      rank: index + 1,
      actions,
    }))
    return { ...found, topSharedAddresses }
  },
}

/** How a contest does: from counters, rollups and indexes alone. */
export const analyticsResolvers: Resolvers = {
  Query: {
    contestAnalytics: (_root, { contest }, { work }) => requireContest(work, contestKey(contest)),
  },
  Contest: { analytics: (contest) => contest },
  ContestAnalytics: figures,
}
