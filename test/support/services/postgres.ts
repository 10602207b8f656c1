import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { appendFileSync, chownSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { selfSigned } from '../self-signed.js'
import { until } from '../until.js'
import { freePort, Scratch } from './programs.js'

/** Settings of `postgresql.conf`. */
type Settings = Readonly<Record<string, string>>

const usual: Settings = {
  fsync: 'off',
  max_connections: '60',
  shared_buffers: "'32MB'",
  wal_level: 'replica',
  max_wal_senders: '5',
  hot_standby: 'on',
}

/** How a server ends: after its clients have left, after cutting them off, or as if the power failed. */
export type End = 'SIGTERM' | 'SIGINT' | 'SIGKILL'

/** A PostgreSQL server of a test's own, which it may stop, kill and start again. */
export class PostgresServer {
  readonly #children = new Set<PostgresServer>()
  #process: ChildProcess | undefined

  private constructor(
    private readonly scratch: Scratch,
    private readonly folder: string,
    readonly port: number,
  ) {}

  /** A new server, which answers; its database `postgres` is empty. */
  static async create(settings: Settings = {}): Promise<PostgresServer> {
    const scratch = new Scratch()
    const folder = join(await scratch.folder('primary'), 'data')
    await scratch.run('initdb', [
      ...['-D', folder, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-sync', '--no-instructions'],
    ])
    const server = new PostgresServer(scratch, folder, await freePort())
    server.configure({ ...usual, ...settings })
    await server.start()
    return server
  }

  /** A new server that also takes encrypted connections, with a certificate that only itself has signed. */
  static async encrypted(): Promise<PostgresServer> {
    const server = await PostgresServer.create()
    const { uid, gid } = statSync(server.folder)
    for (const [name, text] of [
      ['server.key', selfSigned.key] as const,
      ['server.crt', selfSigned.cert] as const,
    ]) {
      const path = join(server.folder, name)
      // The server refuses a key that others may read.
      writeFileSync(path, text, { mode: 0o600 })
      chownSync(path, uid, gid)
    }
    server.configure({ ssl: 'on' })
    server.reload()
    return server
  }

  /** A streaming replica of this server, which answers. It is removed with it. */
  async replica(settings: Settings = {}): Promise<PostgresServer> {
    const folder = join(await this.scratch.folder(`replica-${this.#children.size}`), 'data')
    await this.scratch.run('pg_basebackup', [
      ...[
        '-D',
        folder,
        '-d',
        `${this.url('postgres')}`,
        '-R',
        '-X',
        'stream',
        '--checkpoint=fast',
        '--no-sync',
      ],
    ])
    const replica = new PostgresServer(this.scratch, folder, await freePort())
    replica.configure(settings)
    this.#children.add(replica)
    await replica.start()
    return replica
  }

  url(database = 'postgres'): string {
    return `postgres://postgres@127.0.0.1:${this.port}/${database}`
  }

  /** Appends settings, which hold from the next start or `reload`. */
  configure(settings: Settings): void {
    const lines = Object.entries(settings).map(([name, value]) => `${name} = ${value}\n`)
    appendFileSync(join(this.folder, 'postgresql.conf'), lines.join(''))
  }

  /** Makes the running server read its settings again. */
  reload(): void {
    this.#process?.kill('SIGHUP')
  }

  /** Starts the server and resolves when it answers. */
  async start(): Promise<void> {
    this.#process = await this.scratch.start('postgres', [
      ...['-D', this.folder, '-p', String(this.port), '-k', this.scratch.path],
      ...['-c', 'listen_addresses=127.0.0.1'],
    ])
    this.#process.stderr?.resume()
    await until(async () => await this.answers(), `PostgreSQL answers on port ${this.port}`)
  }

  async answers(): Promise<boolean> {
    try {
      await this.query('select 1')
      return true
    } catch {
      return false
    }
  }

  /** Ends the server and resolves when it is gone. */
  async stop(end: End = 'SIGINT'): Promise<void> {
    const child = this.#process
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return
    const gone = once(child, 'exit')
    const others = end === 'SIGKILL' ? this.#processes() : []
    child.kill(end)
    // A power failure takes them all; left alone, they would keep the next start from their memory.
    for (const id of others) signal(id, 'SIGKILL')
    await gone
  }

  /** Stops to answer without closing connections, as a machine does that hangs. */
  freeze(): void {
    // The first one alone makes new ones: once it stands still, the others are known.
    this.#process?.kill('SIGSTOP')
    for (const id of this.#processes()) signal(id, 'SIGSTOP')
  }

  thaw(): void {
    for (const id of this.#processes()) signal(id, 'SIGCONT')
    this.#process?.kill('SIGCONT')
  }

  /** The server's processes beside its first one: a session each, and those that keep house. */
  #processes(): number[] {
    const pid = this.#process?.pid
    if (pid === undefined) return []
    try {
      const text = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
      return text
        .split(' ')
        .filter((word) => /^\d+$/.test(word))
        .map(Number)
    } catch {
      return []
    }
  }

  /** Rows of one statement over a connection of its own. */
  async query<Row extends pg.QueryResultRow>(text: string, database = 'postgres'): Promise<Row[]> {
    const client = new pg.Client({ connectionString: this.url(database), connectionTimeoutMillis: 5_000 })
    client.on('error', () => undefined)
    try {
      await client.connect()
      return (await client.query<Row>(text)).rows
    } finally {
      await client.end().catch(() => undefined)
    }
  }

  /** Ends the server and its replicas, and removes what they stored. */
  async remove(): Promise<void> {
    await Promise.all([...this.#children].map((replica) => replica.stop('SIGKILL')))
    await this.stop('SIGKILL')
    this.scratch.remove()
  }
}

/** Sends a signal to a process, which may have ended meanwhile. */
function signal(id: number, name: NodeJS.Signals): void {
  try {
    process.kill(id, name)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
  }
}
