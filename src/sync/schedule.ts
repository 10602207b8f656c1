import { dueSources } from '../domain/source/drawing/run.js'
import { type DrawingOptions, type DrawingOutcome, drawIn } from './run.js'

export interface ScheduleOptions extends Omit<DrawingOptions, 'signal' | 'full' | 'settled'> {
  /** Told of each drawing in that has ended, and of failures. */
  readonly report: ScheduleReport
}

export interface ScheduleReport {
  ended(sourceId: number, outcome: DrawingOutcome): void
  /** The database failed, or the gateway has a defect: it is tried again later. */
  failed(sourceId: number | null, error: unknown): void
}

/** Draws sources in that are due. */
export interface Schedule {
  /** Resolves once nothing is under way: a page that is being fetched is dropped, one that is being written is kept. */
  stop(): Promise<void>
}

/** Milliseconds from one look at what is due to the next, where nothing is; after a failure, longer. */
const interval = 2_000
const longestPause = 30_000

/** Draws in what is due, one source at a time, longest due first; those too of a process that was killed, once its lease has ended. */
export function startSchedule({ report, ...options }: ScheduleOptions): Schedule {
  const stop = new AbortController()
  const { signal } = stop
  const work = { executor: options.database.root, clock: options.clock }

  /** Whether there was something to do. */
  async function drawNext(): Promise<boolean> {
    const [due] = await dueSources(work, 1)
    if (due === undefined) return false
    try {
      const outcome = await drawIn({ ...options, signal }, due.id)
      report.ended(due.id, outcome)
      return outcome.state !== 'busy'
    } catch (error) {
      report.failed(due.id, error)
      return false
    }
  }

  async function loop(): Promise<void> {
    let failures = 0
    while (!signal.aborted) {
      try {
        const done = await drawNext()
        failures = 0
        if (!done) await pause(interval, signal)
      } catch (error) {
        if (failures === 0) report.failed(null, error)
        failures += 1
        await pause(Math.min(interval * 2 ** failures, longestPause), signal)
      }
    }
  }

  const ended = loop()
  return {
    async stop() {
      stop.abort()
      await ended
    },
  }
}

/** Resolves after so long, or as soon as the signal is aborted. */
function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer)
      signal.removeEventListener('abort', end)
      resolve()
    }
    const timer = setTimeout(end, milliseconds)
    signal.addEventListener('abort', end, { once: true })
    if (signal.aborted) end()
  })
}
