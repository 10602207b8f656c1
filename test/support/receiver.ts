import { once } from 'node:events'
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

  private constructor(
    private readonly server: Server,
    readonly url: string,
  ) {}

  /** `answer` is called when the whole request is there. */
  static async start(answer: RequestListener): Promise<Receiver> {
    const server = createServer((request, response) => {
      const parts: Buffer[] = []
      request.on('data', (part: Buffer) => parts.push(part))
      request.on('end', () => {
        const { method, url: path, headers } = request
        receiver.received.push({ method, path, headers, body: Buffer.concat(parts).toString('utf8') })
        answer(request, response)
      })
      request.on('error', () => undefined)
    })
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    const receiver = new Receiver(server, `http://127.0.0.1:${port}`)
    return receiver
  }

  get port(): number {
    return Number(new URL(this.url).port)
  }

  async close(): Promise<void> {
    this.server.closeAllConnections()
    this.server.close()
    await once(this.server, 'close')
  }
}
