import { type AddressInfo, connect, createServer } from 'node:net'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import type { Database } from '../../src/database/connection.js'
import { openPostgres, type PostgresOptions } from '../../src/database/postgres.js'
import { expectedFailure } from '../../src/graphql/failures.js'
import { runCommand, ServerProcess } from '../support/command.js'
import { PgBouncer } from '../support/services/pgbouncer.js'
import { PostgresServer } from '../support/services/postgres.js'
import { describeWith } from '../support/services/programs.js'
import { until } from '../support/until.js'

const poolSize = 2

describeWith(['postgres', 'pgbouncer'], 'behind PgBouncer in transaction mode', () => {
  let server: PostgresServer
  let bouncer: PgBouncer

  beforeAll(async () => {
    server = await PostgresServer.create()
    bouncer = await PgBouncer.create(server.url(), { poolSize })
  })
  afterAll(async () => {
    await bouncer.remove()
    await server.remove()
  })

  const open = (bounds: Partial<PostgresOptions>): Database => {
    const database = openPostgres({ url: bouncer.url(), poolSize: 5, pooled: true, ...bounds })
    onTestFinished(() => database.close())
    return database
  }

  /** Transactions that take all connections of the pooler, until they are told to end. */
  async function holdAll(): Promise<{ free: () => void; held: Promise<unknown> }> {
    const holder = open({})
    let free: () => void = () => undefined
    const freed = new Promise<void>((resolve) => {
      free = resolve
    })
    let began = 0
    const held = Promise.all(
      Array.from({ length: poolSize }, () =>
        holder.transaction(async (executor) => {
          await executor.execute(sql`select 1`)
          began += 1
          await freed
        }),
      ),
    )
    await until(() => began === poolSize, 'all connections of the pooler are taken')
    return { free, held }
  }

  const failure = async (work: Promise<unknown>): Promise<string | undefined> =>
    await work.then(
      () => 'none',
      (error: unknown) => expectedFailure(error)?.code,
    )

  const sleeping = async (): Promise<number> => {
    const found = await server.query<{ n: number }>(
      `select count(*)::int as n from pg_stat_activity
        where state = 'active' and query like '%pg_sleep(60)%' and pid <> pg_backend_pid()`,
    )
    return found[0]?.n ?? -1
  }

  test('a statement that takes too long is cancelled, in a transaction and by itself', async () => {
    const database = open({ statementTimeout: 400 })
    const long = sql`select pg_sleep(60)`
    expect(await failure(database.root.execute(long))).toBe('TIMEOUT')
    expect(await failure(database.transaction((executor) => executor.execute(long)))).toBe('TIMEOUT')
    expect(await sleeping()).toBe(0)
    // The next ones on the same connections are not the ones that were cancelled.
    const next = Array.from({ length: 20 }, () => database.root.execute(sql`select 1`))
    expect((await Promise.allSettled(next)).filter(({ status }) => status === 'rejected')).toEqual([])
  })

  test('a statement that waits too long for its turn fails as when the database does not answer', async () => {
    const database = open({ statementTimeout: 400 })
    const { free, held } = await holdAll()
    const waiting = [
      database.root.execute(sql`select 1`),
      database.transaction((executor) => executor.execute(sql`select 1`)),
    ]
    expect(await Promise.all(waiting.map(failure))).toEqual(['UNAVAILABLE', 'UNAVAILABLE'])
    free()
    await held
    expect(await failure(database.root.execute(sql`select 1`))).toBe('none')
  })

  test('a long queue at the pooler is no outage: who waits gets a turn, and others may ask', async () => {
    let asked = 0
    const direct = createServer((socket) => {
      asked += 1
      const behind = connect(server.port, '127.0.0.1')
      socket.on('error', () => behind.destroy()).pipe(behind)
      behind.on('error', () => socket.destroy()).pipe(socket)
    })
    await new Promise<void>((listening) => direct.listen(0, '127.0.0.1', listening))
    onTestFinished(() => void direct.close())
    const directUrl = new URL(server.url())
    directUrl.port = String((direct.address() as AddressInfo).port)
    const database = open({ statementTimeout: 20_000, directUrl: directUrl.toString() })
    const { free, held } = await holdAll()
    const waiting = [1, 2, 3].map(() => failure(database.root.execute(sql`select 1`)))
    await until(() => asked > 1, 'the server was asked past the pooler, and once more')
    expect(database.isSilent?.()).toBe(false)
    waiting.push(failure(database.root.execute(sql`select 1`)))
    free()
    await held
    expect(await Promise.all(waiting)).toEqual(['none', 'none', 'none', 'none'])
  })

  test('a transaction whose process says nothing more is ended by the server', async () => {
    const database = open({ idleTransactionTimeout: 300 })
    const idle = database.transaction(async (executor) => {
      await executor.execute(sql`select 'forgotten'`)
      await until(
        async () =>
          (await server.query(`select 1 from pg_stat_activity where state like 'idle in transaction%'`))
            .length === 0,
        'the server has ended the transaction',
      )
      await executor.execute(sql`select 1`)
    })
    expect(await failure(idle)).toBe('UNAVAILABLE')
    expect(await failure(database.root.execute(sql`select 1`))).toBe('none')
  })

  test('nothing that bounds one transaction stays behind in the connections that others share', async () => {
    const bounded = open({ statementTimeout: 5_000, idleTransactionTimeout: 5_000 })
    await Promise.all(
      Array.from({ length: 10 }, () => bounded.transaction((executor) => executor.execute(sql`select 1`))),
    )
    const settings = sql`select current_setting('statement_timeout') as statement,
      current_setting('idle_in_transaction_session_timeout') as idle`
    const plain = open({})
    const found = await Promise.all(Array.from({ length: 10 }, () => plain.root.execute(settings)))
    for (const { rows } of found as unknown as { rows: unknown[] }[]) {
      expect(rows).toEqual([{ statement: '0', idle: '0' }])
    }
  })

  test('a start without DATABASE_POOLER ends with a line that asks for it', async () => {
    const server = new ServerProcess({ DATABASE_URL: bouncer.url() })
    await expect(server.url()).rejects.toThrow(
      /cannot be reached: unsupported startup parameter: statement_timeout\. It is a pooler: set DATABASE_POOLER=transaction\./,
    )
  })

  test('commands go past it where DATABASE_DIRECT_URL is set, and a start refuses one that leads elsewhere', async () => {
    await server.query('create database commands')
    await server.query('create database elsewhere')
    const direct = { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/nowhere', DATABASE_POOLER: 'transaction' }
    const migrated = await runCommand(['migrate'], {
      ...direct,
      DATABASE_DIRECT_URL: server.url('commands'),
    })
    expect(migrated).toMatchObject({ status: 0, stderr: '' })
    const wrong = new ServerProcess({
      DATABASE_URL: bouncer.url('elsewhere'),
      DATABASE_POOLER: 'transaction',
      DATABASE_DIRECT_URL: server.url('commands'),
    })
    await expect(wrong.url()).rejects.toThrow(
      /DATABASE_DIRECT_URL leads to another database than DATABASE_URL\./,
    )
    const checked = await runCommand(['check'], {
      DATABASE_URL: bouncer.url('elsewhere'),
      DATABASE_POOLER: 'transaction',
      DATABASE_DIRECT_URL: server.url('commands'),
    })
    expect(checked.status).toBe(1)
    expect(checked.stdout).toMatch(
      /missing +direct address +DATABASE_DIRECT_URL leads to another database than DATABASE_URL\./,
    )
    const dead = new ServerProcess({
      DATABASE_URL: bouncer.url('elsewhere'),
      DATABASE_POOLER: 'transaction',
      DATABASE_DIRECT_URL: 'postgres://127.0.0.1:1/elsewhere',
    })
    await expect(dead.url()).rejects.toThrow(/PostgreSQL at DATABASE_DIRECT_URL cannot be reached: /)
    // Neither was touched.
    expect(await server.query(`select to_regclass('public.accounts') as it`, 'elsewhere')).toEqual([
      { it: null },
    ])
  })
})
