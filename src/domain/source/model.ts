import type { Instant } from '../clock.js'

/**
 * What sources hold, in words that are no dialect's. Ids are the source's own as text, unique within the source for each
 * kind unless said otherwise. A field that is absent is one that the source does not tell: it says nothing about what
 * is here. Null is told: there is none.
 */
export interface Kinds {
  readonly account: SourceAccount
  readonly brand: SourceBrand
  readonly methodType: SourceMethodType
  readonly contest: SourceContest
  readonly method: SourceMethod
  readonly prize: SourcePrize
  readonly reward: SourceReward
  readonly allowed: SourceListed
  readonly blocked: SourceListed
  readonly participant: SourceParticipant
  readonly participantDetail: SourceParticipantDetail
  readonly entry: SourceEntry
  readonly winner: SourceWinner
  readonly viewDay: SourceViewDay
  readonly contact: SourceContact
  readonly webhook: SourceWebhook
}

export type Kind = keyof Kinds

export interface SourceAccount {
  readonly externalId: string
  readonly name?: string | null
  readonly email?: string
  readonly website?: string | null
  readonly avatarUrl?: string | null
  readonly plan?: string
  /** The brand to which the credential belongs. */
  readonly brand?: string | null
  readonly createdAt?: Instant | null
}

export interface SourceBrand {
  readonly externalId: string
  readonly name: string | null
  readonly isActive: boolean
}

/** A kind of action that can be configured as a method. */
export interface SourceMethodType {
  readonly externalId: string
  readonly name: string
  /** The platform's word: `twitter`. */
  readonly platform: string
  /** One of the ten words of the catalogue: `twitter_x`. */
  readonly category: string
}

export interface SourceContest {
  readonly externalId: string
  /** Null: nothing that can be read tells it. */
  readonly title: string | null
  readonly slug?: string
  readonly description?: string | null
  readonly rulesText?: string | null
  /** Null: as long as it is published. */
  readonly startsAt?: Instant | null
  readonly endsAt?: Instant | null
  /** The usual spelling of an IANA zone. */
  readonly timeZone?: string
  readonly language?: string
  readonly kind?: string
  /** Absent where the source does not tell drafts from contests that are to begin. */
  readonly isDraft?: boolean
  /** Whether it is a draft or has not begun, where the source does not tell the two apart. */
  readonly isPending?: boolean
  readonly visibility?: 'public' | 'private'
  readonly unit?: 'entries' | 'points'
  readonly winnerQuota?: number
  readonly imageUrl?: string | null
  readonly hostedUrl?: string | null
  readonly createdAt?: Instant
  readonly settings?: SourceContestSettings
  readonly security?: SourceContestSecurity
  /** Sections of the look by name, each an object of texts, switches and nulls; see `ContestDesign`. */
  readonly design?: Readonly<Record<string, unknown>>
  readonly mail?: SourceContestMail
  /** The form's fields that are not the person's own; absent where the source has none. */
  readonly customFields?: readonly SourceCustomField[]
}

export interface SourceContestSettings {
  readonly leaderboardEnabled: boolean
  readonly leaderboardSize: number
  readonly rewardsEnabled: boolean
  readonly showPrizes: boolean
  readonly showRulesExpanded: boolean
  readonly requireCaptcha: boolean
  readonly showCookieConsent: boolean
}

export interface SourceContestSecurity {
  readonly securityLevel: number
  readonly checkDuplicateIp: boolean
  readonly blockVpns: boolean
  readonly blockRiskyEmails: boolean
  readonly requireEmailVerification: boolean
  readonly ageLimit: number
  readonly ageLimitKind: 'minimum' | 'maximum'
  readonly maxEntriesPerPerson: number
  readonly maxParticipants: number
  readonly countries: readonly string[]
}

export interface SourceContestMail {
  readonly confirmation: {
    readonly enabled: boolean
    readonly subject: string | null
    readonly replyToEmail: string | null
    readonly replyToName: string | null
    readonly body: string | null
    readonly customHtml: string | null
    readonly logoImageUrl: string | null
  }
  readonly verification: { readonly enabled: boolean; readonly body: string | null }
}

export interface SourceCustomField {
  /** `ff_456`. */
  readonly externalId: string
  readonly title: string
  readonly options: readonly string[]
}

export interface SourceMethod {
  readonly externalId: string
  readonly contest: string
  /** The number within the contest. */
  readonly sequence: number
  readonly type: string
  readonly typeName: string
  readonly title: string | null
  readonly link: string | null
  readonly amount: number
  readonly required: boolean
  readonly daily: boolean
  readonly position: number
  readonly level: number | null
  readonly iconColor: string | null
  readonly instructions: string | null
  readonly displayed: boolean
}

export interface SourcePrize {
  /** The number within the contest: unique there alone. */
  readonly externalId: string
  readonly contest: string
  readonly name: string
  readonly value: string | null
  readonly currency: string
  readonly quantity: number
  readonly redeemed: number
  readonly position: number
  readonly redemptionEnabled: boolean
}

export interface SourceReward {
  readonly externalId: string
  readonly contest: string
  readonly kind: 'prize_entry' | 'coupon'
  readonly grant: 'guaranteed' | 'random'
  readonly title: string
  readonly threshold: number
  readonly couponCode: string | null
  readonly couponDirections: string | null
  readonly showCode: boolean
  readonly hideProgress: boolean
  readonly notify: boolean
  readonly position: number
}

