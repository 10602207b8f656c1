import type { IncomingHttpHeaders } from 'node:http'
import type { FastifyBaseLogger } from 'fastify'
import type { WebSocket } from 'ws'
import type { Caller } from '../../domain/caller.js'
import type { SocketBounds } from './bounds.js'

/** Codes with which sockets are closed, beside those of the protocol. */
export const closeCodes = {
  /** The gateway stops: connect again. */
  goingAway: 1001,
  /** A defect. */
  internal: 1011,
  /** The client does not read, or the database does not answer: connect again. */
  tryLater: 1013,
  badRequest: 4400,
  unauthorized: 4401,
  /** The key was revoked. */
  forbidden: 4403,
  /** Too many sockets of the key, or attempts without one. */
  tooMany: 4429,
} as const

/** Where a client comes from. */
export interface Origin {
  readonly headers: IncomingHttpHeaders
  /** The client's address. */
  readonly address: string
}

/** Bytes of a reason: what a frame that closes has room for. */
const longestReason = 123

/** As much of a reason as can be sent; some repeat what the client had sent. */
function withinFrame(reason: string): string {
  const bytes = Buffer.from(reason)
  // What is left of a cut character becomes one that takes up to three bytes.
  return bytes.length <= longestReason ? reason : bytes.subarray(0, longestReason - 3).toString()
}

/** One client's socket: who it is, what waits to be read, and whether it still lives. */
export class Connection {
  /** Who subscribes; undefined until the key is known. Replaced when the key changes. */
  caller: Caller | undefined
  readonly headers: IncomingHttpHeaders
  readonly address: string
  readonly log: FastifyBaseLogger
  readonly #socket: WebSocket
  readonly #bounds: SocketBounds
  /** When each message that waits was given to the socket, oldest first. */
  readonly #waiting: number[] = []
  #pinged = performance.now()
  #answered = true

  /** `log` writes lines with the connection's id, which is that of the request that became it. */
  constructor(
    socket: WebSocket,
    readonly id: string,
    { headers, address }: Origin,
    bounds: SocketBounds,
    log: FastifyBaseLogger,
  ) {
    this.#socket = socket
    this.headers = headers
    this.address = address
    this.#bounds = bounds
    this.log = log
    socket.on('pong', () => {
      this.#answered = true
    })
  }

  /** Resolves when the system has taken the message: whoever sends next waits for that. */
  async send(text: string): Promise<void> {
    const socket = this.#socket
    if (socket.readyState !== socket.OPEN) return
    this.#waiting.push(performance.now())
    const sent = new Promise<void>((resolve) => {
      // It fails where the client has gone, which the socket's end tells.
      socket.send(text, () => {
        this.#waiting.shift()
        resolve()
      })
    })
    if (socket.bufferedAmount > this.#bounds.unread) this.#dropSlow()
    await sent
  }

  /** Drops a client that does not read, and one that does not answer; pings the others. */
  look(): void {
    const now = performance.now()
    const { unreadTime, pingEvery } = this.#bounds
    const [oldest = now] = this.#waiting
    if (now - oldest > unreadTime) this.#dropSlow()
    else if (now - this.#pinged >= pingEvery) this.#ping(now)
  }

  /** Closes with a reason, and cuts the line when the client does not say goodbye. Once. */
  close(code: number, reason: string): void {
    const socket = this.#socket
    if (socket.readyState !== socket.OPEN) return
    const client = this.caller === undefined ? {} : { keyId: this.caller.keyId }
    this.log.info({ ...client, code, reason }, 'A websocket was closed')
    socket.close(code, withinFrame(reason))
    setTimeout(() => socket.terminate(), this.#bounds.goodbyeTime).unref()
  }

  #ping(now: number): void {
    if (!this.#answered) this.close(closeCodes.tryLater, 'The client does not answer.')
    this.#pinged = now
    this.#answered = false
    if (this.#socket.readyState === this.#socket.OPEN) this.#socket.ping()
  }

  #dropSlow(): void {
    this.close(closeCodes.tryLater, 'The client reads too slowly.')
  }
}
