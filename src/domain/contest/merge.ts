import { Checks } from '../checks.js'
import type { Instant } from '../clock.js'
import { checkInput } from './check.js'
import type { ContestFields, ContestInput } from './fields.js'
import { changedMail } from './mail.js'
import { changedSections } from './sections.js'
import { instantOfWallClock, sameWallClock, zoneNamed } from './zone.js'

type DateField = 'startsAt' | 'endsAt'

/** Absent keeps; null clears. */
function kept<T>(given: T | undefined, base: T): T {
  return given === undefined ? base : given
}

/**
 * A date after the change: given as an instant or as wall-clock time of the new zone, or else the one
 * there was, which keeps its wall-clock value when the zone changes (#84).
 */
function mergeDate(
  checks: Checks,
  base: ContestFields,
  input: ContestInput,
  field: DateField,
  zone: string,
): Instant | null {
  const instant = input[field]
  const localField = `${field}Local` as const
  const local = input[localField]
  checks.that(
    instant === undefined || local === undefined,
    localField,
    `Give ${field} or ${localField}, not both.`,
  )
  if (instant !== undefined) return instant
  if (local === null) return null
  if (local !== undefined) {
    const found = instantOfWallClock(local, zone)
    checks.that(found !== undefined, localField, `${localField} must be like 2026-06-01 00:00:00.`)
    return found ?? base[field]
  }
  const before = base[field]
  if (before === null || base.timeZone === zone) return before
  const moved = sameWallClock(before, base.timeZone, zone)
  checks.that(moved !== undefined, field, `${field} would leave the years 1 to 9999 in the new zone.`)
  return moved ?? before
}

function mergeSettings(base: ContestFields, settings: ContestInput['settings']) {
  return {
    leaderboardEnabled: settings?.leaderboardEnabled ?? base.leaderboardEnabled,
    leaderboardSize: settings?.leaderboardSize ?? base.leaderboardSize,
    rewardsEnabled: settings?.rewardsEnabled ?? base.rewardsEnabled,
    showPrizes: settings?.showPrizes ?? base.showPrizes,
    showRulesExpanded: settings?.showRulesExpanded ?? base.showRulesExpanded,
    requireCaptcha: settings?.requireCaptcha ?? base.requireCaptcha,
    showCookieConsent: settings?.showCookieConsent ?? base.showCookieConsent,
  }
}

function mergeRules(base: ContestFields, rules: ContestInput['rules']) {
  const countries = rules?.countries?.map((code) => code.toUpperCase())
  return {
    securityLevel: rules?.securityLevel ?? base.securityLevel,
    checkDuplicateIp: rules?.checkDuplicateIp ?? base.checkDuplicateIp,
    blockVpns: rules?.blockVpns ?? base.blockVpns,
    blockRiskyEmails: rules?.blockRiskyEmails ?? base.blockRiskyEmails,
    requireEmailVerification: rules?.requireEmailVerification ?? base.requireEmailVerification,
    ageLimit: rules?.ageLimit ?? base.ageLimit,
    ageLimitKind: rules?.ageLimitKind ?? base.ageLimitKind,
    maxEntriesPerPerson: rules?.maxEntriesPerPerson ?? base.maxEntriesPerPerson,
    maxParticipants: rules?.maxParticipants ?? base.maxParticipants,
    countries: countries === undefined ? base.countries : [...new Set(countries)],
  }
}

/**
 * The contest after the change. Throws VALIDATION_FAILED with every field out of bounds, and where the
 * result as a whole ends before or at its start (#84; the fault is at `endsAt`).
 */
export function mergeFields(base: ContestFields, input: ContestInput): ContestFields {
  const checks = new Checks()
  checkInput(checks, input)
  const timeZone = (input.timeZone == null ? undefined : zoneNamed(input.timeZone)) ?? base.timeZone
  const startsAt = mergeDate(checks, base, input, 'startsAt', timeZone)
  const endsAt = mergeDate(checks, base, input, 'endsAt', timeZone)
  checks.that(
    startsAt === null || endsAt === null || startsAt < endsAt,
    'endsAt',
    'endsAt must be after the start.',
  )
  checks.done()
  return {
    title: input.title ?? base.title,
    description: kept(input.description, base.description),
    rulesText: kept(input.rulesText, base.rulesText),
    startsAt,
    endsAt,
    timeZone,
    language: input.language ?? base.language,
    kind: input.kind ?? base.kind,
    visibility: input.visibility ?? base.visibility,
    unit: input.unit ?? base.unit,
    currency: input.currency?.toUpperCase() ?? base.currency,
    winnerQuota: input.winnerQuota ?? base.winnerQuota,
    imageUrl: kept(input.imageUrl, base.imageUrl),
    hostedUrl: kept(input.hostedUrl, base.hostedUrl),
    isDraft: input.isDraft ?? base.isDraft,
    ...mergeSettings(base, input.settings),
    ...mergeRules(base, input.rules),
    referralAdvocateAmount: input.referralAwards?.advocate ?? base.referralAdvocateAmount,
    referralFriendAmount: input.referralAwards?.friend ?? base.referralFriendAmount,
    design: changedSections(base.design, input.design),
    mail: changedMail(base.mail, input.mail),
  }
}
