/** A terminal's Ctrl-C reaches the process directly and once more through npm. */
const sameSignalTime = 1_000

export interface Stop {
  /** Whether somebody has asked for an end. */
  readonly requested: boolean
  /** Aborted as soon as somebody has. */
  readonly signal: AbortSignal
  /** Signals mean what they mean otherwise from now on. */
  release(): void
}

/** Notes SIGINT and SIGTERM, so that what is under way can be finished; a second one ends the process at once. */
export function stopOnSignal(): Stop {
  let since: number | undefined
  const end = new AbortController()
  const noted = (): void => {
    if (since !== undefined && performance.now() - since > sameSignalTime) process.exit(130)
    since ??= performance.now()
    end.abort()
  }
  process.on('SIGINT', noted)
  process.on('SIGTERM', noted)
  return {
    signal: end.signal,
    get requested() {
      return since !== undefined
    },
    release() {
      process.off('SIGINT', noted)
      process.off('SIGTERM', noted)
    },
  }
}
