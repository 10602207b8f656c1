import { sql } from 'drizzle-orm'
import { describe, expect, it, onTestFinished } from 'vitest'
import { rows } from '../../src/database/connection.js'
import { openPostgres } from '../../src/database/postgres.js'
import { createRelays } from '../../src/delivery/relays.js'
import { startDelivery } from '../../src/delivery/service.js'
import { systemClock } from '../../src/domain/clock.js'
import { buildAccount } from '../support/builders.js'
import { freshDatabase, needsPostgres, onPostgres } from '../support/database.js'
import { buildDeliveries, buildWebhook } from '../support/deliveries.js'
import { testSettings } from '../support/gateway.js'
import { Receiver } from '../support/receiver.js'
import { testSender } from '../support/sender.js'
import { administer } from '../support/template.js'

describe.skipIf(!onPostgres)(
  `an outage of the database while messages are under way${onPostgres ? '' : ` (${needsPostgres})`}`,
  () => {
    it('holds up receivers for no longer than it lasts', async () => {
      const database = await freshDatabase()
      const url = database.url ?? ''
      const name = new URL(url).pathname.slice(1)
      const account = await buildAccount(database)
      const answers: (() => void)[] = []
      let arrived: () => void = () => undefined
      const first = new Promise<void>((resolve) => {
        arrived = resolve
      })
      let open = false
      const receiver = await Receiver.start((_request, response) => {
        const answer = (): void => void response.writeHead(204).end()
        if (open) return answer()
        answers.push(answer)
        arrived()
      })
      const webhook = await buildWebhook(database, account.id, { url: receiver.url })
      await buildDeliveries(database, webhook)
      const own = openPostgres({ url, poolSize: 4 })
      let noticed: () => void = () => undefined
      const failed = new Promise<void>((resolve) => {
        noticed = resolve
      })
      const service = startDelivery({
        database: own,
        clock: systemClock,
        settings: { ...testSettings, privateWebhooks: true },
        sender: testSender(),
        beacons: createRelays({ urls: [] }),
        report: {
          failed: (task) => {
            if (task === 'lanes') noticed()
          },
          recovered: () => undefined,
        },
      })
      onTestFinished(async () => {
        await service.stop()
        await own.close()
        await database.close()
        await receiver.close()
      })
      await first
      const admin = process.env['TEST_DATABASE_URL'] ?? ''
      await administer(admin, `alter database ${name} with allow_connections false`)
      await administer(
        admin,
        `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`,
      )
      // Neither the outcome nor the end of the turn can be written.
      open = true
      for (const answer of answers) answer()
      await failed
      await administer(admin, `alter database ${name} with allow_connections true`)
      await expect
        .poll(
          async () =>
            await rows(
              database.root,
              sql`select state, (select count(*)::int from delivery_leases) as leases from deliveries`,
            ).catch(() => undefined),
          { timeout: 20_000 },
        )
        .toEqual([{ state: 'delivered', leases: 0 }])
    })
  },
)
