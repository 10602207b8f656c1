import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { sql } from 'drizzle-orm'
import { expect, onTestFinished, test } from 'vitest'
import { isLost } from '../../src/database/outage.js'
import { openPostgres } from '../../src/database/postgres.js'

const server = process.env['TEST_DATABASE_URL']

/** A way to the server which lets a statement that contains `mark` vanish, with all that follows it on its connection. */
async function swallowing(target: string, mark: string): Promise<string> {
  const { hostname, port } = new URL(target)
  const sockets: Socket[] = []
  const proxy = createServer((client) => {
    const behind = connect(Number(port || 5432), hostname)
    let swallows = false
    sockets.push(client, behind)
    client.on('data', (data: Buffer) => {
      swallows ||= data.includes(mark)
      if (!swallows) behind.write(data)
    })
    behind.pipe(client)
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
  'a statement whose answer never comes is given up with its connection, alone and in a transaction, and the next one gets another',
  async () => {
    const url = await swallowing(server ?? '', 'vanishing')
    const database = openPostgres({ url, poolSize: 1, statementTimeout: 400, answerGrace: 100 })
    onTestFinished(() => database.close())
    const { root } = database
    const vanishing = sql`select ${'vanishing'}::text as answer`
    const alone = await root.execute(vanishing).catch((error: unknown) => error)
    expect(isLost(alone)).toBe(true)
    const within = await database
      .transaction((executor) => executor.execute(vanishing))
      .catch((error: unknown) => error)
    expect(isLost(within)).toBe(true)
    // Slow, and answered before its time is over: nobody else is given up in the place of the others.
    const slow = Array.from({ length: 3 }, () =>
      root.execute(sql`select pg_sleep(0.2), ${1}::integer as one`),
    )
    for (const answer of await Promise.all(slow)) expect(answer).toHaveProperty('rows.length', 1)
  },
)
