import { beforeAll, describe, expect, it } from 'vitest'
import { nested } from '../../support/contest-sections.js'
import type { RestRequest } from '../../support/contract.js'
import {
  common,
  fieldsOf,
  idTexts,
  noBodies,
  queryTexts,
  rare,
  type Schema,
  values,
} from '../../support/hostile/values.js'
import { partOf } from '../../support/parts.js'
import { type Revup, startRevup } from '../../support/revup.js'
import {
  makeRevupWorld,
  operationsOf,
  type RevupWorld,
  revupPath,
  revupRequest,
} from '../../support/revup-world.js'
import type { WalkedOperation } from '../../support/walk.js'

describe('hostile requests to every operation of Revup', () => {
  let revup: Revup
  let world: RevupWorld
  let operations: WalkedOperation[]

  beforeAll(async () => {
    revup = await startRevup()
    operations = operationsOf(revup)
    world = await makeRevupWorld(revup, revup.account)
  })

  const bodies = () => operations.filter(({ body }) => body !== undefined)

  /** The status; the client refuses whatever the contract does not describe. */
  async function send(operation: WalkedOperation, path: string, request: RestRequest): Promise<number> {
    const { status } = await revup.send(operation.method, path, request)
    expect([operation.id, path.slice(0, 300), JSON.stringify(request).slice(0, 300), status < 500]).toEqual([
      ...[operation.id, path.slice(0, 300), JSON.stringify(request).slice(0, 300)],
      true,
    ])
    return status
  }

  it('with a value of any kind in any field have an answer of the contract, and are no defect', async () => {
    for (const operation of bodies()) {
      const path = revupPath(operation, world.ids)
      for (const [index, at] of fieldsOf(operation.body ?? {}).entries()) {
        // Fields of an operation share the rare values among them.
        const some = rare.filter((_value, place) => place % 2 === index % 2)
        for (const value of partOf([...common, ...some], index)) {
          const { body, headers } = revupRequest(operation, world.ids)
          await send(operation, path, {
            headers,
            body: { ...(body as object), ...(nested(at, value) as object) },
          })
        }
      }
    }
  }, 300_000)

  it('with rows of another kind in a list have an answer of the contract', async () => {
    for (const operation of bodies()) {
      const path = revupPath(operation, world.ids)
      const properties = (operation.body?.['properties'] ?? {}) as Record<string, Schema>
      for (const [name, { type, items = {} }] of Object.entries(properties)) {
        if (type !== 'array') continue
        const rows = fieldsOf(items as Schema).flatMap((field, turn) =>
          partOf(values, turn).map((value) => ({
            email: 'a@example.com',
            ...(nested(field, value) as object),
          })),
        )
        for (const row of [...values, ...rows]) {
          const { headers } = revupRequest(operation, world.ids)
          await send(operation, path, { headers, body: { [name]: [row] } })
        }
      }
    }
  }, 300_000)

  it('with a body that is none are refused with 422, or 413 where it is too large (#17)', async () => {
    for (const operation of bodies()) {
      const path = revupPath(operation, world.ids)
      const refused = async (request: RestRequest, status: number) => {
        const headers = { ...revupRequest(operation, world.ids).headers, ...request.headers }
        const told = [operation.id, String(request.raw).slice(0, 20)]
        expect([...told, await send(operation, path, { ...request, headers })]).toEqual([...told, status])
      }
      for (const raw of noBodies) await refused({ raw }, 422)
      await refused({ raw: `{"a":"${'x'.repeat(2 ** 20)}"}` }, 413)
      await refused({ raw: '{}', headers: { 'content-type': 'text/plain' } }, 422)
    }
  })

  it('with any text in the query are answered or 422', async () => {
    for (const operation of operations) {
      for (const { name } of operation.query) {
        for (const text of queryTexts) {
          const path = `${revupPath(operation, world.ids)}?${name}=${text}`
          expect([200, 422]).toContain(await send(operation, path, {}))
        }
      }
      const long = `${revupPath(operation, world.ids)}?${'limit=1&'.repeat(500)}__proto__=1`
      await send(operation, long, revupRequest(operation, world.ids))
    }
  })

  it('with any text for an id are 422, or as unknown numbers are (#18)', async () => {
    for (const operation of operations) {
      for (const [, name = ''] of operation.path.matchAll(/\{(\w+)\}/g)) {
        for (const text of idTexts) {
          const path = revupPath(operation, { ...world.ids, [name]: 'HERE' }).replace('HERE', text)
          const status = await send(operation, path, revupRequest(operation, world.ids))
          // What is no text, or too long for an address, leads nowhere: 404.
          const allowed = name === 'promotion_id' ? [403, 404, 422] : [404, 422]
          expect([name, text, allowed.includes(status)]).toEqual([name, text, true])
        }
      }
    }
  })

  it('with any Idempotency-Key have an answer of the contract', async () => {
    for (const operation of operations.filter(({ method }) => method === 'POST')) {
      const { body } = revupRequest(operation, world.ids)
      for (const text of ['', ' ', 'x'.repeat(256), 'a\tb', '__proto__', '{}', '\u00e9']) {
        const headers = { 'idempotency-key': text, 'x-request-id': text }
        await send(operation, revupPath(operation, world.ids), { body, headers })
      }
    }
  })

  it('leave no trace in the prototype of objects', () => {
    expect(Object.keys(Object.prototype)).toEqual([])
  })
})
