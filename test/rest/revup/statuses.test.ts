import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { payload } from '../../support/answers.js'
import { buildKey } from '../../support/builders.js'
import type { RestAnswer, RestRequest } from '../../support/contract.js'
import { freshDatabase } from '../../support/database.js'
import { type Revup, startRevup } from '../../support/revup.js'
import { makeRevupWorld, type RevupWorld, revupPath, revupRequest } from '../../support/revup-world.js'
import { type WalkedOperation, walk } from '../../support/walk.js'

describe('every documented status of every operation of Revup', () => {
  let revup: Revup
  let world: RevupWorld
  let operations: WalkedOperation[]

  beforeAll(async () => {
    revup = await startRevup({ rateLimits: true })
    world = await makeRevupWorld(revup, revup.account)
    operations = walk(revup.client.contract)
  })

  const buildOwn = (options: Parameters<typeof buildKey>[2] = {}) =>
    buildKey(revup.gateway.database, revup.account.id, options)

  /** A request that is in order but for what is given; each with a key of its own, whose minute is unused. */
  async function ask(
    operation: WalkedOperation,
    request: RestRequest & { readonly path?: string } = {},
  ): Promise<RestAnswer> {
    const { path = revupPath(operation, world.ids), key = await buildOwn(), ...rest } = request
    return await revup.client.send(operation.method, path, {
      ...revupRequest(operation, world.ids),
      key,
      ...rest,
    })
  }

  /** The same with the last thing that can be faulty: its body, its query, or the number in its path. */
  function faulty(operation: WalkedOperation): Promise<RestAnswer> {
    if (operation.body !== undefined) return ask(operation, { body: {} })
    const path = revupPath(operation, world.ids)
    if (operation.query.some(({ name }) => name === 'limit'))
      return ask(operation, { path: `${path}?limit=0` })
    return ask(operation, { path: path.replace(/[^/]+$/, 'none') })
  }

  /** About somebody, or a winner, whom nobody has. */
  function absent(operation: WalkedOperation): Promise<RestAnswer> {
    if (operation.id === 'entries.bonus')
      return ask(operation, { body: { email: 'nobody@example.com', entries: 1 } })
    return ask(operation, { path: revupPath(operation, world.ids).replace(/[^/]+$/, '999999999') })
  }

  /** By a key that has used up its one request of the minute. */
  async function tooMany(operation: WalkedOperation): Promise<RestAnswer> {
    const create = `mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { secret apiKey { id } } }`
    const made = payload<{ secret: string; apiKey: { id: string } }>(
      await revup.gateway.graphql(revup.account.key, create, {
        input: { name: 'Limited', scopes: ['CONTESTS_READ'] },
      }),
      'createApiKey',
    )
    const limit = `mutation ($input: SetApiKeyLimitsInput!) { setApiKeyLimits(input: $input) { apiKey { id } } }`
    const limits = { apiKey: made.apiKey.id, readsPerMinute: 1, writesPerMinute: 1 }
    payload(await revup.gateway.graphql(revup.account.key, limit, { input: limits }), 'setApiKeyLimits')
    await ask(operation, { key: made.secret })
    return await ask(operation, { key: made.secret })
  }

  const requests: Readonly<Record<number, (operation: WalkedOperation) => Promise<RestAnswer>>> = {
    200: (operation) => ask(operation),
    401: (operation) => ask(operation, { key: 'nonsense' }),
    403: async (operation) => ask(operation, { key: await buildOwn({ scopes: ['keys:read'] }) }),
    404: absent,
    405: (operation) => ask(operation),
    422: faulty,
    429: tooMany,
  }

  const codes: Readonly<Record<number, string | undefined>> = {
    401: 'invalid_api_key',
    403: 'insufficient_scope',
    404: 'not_found',
    405: 'method_not_allowed',
    422: 'validation_failed',
    429: 'rate_limited',
  }

  it('is answered as the contract has it', async () => {
    const answered: unknown[] = []
    const documented: unknown[] = []
    for (const operation of operations) {
      for (const status of operation.statuses.filter(Number.isInteger)) {
        const answer = await requests[status]?.(operation)
        const { code } = (answer?.body.error ?? {}) as { code?: string }
        answered.push([operation.id, answer?.status, code])
        documented.push([operation.id, status, codes[status]])
      }
    }
    expect(answered).toEqual(documented)
    expect(documented.length).toBeGreaterThan(50)
  }, 120_000)

  it('tells whether a key is missing, wrong or revoked, everywhere (#161)', async () => {
    const revoked = await buildOwn({ revokedAt: '2026-06-01T00:00:00.000Z' })
    for (const operation of operations.filter(({ statuses }) => statuses.includes(401))) {
      const path = revupPath(operation, world.ids)
      const request = revupRequest(operation, world.ids)
      const answers = [
        await revup.client.send(operation.method, path, request),
        await revup.client.send(operation.method, path, { ...request, key: revoked }),
      ]
      const told = answers.map(({ status, body }) => [status, (body.error as { code: string }).code])
      expect([operation.id, told]).toEqual([
        operation.id,
        [
          [401, 'missing_api_key'],
          [401, 'revoked_api_key'],
        ],
      ])
    }
  })

  it('has an envelope for defects, too, which tells nothing of them (#23)', async () => {
    const own = await startRevup({ database: await freshDatabase() })
    const ids = (await makeRevupWorld(own, own.account)).ids
    for (const table of ['contests', 'contacts', 'accounts']) {
      await own.gateway.database.root.execute(
        sql`alter table ${sql.identifier(table)} rename to ${sql.identifier(`${table}_gone`)}`,
      )
    }
    for (const operation of operations.filter(({ statuses }) => statuses.includes(200))) {
      const { status, body } = await own.send(
        operation.method,
        revupPath(operation, ids),
        revupRequest(operation, ids),
      )
      expect([operation.id, status, body.error]).toEqual([
        operation.id,
        500,
        { code: 'internal_error', message: 'Something went wrong on our side.' },
      ])
    }
    await own.gateway.app.close()
    await own.gateway.database.close()
  }, 120_000)
})
