import { sql } from 'drizzle-orm'
import { parse } from 'graphql'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Executor } from '../../src/database/connection.js'
import { createRelays } from '../../src/delivery/relays.js'
import { createSender } from '../../src/delivery/send.js'
import { createExecutor, type Execute } from '../../src/graphql/execute.js'
import { publicError } from '../../src/graphql/failures.js'
import { buildSchema } from '../../src/graphql/schema.js'
import { buildContest } from '../support/build-contest.js'
import { buildAccount, type TestAccount } from '../support/builders.js'
import { TestClock } from '../support/clock.js'
import { needsPostgres, onPostgres, workerDatabase } from '../support/database.js'
import { startGateway, testSettings } from '../support/gateway.js'
import { testReach } from '../support/sender.js'
import { callerOf } from '../support/work.js'

const database = await workerDatabase()
const schema = buildSchema()

function executorWith(timeout: number): Execute {
  const webhooks = createSender()
  const clock = new TestClock()
  const beacons = createRelays({ urls: [] })
  return createExecutor({
    schema,
    database,
    clock,
    settings: testSettings,
    webhooks,
    beacons,
    sources: testReach(),
    timeout,
  })
}

/** Holds a transaction open, after `start`, until the function it gives is called. */
async function hold(start: (executor: Executor) => Promise<unknown>): Promise<() => Promise<void>> {
  let release: () => void = () => undefined
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  let began: () => void = () => undefined
  const begun = new Promise<void>((resolve) => {
    began = resolve
  })
  const transaction = database.transaction(async (executor) => {
    await start(executor)
    began()
    await held
  })
  await begun
  return async () => {
    release()
    await transaction
  }
}

describe('the time for an operation', () => {
  let account: TestAccount
  beforeAll(async () => {
    account = await buildAccount(database, 'Before')
  })

  const codes = (result: Awaited<ReturnType<Execute>>) =>
    result.errors?.map((error) => publicError(error, () => undefined).extensions['code'])

  const lockAccount = (executor: Executor) =>
    executor.execute(sql`select 1 from accounts where id = ${account.id} for update`)

  const accountName = async () => {
    const document = parse('{ account { name } }')
    return (await executorWith(10_000)({ document, caller: callerOf(account.id) })).data
  }

  it('ends a query with TIMEOUT, though the database has not answered', async () => {
    const release = await hold((executor) =>
      executor.execute(onPostgres ? sql`lock table brands in access exclusive mode` : sql`select 1`),
    )
    const document = parse('{ account { brands { name } } }')
    const result = await executorWith(200)({ document, caller: callerOf(account.id) })
    await release()
    expect([result.data, codes(result)]).toEqual([null, ['TIMEOUT']])
  })

  it('ends a mutation with TIMEOUT, and what it began is undone', async () => {
    const release = await hold(lockAccount)
    const document = parse('mutation { updateAccount(input: { name: "After" }) { account { name } } }')
    const result = await executorWith(200)({ document, caller: callerOf(account.id) })
    await release()
    expect([result.data, codes(result)]).toEqual([{ updateAccount: null }, ['TIMEOUT']])
    // Whatever the mutation still held is free once the row can be locked.
    await database.transaction(lockAccount)
    expect(await accountName()).toEqual({ account: { name: 'Before' } })
  })

  it('does not begin the fields that are left when it is over', async () => {
    const release = await hold(lockAccount)
    const document = parse(`mutation {
      a: updateAccount(input: { name: "First" }) { account { name } }
      b: createBrand(input: { name: "Left over" }) { brand { name } }
    }`)
    const result = await executorWith(200)({ document, caller: callerOf(account.id) })
    await release()
    expect(codes(result)).toEqual(['TIMEOUT', 'TIMEOUT'])
    expect(result.errors?.map(({ path }) => path)).toEqual([['a'], ['b']])
    await database.transaction(lockAccount)
    const brands = parse('{ account { name brands { name } } }')
    const after = await executorWith(10_000)({ document: brands, caller: callerOf(account.id) })
    expect(JSON.stringify(after.data)).not.toMatch(/First|Left over/)
  })

  it.skipIf(!onPostgres)(
    `is longer for a draw, whose work grows with the contest (${needsPostgres})`,
    async () => {
      const contest = await buildContest(database, account)
      const by = `{ databaseId: ${contest.id} }`
      const release = await hold((executor) =>
        executor.execute(sql`select 1 from contests where id = ${contest.id} for update`),
      )
      const run = (field: string) =>
        executorWith(1_000)({ document: parse(`mutation { ${field} }`), caller: callerOf(account.id) })
      const draw = run(`drawWinners(input: { contest: ${by}, count: 1 }) { draw { poolSize } }`)
      const update = await run(`updateContest(input: { contest: ${by}, changes: {} }) { contest { id } }`)
      await release()
      expect([codes(update), await draw]).toEqual([
        ['TIMEOUT'],
        { data: { drawWinners: { draw: { poolSize: 0 } } } },
      ])
    },
  )

  it.skipIf(!onPostgres)(`is 503 over HTTP, with the seconds to wait (${needsPostgres})`, async () => {
    const { defaultLimits } = await import('../../src/server/limits.js')
    const gateway = await startGateway({ limits: { ...defaultLimits, operationTime: 200 } })
    const release = await hold((executor) =>
      executor.execute(sql`lock table brands in access exclusive mode`),
    )
    const answer = await gateway.app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'x-api-key': account.key },
      payload: { query: '{ account { brands { name } } }' },
    })
    await release()
    expect([answer.statusCode, answer.headers['retry-after']]).toEqual([503, '1'])
    expect(answer.json()).toMatchObject({
      data: null,
      errors: [{ extensions: { code: 'TIMEOUT', retryAfter: 1 } }],
    })
    await gateway.app.close()
  })
})

describe('the root handle', () => {
  it('throws inside a transaction, on either database', async () => {
    const inside = database.transaction(() => database.root.execute(sql`select 1`).then(() => undefined))
    await expect(inside).rejects.toMatchObject({
      cause: expect.objectContaining({ message: expect.stringContaining('root database handle') }),
    })
    const after = await database.root.execute(sql`select 1 as one`)
    expect(after).toMatchObject({ rows: [{ one: 1 }] })
  })

  it('of a transaction refuses statements once it has ended', async () => {
    let kept: Executor | undefined
    await database.transaction(async (executor) => {
      kept = executor
    })
    await expect(Promise.resolve().then(() => kept?.execute(sql`select 1`))).rejects.toThrow()
  })
})
