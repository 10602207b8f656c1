import type { Operation } from '../contract/contract.js'
import type { Caller } from '../domain/caller.js'
import type { Dialect as IdsOf } from '../domain/dialect-ids/forms.js'
import type { RestFailure } from './failure.js'

/** What an endpoint answers: the documented body without the envelope's own fields. */
export type Content = Readonly<Record<string, unknown>>

export interface Refusal {
  readonly status: number
  readonly body: unknown
}

/** What is a dialect's own and not in its contract, once for all its endpoints. */
export interface Dialect {
  /** Whose ids it reads and prints. */
  readonly idsOf: IdsOf
  /** Part of names: `blitz-rocket`. */
  readonly name: string
  /** The request's id in the documented form (#54, #61, #158); `logged` is the one under which it is logged. */
  requestIdFrom(logged: string): string
  /** The header that carries the request id; undefined where the envelope does. */
  readonly requestIdHeader: string | undefined
  /** The path of one contest: POSTs below it scope their Idempotency-Key to that contest (#182). */
  readonly contestPath: string
  /** Throws unless the key may run the operation. */
  admit(caller: Caller, operation: Operation): void
  /** A success in the envelope. */
  envelope(content: Content, requestId: string): unknown
  /** The dialect's error table. `operation` is undefined where no route was found. */
  refuse(failure: RestFailure, requestId: string, operation: Operation | undefined): Refusal
}
