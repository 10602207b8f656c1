import type { FastifyReply } from 'fastify'
import type { LimitVerdict } from '../../domain/limit/limiter.js'

/** The headers that pages of other origins may read. */
export const rateLimitHeaders = ['ratelimit', 'ratelimit-policy'] as const

/**
 * Tells a client its limits as the IETF has it (draft-ietf-httpapi-ratelimit-headers, structured fields): what each
 * count holds in a window (`q`, `w`), what is left of it (`r`) and the seconds until the next window (`t`).
 */
export function showRateLimits(reply: FastifyReply, verdict: LimitVerdict): void {
  reply.headers(shownLimits(verdict))
}

/** The same as headers. */
export function shownLimits({ counts }: LimitVerdict): Readonly<Record<string, string>> {
  return {
    'ratelimit-policy': counts
      .map(({ name, limit, seconds }) => `"${name}";q=${limit};w=${seconds}`)
      .join(', '),
    ratelimit: counts
      .map(({ name, remaining, resetIn }) => `"${name}";r=${remaining};t=${resetIn}`)
      .join(', '),
  }
}
