import { sql } from 'drizzle-orm'
import { type Database, rows } from '../../src/database/connection.js'
import { type ContestRow, galleryItems } from '../../src/database/tables/index.js'
import { buildParticipants } from './build-participant.js'
import type { TestAccount } from './builders.js'
import type { ContractDocument, RestRequest } from './contract.js'
import { makeContest } from './make-contest.js'
import type { SweepWidget } from './sweepwidget.js'

/** An operation of the contract, as a test that walks all of them needs it. */
export interface WalkedOperation {
  readonly id: string
  readonly method: string
  /** Below the base, with names in braces. */
  readonly path: string
  readonly scope: string
  readonly statuses: readonly number[]
  readonly query: readonly { readonly name: string; readonly schema: Record<string, unknown> }[]
  /** The schema of the body; undefined for operations that read none. */
  readonly body: Record<string, unknown> | undefined
  /** A body of the contract's own example. */
  readonly example: unknown
}

interface Documented {
  readonly operationId: string
  readonly 'x-scope': string
  readonly parameters?: readonly Record<string, unknown>[]
  readonly responses: Record<string, unknown>
  readonly requestBody?: {
    readonly content: Record<
      string,
      { readonly schema: Record<string, unknown>; readonly examples?: Record<string, { value: unknown }> }
    >
  }
}

/** Every operation of the contract. */
export function walk(contract: ContractDocument): WalkedOperation[] {
  return contract.operations().map(({ path, method, operation }) => {
    const documented = operation as unknown as Documented
    const content = documented.requestBody?.content['application/json']
    const parameters = (documented.parameters ?? []).map((parameter) => contract.resolve(parameter))
    return {
      id: documented.operationId,
      method,
      path,
      scope: documented['x-scope'],
      statuses: Object.keys(documented.responses).map(Number),
      query: parameters
        .filter((parameter) => parameter['in'] === 'query')
        .map(({ name, schema }) => ({ name: String(name), schema: schema as Record<string, unknown> })),
      body: content?.schema,
      example: Object.values(content?.examples ?? {})[0]?.value,
    }
  })
}

/** A giveaway with one of everything that has an id, and what must not be seen of it by others. */
export interface World {
  readonly account: TestAccount
  readonly contest: ContestRow
  readonly ids: Readonly<Record<string, string>>
  /** Texts that stand in no answer to anybody else. */
  readonly secrets: readonly string[]
}

const secret = 'confidential'

/** Makes a giveaway of the account with methods, people, prizes, rewards, winners, lists, a photo and a webhook. */
export async function makeWorld(sweep: SweepWidget, account: TestAccount): Promise<World> {
  const { database } = sweep.gateway
  const contest = await makeContest(database, account, { title: `A ${secret} giveaway` })
  const path = `/giveaways/${contest.id}`
  const send = async <Data>(method: string, at: string, body?: unknown): Promise<Data> => {
    const answer = await sweep.send(method, at, { key: account.key, body })
    if (answer.status >= 300) throw new Error(`${method} ${at} answered ${JSON.stringify(answer.body)}`)
    return answer.body.data as Data
  }
  const email = `${secret}-${contest.id}@example.com`
  const [person] = await buildParticipants(database, contest, [
    { email, displayName: secret, amounts: [5, 3] },
    { email: `${secret}-friend-${contest.id}@example.com`, amounts: [2] },
  ])
  if (person === undefined) throw new Error('Nobody was made.')
  const { id: method_id } = await send<{ id: number }>('POST', `${path}/entry-methods`, {
    entry_method: 14,
    entry_amount: 3,
    entry_title: secret,
  })
  const { prize_id } = await send<{ prize_id: number }>('POST', `${path}/prizes`, {
    prize_name: secret,
    prize_winners_allowed: 2,
  })
  const { id: reward_id } = await send<{ id: number }>('POST', `${path}/rewards`, {
    type: 2,
    title: secret,
    entries_required: 1_000,
  })
  await send('POST', `${path}/winners/manual`, { user_id: person.uuid })
  const [winner] = await send<{ entry_id: number }[]>('GET', `${path}/winners`)
  const winner_id = winner?.entry_id ?? 0
  await database.root.insert(galleryItems).values({
    id: winner_id,
    contestId: contest.id,
    participantId: person.id,
    state: 'pending',
    createdAt: '2026-06-10T00:00:00.000Z',
  })
  await send('POST', `${path}/whitelist`, { emails: [`${secret}-invited@example.com`, email] })
  await send('POST', `${path}/blacklist`, { values: [`${secret}-banned@example.com`] })
  const [ban] = await send<{ id: number }[]>('GET', `${path}/blacklist`)
  const { id: webhook_id } = await send<{ id: number }>('POST', '/webhooks', {
    url: `https://${secret}.invalid/hook`,
    events: ['entry.created'],
  })
  const ids = {
    ...{ id: contest.id, entry_id: winner_id, method_id, prize_id, reward_id, winner_id },
    ...{ ban_id: ban?.id ?? 0, webhook_id, user_id: person.uuid, email },
  }
  return {
    account,
    contest,
    ids: Object.fromEntries(Object.entries(ids).map(([name, value]) => [name, String(value)])),
    secrets: [secret, person.uuid],
  }
}

