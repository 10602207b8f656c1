import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { Client } from 'pg'
import { dropDatabase, prepareDatabase } from '../generate/schema.js'
import { databaseTimes, processorTime, spent } from '../run/processor-time.js'
import { StatementCounter } from '../run/statement-counter.js'
import { command, type Serving, serve } from './gateway.js'
import type { WriteJob, WriteRound } from './load-process.js'
import type { KindName, Target } from './requests.js'
import { faults, WaitSampler, type Waits } from './waits.js'
import { makeKey, makeWorld, type World } from './world.js'

/** All clients in one contest, or each in one of its own. */
export type Where = 'hot' | 'spread'

/** One round of one kind of write. */
export interface Measured {
  readonly folder: string
  readonly pool: number
  readonly kind: KindName
  readonly where: Where
  readonly writes: number
  readonly rate: number
  readonly latencies: Float64Array
  /** Milliseconds of processor time for one write; null where they cannot be read. */
  readonly gateway: number | null
  readonly postgres: number | null
  readonly waits: Waits
  readonly deadlocks: number
  readonly undone: number
}

export interface WritePlan {
  /** The projects whose compiled gateways are measured in turns. */
  readonly folders: readonly string[]
  readonly databaseUrl: string
  readonly firstPort: number
  readonly rounds: number
  readonly milliseconds: number
  readonly clients: number
  readonly pools: readonly number[]
  readonly kinds: readonly KindName[]
  say(line: string): void
}

export interface Found {
  readonly rounds: readonly Measured[]
  /** Statements of one write, BEGIN and COMMIT and the key's lookup among them, by folder and kind. */
  readonly statements: ReadonlyMap<string, ReadonlyMap<KindName, number>>
}

/** A gateway with a database of its own, and what is in it. */
interface Side {
  readonly folder: string
  readonly databaseUrl: string
  readonly client: Client
  readonly sampling: Client
  readonly world: World
  readonly counter: StatementCounter
}

/** Measures every kind with every pool, the gateways in turns, and has each database's counters verified. */
export async function measureWrites(plan: WritePlan): Promise<Found> {
  const sides: Side[] = []
  const clients = fork(fileURLToPath(new URL('load-process.ts', import.meta.url)), {
    execArgv: [],
    serialization: 'advanced',
  })
  try {
    for (const [index, folder] of plan.folders.entries()) sides.push(await side(plan, folder, index))
    const statements = new Map<string, ReadonlyMap<KindName, number>>()
    for (const one of sides) statements.set(one.folder, await countStatements(plan, one, clients))
    const rounds: Measured[] = []
    for (const pool of plan.pools) {
      const serving = new Map<Side, Serving>()
      try {
        for (const [index, one] of sides.entries()) {
          serving.set(one, await serve(one.folder, one.databaseUrl, pool, plan.firstPort + index))
        }
        rounds.push(...(await measurePool(plan, serving, pool, clients)))
      } finally {
        for (const gateway of serving.values()) await gateway.stop()
      }
      for (const one of sides) await command(one.folder, one.databaseUrl, 'verify-counters')
      plan.say(`pool of ${pool}: every counter is what the ledger says`)
    }
    return { rounds, statements }
  } finally {
    clients.kill('SIGTERM')
    for (const one of sides) await close(one)
  }
}

async function side(plan: WritePlan, folder: string, index: number): Promise<Side> {
  const url = new URL(plan.databaseUrl)
  url.pathname = `${url.pathname}_writes_${index}`
  const databaseUrl = url.href
  await prepareDatabase(databaseUrl, true)
  const [client, sampling] = [
    new Client({ connectionString: databaseUrl }),
    new Client({ connectionString: databaseUrl }),
  ]
  await client.connect()
  await sampling.connect()
  const key = await makeKey(folder, databaseUrl)
  const gateway = await serve(folder, databaseUrl, 8, plan.firstPort + index)
  try {
    const world = await makeWorld(gateway.port, key, plan.clients)
    return { folder, databaseUrl, client, sampling, world, counter: await StatementCounter.open(databaseUrl) }
  } finally {
    await gateway.stop()
  }
}

async function close({ client, sampling, counter, databaseUrl }: Side): Promise<void> {
  await client.end()
  await sampling.end()
  await counter.close()
  await dropDatabase(databaseUrl)
}

let runs = 0

