import { setTimeout as after } from 'node:timers/promises'
import { readConfig } from '../../config.js'
import type { Database } from '../../database/connection.js'
import type { SourceRow } from '../../database/tables/index.js'
import { systemClock } from '../../domain/clock.js'
import { dueSources } from '../../domain/source/drawing/run.js'
import { listSources } from '../../domain/source/find.js'
import { type DrawingOutcome, drawIn } from '../../sync/run.js'
import { domainSettings } from '../domain-settings.js'
import { CommandError } from '../failure.js'
import { openDatabase, requireCurrentSchema } from '../open-database.js'
import { type Stop, stopOnSignal } from '../stop.js'
import { SyncProgress } from './progress.js'

export interface SyncOptions {
  /** Only this one, due or not. */
  readonly source?: number
  /** Only this account's, due or not. */
  readonly account?: number
  readonly full?: true
}

export interface Drawn {
  readonly source: SourceRow
  readonly outcome: DrawingOutcome
}

/** Sources that are drawn in by one command, where it names none. */
const mostDue = 10_000

/** Draws sources in, one after the other, until that is done or a signal says so. */
export async function runSync(
  options: SyncOptions,
): Promise<{ readonly drawn: Drawn[]; readonly interrupted: boolean }> {
  const config = readConfig()
  const { database, close } = await openDatabase(config, { command: 'sync' })
  const stop = stopOnSignal()
  try {
    await requireCurrentSchema(config, database)
    const drawn: Drawn[] = []
    for (const source of await chosen(database, options)) {
      if (stop.requested) break
      drawn.push({ source, outcome: await drawOne(database, source, options.full ?? false, stop) })
    }
    return { drawn, interrupted: stop.requested }
  } finally {
    stop.release()
    await close()
  }
}

async function chosen(
  database: Database,
  { source: id, account }: SyncOptions,
): Promise<readonly SourceRow[]> {
  const work = { executor: database.root, clock: systemClock }
  if (id === undefined && account === undefined) return await dueSources(work, mostDue)
  const found = await listSources(work, account ?? null)
  const wanted = found.filter((source) => id === undefined || source.id === id)
  if (id !== undefined && wanted.length === 0) throw new CommandError(`There is no source ${id}.`)
  return wanted
}

async function drawOne(
  database: Database,
  source: SourceRow,
  full: boolean,
  stop: Stop,
): Promise<DrawingOutcome> {
  const progress = new SyncProgress(`${source.name} (${source.id})`)
  const settings = domainSettings(readConfig(), '')
  const draw = () =>
    drawIn(
      {
        ...{ database, settings, full },
        clock: systemClock,
        signal: stop.signal,
        settled: (run) => progress.at(run),
      },
      source.id,
    )
  try {
    const outcome = await draw()
    if (outcome.state !== 'busy') return outcome
    progress.say('another process draws it in, or did so until a moment ago; waiting for a sign of life.')
    return await outlived(outcome, draw, stop)
  } finally {
    progress.end()
  }
}

/** Milliseconds between two looks at a lease. */
const look = 500

/** Tries until the lease has ended, as that of a process does that was killed; `busy` as soon as it is renewed instead. */
async function outlived(
  busy: Extract<DrawingOutcome, { state: 'busy' }>,
  draw: () => Promise<DrawingOutcome>,
  stop: Stop,
): Promise<DrawingOutcome> {
  for (;;) {
    await after(look)
    if (stop.requested) return busy
    const outcome = await draw()
    if (outcome.state !== 'busy' || outcome.until !== busy.until) return outcome
  }
}
