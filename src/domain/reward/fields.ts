import type { RewardRow } from '../../database/tables/index.js'
import { Checks } from '../checks.js'
import { isEmailAddress } from '../email.js'

type Given<T> = T | null | undefined

/** The e-mail that tells of the unlocking. Absent keeps, null clears. */
export interface RewardMailInput {
  /** At most 255 characters. */
  readonly subject?: Given<string>
  /** HTML, at most 100,000 characters. */
  readonly body?: Given<string>
  /** At most 254 characters. */
  readonly replyToEmail?: Given<string>
  /** At most 255 characters. */
  readonly replyToName?: Given<string>
}

/** Changes of a reward: absent keeps, null clears where the column may be null and is refused elsewhere. */
export interface RewardChanges {
  readonly kind?: Given<RewardRow['kind']>
  /** 1 to 255 characters. */
  readonly title?: Given<string>
  /** 1 to 2,147,483,647. */
  readonly threshold?: Given<number>
  readonly grant?: Given<RewardRow['grant']>
  /** At most 255 characters. */
  readonly couponCode?: Given<string>
  /** At most 5,000 characters. */
  readonly couponDirections?: Given<string>
  readonly showCode?: Given<boolean>
  readonly hideProgress?: Given<boolean>
  readonly notify?: Given<boolean>
  /** Null clears all of it. */
  readonly mail?: Given<RewardMailInput>
}

export interface NewReward extends RewardChanges {
  readonly kind: RewardRow['kind']
  readonly title: string
  readonly threshold: number
}

/** The columns that these inputs decide. */
export type RewardFields = Omit<
  RewardRow,
  'id' | 'contestId' | 'position' | 'createdAt' | 'updatedAt' | 'deletedAt'
>

const notNull = ['kind', 'title', 'threshold', 'grant', 'showCode', 'hideProgress', 'notify']

/** What a new reward has where its maker says nothing: a coupon shows its code, a prize entry has none (#140). */
export function defaultsOf({ kind, title, threshold }: NewReward): RewardFields {
  return {
    kind,
    title,
    threshold,
    grant: 'guaranteed',
    couponCode: null,
    couponDirections: null,
    showCode: kind === 'coupon',
    hideProgress: false,
    notify: true,
    mailSubject: null,
    mailBody: null,
    mailReplyToEmail: null,
    mailReplyToName: null,
  }
}

/** Throws VALIDATION_FAILED with every fault of the input. */
export function checkReward(input: RewardChanges): void {
  const checks = new Checks()
  checks.notNull('', input, notNull)
  checks.text('title', input.title, { min: 1, max: 255 })
  checks.integer('threshold', input.threshold, 1)
  checks.text('couponCode', input.couponCode, { max: 255 })
  checks.text('couponDirections', input.couponDirections, { max: 5_000 })
  checkMail(checks, input.mail ?? {})
  checks.done()
}

function checkMail(checks: Checks, mail: RewardMailInput): void {
  checks.text('mail.subject', mail.subject, { max: 255 })
  checks.text('mail.body', mail.body, { max: 100_000 })
  checks.that(
    mail.replyToEmail == null || isEmailAddress(mail.replyToEmail),
    'mail.replyToEmail',
    'mail.replyToEmail must be an e-mail address of at most 254 characters.',
  )
  checks.text('mail.replyToName', mail.replyToName, { max: 255 })
}

/** Absent keeps; null clears. */
function kept<T>(given: T | undefined, base: T): T {
  return given === undefined ? base : given
}

const noMail: RewardMailInput = { subject: null, body: null, replyToEmail: null, replyToName: null }

/** The columns after checked changes; the address to reply to is kept without the space around it. */
export function mergedReward(base: RewardFields, changes: RewardChanges): RewardFields {
  const mail = changes.mail === null ? noMail : (changes.mail ?? {})
  return {
    kind: changes.kind ?? base.kind,
    title: changes.title ?? base.title,
    threshold: changes.threshold ?? base.threshold,
    grant: changes.grant ?? base.grant,
    couponCode: kept(changes.couponCode, base.couponCode),
    couponDirections: kept(changes.couponDirections, base.couponDirections),
    showCode: changes.showCode ?? base.showCode,
    hideProgress: changes.hideProgress ?? base.hideProgress,
    notify: changes.notify ?? base.notify,
    mailSubject: kept(mail.subject, base.mailSubject),
    mailBody: kept(mail.body, base.mailBody),
    mailReplyToEmail: kept(mail.replyToEmail?.trim() ?? mail.replyToEmail, base.mailReplyToEmail),
    mailReplyToName: kept(mail.replyToName, base.mailReplyToName),
  }
}
