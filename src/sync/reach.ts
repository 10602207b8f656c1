import type { ReachOutcome, SourceReach, SourceTarget } from '../domain/source/reach.js'
import type { Resolve } from '../domain/webhook/resolve.js'

export interface ReachOptions {
  /** Milliseconds for everything that is asked; 10 s unless given. */
  readonly timeout?: number
  /** How names are resolved; as the system does unless given. */
  readonly resolve?: Resolve
}

/** Tries of one request: whoever waits would rather hear that the service fails. */
const attempts = 2

/** Contests of a source that are asked for, where it names them. */
const mostContests = 20

/** Asks services over HTTP what a credential reaches. */
export function createReach({ timeout = 10_000, resolve }: ReachOptions = {}): SourceReach {
  return {
    async reach(target) {
      // The contracts are read only where a service is asked.
      const [{ openSource }, { SourceFailure }] = await Promise.all([
        import('./client/open.js'),
        import('./client/failure.js'),
      ])
      const signal = AbortSignal.timeout(timeout)
      const { dialect, baseUrl, allowPrivate, credential: key } = target
      const contestIds = target.contestIds.slice(0, mostContests)
      const how = { attempts, mostWait: timeout, ...(resolve === undefined ? {} : { resolve }) }
      try {
        const source = openSource({ dialect, baseUrl, key, allowPrivate, contestIds, ...how })
        try {
          return outcomeOf(await source.reach(signal), target)
        } finally {
          source.close()
        }
      } catch (error) {
        if (signal.aborted) return unreached(`The service did not answer within ${timeout / 1_000} s.`)
        if (error instanceof SourceFailure) return unreached(error.message)
        throw error
      }
    },
  }
}

function outcomeOf(
  { words, refused }: { readonly words: string; readonly refused: readonly string[] },
  { contestIds }: SourceTarget,
): ReachOutcome {
  const rest = contestIds.length - mostContests
  const says = rest > 0 ? `${words} ${rest} more contests were not asked for.` : words
  return { reached: refused.length === 0, says: oneLine(says) }
}

function unreached(says: string): ReachOutcome {
  return { reached: false, says: oneLine(says) }
}

/** The names of accounts and plans are the service's own words. */
function oneLine(text: string): string {
  return Array.from(text.replace(/[\p{C}\p{Z}]+/gu, ' ').trim())
    .slice(0, 1_000)
    .join('')
}
