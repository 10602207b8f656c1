import type { Checks } from '../checks.js'
import { checkDesign } from './design.js'
import type { ContestInput } from './fields.js'
import { checkMail } from './mail.js'
import { zoneNamed } from './zone.js'

const mostPoints = 1_000_000
const mostCountries = 250

/** Codes that Node's list may not know yet. */
const currencies = new Set([...Intl.supportedValuesOf('currency'), 'XCG', 'ZWG'])

const required = [
  ...['title', 'timeZone', 'language', 'kind', 'visibility', 'currency', 'winnerQuota', 'isDraft', 'unit'],
  ...['settings', 'rules', 'referralAwards'],
]

function checkTexts(checks: Checks, input: ContestInput): void {
  checks.text('title', input.title, { min: 1, max: 255 })
  checks.text('description', input.description, { max: 20_000 })
  checks.text('rulesText', input.rulesText, { max: 100_000 })
  checks.text('language', input.language, { min: 1, max: 35 })
  checks.text('kind', input.kind, { min: 1, max: 50 })
  checks.webAddress('imageUrl', input.imageUrl)
  checks.webAddress('hostedUrl', input.hostedUrl)
  const { currency, timeZone } = input
  checks.that(
    currency == null || currencies.has(currency.toUpperCase()),
    'currency',
    'currency must be an ISO 4217 code, as USD.',
  )
  checks.that(
    timeZone == null || zoneNamed(timeZone) !== undefined,
    'timeZone',
    'timeZone must be an IANA zone, as America/New_York.',
  )
}

function checkRules(checks: Checks, rules: NonNullable<ContestInput['rules']>): void {
  checks.notNull('rules', rules, Object.keys(rules))
  checks.integer('rules.securityLevel', rules.securityLevel, 1, 3)
  checks.integer('rules.ageLimit', rules.ageLimit, 0)
  checks.integer('rules.maxEntriesPerPerson', rules.maxEntriesPerPerson, 0)
  checks.integer('rules.maxParticipants', rules.maxParticipants, 0)
  const countries = rules.countries ?? []
  checks.that(
    countries.length <= mostCountries && countries.every((code) => /^[A-Za-z]{2}$/.test(code)),
    'rules.countries',
    `rules.countries takes at most ${mostCountries} two-letter codes.`,
  )
}

/** Notes every field that is out of its own bounds (#85); what fields mean together is checked after merging. */
export function checkInput(checks: Checks, input: ContestInput): void {
  checks.notNull('', input, required)
  checkTexts(checks, input)
  checks.integer('winnerQuota', input.winnerQuota, 1)
  if (input.settings != null) {
    checks.notNull('settings', input.settings, Object.keys(input.settings))
    checks.integer('settings.leaderboardSize', input.settings.leaderboardSize, 1)
  }
  if (input.rules != null) checkRules(checks, input.rules)
  if (input.referralAwards != null) {
    checks.notNull('referralAwards', input.referralAwards, ['advocate', 'friend'])
    checks.integer('referralAwards.advocate', input.referralAwards.advocate, 0, mostPoints)
    checks.integer('referralAwards.friend', input.referralAwards.friend, 0, mostPoints)
  }
  if (input.design != null) checkDesign(checks, input.design)
  if (input.mail != null) checkMail(checks, input.mail)
}
