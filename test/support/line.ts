import { once } from 'node:events'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'
import type { Gateway } from './gateway.js'

/** A bare TCP connection to a gateway, on which a test writes what it likes. */
export class Line {
  readonly socket: Socket
  #text = ''
  readonly #closed: Promise<unknown>

  constructor(port: number) {
    this.socket = connect({ port, host: '127.0.0.1', noDelay: true })
    this.socket.setEncoding('latin1').on('data', (part: string) => {
      this.#text += part
    })
    // A connection that was reset is one that ended.
    this.socket.on('error', () => undefined)
    this.#closed = new Promise((resolve) => this.socket.once('close', resolve))
  }

  write(text: string | Buffer): this {
    if (this.socket.writable) this.socket.write(text)
    return this
  }

  /** Everything that was read so far. */
  get text(): string {
    return this.#text
  }

  /** Everything that the server sent before it ended the connection. */
  async ended(): Promise<string> {
    await this.#closed
    return this.#text
  }

  /** The status and the JSON body of the only answer before the end. */
  async answer(): Promise<{ status: number; headers: string; body: Record<string, unknown> }> {
    const text = await this.ended()
    const [headers = '', body = ''] = text.split('\r\n\r\n')
    const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(headers)?.[1])
    return { status, headers, body: JSON.parse(body || '{}') as Record<string, unknown> }
  }
}

/** Opens a connection, which ends with the test. */
export async function openLine({ app }: Gateway): Promise<Line> {
  if (!app.server.listening) await app.listen({ host: '127.0.0.1', port: 0 })
  const line = new Line((app.server.address() as AddressInfo).port)
  onTestFinished(() => {
    line.socket.destroy()
  })
  await once(line.socket, 'connect')
  return line
}

/** A request's first line and headers, with the empty line after them. */
export function head(first: string, ...headers: string[]): string {
  return [`${first} HTTP/1.1`, 'host: gateway.test', ...headers, '', ''].join('\r\n')
}
