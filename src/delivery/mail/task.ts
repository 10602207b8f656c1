import type { Database } from '../../database/connection.js'
import type { MailRow } from '../../database/tables/index.js'
import type { Clock } from '../../domain/clock.js'
import type { DeliveryObserver } from '../../domain/delivery/observer.js'
import { claimMails } from '../../domain/mail/claim.js'
import { cancellation, type MailFacts, mailFacts } from '../../domain/mail/facts.js'
import { type MailOutcome, recordOutcome } from '../../domain/mail/outcome.js'
import { verificationSecret } from '../../domain/mail/secret.js'
import { verificationToken } from '../../domain/mail/verification-token.js'
import type { DomainSettings } from '../../domain/work.js'
import type { Progress, Task } from '../task.js'
import { withinTime } from '../time-limit.js'
import { composeMail } from './compose.js'
import { Rest } from './rest.js'
import { type MailTransport, TransportFault } from './transport.js'

/** Where what happens is told, without addresses, texts and codes. */
export interface MailLog {
  warn(facts: object, message: string): void
  error(facts: { readonly err: unknown }, message: string): void
}

export interface MailOptions {
  readonly transport: MailTransport
  /** The sender's address, asked for each message: it may follow from where the gateway listens. */
  readonly from: () => string
  readonly log: MailLog
  /** Milliseconds of one attempt; a minute unless given. */
  readonly timeout?: number
  /** Seconds for which an e-mail belongs to the process that took it; three minutes unless given. */
  readonly lease?: number
}

interface Parts extends MailOptions {
  readonly database: Database
  readonly clock: Clock
  readonly settings: Pick<DomainSettings, 'publicUrl'>
  readonly observer?: DeliveryObserver | undefined
}

const words = { sent: 'delivered', bounced: 'refused', deferred: 'deferred', cancelled: 'cancelled' } as const

/** Messages on their way at the same time. */
export const parallelMails = 5

/**
 * Sends e-mails, each once as a rule: takes a few that are due, writes them from what the rows say now, hands them
 * over and records what came of each. A process that dies between handing over and recording has its e-mails sent
 * again by whoever finds them after the lease, under the same Message-ID: once more, and never not at all. A mail
 * server that cannot be reached is left alone for growing times, and then tried with one message.
 */
export class MailTask implements Task {
  readonly name = 'mail'
  readonly interval = 1_000
  readonly wokenBy = ['dispatch']
  readonly #parts: Parts
  readonly #rest = new Rest()
  readonly #end = new AbortController()
  #stopped = false

  constructor(parts: Parts) {
    this.#parts = parts
  }

  async run(): Promise<Progress> {
    const { database, clock, lease = 180 } = this.#parts
    if (this.#stopped || this.#rest.holds(clock.now())) return { done: 0 }
    const limit = this.#rest.troubled ? 1 : parallelMails
    const claimed = await claimMails({ executor: database.root, clock }, limit, lease)
    if (claimed.length > 0) await this.#send(claimed)
    return { done: claimed.length, ...(claimed.length === limit ? { again: 0 } : {}) }
  }

  /** What is on its way may still arrive; what does not within eight seconds is tried another time. */
  stop(): void {
    this.#stopped = true
    setTimeout(() => this.#end.abort(), 8_000).unref()
  }

  async #send(claimed: readonly MailRow[]): Promise<void> {
    const { database, clock } = this.#parts
    const work = { executor: database.root, clock }
    const ids = claimed.map(({ id }) => id)
    const facts = await mailFacts(work, ids)
    const verifies = claimed.some(({ kind }) => kind === 'verification')
    const secret = verifies ? await verificationSecret(work) : undefined
    const recorded = await Promise.allSettled(
      claimed.map(async (mail) => {
        const began = performance.now()
        const outcome = await this.#attempt(mail, facts.get(mail.id), secret)
        const milliseconds = performance.now() - began
        this.#parts.observer?.attempt({ kind: 'mail', outcome: words[outcome.kind], began, milliseconds })
        await recordOutcome(work, mail, outcome)
      }),
    )
    const lost = recorded.find(({ status }) => status === 'rejected')
    if (lost?.status === 'rejected') throw lost.reason
  }

  async #attempt(mail: MailRow, facts: MailFacts | undefined, secret?: Buffer): Promise<MailOutcome> {
    const { transport, timeout = 60_000 } = this.#parts
    if (facts === undefined) return { kind: 'cancelled', fault: 'What it is about is gone.' }
    const reason = cancellation(mail, facts)
    if (reason !== undefined) return { kind: 'cancelled', fault: reason }
    try {
      const message = this.#compose(mail, facts, secret)
      await withinTime(timeout, (signal) => transport.send(message, mail.id, signal), this.#end.signal)
      this.#rest.end()
      return { kind: 'sent' }
    } catch (error) {
      return this.#failed(mail, error)
    }
  }

  #compose(mail: MailRow, facts: MailFacts, secret: Buffer | undefined) {
    const { settings, from, clock } = this.#parts
    return composeMail(mail, facts, {
      publicUrl: settings.publicUrl,
      from: from(),
      verificationToken() {
        if (secret === undefined) throw new Error('A verification link without its key.')
        return verificationToken(secret, facts.participant, clock.now())
      },
    })
  }

  #failed({ id, kind, attempts }: MailRow, error: unknown): MailOutcome {
    const { log, clock } = this.#parts
    const about = { mail: id, kind, attempt: attempts }
    if (!(error instanceof TransportFault)) {
      log.error({ ...about, err: error }, 'An e-mail could not be written')
      return { kind: 'deferred', fault: 'The message could not be written.' }
    }
    if (error.kind === 'unreachable') this.#rest.begin(clock.now())
    else this.#rest.end()
    log.warn({ ...about, fault: error.kind, code: error.code }, 'An e-mail was not taken')
    return { kind: error.kind === 'refused' ? 'bounced' : 'deferred', fault: error.sentence }
  }
}
