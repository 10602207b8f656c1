import { readFileSync } from 'node:fs'
import { eq } from 'drizzle-orm'
import { sourceRuns } from '../../src/database/tables/index.js'
import { addTo, startCopy } from './copy.js'
import { startGenerated } from './generated-source.js'
import { startSync } from './sync-process.js'

export interface SyncFigures {
  /** Rows that the source gave: contacts, participants and their ledgers. */
  readonly rows: number
  readonly requests: number
  readonly seconds: number
  readonly rowsPerSecond: number
  /** Seconds of the process's own processor time. */
  readonly processor: number
  /** MiB of memory that the process has had resident, at most. */
  readonly memory: number
}

/** Draws a made-up source of so many people in by a process of its own; four rows each. PostgreSQL alone. */
export async function measureSync(people: number): Promise<SyncFigures> {
  const copy = await startCopy()
  const used = { memory: 0, processor: 0 }
  const source = await startGenerated(people, () => note(used, running.pid))
  const added = await addTo(copy, 'REVUP', { url: source.url, key: 'a-key-of-the-source' })
  const begun = performance.now()
  const running = startSync(copy, added)
  const { status, stderr } = await running.ended()
  const seconds = (performance.now() - begun) / 1_000
  if (status !== 0) throw new Error(stderr)
  const [run] = await copy.gateway.database.root
    .select()
    .from(sourceRuns)
    .where(eq(sourceRuns.sourceId, added.databaseId))
  if (run?.state !== 'completed' || run.problems > 0) throw new Error(JSON.stringify(run))
  await source.close()
  await copy.gateway.app.close()
  const { rows } = source
  return {
    ...{ rows, requests: run.requests, seconds: Math.round(seconds) },
    ...{ rowsPerSecond: Math.round(rows / seconds), ...used },
  }
}

const ticksPerSecond = 100

/** What a process has used of the machine, as far as it is known while it asks for something. */
function note(used: { memory: number; processor: number }, pid: number | undefined): undefined {
  if (pid === undefined) return
  const peak = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  used.memory = Math.round(Number(peak) / 1_024)
  const [, fields = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')
  const [user = 0, system = 0] = fields.split(' ').slice(11, 13).map(Number)
  used.processor = Math.round((user + system) / ticksPerSecond)
}
