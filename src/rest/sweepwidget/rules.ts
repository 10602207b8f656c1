import type { AgeLimitKind } from '../../generated/resolvers.js'
import type { GiveawayRulesFragment } from '../../generated/rest/sweepwidget.operations.js'

/** The rules' fields, wherever they are written (#80). */
export const ruleFields = {
  security_level: 'securityLevel',
  check_for_duplicate_ip: 'checkDuplicateIp',
  block_vpns: 'blockVpns',
  block_high_risk_email_tld: 'blockRiskyEmails',
  require_email_verification: 'requireEmailVerification',
  age_limit: 'ageLimit',
  age_limit_type: 'ageLimitKind',
  max_entries_per_user: 'maxEntriesPerPerson',
  max_total_participants: 'maxParticipants',
  countries_allowed: 'countries',
} as const

const ageLimitKinds = { minimum: 'MINIMUM', maximum: 'MAXIMUM' } as const

const ageLimitWords = { MINIMUM: 'minimum', MAXIMUM: 'maximum' } as const

/** Rules as they were sent, with the word for the kind of the age limit as the schema has it. */
export function rulesInput<Rules extends { readonly ageLimitKind?: keyof typeof ageLimitKinds | undefined }>(
  rules: Rules,
): Omit<Rules, 'ageLimitKind'> & { ageLimitKind?: AgeLimitKind } {
  const { ageLimitKind, ...rest } = rules
  return ageLimitKind === undefined ? rest : { ...rest, ageLimitKind: ageLimitKinds[ageLimitKind] }
}

/** The rules as the dialect prints them; the two that nobody can write are derived (#80). */
export function shownRules(rules: GiveawayRulesFragment) {
  return {
    security_level: rules.securityLevel,
    check_for_duplicate_ip: rules.checkDuplicateIp,
    block_vpns: rules.blockVpns,
    block_high_risk_email_tld: rules.blockRiskyEmails,
    require_email_verification: rules.requireEmailVerification,
    age_limit: rules.ageLimit,
    age_limit_type: ageLimitWords[rules.ageLimitKind],
    max_entries_per_user: rules.maxEntriesPerPerson,
    max_total_participants: rules.maxParticipants,
    countries_allowed: rules.countries,
    allowed_world_wide: rules.countries.length === 0,
    social_login_required: false,
  }
}
