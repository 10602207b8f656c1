import type { Clock } from '../../domain/clock.js'
import type {
  ExhaustedLimit,
  LimitBucket,
  LimitCount,
  LimitVerdict,
  RateLimiter,
} from '../../domain/limit/limiter.js'
import type { CountStore, Taken } from './counts.js'
import { countInMemory } from './memory.js'

export interface RateLimiterOptions {
  readonly clock: Clock
  /** Where it counts; in this process unless given. */
  readonly store?: CountStore | undefined
  /** Told of each count that refuses a request. */
  readonly onExhausted?: ((exhausted: ExhaustedLimit) => void) | undefined
}

/**
 * Counts requests in windows that begin on the full second, minute or day of the injected clock. Processes that count
 * in one store agree on a window by its number, so that a little difference between their clocks does no harm.
 */
export function createRateLimiter({
  clock,
  store = countInMemory(),
  onExhausted,
}: RateLimiterOptions): RateLimiter {
  return {
    async take({ interface: place, kind, id }, buckets): Promise<LimitVerdict> {
      const now = Date.parse(clock.now()) / 1_000
      const taken = await store.take(
        buckets.map(({ name, limit, seconds, cost, sparing = false }) => {
          const window = Math.floor(now / seconds)
          return { subject: `${place}:${kind}:${id}`, name, seconds, window, cost, limit, sparing }
        }),
      )
      const counts = buckets.map((bucket, n) => stateOf(bucket, taken[n], now))
      const exhausted = counts.filter((count) => count.exhausted)
      for (const { name } of exhausted) onExhausted?.({ interface: place, kind, bucket: name })
      const [shown] = counts
      if (shown === undefined) throw new Error('An operation without limits cannot be counted.')
      const { limit, remaining, reset } = shown
      const retryAfter =
        exhausted.length === 0 ? undefined : Math.max(...exhausted.map(({ resetIn }) => resetIn))
      return { limit, remaining, reset, counts, retryAfter }
    },
  }
}

function stateOf(
  { name, limit, seconds, cost }: LimitBucket,
  taken: Taken | undefined,
  now: number,
): LimitCount {
  if (taken === undefined) throw new Error('A count was not taken.')
  const reset = (Math.floor(now / seconds) + 1) * seconds
  return {
    name,
    limit,
    seconds,
    cost,
    remaining: Math.max(0, limit - taken.used),
    reset,
    resetIn: Math.max(1, Math.ceil(reset - now)),
    exhausted: taken.exhausted,
  }
}