async function round(clients: ReturnType<typeof fork>, job: Omit<WriteJob, 'tag'>): Promise<WriteRound> {
  runs += 1
  const tag = `${process.pid}-${runs}`
  const answer = once(clients, 'message')
  clients.send({ ...job, tag } satisfies WriteJob)
  const [done] = (await answer) as [WriteRound]
  if (done.failed > done.latencies.length / 100)
    throw new Error(`${job.kind}: ${done.failed} of ${done.latencies.length} writes failed. ${done.failure}`)
  return done
}

const headersOf = ({ key }: World) => ({ authorization: `Bearer ${key}`, 'x-api-key': key })

/** Sends each kind of write alone through a proxy that counts. */
async function countStatements(
  plan: WritePlan,
  { folder, counter, world }: Side,
  clients: ReturnType<typeof fork>,
): Promise<ReadonlyMap<KindName, number>> {
  const counted = new Map<KindName, number>()
  // Deliveries look for events by themselves.
  const gateway = await serve(folder, counter.databaseUrl, 1, plan.firstPort, { DELIVERY: 'off' })
  try {
    for (const kind of plan.kinds) {
      const job = {
        origin: `http://127.0.0.1:${gateway.port}`,
        headers: headersOf(world),
        kind,
        clients: 1,
        milliseconds: 60_000,
        turns: 10,
        targets: [world.hot],
      }
      await round(clients, job)
      const before = counter.statements
      const { latencies } = await round(clients, job)
      counted.set(kind, (counter.statements - before) / latencies.length)
    }
  } finally {
    await gateway.stop()
  }
  return counted
}

async function measurePool(
  plan: WritePlan,
  serving: ReadonlyMap<Side, Serving>,
  pool: number,
  clients: ReturnType<typeof fork>,
): Promise<Measured[]> {
  const found: Measured[] = []
  for (const kind of plan.kinds) {
    for (let number = 0; number <= plan.rounds; number += 1) {
      for (const [one, gateway] of serving) {
        // Each comes first in its turn.
        const order: readonly Where[] = number % 2 === 0 ? ['hot', 'spread'] : ['spread', 'hot']
        for (const where of order) {
          const measured = await measureRound(plan, one, gateway, { kind, where, pool }, clients)
          // The first round warms up.
          if (number > 0) found.push(measured)
        }
      }
      if (number > 0) plan.say(`pool of ${pool}, ${kind}: round ${number} of ${plan.rounds}`)
    }
  }
  return found
}

async function measureRound(
  plan: WritePlan,
  { client, sampling, world, folder }: Side,
  { pid, port }: Serving,
  what: { readonly kind: KindName; readonly where: Where; readonly pool: number },
  clients: ReturnType<typeof fork>,
): Promise<Measured> {
  const targets: readonly Target[] = what.where === 'hot' ? [world.hot] : world.spread
  const faultsBefore = await faults(client)
  const [own, server] = [await processorTime(pid), await databaseTimes(client)]
  const samplingBefore = await samplerTime(sampling)
  const sampler = new WaitSampler(sampling)
  const { latencies, elapsed } = await round(clients, {
    origin: `http://127.0.0.1:${port}`,
    headers: headersOf(world),
    kind: what.kind,
    clients: plan.clients,
    milliseconds: plan.milliseconds,
    targets,
  })
  const waits = await sampler.stop()
  const [ownAfter, serverAfter] = [await processorTime(pid), await databaseTimes(client)]
  const sampled = (await samplerTime(sampling)) - samplingBefore
  const faultsAfter = await faults(client)
  const used = spent(server, serverAfter)
  const writes = latencies.length
  return {
    ...what,
    folder,
    writes,
    latencies,
    rate: (writes * 1_000) / elapsed,
    gateway: own === null || ownAfter === null ? null : (ownAfter - own) / writes,
    postgres: used === null ? null : (used - sampled) / writes,
    waits,
    deadlocks: faultsAfter.deadlocks - faultsBefore.deadlocks,
    undone: faultsAfter.undone - faultsBefore.undone,
  }
}

/** What the server has spent for the sampler: it is no part of the writes. */
async function samplerTime(sampling: Client): Promise<number> {
  const { rows } = await sampling.query<{ pid: number }>('select pg_backend_pid() as pid')
  return (await processorTime(rows[0]?.pid ?? 0)) ?? 0
}
