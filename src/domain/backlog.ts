import { sql } from 'drizzle-orm'
import { rows } from '../database/connection.js'
import { queueSchema, receiverQueue } from '../database/queue-schema.js'
import { deliveries, draws, eventReaders, events, mails, webhooks } from '../database/tables/index.js'
import type { OperatorWork } from './operator.js'

/** What waits to be done, for all accounts together. Counts stop at `mostCounted` and one; ages are in seconds. */
export interface Backlog {
  /** Deliveries to webhooks that are not settled, those that wait for another try among them. */
  readonly deliveries: number
  /** How long the oldest of them has been due, of receivers that are up and active. */
  readonly deliveryAge: number
  /** Events of which nothing was made yet. */
  readonly events: number
  readonly eventAge: number
  readonly mails: number
  /** How long the oldest of them has been due. */
  readonly mailAge: number
  /** Draws that were committed to and are not complete. */
  readonly draws: number
  /** Receivers that stand in the queue for a turn. */
  readonly turns: number
}

/** Where counting stops: the database is asked often. */
export const mostCounted = 100_000

/** Receivers with something pending that are looked at for the oldest. */
const mostReceivers = 200

/** One statement over partial indexes, whatever the tables hold. */
export async function lookAtBacklog({ executor, clock }: OperatorWork): Promise<Backlog> {
  const now = sql`${clock.now()}::timestamptz`
  const bound = sql.raw(String(mostCounted + 1))
  const age = (instant: ReturnType<typeof sql>) =>
    sql`coalesce(greatest(0, extract(epoch from ${now} - (${instant}))), 0)::float8`
  const reader = sql`(select ${eventReaders.afterId} from ${eventReaders} where ${eventReaders.name} = 'dispatcher')`
  const nextReceiver = (beyond: ReturnType<typeof sql>) =>
    sql`(select ${deliveries.webhookId} from ${deliveries} where ${deliveries.state} = 'pending'
      and ${deliveries.webhookId} > ${beyond} order by ${deliveries.webhookId} limit 1)`
  const [found] = await rows<{ [Name in keyof Backlog]: number }>(
    executor,
    sql`with recursive steps(id, n) as (
        select ${nextReceiver(sql`0`)}, 1
        union all
        select ${nextReceiver(sql`steps.id`)}, n + 1 from steps
          where steps.id is not null and n < ${sql.raw(String(mostReceivers))}),
      first(at) as (
        select min(due.at) from steps
          join ${webhooks} on ${webhooks.id} = steps.id and ${webhooks.active} and ${webhooks.deletedAt} is null
            and (${webhooks.restsUntil} is null or ${webhooks.restsUntil} <= ${now})
          cross join lateral (select ${deliveries.nextAttemptAt} as at from ${deliveries}
            where ${deliveries.webhookId} = steps.id and ${deliveries.state} = 'pending'
            order by ${deliveries.nextAttemptAt} limit 1) due)
      select
        (select count(*) from (select from ${deliveries} where ${deliveries.state} = 'pending' limit ${bound}) one)::int
          as "deliveries",
        ${age(sql`select at from first`)} as "deliveryAge",
        (select count(*) from (select from ${events} where ${events.id} > ${reader} limit ${bound}) one)::int
          as "events",
        ${age(sql`select ${events.occurredAt} from ${events} where ${events.id} > ${reader}
          order by ${events.id} limit 1`)} as "eventAge",
        (select count(*) from (select from ${mails} where ${mails.state} = 'pending' limit ${bound}) one)::int
          as "mails",
        ${age(sql`select ${mails.nextAttemptAt} from ${mails} where ${mails.state} = 'pending'
          order by ${mails.nextAttemptAt} limit 1`)} as "mailAge",
        (select count(*) from (select from ${draws} where ${draws.state} in ('committed', 'drawn')
          limit ${bound}) one)::int as "draws",
        (select count(*) from (select from ${sql.raw(queueSchema)}.job
          where name = ${receiverQueue} and state = 'created' limit ${bound}) one)::int as "turns"`,
  )
  if (found === undefined) throw new Error('The backlog has no figures.')
  return found
}
