import { type ContestRow, galleryItems } from '../../src/database/tables/index.js'
import { buildParticipants } from './build-participant.js'
import type { TestAccount } from './builders.js'
import type { RestRequest } from './contract.js'
import { makeContest } from './make-contest.js'
import type { SweepWidget } from './sweepwidget.js'
import type { WalkedOperation } from './walk.js'

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
