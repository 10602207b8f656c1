import { sql } from 'drizzle-orm'
import { TableRows } from '../../../../database/table-rows.js'
import { type WebhookRow, webhooks } from '../../../../database/tables/index.js'
import { lockAccount } from '../../../account/brands.js'
import { type NewEvent, recordEvents } from '../../../event/record.js'
import { eventsNamed } from '../../../webhook/events.js'
import { newSecret } from '../../../webhook/manage.js'
import type { SourceWebhook } from '../../model.js'
import { knownByExternalId, noteSeen } from '../external-ids.js'
import { Fields } from '../fields.js'
import {
  afterChanges,
  countsOf,
  faultBy,
  insertAll,
  planned,
  sameNamed,
  sightingsOf,
  taken,
  updateAll,
} from '../page.js'
import type { StoreOfSource } from '../store.js'

const told = ['url', 'events', 'active', 'createdAt'] as const

type Said = Pick<WebhookRow, (typeof told)[number]>

const fields = new Fields<Said, WebhookRow>(sameNamed(told))

const inserted = new TableRows(webhooks, ['accountId', 'purpose', 'secret', ...told, 'updatedAt'])
const updated = new TableRows(webhooks, ['id', ...told, 'updatedAt'])

function saidOf({ url, events, isActive, createdAt }: SourceWebhook): Said {
  return { url, events: eventsNamed(events), active: isActive, createdAt }
}

const faultOf = (said: Said) =>
  faultBy((checks) => {
    checks.webAddress('url', said.url)
    checks.that(said.events.length > 0, 'events', 'events names none that is known.')
  })

/**
 * The webhooks that the service calls. They are listed as there and never called from here, whatever they say of being active: not
 * before somebody has their secret rotated here, since nobody knows one yet with which messages could be checked.
 */
export const storeWebhooks: StoreOfSource<'webhook'> = async (work, drawing, rows) => {
  const page = taken(rows, ({ externalId }) => externalId, saidOf, faultOf)
  const { accountId } = drawing.source
  await lockAccount(work, accountId)
  const ids = page.rows.map(({ externalId }) => externalId)
  const known = await knownByExternalId(work, drawing, 'webhook', ids)
  const internalIds = [...known.values()].map(({ internalId }) => internalId)
  const held = await work.executor
    .select()
    .from(webhooks)
    .where(sql`${webhooks.id} = any(${sql.param(internalIds)}::bigint[])`)
    .orderBy(webhooks.id)
    .for('no key update')
  const plan = planned(page.rows, {
    ...{ fields, known, held: new Map(held.map((webhook) => [webhook.id, webhook])) },
    isGone: ({ deletedAt }) => deletedAt !== null,
  })
  const now = work.clock.now()
  const changed = plan.changed.map((change) => ({ ...afterChanges(change), updatedAt: now }))
  await updateAll(work, webhooks, updated, changed)
  // Lists give the newest first, and go by the id.
  const fresh = plan.fresh.toSorted(
    (one, other) => order(one.said.createdAt, other.said.createdAt) || other.place - one.place,
  )
  const made = fresh.map(({ said }) => {
    return { ...said, accountId, purpose: 'drawn', secret: newSecret(), updatedAt: now }
  })
  const madeIds = await insertAll(work, webhooks, inserted, made)
  await noteSeen(work, drawing, 'webhook', [...plan.seen, ...sightingsOf(fields, fresh, madeIds)])
  await recordEvents(work, [
    ...plan.changed.map((change): NewEvent => {
      const data = { webhookId: change.held.id, fields: [...change.changes] }
      return { type: 'webhook.updated', contestId: null, data }
    }),
    ...madeIds.map((webhookId): NewEvent => {
      return { type: 'webhook.created', contestId: null, data: { webhookId } }
    }),
  ])
  return countsOf(page, plan)
}

function order(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
