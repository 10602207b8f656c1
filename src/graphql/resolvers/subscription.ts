import { requireContest } from '../../domain/contest/find.js'
import { contestTotals, noTotals } from '../../domain/counters/totals.js'
import { deliveriesById, newestDeliveries } from '../../domain/delivery/find.js'
import { drawsById, winnersById } from '../../domain/draw/find.js'
import { drawsOfContests, ofContests } from '../../domain/draw/lists.js'
import { newestDraws } from '../../domain/draw/newest.js'
import { entriesById } from '../../domain/entry/find.js'
import { entryPages } from '../../domain/entry/list.js'
import { invalidField } from '../../domain/errors.js'
import { type Activity, type ActivityKind, ContestActivityLog } from '../../domain/event/activity.js'
import { type DeliveryActivity, DeliveryActivityLog } from '../../domain/event/delivery-activity.js'
import { type DrawActivity, DrawActivityLog } from '../../domain/event/draw-activity.js'
import { mostListed } from '../../domain/event/newest.js'
import { longestInterval, type Moment, Paced, shortestInterval } from '../../domain/event/paced.js'
import { type Page, pageRequest } from '../../domain/page.js'
import { participantsById } from '../../domain/participant/find.js'
import { participantsOfContests } from '../../domain/participant/lists.js'
import { requireWebhook } from '../../domain/webhook/find.js'
import type { BatchRead } from '../../domain/work.js'
import type {
  ActivityKind as ActivityKindName,
  Resolvers,
  SubscriptionContestActivityArgs,
  SubscriptionDrawsArgs,
  SubscriptionWebhookDeliveriesArgs,
} from '../../generated/resolvers.js'
import { type Context, listening } from '../context.js'
import { contestKey, webhookId } from '../lookups.js'
import type { ContestActivityModel, DrawActivityModel, WebhookDeliveryActivityModel } from '../models.js'

/** The SDL's enum value of a kind: `ENTRY_CREATED` for `entry.created`. */
function enumName(kind: ActivityKind): ActivityKindName {
  return kind.toUpperCase().replace('.', '_') as ActivityKindName
}

function intervalOf(interval: number | null | undefined): number {
  if (interval == null) throw invalidField('interval', 'interval cannot be null.')
  if (interval >= shortestInterval && interval <= longestInterval) return interval
  const bounds = `${shortestInterval} and ${longestInterval}`
  throw invalidField('interval', `interval must be between ${bounds} milliseconds.`)
}

function sizeOf(first: number | null | undefined): number {
  if (first == null) throw invalidField('first', 'first cannot be null.')
  if (first >= 1 && first <= mostListed) return first
  throw invalidField('first', `first must be between 1 and ${mostListed}.`)
}

/** The rows with these ids that the caller may see, in the order of the ids. */
async function rowsOf<Row>(
  { loaders }: Context,
  read: BatchRead<number, Row>,
  ids: readonly number[],
): Promise<Row[]> {
  const found = await Promise.all(ids.map((id) => loaders.load(read, id)))
  return found.filter((row) => row !== null)
}

function rowsIn<Row>(page: Page<Row> | null): Row[] {
  return (page?.rows ?? []).map(({ row }) => row)
}

const newestFirst = { field: 'id', direction: 'desc' } as const

/** A root field of a subscription: where its moments come from, and what one of them tells. */
interface Source<Model, Taken, Args> {
  subscribe(root: unknown, args: Args, context: Context): Promise<AsyncIterable<Moment<Taken>>>
  resolve(moment: Moment<Taken>, args: Args, context: Context): Promise<Model>
}

const contestActivity: Source<ContestActivityModel, Activity, SubscriptionContestActivityArgs> = {
  subscribe: async (_root, { contest, interval }, context) => {
    const pause = intervalOf(interval)
    const found = await requireContest(context.work, contestKey(contest))
    const { events } = listening(context)
    return new Paced(events, pause, (changed) => new ContestActivityLog(found, changed))
  },
  resolve: async (moment, { contest }, { work }) => {
    // Taken before anything is read: what comes in between is told next time.
    const told = moment.take(work.clock.now())
    return { ...told, contest: await requireContest(work, contestKey(contest)) }
  },
}

