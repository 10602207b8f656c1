import type { operations } from '../../generated/rest/sweepwidget.js'
import {
  AnalyticsDailyDocument,
  AnalyticsEntryMethodsDocument,
  AnalyticsFraudDocument,
  AnalyticsGeographyDocument,
  AnalyticsOverviewDocument,
  AnalyticsReferralsDocument,
  GiveawayStatsDocument,
} from '../../generated/rest/sweepwidget.operations.js'
import { endpointsOf } from '../endpoint.js'

const endpoint = endpointsOf<operations>()

const statusWords = { DRAFT: 'draft', SCHEDULED: 'scheduled', LIVE: 'live', ENDED: 'expired' } as const

/** The giveaway in the path. */
const ofPath = ({ path }: { readonly path: { readonly id: number } }) => ({
  contest: { databaseId: path.id },
})

/** A day on which more was taken away than came is a day without entries here: the contract knows no less. */
function countable(entries: number): number {
  return Math.max(0, entries)
}

const stats = endpoint('giveaways.stats', GiveawayStatsDocument, {
  variables: ofPath,
  response: ({
    contestAnalytics: { contestDatabaseId, status, daysRemaining, totals, conversionRate, today },
  }) => ({
    data: {
      competition_id: contestDatabaseId,
      status: statusWords[status],
      // The contract wants a number where a giveaway without an end has none.
      days_remaining: daysRemaining ?? 0,
      total_entries: totals.entries,
      total_participants: totals.participants,
      total_actions: totals.actions,
      total_page_views: totals.views,
      unique_page_views: totals.uniqueViews,
      entries_today: countable(today.entries),
      participants_today: today.participants,
      conversion_rate: conversionRate,
    },
  }),
})

const overview = endpoint('analytics.overview', AnalyticsOverviewDocument, {
  variables: ofPath,
  response: ({
    contestAnalytics: { contestDatabaseId, totals, conversionRate, averageEntries, averageActions },
  }) => ({
    data: {
      competition_id: contestDatabaseId,
      total_entries: totals.entries,
      total_participants: totals.participants,
      total_actions: totals.actions,
      total_views: totals.views,
      unique_views: totals.uniqueViews,
      conversion_rate: conversionRate,
      avg_entries_per_user: averageEntries,
      avg_actions_per_user: averageActions,
    },
  }),
})

const daily = endpoint('analytics.daily', AnalyticsDailyDocument, {
  fields: { date_from: 'from', date_to: 'to' },
  variables: (request) => ({
    ...ofPath(request),
    from: request.query.date_from ?? null,
    to: request.query.date_to ?? null,
  }),
  response: ({ contestAnalytics }) => ({
    data: contestAnalytics.daily.map(({ date, views, uniqueViews, entries, participants }) => ({
      date,
      total_views: views,
      unique_views: uniqueViews,
      entries: countable(entries),
      new_participants: participants,
    })),
  }),
})

const entryMethods = endpoint('analytics.entry-methods', AnalyticsEntryMethodsDocument, {
  variables: ofPath,
  response: ({ contestAnalytics }) => ({
    data: contestAnalytics.entryMethods.map(({ typeId, name, entries, people, percentage }) => ({
      entry_method: typeId,
      entry_method_name: name,
      total_entries: entries,
      unique_users: people,
      percentage,
    })),
  }),
})

const geography = endpoint('analytics.geography', AnalyticsGeographyDocument, {
  variables: ofPath,
  response: ({ contestAnalytics: { viewsByCountry, participantsByCountry } }) => ({
    data: {
      views_by_country: viewsByCountry.map(({ countryCode, views }) => ({
        country_code: countryCode,
        views,
      })),
      participants_by_country: participantsByCountry.map(({ countryCode, participants }) => ({
        country: countryCode,
        participants,
      })),
    },
  }),
})

const referrals = endpoint('analytics.referrals', AnalyticsReferralsDocument, {
  variables: ofPath,
  response: ({ contestAnalytics }) => ({
    data: contestAnalytics.referrers.map(({ url, domain, views }) => ({
      referrer_url: url,
      domain,
      count: views,
    })),
  }),
})

const fraud = endpoint('analytics.fraud', AnalyticsFraudDocument, {
  variables: ofPath,
  response: ({ contestAnalytics }) => {
    const { sharedAddresses, blocked, disqualified, topSharedAddresses } = contestAnalytics.fraud
    return {
      data: {
        duplicate_ip_entries: sharedAddresses,
        banned_count: blocked,
        disqualified_count: disqualified,
        top_duplicate_ips: topSharedAddresses.map(({ rank, actions }) => ({ rank, entry_count: actions })),
      },
    }
  },
})

/** How a giveaway does; referrals are the pages that led to it (#146). */
export const analytics = [stats, overview, daily, entryMethods, geography, referrals, fraud] as const
