import type { FastifyBaseLogger } from 'fastify'
import type { Config } from '../config.js'
import type { RateLimiting } from '../server/rate-limits/limit-rates.js'

/** What the operator says of limits; with `REDIS_URL` Redis is asked, and told of in the log where it does not answer. */
export async function rateLimitingOf(config: Config, log: FastifyBaseLogger): Promise<RateLimiting> {
  const rates = {
    requests: config.RATE_LIMIT_REQUESTS,
    cost: config.RATE_LIMIT_COST,
    attempts: config.RATE_LIMIT_ATTEMPTS,
  }
  if (!config.RATE_LIMITS || config.REDIS_URL === undefined) return rates
  const { countInRedis } = await import('../server/rate-limits/redis.js')
  const store = await countInRedis({
    url: config.REDIS_URL,
    timeout: config.REDIS_TIMEOUT_MS,
    report: {
      lost: (reason) =>
        log.warn({ reason }, 'Redis does not answer: each process counts limits for itself until it does'),
      recovered: () => log.info('Redis answers again: limits are counted there'),
    },
  })
  return { ...rates, store }
}
