import { SourceFailure } from './failure.js'

/** What a credential can reach at its source. */
export interface Reach {
  /** The account's name, as far as the API tells. */
  readonly account: string | null
  /** The plan's name, as far as the API tells. */
  readonly plan: string | null
  /** Contests that the key can reach. */
  readonly contests: number
  /** Whether there are more than were counted. */
  readonly hasMore: boolean
  /** Operations that the key may not read. */
  readonly refused: readonly string[]
  /** What of this could not be asked, for the key reaches no contest. */
  readonly untried: readonly string[]
  /** The same as a line for people, without what is secret. */
  readonly words: string
}

/** An operation, and a call of it that costs little. */
export type Probe = readonly [operation: string, call: () => Promise<unknown>]

/** The operations of which the source lets the key read nothing. Every other failure is thrown. */
export async function refusedOf(probes: readonly Probe[]): Promise<readonly string[]> {
  const refused: string[] = []
  for (const [operation, call] of probes) {
    if (!(await isAllowed(call))) refused.push(operation)
  }
  return refused
}

async function isAllowed(call: () => Promise<unknown>): Promise<boolean> {
  try {
    await call()
    return true
  } catch (error) {
    if (error instanceof SourceFailure && error.kind === 'refused') return false
    throw error
  }
}

/** What `call` gives; null where the key may not read it. */
export async function unlessRefused<Result>(call: () => Promise<Result>): Promise<Result | null> {
  try {
    return await call()
  } catch (error) {
    if (error instanceof SourceFailure && error.kind === 'refused') return null
    throw error
  }
}

/** The reach with its line. */
export function reachOf(service: string, found: Omit<Reach, 'words'>): Reach {
  const { account, plan, contests, hasMore, refused, untried } = found
  const whose = account === null ? '' : ` account “${account}”`
  const parts = [
    `${service}${whose}${plan === null ? '' : ` (${plan})`}`,
    `${hasMore ? 'at least ' : ''}${contests} ${contests === 1 ? 'contest' : 'contests'}`,
    refused.length === 0 ? 'nothing refused' : `refused: ${refused.join(', ')}`,
    ...(untried.length === 0 ? [] : [`not tried, without a contest: ${untried.join(', ')}`]),
  ]
  return { ...found, words: `${parts.join('; ')}.` }
}
