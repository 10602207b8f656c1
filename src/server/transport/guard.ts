import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import type { FastifyHttpOptions, FastifyInstance, FastifyRequest, RawServerDefault } from 'fastify'
import { originForm } from './address.js'
import type { TransportBounds } from './bounds.js'
import { answerClientError, type Envelope } from './refusal.js'
import { RequestsUnderWay } from './under-way.js'

/**
 * Keeps connections within their bounds, whatever stands at the other end: one that sends its request or
 * reads its answer slowly or never, or that sends more than it may.
 */
export class TransportGuard {
  readonly #underWay = new RequestsUnderWay()

  constructor(
    readonly bounds: TransportBounds,
    readonly envelope: Envelope,
  ) {}

  /**
   * What the server is made with. Node's own bound on silence (`connectionTimeout`) is left off: it would
   * cut off who waits for a long operation, and everything else has a bound of its own here.
   */
  serverOptions() {
    const { bounds } = this
    return {
      requestTimeout: bounds.requestTime,
      keepAliveTimeout: bounds.keepAliveTime,
      maxRequestsPerSocket: bounds.requestsOfConnection,
      http: {
        headersTimeout: Math.min(bounds.headersTime, bounds.requestTime),
        connectionsCheckingInterval: bounds.lookEvery,
        maxHeaderSize: bounds.headerBytes,
      },
      rewriteUrl: ({ url = '/' }) => originForm(url),
      clientErrorHandler: (error: Error, socket: Socket) =>
        answerClientError(error, socket, this.#underWay, this.envelope),
    } satisfies FastifyHttpOptions<RawServerDefault>
  }

  /** Watches over the server's connections; called before any route is added. */
  watch(app: FastifyInstance): void {
    const { requestsAtOnce, answerTime, connections } = this.bounds
    app.server.maxConnections = connections
    this.#underWay.watch(app.server, requestsAtOnce, () =>
      app.log.info('A connection was cut: it has too many requests under way'),
    )
    app.addHook('onSend', (request, reply, _payload, done) => {
      if (isEndless(request.raw)) reply.header('connection', 'close')
      cutLate(request.raw, reply.raw, request, answerTime)
      done()
    })
  }

  /** The same for an answer that was just sent past Fastify: where the system took all of it, nobody waits for it. */
  expectTaken(request: IncomingMessage, response: ServerResponse, told: Told): void {
    if (response.socket?.writableLength !== 0) cutLate(request, response, told, this.bounds.answerTime)
  }
}

type Told = Pick<FastifyRequest, 'log'>

/** Cuts the connection of a client that has not taken its answer after so many milliseconds. */
function cutLate(request: IncomingMessage, response: ServerResponse, told: Told, milliseconds: number): void {
  const timer = setTimeout(() => {
    told.log.info('A connection was cut: its client does not take the answer')
    request.socket.destroy()
  }, milliseconds).unref()
  response.once('close', () => clearTimeout(timer))
}

/** Whether more of a request's body comes, nobody knows how much: what is answered already need not be read. */
function isEndless({ complete, headers }: IncomingMessage): boolean {
  return !complete && headers['transfer-encoding'] !== undefined
}
