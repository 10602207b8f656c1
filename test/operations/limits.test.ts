import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { runCommand, ServerProcess } from '../support/command.js'
import { PostgresServer } from '../support/services/postgres.js'
import { describeWith } from '../support/services/programs.js'
import { RedisServer } from '../support/services/redis.js'
import { until } from '../support/until.js'

describeWith(['postgres', 'redis'], 'limits of several processes', () => {
  let environment: Record<string, string>
  let redis: RedisServer

  beforeEach(async () => {
    const [postgres, server] = await Promise.all([PostgresServer.create(), RedisServer.create()])
    onTestFinished(() => postgres.remove())
    onTestFinished(() => server.remove())
    redis = server
    environment = {
      DATABASE_URL: postgres.url(),
      DELIVERY: 'off',
      PLAYGROUND: 'off',
      LOG_LEVEL: 'info',
      REDIS_URL: redis.url,
      // Longer than a slow machine keeps a Redis waiting that is well.
      REDIS_TIMEOUT_MS: '2000',
      RATE_LIMIT_ATTEMPTS: '20',
    }
  })

  async function start(
    settings: Record<string, string> = {},
  ): Promise<{ url: string; server: ServerProcess }> {
    const server = new ServerProcess({ ...environment, ...settings })
    onTestFinished(async () => void (await server.end('SIGKILL')))
    return { url: await server.url(), server }
  }

  async function makeAccount(): Promise<string> {
    const made = await runCommand(['account', 'create', '--name', 'Limited', '--json'], environment)
    return String(JSON.parse(made.stdout).id)
  }

  async function makeKey(account: string, ...options: string[]): Promise<string> {
    const args = ['key', 'create', '--account', account, '--scopes', '*', '--json', ...options]
    return JSON.parse((await runCommand(args, environment)).stdout).key
  }

  /** The HTTP status of the answer. */
  async function ask(url: string, key: string, query = '{ account { id } }'): Promise<number> {
    const { status } = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-api-key': key },
      body: JSON.stringify({ query }),
    })
    return status
  }

  /** Sends to each of the processes at once, and again with another key where a minute ended meanwhile. */
  async function withinOneMinute(keyOf: () => Promise<string>, send: (key: string) => Promise<number[]>) {
    for (;;) {
      const key = await keyOf()
      const minute = () => Math.floor(Date.now() / 60_000)
      const began = minute()
      const told = await send(key)
      if (minute() === began) return told
    }
  }

  const passed = (told: readonly number[]) => told.filter((status) => status === 200).length
  const refused = (told: readonly number[]) => told.filter((status) => status === 429).length

  test('are exact in requests, in cost and in attempts, however requests spread over processes', async () => {
    const { url } = await start()
    const { url: other } = await start()
    const account = await makeAccount()
    const both = (times: number, send: (at: string) => Promise<number>) =>
      Promise.all(Array.from({ length: times }, (_one, n) => send(n % 2 === 0 ? url : other)))

    const requests = await withinOneMinute(
      () => makeKey(account, '--requests-per-minute', '50'),
      (key) => both(160, (at) => ask(at, key)),
    )
    expect([passed(requests), refused(requests)]).toEqual([50, 110])

    // Each costs 21: 47 of them are 987 of 1,000.
    const costs = await withinOneMinute(
      () => makeKey(account, '--cost-per-minute', '1000'),
      (key) => both(100, (at) => ask(at, key, '{ contests(first: 20) { nodes { id } } }')),
    )
    expect([passed(costs), refused(costs)]).toEqual([47, 53])

    const reads = await withinOneMinute(
      () => makeKey(account, '--reads-per-minute', '30'),
      (key) =>
        both(80, async (at) => {
          const { status } = await fetch(`${at}/api/v1/account`, { headers: { 'x-api-key': key } })
          return status
        }),
    )
    expect([passed(reads), refused(reads)]).toEqual([30, 50])

    // Nobody else has come from this address in this minute: the test's servers know no proxy.
    await until(() => Date.now() % 60_000 < 50_000, 'the minute is young enough')
    const attempts = await both(60, (at) => ask(at, 'guess'))
    expect([attempts.filter((status) => status === 401).length, refused(attempts)]).toEqual([20, 40])
  })

  test('go on in each process while Redis is killed or frozen, and in Redis again when it is back', async () => {
    const { url, server } = await start()
    const { url: other, server: second } = await start()
    const account = await makeAccount()
    const said = (pattern: RegExp) => [server, second].map(({ output }) => output.match(pattern)?.length ?? 0)
    const lost = /Redis does not answer/g
    const back = /Redis answers again/g
    /** How many of 40 requests passed, 20 to each process, with a key that has ten a minute. */
    const ofForty = async () => {
      const told = await withinOneMinute(
        () => makeKey(account, '--requests-per-minute', '10'),
        (key) => Promise.all(Array.from({ length: 40 }, (_one, n) => ask(n % 2 === 0 ? url : other, key))),
      )
      expect(passed(told) + refused(told)).toBe(40)
      return passed(told)
    }
    expect(await ofForty()).toBe(10)

    await redis.stop()
    expect(await ofForty()).toBe(20)
    expect(said(lost)).toEqual([1, 1])
    await redis.start()
    await until(() => said(back).every((times) => times === 1), 'both count in Redis again')
    expect(await ofForty()).toBe(10)

    redis.freeze()
    expect(await ofForty()).toBe(20)
    expect(said(lost)).toEqual([2, 2])
    // Nobody waits for Redis any more: if each did, this test would run out of time.
    const key = await makeKey(account)
    for (let request = 0; request < 100; request += 1) expect(await ask(url, key)).toBe(200)
    redis.thaw()
    await until(() => said(back).every((times) => times === 2), 'both count in Redis again')
    expect(await ofForty()).toBe(10)
  })

  test('hold from a start without Redis, which is told of, and the address’s password is not', async () => {
    await redis.stop()
    const secret = redis.url.replace('redis://', 'redis://default:unspeakable@')
    const { url, server } = await start({ REDIS_URL: secret })
    const account = await makeAccount()
    const told = await withinOneMinute(
      () => makeKey(account, '--requests-per-minute', '5'),
      (key) => Promise.all(Array.from({ length: 12 }, () => ask(url, key))),
    )
    expect([passed(told), refused(told)]).toEqual([5, 7])
    expect(server.output).toMatch(/ECONNREFUSED.*Redis does not answer/)
    expect(server.output).not.toContain('unspeakable')
  })
})
