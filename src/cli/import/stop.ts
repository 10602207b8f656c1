/** A terminal's Ctrl-C reaches the process directly and once more through npm. */
const sameSignalTime = 1_000

export interface Stop {
  /** Whether somebody has asked for an end. */
  readonly requested: boolean
  /** Signals mean what they mean otherwise from now on. */
  release(): void
}

/** Notes SIGINT and SIGTERM, so that what is under way can be finished; a second one ends the process at once. */
export function stopOnSignal(): Stop {
  let since: number | undefined
  const noted = (): void => {
    if (since !== undefined && performance.now() - since > sameSignalTime) process.exit(130)
    since ??= performance.now()
  }
  process.on('SIGINT', noted)
  process.on('SIGTERM', noted)
  return {
    get requested() {
      return since !== undefined
    },
    release() {
      process.off('SIGINT', noted)
      process.off('SIGTERM', noted)
    },
  }
}
