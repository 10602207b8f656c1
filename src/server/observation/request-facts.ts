import type { FastifyRequest } from 'fastify'
import type { GraphQLError } from 'graphql'
import type { Caller } from '../../domain/caller.js'
import type { Observation } from './observation.js'
import { OperationTally } from './operation-tally.js'
import { refusalOf } from './refusal.js'

/** What becomes known of a request as it goes; told when it has been answered. */
export class RequestFacts extends OperationTally {
  /** Which face it came to: `graphql`, a dialect's name, `page`, `health`, or `none` where nothing is. */
  face: string
  /** The operation: a REST operation's id, a GraphQL operation's name as it may be told, a page's route. */
  operation: string
  /** Whose key it carries, once that is known to be valid. */
  caller: Caller | undefined
  /** The id that the answer's body carries, where a dialect documents one. */
  answerId: string | undefined
  told = false
  readonly #began: number

  /** `began`: when the request came, by `performance.now()`. */
  constructor(
    observation: Observation,
    face: string,
    operation: string,
    request: Pick<FastifyRequest, 'log' | 'headers'>,
    began = performance.now(),
  ) {
    const log = () => request.log
    const subject = () => ({ face: this.face, operation: this.operation, caller: this.caller, log })
    const parent = request.headers['traceparent']
    super(observation, subject, observation.tracing?.request(typeof parent === 'string' ? parent : undefined))
    this.face = face
    this.operation = operation
    this.#began = began
  }

  /** It came to this face; which operation it asks for is not known yet. `answerId` is the answer's own id. */
  enter(face: string, answerId?: string): void {
    this.face = face
    this.answerId = answerId
    this.operation = 'none'
  }

  get milliseconds(): number {
    return performance.now() - this.#began
  }

  named(operation: string): void {
    this.operation = operation
  }

  /** GraphQL refused it before it ran. */
  refused(errors: readonly GraphQLError[]): void {
    const [error] = errors
    if (error !== undefined) this.observation.metrics?.refused(this.face, ...refusalOf(error))
  }

  identified(caller: Caller): void {
    this.caller = caller
  }
}
