import type { ContestRow } from '../../database/tables/index.js'
import type { Instant } from '../clock.js'
import type { DesignChanges } from './design.js'
import type { MailChanges } from './mail.js'

type Given<T> = T | null | undefined

/** What the entry form shows. Absent keeps (or takes the default); null is refused. */
export interface SettingsInput {
  readonly leaderboardEnabled?: Given<boolean>
  readonly leaderboardSize?: Given<number>
  readonly rewardsEnabled?: Given<boolean>
  readonly showPrizes?: Given<boolean>
  readonly showRulesExpanded?: Given<boolean>
  readonly requireCaptcha?: Given<boolean>
  readonly showCookieConsent?: Given<boolean>
}

/** Who may enter. Absent keeps (or takes the default); null is refused. */
export interface RulesInput {
  readonly securityLevel?: Given<number>
  readonly checkDuplicateIp?: Given<boolean>
  readonly blockVpns?: Given<boolean>
  readonly blockRiskyEmails?: Given<boolean>
  readonly requireEmailVerification?: Given<boolean>
  readonly ageLimit?: Given<number>
  readonly ageLimitKind?: Given<ContestRow['ageLimitKind']>
  readonly maxEntriesPerPerson?: Given<number>
  readonly maxParticipants?: Given<number>
  readonly countries?: Given<readonly string[]>
}

/** What a referral is worth. Absent keeps (or takes the default); null is refused. */
export interface AwardsInput {
  readonly advocate?: Given<number>
  readonly friend?: Given<number>
}

/**
 * Fields of a contest as they are given to make or change one: absent keeps (or takes the default), null
 * clears where the column may be null and is refused elsewhere. Bounds are those of `schema/contest.graphql`.
 */
export interface ContestInput {
  readonly title?: Given<string>
  readonly description?: Given<string>
  readonly rulesText?: Given<string>
  readonly startsAt?: Given<Instant>
  readonly endsAt?: Given<Instant>
  /** Wall-clock time in the (new) zone, `2026-06-01 00:00:00`, instead of `startsAt`. */
  readonly startsAtLocal?: Given<string>
  readonly endsAtLocal?: Given<string>
  readonly timeZone?: Given<string>
  readonly language?: Given<string>
  readonly kind?: Given<string>
  readonly visibility?: Given<ContestRow['visibility']>
  readonly currency?: Given<string>
  readonly winnerQuota?: Given<number>
  readonly imageUrl?: Given<string>
  readonly hostedUrl?: Given<string>
  readonly isDraft?: Given<boolean>
  readonly unit?: Given<ContestRow['unit']>
  readonly settings?: Given<SettingsInput>
  readonly rules?: Given<RulesInput>
  readonly referralAwards?: Given<AwardsInput>
  /** Merged by section and fact; null resets (#147). */
  readonly design?: Given<DesignChanges>
  readonly mail?: Given<MailChanges>
}

/** The columns that these inputs decide. */
export type ContestFields = Omit<
  ContestRow,
  | 'id'
  | 'accountId'
  | 'brandId'
  | 'publicId'
  | 'slug'
  | 'searchText'
  | 'methodSeq'
  | 'prizeSeq'
  | 'publishedAt'
  | 'createdAt'
  | 'updatedAt'
  | 'deletedAt'
>

/**
 * What a new contest has where its maker says nothing (#42, #78, #79, #147, #149). Title and draft have no
 * default here.
 */
export const contestDefaults: Omit<ContestFields, 'title' | 'isDraft'> = {
  description: null,
  rulesText: null,
  startsAt: null,
  endsAt: null,
  timeZone: 'America/New_York',
  language: 'en',
  kind: 'standard',
  visibility: 'public',
  unit: 'entries',
  currency: 'USD',
  winnerQuota: 1,
  imageUrl: null,
  hostedUrl: null,
  leaderboardEnabled: false,
  leaderboardSize: 10,
  rewardsEnabled: false,
  showPrizes: true,
  showRulesExpanded: false,
  requireCaptcha: false,
  showCookieConsent: false,
  securityLevel: 2,
  checkDuplicateIp: false,
  blockVpns: false,
  blockRiskyEmails: false,
  requireEmailVerification: false,
  ageLimit: 0,
  ageLimitKind: 'minimum',
  maxEntriesPerPerson: 0,
  maxParticipants: 0,
  countries: [],
  referralAdvocateAmount: 10,
  referralFriendAmount: 5,
  design: {},
  mail: {},
}
