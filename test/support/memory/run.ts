import { setTimeout as sleep } from 'node:timers/promises'
import { buildContest } from '../build-contest.js'
import { buildParticipants } from '../build-participant.js'
import { buildAccount } from '../builders.js'
import { ServerProcess } from '../command.js'
import { freshDatabase } from '../database.js'
import { buildWebhook } from '../deliveries.js'
import { Receiver } from '../receiver.js'
import { freePort } from '../services/programs.js'
import { type Held, Inspector } from './inspector.js'
import { MixedLoad } from './load.js'

/** So much of the load. */
export type Span = { readonly seconds: number } | { readonly requests: number }

export interface MemoryOptions {
  /** Before anything is compared: what is kept to be fast fills up. */
  readonly warmUp: Span
  /** Before each reading of memory. */
  readonly between: Span
  /** How often memory is read. */
  readonly samples: number
  readonly seed: number
  /** Milliseconds that a client waits between two requests. */
  readonly pause?: number
  /** Told how it goes. */
  readonly log?: (line: string) => void
}

export interface MemoryReport {
  readonly requests: number
  readonly emissions: number
  readonly answers: Readonly<Record<string, number>>
  /** As it was read, after garbage was collected, in megabytes. */
  readonly samples: readonly Held[]
  /** The middle of the first third of the samples, and of the last. */
  readonly first: Held
  readonly last: Held
}

const people = 2_000

/** Holds a mixed load on a server process and reads what it holds, each time after garbage was collected. */
export async function memoryUnderLoad(options: MemoryOptions): Promise<MemoryReport> {
  const database = await freshDatabase()
  const account = await buildAccount(database)
  const contest = await buildContest(database, account, {
    endsAt: '2100-01-01T00:00:00.000Z',
    leaderboardEnabled: true,
  })
  const made = await buildParticipants(
    database,
    contest,
    Array.from({ length: people }, (_, n) => ({
      email: `person-${n}@example.com`,
      displayName: `Person ${n}`,
      amounts: [1, 2, 3],
    })),
  )
  const receiver = await Receiver.start((_request, response) => {
    // What came is of no interest, and would fill this process instead.
    receiver.received.length = 0
    response.writeHead(204).end()
  })
  await buildWebhook(database, account.id, { url: receiver.url })
  const port = await freePort()
  const server = new ServerProcess({
    DATABASE_URL: database.url ?? '',
    WEBHOOK_ALLOW_PRIVATE: 'true',
    RATE_LIMITS: 'off',
    LOG_LEVEL: 'fatal',
    NODE_OPTIONS: `--inspect=127.0.0.1:${port}`,
  })
  const url = await server.url()
  const inspector = await Inspector.of(port)
  const personIds = made.map(({ id }) => id)
  const load = new MixedLoad({
    ...{ url, key: account.key, contest, personIds, clients: 6, followers: 4, seed: options.seed },
    ...(options.pause === undefined ? {} : { pause: options.pause }),
  })
  try {
    const running = load.run()
    const samples = await Promise.race([sample(options, load, inspector), running.then(() => [])])
    load.stop()
    await running
    const third = Math.floor(samples.length / 3)
    return {
      requests: load.requests,
      emissions: load.emissions,
      answers: Object.fromEntries([...load.answers].sort(([one], [other]) => (one < other ? -1 : 1))),
      samples,
      first: middle(samples.slice(0, third)),
      last: middle(samples.slice(-third)),
    }
  } finally {
    load.stop()
    inspector.close()
    await server.end('SIGKILL')
    await receiver.close()
    await database.close()
  }
}

async function sample(
  { warmUp, between, samples, log }: MemoryOptions,
  load: MixedLoad,
  inspector: Inspector,
): Promise<Held[]> {
  const held: Held[] = []
  await pass(warmUp, load)
  for (let taken = 0; taken < samples; taken += 1) {
    await pass(between, load)
    const now = await inspector.held()
    held.push(now)
    const figures = Object.entries(now).map(([name, value]) => `${name} ${Math.round(value)} MB`)
    log?.(`${load.requests} requests, ${figures.join(', ')}`)
  }
  return held
}

async function pass(span: Span, load: MixedLoad): Promise<void> {
  if ('seconds' in span) return await sleep(span.seconds * 1_000)
  const enough = load.requests + span.requests
  while (load.requests < enough) await sleep(50)
}

function middle(samples: readonly Held[]): Held {
  const of = (figure: keyof Held): number => {
    const sorted = samples.map((sample) => sample[figure]).sort((one, other) => one - other)
    return Math.round(sorted[sorted.length >> 1] ?? Number.NaN)
  }
  return { heap: of('heap'), external: of('external'), resident: of('resident') }
}
