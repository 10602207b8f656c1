import { readFileSync } from 'node:fs'

/** Milliseconds that requests under way have to finish. */
const drainTime = 10_000
const watchInterval = 500
/** A terminal's Ctrl-C reaches the process directly and once more through npm. */
const sameSignalTime = 1_000

export interface Shutdown {
  /** Whether the process is about to end. */
  closing(): boolean
}

/** The parent and its parent: npm runs a command through a shell. Without /proc, the parent alone. */
function ancestry(): string {
  const parent = process.ppid
  try {
    const stat = readFileSync(`/proc/${parent}/stat`, 'utf8')
    // After the name in brackets: the state, then the parent.
    return `${parent} ${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]}`
  } catch {
    return String(parent)
  }
}

/**
 * Calls `close` once on SIGINT or SIGTERM, then ends the process with status 0. After 10 s `cut` breaks off
 * what is still under way; a second signal ends the process at once.
 *
 * When npm is killed, its child would stay behind with the port and the database: with `startedByNpm` the
 * end of npm, or of the shell between, counts as a signal.
 */
export function closeOnSignal(options: {
  readonly startedByNpm: boolean
  readonly close: () => Promise<void>
  readonly cut: () => void
}): Shutdown {
  const ancestors = ancestry()
  let since: number | undefined
  const begin = (): void => {
    if (since !== undefined) {
      if (performance.now() - since > sameSignalTime) process.exit(130)
      return
    }
    since = performance.now()
    setTimeout(options.cut, drainTime).unref()
    setTimeout(() => process.exit(1), drainTime * 1.5).unref()
    options.close().then(
      () => process.exit(0),
      (error: unknown) => {
        process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
        process.exit(1)
      },
    )
  }
  const orphaned = (): boolean => options.startedByNpm && ancestry() !== ancestors
  process.on('SIGINT', begin)
  process.on('SIGTERM', begin)
  if (options.startedByNpm) {
    setInterval(() => {
      if (orphaned() && since === undefined) begin()
    }, watchInterval).unref()
  }
  return { closing: () => since !== undefined || orphaned() }
}
