import { sql } from 'drizzle-orm'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rows } from '../../src/database/connection.js'
import { buildAccount, type TestAccount } from '../support/builders.js'
import { freshDatabase, needsPostgres, onPostgres } from '../support/database.js'
import { type Gateway, startGateway } from '../support/gateway.js'

describe.skipIf(!onPostgres)(`a mutation that meets others in the database (${needsPostgres})`, () => {
  let gateway: Gateway
  let account: TestAccount
  let url: string
  let close: () => Promise<void>

  beforeAll(async () => {
    const database = await freshDatabase()
    url = database.url ?? ''
    gateway = await startGateway({ database })
    account = await buildAccount(database, 'Before')
    close = async () => {
      await gateway.app.close()
      await database.close()
    }
  })
  afterAll(() => close())

  const rename =
    'mutation ($input: UpdateAccountInput!) { updateAccount(input: $input) { account { name } } }'
  const send = (name: string, key: string) =>
    gateway.graphql(account.key, rename, { input: { name } }, { 'idempotency-key': key })

  /** Somebody else's connection, outside the pool. */
  async function stranger<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    try {
      return await work(client)
    } finally {
      await client.end()
    }
  }

  /** The backend that waits for a lock, as soon as there is one. */
  async function waitingBackend(): Promise<number> {
    for (;;) {
      const found = await rows<{ pid: number }>(
        gateway.database.root,
        sql`select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
      )
      const [first] = found
      if (first !== undefined) return first.pid
    }
  }

  const records = async (key: string) =>
    await rows(gateway.database.root, sql`select 1 from idempotency_records where key = ${key}`)

  const name = async () => {
    const { data } = await gateway.graphql(account.key, '{ account { name } }')
    return (data?.['account'] as { name: string } | undefined)?.name
  }

  it('and is the victim of a deadlock is tried again until it succeeds', async () => {
    await stranger(async (other) => {
      await other.query("begin; set local deadlock_timeout = '1min'")
      await other.query('select 1 from accounts where id = $1 for update', [account.id])
      const mutation = send('Through a deadlock', 'deadlock')
      await waitingBackend()
      // The mutation holds its key's record and waits for the account; this waits for the record.
      const crossing = other.query(
        `insert into idempotency_records (account_id, operation, contest, key, fingerprint, created_at)
         values ($1, 'graphql', '', 'deadlock', 'x', now())`,
        [account.id],
      )
      await crossing
      await other.query('rollback')
      const answer = await mutation
      expect(answer.errors).toEqual([])
      expect(answer.data).toEqual({ updateAccount: { account: { name: 'Through a deadlock' } } })
    })
    const [stats] = await rows<{ deadlocks: number }>(
      gateway.database.root,
      sql`select pg_stat_clear_snapshot(), deadlocks::int from pg_stat_database where datname = current_database()`,
    )
    expect(stats?.deadlocks).toBeGreaterThan(0)
    expect(await name()).toBe('Through a deadlock')
  })

  it('and loses its connection before the commit leaves neither its effect nor its key’s record', async () => {
    const before = await name()
    await stranger(async (other) => {
      await other.query('begin')
      await other.query('select 1 from accounts where id = $1 for update', [account.id])
      const mutation = send('Lost', 'lost')
      const pid = await waitingBackend()
      await stranger((killer) => killer.query('select pg_terminate_backend($1)', [pid]))
      const answer = await mutation
      expect([answer.status, answer.errors.map(({ extensions }) => extensions.code)]).toEqual([
        503,
        ['UNAVAILABLE'],
      ])
      await other.query('rollback')
    })
    expect(await name()).toBe(before)
    expect(await records('lost')).toEqual([])
    expect((await send('Found again', 'lost')).errors).toEqual([])
    expect(await name()).toBe('Found again')
    expect(await records('lost')).toHaveLength(1)
  })

  it('survives connections that break while they rest in the pool', async () => {
    const before = await name()
    await stranger((killer) =>
      killer.query(
        'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
      ),
    )
    // The pool learns of it by an event, and asks a new connection.
    let answer = await gateway.graphql(account.key, '{ account { name } }')
    while (answer.status === 503) answer = await gateway.graphql(account.key, '{ account { name } }')
    expect(answer.data).toEqual({ account: { name: before } })
  })
})

describe.skipIf(!onPostgres)(`a database that is gone (${needsPostgres})`, () => {
  it('is answered with 503, UNAVAILABLE and Retry-After, and nothing of its whereabouts', async () => {
    const { openPostgres } = await import('../../src/database/postgres.js')
    const database = openPostgres({ url: 'postgres://nobody@127.0.0.1:1/nowhere', poolSize: 1 })
    const gateway = await startGateway({ database })
    const response = await gateway.app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'x-api-key': 'k'.repeat(40), 'content-type': 'application/json' },
      payload: JSON.stringify({ query: '{ account { name } }' }),
    })
    expect(response.statusCode).toBe(503)
    expect(response.headers['retry-after']).toBe('1')
    expect(response.json()).toEqual({
      errors: [
        {
          message: 'The database does not answer; try again.',
          extensions: { code: 'UNAVAILABLE', retryAfter: 1 },
        },
      ],
    })
    await gateway.app.close()
    await database.close()
  })
})
