import { DomainError } from '../../domain/errors.js'
import { addressCell } from '../../domain/limit/address-cell.js'
import type { LimitVerdict, RateLimiter } from '../../domain/limit/limiter.js'

/** Attempts a minute without a valid key that an address has, unless the operator says otherwise. */
export const defaultAttempts = 60

/** Counts an attempt without a valid key for its address. */
export type CountAttempt = (address: string) => Promise<LimitVerdict>

/** Counts attempts at an interface; whoever has a valid key is not counted, from wherever it comes. */
export function countAttempts(limiter: RateLimiter, place: string, limit: number): CountAttempt {
  return async (address) =>
    await limiter.take({ interface: place, kind: 'address', id: addressCell(address) }, [
      { name: 'attempts', limit, seconds: 60, cost: 1 },
    ])
}

/** Throws RATE_LIMITED unless the address may try again. */
export function requireAttempt({ retryAfter }: LimitVerdict): void {
  if (retryAfter === undefined) return
  const message = 'Too many attempts without a valid key from this address.'
  throw new DomainError('RATE_LIMITED', message, { retryAfter, detail: 'attempts' })
}
