import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { ContenderName } from '../workloads/workload.js'

const bench = fileURLToPath(new URL('../..', import.meta.url))
const project = fileURLToPath(new URL('../../..', import.meta.url))
const patience = 60_000

/** A server under test, in a process of its own. */
export interface Contender {
  readonly name: ContenderName
  readonly port: number
  readonly pid: number
  stop(): Promise<void>
}

interface Start {
  readonly databaseUrl: string
  /** The folder of the embedded database. */
  readonly folder: string | undefined
  readonly before: string | undefined
  readonly poolSize: number
  readonly port: number
}

/** How each is started: what Node.js runs, where, and what its environment says. */
function command(name: ContenderName, { databaseUrl, folder, before, poolSize, port }: Start) {
  const shared = { DATABASE_URL: databaseUrl, PORT: String(port), NODE_ENV: 'production' }
  const gateway = { ...shared, HOST: '127.0.0.1', RATE_LIMITS: 'off', LOG_LEVEL: 'warn' }
  switch (name) {
    case 'gateway':
      return {
        folder: project,
        script: ['dist/main.js', 'serve'],
        environment: { ...gateway, DATABASE_POOL_SIZE: String(poolSize) },
      }
    case 'before':
      return {
        folder: before ?? '',
        script: ['dist/main.js', 'serve'],
        environment: { ...gateway, DATABASE_POOL_SIZE: String(poolSize) },
      }
    case 'embedded':
      return {
        folder: project,
        script: ['dist/main.js', 'serve'],
        environment: { ...gateway, DATABASE_URL: '', DATA_DIR: folder, DEMO_DATA: 'false' },
      }
    case 'postgraphile':
      return {
        folder: bench,
        script: ['src/contenders/postgraphile-server.ts'],
        environment: { ...shared, POOL_SIZE: String(poolSize), GRAPHILE_ENV: 'production' },
      }
    case 'floor':
      return {
        folder: bench,
        script: ['src/contenders/floor-server.ts'],
        environment: { ...shared, POOL_SIZE: String(poolSize) },
      }
  }
}

async function answers(child: ChildProcess, port: number): Promise<void> {
  const deadline = performance.now() + patience
  while (performance.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`it ended with status ${child.exitCode}`)
    const reply = await fetch(`http://127.0.0.1:${port}/`).catch(() => undefined)
    await reply?.arrayBuffer()
    if (reply !== undefined) return
    await pause(100)
  }
  throw new Error(`it did not answer within ${patience / 1000} s`)
}

async function start(name: ContenderName, options: Start): Promise<Contender> {
  const { folder, script, environment } = command(name, options)
  const child = spawn(process.execPath, script, {
    cwd: folder,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const ended = once(child, 'exit')
    child.kill('SIGTERM')
    const late = setTimeout(() => child.kill('SIGKILL'), 5_000)
    await ended
    clearTimeout(late)
  }
  try {
    await answers(child, options.port)
  } catch (error) {
    await stop()
    throw new Error(`The contender ${name} did not start: ${error instanceof Error ? error.message : error}`)
  }
  if (child.pid === undefined) throw new Error(`The contender ${name} has no process.`)
  return { name, port: options.port, pid: child.pid, stop }
}

/** Compiles a gateway as for production: what was compiled earlier may be another state of the code. */
async function build(folder: string): Promise<void> {
  const child = spawn(process.execPath, ['scripts/build.mjs'], { cwd: folder, stdio: ['ignore', 2, 2] })
  const [status] = await once(child, 'exit')
  if (status !== 0) throw new Error(`The gateway could not be built: status ${status}.`)
}

export interface StartOptions {
  readonly databaseUrl: (name: ContenderName) => string
  /** Holds the embedded database, where it is among the contenders. */
  readonly folder?: string | undefined
  /** The checkout of the contender `before`. */
  readonly before?: string | undefined
  readonly poolSize: number
  readonly firstPort: number
}

/** Starts contenders on consecutive ports; when one fails, the others are stopped again. */
export async function startContenders(
  names: readonly ContenderName[],
  { databaseUrl, folder, before, poolSize, firstPort }: StartOptions,
): Promise<Contender[]> {
  if (names.includes('gateway') || names.includes('embedded')) await build(project)
  if (names.includes('before')) {
    if (before === undefined) throw new Error('BEFORE must name the other checkout.')
    await build(before)
  }
  const started = await Promise.allSettled(
    names.map((name, index) =>
      start(name, { databaseUrl: databaseUrl(name), folder, before, poolSize, port: firstPort + index }),
    ),
  )
  const running = started.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []))
  const failed = started.find((each) => each.status === 'rejected')
  if (failed === undefined) return running
  await Promise.all(running.map((contender) => contender.stop()))
  throw failed.reason
}