/** The operation's path with ids; webhooks have an `id` of their own. */
export function pathWith(operation: WalkedOperation, ids: Readonly<Record<string, string>>): string {
  return operation.path.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => {
    const id = name === 'id' && operation.path.startsWith('/webhooks') ? ids['webhook_id'] : ids[name]
    if (id === undefined) throw new Error(`The world has no ${name}.`)
    return encodeURIComponent(id)
  })
}

/** A request to the operation that is in order, about things with these ids. */
export function requestTo(operation: WalkedOperation, ids: Readonly<Record<string, string>>): RestRequest {
  const bodies: Readonly<Record<string, unknown>> = {
    'entry-methods.reorder': { order: [Number(ids['method_id'])] },
    'winners.manual': { user_id: ids['user_id'] },
    'webhooks.create': { url: 'https://other.invalid/hook', events: ['entry.created'] },
  }
  if (operation.body === undefined) return {}
  return { body: bodies[operation.id] ?? operation.example }
}

/** The query that the operation cannot do without. */
export function queryOf(operation: WalkedOperation): string {
  return operation.id === 'participants.search' ? '?q=example.com' : ''
}

/** Rows of the world by table: how many they are and a digest of all of them, whatever the table. */
export async function fingerprint(
  database: Database,
  { account, contest }: World,
): Promise<Record<string, string>> {
  const tables = await rows<{ name: string; columns: string[] }>(
    database.root,
    sql`select table_name::text as name, array_agg(column_name::text) as columns from information_schema.columns
      where table_schema = 'public' group by table_name order by table_name`,
  )
  const digests: Record<string, string> = {}
  for (const { name: table, columns } of tables) {
    const where = belongsTo(table, new Set(columns), account.id, contest.id)
    if (where === undefined) continue
    const name = sql.identifier(table)
    const [found] = await rows<{ digest: string }>(
      database.root,
      sql`select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as digest
        from ${name} as t where ${where}`,
    )
    digests[table] = found?.digest ?? ''
  }
  return digests
}

/** Which rows of a table are the world's; undefined for tables about requests rather than giveaways. */
function belongsTo(table: string, columns: ReadonlySet<string>, accountId: number, contestId: number) {
  if (['api_usage', 'api_keys'].includes(table)) return undefined
  if (table === 'accounts') return sql`t.id = ${accountId}`
  if (table === 'contests') return sql`t.id = ${contestId}`
  if (columns.has('contest_id')) return sql`t.contest_id = ${contestId}`
  if (columns.has('participant_id')) {
    return sql`t.participant_id in (select id from participants where contest_id = ${contestId})`
  }
  if (columns.has('prize_id')) {
    return sql`t.prize_id in (select id from prizes where contest_id = ${contestId})`
  }
  return columns.has('account_id') ? sql`t.account_id = ${accountId}` : undefined
}
