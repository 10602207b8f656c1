import { randomUUID } from 'node:crypto'
import { expect, onTestFinished, test } from 'vitest'
import { openPostgres } from '../../src/database/postgres.js'
import { defaultLimits } from '../../src/server/limits.js'
import { payload } from '../support/answers.js'
import { buildAccount } from '../support/builders.js'
import { freshDatabase } from '../support/database.js'
import { startGateway } from '../support/gateway.js'
import { type Held, PostgresProxy } from '../support/postgres-proxy.js'
import { describeWith } from '../support/services/programs.js'

const create = `mutation ($input: CreateBrandInput!) { createBrand(input: $input) { brand { name } } }`

const unknown = {
  code: 'UNAVAILABLE',
  detail: 'OUTCOME_UNKNOWN',
  retryAfter: 1,
}

describeWith(['postgres'], 'a change whose commit gets no answer', () => {
  async function world(held: Held, operationTime: number) {
    const database = await freshDatabase()
    const account = await buildAccount(database)
    const mark = `Brand ${randomUUID()}`
    const proxy = await PostgresProxy.start(database.url ?? '', mark, held)
    const behind = openPostgres({ url: proxy.url, poolSize: 2 })
    const gateway = await startGateway({ database: behind, limits: { ...defaultLimits, operationTime } })
    const other = await startGateway({ database })
    onTestFinished(async () => {
      await gateway.app.close()
      await other.app.close()
      await Promise.all([behind.close(), database.close()])
    })
    const headers = { 'idempotency-key': randomUUID() }
    const variables = { input: { name: mark } }
    return {
      proxy,
      change: () => gateway.graphql(account.key, create, variables, headers),
      /** The client comes again, to another process. */
      again: () => other.graphql(account.key, create, variables, headers),
      stored: async () => {
        const answer = await other.graphql(account.key, '{ account { brands { name } } }')
        const { brands } = payload<{ brands: { name: string }[] }>(answer, 'account')
        return brands.filter(({ name }) => name === mark).length
      },
      done: { createBrand: { brand: { name: mark } } },
    }
  }

  test.each([
    ['answer', 1],
    ['commit', 0],
  ] as const)(
    'since the connection breaks (%s kept back) may have happened; with the same key it then has, once',
    async (held, before) => {
      const { proxy, change, again, stored, done } = await world(held, 10_000)
      const changing = change()
      await proxy.holding
      await proxy.close()
      const answer = await changing
      expect([answer.status, answer.errors.map(({ extensions }) => extensions)]).toEqual([503, [unknown]])
      expect(await stored()).toBe(before)
      expect((await again()).data).toEqual(done)
      expect(await stored()).toBe(1)
    },
  )

  test('in the operation’s time is called unknown a little later', async () => {
    const { proxy, change, again, stored, done } = await world('answer', 1_000)
    const answer = await change()
    expect([answer.status, answer.errors.map(({ extensions }) => extensions)]).toEqual([503, [unknown]])
    await proxy.close()
    expect((await again()).data).toEqual(done)
    expect(await stored()).toBe(1)
  })
})
