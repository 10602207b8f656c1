import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test } from 'vitest'
import { Replicas } from '../../src/database/replicas.js'
import { buildAccount } from '../support/builders.js'
import { runCommand } from '../support/command.js'
import { type Gateway, startGateway } from '../support/gateway.js'
import { buildReplicated, contestReads, readsAgain } from '../support/replicated.js'
import { PostgresServer } from '../support/services/postgres.js'
import { describeWith } from '../support/services/programs.js'
import { until } from '../support/until.js'

const read = 'query ($by: ContestLookup!) { contest(by: $by) { title } }'

/** Has a replica, and no primary, take half a minute for each query of contests. */
const hold = `
  alter table contests rename to stored_contests;
  create view contests as select * from stored_contests
    where case when pg_is_in_recovery() then pg_sleep(30) is not null else true end`

const release = 'drop view contests; alter table stored_contests rename to contests'

describeWith(['postgres'], 'a gateway whose replica fails', () => {
  let world: Awaited<ReturnType<typeof buildReplicated>>
  let replica: PostgresServer
  let left: string[]
  let joined: number

  beforeAll(async () => {
    world = await buildReplicated(1)
    const [only] = world.replicas
    if (only === undefined) throw new Error('There is no replica.')
    replica = only
    replica.configure({ max_standby_streaming_delay: '0' })
    replica.reload()
  }, 120_000)

  beforeEach(() => {
    left = []
    joined = 0
  })

  afterAll(() => world?.remove())

  async function follow(url: string, options: { lag?: number; interval?: number } = {}): Promise<Replicas> {
    const replicas = new Replicas({
      primary: world.database.root,
      urls: [url],
      poolSize: 4,
      lag: 2_000,
      interval: 500,
      report: {
        left: (_name, reason) => left.push(reason),
        joined: () => {
          joined += 1
        },
      },
      ...options,
    })
    onTestFinished(() => replicas.close())
    await replicas.start()
    return replicas
  }

  async function gatewayOn(url: string, options = {}): Promise<Gateway> {
    const gateway = await startGateway({
      database: world.database,
      replicas: await follow(url, options),
    })
    onTestFinished(() => gateway.app.close())
    return gateway
  }

  async function title(gateway: Gateway): Promise<unknown> {
    const by = { databaseId: world.contest.id }
    const { data, errors } = await gateway.graphql(world.account.key, read, { by })
    expect(errors).toEqual([])
    return (data as { contest: { title: unknown } }).contest.title
  }

  const sleeps = async () =>
    (await replica.query(`select 1 from pg_stat_activity where wait_event = 'PgSleep'`)).length > 0

  /** A query that hangs on the replica until `event`. */
  async function answerAfter(gateway: Gateway, event: () => Promise<unknown>): Promise<unknown> {
    await readsAgain(replica, () => title(gateway))
    await world.primary.query(hold)
    try {
      const answer = title(gateway)
      await until(sleeps, 'the replica works at the query')
      await event()
      return await answer
    } finally {
      await world.primary.query(release)
    }
  }

  test('answers a query that replay cancels, from the primary', async () => {
    const gateway = await gatewayOn(replica.url())
    // Replay may not wait for whoever reads what a lock is about to change.
    const change = () => world.primary.query('begin; lock table stored_contests; commit')
    expect(await answerAfter(gateway, change)).toBe('Test contest')
    expect(left).toEqual([])
  })

  test('answers a query in the middle of which the replica is shut down, and returns to it', async () => {
    const gateway = await gatewayOn(replica.url())
    expect(await answerAfter(gateway, () => replica.stop('SIGINT'))).toBe('Test contest')
    await replica.start()
    // On a busy machine it may have been left out before as well, for being behind.
    expect(left.length).toBeGreaterThan(0)
    await readsAgain(replica, () => title(gateway))
  })

  test('answers a query in the middle of which the replica stops answering', async () => {
    const gateway = await gatewayOn(replica.url())
    expect(await answerAfter(gateway, async () => replica.freeze())).toBe('Test contest')
    expect(left).toContain('It did not answer within 500 ms')
    replica.thaw()
    await readsAgain(replica, () => title(gateway))
  })

  test('counts requests before it tells of them', async () => {
    const gateway = await gatewayOn(replica.url())
    await readsAgain(replica, () => title(gateway))
    const { key } = await buildAccount(world.database, 'Counted')
    for (const requests of [1, 2, 3]) {
      const { data, errors } = await gateway.graphql(key, '{ account { usage { last24Hours } } }')
      expect({ data, errors }).toEqual({
        data: { account: { usage: { last24Hours: requests } } },
        errors: [],
      })
    }
  })

  test('does not read from a server that is no replica of the database', async () => {
    const stranger = await PostgresServer.create()
    onTestFinished(() => stranger.remove())
    for (const [url, reason] of [
      [stranger.url(), 'It is no copy of the database'],
      [replica.url('template1'), 'It is no copy of the database'],
      [world.primary.url(), 'It is no replica'],
    ] as const) {
      left = []
      expect(await title(await gatewayOn(url))).toBe('Test contest')
      expect([left, joined]).toEqual([[reason], 0])
    }
  })

  test('is told before it starts how each replica stands', async () => {
    const { stdout } = await runCommand(['check', '--json'], {
      DATABASE_URL: world.primary.url(),
      DATABASE_REPLICA_URLS: `${replica.url()},${world.primary.url()}`,
      DATABASE_REPLICA_LAG_MS: '2000',
      DRAW_RANDOMNESS: 'local',
    })
    const { findings } = JSON.parse(stdout) as {
      findings: { subject: string; level: string; says: string }[]
    }
    const found = findings.filter(({ subject }) => subject === 'replica')
    expect(Object.fromEntries(found.map(({ level, says }) => [level, says]))).toEqual({
      ok: `127.0.0.1:${replica.port}/postgres answers, and has what the primary has.`,
      warning: `127.0.0.1:${world.primary.port}/postgres would be left out: It is no replica.`,
    })
  })

  test('does not read from a replica that follows another primary since', async () => {
    const stray = await world.primary.replica()
    const gateway = await gatewayOn(stray.url())
    await readsAgain(stray, () => title(gateway))
    await stray.query('select pg_promote()')
    await stray.query('create table split ()')
    await until(() => left.length > 0, 'the replica is left out')
    const before = await contestReads(stray)
    expect(await title(gateway)).toBe('Test contest')
    expect(await contestReads(stray)).toBe(before)
  })
})
