import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import type { Client } from 'pg'
import { databaseTimes, processorTime } from '../run/processor-time.js'
import { project } from '../writes/gateway.js'

/** What bringing in a file took: milliseconds of processor time, and seconds by the clock, the start included. */
export interface FileTimes {
  readonly node: number
  readonly postgres: number
  readonly seconds: number
}

interface File {
  readonly account: number
  readonly contest: number
  readonly rows: number
}

/** How often the processor time of processes that are about to end is read, in milliseconds. */
const pace = 50

function* lines(rows: number): Generator<string> {
  yield 'email,first_name,last_name,phone,unique_id,city,country\n'
  for (let row = 1; row <= rows; row += 1) {
    const country = ['US', 'DE', 'FR', 'GB'][row % 4]
    yield `Guest${row}@example.com,First${row % 977},Last${row % 7919},+1 777 ${1_000_000 + row},file-${row},City ${row % 500},${country}\n`
  }
}

/** Brings a file of new people into the contest with `gateway import` of the build. */
export async function importFile(url: string, watch: Client, file: File): Promise<FileTimes> {
  const folder = await mkdtemp(join(tmpdir(), 'gateway-bench-'))
  try {
    const path = join(folder, 'people.csv')
    await pipeline(Readable.from(lines(file.rows)), createWriteStream(path))
    return await timed(url, watch, path, file)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function timed(url: string, watch: Client, path: string, file: File): Promise<FileTimes> {
  const before = await databaseTimes(watch)
  const began = performance.now()
  const words = ['import', path, '--account', String(file.account), '--contest', String(file.contest)]
  const child = spawn(process.execPath, ['dist/main.js', ...words, '--json'], {
    cwd: project,
    env: { ...process.env, NODE_ENV: 'production', DATABASE_URL: url },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit')
  const printed = text(child.stdout)
  // Its connections end with it: what they used is read while they are there.
  let node = 0
  const times = new Map<number, number>()
  const reading = setInterval(() => {
    void readTimes().catch(() => undefined)
  }, pace)
  async function readTimes(): Promise<void> {
    node = (child.pid === undefined ? null : await processorTime(child.pid)) ?? node
    for (const [pid, time] of await databaseTimes(watch)) times.set(pid, time - (before.get(pid) ?? 0))
  }
  const [status] = await ended.finally(() => clearInterval(reading))
  const seconds = (performance.now() - began) / 1_000
  if (status !== 0) throw new Error(`gateway import ended with status ${status}: ${await printed}`)
  const postgres = [...times.values()].reduce((sum, time) => sum + time, 0)
  return { node, postgres, seconds }
}
