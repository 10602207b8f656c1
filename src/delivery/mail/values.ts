import { contestLink, referralLink } from '../../domain/contest/links.js'
import type { MailFacts } from '../../domain/mail/facts.js'
import type { MergeValues } from './merge.js'

const longestName = 60

/**
 * A name as far as it is one. Anybody may enter any address under any name, so that what looks like an address or a
 * message of its own is left out: nobody sends theirs through us.
 */
export function safeName(name: string | null): string {
  const text = oneLine(name ?? '')
  return text.length > longestName || /[/@<>{}[\]\\]|www\.|\p{L}\.\p{L}{2,}/iu.test(text) ? '' : text
}

/** Text for a header: on one line, without control characters. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim()
}

/** The merge fields that every e-mail has, and those of its kind; the schema documents them at `ContestMail`. */
export function mergeValues(publicUrl: string, facts: MailFacts): MergeValues {
  const { contest, participant, sender, reward, prize, code } = facts
  return {
    first_name: safeName(participant.firstName ?? participant.displayName),
    last_name: safeName(participant.lastName),
    name: safeName(participant.displayName),
    email: participant.email ?? '',
    entries: String(participant.total),
    referral_code: participant.referralCode,
    referral_link: referralLink(publicUrl, contest, participant),
    contest_title: contest.title,
    contest_link: contestLink(publicUrl, contest),
    brand_name: sender,
    reward_title: reward?.title ?? '',
    coupon_code: (reward?.showCode === true ? reward.couponCode : null) ?? '',
    coupon_directions: reward?.couponDirections ?? '',
    prize_name: prize?.name ?? '',
    prize_value: prize?.value ?? '',
    redemption_code: code ?? '',
  }
}
