import type { WebhookRow } from '../../database/tables/index.js'
import type { Caller } from '../caller.js'
import { mostListed, Newest } from './newest.js'
import type { Log } from './paced.js'

/** A delivery that was made or attempted. */
export interface DeliveryChange {
  /** The number of what happened: of the delivery itself, or of the attempt. */
  readonly id: number
  readonly accountId: number
  readonly webhookId: number
  readonly deliveryId: number
  readonly contestId: number | null
  /** Whether its receiver is the action of a workflow or hears of events. */
  readonly purpose: WebhookRow['purpose']
  readonly what: 'made' | 'attempted'
}

/** What became of an account's deliveries between two emissions. */
export interface DeliveryActivity {
  readonly made: number
  readonly attempted: number
  /** The one that changed last first. */
  readonly deliveryIds: readonly number[]
  /** Whether there were more than are kept. */
  readonly more: boolean
  /** Whether something changed that is not told of. */
  readonly missed: boolean
}

/** Keeps which of an account's deliveries have changed until it is taken. */
export class DeliveryActivityLog implements Log<DeliveryChange, DeliveryActivity> {
  readonly accountId: number
  readonly #caller: Caller
  readonly #webhookId: number | undefined
  readonly #changed: () => void
  #counts = { made: 0, attempted: 0 }
  #deliveries = new Newest(mostListed)
  #more = false
  #missed = false

  /** Follows one receiver, or all that exist for the caller; `changed` is called when there is something to take. */
  constructor(caller: Caller, webhookId: number | undefined, changed: () => void) {
    this.accountId = caller.accountId
    this.#caller = caller
    this.#webhookId = webhookId
    this.#changed = changed
  }

  hear(change: DeliveryChange): void {
    const { webhookId, deliveryId, what } = change
    if ((this.#webhookId ?? webhookId) !== webhookId || !this.#isVisible(change)) return
    this.#counts[what] += 1
    this.#deliveries.add(deliveryId)
    this.#changed()
  }

  /** A key restricted to contests sees what their workflows send (#2). */
  #isVisible({ contestId, purpose }: DeliveryChange): boolean {
    const { contestIds } = this.#caller
    if (contestIds === null) return true
    return purpose === 'workflow' && contestId !== null && contestIds.includes(contestId)
  }

  miss(): void {
    this.#missed = true
    this.#changed()
  }

  take(): DeliveryActivity {
    const taken = {
      ...this.#counts,
      deliveryIds: this.#deliveries.ids,
      more: this.#more || this.#deliveries.dropped,
      missed: this.#missed,
    }
    this.#counts = { made: 0, attempted: 0 }
    this.#deliveries = new Newest(mostListed)
    this.#more = false
    this.#missed = false
    return taken
  }

  giveBack(taken: DeliveryActivity): void {
    for (const { made, attempted, deliveryIds, more, missed } of [taken, this.take()]) {
      this.#counts.made += made
      this.#counts.attempted += attempted
      this.#deliveries.addAll(deliveryIds)
      this.#more ||= more
      this.#missed ||= missed
    }
    this.#changed()
  }
}
