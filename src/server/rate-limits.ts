import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible'
import type { Clock } from '../domain/clock.js'
import type { LimitBucket, LimitVerdict, RateLimiter } from '../domain/limit/limiter.js'

/** Seconds that a count outlives its window. */
const clearing = 60

/**
 * Counts requests in this process, in windows that begin on the full second, minute or day of the injected
 * clock. Memory is bounded by the keys that were used within the last window: a subject is counted only
 * after its key was found valid, and each count is dropped a minute after its window.
 */
export function createRateLimiter(clock: Clock): RateLimiter {
  const limiters = new Map<number, RateLimiterMemory>()

  function limiterOf({ seconds }: LimitBucket): RateLimiterMemory {
    const known = limiters.get(seconds)
    if (known !== undefined) return known
    // It only counts, since a key's limit may change while it is counted. The window is part of what is
    // counted; the timer, which knows only real time, just clears up behind it.
    const made = new RateLimiterMemory({ points: Number.MAX_SAFE_INTEGER, duration: seconds + clearing })
    limiters.set(seconds, made)
    return made
  }

  async function consume(bucket: LimitBucket, subject: string, window: number): Promise<RateLimiterRes> {
    return await limiterOf(bucket).consume(`${subject}:${bucket.name}:${window}`, bucket.cost)
  }

  return {
    async take({ interface: place, kind, id }, buckets): Promise<LimitVerdict> {
      const subject = `${place}:${kind}:${id}`
      const now = Date.parse(clock.now()) / 1_000
      const counts = await Promise.all(
        buckets.map(async (bucket) => {
          const window = Math.floor(now / bucket.seconds)
          const { consumedPoints } = await consume(bucket, subject, window)
          return { bucket, consumedPoints, end: (window + 1) * bucket.seconds }
        }),
      )
      const [shown] = counts
      if (shown === undefined) throw new Error('An operation without limits cannot be counted.')
      const exhausted = counts.filter(({ bucket, consumedPoints }) => consumedPoints > bucket.limit)
      const over = Math.max(...exhausted.map(({ end }) => end))
      return {
        limit: shown.bucket.limit,
        remaining: Math.max(0, shown.bucket.limit - shown.consumedPoints),
        reset: shown.end,
        retryAfter: exhausted.length === 0 ? undefined : Math.max(1, Math.ceil(over - now)),
      }
    },
  }
}
