import { eq } from 'drizzle-orm'
import { sources } from '../../src/database/tables/index.js'
import { Random } from '../../src/domain/demo/random.js'
import { startCommand } from './command.js'
import type { Copy } from './copy.js'
import { testSealingKey } from './gateway.js'
import { faithfully, type SourceProxy } from './source-proxy.js'
import type { MadeSource } from './sources.js'

/** `gateway sync` as a process of its own on the copy's database, which must be PostgreSQL. */
export function startSync({ databaseUrl }: Copy, { databaseId }: MadeSource, ...options: readonly string[]) {
  if (databaseUrl === undefined) throw new Error('Two processes need PostgreSQL.')
  return startCommand(['sync', '--source', String(databaseId), ...options], {
    DATABASE_URL: databaseUrl,
    SECRETS_KEY: testSealingKey,
    SOURCE_ALLOW_PRIVATE: 'true',
  })
}

interface Kills {
  readonly kills: number
  readonly seed: number
  /** Requests that a process makes at most before it is killed. */
  readonly most: number
}

/** Milliseconds at most from an answer to the kill: settling it takes about so long. */
const settling = 30

/**
 * Draws a source in by processes that are killed with -9: each a number of requests after its beginning that the seed says, in the midst of
 * settling the last of them, or after. Throws where one was done before.
 */
export async function killRepeatedly(
  copy: Copy,
  source: MadeSource,
  proxy: SourceProxy,
  { kills, seed, most }: Kills,
): Promise<void> {
  const random = new Random(seed)
  for (let kill = 0; kill < kills; kill += 1) {
    const moment = 1 + Math.floor(random.next() * most)
    const delay = random.next() * settling
    const process = startSync(copy, source)
    let answered = 0
    proxy.fault = async (exchange) => {
      await faithfully(exchange)
      answered += 1
      if (answered === moment) setTimeout(() => process.kill('SIGKILL'), delay)
    }
    const { status, stderr } = await process.ended()
    if (status !== null) throw new Error(`It ended before kill ${kill}, with ${status}: ${stderr}`)
    await forgetLease(copy, source)
  }
  proxy.fault = faithfully
}

/** The lease of the dead ends: as if the time had passed. */
async function forgetLease({ gateway }: Copy, { databaseId }: MadeSource): Promise<void> {
  const leaseEndsAt = '2020-01-01T00:00:00.000Z'
  await gateway.database.root.update(sources).set({ leaseEndsAt }).where(eq(sources.id, databaseId))
}
