/** What one connection may take of the server before a request is anybody's, and after it is answered. */
export interface TransportBounds {
  /** Bytes of a request's first line and headers together. */
  readonly headerBytes: number
  /** Milliseconds in which a request's headers must have arrived; on a new connection, from its opening. */
  readonly headersTime: number
  /** Milliseconds in which a whole request must have arrived, its body included. */
  readonly requestTime: number
  /** Milliseconds that a client has to take its answer. */
  readonly answerTime: number
  /** Milliseconds that a connection may wait for its next request. */
  readonly keepAliveTime: number
  /** Milliseconds between two looks for requests that are late: how much longer one may last. */
  readonly lookEvery: number
  /** Requests of one connection under way at once: a client may send them before their answers come. */
  readonly requestsAtOnce: number
  /** Requests of one connection altogether; the last is answered with `connection: close`. */
  readonly requestsOfConnection: number
  /** Connections at once, websockets included; one more is closed unanswered. */
  readonly connections: number
}

export const defaultTransportBounds: TransportBounds = {
  headerBytes: 16_384,
  headersTime: 10_000,
  requestTime: 30_000,
  answerTime: 60_000,
  // Longer than load balancers keep theirs (60 s as a rule), so that it is they who close.
  keepAliveTime: 72_000,
  lookEvery: 1_000,
  requestsAtOnce: 32,
  requestsOfConnection: 10_000,
  connections: 10_000,
}
