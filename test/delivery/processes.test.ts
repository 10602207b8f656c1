import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Database, rows } from '../../src/database/connection.js'
import { openPostgres } from '../../src/database/postgres.js'
import { createRelays } from '../../src/delivery/relays.js'
import { type Delivery, startDelivery } from '../../src/delivery/service.js'
import { systemClock } from '../../src/domain/clock.js'
import { payload } from '../support/answers.js'
import { buildContest } from '../support/build-contest.js'
import { buildParticipants } from '../support/build-participant.js'
import { buildAccount } from '../support/builders.js'
import { freshDatabase, needsPostgres, onPostgres } from '../support/database.js'
import { type Gateway, startGateway, testSettings } from '../support/gateway.js'
import { always, Receiver } from '../support/receiver.js'
import { testSender } from '../support/sender.js'
import { madeWebhook } from '../support/webhooks.js'

const bonus = `mutation ($input: AddBonusEntriesInput!) {
  addBonusEntries(input: $input) { entry { databaseId } } }`

describe.skipIf(!onPostgres)(
  `several processes that deliver${onPostgres ? '' : ` (${needsPostgres})`}`,
  () => {
    const settings = { ...testSettings, privateWebhooks: true }
    let database: Database & { readonly url: string | undefined }
    const others: Database[] = []
    const services: Delivery[] = []
    let gateway: Gateway

    beforeAll(async () => {
      database = await freshDatabase()
      // As real ones: a pool of its own each, and only the first hears of the mutations.
      for (let n = 0; n < 3; n += 1) {
        const own = openPostgres({ url: database.url ?? '', poolSize: 3 })
        others.push(own)
        const report = { failed: () => undefined, recovered: () => undefined }
        const clock = systemClock
        const beacons = createRelays({ urls: [] })
        services.push(
          startDelivery({ database: own, clock, settings, sender: testSender(), beacons, report }),
        )
      }
      gateway = await startGateway({ database, settings, committed: () => services[0]?.wake() })
    })
    afterAll(async () => {
      await Promise.all(services.map((service) => service.stop()))
      await Promise.all(others.map((own) => own.close()))
      await gateway.app.close()
      await database.close()
    })

    it('tell each change once, to each webhook in the order of each person’s changes', async () => {
      const account = await buildAccount(database)
      const contests = await Promise.all([1, 2, 3].map(() => buildContest(database, account)))
      const people = (
        await Promise.all(contests.map((one) => buildParticipants(database, one, [{}, {}])))
      ).flat()
      const receivers = await Promise.all([1, 2, 3, 4].map(() => Receiver.start(always(204))))
      for (const { url } of receivers) await madeWebhook(gateway, account.key, { url })
      const rounds = 12
      await Promise.all(
        people.map(async ({ id }) => {
          for (let round = 0; round < rounds; round += 1) {
            const input = { participant: { databaseId: id }, amount: 1 }
            payload(await gateway.graphql(account.key, bonus, { input }), 'addBonusEntries')
          }
        }),
      )
      const changes = people.length * rounds
      await Promise.all(receivers.map((receiver) => receiver.hasReceived(changes)))
      const made = await rows<{ key: string; participant_id: number; url: string }>(
        database.root,
        sql`select key, participant_id, url from deliveries join webhooks on webhooks.id = webhook_id
        where deliveries.account_id = ${account.id} order by deliveries.id`,
      )
      expect(made).toHaveLength(changes * receivers.length)
      for (const { url, received } of receivers) {
        const keys = received.map(({ headers }) => headers['x-webhook-delivery'])
        expect(new Set(keys).size).toBe(changes)
        expect(keys).toHaveLength(changes)
        for (const { id } of people) {
          const own = made.filter((one) => one.url === url && one.participant_id === id).map(({ key }) => key)
          expect(keys.filter((key) => own.includes(String(key)))).toEqual(own)
        }
      }
      const ids = await rows<{ ordered: boolean }>(
        database.root,
        sql`select bool_and(event_id > previous) as ordered from (
        select event_id, lag(event_id, 1, 0::bigint) over (partition by webhook_id order by id) as previous
        from deliveries where account_id = ${account.id}) as pairs`,
      )
      expect(ids).toEqual([{ ordered: true }])
      await Promise.all(receivers.map((receiver) => receiver.close()))
    })

    it('go on by themselves when their connections were cut', async () => {
      const account = await buildAccount(database)
      const contest = await buildContest(database, account)
      const [someone] = await buildParticipants(database, contest, [{}])
      const receiver = await Receiver.start(always(204))
      await madeWebhook(gateway, account.key, { url: receiver.url })
      await database.root.execute(
        sql`select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid()`,
      )
      const input = { participant: { databaseId: someone?.id }, amount: 1 }
      const send = () => gateway.graphql(account.key, bonus, { input })
      // The gateway's own connections were cut as well.
      let answer = await send()
      while (answer.errors.length > 0) answer = await send()
      await receiver.hasReceived(1)
      await receiver.close()
    })
  },
)
