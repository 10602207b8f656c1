import type {
  SourceAccount,
  SourceBrand,
  SourceMethodType,
  SourceWebhook,
} from '../../../domain/source/model.js'
import { idOf, instantIn, mapRows, type ReadOptions, type SourceReader, textOrNull } from '../page.js'
import { onePage } from '../paging.js'
import type { SweepWidgetClient as Client } from './client.js'
import { contests } from './contests.js'
import { listed, methods, prizes, rewards } from './parts.js'
import { entries, participants, winners } from './people.js'
import { viewDays } from './views.js'

/** What SweepWidget can give. */
export function sweepWidgetReader(client: Client): SourceReader {
  return {
    source: {
      account: (options) => account(client, options),
      brand: (options) => brands(client, options),
      methodType: (options) => methodTypes(client, options),
      webhook: (options) => webhooks(client, options),
      contest: (options) => contests(client, options),
    },
    contest: {
      method: (contest, options) => methods(client, contest, options),
      prize: (contest, options) => prizes(client, contest, options),
      reward: (contest, options) => rewards(client, contest, options),
      allowed: (contest, options) => listed(client, 'whitelist.list', contest, options),
      blocked: (contest, options) => listed(client, 'blacklist.list', contest, options),
      participant: (contest, options) => participants(client, contest, options),
      entry: (contest, options) => entries(client, contest, options),
      winner: (contest, options) => winners(client, contest, options),
      viewDay: (contest, options) => viewDays(client, contest, options),
    },
    get requests() {
      return client.requests
    },
    close: () => client.close(),
  }
}

async function* account(client: Client, { signal }: ReadOptions) {
  yield* onePage<SourceAccount>(async () => {
    const { data, problems } = await client.call('account.get', { signal })
    if (data === null) return { rows: [], problems }
    return mapRows('account.get', { data: [data], places: [], problems }, (found) => ({
      externalId: idOf(found.user_id, 'user_id'),
      name: found.username,
      email: found.email,
      plan: found.plan_name,
      brand: found.website_id === null ? null : idOf(found.website_id, 'website_id'),
      createdAt: found.created_at === null ? null : instantIn('UTC', found.created_at, 'created_at'),
    }))
  })
}

async function* brands(client: Client, { signal }: ReadOptions) {
  yield* onePage<SourceBrand>(async () =>
    mapRows('account.brands', await client.call('account.brands', { signal }), (row) => ({
      externalId: idOf(row.id, 'id'),
      name: row.website_name === null ? null : textOrNull(row.website_name),
      isActive: row.active_brand,
    })),
  )
}

async function* methodTypes(client: Client, { signal }: ReadOptions) {
  yield* onePage<SourceMethodType>(async () => {
    const { data, problems } = await client.call('entry-method-types.list', { signal })
    const types = Object.entries(data?.categories ?? {}).flatMap(([category, found]) =>
      found.map((type) => ({ ...type, category })),
    )
    return mapRows('entry-method-types.list', { data: types, places: [], problems }, (type) => ({
      externalId: idOf(type.id, 'id'),
      name: type.name,
      platform: type.type,
      category: type.category,
    }))
  })
}

/** Their secrets are shown once, when they are made: never here. */
async function* webhooks(client: Client, { signal }: ReadOptions) {
  yield* onePage<SourceWebhook>(async () =>
    mapRows('webhooks.list', await client.call('webhooks.list', { signal }), (row) => ({
      externalId: idOf(row.id, 'id'),
      url: row.url,
      events: row.events,
      isActive: row.active,
      createdAt: instantIn('UTC', row.created_at, 'created_at'),
    })),
  )
}
