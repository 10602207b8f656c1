import * as z from 'zod'
import type { Kind } from '../domain/source/model.js'
import type { WalkPosition } from './walk.js'

/** Where a run goes on, as it is stored. */
export interface RunPosition {
  readonly walk: WalkPosition
  /** Whether the kind at which the walk stands was read from its beginning by this run, and kept the contract so far. */
  readonly isWhole: boolean
}

const page = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])).nullable()
const contest = z.object({ externalId: z.string(), timeZone: z.string().optional() })

const schema = z.object({
  walk: z.discriminatedUnion('at', [
    z.object({ at: z.literal('source'), kind: z.string(), page }),
    z.object({ at: z.literal('contest'), contest, kind: z.string(), page }),
    z.object({ at: z.literal('contests'), after: z.string().nullable() }),
  ]),
  isWhole: z.boolean(),
})

/** What was stored; null: nothing was, or another version of the gateway did it, and the run begins at the beginning. */
export function positionIn(stored: unknown): RunPosition | null {
  const read = schema.safeParse(stored)
  return read.success ? read.data : null
}

const plurals: Readonly<Record<Kind, string>> = {
  account: 'the account',
  brand: 'brands',
  methodType: 'types of methods',
  contest: 'contests',
  method: 'methods',
  prize: 'prizes',
  reward: 'rewards',
  allowed: 'the allowlist',
  blocked: 'the blocklist',
  participant: 'participants',
  participantDetail: 'details of participants',
  entry: 'entries',
  winner: 'winners',
  viewDay: 'views',
  contact: 'contacts',
  webhook: 'webhooks',
}

function plural(kind: string): string {
  return Object.hasOwn(plurals, kind) ? plurals[kind as Kind] : 'what is left'
}

/** What is fetched at a position, in words: `participants of contest 54321`. */
export function wordsAt(position: WalkPosition | null): string {
  if (position === null) return 'the account'
  if (position.at === 'contests') return 'the next contest'
  return position.at === 'source'
    ? plural(position.kind)
    : `${plural(position.kind)} of contest ${position.contest.externalId}`
}
