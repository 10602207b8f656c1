import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { destination, pino } from 'pino'
import { loggerOptions } from '../src/cli/logger.js'
import { migrate } from '../src/database/migrate.js'
import { openPostgres } from '../src/database/postgres.js'
import { createRelays } from '../src/delivery/relays.js'
import { createSender } from '../src/delivery/send.js'
import { systemClock } from '../src/domain/clock.js'
import { makeDemo } from '../src/domain/demo/make.js'
import { SealingKeys } from '../src/domain/source/box.js'
import { createApp } from '../src/server/app.js'
import { defaultLimits } from '../src/server/limits.js'
import { Metrics } from '../src/server/metrics/metrics.js'
import type { Observation } from '../src/server/observation/observation.js'
import { OpenTelemetry } from '../src/server/tracing/opentelemetry.js'
import { createReach } from '../src/sync/reach.js'

/**
 * Measures what looking on costs, side by side in one run: `DATABASE_URL=postgres://… npx tsx
 * scripts/measure-observation.ts` with an empty database. Four gateways in this process answer the same queries in turns,
 * ROUNDS (30) of REQUESTS (200); it prints the processor time of a request, in the middle of the rounds.
 */
const url = process.env['DATABASE_URL']
const rounds = Number(process.env['ROUNDS'] ?? 30)
const requests = Number(process.env['REQUESTS'] ?? 200)
const atOnce = 8
if (url === undefined) throw new Error('Set DATABASE_URL to an empty database.')

const queries = {
  'one contest': 'query One { contests(first: 1) { nodes { id title totals { people entries } } } }',
  dashboard: readFileSync('examples/03-dashboard.graphql', 'utf8'),
}

const silent = pino({ level: 'silent' })
const logging = pino(loggerOptions({ LOG_LEVEL: 'info' }), destination('/dev/null'))

async function gateway(address: string, observation: Observation, log: boolean) {
  const database = openPostgres({ url: address, poolSize: 10 })
  observation.metrics?.watchDatabase('requests', database)
  const app = await createApp({
    database,
    clock: systemClock,
    settings: {
      publicUrl: 'http://localhost',
      draftByDefault: false,
      privateWebhooks: false,
      privateSources: false,
      sealing: new SealingKeys(),
      randomness: 'local',
      beaconWait: 1_000,
    },
    webhooks: createSender(),
    beacons: createRelays({ urls: [] }),
    sources: createReach(),
    logger: log ? logging : silent,
    limits: defaultLimits,
    introspection: true,
    rateLimits: false,
    observation,
  })
  await app.ready()
  return { app, database, costs: new Map<string, number[]>() }
}

function middle(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0
}

async function main(address: string): Promise<void> {
  const made = openPostgres({ url: address, poolSize: 2 })
  await migrate(made)
  const demo = await made.transaction((executor) => makeDemo({ executor, clock: systemClock }))
  await made.close()
  const collector = createServer((request, response) => {
    request.resume()
    request.on('end', () => response.end('{}'))
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => collector.once('listening', resolve))
  const endpoint = `http://127.0.0.1:${(collector.address() as AddressInfo).port}`
  const tracing = new OpenTelemetry({ endpoint, service: 'measured', share: 1 })
  const gateways = {
    'nothing looks on': await gateway(address, { slowOperation: 0 }, false),
    'the log': await gateway(address, { slowOperation: 1_000 }, true),
    'the log and metrics': await gateway(address, { slowOperation: 1_000, metrics: new Metrics() }, true),
    'all and traces': await gateway(address, { slowOperation: 1_000, metrics: new Metrics(), tracing }, true),
  }
  for (let round = -2; round < rounds; round += 1) {
    for (const [query, text] of Object.entries(queries)) {
      const turns = Object.values(gateways)
      // Whoever comes first in a round may pay for what the last round left behind.
      const order = turns.map((_, n) => turns[(n + Math.abs(round)) % turns.length])
      for (const one of order) {
        if (one === undefined) continue
        const payload = JSON.stringify({ query: text })
        const before = process.cpuUsage()
        const ask = async (): Promise<void> => {
          for (let n = 0; n < requests / atOnce; n += 1) {
            const headers = { 'content-type': 'application/json', 'x-api-key': demo.keys.full }
            const answer = await one.app.inject({ method: 'POST', url: '/graphql', headers, payload })
            if (answer.statusCode !== 200) throw new Error(answer.body)
          }
        }
        await Promise.all(Array.from({ length: atOnce }, ask))
        const { user, system } = process.cpuUsage(before)
        if (round < 0) continue
        one.costs.set(query, [...(one.costs.get(query) ?? []), (user + system) / requests])
      }
    }
  }
  for (const query of Object.keys(queries)) {
    const base = gateways['nothing looks on'].costs.get(query) ?? []
    for (const [name, { costs }] of Object.entries(gateways)) {
      const own = costs.get(query) ?? []
      // Rounds are compared with themselves: what else the machine does changes from one to the next.
      const ratio = middle(own.map((cost, n) => cost / (base[n] ?? 1)))
      console.log(`${query}: ${name}: ${middle(own).toFixed(0)} µs a request, ${ratio.toFixed(3)} of nothing`)
    }
  }
  for (const { app, database } of Object.values(gateways)) {
    await app.close()
    await database.close()
  }
  await tracing.close()
  collector.close()
}

await main(url)
