import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

/** This project's folder. */
export const project = fileURLToPath(new URL('../../..', import.meta.url))

const patience = 60_000

function run(folder: string, script: readonly string[], environment: Readonly<Record<string, string>>) {
  return spawn(process.execPath, [...script], {
    cwd: folder,
    env: { ...process.env, NODE_ENV: 'production', ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
}

async function done(child: ChildProcess, what: string): Promise<void> {
  const [status] = child.exitCode === null ? await once(child, 'exit') : [child.exitCode]
  if (status !== 0) throw new Error(`${what} ended with status ${status}.`)
}

/** Compiles the project in a folder as for production. */
export async function build(folder: string): Promise<void> {
  await done(run(folder, ['scripts/build.mjs'], {}), 'The build')
}

/** Runs one command of the compiled command line; the answer is what it prints. */
export async function command(
  folder: string,
  databaseUrl: string,
  ...words: readonly string[]
): Promise<string> {
  const child = run(folder, ['dist/main.js', ...words], { DATABASE_URL: databaseUrl })
  const [printed] = await Promise.all([text(child.stdout), done(child, `gateway ${words.join(' ')}`)])
  return printed
}

/** A gateway that serves. */
export interface Serving {
  readonly port: number
  readonly pid: number
  stop(): Promise<void>
}

/** Starts the compiled gateway of a folder and waits until it answers. */
export async function serve(
  folder: string,
  databaseUrl: string,
  poolSize: number,
  port: number,
  environment: Readonly<Record<string, string>> = {},
): Promise<Serving> {
  const child = run(folder, ['dist/main.js', 'serve'], {
    DATABASE_URL: databaseUrl,
    DATABASE_POOL_SIZE: String(poolSize),
    HOST: '127.0.0.1',
    PORT: String(port),
    RATE_LIMITS: 'off',
    LOG_LEVEL: 'error',
    ...environment,
  })
  child.stdout.pipe(process.stderr)
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const ended = once(child, 'exit')
    child.kill('SIGTERM')
    const late = setTimeout(() => child.kill('SIGKILL'), 5_000)
    await ended
    clearTimeout(late)
  }
  const deadline = performance.now() + patience
  while (performance.now() < deadline && child.exitCode === null) {
    const reply = await fetch(`http://127.0.0.1:${port}/`).catch(() => undefined)
    await reply?.arrayBuffer()
    if (reply !== undefined && child.pid !== undefined) return { port, pid: child.pid, stop }
    await pause(100)
  }
  await stop()
  throw new Error(`The gateway in ${folder} did not start.`)
}
