import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http'
import type { FastifyBaseLogger, FastifyInstance } from 'fastify'
import { Utf8Text } from '../../database/utf8-text.js'
import type { Caller } from '../../domain/caller.js'
import type { HttpAnswer } from '../apollo.js'
import { keyOf } from '../bearer.js'
import { loggable } from '../defects.js'
import { exposedHeaders } from '../graphql.js'
import {
  type AskedRequest,
  answerKnown,
  contextOf,
  failureAnswer,
  type KnownAnswering,
} from '../known-answers.js'
import type { KnownOperations } from '../known-operations.js'
import type { Observation } from '../observation/observation.js'
import { tellOf } from '../observation/observe-requests.js'
import { RequestFacts } from '../observation/request-facts.js'
import type { RequestContext, SentOperation } from '../operations.js'
import { shownLimits } from '../rate-limits/headers.js'
import type { RequestCharge } from '../rate-limits/request-charge.js'
import { requestIdOf } from '../request-id.js'
import { originHeaders, securityHeaders } from '../security-headers.js'
import type { TransportGuard } from '../transport/guard.js'

const route = '/graphql'

export interface ShortWayOptions extends KnownAnswering {
  readonly known: KnownOperations
  /** Who a raw key is, where that is known; the request is then counted. */
  readonly remembered: (raw: string | undefined) => Caller | undefined
  readonly observation: Observation
  readonly guard: TransportGuard
  /** Bytes of a request's body. */
  readonly bodyBytes: number
  readonly corsOrigins: readonly string[]
  readonly publicUrl: () => string
}

/** A request that came the short way, as it is told of. */
class Taken {
  readonly method = 'POST'
  readonly route = route
  readonly headers: IncomingHttpHeaders
  readonly id: string
  readonly facts: RequestFacts
  readonly #app: FastifyInstance
  #log: FastifyBaseLogger | undefined

  /** `began`: when it came, by `performance.now()`. */
  constructor(app: FastifyInstance, request: IncomingMessage, observation: Observation, began: number) {
    this.#app = app
    this.headers = request.headers
    this.id = requestIdOf(request)
    this.facts = new RequestFacts(observation, 'graphql', route, this, began)
    this.facts.enter('graphql')
  }

  get logLevel(): string {
    return this.#app.log.level
  }

  /** Writes lines with the request's id; made when there is something to say. */
  get log(): FastifyBaseLogger {
    this.#log ??= this.#app.log.child({ reqId: this.id })
    return this.#log
  }

  /** Tells of it when there is no more to come of it. */
  ended(response: ServerResponse): void {
    tellOf(this.facts, this, response.writableFinished ? response.statusCode : undefined)
  }
}

/** What JSON.parse is not given here: Fastify's parser refuses names that would change what objects inherit. */
const suspect = /__proto__|constructor|\\u/

const utf8 = new TextDecoder('utf-8', { fatal: true })

/** Answers operations that are known before Fastify has a say: see the README beside it. */
export class ShortWay {
  #options: ShortWayOptions | undefined
  #plain: { readonly url: string; readonly headers: readonly string[] } | undefined

  /** Takes the server's requests, which all go to Fastify until `open` is called; before anybody else listens for them. */
  constructor(private readonly app: FastifyInstance) {
    app.server.removeAllListeners('request')
    app.server.on('request', (request, response) => this.#take(request, response))
    // Fastify says on each of the last answers that it is the last.
    app.addHook('preClose', (done) => {
      this.#options = undefined
      done()
    })
  }

  open(options: ShortWayOptions): void {
    this.#options = options
  }

  #take(request: IncomingMessage, response: ServerResponse): void {
    const length = this.#options === undefined ? 0 : lengthOf(request, this.#options.bodyBytes)
    const began = performance.now()
    if (length === 0) this.app.routing(request, response)
    // By then the body has come, if it came with its headers.
    else process.nextTick(() => this.#look(request, response, length, began))
  }

  #look(request: IncomingMessage, response: ServerResponse, length: number, began: number): void {
    const options = this.#options
    const bytes: Buffer | null = request.readableLength === length ? request.read() : null
    const body = bytes === null ? undefined : parsed(bytes)
    const { headers } = request
    const asked = { method: 'POST', url: route, headers, body }
    const sent = body === undefined ? undefined : options?.known.askedBy(asked)
    // Asked last: who is found is counted.
    const caller = sent && options?.remembered(keyOf(headers))
    if (options === undefined || sent === undefined || caller === undefined) {
      if (bytes !== null) request.unshift(bytes)
      this.app.routing(request, response)
      return
    }
    request.resume()
    const taken = new Taken(this.app, request, options.observation, began)
    response.once('close', () => taken.ended(response))
    const report = (error: unknown) => taken.log.error({ err: loggable(error) }, 'A defect was masked')
    const context = contextOf(options, asked, caller, 0, taken.facts, report)
    this.#answer(options, asked, sent, context)
      .then((answer) => this.#send(options, taken, request, response, answer, context.charge))
      .catch((error: unknown) => {
        report(error)
        response.destroy()
      })
  }

  async #answer(
    options: ShortWayOptions,
    asked: AskedRequest,
    sent: SentOperation,
    context: RequestContext,
  ): Promise<HttpAnswer> {
    try {
      const answer = await answerKnown(options, asked, sent, context)
      await context.charge.take(0)
      return answer
    } catch (error) {
      return failureAnswer(error, context.report)
    }
  }

  #send(
    options: ShortWayOptions,
    taken: Taken,
    request: IncomingMessage,
    response: ServerResponse,
    { status, headers, body }: HttpAnswer,
    { verdict }: RequestCharge,
  ): void {
    const head = ['x-request-id', taken.id, ...this.#plainHeaders(options)]
    if (options.corsOrigins.length > 0) add(head, originHeaders(options.corsOrigins, request.headers.origin))
    if (verdict !== undefined) add(head, shownLimits(verdict))
    for (const [name, value] of headers) head.push(name, value)
    // What has a byte for each character is written as it is.
    const text = body instanceof Utf8Text ? body.latin1 : body
    const length = body instanceof Utf8Text ? text.length : Buffer.byteLength(text)
    head.push('content-length', String(length))
    response.writeHead(status, head)
    if (typeof text === 'string' && text.length === length) response.end(text, 'latin1')
    else response.end(text)
    options.guard.expectTaken(request, response, taken)
  }

  /** What all answers say. */
  #plainHeaders({ publicUrl, corsOrigins }: ShortWayOptions): readonly string[] {
    const url = publicUrl()
    if (this.#plain?.url !== url) {
      const exposed =
        corsOrigins.length === 0 ? {} : { 'access-control-expose-headers': exposedHeaders.join(', ') }
      this.#plain = { url, headers: Object.entries({ ...securityHeaders(url), ...exposed }).flat() }
    }
    return this.#plain.headers
  }
}

function add(head: string[], headers: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(headers)) head.push(name, value)
}

/** Bytes of the body of a request that may go the short way; 0: it does not. */
function lengthOf({ method, url, headers }: IncomingMessage, most: number): number {
  if (method !== 'POST' || url !== route || headers['transfer-encoding'] !== undefined) return 0
  const length = Number(headers['content-length'])
  return length <= most ? length : 0
}

/** The JSON of a body; undefined for one that is to be read by Fastify's parser, or refused. */
function parsed(bytes: Buffer): unknown {
  try {
    const text = utf8.decode(bytes)
    return suspect.test(text) ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}
