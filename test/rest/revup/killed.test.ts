import { and, eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { entries, idempotencyRecords } from '../../../src/database/tables/index.js'
import { buildAccount } from '../../support/builders.js'
import { ServerProcess } from '../../support/command.js'
import { expectCountersRight } from '../../support/counters.js'
import { freshDatabase, needsPostgres, onPostgres } from '../../support/database.js'
import { startGateway } from '../../support/gateway.js'
import { makeContest } from '../../support/make-contest.js'
import { create } from '../../support/people.js'
import { type Held, PostgresProxy } from '../../support/postgres-proxy.js'

const patience = 240_000

describe.skipIf(!onPostgres)(`a gateway that is killed while it adds a bonus (${needsPostgres})`, () => {
  it.each<[when: string, held: Held, committed: number]>([
    ['before the commit has reached the database', 'commit', 0],
    ['after the commit and before the answer', 'answer', 1],
  ])(
    'adds it once when the call is repeated: %s',
    async (_when, held, committed) => {
      const database = await freshDatabase()
      const account = await buildAccount(database)
      const contest = await makeContest(database, account)
      const setUp = await startGateway({ database })
      const email = 'ada@example.com'
      const { participant } = await create(setUp, account.key, contest.id, { email })
      await setUp.app.close()

      const idempotency = `killed-${held}-${contest.id}`
      const proxy = await PostgresProxy.start(database.url ?? '', idempotency, held)
      const add = async (url: string) => {
        const response = await fetch(`${url}/api/v1/promotions/${contest.id}/participants/entries`, {
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            'x-api-key': account.key,
            'idempotency-key': idempotency,
          },
          body: JSON.stringify({ email, entries: 25, title: 'Early bird' }),
        })
        return { status: response.status, body: (await response.json()) as { data?: object } }
      }
      const bonuses = () =>
        database.root
          .select({ amount: entries.amount })
          .from(entries)
          .where(and(eq(entries.contestId, contest.id), eq(entries.origin, 'bonus')))
      const records = () =>
        database.root.select().from(idempotencyRecords).where(eq(idempotencyRecords.key, idempotency))

      const doomed = new ServerProcess({ DATABASE_URL: proxy.url })
      const call = add(await doomed.url()).catch((error: unknown) => error)
      await proxy.holding
      // The other side of the connection has committed by the time that everybody sees it.
      while ((await bonuses()).length < committed);
      await doomed.end('SIGKILL')
      expect(await call).toBeInstanceOf(Error)
      await proxy.close()
      expect([(await bonuses()).length, (await records()).length]).toEqual([committed, committed])

      const next = new ServerProcess({ DATABASE_URL: database.url })
      const url = await next.url()
      const answers = [await add(url), await add(url)]
      expect(answers.map(({ status }) => status)).toEqual([200, 200])
      const data = { participant_id: participant.databaseId, entries_added: 25 }
      for (const { body } of answers) expect(body.data).toMatchObject(data)
      expect(answers[1]?.body.data).toEqual(answers[0]?.body.data)
      expect(await bonuses()).toEqual([{ amount: 25 }])
      await expectCountersRight(database, contest.id)
      await next.end('SIGTERM')
      await database.close()
    },
    patience,
  )
})
