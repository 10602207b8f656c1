import { sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/node-postgres'
import pg from 'pg'
import { AnswerTime } from './answer-time.js'
import { StatementBounds } from './bounds.js'
import { type Database, type Executor, rows } from './connection.js'
import { drizzleClient, sendNamed, sendWithin, submitTo, submitToPool, type Ways } from './drizzle-client.js'
import { CommitUnknown, isLost, PoolCrowded } from './outage.js'
import { type StatementNames, statementNames } from './statement-names.js'
import { insideTransaction, StatementGate } from './statements.js'
import { type OutageReport, Watchdog } from './watchdog.js'
import { RowClient } from './wire-rows.js'

export interface PostgresOptions {
  readonly url: string
  /** Connections at most. */
  readonly poolSize: number
  /** Milliseconds after which the server cancels a statement; 0: never. */
  readonly statementTimeout?: number
  /** Milliseconds that a canceled statement's answer may take before its connection is given up; 5,000 unless given. */
  readonly answerGrace?: number
  /** Milliseconds after which the server ends a transaction whose process says nothing more; absent: never. */
  readonly idleTransactionTimeout?: number
  /** Milliseconds to wait for a connection. */
  readonly connectTimeout?: number
  readonly applicationName?: string
  /** Whether a pooler in transaction mode stands in front, as PgBouncer: see `bounds.ts`. */
  readonly pooled?: boolean
  /** The way past the pooler, by which a server that hangs is told from a pooler that has no turn to give. */
  readonly directUrl?: string | undefined
  /** What the server keeps parsed; absent: the names of the process. Behind a pooler it keeps nothing. */
  readonly names?: StatementNames
  /** Told of outages, and of a connection that breaks while idle: the pool drops it and goes on. */
  readonly report?: OutageReport | undefined
}

// Integers of 64 bits stay below 2^53 by design; the driver would give them as text.
pg.types.setTypeParser(pg.types.builtins.INT8, Number)

const usualGrace = 5_000
/** Milliseconds in which a server that is asked whether it is there connects, and answers. */
const probeTime = 1_500
/** Requests that wait for a connection at most, for each that there may be. */
const waitingPerConnection = 100

type Query = (...args: unknown[]) => Promise<unknown>

/** Past the gate and the watchdog. */
function guard(gate: StatementGate, watchdog: Watchdog, root: boolean): Ways['pass'] {
  return (text, send) => gate.pass(text, root, () => watchdog.follow(send))
}

/** What the driver is to send, with the milliseconds that it waits for the answer; undefined: for ever. */
function timed(query: unknown, milliseconds: number | undefined): unknown {
  if (milliseconds === undefined) return query
  if (typeof query === 'object' && query !== null) return { ...query, query_timeout: milliseconds }
  return textIn(String(query), milliseconds)
}

function textIn(text: string, milliseconds: number | undefined) {
  return milliseconds === undefined ? { text } : { text, query_timeout: milliseconds }
}

/** A pool on PostgreSQL 15 or newer. */
export function openPostgres(options: PostgresOptions): Database {
  const pool = new pg.Pool({
    Client: RowClient,
    connectionString: options.url,
    max: options.poolSize,
    connectionTimeoutMillis: options.connectTimeout ?? 10_000,
    idleTimeoutMillis: 30_000,
    application_name: options.applicationName ?? 'giveaway-gateway',
    ...(options.pooled ? {} : { ...sessionBounds(options), options: sessionOptions() }),
    keepAlive: true,
  })
  const { statementTimeout, answerGrace = usualGrace } = options
  const answerTime = statementTimeout ? statementTimeout + answerGrace : undefined
  // A machine that vanished cancels nothing, and its connections are given up.
  const time = new AnswerTime(answerTime)
  const watchdog = new Watchdog({ probe: () => probe(options), report: options.report })
  pool.on('error', (error) => watchdog.failed(error))
  // A connection that breaks says so by an event, which ends the process where nobody listens. The pool does only
  // while the connection is idle, and a server may say farewell in the moment in which it is handed over.
  pool.on('connect', (client) => client.on('error', ignoreEvent))
  if (options.pooled && statementTimeout) {
    const bounds = new StatementBounds(statementTimeout)
    pool.on('connect', (client) => bounds.hold(client))
  }
  const begin = options.pooled ? transactionFrame(options) : 'begin'
  const gate = new StatementGate()
  // Sessions of a pooler know nothing of what another client had them keep.
  const names = options.pooled ? undefined : (options.names ?? statementNames)
  const admit = (): void => {
    if (pool.waitingCount >= options.poolSize * waitingPerConnection) throw new PoolCrowded()
  }
  const client = drizzleClient({
    pass: guard(gate, watchdog, true),
    async request(request) {
      admit()
      return await sendNamed(names, request, (submission) => submitToPool(pool, submission, time))
    },
    async plain([query, values]) {
      admit()
      return await (pool.query as Query).call(pool, timed(query, answerTime), values)
    },
    alone: true,
  })
  const root = drizzle({ client }) as unknown as Executor
  return {
    kind: 'postgres',
    root,
    isSilent: () => watchdog.silent,
    async transaction(work, { patient = false } = {}) {
      const client = await connect(pool, watchdog, admit)
      const ask = (text: string) => watchdog.follow(() => client.query(textIn(text, answerTime)))
      const handle = transactionHandle({
        pass: guard(gate, watchdog, false),
        request: (request) =>
          sendWithin(names, request, (submission) =>
            submitTo(client, submission, patient ? undefined : time),
          ),
        plain: ([query, values]) =>
          (client.query as Query).call(client, patient ? query : timed(query, answerTime), values),
        alone: false,
      })
      let broken: Error | undefined
      try {
        await ask(begin)
        const result = await insideTransaction(() => work(handle.executor))
        await handle.end()
        const { command } = await ask('commit').catch((error: unknown) => {
          throw isLost(error) ? new CommitUnknown(error) : error
        })
        if (command !== 'COMMIT')
          throw new Error('A statement of the transaction failed, and nobody said so.')
        return result
      } catch (error) {
        await handle.end()
        broken = handle.lost() ?? (await rollback(client, error, answerTime))
        throw error
      } finally {
        client.release(broken)
      }
    },
    async ping() {
      await pool.query(textIn('select 1', answerTime))
    },
    observe: (observer) => gate.observe(observer),
    connections: () => ({ total: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount }),
    close() {
      watchdog.close()
      return pool.end()
    },
  }
}

/** A connection for a transaction. */
async function connect(pool: pg.Pool, watchdog: Watchdog, admit: () => void): Promise<pg.PoolClient> {
  watchdog.check()
  try {
    admit()
    return await pool.connect()
  } catch (error) {
    watchdog.failed(error)
    throw error
  }
}

/** Undoes a transaction after `error`; gives what makes the connection useless, if anything does. */
async function rollback(
  client: pg.PoolClient,
  error: unknown,
  answerTime: number | undefined,
): Promise<Error | undefined> {
  // Nobody waits for an answer on a connection that gave none: its end undoes the transaction.
  if (error instanceof CommitUnknown || (isLost(error) && error instanceof Error)) return error
  try {
    await client.query(textIn('rollback', answerTime))
    return undefined
  } catch (failure) {
    return failure instanceof Error ? failure : new Error(String(failure))
  }
}

/** Asks over a connection of its own whether the server answers: past the pooler, or else the pooler alone. */
async function probe({ url, pooled, directUrl }: PostgresOptions): Promise<void> {
  const client = new pg.Client({
    connectionString: directUrl ?? url,
    connectionTimeoutMillis: probeTime,
    query_timeout: probeTime,
    application_name: 'giveaway-gateway probe',
  })
  client.on('error', ignoreEvent)
  try {
    await client.connect()
    if (!pooled || directUrl !== undefined) await client.query('select 1')
  } finally {
    // Its end is not waited for: a server that hangs says no goodbye.
    client.end().catch(ignoreEvent)
  }
}

/** Bounds of a session, which the server is told as it is opened. */
function sessionBounds({ statementTimeout, idleTransactionTimeout }: PostgresOptions) {
  return {
    ...(statementTimeout ? { statement_timeout: statementTimeout } : {}),
    ...(idleTransactionTimeout ? { idle_in_transaction_session_timeout: idleTransactionTimeout } : {}),
  }
}

/**
 * Without compilation: what PostgreSQL takes for a long statement here is a sum over many contests, and compiling it takes ten
 * times as long as running it. What the environment asks for goes before.
 */
function sessionOptions(): string {
  return ['-c jit=off', process.env['PGOPTIONS'] ?? ''].join(' ').trim()
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

/** The next statement on a broken connection fails, and that failure is reported. */
function ignoreEvent(): void {}

/** A transaction's executor and its end. */
interface TransactionHandle {
  readonly executor: Executor
  /** Refuses statements from now on, and resolves when the last one sent has been answered. */
  end(): Promise<void>
  /** Why nobody knows what became of a statement; undefined: it is known of each. */
  lost(): Error | undefined
}

/**
 * One connection as a transaction's executor, which sends one statement after the other, as a connection
 * does, and refuses statements once the transaction has ended: the connection then belongs to somebody else.
 */
function transactionHandle(ways: Ways): TransactionHandle {
  let ended = false
  let last: Promise<unknown> = Promise.resolve()
  let lost: Error | undefined
  const client = drizzleClient({
    ...ways,
    pass<T>(text: string, send: () => Promise<T>): Promise<T> {
      const answer = last.then(() => {
        if (ended) throw new Error('The transaction has ended; this statement came too late.')
        return ways.pass(text, send)
      })
      last = answer.catch((error: unknown) => {
        if (isLost(error) && error instanceof Error) lost = error
      })
      return answer
    },
  })
  return {
    executor: drizzle({ client }) as unknown as Executor,
    async end() {
      ended = true
      await last
    },
    lost: () => lost,
  }
}
