import type { Config } from '../../config.js'
import { type Finding, ok, reasonOf, warning } from './finding.js'

const patience = 2_000

/** Whether Redis counts for this process and those beside it. */
export async function checkRedis({ RATE_LIMITS, REDIS_URL }: Config): Promise<readonly Finding[]> {
  if (!RATE_LIMITS || REDIS_URL === undefined) return []
  const { host } = new URL(REDIS_URL)
  let reason: string | undefined
  const { countInRedis } = await import('../../server/rate-limits/redis.js')
  const counts = await countInRedis({
    url: REDIS_URL,
    timeout: patience,
    report: {
      lost: (lost) => {
        reason = reasonOf(lost)
      },
      recovered: () => undefined,
    },
  })
  counts.close()
  if (reason === undefined) return [ok('redis', `${host} counts limits for all processes.`)]
  return [warning('redis', `${host} does not count limits: ${reason}. Each process would count for itself.`)]
}
