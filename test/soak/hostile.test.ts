import { monitorEventLoopDelay } from 'node:perf_hooks'
import { expect, it } from 'vitest'
import { buildSchema } from '../../src/graphql/schema.js'
import { dialects } from '../support/contract.js'
import { askHostile } from '../support/hostile/graphql.js'
import { startHostileWorld } from '../support/hostile/graphql-world.js'
import { type HostileReport, sendHostile } from '../support/hostile/rest.js'
import { HostileSocket } from '../support/hostile/socket.js'
import { targets } from '../support/hostile/targets.js'

/** How many times what `npm test` sends; another seed sends other things. */
const times = Number(process.env['HOSTILE_TIMES'] ?? 4)
const seed = Number(process.env['HOSTILE_SEED'] ?? 7)

/** Watches the event loop, that of the client included, and which request held it longest. */
function watchLoop() {
  const delay = monitorEventLoopDelay({ resolution: 5 })
  delay.enable()
  let longest = { milliseconds: 0, what: '' }
  let since = performance.now()
  return {
    told(what: string): void {
      const now = performance.now()
      if (now - since > longest.milliseconds)
        longest = { milliseconds: Math.round(now - since), what: what.slice(0, 120) }
      since = now
    },
    figures() {
      delay.disable()
      const milliseconds = (nanoseconds: number) => Math.round(nanoseconds / 1e5) / 10
      return {
        p50: milliseconds(delay.percentile(50)),
        p99: milliseconds(delay.percentile(99)),
        max: milliseconds(delay.max),
        longest,
      }
    },
  }
}

function print(
  name: string,
  { requests, statuses, faults }: HostileReport,
  loop: ReturnType<typeof watchLoop>,
): void {
  const figures = { name, requests, statuses, faults: faults.length, eventLoopDelay: loop.figures() }
  process.stdout.write(`${JSON.stringify(figures)}\n`)
}

it.each(dialects)(
  'thousands of hostile requests to %s have answers that its contract describes',
  async (dialect) => {
    const target = await targets[dialect]()
    const loop = watchLoop()
    const report = await sendHostile(target, { each: times * 10, seed, told: loop.told })
    print(dialect, report, loop)
    expect(report.faults).toEqual([])
  },
  60 * 60_000,
)

it(
  'thousands of hostile GraphQL operations are answered or refused with a documented code',
  async () => {
    const { sweep, ids } = await startHostileWorld()
    const { gateway, account } = sweep
    const loop = watchLoop()
    const report = await askHostile({
      ...{ schema: buildSchema(), ids, each: times, seed, kinds: ['query', 'mutation'], told: loop.told },
      async ask({ payload }) {
        const response = await gateway.app.inject({
          method: 'POST',
          url: '/graphql',
          headers: { 'content-type': 'application/json', 'x-api-key': account.key },
          payload,
        })
        return { status: response.statusCode, body: response.body }
      },
    })
    print('graphql', report, loop)
    expect(report.faults).toEqual([])
  },
  60 * 60_000,
)

it(
  'thousands of hostile subscriptions are answered or refused with a documented code',
  async () => {
    const { sweep, ids } = await startHostileWorld()
    const client = await HostileSocket.open(sweep.gateway, sweep.account.key)
    const loop = watchLoop()
    const report = await askHostile({
      ...{ schema: buildSchema(), ids, each: times * 40, seed, kinds: ['subscription'], told: loop.told },
      ask: ({ payload }) => client.ask(payload),
    })
    client.socket.terminate()
    await sweep.gateway.app.close()
    print('subscriptions', report, loop)
    expect(report.faults).toEqual([])
  },
  60 * 60_000,
)
