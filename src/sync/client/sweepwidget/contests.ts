import type {
  SourceContest,
  SourceContestMail,
  SourceContestSecurity,
  SourceContestSettings,
} from '../../../domain/source/model.js'
import type { operations } from '../../../generated/rest/sweepwidget.js'
import type { DataOf } from '../client.js'
import { forEach } from '../each.js'
import { SourceFailure } from '../failure.js'
import type { Problem } from '../incoming.js'
import { idOf, instantIn, instantOrNull, orProblem, type ReadOptions, zoneOf } from '../page.js'
import { numberedPages, pageIn } from '../paging.js'
import type { SweepWidgetClient as Client } from './client.js'

type Giveaway = DataOf<operations['giveaways.get']>

/** Three requests for each: pages are small, so that little is asked for again after a crash. */
const size = 20

/** Giveaways with settings, rules, look and mails, the oldest first, so that new ones shift no page. */
export async function* contests(client: Client, { signal, from }: ReadOptions) {
  yield* numberedPages<SourceContest>(size, pageIn(from), async (page) => {
    const query = { page, per_page: size, sort: 'id_asc' } as const
    const { data, problems: found, pagination } = await client.call('giveaways.list', { query, signal })
    const problems = [...found]
    const rows = await forEach(data, 2, ({ id }) => contestOf(client, id, problems, signal))
    const came = data.length + found.length
    return { rows: rows.filter((row) => row !== undefined), problems, came, total: pagination.total }
  })
}

async function contestOf(
  client: Client,
  id: number,
  problems: Problem[],
  signal: AbortSignal,
): Promise<SourceContest | undefined> {
  const call = { path: { id }, signal }
  try {
    const [giveaway, design, emails] = await Promise.all([
      client.call('giveaways.get', call),
      client.call('design.get', call),
      client.call('emails.get', call),
    ])
    problems.push(...giveaway.problems, ...design.problems, ...emails.problems)
    const { data } = giveaway
    // A contest is taken as a whole or not at all.
    if (data === null || design.data === null || emails.data === null) return undefined
    const parts = { design: camelCased(design.data), mail: mailOf(emails.data) }
    return orProblem('giveaways.get', 'data', problems, () => ({ ...shownOf(data), ...parts }))
  } catch (error) {
    // Deleted since the list was made.
    if (error instanceof SourceFailure && error.kind === 'missing') return undefined
    throw error
  }
}

function shownOf(row: Giveaway): SourceContest {
  const timeZone = zoneOf(row.time_zone, 'time_zone')
  return {
    externalId: idOf(row.id, 'id'),
    slug: row.url,
    title: row.title,
    description: row.description,
    rulesText: row.rules,
    startsAt: instantOrNull(timeZone, row.start_time, 'start_time'),
    endsAt: instantOrNull(timeZone, row.end_time, 'end_time'),
    timeZone,
    language: row.language,
    kind: row.competition_type,
    isDraft: row.is_draft,
    visibility: row.public_or_private,
    unit: row.settings.entries_or_points,
    winnerQuota: row.number_of_winners,
    imageUrl: row.image_url,
    createdAt: instantIn(timeZone, row.created_at, 'created_at'),
    settings: settingsOf(row.settings),
    security: securityOf(row.rules_config),
  }
}

function settingsOf(settings: Giveaway['settings']): SourceContestSettings {
  return {
    leaderboardEnabled: settings.if_leaderboard,
    leaderboardSize: settings.leaderboard_display_amount,
    rewardsEnabled: settings.if_unlock_rewards,
    showPrizes: settings.show_prizes,
    showRulesExpanded: settings.show_rules_expanded,
    requireCaptcha: settings.require_captcha,
    showCookieConsent: settings.show_cookies_consent_form,
  }
}

function securityOf(rules: Giveaway['rules_config']): SourceContestSecurity {
  return {
    securityLevel: rules.security_level,
    checkDuplicateIp: rules.check_for_duplicate_ip,
    blockVpns: rules.block_vpns,
    blockRiskyEmails: rules.block_high_risk_email_tld,
    requireEmailVerification: rules.require_email_verification,
    ageLimit: rules.age_limit,
    ageLimitKind: rules.age_limit_type,
    maxEntriesPerPerson: rules.max_entries_per_user,
    maxParticipants: rules.max_total_participants,
    countries: rules.countries_allowed,
  }
}

function mailOf(mail: DataOf<operations['emails.get']>): SourceContestMail {
  const { confirmation_email: confirmation, verification_email: verification } = mail
  return {
    confirmation: {
      enabled: confirmation.status === 1,
      subject: confirmation.subject,
      replyToEmail: confirmation.reply_to_email,
      replyToName: confirmation.reply_to_name,
      body: confirmation.body,
      customHtml: confirmation.custom_html,
      logoImageUrl: confirmation.logo_image_url,
    },
    verification: { enabled: verification.enabled, body: verification.body },
  }
}

/** Sections and keys of the look, whose names differ in their letters' case alone (#147). */
function camelCased(value: object): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(value).map(([name, part]: [string, unknown]) => [
      name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()),
      typeof part === 'object' && part !== null ? camelCased(part) : part,
    ]),
  )
}
