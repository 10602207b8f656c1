import type { Clock } from '../../domain/clock.js'
import type { ExhaustedLimit, RateLimiter } from '../../domain/limit/limiter.js'
import {
  type Charge,
  chargeOperations,
  defaultOperationRates,
  type OperationRates,
} from '../../graphql/limits/charge.js'
import { type CountAttempt, countAttempts, defaultAttempts } from './attempts.js'
import type { CountStore } from './counts.js'
import { createRateLimiter } from './limiter.js'

/** What the operator says of limits. */
export interface RateLimiting extends Partial<OperationRates> {
  /** Attempts a minute without a valid key, of an address. */
  readonly attempts?: number | undefined
  /** Where all processes count; each for itself unless given. It is closed with the server. */
  readonly store?: (CountStore & { close(): void }) | undefined
  /** Told of each count that refuses a request: whose in kind, and which. */
  readonly onExhausted?: ((exhausted: ExhaustedLimit) => void) | undefined
}

/** What counts and refuses requests; it lacks what counts where limits are off. */
export interface RateLimits {
  readonly limiter: RateLimiter | undefined
  readonly charge: Charge | undefined
  readonly countAttempt: CountAttempt | undefined
  /** Attempts a minute without a valid key, of an address. */
  readonly attempts: number
  close(): void
}

/** Everything that limits requests, or nothing. */
export function limitRates(options: {
  readonly clock: Clock
  readonly rateLimits: boolean
  readonly rateLimiting?: RateLimiting | undefined
}): RateLimits {
  const { requests, cost, attempts = defaultAttempts, store, onExhausted } = options.rateLimiting ?? {}
  const close = (): void => store?.close()
  if (!options.rateLimits)
    return { limiter: undefined, charge: undefined, countAttempt: undefined, attempts, close }
  const limiter = createRateLimiter({ clock: options.clock, store, onExhausted })
  return {
    limiter,
    charge: chargeOperations(limiter, {
      requests: requests ?? defaultOperationRates.requests,
      cost: cost ?? defaultOperationRates.cost,
    }),
    countAttempt: countAttempts(limiter, 'graphql', attempts),
    attempts,
    close,
  }
}
