import type { Feeds } from '../domain/event/feeds.js'
import type { LimitVerdict } from '../domain/limit/limiter.js'
import type { Wanted } from '../domain/wanted.js'
import type { OutwardWork, Work, WriteWork } from '../domain/work.js'
import type { Loaders } from './loaders.js'

/** What every resolver of one unit of work shares. */
export interface Context {
  readonly work: Work
  /** The same unit of work when it is a mutation's; resolvers of queries have none. */
  readonly write?: WriteWork | undefined
  /** The same unit of work when it belongs to a mutation with `@outsideTransaction`. */
  readonly outward?: OutwardWork | undefined
  readonly loaders: Loaders
  /** What a query looks at in the rows that its loaders read; absent: whole rows. */
  readonly wanted?: Wanted | undefined
  /** Whether lists may be given as JSON (see `plain-lists/json.ts`): whoever takes the result only writes it. */
  readonly asJson?: boolean | undefined
  /** What the request took from its key's limits; undefined where nobody counts, or somebody else does (REST). */
  readonly charged?: LimitVerdict | undefined
  /** What a subscription listens to; there is none while a query or a mutation runs. */
  readonly feeds?: Feeds | undefined
}

/** The mutation's unit of work. Only root mutation fields call it, and they always have one. */
export function writing(context: Context): WriteWork {
  if (context.write === undefined) throw new Error('A write outside a mutation’s transaction.')
  return context.write
}

/** The unit of work of a mutation with `@outsideTransaction`. Only such root fields call it. */
export function reachingOut(context: Context): OutwardWork {
  if (context.outward === undefined) throw new Error('A wait for somebody outside within a transaction.')
  return context.outward
}

/** What subscriptions listen to. Only the source of a subscription calls it. */
export function listening(context: Context): Feeds {
  if (context.feeds === undefined) throw new Error('Nothing can be listened to outside a subscription.')
  return context.feeds
}
