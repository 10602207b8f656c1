import type { FastifyInstance } from 'fastify'
import type { UsageMeter } from '../domain/usage/meter.js'
import { loggable } from './defects.js'

/** Milliseconds between two writes: what a killed process may lose. */
const interval = 1_000

const lastAttempts = 3

/**
 * Has the meter store what it counted every second and, when the server closes, once more: after the last
 * request has been answered and before whoever closes the server closes the database.
 */
export function storeUsage(app: FastifyInstance, meter: UsageMeter): void {
  let failing = false
  const store = async (): Promise<void> => {
    try {
      await meter.tick()
      failing = false
    } catch (error) {
      // Told once for each outage; the counts wait for the next second.
      if (!failing) app.log.warn({ err: loggable(error) }, 'Usage cannot be stored; it is tried again')
      failing = true
    }
    const dropped = meter.takeDropped()
    if (dropped > 0) app.log.error({ requests: dropped }, 'Requests were not counted: too many keys wait')
  }
  const timer = setInterval(() => void store(), interval).unref()
  app.addHook('onClose', async () => {
    clearInterval(timer)
    for (let attempt = 1; meter.waiting > 0 && attempt <= lastAttempts; attempt += 1) {
      await meter.flush().catch((error: unknown) => {
        app.log.warn({ err: loggable(error), attempt }, 'Usage cannot be stored')
      })
    }
    if (meter.waiting > 0) app.log.error({ requests: meter.waiting }, 'Usage was lost')
  })
}
