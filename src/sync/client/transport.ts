import {
  Agent as HttpAgent,
  type IncomingHttpHeaders,
  type IncomingMessage,
  request as requestHttp,
} from 'node:http'
import { Agent as HttpsAgent, request as requestHttps } from 'node:https'
import type { LookupFunction } from 'node:net'
import { lookupBy, onlyPublic, type Resolve, systemResolve } from '../../domain/webhook/resolve.js'

/** What one exchange may take. */
export interface TransportLimits {
  /** Milliseconds until there is a connection, its name and TLS included. */
  readonly connect: number
  /** Milliseconds from then on until the answer's head. */
  readonly headers: number
  /** Milliseconds from then on until its end. */
  readonly body: number
  /** Bytes of an answer that are read. */
  readonly mostBytes: number
}

/** Ten seconds to connect, thirty for an answer to begin, sixty for it to end, and 32 MB. */
export const usualLimits: TransportLimits = {
  connect: 10_000,
  headers: 30_000,
  body: 60_000,
  mostBytes: 32 * 1024 * 1024,
}

export interface TransportOptions {
  readonly limits?: TransportLimits
  /** Whether private addresses will do. */
  readonly allowPrivate: boolean
  /** Connections at once. */
  readonly parallel: number
  /** How names are resolved; as the system does unless given. */
  readonly resolve?: Resolve
}

/** An answer as it came, whole. */
export interface RawAnswer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

/** More came than is read. */
export class TooLargeError extends Error {
  override readonly name = 'TooLargeError'
}

/** Something took longer than it may. */
export class LateError extends Error {
  override readonly name = 'LateError'
}

/** Connections to one source: kept while they are used, each name judged before it is connected to. */
export class Transport {
  readonly #limits: TransportLimits
  readonly #lookup: LookupFunction
  readonly #agents: { readonly http: HttpAgent; readonly https: HttpsAgent }

  constructor({ limits = usualLimits, allowPrivate, parallel, resolve = systemResolve }: TransportOptions) {
    this.#limits = limits
    this.#lookup = lookupBy(allowPrivate ? resolve : onlyPublic(resolve))
    const kept = { keepAlive: true, maxSockets: parallel, maxFreeSockets: parallel, timeout: 30_000 }
    this.#agents = { http: new HttpAgent(kept), https: new HttpsAgent(kept) }
  }

  /** GETs an address; redirects are answers like others. Throws what went wrong below HTTP, and the signal's reason. */
  async get(url: URL, headers: Readonly<Record<string, string>>, signal: AbortSignal): Promise<RawAnswer> {
    signal.throwIfAborted()
    const deadline = new Deadline(signal)
    try {
      const answer = await this.#head(url, headers, deadline)
      deadline.within(this.#limits.body, 'The answer did not end in time.')
      const body = await this.#bodyOf(answer)
      return { status: answer.statusCode ?? 0, headers: answer.headers, body }
    } catch (error) {
      // Why it was ended says more than that it was.
      throw deadline.signal.aborted ? deadline.signal.reason : error
    } finally {
      deadline.end()
    }
  }

  #head(url: URL, headers: Readonly<Record<string, string>>, deadline: Deadline): Promise<IncomingMessage> {
    const secure = url.protocol === 'https:'
    const options = { headers, lookup: this.#lookup, signal: deadline.signal, rejectUnauthorized: true }
    deadline.within(this.#limits.connect, 'There was no connection in time.')
    return new Promise((resolved, rejected) => {
      const request = secure
        ? requestHttps(url, { ...options, agent: this.#agents.https }, resolved)
        : requestHttp(url, { ...options, agent: this.#agents.http }, resolved)
      const waits = () => deadline.within(this.#limits.headers, 'No answer began in time.')
      request.on('socket', (socket) => {
        if (socket.connecting) socket.once(secure ? 'secureConnect' : 'connect', waits)
        else waits()
      })
      // Stays for the time after the answer's head: what breaks then, reading tells.
      request.on('error', rejected)
      request.on('close', () => rejected(Object.assign(new Error('Closed.'), { code: 'ECONNRESET' })))
      request.end()
    })
  }

  async #bodyOf(answer: IncomingMessage): Promise<Buffer> {
    const { mostBytes } = this.#limits
    const parts: Buffer[] = []
    let size = Number(answer.headers['content-length'] ?? 0)
    if (size > mostBytes) {
      answer.destroy()
      throw new TooLargeError('The answer is too large.')
    }
    size = 0
    for await (const part of answer) {
      const bytes = part as Buffer
      size += bytes.length
      // Leaving the loop destroys the answer and its connection.
      if (size > mostBytes) throw new TooLargeError('The answer is too large.')
      parts.push(bytes)
    }
    return Buffer.concat(parts)
  }

  /** Ends the connections that are kept. */
  close(): void {
    this.#agents.http.destroy()
    this.#agents.https.destroy()
  }
}

/** Ends an exchange when its present part takes too long, or when the caller has had enough. */
class Deadline {
  readonly #late = new AbortController()
  readonly signal: AbortSignal
  #timer: NodeJS.Timeout | undefined

  constructor(caller: AbortSignal) {
    this.signal = AbortSignal.any([caller, this.#late.signal])
  }

  within(milliseconds: number, sentence: string): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#late.abort(new LateError(sentence)), milliseconds)
  }

  end(): void {
    clearTimeout(this.#timer)
  }
}
