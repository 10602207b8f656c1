import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { createClient } from 'graphql-ws'
import WebSocket from 'ws'
import type { Database } from '../src/database/connection.js'
import { migrate } from '../src/database/migrate.js'
import { openPostgres } from '../src/database/postgres.js'
import { buildContest } from '../test/support/build-contest.js'
import { buildParticipants } from '../test/support/build-participant.js'
import { buildAccount } from '../test/support/builders.js'

/**
 * Measures what subscriptions cost while a contest is busy:
 * `DATABASE_URL=postgres://… npx tsx scripts/measure-subscriptions.ts` with an empty database. A gateway process of its
 * own serves them; events are written straight into the table, PER_SECOND of them (5,000) for SECONDS (60), while
 * SUBSCRIBERS (50) follow the contest.
 */
const { DATABASE_URL: url, PORT = '4150' } = process.env
const perSecond = Number(process.env['PER_SECOND'] ?? 5_000)
const seconds = Number(process.env['SECONDS'] ?? 60)
const subscribers = Number(process.env['SUBSCRIBERS'] ?? 50)
const ticks = 10
if (url === undefined) throw new Error('Set DATABASE_URL to an empty database.')

const query = `subscription ($contest: SafeInt!) {
  contestActivity(contest: { databaseId: $contest }) {
    totals { people participants entries actions }
    changes { kind count }
    entries(first: 10) { databaseId amount participant { displayName } }
    more missed
  }
}`

interface Seen {
  emissions: number
  bytes: number
  counted: number
  missed: number
}

function memoryOf(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1_024)
}

async function startGateway(): Promise<ChildProcess & { pid: number }> {
  const gateway = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts', 'serve'], {
    env: { ...process.env, PORT, LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  for (let tries = 0; tries < 300; tries += 1) {
    const ready = await fetch(`http://127.0.0.1:${PORT}/readyz`).catch(() => undefined)
    if (ready?.ok === true && gateway.pid !== undefined) return Object.assign(gateway, { pid: gateway.pid })
    await pause(100)
  }
  throw new Error('The gateway did not start.')
}

/** Writes one share of the events. */
async function write(database: Database, account: number, contest: number, entry: number, count: number) {
  await database.root.execute(sql`insert into events (account_id, contest_id, type, data, occurred_at)
    select ${account}::bigint, ${contest}::bigint, 'entry.created',
      jsonb_build_object('entryId', ${entry}::bigint + n % 100), now()
    from generate_series(1, ${count}::int) as n`)
}

async function main(address: string): Promise<void> {
  const database = openPostgres({ url: address, poolSize: 4 })
  await migrate(database)
  const account = await buildAccount(database, 'Busy')
  const contest = await buildContest(database, account)
  await buildParticipants(database, contest, [
    { displayName: 'Ada', amounts: Array.from({ length: 100 }, () => 1) },
  ])
  const found = await database.root.execute(sql`select min(id)::bigint as id from entries`)
  const first = (found as unknown as { rows: { id: number }[] }).rows[0]?.id ?? 0
  const gateway = await startGateway()
  const before = memoryOf(gateway.pid)
  const all = Array.from(
    { length: subscribers },
    (): Seen => ({ emissions: 0, bytes: 0, counted: 0, missed: 0 }),
  )
  const clients = all.map((seen) => {
    const client = createClient({
      url: `ws://127.0.0.1:${PORT}/graphql`,
      connectionParams: { 'x-api-key': account.key },
      webSocketImpl: WebSocket,
    })
    client.on('message', (message) => {
      if (message.type === 'next') seen.bytes += JSON.stringify(message).length
    })
    client.subscribe<{ contestActivity: { changes: { count: number }[]; missed: boolean } }>(
      { query, variables: { contest: contest.id } },
      {
        next: ({ data }) => {
          seen.emissions += 1
          for (const { count } of data?.contestActivity.changes ?? []) seen.counted += count
          if (data?.contestActivity.missed === true) seen.missed += 1
        },
        error: (error) => console.error('A subscription ended:', error),
        complete: () => undefined,
      },
    )
    return client
  })
  await pause(3_000)
  const idle = memoryOf(gateway.pid)
  const memory: number[] = []
  let written = 0
  const began = performance.now()
  for (let tick = 1; tick <= seconds * ticks; tick += 1) {
    await write(database, account.id, contest.id, first, perSecond / ticks)
    written += perSecond / ticks
    if (tick % ticks === 0) memory.push(memoryOf(gateway.pid))
    await pause(Math.max(0, (tick * 1_000) / ticks - (performance.now() - began)))
  }
  const took = (performance.now() - began) / 1_000
  const ended = performance.now()
  const behind = () => all.some(({ counted, missed }) => counted < written && missed === 0)
  while (behind() && performance.now() - ended < 60_000) await pause(50)
  const caughtUp = (performance.now() - ended) / 1_000
  const emissions = all.map((seen) => seen.emissions)
  console.log({
    written,
    seconds: Math.round(took),
    subscribers,
    secondsUntilAllWereTold: Math.round(caughtUp * 10) / 10,
    countedByEach: [...new Set(all.map(({ counted }) => counted))],
    missed: all.reduce((sum, { missed }) => sum + missed, 0),
    emissionsOfEach: [Math.min(...emissions), Math.max(...emissions)],
    bytesOfEmission: Math.round(
      all.reduce((sum, { bytes }) => sum + bytes, 0) / emissions.reduce((sum, count) => sum + count, 0),
    ),
    megabytes: {
      started: before,
      idle,
      firstThird: Math.max(...memory.slice(0, Math.ceil(seconds / 3))),
      lastThird: Math.max(...memory.slice(-Math.ceil(seconds / 3))),
      afterwards: memoryOf(gateway.pid),
    },
    processorSeconds: processorTimeOf(gateway.pid),
  })
  for (const client of clients) await client.dispose()
  gateway.kill('SIGTERM')
  await once(gateway, 'exit')
  await database.close()
}

function processorTimeOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  return (Number(fields[11]) + Number(fields[12])) / 100
}

await main(url)
