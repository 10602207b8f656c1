import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { until } from '../until.js'
import { freePort, Scratch } from './programs.js'

/** PgBouncer in transaction mode before one PostgreSQL server, of a test's own. */
export class PgBouncer {
  #process: ChildProcess | undefined

  private constructor(
    private readonly scratch: Scratch,
    private readonly file: string,
    readonly port: number,
  ) {}

  /** `poolSize` connections to each database of the server at the address. */
  static async create(target: string, { poolSize = 5 } = {}): Promise<PgBouncer> {
    const scratch = new Scratch()
    const folder = await scratch.folder('pgbouncer')
    const port = await freePort()
    const { hostname, port: behind } = new URL(target)
    const file = join(folder, 'pgbouncer.ini')
    const lines = [
      '[databases]',
      `* = host=${hostname} port=${behind || 5432} user=postgres`,
      '[pgbouncer]',
      'listen_addr = 127.0.0.1',
      `listen_port = ${port}`,
      'unix_socket_dir =',
      // Takes every name, and uses the one above behind.
      'auth_type = any',
      'pool_mode = transaction',
      `default_pool_size = ${poolSize}`,
      'max_client_conn = 500',
      // Seconds until it asks a server again that was not there: 15 unless set.
      'server_login_retry = 1',
    ]
    writeFileSync(file, `${lines.join('\n')}\n`, { mode: 0o644 })
    const bouncer = new PgBouncer(scratch, file, port)
    await bouncer.start()
    return bouncer
  }

  url(database = 'postgres'): string {
    return `postgres://postgres@127.0.0.1:${this.port}/${database}`
  }

  async start(): Promise<void> {
    this.#process = await this.scratch.start('pgbouncer', ['-q', this.file])
    this.#process.stderr?.resume()
    await until(async () => await this.listens(), `PgBouncer listens on port ${this.port}`)
  }

  async listens(): Promise<boolean> {
    const socket = connect(this.port, '127.0.0.1')
    try {
      await once(socket, 'connect')
      return true
    } catch {
      return false
    } finally {
      socket.destroy()
    }
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
