import { desc } from 'drizzle-orm'
import {
  accounts,
  allowlist,
  apiKeys,
  blocklist,
  brands,
  contacts,
  draws,
  entries,
  entryMethods,
  galleryItems,
  participants,
  prizes,
  rewards,
  webhooks,
  winners,
} from '../../../src/database/tables/index.js'
import { type SweepWidget, startSweepWidget } from '../sweepwidget.js'
import { makeWorld } from '../sweepwidget-world.js'
import type { KnownIds } from './places.js'

const tables = {
  Account: accounts,
  AllowlistRow: allowlist,
  ApiKey: apiKeys,
  BlocklistRow: blocklist,
  Brand: brands,
  Contact: contacts,
  Draw: draws,
  Entry: entries,
  EntryMethod: entryMethods,
  GalleryItem: galleryItems,
  Participant: participants,
  Prize: prizes,
  Reward: rewards,
  Webhook: webhooks,
  Winner: winners,
} as const

/** An account with one of nearly everything, and the ids of it all. */
export async function startHostileWorld(
  options?: Parameters<typeof startSweepWidget>[0],
): Promise<{ sweep: SweepWidget; ids: KnownIds }> {
  const sweep = await startSweepWidget(options)
  const { contest } = await makeWorld(sweep, sweep.account)
  const { root } = sweep.gateway.database
  const ids = new Map<string, readonly number[]>([['Contest', [contest.id]]])
  for (const [type, table] of Object.entries(tables)) {
    // The newest are those of this account, the last that was made.
    const found = await root.select({ id: table.id }).from(table).orderBy(desc(table.id)).limit(1)
    ids.set(
      type,
      found.map(({ id }) => Number(id)),
    )
  }
  return { sweep, ids }
}
