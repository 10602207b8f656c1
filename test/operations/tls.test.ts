import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Database, rows } from '../../src/database/connection.js'
import { migrate } from '../../src/database/migrate.js'
import { openPostgres } from '../../src/database/postgres.js'
import type { ContestRow } from '../../src/database/tables/index.js'
import { buildContest } from '../support/build-contest.js'
import { buildParticipants } from '../support/build-participant.js'
import { buildAccount, type TestAccount } from '../support/builders.js'
import { startGateway } from '../support/gateway.js'
import { PostgresServer } from '../support/services/postgres.js'
import { describeWith } from '../support/services/programs.js'
import { until } from '../support/until.js'

const page = `query ($contest: SafeInt!) { contest(by: { databaseId: $contest }) {
  title totals { people entries }
  participants(first: 250) { totalCount nodes { databaseId email displayName total createdAt custom } }
} }`

describeWith(['postgres'], 'a gateway whose connection to PostgreSQL is encrypted', () => {
  let server: PostgresServer
  let plain: Database
  let encrypted: Database
  let account: TestAccount
  let contest: ContestRow

  beforeAll(async () => {
    server = await PostgresServer.encrypted()
    plain = openPostgres({ url: server.url(), poolSize: 2 })
    await migrate(plain)
    account = await buildAccount(plain)
    contest = await buildContest(plain, account)
    await buildParticipants(
      plain,
      contest,
      Array.from({ length: 300 }, (_, n) => ({
        displayName: `Zoë ${n} 😀`,
        amounts: [n + 1],
        // Rows of some 30 kB: each comes in several records of TLS, which begin and end anywhere in it.
        custom: { note: `${n} ü `.repeat(5_000) },
      })),
    )
    // One connection, so that what comes after an error comes over the same.
    encrypted = openPostgres({ url: `${server.url()}?sslmode=no-verify`, poolSize: 1 })
    await until(
      () =>
        encrypted.ping().then(
          () => true,
          () => false,
        ),
      'PostgreSQL takes encrypted connections',
    )
  }, 180_000)
  afterAll(async () => {
    await encrypted?.close()
    await plain?.close()
    await server?.remove()
  })

  test('reads large rows as over a plain one: the first time, again as a prepared statement, and after an error', async () => {
    const own = sql`select ssl from pg_stat_ssl where pid = pg_backend_pid()`
    expect(await rows(encrypted.root, own)).toEqual([{ ssl: true }])
    expect(await rows(plain.root, own)).toEqual([{ ssl: false }])

    const [open, closed] = [
      await startGateway({ database: plain }),
      await startGateway({ database: encrypted }),
    ]
    const ask = async (gateway: typeof open) => {
      const { data, errors } = await gateway.graphql(account.key, page, { contest: contest.id })
      expect(errors).toEqual([])
      return data
    }
    const expected = await ask(open)
    expect(expected).toMatchObject({ contest: { participants: { totalCount: 300 } } })
    expect(JSON.stringify(expected).length).toBeGreaterThan(250 * 20_000)
    expect(await ask(closed)).toEqual(expected)
    expect(await ask(closed)).toEqual(expected)
    await expect(
      encrypted.root.execute(sql`select 1 / (${contest.id} - ${contest.id})::int`),
    ).rejects.toThrow()
    expect(await ask(closed)).toEqual(expected)
    await open.app.close()
    await closed.app.close()
  })
})
