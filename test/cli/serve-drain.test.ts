import type { ServerResponse } from 'node:http'
import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { rows } from '../../src/database/connection.js'
import { buildContest } from '../support/build-contest.js'
import { buildParticipant } from '../support/build-participant.js'
import { buildAccount } from '../support/builders.js'
import { askServer, halfRequest, isListening, ServerProcess } from '../support/command.js'
import { buildWebhook } from '../support/deliveries.js'
import { place } from '../support/place.js'
import { Receiver } from '../support/receiver.js'

const patience = 240_000
const bonus = `mutation ($input: AddBonusEntriesInput!) {
  addBonusEntries(input: $input) { entry { databaseId } } }`

describe('a server that is told to end', () => {
  test(
    'records what becomes of a message under way before it does',
    async () => {
      const { environment, using, remove } = await place('drain-delivery')
      let reached: (response: ServerResponse) => void = () => undefined
      const message = new Promise<ServerResponse>((resolve) => {
        reached = resolve
      })
      const receiver = await Receiver.start((_request, response) => reached(response))
      const { key, person } = await using(async (database) => {
        const account = await buildAccount(database, 'Draining')
        const contest = await buildContest(database, account, { endsAt: '2100-01-01T00:00:00.000Z' })
        await buildWebhook(database, account.id, { url: receiver.url, events: ['entry.created'] })
        return { key: account.key, person: await buildParticipant(database, contest) }
      })
      const server = new ServerProcess({ ...environment, WEBHOOK_ALLOW_PRIVATE: 'true' })
      const url = await server.url()
      const input = { participant: { databaseId: person.id }, amount: 1 }
      await askServer(url, key, bonus, { input })
      const response = await message

      server.signal('SIGTERM')
      while (await isListening(url));
      response.writeHead(204).end()
      expect(await server.ended()).toBe(0)
      expect(receiver.received).toHaveLength(1)
      const stored = await using((database) =>
        rows(database.root, sql`select state, count(*)::int as rows from deliveries group by state`),
      )
      expect(stored).toEqual([{ state: 'delivered', rows: 1 }])
      await receiver.close()
      await remove()
    },
    patience,
  )

  test(
    'does not wait for ever for a client that never finishes its request',
    async () => {
      const { environment, using, remove } = await place('drain-client')
      const { key } = await using((database) => buildAccount(database, 'Patient'))
      const server = new ServerProcess({ ...environment, REQUEST_TIMEOUT_MS: '300000' })
      const url = await server.url()
      await halfRequest(url, key, '{ account { name } }')
      server.signal('SIGTERM')
      expect(await server.ended()).toBe(0)
      await remove()
    },
    patience,
  )
})
