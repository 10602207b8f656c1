import type { FastifyBaseLogger } from 'fastify'
import type { GraphQLError } from 'graphql'
import type { Caller } from '../../domain/caller.js'
import type { OperationWatch, SubscriptionWatch } from '../../graphql/watch.js'
import type { Observation } from './observation.js'
import { toldName } from './operation-names.js'
import { OperationTally } from './operation-tally.js'
import { refusalOf } from './refusal.js'

/** The websocket that a subscription runs over. */
interface Line {
  readonly caller: Caller | undefined
  /** Writes lines with the connection's id. */
  readonly log: FastifyBaseLogger
}

const face = 'websocket'

/** What becomes known of one subscription; told when it has ended or could not begin. */
export class SubscriptionFacts implements SubscriptionWatch {
  #operation = 'none'
  #emissions = 0
  #started = false
  readonly #began = performance.now()

  constructor(
    private readonly observation: Observation,
    private readonly line: Line,
  ) {}

  named(name: string | undefined): void {
    this.#operation = toldName(name)
  }

  /** It has begun: its end will be told. */
  started(): void {
    this.#started = true
    this.observation.metrics?.subscriptions(1)
  }

  /** It could not begin; gives the errors that say why. */
  refused(errors: readonly GraphQLError[]): readonly GraphQLError[] {
    const [error] = errors
    const [code, limit] = error === undefined ? ['INTERNAL_ERROR', undefined] : refusalOf(error)
    this.observation.metrics?.refused(face, code, limit)
    this.line.log.info({ ...this.#facts(), code }, 'A subscription was refused')
    return errors
  }

  emission(): OperationWatch {
    this.#emissions += 1
    this.observation.metrics?.emission()
    const { caller, log } = this.line
    const subject = () => ({ face, operation: this.#operation, caller, log: () => log })
    return new OperationTally(this.observation, subject, this.observation.tracing?.emission())
  }

  ended(): void {
    if (!this.#started) return
    this.observation.metrics?.subscriptions(-1)
    const seconds = Math.round((performance.now() - this.#began) / 100) / 10
    this.line.log.info({ ...this.#facts(), seconds, emissions: this.#emissions }, 'A subscription ended')
  }

  #facts(): object {
    const { caller } = this.line
    const key = caller === undefined ? {} : { keyId: caller.keyId, accountId: caller.accountId }
    return { interface: face, operation: this.#operation, ...key }
  }
}
