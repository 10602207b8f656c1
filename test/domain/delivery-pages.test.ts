import { expect, it } from 'vitest'
import { deliveryPages } from '../../src/domain/delivery/lists.js'
import { pageRequest } from '../../src/domain/page.js'
import { buildAccount } from '../support/builders.js'
import { TestClock } from '../support/clock.js'
import { freshDatabase, needsPostgres, onPostgres } from '../support/database.js'
import { buildWebhook } from '../support/deliveries.js'
import { Planner } from '../support/planner.js'
import { readingAs } from '../support/work.js'

it.skipIf(!onPostgres)(
  `a page of deliveries in one state is read from an index, however many others are later (${needsPostgres})`,
  async () => {
    const database = await freshDatabase()
    const account = await buildAccount(database)
    const webhook = await buildWebhook(database, account.id)
    const planner = new Planner(database.url ?? '')
    await planner.connect()
    await planner.run(
      `insert into deliveries (account_id, webhook_id, event_id, event, key, data, occurred_at, state, settled_at)
        select $1, $2, n, 'entry.created', gen_random_uuid(), '{}', at, case when n <= 3 then 'failed' else 'delivered' end, at
        from generate_series(1, 20000) n, lateral (select timestamptz '2026-06-01' + n * interval '1 second') t(at)`,
      [account.id, webhook.id],
    )
    await planner.run('vacuum analyze deliveries')
    const work = readingAs(database, account.id, new TestClock())
    const page = pageRequest({ first: 20 })
    for (const state of ['failed', 'cancelled', 'delivered'] as const) {
      const pages = await planner.pagesOf(work, (read) =>
        deliveryPages(read, [webhook.id], { filter: { state }, page }),
      )
      expect(pages, state).toBeLessThan(30)
    }
    await planner.end()
    await database.close()
  },
)
