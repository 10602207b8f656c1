import { type Reach, reachOf, refusedOf, unlessRefused } from '../reach.js'
import type { SweepWidgetClient } from './client.js'

/** What a key of SweepWidget can reach: a few small requests. */
export async function sweepWidgetReach(client: SweepWidgetClient, signal: AbortSignal): Promise<Reach> {
  const account = await unlessRefused(() => client.call('account.get', { signal }))
  const query = { per_page: 1 }
  const giveaways = await unlessRefused(() => client.call('giveaways.list', { query, signal }))
  const id = giveaways?.data[0]?.id
  const general = [['webhooks.list', () => client.call('webhooks.list', { signal })]] as const
  const path = { id: id ?? 0 }
  const within = [
    ['participants.list', () => client.call('participants.list', { path, query, signal })],
    ['winners.list', () => client.call('winners.list', { path, query, signal })],
    ['analytics.daily', () => client.call('analytics.daily', { path, signal })],
  ] as const
  return reachOf('SweepWidget', {
    account: account?.data?.website_name || account?.data?.username || null,
    plan: account?.data?.plan_name ?? null,
    contests: giveaways?.pagination.total ?? 0,
    hasMore: false,
    refused: [
      ...(account === null ? ['account.get'] : []),
      ...(giveaways === null ? ['giveaways.list'] : []),
      ...(await refusedOf([...general, ...(id === undefined ? [] : within)])),
    ],
    untried: id === undefined ? within.map(([operation]) => operation) : [],
  })
}
