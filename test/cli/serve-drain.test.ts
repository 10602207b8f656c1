import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { rows } from '../../src/database/connection.js'
import { buildContest } from '../support/build-contest.js'
import { buildParticipant } from '../support/build-participant.js'
import { buildAccount } from '../support/builders.js'
import { askServer, halfRequest, ServerProcess } from '../support/command.js'
import { buildWebhook } from '../support/deliveries.js'
import { place } from '../support/place.js'

const patience = 240_000
const bonus = `mutation ($input: AddBonusEntriesInput!) {
  addBonusEntries(input: $input) { entry { databaseId } } }`

test(
  'a server that is told to end waits for no client that never finishes its request, and has stored every request that it answered; with DELIVERY=off it leaves deliveries to others',
  async () => {
    const { environment, using, remove } = await place('drain')
    const { id, key, person } = await using(async (database) => {
      const account = await buildAccount(database)
      const contest = await buildContest(database, account, { endsAt: '2100-01-01T00:00:00.000Z' })
      await buildWebhook(database, account.id)
      return { ...account, person: await buildParticipant(database, contest) }
    })
    const own = { DELIVERY: 'off', REQUEST_TIMEOUT_MS: '300000' }
    const server = new ServerProcess({ ...environment, ...own })
    const url = await server.url()
    const input = { participant: { databaseId: person.id }, amount: 1 }
    await askServer(url, key, bonus, { input })
    await halfRequest(url, key, '{ account { name } }')
    // One after the other, so that the last is counted just before the signal.
    for (let n = 0; n < 20; n += 1) await askServer(url, key, '{ account { name } }')
    server.signal('SIGTERM')
    expect(await server.ended()).toBe(0)
    const stored = await using((database) =>
      rows(
        database.root,
        sql`select sum(requests)::bigint as requests, (select count(*)::int from deliveries) as deliveries
          from api_usage where account_id = ${id}`,
      ),
    )
    expect(stored).toEqual([{ requests: 21, deliveries: 0 }])
    await remove()
  },
  patience,
)
