import { eq } from 'drizzle-orm'
import type { Database } from '../database/connection.js'
import { type DeliveryRow, type WebhookRow, webhooks } from '../database/tables/index.js'
import type { Clock } from '../domain/clock.js'
import { cancelPending } from '../domain/delivery/cancel.js'
import { dueDeliveries } from '../domain/delivery/due.js'
import { giveUpHeld } from '../domain/delivery/hold.js'
import { messageOf } from '../domain/delivery/message.js'
import type { DeliveryObserver, EndedAttempt } from '../domain/delivery/observer.js'
import { isSuccess, type WebhookOutcome, type WebhookSender } from '../domain/webhook/sender.js'
import { OrderedMessages } from './order.js'
import { Recorder } from './recorder.js'

/** Milliseconds after which a lane begins no more attempts and gives way to other receivers. */
const turn = 20_000
/** Milliseconds after which what is known of the receiver is read again. */
const freshness = 1_000
const mostUnderWay = 8
const windowSize = 100
const settledAtOnce = 1_000

export interface LaneParts {
  readonly database: Database
  readonly clock: Clock
  readonly sender: WebhookSender
  /** Whether webhooks may lead to private addresses (#156). */
  readonly allowPrivate: boolean
  readonly observer?: DeliveryObserver | undefined
}

/**
 * One receiver's turn: sends what it has due, several at once as far as order allows, until nothing is due, the
 * receiver rests, the turn is over or `stopping` says so. The caller holds the receiver's lease, which lasts
 * longer than a turn and its last attempt.
 */
export class Lane {
  readonly #end = performance.now() + turn
  readonly #recorder: Recorder
  #receiver: { readonly webhook: WebhookRow | undefined; readonly readAt: number } | undefined

  constructor(
    private readonly parts: LaneParts,
    private readonly webhookId: number,
    private readonly stopping: () => boolean,
  ) {
    this.#recorder = new Recorder(parts.database, parts.clock)
  }

  async run(): Promise<void> {
    while (!this.#isOver()) {
      const webhook = await this.#webhook()
      if (!takesMessages(webhook)) return await this.#settleWithout(webhook)
      if (this.#rests(webhook)) return
      const due = await dueDeliveries(this.#work(), this.webhookId, windowSize)
      if (due.length === 0) return
      await this.#sendAll(due)
    }
  }

  #isOver(): boolean {
    return this.stopping() || performance.now() >= this.#end
  }

  #work() {
    return { executor: this.parts.database.root, clock: this.parts.clock }
  }

  /** The receiver as it is now, or was a moment ago. */
  async #webhook(): Promise<WebhookRow | undefined> {
    const now = performance.now()
    if (this.#receiver === undefined || now - this.#receiver.readAt >= freshness) {
      const [webhook] = await this.parts.database.root
        .select()
        .from(webhooks)
        .where(eq(webhooks.id, this.webhookId))
      this.#receiver = { webhook, readAt: now }
    }
    return this.#receiver.webhook
  }

  #rests({ restsUntil }: WebhookRow): boolean {
    return restsUntil !== null && restsUntil > this.parts.clock.now()
  }

  /** What waits for a deleted receiver is cancelled; for an inactive one it waits on, but not for ever. */
  async #settleWithout(webhook: WebhookRow | undefined): Promise<void> {
    const settle = webhook?.deletedAt === null ? giveUpHeld : cancelPending
    while ((await settle(this.#work(), this.webhookId, settledAtOnce)) === settledAtOnce && !this.#isOver());
  }

  /** A receiver that was unavailable is tried with one message at a time until it answers. */
  #mostUnderWay(): number {
    return this.#receiver?.webhook?.failuresInRow === 0 ? mostUnderWay : 1
  }

  /** Sends these; after a defect or a failure of the database it begins no more and throws once all have ended. */
  async #sendAll(due: readonly DeliveryRow[]): Promise<void> {
    const messages = new OrderedMessages(due)
    const failures: unknown[] = []
    const underWay = new Set<Promise<void>>()
    for (;;) {
      const next = underWay.size < this.#mostUnderWay() && failures.length === 0 ? messages.next() : undefined
      if (next === undefined) {
        if (underWay.size === 0) break
        await Promise.race(underWay)
        continue
      }
      const attempt: Promise<void> = this.#attempt(next)
        .catch((error: unknown) => void failures.push(error))
        .then(() => {
          messages.ended(next)
          underWay.delete(attempt)
        })
      underWay.add(attempt)
    }
    if (failures.length > 0) throw failures[0]
  }

  /** One attempt, unless the turn is over or the receiver takes nothing now: then the delivery stays due. */
  async #attempt(delivery: DeliveryRow): Promise<void> {
    const { clock, sender, allowPrivate, observer } = this.parts
    const webhook = await this.#webhook()
    if (this.#isOver() || !takesMessages(webhook) || this.#rests(webhook)) return
    const startedAt = clock.now()
    const began = performance.now()
    const outcome = await sender.send(messageOf(delivery, webhook, { now: startedAt, allowPrivate }))
    const milliseconds = performance.now() - began
    observer?.attempt({ kind: 'webhook', outcome: wordFor(outcome), began, milliseconds })
    const duration = Math.round(milliseconds)
    await this.#recorder.record(delivery, { startedAt, duration, outcome })
    // A failure may have put the receiver to rest, and a success may have ended that.
    if (!isSuccess(outcome) || webhook.failuresInRow > 0) this.#receiver = undefined
  }
}

function wordFor(outcome: WebhookOutcome): EndedAttempt['outcome'] {
  if (isSuccess(outcome)) return 'delivered'
  return outcome.statusCode === null ? 'unanswered' : 'refused'
}

function takesMessages(webhook: WebhookRow | undefined): webhook is WebhookRow {
  return webhook?.active === true && webhook.deletedAt === null
}