/** A row of an allowlist or a blocklist. */
export interface SourceListed {
  readonly externalId: string
  readonly contest: string
  /** An e-mail address; in blocklists an IP address too. */
  readonly value: string
}

/** Who somebody is, as far as a source tells. */
export interface SourcePerson {
  readonly email?: string | null
  readonly phone?: string | null
  /** The client's own id. */
  readonly uniqueId?: string | null
  readonly displayName?: string | null
  readonly firstName?: string | null
  readonly middleName?: string | null
  readonly lastName?: string | null
  readonly address?: string | null
  readonly address2?: string | null
  readonly city?: string | null
  readonly state?: string | null
  readonly postalCode?: string | null
  readonly country?: string | null
  readonly gender?: string | null
  /** `1990-05-15`. */
  readonly birthday?: string | null
}

/** One person in one contest. */
export interface SourceParticipant extends SourcePerson {
  readonly externalId: string
  readonly contest: string
  readonly total: number
  /** All that the total consists of, where the source gives it with the person. */
  readonly entries?: readonly SourceEntry[]
  readonly createdAt?: Instant | null
  readonly processedAt?: Instant | null
  readonly isExcluded?: boolean
  readonly isTest?: boolean
  readonly isReportingExcluded?: boolean
  readonly referralCode?: string | null
  /** The person's external id. */
  readonly referredBy?: string | null
  readonly referralCount?: number
  readonly emailConfirmed?: boolean
  readonly contact?: string | null
  readonly processingStatus?: string
  readonly paymentStatus?: string
  readonly integrationStatus?: string
  readonly languageId?: number | null
  readonly campaignId?: number | null
  readonly sourceType?: string | null
  readonly sourceUrl?: string | null
  readonly referringUrl?: string | null
  readonly deviceType?: 'desktop' | 'mobile' | 'tablet'
  readonly avatarUrl?: string | null
  readonly location?: string | null
  /** Answers to custom fields, by the field's external id. */
  readonly custom?: Readonly<Record<string, string | null | readonly string[]>>
}

/** What only the person alone tells. */
export interface SourceParticipantDetail {
  readonly externalId: string
  readonly contest: string
  readonly contestTitle: string
  readonly total: number
  readonly used: number
  readonly referralCount: number
  readonly actionsDone: number
  readonly purchaseValue: number
  readonly purchaseCount: number
}

/** A row of the ledger. */
export interface SourceEntry {
  readonly externalId: string
  readonly contest: string
  readonly participant: string
  readonly amount: number
  readonly occurredAt: Instant
  readonly verified: boolean
  readonly label?: string | null
  readonly type?: string
  readonly typeName?: string
  readonly value?: string | null
  /** Who the participant is, where rows tell it: of people that are listed nowhere, being excluded, nothing else does. */
  readonly person?: SourcePerson
}

export interface SourceWinner {
  readonly externalId: string
  readonly contest: string
  readonly participant: string
  readonly selectedAt: Instant | null
  readonly status: 'won' | 'notified' | 'claimed' | 'disqualified' | 'selected' | 'expired'
  readonly isCurrent: boolean
  /** The winning row of the ledger. */
  readonly entry?: string
  readonly prize?: string | null
  readonly prizeName: string | null
  readonly prizeValue: string | null
  readonly prizeCurrency?: string | null
  readonly draw?: string
  readonly groupNumber?: number
  readonly groupRank?: number
  readonly promotedFrom?: string | null
  readonly audit?: {
    readonly index: number | null
    readonly target: number | null
    readonly weightTotal: number | null
    readonly hash: string | null
    readonly source: string | null
    /** The randomness of the draw, 32 bytes as hex. */
    readonly randomness: string | null
    /** The public beacon's round that was the randomness; null: another source's. */
    readonly beacon: {
      readonly chain: string
      readonly round: number
      readonly requestedAt: Instant | null
    } | null
    /** Why no beacon was: the service's word. */
    readonly fallbackReason: string | null
  }
  /** What became of the place of somebody who is no winner any more: the service's word. */
  readonly recovery?: string | null
  readonly disqualifiedAt?: Instant | null
  readonly promotedAt?: Instant | null
  readonly announcedAt?: Instant | null
}

/** The views of a contest's page on a day of its zone. */
export interface SourceViewDay {
  /** The day, `2026-06-15`: unique within the contest. */
  readonly externalId: string
  readonly contest: string
  readonly views: number
  readonly uniqueViews: number
}

/** A person in the account. */
export interface SourceContact extends SourcePerson {
  readonly externalId: string
  readonly createdAt?: Instant | null
  readonly updatedAt?: Instant | null
  readonly ipAddress: string | null
  readonly location: string | null
}

export interface SourceWebhook {
  readonly externalId: string
  readonly url: string
  readonly events: readonly string[]
  readonly isActive: boolean
  readonly createdAt: Instant
}

/** Where reading goes on: plain JSON, to be stored and given back. */
export type Position = Readonly<Record<string, string | number | boolean | null>>

/** A contest by which its parts are read. */
export interface ContestKey {
  readonly externalId: string
  /** The zone in which the source prints its instants; UTC unless given. */
  readonly timeZone?: string | undefined
}
