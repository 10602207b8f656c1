import { eq, sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { accounts } from '../../../src/database/tables/index.js'
import { buildKey } from '../../support/builders.js'
import type { RestAnswer, RestRequest } from '../../support/contract.js'
import { freshDatabase } from '../../support/database.js'
import { type SweepWidget, startSweepWidget } from '../../support/sweepwidget.js'
import { makeWorld, pathWith, queryOf, requestTo, type World } from '../../support/sweepwidget-world.js'
import { type WalkedOperation, walk } from '../../support/walk.js'

/** A gateway with an account of its own; `database` is for a test that breaks it. */
async function ownGateway(options: Parameters<typeof startSweepWidget>[0] = {}) {
  const sweep = await startSweepWidget(options)
  return { sweep, world: await makeWorld(sweep, sweep.account) }
}

async function ask(sweep: SweepWidget, world: World, operation: WalkedOperation, request: RestRequest = {}) {
  const path = pathWith(operation, world.ids) + queryOf(operation)
  return await sweep.send(operation.method, path, { ...requestTo(operation, world.ids), ...request })
}

function messageOf({ body }: RestAnswer): string {
  return (body.error as { message: string }).message
}

describe('each of the 73 operations', () => {
  let operations: WalkedOperation[]

  beforeAll(async () => {
    operations = walk((await startSweepWidget()).client.contract)
  })

  it('answers 500 in the envelope when something breaks, and tells nothing of it', async () => {
    const { sweep, world } = await ownGateway({ database: await freshDatabase() })
    for (const table of ['contests', 'webhooks', 'brands', 'api_usage']) {
      await sweep.gateway.database.root.execute(
        sql`alter table ${sql.identifier(table)} rename to ${sql.identifier(`${table}_gone`)}`,
      )
    }
    for (const operation of operations) {
      const answer = await ask(sweep, world, operation)
      // The catalogue of entry method types is the only thing that no table holds.
      const expected = operation.id === 'entry-method-types.list' ? 200 : 500
      expect([operation.id, answer.status]).toEqual([operation.id, expected])
      if (expected === 500) expect(messageOf(answer)).toBe('Something went wrong on our end.')
    }
  })

  it('answers 401 without a valid key, and 403 where the plan or the scope does not reach', async () => {
    const { sweep, world } = await ownGateway()
    for (const operation of operations) {
      const { status } = await ask(sweep, world, operation, { key: 'nonsense' })
      expect([operation.id, status]).toEqual([operation.id, 401])
    }
    await sweep.gateway.database.root
      .update(accounts)
      .set({ plan: 3 })
      .where(eq(accounts.id, sweep.account.id))
    // One of which nobody knows yet what it may do.
    const key = await buildKey(sweep.gateway.database, sweep.account.id)
    for (const operation of operations) {
      const answer = await ask(sweep, world, operation, { key })
      expect([operation.id, answer.status, messageOf(answer)]).toEqual([
        operation.id,
        403,
        'The API is available on the Enterprise plan.',
      ])
    }
  })

  it('answers 429 with the time to wait when the key has used up its second', async () => {
    const { sweep, world } = await ownGateway({ rateLimits: true })
    sweep.gateway.clock.advance(120)
    for (let request = 0; request < 20; request += 1) await sweep.send('GET', '/entry-method-types')
    for (const operation of operations) {
      const { status, headers } = await ask(sweep, world, operation)
      expect([operation.id, status]).toEqual([operation.id, 429])
      expect(['1', '60']).toContain(headers['retry-after'])
    }
  })

  it('answers 400 to a body that cannot be read', async () => {
    const { sweep, world } = await ownGateway()
    for (const operation of operations.filter(({ body }) => body !== undefined)) {
      for (const raw of ['{', '[1', '\u0000']) {
        const path = pathWith(operation, world.ids)
        const { status } = await sweep.send(operation.method, path, { raw })
        expect([operation.id, status]).toEqual([operation.id, 400])
      }
    }
  })
})