const draws: Source<DrawActivityModel, DrawActivity, SubscriptionDrawsArgs> = {
  subscribe: async (_root, { contest, interval }, context) => {
    const pause = intervalOf(interval)
    const { work } = context
    const { accountId, contestIds } = work.caller
    const only = contest == null ? undefined : await requireContest(work, contestKey(contest))
    const concerns = (id: number | null): boolean =>
      id !== null && (only?.id ?? id) === id && (contestIds?.includes(id) ?? true)
    const { events } = listening(context)
    return new Paced(events, pause, (changed) => new DrawActivityLog(accountId, concerns, changed))
  },
  resolve: async (moment, { contest }, { work }) => {
    const told = moment.take(work.clock.now())
    const only = contest == null ? undefined : await requireContest(work, contestKey(contest))
    return { ...told, contestId: only?.id }
  },
}

const webhookDeliveries: Source<
  WebhookDeliveryActivityModel,
  DeliveryActivity,
  SubscriptionWebhookDeliveriesArgs
> = {
  subscribe: async (_root, { webhook, interval }, context) => {
    const pause = intervalOf(interval)
    const { work } = context
    const only = webhook == null ? undefined : await requireWebhook(work, webhookId(webhook))
    const { deliveries } = listening(context)
    return new Paced(deliveries, pause, (changed) => new DeliveryActivityLog(work.caller, only?.id, changed))
  },
  resolve: async (moment, { webhook }, { work }) => {
    const told = moment.take(work.clock.now())
    const only = webhook == null ? undefined : await requireWebhook(work, webhookId(webhook))
    return { ...told, webhookId: only?.id }
  },
}

export const subscriptionResolvers: Resolvers = {
  Subscription: { contestActivity, draws, webhookDeliveries },
  ContestActivity: {
    totals: async ({ contest: { id } }, _args, { loaders }) =>
      (await loaders.load(contestTotals, id)) ?? noTotals,
    changes: ({ taken }) => [...taken.counts].map(([kind, count]) => ({ kind: enumName(kind), count })),
    participants: async ({ taken, first: initial, contest }, { first }, context) => {
      const size = sizeOf(first)
      if (!initial) return await rowsOf(context, participantsById, taken.participantIds.slice(0, size))
      const list = { filter: {}, order: newestFirst, page: pageRequest({ first: size }) }
      return rowsIn(await context.loaders.load(participantsOfContests, contest.id, list))
    },
    entries: async ({ taken, first: initial, contest }, { first }, context) => {
      const size = sizeOf(first)
      if (!initial) return await rowsOf(context, entriesById, taken.entryIds.slice(0, size))
      const list = {
        owner: 'contest',
        filter: {},
        order: newestFirst,
        page: pageRequest({ first: size }),
      } as const
      return rowsIn(await context.loaders.load(entryPages, contest.id, list))
    },
    winners: async ({ taken, first: initial, contest }, { first }, context) => {
      const size = sizeOf(first)
      if (!initial) return await rowsOf(context, winnersById, taken.winnerIds.slice(0, size))
      const list = { current: true, statuses: null, page: pageRequest({ last: size }) }
      return rowsIn(await context.loaders.load(ofContests.pages, contest.id, list)).reverse()
    },
    more: ({ taken }) => taken.more,
    missed: ({ taken }) => taken.missed,
  },
  DrawActivity: {
    draws: async ({ taken, first: initial, contestId }, { first }, context) => {
      const size = sizeOf(first)
      if (!initial) return await rowsOf(context, drawsById, taken.drawIds.slice(0, size))
      if (contestId === undefined) return await newestDraws(context.work, size)
      return rowsIn(await context.loaders.load(drawsOfContests, contestId, pageRequest({ first: size })))
    },
    more: ({ taken }) => taken.more,
    missed: ({ taken }) => taken.missed,
  },
  WebhookDeliveryActivity: {
    made: ({ taken }) => taken.made,
    attempted: ({ taken }) => taken.attempted,
    deliveries: async ({ taken, first: initial, webhookId: only }, { first }, context) => {
      const size = sizeOf(first)
      if (!initial) return await rowsOf(context, deliveriesById, taken.deliveryIds.slice(0, size))
      return await newestDeliveries(context.work, only, size)
    },
    more: ({ taken }) => taken.more,
    missed: ({ taken }) => taken.missed,
  },
}
