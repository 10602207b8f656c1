import type { Executor } from '../../database/connection.js'
import type { EventRow } from '../../database/tables/index.js'
import type { DeliveryChange } from './delivery-activity.js'
import { Feed, type Listenable } from './feed.js'
import { attemptSource, deliverySource, eventSource } from './source.js'

/** What the subscriptions of this process listen to. */
export interface Feeds {
  readonly events: Listenable<EventRow>
  readonly deliveries: Listenable<DeliveryChange>
  /** Says that something may be new. */
  wake(): void
  close(): Promise<void>
}

/** Feeds that read through the root handle; they do nothing until somebody listens. */
export function createFeeds(executor: Executor, onOutage: (error: unknown) => void): Feeds {
  const events = new Feed({ executor, source: eventSource, onOutage })
  const made = new Feed({ executor, source: deliverySource, onOutage })
  const attempted = new Feed({ executor, source: attemptSource, onOutage })
  return {
    events,
    deliveries: {
      join: async (listener) => {
        await Promise.all([made.join(listener), attempted.join(listener)])
      },
      leave: (listener) => {
        made.leave(listener)
        attempted.leave(listener)
      },
    },
    wake: () => events.wake(),
    close: async () => {
      await Promise.all([events.close(), made.close(), attempted.close()])
    },
  }
}
