import { and, eq } from 'drizzle-orm'
import { type MailRow, mails } from '../../database/tables/index.js'
import type { Instant } from '../clock.js'
import type { OperatorWork } from '../operator.js'

/** What came of an attempt. A fault is what the server said or a sentence of ours, without addresses. */
export type MailOutcome =
  | { readonly kind: 'sent' }
  /** It is not to be sent any more. */
  | { readonly kind: 'cancelled'; readonly fault: string }
  /** The server refused it for good. */
  | { readonly kind: 'bounced'; readonly fault: string }
  /** It may be taken another time. */
  | { readonly kind: 'deferred'; readonly fault: string }

const minute = 60
const hour = 60 * minute

/** Seconds from each attempt that failed to the next one: 28 hours in all, after which it is given up. */
export const retryIntervals: readonly number[] = [
  minute,
  5 * minute,
  15 * minute,
  30 * minute,
  hour,
  2 * hour,
  4 * hour,
  8 * hour,
  12 * hour,
]

/** Up to a tenth more, so that what failed together does not come back together. */
function nextAttempt(now: Instant, attempts: number, jitter: number): Instant | null {
  const seconds = retryIntervals[attempts - 1]
  if (seconds === undefined) return null
  return new Date(Date.parse(now) + seconds * 1_000 * (1 + jitter / 10)).toISOString()
}

/**
 * Records what came of the attempt for which `mail` was claimed; `jitter` from 0 to 1. An attempt whose lease somebody
 * else has taken over meanwhile records nothing. One statement; gives whether it was recorded.
 */
export async function recordOutcome(
  work: OperatorWork,
  mail: MailRow,
  outcome: MailOutcome,
  jitter: number = Math.random(),
): Promise<boolean> {
  const now = work.clock.now()
  const next = outcome.kind === 'deferred' ? nextAttempt(now, mail.attempts, jitter) : null
  const state = outcome.kind === 'deferred' ? (next === null ? 'failed' : 'pending') : outcome.kind
  const recorded = await work.executor
    .update(mails)
    .set({
      state,
      nextAttemptAt: next,
      leasedUntil: null,
      settledAt: state === 'pending' ? null : now,
      ...(outcome.kind === 'sent' ? { fault: null } : { fault: outcome.fault }),
    })
    .where(
      and(eq(mails.id, mail.id), eq(mails.state, 'pending'), eq(mails.leasedUntil, mail.leasedUntil ?? '')),
    )
    .returning({ id: mails.id })
  return recorded.length > 0
}
