import { type SQL, sql } from 'drizzle-orm'
import { rows } from '../../database/connection.js'
import { deliveries, type EventRow, events, webhooks, workflows } from '../../database/tables/index.js'
import { unnest } from '../../database/unnest.js'
import type { Instant } from '../clock.js'
import type { OperatorWork } from '../operator.js'
import { payloadsOf } from './payload.js'
import { webhookWord, workflowWord } from './words.js'

/** What is told of one event, to whoever asked for it. */
interface Message {
  readonly event: EventRow
  readonly word: string
  /** Null for what goes to webhooks. */
  readonly workflowId: number | null
}

export interface MadeDeliveries {
  /** How many. */
  readonly made: number
  /** Whose they are, ascending. */
  readonly webhookIds: readonly number[]
}

/**
 * Makes the deliveries of a batch of events: one for each active webhook that asked for the event, and for
 * what sets a workflow off the one of its receiver. Their ids ascend with the events. An event and a webhook
 * never have a second one. The number of statements does not grow with the batch. They are due at `dueAt`.
 */
export async function makeDeliveries(
  work: OperatorWork,
  batch: readonly EventRow[],
  dueAt: Instant,
): Promise<MadeDeliveries> {
  const messages = await asked(work, batch.flatMap(messagesOf))
  if (messages.length === 0) return { made: 0, webhookIds: [] }
  const payloads = await payloadsOf(
    work,
    messages.map(({ event }) => event),
  )
  // What is gone meanwhile has nothing to be told of.
  const tellable = messages.filter(({ event }) => payloads.has(event.id))
  return await insert(work, tellable, payloads, dueAt)
}

function messagesOf(event: EventRow): Message[] {
  const word = webhookWord(event.type)
  if (word !== undefined) return [{ event, word, workflowId: null }]
  const workflowId = numberOf(event, 'workflowId')
  if (event.type !== 'workflow.triggered' || workflowId === null) return []
  return [{ event, word: workflowWord, workflowId }]
}

function numberOf({ data }: EventRow, name: string): number | null {
  const value = data[name]
  return typeof value === 'number' ? value : null
}

/** The messages for which there is a receiver, so that nothing is read for the others. */
async function asked(work: OperatorWork, messages: readonly Message[]): Promise<Message[]> {
  if (messages.length === 0) return []
  const found = await rows<{ event_id: number }>(
    work.executor,
    sql`select distinct told.event_id from ${table(messages)}
      join ${events} on ${events.id} = told.event_id
      join ${webhooks} on ${receiver}`,
  )
  const wanted = new Set(found.map((row) => Number(row.event_id)))
  return messages.filter(({ event }) => wanted.has(event.id))
}

/** The messages as rows of `told`. */
function table(messages: readonly Message[], payloads?: ReadonlyMap<number, unknown>): SQL {
  return unnest('told', [
    { name: 'event_id', type: 'bigint', values: messages.map(({ event }) => event.id) },
    { name: 'word', type: 'text', values: messages.map(({ word }) => word) },
    { name: 'workflow_id', type: 'bigint', values: messages.map(({ workflowId }) => workflowId) },
    {
      name: 'participant_id',
      type: 'bigint',
      values: messages.map(({ event }) => numberOf(event, 'participantId')),
    },
    {
      name: 'data',
      type: 'text',
      values: messages.map(({ event }) => payloads && JSON.stringify(payloads.get(event.id))),
    },
  ])
}

/** A webhook that is to get a row of `told`. */
const receiver = sql`${webhooks.accountId} = ${events.accountId} and ${webhooks.active} and ${webhooks.deletedAt} is null
  and case when told.workflow_id is null
    then ${webhooks.purpose} = 'events' and told.word = any(${webhooks.events})
    else ${webhooks.purpose} = 'workflow' and ${webhooks.id} = (
      select ${workflows.webhookId} from ${workflows}
      where ${workflows.id} = told.workflow_id and ${workflows.active} and ${workflows.deletedAt} is null)
    end`

async function insert(
  work: OperatorWork,
  messages: readonly Message[],
  payloads: ReadonlyMap<number, unknown>,
  dueAt: Instant,
): Promise<MadeDeliveries> {
  const found = await rows<{ webhook_id: number; made: number }>(
    work.executor,
    sql`with made as (
      insert into ${deliveries} (account_id, webhook_id, event_id, contest_id, participant_id, event, key, data,
        occurred_at, state, attempts, next_attempt_at)
      select ${webhooks.accountId}, ${webhooks.id}, ${events.id}, ${events.contestId}, told.participant_id,
        told.word, gen_random_uuid(), told.data::json, ${events.occurredAt}, 'pending', 0, ${dueAt}::timestamptz
      from ${table(messages, payloads)}
      join ${events} on ${events.id} = told.event_id
      join ${webhooks} on ${receiver}
      order by ${events.id}, ${webhooks.id}
      on conflict do nothing
      returning webhook_id)
    select webhook_id, count(*)::int as made from made group by webhook_id order by webhook_id`,
  )
  return {
    made: found.reduce((sum, { made }) => sum + made, 0),
    webhookIds: found.map((row) => Number(row.webhook_id)),
  }
}
