import { sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/node-postgres'
import pg from 'pg'
import { boundStatements } from './bounds.js'
import { type Database, type Executor, rows } from './connection.js'
import { insideTransaction, StatementGate } from './statements.js'
import * as tables from './tables/index.js'

export interface PostgresOptions {
  readonly url: string
  /** Connections at most. */
  readonly poolSize: number
  /** Milliseconds after which the server cancels a statement; 0: never. */
  readonly statementTimeout?: number
  /** Milliseconds after which the server ends a transaction whose process says nothing more; absent: never. */
  readonly idleTransactionTimeout?: number
  /** Milliseconds to wait for a connection. */
  readonly connectTimeout?: number
  readonly applicationName?: string
  /** Whether a pooler in transaction mode stands in front, as PgBouncer: see `bounds.ts`. */
  readonly pooled?: boolean
  /** A connection that breaks while idle; the pool drops it and goes on. */
  readonly onIdleError?: (error: Error) => void
}

// Integers of 64 bits stay below 2^53 by design; the driver would give them as text.
pg.types.setTypeParser(pg.types.builtins.INT8, Number)

type Query = (...args: unknown[]) => unknown

function textOf(query: unknown): string {
  if (typeof query === 'string') return query
  if (typeof query === 'object' && query !== null && 'text' in query) return String(query.text)
  return ''
}

/** The client's way to send, past the gate. */
function guarded(gate: StatementGate, client: { query: unknown }, root: boolean): Query {
  const send = (client.query as Query).bind(client)
  return (...args) => gate.pass(textOf(args[0]), root, () => send(...args))
}

/** A pool on PostgreSQL 15 or newer. */
export function openPostgres(options: PostgresOptions): Database {
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.poolSize,
    connectionTimeoutMillis: options.connectTimeout ?? 10_000,
    idleTimeoutMillis: 30_000,
    application_name: options.applicationName ?? 'giveaway-gateway',
    ...(options.pooled ? {} : sessionBounds(options)),
  })
  pool.on('error', (error) => options.onIdleError?.(error))
  const { statementTimeout } = options
  if (options.pooled && statementTimeout) {
    pool.on('connect', (client) => boundStatements(client, statementTimeout))
  }
  const begin = options.pooled ? transactionFrame(options) : 'begin'
  const gate = new StatementGate()
  const root = drizzle({ client: rootClient(pool, gate), schema: tables }) as unknown as Executor
  return {
    kind: 'postgres',
    root,
    async transaction(work) {
      const client = await pool.connect()
      const handle = transactionHandle(client, gate)
      // A connection that breaks between two statements says so by an event, which nobody else hears.
      client.on('error', ignoreEvent)
      let broken: Error | undefined
      try {
        await client.query(begin)
        const result = await insideTransaction(() => work(handle.executor))
        await handle.end()
        const { command } = await client.query('commit')
        if (command !== 'COMMIT')
          throw new Error('A statement of the transaction failed, and nobody said so.')
        return result
      } catch (error) {
        await handle.end()
        await client.query('rollback').catch((failure: Error) => {
          broken = failure
        })
        throw error
      } finally {
        client.off('error', ignoreEvent)
        client.release(broken)
      }
    },
    async ping() {
      await pool.query('select 1')
    },
    observe: (observer) => gate.observe(observer),
    connections: () => ({ total: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount }),
    close: () => pool.end(),
  }
}

/** Bounds of a session, which the server is told as it is opened. */
function sessionBounds({ statementTimeout, idleTransactionTimeout }: PostgresOptions) {
  return {
    ...(statementTimeout ? { statement_timeout: statementTimeout } : {}),
    ...(idleTransactionTimeout ? { idle_in_transaction_session_timeout: idleTransactionTimeout } : {}),
  }
}

/** The same bounds as a transaction begins, in one message: the server keeps them even where the process has died. */
function transactionFrame(options: PostgresOptions): string {
  const bounds = Object.entries(sessionBounds(options))
  return ['begin', ...bounds.map(([name, value]) => `set local ${name} = ${value}`)].join('; ')
}

/** The server's major version, such as 15. */
export async function serverVersion(database: Database): Promise<number> {
  const [found] = await rows<{ version: number }>(
    database.root,
    sql`select current_setting('server_version_num')::int / 10000 as version`,
  )
  if (found === undefined) throw new Error('The server did not tell its version.')
  return found.version
}

/** The pool as Drizzle's root client: one connection per statement, refused inside a transaction. */
function rootClient(pool: pg.Pool, gate: StatementGate): pg.Pool {
  const facade = Object.create(pool) as pg.Pool
  facade.query = guarded(gate, pool, true) as pg.Pool['query']
  return facade
}

/** The next statement on a broken connection fails, and that failure is reported. */
function ignoreEvent(): void {}

/** A transaction's executor and its end. */
interface TransactionHandle {
  readonly executor: Executor
  /** Refuses statements from now on, and resolves when the last one sent has been answered. */
  end(): Promise<void>
}

/**
 * One connection as a transaction's executor, which sends one statement after the other, as a connection
 * does, and refuses statements once the transaction has ended: the connection then belongs to somebody else.
 */
function transactionHandle(client: pg.PoolClient, gate: StatementGate): TransactionHandle {
  const facade = Object.create(client) as pg.PoolClient
  let ended = false
  let last: Promise<unknown> = Promise.resolve()
  const send = guarded(gate, client, false)
  facade.query = ((...args: unknown[]) => {
    const answer = last.then(() => {
      if (ended) throw new Error('The transaction has ended; this statement came too late.')
      return send(...args)
    })
    last = answer.catch(() => undefined)
    return answer
  }) as pg.PoolClient['query']
  return {
    executor: drizzle({ client: facade, schema: tables }) as unknown as Executor,
    async end() {
      ended = true
      await last
    },
  }
}
