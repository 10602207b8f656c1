import { afterAll, beforeAll, expect, test } from 'vitest'
import { askServer, ServerProcess } from '../support/command.js'
import { buildReplicated, contestReads, readsAgain } from '../support/replicated.js'
import type { PostgresServer } from '../support/services/postgres.js'
import { describeWith } from '../support/services/programs.js'
import { until } from '../support/until.js'

const read = 'query ($by: ContestLookup!) { contest(by: $by) { title } }'
const write = `mutation ($input: UpdateContestInput!) { updateContest(input: $input) { contest { title } } }`

describeWith(['postgres'], 'two gateways with two streaming replicas', () => {
  let world: Awaited<ReturnType<typeof buildReplicated>>
  let first: PostgresServer
  let second: PostgresServer
  let servers: ServerProcess[]
  let urls: string[]
  let titles = 0

  beforeAll(async () => {
    world = await buildReplicated(2)
    const [one, other] = world.replicas
    if (one === undefined || other === undefined) throw new Error('There are not two replicas.')
    first = one
    second = other
    const environment = {
      DATABASE_URL: world.primary.url(),
      DATABASE_REPLICA_URLS: `${first.url()}, ${second.url()}`,
      // A machine that is busy replays late.
      DATABASE_REPLICA_LAG_MS: '1000',
      RATE_LIMITS: 'off',
      DELIVERY: 'off',
    }
    servers = [new ServerProcess(environment), new ServerProcess(environment)]
    urls = await Promise.all(servers.map((server) => server.url()))
  }, 120_000)

  afterAll(async () => {
    await Promise.all((servers ?? []).map((server) => server.end('SIGKILL')))
    await world?.remove()
  })

  const all = () => [world.primary, first, second]
  const by = () => ({ databaseId: world.contest.id })

  async function title(gateway: number): Promise<unknown> {
    const { contest } = await askServer(urls[gateway] ?? '', world.account.key, read, { by: by() })
    return (contest as { title: unknown }).title
  }

  /** Changes the title through a gateway; gives the new one once the change is acknowledged. */
  async function change(gateway: number): Promise<string> {
    titles += 1
    const input = { contest: by(), changes: { title: `Title ${titles}` } }
    await askServer(urls[gateway] ?? '', world.account.key, write, { input })
    return input.changes.title
  }

  const numberOf = (shown: unknown): number => Number(/^Title (\d+)$/.exec(String(shown))?.[1] ?? 0)

  async function restTitle(gateway: number): Promise<unknown> {
    const response = await fetch(`${urls[gateway]}/sw_api/v2/giveaways/${world.contest.id}`, {
      headers: { authorization: `Bearer ${world.account.key}` },
    })
    const { data } = (await response.json()) as { data: { title: unknown } }
    return data.title
  }

  async function bothRead(): Promise<void> {
    for (const replica of [first, second]) await readsAgain(replica, () => title(0))
  }

  test('let the replicas share the queries of GraphQL and REST, and keep changes on the primary', async () => {
    await until(async () => {
      const before = await Promise.all(all().map(contestReads))
      for (let round = 0; round < 20; round += 1)
        await Promise.all([title(0), title(1), restTitle(round % 2)])
      const after = await Promise.all(all().map(contestReads))
      const [primary, ...replicas] = after.map((calls, index) => calls - (before[index] ?? 0))
      return primary === 0 && Math.min(...replicas) > 10
    }, 'the replicas answer sixty queries by themselves')
    const before = await contestReads(world.primary)
    await change(0)
    expect(await contestReads(world.primary)).toBeGreaterThan(before)
  })

  test('show a change at once to whoever made it, through the other gateway too', async () => {
    await bothRead()
    for (let round = 0; round < 30; round += 1) {
      const written = await change(round % 2)
      expect([await title((round + 1) % 2), await restTitle(round % 2)]).toEqual([written, written])
    }
  })

  test('show it while no replica has it, and use the replicas again once they have caught up', async () => {
    await bothRead()
    for (const replica of [first, second]) await replica.query('select pg_wal_replay_pause()')
    for (let round = 0; round < 6; round += 1) {
      const written = await change(round % 2)
      expect([await title((round + 1) % 2), await title(round % 2)]).toEqual([written, written])
    }
    const [paused, other] = await Promise.all([first, second].map(contestReads))
    await Promise.all([title(0), title(1)])
    expect(await Promise.all([first, second].map(contestReads))).toEqual([paused, other])
    for (const replica of [first, second]) await replica.query('select pg_wal_replay_resume()')
    await bothRead()
  })

  test('leave a replica that is behind to itself until it has caught up, and read from the other', async () => {
    await bothRead()
    await first.query('select pg_wal_replay_pause()')
    const written = await change(0)
    await until(async () => {
      const before = await contestReads(first)
      await readsAgain(second, () => title(0))
      return (await contestReads(first)) === before && (await title(0)) === written
    }, 'queries go to the other replica')
    await first.query('select pg_wal_replay_resume()')
    await bothRead()
  })

  test('answer without an error, and nothing that is out of date, while replicas are killed, paused and started again', async () => {
    await bothRead()
    let loaded = true
    let answers = 0
    let acknowledged = 0
    const writer = async (): Promise<void> => {
      while (loaded) acknowledged = numberOf(await change(answers % 2))
    }
    const reader = async (gateway: number): Promise<void> => {
      while (loaded) {
        const least = acknowledged
        expect(numberOf(await title(gateway))).toBeGreaterThanOrEqual(least)
        answers += 1
      }
    }
    const clients = Promise.all([writer(), ...[0, 1, 0, 1, 0, 1, 0, 1].map(reader)])
    const goesOn = async () => {
      const seen = answers + 80
      await Promise.race([clients, until(() => answers > seen, 'queries are answered')])
    }
    try {
      await goesOn()
      await first.stop('SIGKILL')
      await goesOn()
      await second.query('select pg_wal_replay_pause()')
      await goesOn()
      await first.start()
      await goesOn()
      await second.query('select pg_wal_replay_resume()')
      await second.stop('SIGINT')
      await goesOn()
      await second.start()
      await bothRead()
    } finally {
      loaded = false
    }
    await clients
  })

  test('refuse a key soon after it is revoked, however far behind a replica is', async () => {
    await bothRead()
    for (const replica of [first, second]) await replica.query('select pg_wal_replay_pause()')
    await world.primary.query(`update api_keys set revoked_at = now() where account_id = ${world.account.id}`)
    const refusal = () => title(0).then(() => undefined, String)
    await until(async () => (await refusal())?.includes('UNAUTHENTICATED') === true, 'the key is refused')
    await world.primary.query(`update api_keys set revoked_at = null where account_id = ${world.account.id}`)
    for (const replica of [first, second]) await replica.query('select pg_wal_replay_resume()')
  })
})
