import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { rows } from '../../src/database/connection.js'
import { buildContest } from '../support/build-contest.js'
import { buildParticipant } from '../support/build-participant.js'
import { buildAccount } from '../support/builders.js'
import { askServer, ServerProcess } from '../support/command.js'
import { buildWebhook } from '../support/deliveries.js'
import { place } from '../support/place.js'
import { Receiver } from '../support/receiver.js'

const patience = 240_000
const bonus = `mutation ($input: AddBonusEntriesInput!) {
  addBonusEntries(input: $input) { entry { databaseId } } }`

test(
  'a server delivers what was committed before it started and since, answers meanwhile, and leaves it to others with DELIVERY=off',
  async () => {
    const { environment, using, remove } = await place('delivery')
    const meanwhile: Promise<unknown>[] = []
    const receiver = await Receiver.start((_request, response) => {
      // The message stays under way until the server has answered a request.
      const asked = askServer(url, key, '{ account { name } }')
      meanwhile.push(asked.finally(() => response.writeHead(204).end()))
    })
    const { key, person } = await using(async (database) => {
      const account = await buildAccount(database, 'Meanwhile')
      const contest = await buildContest(database, account, { endsAt: '2100-01-01T00:00:00.000Z' })
      await buildWebhook(database, account.id, { url: receiver.url })
      return { key: account.key, person: await buildParticipant(database, contest) }
    })
    const input = { participant: { databaseId: person.id }, amount: 1 }
    const start = async (own: Record<string, string>) => {
      const server = new ServerProcess({ ...environment, WEBHOOK_ALLOW_PRIVATE: 'true', ...own })
      return { server, url: await server.url() }
    }
    const stored = () =>
      using((database) =>
        rows(database.root, sql`select state, count(*)::int as rows from deliveries group by state`),
      )

    const silent = await start({ DELIVERY: 'off' })
    let { url } = silent
    await askServer(url, key, bonus, { input })
    expect(await silent.server.end('SIGTERM')).toBe(0)
    expect([receiver.received, await stored()]).toEqual([[], []])

    const delivering = await start({})
    url = delivering.url
    await askServer(url, key, bonus, { input })
    await receiver.hasReceived(2)
    expect(await Promise.all(meanwhile)).toEqual(Array(2).fill({ account: { name: 'Meanwhile' } }))
    expect(await delivering.server.end('SIGTERM')).toBe(0)
    expect(await stored()).toEqual([{ state: 'delivered', rows: 2 }])
    await receiver.close()
    await remove()
  },
  patience,
)
