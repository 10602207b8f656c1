import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { connect } from 'node:net'
import { until } from '../until.js'
import { freePort, Scratch } from './programs.js'

/** A Redis server of a test's own, which it may stop, freeze and start again (empty). */
export class RedisServer {
  #process: ChildProcess | undefined

  private constructor(
    private readonly scratch: Scratch,
    readonly port: number,
  ) {}

  static async create(): Promise<RedisServer> {
    const server = new RedisServer(new Scratch(), await freePort())
    await server.start()
    return server
  }

  get url(): string {
    return `redis://127.0.0.1:${this.port}`
  }

  async start(): Promise<void> {
    this.#process = await this.scratch.start('redis-server', [
      ...['--bind', '127.0.0.1', '--port', String(this.port), '--dir', this.scratch.path],
      ...['--save', '', '--appendonly', 'no'],
    ])
    await until(async () => await this.answers(), `Redis answers on port ${this.port}`)
  }

  async answers(): Promise<boolean> {
    const socket = connect(this.port, '127.0.0.1')
    socket.setTimeout(1_000, () => socket.destroy(new Error('No answer.')))
    try {
      await once(socket, 'connect')
      socket.write('PING\r\n')
      const [answer] = (await once(socket, 'data')) as [Buffer]
      return answer.toString() === '+PONG\r\n'
    } catch {
      return false
    } finally {
      socket.destroy()
    }
  }

  /** Stops to answer without closing connections, as a machine does that hangs. */
  freeze(): void {
    this.#process?.kill('SIGSTOP')
  }

  thaw(): void {
    this.#process?.kill('SIGCONT')
  }

  async stop(): Promise<void> {
    const child = this.#process
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return
    const gone = once(child, 'exit')
    child.kill('SIGKILL')
    await gone
  }

  async remove(): Promise<void> {
    await this.stop()
    this.scratch.remove()
  }
}
