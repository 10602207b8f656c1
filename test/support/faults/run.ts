import { readFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import { type SQL, sql } from 'drizzle-orm'
import { type Database, rows } from '../../../src/database/connection.js'
import { migrate } from '../../../src/database/migrate.js'
import { openPostgres } from '../../../src/database/postgres.js'
import { buildContest } from '../build-contest.js'
import { buildParticipants } from '../build-participant.js'
import { buildAccount } from '../builders.js'
import { ServerProcess } from '../command.js'
import { expectCountersRight } from '../counters.js'
import { PostgresServer } from '../services/postgres.js'
import { freePort } from '../services/programs.js'
import { until } from '../until.js'
import { Clients } from './clients.js'
import { type FaultName, faults, type Stage } from './kinds.js'
import { Tally } from './tally.js'

export interface FaultsOptions {
  /** One after the other. */
  readonly faults: readonly FaultName[]
  /** Milliseconds from the beginning of one to that of the next. */
  readonly period: number
  /** Milliseconds that one lasts. */
  readonly lasting: number
  /** Requests a second; without it 80% of what is measured for half a minute. */
  readonly rate?: number
  readonly seed: number
  /** Told how it goes. */
  readonly log?: (line: string) => void
}

export interface FaultsReport {
  readonly measured: number | undefined
  readonly rate: number
  readonly minutes: number
  readonly requests: number
  /** Requests by status, or by what broke the connection. */
  readonly outcomes: Readonly<Record<string, number>>
  readonly acknowledged: number
  readonly unsent: number
  readonly refused: readonly string[]
  /** Of the acknowledged writes. */
  readonly lost: number
  /** Rows beyond the acknowledged ones: every write was repeated until it was acknowledged. */
  readonly doubled: number
  readonly withoutEvent: number
  /** Milliseconds. */
  readonly latency: Tally['figures']
  /** Milliseconds from a fault's end until a client was served again. */
  readonly recovery: Readonly<Record<string, number>>
  /** Megabytes of the gateway's process: as it began, and at the end. */
  readonly memory: { readonly start: number; readonly end: number }
  readonly loadAverage: number
}

const operationTime = 5_000

/** Loads a gateway on a PostgreSQL of its own, has one fault after the other, and joins what clients were told with what is stored. */
export async function loadWithFaults(options: FaultsOptions): Promise<FaultsReport> {
  const server = await PostgresServer.create({ max_connections: '40', deadlock_timeout: "'200ms'" })
  const database = openPostgres({ url: server.url(), poolSize: 2 })
  await migrate(database)
  const account = await buildAccount(database)
  const contest = await buildContest(database, account, { endsAt: '2100-01-01T00:00:00.000Z' })
  const people = await buildParticipants(
    database,
    contest,
    Array.from({ length: 200 }, (_, n) => ({ email: `first-${n}@example.com` })),
  )
  const port = await freePort()
  const startGateway = async (): Promise<ServerProcess> => {
    const gateway = new ServerProcess({
      DATABASE_URL: server.url(),
      PORT: String(port),
      OPERATION_TIMEOUT_MS: String(operationTime),
      RATE_LIMITS: 'off',
      LOG_LEVEL: 'fatal',
    })
    await gateway.url()
    return gateway
  }
  const stage: Stage = { server, gateway: await startGateway(), startGateway }
  const url = `http://127.0.0.1:${port}`
  const personIds = people.map(({ id }) => id)
  const tally = new Tally()
  const clients = new Clients({ url, key: account.key, contest, personIds, tally, seed: options.seed })
  try {
    const measured = options.rate === undefined ? await clients.measure(24, 30) : undefined
    const rate = options.rate ?? Math.floor((measured ?? 0) * 0.8)
    options.log?.(`${rate} requests a second`)
    const start = memoryOf(stage.gateway.pid)
    const began = performance.now()
    const recovery: Record<string, number> = {}
    const story = happen(options, stage, tally, recovery)
    await clients.hold(rate, story)
    await story
    await clients.settle()
    const end = memoryOf(stage.gateway.pid)
    const minutes = (performance.now() - began) / 60_000
    options.log?.(`${tally.requests} requests are over, and are joined with what is stored`)
    await expectCountersRight(database, contest.id)
    return {
      measured: measured === undefined ? undefined : Math.round(measured),
      rate,
      minutes: Math.round(minutes * 10) / 10,
      requests: tally.requests,
      outcomes: Object.fromEntries(tally.outcomes),
      acknowledged: clients.entries.length + clients.people.length,
      unsent: clients.unsent,
      refused: [...new Set(clients.refused)],
      ...(await audit(database, contest.id, clients)),
      latency: tally.figures,
      recovery,
      memory: { start, end },
      loadAverage: Math.round(loadavg()[1] ?? 0),
    }
  } finally {
    await stage.gateway.end('SIGKILL')
    await database.close()
    await server.remove()
  }
}

async function happen(
  options: FaultsOptions,
  stage: Stage,
  tally: Tally,
  recovery: Record<string, number>,
): Promise<void> {
  const { period, lasting } = options
  for (const name of options.faults) {
    await sleep(period / 3)
    const began = performance.now()
    tally.disturbed = true
    await faults[name](stage, lasting)
    const over = performance.now()
    await until(() => (tally.succeededAt ?? 0) > over, `a client is served after: ${name}`)
    recovery[name] = Math.round(performance.now() - over)
    options.log?.(`${name}: served after ${recovery[name]} ms, ${memoryOf(stage.gateway.pid)} MB`)
    // What waited meanwhile is answered.
    await sleep(Math.min(operationTime, period / 4))
    tally.disturbed = false
    await sleep(Math.max(0, (period * 2) / 3 - (performance.now() - began)))
  }
}

/** Megabytes that a process holds. */
function memoryOf(pid: number | undefined): number {
  const text = readFileSync(`/proc/${pid}/status`, 'utf8')
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(text)?.[1]) / 1_024)
}

async function audit(database: Database, contestId: number, { entries, people }: Clients) {
  const count = async (query: SQL): Promise<number> => {
    const [found] = await rows<{ n: number }>(
      database.root,
      sql`select count(*)::int as n from (${query}) as found`,
    )
    return found?.n ?? -1
  }
  const told = sql`unnest(${sql.param([...entries])}::bigint[]) as told(id)`
  const names = sql`unnest(${sql.param([...people])}::text[]) as told(email)`
  const mine = sql`participants.contest_id = ${contestId} and participants.email like 'load-%'`
  return {
    lost:
      (await count(
        sql`select from ${told} where not exists (select from entries where entries.id = told.id)`,
      )) +
      (await count(sql`select from ${names} where not exists
        (select from participants where ${mine} and participants.email = told.email)`)),
    doubled:
      entries.length -
      new Set(entries).size +
      (await count(sql`select from entries where contest_id = ${contestId} and origin = 'bonus'
        and not exists (select from ${told} where told.id = entries.id)`)) +
      (await count(sql`select from participants where ${mine}
        and not exists (select from ${names} where told.email = participants.email)`)),
    withoutEvent: await count(sql`select from entries left join
        (select (data->>'entryId')::bigint as id, count(*) as times from events where type = 'entry.created' group by 1)
        as told using (id)
      where contest_id = ${contestId} and origin = 'bonus' and times is distinct from 1`),
  }
}
