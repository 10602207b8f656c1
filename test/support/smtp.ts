import type { AddressInfo } from 'node:net'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'

/** What a server says to a recipient or to a message: a status and its words; `drop` closes, `hang` says nothing. */
export type Reply = { readonly status: number; readonly text: string } | 'drop' | 'hang'

/** When a server says something else than yes, by the recipient's address in lower case. */
export interface Behaviour {
  readonly recipient?: (address: string) => Reply | undefined
  readonly data?: (address: string) => Reply | undefined
  /** Once the whole message is taken and before the server says so. */
  readonly taken?: (address: string) => Reply | undefined
}

export interface Taken {
  readonly from: string
  readonly to: string
  readonly raw: string
}

/** A real SMTP server on this machine. */
export class MailServer {
  readonly taken: Taken[] = []
  /** How many connections were opened. */
  connections = 0
  /** How many messages it was receiving at the same time, at most. */
  atOnce = 0
  #under = 0
  readonly #server: SMTPServer
  behaviour: Behaviour = {}

  constructor(options: SMTPServerOptions = {}) {
    this.#server = new SMTPServer({
      disabledCommands: ['STARTTLS'],
      authOptional: true,
      logger: false,
      closeTimeout: 100,
      ...options,
      onConnect: (_session, callback) => {
        this.connections += 1
        callback()
      },
      onRcptTo: ({ address }, _session, callback) => {
        this.#answer(this.behaviour.recipient?.(address.toLowerCase()), callback)
      },
      onData: (stream, session, callback) => {
        const to = session.envelope.rcptTo[0]?.address ?? ''
        const from = session.envelope.mailFrom === false ? '' : session.envelope.mailFrom.address
        const parts: Buffer[] = []
        this.#under += 1
        this.atOnce = Math.max(this.atOnce, this.#under)
        stream.on('data', (part: Buffer) => parts.push(part))
        stream.on('end', () => {
          this.#under -= 1
          const refusal = this.behaviour.data?.(to.toLowerCase())
          if (refusal === undefined) {
            this.taken.push({ from, to, raw: Buffer.concat(parts).toString('utf8') })
          }
          this.#answer(refusal ?? this.behaviour.taken?.(to.toLowerCase()), callback)
        })
      },
    })
    this.#server.on('error', () => undefined)
  }

  #answer(reply: Reply | undefined, callback: (error?: Error | null) => void): void {
    if (reply === undefined) callback()
    else if (reply === 'drop') this.dropAll()
    else if (reply !== 'hang') {
      callback(Object.assign(new Error(reply.text), { responseCode: reply.status }))
    }
  }

  /** Cuts every connection without a word. */
  dropAll(): void {
    for (const connection of this.#server.connections) {
      const socket: unknown = Reflect.get(connection, '_socket')
      if (typeof socket === 'object' && socket !== null && 'destroy' in socket)
        (socket as { destroy(): void }).destroy()
    }
  }

  async listen(port = 0): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(port, '127.0.0.1', resolve))
    return `smtp://127.0.0.1:${(this.#server.server.address() as AddressInfo).port}`
  }

  async close(): Promise<void> {
    this.dropAll()
    await new Promise<void>((resolve) => this.#server.close(() => resolve()))
  }
}
