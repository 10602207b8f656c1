import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '../../src/database/connection.js'
import { migrate } from '../../src/database/migrate.js'
import { openPostgres } from '../../src/database/postgres.js'
import type { ContestRow } from '../../src/database/tables/index.js'
import { defaultLimits } from '../../src/server/limits.js'
import { buildAccount, type TestAccount } from '../support/builders.js'
import { clientOf, type RestAnswer } from '../support/contract.js'
import { type Gateway, startGateway } from '../support/gateway.js'
import { closeClientsAfterEach, listen } from '../support/live.js'
import { makeContest } from '../support/make-contest.js'
import { PostgresServer } from '../support/services/postgres.js'
import { describeWith } from '../support/services/programs.js'
import { until } from '../support/until.js'

/** Milliseconds of an operation here. */
const operationTime = 3_000
const mostConnections = 12

const rename = 'mutation ($name: String!) { updateAccount(input: { name: $name }) { account { name } } }'
const unavailable = [{ code: 'UNAVAILABLE', retryAfter: expect.any(Number) }]

describeWith(['postgres'], 'a database that fails', () => {
  closeClientsAfterEach()

  let server: PostgresServer
  let database: Database
  let gateway: Gateway
  let account: TestAccount
  let contest: ContestRow
  const told: string[] = []

  beforeAll(async () => {
    server = await PostgresServer.create({ max_connections: String(mostConnections) })
    const migrating = openPostgres({ url: server.url(), poolSize: 2 })
    await migrate(migrating)
    await migrating.close()
    database = openPostgres({
      url: server.url(),
      poolSize: 5,
      statementTimeout: operationTime * 2,
      connectTimeout: operationTime / 2,
      report: { failed: (sentence) => told.push(sentence), recovered: () => told.push('It is over.') },
    })
    gateway = await startGateway({ database, limits: { ...defaultLimits, operationTime } })
    account = await buildAccount(database)
    contest = await makeContest(database, account)
  })
  afterAll(async () => {
    await gateway.app.close()
    await database.close()
    await server.remove()
  })

  /** A read and a write of each dialect; every answer is checked against its contract. */
  function restAnswers(): Promise<RestAnswer[]> {
    const email = `${randomUUID()}@example.com`
    const { key } = account
    const blitz = clientOf(gateway.app, 'blitz-rocket')
    const revup = clientOf(gateway.app, 'revup')
    const sweep = clientOf(gateway.app, 'sweepwidget')
    return Promise.all([
      blitz.send('GET', `/contests/${contest.publicId}/entries`, { key }),
      blitz.send('POST', `/contests/${contest.publicId}/entries`, { key, body: { email } }),
      revup.send('GET', '/account', { key }),
      revup.send('POST', `/promotions/${contest.id}/participants`, {
        key,
        body: { participants: [{ email }] },
      }),
      sweep.send('GET', `/giveaways/${contest.id}`, { key }),
      sweep.send('PUT', `/giveaways/${contest.id}`, { key, body: { title: 'Another' } }),
    ])
  }

  async function graphqlAnswers() {
    return await Promise.all([
      gateway.graphql(account.key, '{ account { name } }'),
      gateway.graphql(account.key, rename, { name: 'Another' }),
    ])
  }

  async function statusOf(url: string): Promise<number> {
    return (await gateway.app.inject(url)).statusCode
  }

  /** What every client hears while the database fails: nobody waits until it is back. */
  async function expectRefusals(): Promise<void> {
    const [rest, graphql, pages, alive] = await Promise.all([
      restAnswers(),
      graphqlAnswers(),
      Promise.all([`/draws/${randomUUID()}`, `/verify-email/${'A'.repeat(48)}`, '/readyz'].map(statusOf)),
      statusOf('/livez'),
    ])
    expect(rest.map(({ status }) => status)).toEqual([503, 503, 503, 503, 503, 503])
    for (const { headers } of rest) expect(Number(headers['retry-after'])).toBeGreaterThan(0)
    for (const { status, errors } of graphql) {
      expect([status, errors.map(({ extensions }) => extensions)]).toEqual([503, unavailable])
    }
    expect([pages, alive]).toEqual([[503, 503, 503], 200])
  }

  /** Everybody is served again by the same process, after as many tries as it takes. */
  async function expectRecovery(): Promise<void> {
    await until(async () => (await statusOf('/readyz')) === 200, 'the gateway is ready')
    await until(async () => {
      const answers = [...(await restAnswers()), ...(await graphqlAnswers())]
      for (const { status } of answers) expect([200, 201, 503]).toContain(status)
      return answers.every(({ status }) => status !== 503)
    }, 'every interface answers')
  }

  const faults: Record<string, { begin: () => Promise<void> | void; end: () => Promise<void> | void }> = {
    stopped: { begin: () => server.stop('SIGINT'), end: () => server.start() },
    killed: { begin: () => server.stop('SIGKILL'), end: () => server.start() },
    frozen: { begin: () => server.freeze(), end: () => server.thaw() },
  }

  test.each(Object.entries(faults))(
    'that is %s is answered with 503 and Retry-After everywhere, and with what was asked for once it is back',
    async (_name, { begin, end }) => {
      await expectRecovery()
      told.length = 0
      await begin()
      try {
        await expectRefusals()
        // Nobody waits for what is known to be away.
        await expectRefusals()
      } finally {
        await end()
      }
      await expectRecovery()
      await until(async () => {
        await statusOf('/readyz')
        return told.at(-1) === 'It is over.'
      }, 'the operator is told of the end')
      expect(told.join()).toMatch(/The (connection to the )?database (broke|cannot be reached)/)
    },
  )

  test('that has no connection left is answered with 503 everywhere, and named to the operator', async () => {
    await expectRecovery()
    told.length = 0
    const holders: pg.Client[] = []
    const hold = async (): Promise<boolean> => {
      const client = new pg.Client(server.url())
      client.on('error', () => undefined)
      try {
        await client.connect()
        holders.push(client)
        return true
      } catch {
        return false
      }
    }
    while (await hold());
    // The gateway's own connections break, and their places are taken.
    await holders[0]?.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'giveaway-gateway'",
    )
    await until(async () => !(await hold()) && holders.length >= mostConnections, 'all places are taken')
    try {
      await expectRefusals()
      expect(told.join()).toContain('Raise its max_connections')
    } finally {
      await Promise.all(holders.map((holder) => holder.end()))
    }
    await expectRecovery()
  })

  test('while it is frozen keeps no websocket waiting, and subscriptions go on afterwards', async () => {
    await expectRecovery()
    const query = 'subscription { contestActivity(contest: { databaseId: ID }) { contest { title } } }'
    const subscription = query.replace('ID', String(contest.id))
    const listener = await listen(gateway, account.key, subscription)
    await listener.next()
    server.freeze()
    try {
      const newcomer = await listen(gateway, account.key, subscription)
      expect(await newcomer.closeCode()).toBe(1013)
    } finally {
      server.thaw()
    }
    await expectRecovery()
    await gateway.graphql(
      account.key,
      'mutation ($input: CreateParticipantInput!) { createParticipant(input: $input) { participant { id } } }',
      { input: { contest: { databaseId: contest.id }, email: 'after@example.com' } },
    )
    expect(await listener.next()).toMatchObject({ errors: [] })
  })

  test('by a lost connection in the middle of a write leaves nothing of it, and the key of the request free', async () => {
    await expectRecovery()
    const headers = { 'idempotency-key': randomUUID() }
    const stranger = new pg.Client(server.url())
    await stranger.connect()
    await stranger.query('begin')
    await stranger.query('select 1 from accounts where id = $1 for update', [account.id])
    const writing = gateway.graphql(account.key, rename, { name: 'Half' }, headers)
    await until(async () => {
      const { rowCount } = await stranger.query("select from pg_stat_activity where wait_event_type = 'Lock'")
      return rowCount === 1
    }, 'the write waits')
    await stranger.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where wait_event_type = 'Lock'",
    )
    expect((await writing).status).toBe(503)
    await stranger.query('rollback')
    await stranger.end()
    const { data } = await gateway.graphql(account.key, '{ account { name } }')
    expect(data).not.toEqual({ account: { name: 'Half' } })
    const again = await gateway.graphql(account.key, rename, { name: 'Half' }, headers)
    expect(again.data).toEqual({ updateAccount: { account: { name: 'Half' } } })
  })

  test('since its disk is full takes no writes, answers reads, and goes on by itself', async () => {
    await expectRecovery()
    told.length = 0
    await server.query(`create function refuse() returns trigger language plpgsql as
      $$ begin raise exception 'could not extend file' using errcode = '53100'; end $$`)
    await server.query('create trigger refuse before insert on participants execute function refuse()')
    const answers = await restAnswers()
    expect(answers.map(({ status, headers }) => [status, headers['retry-after']])).toEqual([
      [200, undefined],
      [503, '30'],
      [200, undefined],
      [503, '30'],
      [200, undefined],
      [200, undefined],
    ])
    expect(told).toEqual([expect.stringContaining('No room is left on the database’s disk')])
    await server.query('drop trigger refuse on participants')
    await expectRecovery()
  })

  test('since it became a standby takes no writes and says so to the operator', async () => {
    await expectRecovery()
    told.length = 0
    await server.query('alter database postgres set default_transaction_read_only = on')
    await server.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'giveaway-gateway'",
    )
    await until(async () => (await statusOf('/readyz')) === 200, 'reads are answered')
    const answer = await gateway.graphql(account.key, rename, { name: 'Never' })
    expect([answer.status, answer.errors.map(({ extensions }) => extensions)]).toEqual([503, unavailable])
    expect(told.join()).toContain('DATABASE_URL must lead to the primary')
    await server.query('alter database postgres reset all', 'template1')
    await server.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'giveaway-gateway'",
    )
    await expectRecovery()
  })
})
