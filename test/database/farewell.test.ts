import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { sql } from 'drizzle-orm'
import { expect, onTestFinished, test } from 'vitest'
import { openPostgres } from '../../src/database/postgres.js'

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

/** A way to the server on which the first connection is ended in the moment in which it is made. */
async function endingTheFirst(target: string): Promise<string> {
  const { hostname, port } = new URL(target)
  const sockets: Socket[] = []
  const proxy = createServer((client) => {
    const behind = connect(Number(port || 5432), hostname)
    const first = sockets.length === 0
    sockets.push(client, behind)
    client.pipe(behind)
    behind.on('data', (data: Buffer) =>
      client.write(first && data.includes(ready) ? Buffer.concat([data, farewell()]) : data),
    )
    client.on('error', () => behind.destroy()).on('close', () => behind.destroy())
    behind.on('error', () => client.destroy())
  })
  proxy.listen(0, '127.0.0.1')
  await once(proxy, 'listening')
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy()
    proxy.close()
  })
  const url = new URL(target)
  url.hostname = '127.0.0.1'
  url.port = String((proxy.address() as AddressInfo).port)
  return url.toString()
}

test.skipIf(server === undefined)(
  'a server that ends a connection as it is made fails whoever waited for it, and not the process',
  async () => {
    const database = openPostgres({ url: await endingTheFirst(server ?? ''), poolSize: 1 })
    onTestFinished(() => database.close())
    const read = () => database.transaction((executor) => executor.execute(sql`select 1`))
    await expect(read()).rejects.toThrow()
    await expect(read()).resolves.toBeDefined()
  },
)
