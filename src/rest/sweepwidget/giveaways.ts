import type { ContestOrder, ContestStatus } from '../../generated/resolvers.js'
import type { operations } from '../../generated/rest/sweepwidget.js'
import {
  CreateGiveawayDocument,
  DeleteGiveawayDocument,
  DuplicateGiveawayDocument,
  GetEmbedCodeDocument,
  GetGiveawayDocument,
  type GetGiveawayQuery,
  type GiveawayBasicsFragment,
  ListGiveawaysDocument,
  PublishGiveawayDocument,
  UpdateGiveawayDocument,
} from '../../generated/rest/sweepwidget.operations.js'
import { endpointsOf } from '../endpoint.js'
import { localTime } from '../times.js'
import { pageOf, paginationOf } from './pagination.js'
import { ruleFields, rulesInput, shownRules } from './rules.js'

const endpoint = endpointsOf<operations>()

const statusWords = { DRAFT: 'draft', SCHEDULED: 'scheduled', LIVE: 'live', ENDED: 'expired' } as const

type StatusFilter = 'all' | 'draft' | 'scheduled' | 'live' | 'expired'

const statusFilters: Record<StatusFilter, ContestStatus[] | null> = {
  all: null,
  draft: ['DRAFT'],
  scheduled: ['SCHEDULED'],
  live: ['LIVE'],
  expired: ['ENDED'],
}

const orders = {
  id_desc: { field: 'ID', direction: 'DESC' },
  id_asc: { field: 'ID', direction: 'ASC' },
  start_time_desc: { field: 'STARTS_AT', direction: 'DESC' },
  start_time_asc: { field: 'STARTS_AT', direction: 'ASC' },
  end_time_desc: { field: 'ENDS_AT', direction: 'DESC' },
  end_time_asc: { field: 'ENDS_AT', direction: 'ASC' },
} as const satisfies Record<string, ContestOrder>

const visibilities = { public: 'PUBLIC', private: 'PRIVATE' } as const

const visibilityWords = { PUBLIC: 'public', PRIVATE: 'private' } as const

const units = { entries: 'ENTRIES', points: 'POINTS' } as const

const unitWords = { ENTRIES: 'entries', POINTS: 'points' } as const

/** What making and changing a giveaway have in common; `entries_or_points` stands elsewhere in the schema. */
const fields = {
  title: 'title',
  description: 'description',
  rules: 'rulesText',
  start_time: { to: 'startsAtLocal', aliases: ['startsAt'] },
  end_time: { to: 'endsAtLocal', aliases: ['endsAt'] },
  time_zone: 'timeZone',
  language: 'language',
  number_of_winners: 'winnerQuota',
  is_draft: 'isDraft',
  settings: {
    to: 'settings',
    fields: {
      if_leaderboard: 'leaderboardEnabled',
      leaderboard_display_amount: 'leaderboardSize',
      if_unlock_rewards: 'rewardsEnabled',
      show_prizes: 'showPrizes',
      show_rules_expanded: 'showRulesExpanded',
      require_captcha: 'requireCaptcha',
      show_cookies_consent_form: 'showCookieConsent',
    },
  },
  rules_config: { to: 'rules', fields: ruleFields },
} as const

/** A date that a giveaway made by other means may not have. */
function localTimeOrNull(instant: string | null, timeZone: string): string | null {
  return instant === null ? null : localTime(instant, timeZone)
}

function basics(contest: GiveawayBasicsFragment) {
  const { timeZone } = contest
  return {
    id: contest.databaseId,
    url: contest.slug,
    status: statusWords[contest.status],
    title: contest.title,
    description: contest.description,
    start_time: localTimeOrNull(contest.startsAt, timeZone),
    end_time: localTimeOrNull(contest.endsAt, timeZone),
    time_zone: timeZone,
    language: contest.language,
    number_of_winners: contest.winnerQuota,
    image_url: contest.imageUrl,
    total_entries: contest.totals.entries,
    total_participants: contest.totals.participants,
    is_draft: contest.isDraft,
    created_at: localTime(contest.createdAt, timeZone),
  }
}

function shownSettings({ unit, settings }: NonNullable<GetGiveawayQuery['contest']>) {
  return {
    entries_or_points: unitWords[unit],
    if_leaderboard: settings.leaderboardEnabled,
    leaderboard_display_amount: settings.leaderboardSize,
    if_unlock_rewards: settings.rewardsEnabled,
    show_prizes: settings.showPrizes,
    show_rules_expanded: settings.showRulesExpanded,
    require_captcha: settings.requireCaptcha,
    show_cookies_consent_form: settings.showCookieConsent,
  }
}

