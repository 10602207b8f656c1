import type { ServerResponse } from 'node:http'
import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { rows } from '../../src/database/connection.js'
import { payload } from '../support/answers.js'
import { buildContest } from '../support/build-contest.js'
import { buildParticipant } from '../support/build-participant.js'
import { buildAccount } from '../support/builders.js'
import { askServer, isListening, ServerProcess } from '../support/command.js'
import { buildWebhook } from '../support/deliveries.js'
import { startGateway } from '../support/gateway.js'
import { place } from '../support/place.js'
import { Receiver } from '../support/receiver.js'

const patience = 240_000
const bonus = `mutation ($input: AddBonusEntriesInput!) {
  addBonusEntries(input: $input) { entry { databaseId } } }`

test(
  'a server delivers what was committed before it started and since, answers meanwhile, and records what becomes of a message under way before it ends',
  async () => {
    const { environment, using, remove } = await place('delivery')
    const meanwhile: Promise<unknown>[] = []
    let reached: (response: ServerResponse) => void = () => undefined
    const last = new Promise<ServerResponse>((resolve) => {
      reached = resolve
    })
    const receiver = await Receiver.start((_request, response) => {
      if (meanwhile.length === 2) return reached(response)
      // The message stays under way until the server has answered a request.
      const asked = askServer(url, key, '{ account { name } }')
      meanwhile.push(asked.finally(() => response.writeHead(204).end()))
    })
    const { key, input } = await using(async (database) => {
      const account = await buildAccount(database, 'Meanwhile')
      const contest = await buildContest(database, account, { endsAt: '2100-01-01T00:00:00.000Z' })
      await buildWebhook(database, account.id, { url: receiver.url })
      const person = await buildParticipant(database, contest)
      const input = { participant: { databaseId: person.id }, amount: 1 }
      const gateway = await startGateway({ database })
      payload(await gateway.graphql(account.key, bonus, { input }), 'addBonusEntries')
      await gateway.app.close()
      return { key: account.key, input }
    })

    const server = new ServerProcess({ ...environment, WEBHOOK_ALLOW_PRIVATE: 'true' })
    const url = await server.url()
    await askServer(url, key, bonus, { input })
    await receiver.hasReceived(2)
    expect(await Promise.all(meanwhile)).toEqual(Array(2).fill({ account: { name: 'Meanwhile' } }))

    await askServer(url, key, bonus, { input })
    const response = await last
    server.signal('SIGTERM')
    while (await isListening(url));
    response.writeHead(204).end()
    expect(await server.ended()).toBe(0)
    expect(receiver.received).toHaveLength(3)
    const stored = await using((database) =>
      rows(database.root, sql`select state, count(*)::int as rows from deliveries group by state`),
    )
    expect(stored).toEqual([{ state: 'delivered', rows: 3 }])
    await receiver.close()
    await remove()
  },
  patience,
)
