import type { Socket } from 'node:net'
import { sql } from 'drizzle-orm'
import { expect, onTestFinished, test } from 'vitest'
import { openPostgres } from '../../src/database/postgres.js'
import { wayTo } from '../support/postgres-way.js'

const server = process.env['TEST_DATABASE_URL']

/** What a server says that ends a connection: terminating connection due to administrator command. */
function farewell(): Buffer {
  const fields = Buffer.from('SFATAL\0VFATAL\0C57P01\0Mterminating connection\0\0')
  const head = Buffer.alloc(5)
  head.write('E')
  head.writeInt32BE(fields.length + 4, 1)
  return Buffer.concat([head, fields])
}

/** What says that a server takes statements. */
const ready = Buffer.from('Z\0\0\0\x05I')

/** Ends the first connection in the moment in which it is made. */
function endingTheFirst(client: Socket, behind: Socket, place: number): void {
  client.pipe(behind)
  behind.on('data', (data: Buffer) =>
    client.write(place === 0 && data.includes(ready) ? Buffer.concat([data, farewell()]) : data),
  )
}

test.skipIf(server === undefined)(
  'a server that ends a connection as it is made fails whoever waited for it, and not the process',
  async () => {
    const database = openPostgres({ url: await wayTo(server ?? '', endingTheFirst), poolSize: 1 })
    onTestFinished(() => database.close())
    const read = () => database.transaction((executor) => executor.execute(sql`select 1`))
    await expect(read()).rejects.toThrow()
    await expect(read()).resolves.toBeDefined()
  },
)
