import { EventEmitter, once } from 'node:events'
import { createServer, type IncomingHttpHeaders, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A request as the receiver got it. */
export interface Received {
  readonly method: string | undefined
  readonly path: string | undefined
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/** A receiver of webhooks on this machine, which answers as it is told. */
export class Receiver {
  readonly received: Received[] = []
  readonly #arrivals = new EventEmitter()

  private constructor(
    private readonly server: Server,
    readonly url: string,
  ) {}

  /** `answer` is called when the whole request is there. Listens on a free port unless one is named. */
  static async start(answer: RequestListener, port = 0): Promise<Receiver> {
    const server = createServer((request, response) => {
      const parts: Buffer[] = []
      request.on('data', (part: Buffer) => parts.push(part))
      request.on('end', () => {
        const { method, url: path, headers } = request
        receiver.received.push({ method, path, headers, body: Buffer.concat(parts).toString('utf8') })
        receiver.#arrivals.emit('request')
        answer(request, response)
      })
      request.on('error', () => undefined)
    })
    server.listen(port, '127.0.0.1')
    await once(server, 'listening')
    const bound = server.address() as AddressInfo
    const receiver = new Receiver(server, `http://127.0.0.1:${bound.port}`)
    return receiver
  }

  get port(): number {
    return Number(new URL(this.url).port)
  }

  /** Resolves once it has been sent `count` requests in all; the test's time bounds the wait. */
  async hasReceived(count: number): Promise<void> {
    while (this.received.length < count) await once(this.#arrivals, 'request')
  }

  /** Again does nothing. */
  async close(): Promise<void> {
    if (!this.server.listening) return
    this.server.closeAllConnections()
    this.server.close()
    await once(this.server, 'close')
  }
}

/** Answers that all say the same. */
export const always =
  (status: number): RequestListener =>
  (_request, response) =>
    response.writeHead(status).end()

/** Answers with these, one after the other, and then with the last. */
export function inTurn(...answers: readonly [RequestListener, ...RequestListener[]]): RequestListener {
  let next = 0
  return (request, response) => {
    const answer = answers[Math.min(next, answers.length - 1)]
    next += 1
    answer?.(request, response)
  }
}

/** Takes the message and never answers. */
export const hang: RequestListener = () => undefined
