import type { Socket } from 'node:net'
import { sql } from 'drizzle-orm'
import { expect, onTestFinished, test } from 'vitest'
import { isLost } from '../../src/database/outage.js'
import { openPostgres } from '../../src/database/postgres.js'
import { wayTo } from '../support/postgres-way.js'

const server = process.env['TEST_DATABASE_URL']

/** Lets a statement that contains `mark` vanish, with all that follows it on its connection. */
function swallowing(mark: string) {
  return (client: Socket, behind: Socket): void => {
    let swallows = false
    client.on('data', (data: Buffer) => {
      swallows ||= data.includes(mark)
      if (!swallows) behind.write(data)
    })
    behind.pipe(client)
  }
}

test.skipIf(server === undefined)(
  'a statement whose answer never comes is given up with its connection, alone and in a transaction, and the next one gets another',
  async () => {
    const url = await wayTo(server ?? '', swallowing('vanishing'))
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
