import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'

/** A service that a test starts for itself, by the name that REQUIRE knows it by. */
export type Service = 'postgres' | 'redis' | 'pgbouncer'

const run = promisify(execFile)
const asRoot = process.getuid?.() === 0
const required = (process.env['REQUIRE'] ?? '').split(/[\s,]+/)

function folders(): string[] {
  const versions = '/usr/lib/postgresql'
  const debian = existsSync(versions)
    ? readdirSync(versions)
        .sort((a, b) => Number(b) - Number(a))
        .map((version) => join(versions, version, 'bin'))
    : []
  return [...debian, ...(process.env['PATH'] ?? '').split(':'), '/usr/sbin', '/usr/local/sbin']
}

/** Where a program is; undefined where it is not installed. */
function find(program: string): string | undefined {
  return folders()
    .map((folder) => join(folder, program))
    .find((path) => existsSync(path))
}

const programs: Readonly<Record<Service, readonly string[]>> = {
  postgres: ['initdb', 'postgres', 'pg_basebackup'],
  redis: ['redis-server'],
  pgbouncer: ['pgbouncer'],
}

/** The path of a program; throws where it is not installed. */
export function pathOf(program: string): string {
  const path = find(program)
  if (path === undefined) throw new Error(`${program} is not installed.`)
  return path
}

/**
 * A suite that starts services of its own. It is part of the run on PostgreSQL, and skipped in words elsewhere
 * and where a program is missing; a service that REQUIRE lists must be there.
 */
export function describeWith(
  services: readonly Service[],
  name: string,
  suite: () => void,
  timeout = 120_000,
): void {
  const missing = services.filter((service) => programs[service].some((program) => !find(program)))
  const needed = missing.filter((service) => required.includes(service))
  if (needed.length > 0) {
    test(`${name}: REQUIRE lists ${needed.join(' and ')}, which must be installed`, () => {
      expect(needed.flatMap((service) => programs[service].filter((program) => !find(program)))).toEqual([])
    })
    return
  }
  const reason =
    process.env['TEST_DATABASE_URL'] === undefined
      ? 'runs with the suite on PostgreSQL'
      : missing.length > 0
        ? `not installed: ${missing.join(', ')}`
        : undefined
  describe.skipIf(reason !== undefined)(
    reason === undefined ? name : `${name} (skipped: ${reason})`,
    { timeout },
    suite,
  )
}

/** A folder that the services may write to, although they refuse to run as root. */
export class Scratch {
  readonly path = mkdtempSync(join(tmpdir(), 'gateway-services-'))
  readonly #owner: Promise<readonly [number, number] | undefined>

  constructor() {
    this.#owner = asRoot ? this.#give() : Promise.resolve(undefined)
  }

  async #give(): Promise<readonly [number, number]> {
    const id = async (kind: string) => Number((await run('id', [kind, 'postgres'])).stdout)
    const owner = [await id('-u'), await id('-g')] as const
    chownSync(this.path, ...owner)
    return owner
  }

  /** An empty folder inside. */
  async folder(name: string): Promise<string> {
    const owner = await this.#owner
    const path = join(this.path, name)
    mkdirSync(path, { mode: 0o700 })
    if (owner !== undefined) chownSync(path, ...owner)
    return path
  }

  /** Runs a program to its end; throws what it said where it failed. */
  async run(program: string, args: readonly string[]): Promise<void> {
    const owner = await this.#owner
    await run(pathOf(program), [...args], { cwd: this.path, ...identity(owner) })
  }

  /** Starts a program that goes on. */
  async start(program: string, args: readonly string[]): Promise<ChildProcess> {
    const owner = await this.#owner
    const child = spawn(pathOf(program), [...args], { cwd: this.path, stdio: 'pipe', ...identity(owner) })
    // Whoever listens to nothing must not have the pipe fill up.
    child.stdout?.resume()
    return child
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true })
  }
}

function identity(owner: readonly [number, number] | undefined) {
  return owner === undefined ? {} : { uid: owner[0], gid: owner[1] }
}

/** A port on which nobody listened a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  await new Promise((closed) => server.close(closed))
  if (typeof address !== 'object' || address === null) throw new Error('No port is free.')
  return address.port
}
