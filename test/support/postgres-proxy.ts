import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net'

/** What the proxy keeps back: the command to commit, or the server's word that it is done. */
export type Held = 'commit' | 'answer'

/**
 * A proxy before a PostgreSQL server, which keeps back the commit of the one transaction in which `mark` is sent, or
 * the answer to it: whoever waits for it has either nothing or everything committed, and does not know.
 */
export class PostgresProxy {
  readonly #sockets = new Set<Socket>()
  #hold: () => void = () => undefined

  /** Resolves when the commit or its answer is kept back. */
  readonly holding = new Promise<void>((resolve) => {
    this.#hold = resolve
  })

  private constructor(
    private readonly server: Server,
    /** The server's address by way of the proxy. */
    readonly url: string,
  ) {}

  static async start(target: string, mark: string, held: Held): Promise<PostgresProxy> {
    const { hostname, port } = new URL(target)
    const server = createServer((client) => {
      const behind = connect({ host: hostname, port: Number(port || 5432) })
      proxy.#relay(client, behind, mark, held)
    })
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const url = new URL(target)
    url.hostname = '127.0.0.1'
    url.port = String((server.address() as AddressInfo).port)
    const proxy = new PostgresProxy(server, url.toString())
    return proxy
  }

  #relay(client: Socket, behind: Socket, mark: string, held: Held): void {
    let marked = false
    let holds = false
    for (const [socket, other] of [
      [client, behind],
      [behind, client],
    ] as const) {
      this.#sockets.add(socket)
      // The other side of a process that was killed breaks, too.
      socket.on('error', () => other.destroy())
      socket.on('close', () => {
        this.#sockets.delete(socket)
        other.destroy()
      })
    }
    client.on('data', (sent) => {
      marked ||= sent.includes(mark)
      const commits = marked && /Q.{4}commit\0/s.test(sent.toString('latin1'))
      if (commits) {
        holds = true
        if (held === 'answer') behind.write(sent)
        this.#hold()
      } else {
        behind.write(sent)
      }
    })
    behind.on('data', (answer) => {
      if (!holds) client.write(answer)
    })
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy()
    this.server.close()
    await once(this.server, 'close')
  }
}
