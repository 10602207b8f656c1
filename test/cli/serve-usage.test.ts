import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { rows } from '../../src/database/connection.js'
import { buildAccount } from '../support/builders.js'
import { askServer, ServerProcess } from '../support/command.js'
import { place } from '../support/place.js'

const patience = 240_000

test(
  'a server that is told to stop has stored every request that it answered',
  async () => {
    const { environment, using, remove } = await place('usage')
    const { id, key } = await using((database) => buildAccount(database))
    const server = new ServerProcess(environment)
    const url = await server.url()
    const asked = 40
    // One after the other, so that the last is counted just before the signal.
    for (let n = 0; n < asked; n += 1) await askServer(url, key, '{ account { name } }')
    server.signal('SIGTERM')
    expect(await server.ended()).toBe(0)
    const stored = await using((database) =>
      rows(
        database.root,
        sql`select sum(requests)::bigint as requests from api_usage where account_id = ${id}`,
      ),
    )
    expect(stored).toEqual([{ requests: asked }])
    await remove()
  },
  patience,
)