/** What is collected, where the settings say it. */
function unitInput(settings: { readonly entries_or_points?: keyof typeof units } | undefined) {
  const word = settings?.entries_or_points
  return word === undefined ? {} : { unit: units[word] }
}

const list = endpoint('giveaways.list', ListGiveawaysDocument, {
  fields: { search: 'filter.search' },
  variables: ({ query }) => ({
    filter: { status: statusFilters[query.status ?? 'all'], search: query.search ?? null },
    orderBy: orders[query.sort ?? 'id_desc'],
    ...pageOf(query).window,
  }),
  response: ({ contests: { nodes, totalCount } }, { query }) => ({
    data: nodes.map(basics),
    pagination: paginationOf(pageOf(query), totalCount),
  }),
})

const get = endpoint('giveaways.get', GetGiveawayDocument, {
  variables: ({ path }) => ({ contest: { databaseId: path.id } }),
  response: ({ contest }) => ({
    data: {
      ...basics(contest),
      rules: contest.rulesText,
      public_or_private: visibilityWords[contest.visibility],
      competition_type: contest.kind,
      total_actions: contest.totals.actions,
      entry_method_count: contest.entryMethodCount,
      embed_code: contest.embedCode,
      view_url: contest.viewUrl,
      settings: shownSettings(contest),
      rules_config: shownRules(contest.rules),
    },
  }),
})

const create = endpoint('giveaways.create', CreateGiveawayDocument, {
  fields,
  variables: ({ input, body }) => {
    const { rules, ...rest } = input
    return {
      input: { ...rest, ...unitInput(body.settings), ...(rules && { rules: rulesInput(rules) }) },
    }
  },
  response: ({ createContest: { contest } }) => ({
    data: {
      id: contest.databaseId,
      url: contest.slug,
      status: statusWords[contest.status],
      title: contest.title,
      start_time: localTimeOrNull(contest.startsAt, contest.timeZone),
      end_time: localTimeOrNull(contest.endsAt, contest.timeZone),
      time_zone: contest.timeZone,
      embed_code: contest.embedCode,
      view_url: contest.viewUrl,
    },
  }),
})

const update = endpoint('giveaways.update', UpdateGiveawayDocument, {
  fields: { ...fields, public_or_private: 'visibility', competition_type: 'kind' },
  variables: ({ path, input, body }) => {
    const { rules, visibility, ...rest } = input
    return {
      input: {
        contest: { databaseId: path.id },
        changes: {
          ...rest,
          ...unitInput(body?.settings),
          ...(visibility && { visibility: visibilities[visibility] }),
          ...(rules && { rules: rulesInput(rules) }),
        },
      },
    }
  },
  response: ({ updateContest: { contest } }) => ({
    data: { id: contest.databaseId, message: 'Giveaway updated successfully.' },
  }),
})

const remove = endpoint('giveaways.delete', DeleteGiveawayDocument, {
  variables: ({ path }) => ({ input: { contest: { databaseId: path.id } } }),
  response: () => ({}),
})

const duplicate = endpoint('giveaways.duplicate', DuplicateGiveawayDocument, {
  variables: ({ path }) => ({ input: { contest: { databaseId: path.id } } }),
  response: ({ duplicateContest: { contest } }) => ({
    data: { id: contest.databaseId, url: contest.slug, status: 'draft' as const, view_url: contest.viewUrl },
  }),
})

const publish = endpoint('giveaways.publish', PublishGiveawayDocument, {
  fields: { end_time: 'endsAt' },
  variables: ({ path }) => ({ input: { contest: { databaseId: path.id } } }),
  response: ({ publishContest: { contest } }) => ({
    data: { id: contest.databaseId, status: publishedWord(contest.status) },
  }),
})

/** What has been published is no draft. */
function publishedWord(status: ContestStatus) {
  if (status === 'DRAFT') throw new Error('A published giveaway is a draft.')
  return statusWords[status]
}

const embedCode = endpoint('giveaways.embed-code', GetEmbedCodeDocument, {
  variables: ({ path }) => ({ contest: { databaseId: path.id } }),
  response: ({ contest }) => ({
    data: {
      competition_id: contest.databaseId,
      embed_code: contest.embedCode,
      direct_link: contest.viewUrl,
      iframe_code: contest.iframeCode,
    },
  }),
})

/** Giveaways, the dialect's contests. */
export const giveaways = [list, get, create, update, remove, duplicate, publish, embedCode] as const
