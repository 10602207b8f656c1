import { type SQL, sql } from 'drizzle-orm'
import { type Database, rows } from '../../../src/database/connection.js'
import type { Received } from '../receiver.js'
import type { Acknowledged } from './load.js'

/** How often each promise was broken: all zeros. */
export type Broken = Readonly<Record<string, number>>

const counted = async (database: Database, query: SQL): Promise<number> => {
  const [found] = await rows<{ n: number }>(
    database.root,
    sql`select count(*)::int as n from (${query}) as rows`,
  )
  return found?.n ?? -1
}

const list = (ids: readonly number[]) => sql`${sql.param([...ids])}::bigint[]`

/** Joins what clients were told, the rows, their events, the deliveries and what the receivers saw. */
export async function audit(
  database: Database,
  accountId: number,
  told: Acknowledged,
  received: ReadonlyMap<string, readonly Received[]>,
): Promise<Broken> {
  const count = (query: SQL) => counted(database, query)
  const event = (type: string, name: string, id: SQL) =>
    sql`select from events where type = ${type} and (data->>${name})::bigint = ${id}`
  const mine = sql`account_id = ${accountId}`
  return {
    acknowledgedRowsLost: await count(
      sql`select id from unnest(${list(told.created)}) as id where not exists (select from entries where entries.id = id.id)
        and not exists (${event('entry.deleted', 'entryId', sql`id.id`)})`,
    ),
    acknowledgedDeletionsLost: await count(
      sql`select id from unnest(${list(told.deleted)}) as id where exists (select from entries where entries.id = id.id)
        or not exists (${event('entry.deleted', 'entryId', sql`id.id`)})`,
    ),
    acknowledgedPeopleLost: await count(
      sql`select email from unnest(${sql.param([...told.people])}::text[]) as email
        where not exists (select from participants where ${mine} and participants.email = email.email)`,
    ),
    rowsWithoutEvent: await count(
      sql`select id from entries where contest_id in (select id from contests where ${mine})
        and not exists (${event('entry.created', 'entryId', sql`entries.id`)})`,
    ),
    peopleWithoutEvent: await count(
      sql`select id from participants where ${mine} and email not like 'first-%'
        and not exists (${event('participant.created', 'participantId', sql`participants.id`)})`,
    ),
    eventsWithoutRow: await count(
      sql`select id from events where ${mine} and type = 'entry.created'
        and not exists (select from entries where entries.id = (events.data->>'entryId')::bigint)
        and not exists (select from events as later where later.type = 'entry.deleted'
          and later.data->>'entryId' = events.data->>'entryId')`,
    ),
    eventsTwice: await count(
      sql`select 1 from events where ${mine} and type in ('entry.created', 'entry.deleted')
        group by type, data->>'entryId' having count(*) > 1`,
    ),
    eventsUndelivered: await count(
      sql`select events.id from events join webhooks on webhooks.account_id = events.account_id
          and events.type = any(webhooks.events)
        left join deliveries on deliveries.event_id = events.id and deliveries.webhook_id = webhooks.id
        where events.account_id = ${accountId} and deliveries.state is distinct from 'delivered'`,
    ),
    deliveriesUnasked: await count(
      sql`select deliveries.id from deliveries join webhooks on webhooks.id = deliveries.webhook_id
        where deliveries.account_id = ${accountId} and not deliveries.event = any(webhooks.events)`,
    ),
    ...(await seen(database, accountId, received)),
  }
}

/** What each receiver saw: everything, of the right row, and what concerns one person first in order. */
async function seen(
  database: Database,
  accountId: number,
  received: ReadonlyMap<string, readonly Received[]>,
): Promise<Broken> {
  const sent = await rows<{
    key: string
    url: string
    participant_id: number | null
    entry_id: string | null
  }>(
    database.root,
    sql`select deliveries.key, webhooks.url, deliveries.participant_id, events.data->>'entryId' as entry_id
      from deliveries join webhooks on webhooks.id = deliveries.webhook_id join events on events.id = deliveries.event_id
      where deliveries.account_id = ${accountId} order by deliveries.id`,
  )
  let neverReceived = 0
  let aboutAnotherRow = 0
  let outOfOrder = 0
  for (const [url, requests] of received) {
    const first = new Map<string, { at: number; body: string }>()
    for (const [at, { headers, body }] of requests.entries()) {
      const key = String(headers['x-webhook-delivery'])
      if (!first.has(key)) first.set(key, { at, body })
    }
    const last = new Map<number | null, number>()
    for (const delivery of sent.filter((one) => one.url === url)) {
      const found = first.get(delivery.key)
      if (found === undefined) {
        neverReceived += 1
        continue
      }
      const { data } = JSON.parse(found.body) as { data: { id: number } }
      if (delivery.entry_id !== null && data.id !== Number(delivery.entry_id)) aboutAnotherRow += 1
      if (found.at < (last.get(delivery.participant_id) ?? -1)) outOfOrder += 1
      last.set(delivery.participant_id, found.at)
    }
  }
  return { neverReceived, aboutAnotherRow, outOfOrder }
}
