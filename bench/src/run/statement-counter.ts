import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** Messages of PostgreSQL's protocol that run a statement: Query and Execute. */
const running = new Set(['Q'.charCodeAt(0), 'E'.charCodeAt(0)])

/** Counts in what a client sends: first a start-up message without a type, then typed messages. */
class FrontendReader {
  private held: Buffer<ArrayBufferLike> = Buffer.alloc(0)
  private begun = false

  constructor(private readonly count: () => void) {}

  read(chunk: Buffer): void {
    this.held = this.held.length === 0 ? chunk : Buffer.concat([this.held, chunk])
    for (;;) {
      const lead = this.begun ? 1 : 0
      if (this.held.length < lead + 4) return
      const length = lead + this.held.readUInt32BE(lead)
      if (this.held.length < length) return
      if (this.begun && running.has(this.held.readUInt8(0))) this.count()
      this.begun = true
      this.held = this.held.subarray(length)
    }
  }
}

/** Stands between a contender and PostgreSQL and counts the statements that the contender runs. */
export class StatementCounter {
  private counted = 0
  private readonly sockets = new Set<Socket>()
  private readonly server = createServer((client) => this.join(client))

  private constructor(private readonly target: URL) {}

  static async open(databaseUrl: string): Promise<StatementCounter> {
    const counter = new StatementCounter(new URL(databaseUrl))
    counter.server.listen(0, '127.0.0.1')
    await once(counter.server, 'listening')
    return counter
  }

  /** The address under which the contender reaches the database. */
  get databaseUrl(): string {
    const url = new URL(this.target.href)
    url.hostname = '127.0.0.1'
    url.port = String((this.server.address() as AddressInfo).port)
    return url.href
  }

  get statements(): number {
    return this.counted
  }

  async close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy()
    this.server.close()
    await once(this.server, 'close')
  }

  private join(client: Socket): void {
    const reader = new FrontendReader(() => {
      this.counted += 1
    })
    const database = connect(Number(this.target.port || 5432), this.target.hostname)
    for (const socket of [client, database]) {
      this.sockets.add(socket)
      socket.on('close', () => this.sockets.delete(socket))
    }
    client.on('data', (chunk) => reader.read(Buffer.from(chunk)))
    client.pipe(database)
    database.pipe(client)
    // One side gone: the other has nobody to talk to.
    client.on('error', () => database.destroy())
    database.on('error', () => client.destroy())
  }
}
