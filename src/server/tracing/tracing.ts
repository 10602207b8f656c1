import type { OperationTypeNode } from 'graphql'
import type { EndedStatement } from '../../database/statements.js'
import type { EndedAttempt } from '../../domain/delivery/observer.js'

/** How a request came out, for its span. Templates and names, nothing that was sent. */
export interface TracedRequest {
  readonly method: string
  readonly route: string
  readonly face: string
  readonly operation: string
  /** Undefined: the client went away before its answer. */
  readonly status: number | undefined
  /** The id under which it is logged. */
  readonly id: string
}

/** The spans of one request, or of one emission of a subscription. */
export interface Trace {
  began(type: OperationTypeNode): void
  statement(statement: EndedStatement): void
  ended(operation: string, code: string | undefined): void
  /** The request was answered. */
  answered(request: TracedRequest): void
}

/** Spans for whoever collects them. */
export interface Tracing {
  /** A request begins; `traceparent` is the header in which its client names the trace it belongs to (W3C). */
  request(traceparent: string | undefined): Trace
  /** An emission begins: a trace of its own. */
  emission(): Trace
  /** A sending has ended: a trace of its own. */
  attempt(attempt: EndedAttempt): void
  /** Hands over what is not yet handed over. */
  close(): Promise<void>
}
