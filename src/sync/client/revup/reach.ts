import type { operations } from '../../../generated/rest/revup.js'
import type { SourceClient } from '../client.js'
import { type Reach, reachOf, refusedOf, unlessRefused } from '../reach.js'

/** Pages of promotions that are counted. */
const mostPages = 4

/** What a key of Revup can reach: a few small requests. */
export async function revupReach(client: SourceClient<operations>, signal: AbortSignal): Promise<Reach> {
  const account = await unlessRefused(() => client.call('account.get', { signal }))
  const promotions = await unlessRefused(() => counted(client, signal))
  const id = promotions?.first
  const query = { limit: 1 }
  const general = [['contacts.list', () => client.call('contacts.list', { query, signal })]] as const
  const path = { promotion_id: id ?? 0 }
  const within = [
    ['participants.list', () => client.call('participants.list', { path, query, signal })],
    ['winners.list', () => client.call('winners.list', { path, query, signal })],
  ] as const
  return reachOf('Revup', {
    account: account?.data?.name ?? null,
    plan: null,
    contests: promotions?.count ?? 0,
    hasMore: promotions?.hasMore ?? false,
    refused: [
      ...(account === null ? ['account.get'] : []),
      ...(promotions === null ? ['promotions.list'] : []),
      ...(await refusedOf([...general, ...(id === undefined ? [] : within)])),
    ],
    untried: id === undefined ? within.map(([operation]) => operation) : [],
  })
}

/** The promotions of the first pages: the API tells no total. */
async function counted(client: SourceClient<operations>, signal: AbortSignal) {
  let cursor: string | null = null
  let count = 0
  let first: number | undefined
  for (let page = 1; page <= mostPages; page += 1) {
    const query: { limit: number; cursor?: string } = { limit: 250, ...(cursor !== null && { cursor }) }
    const { data, pagination } = await client.call('promotions.list', { query, signal })
    first ??= data[0]?.id
    count += data.length
    cursor = pagination.has_more ? pagination.next_cursor : null
    if (cursor === null) break
  }
  return { count, first, hasMore: cursor !== null }
}
