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
import { type SweepWidget, startSweepWidget } from '../../support/sweepwidget.js'
import { makeWorld, pathWith, queryOf, requestTo, type World } from '../../support/sweepwidget-world.js'
import { type WalkedOperation, walk } from '../../support/walk.js'

describe('hostile requests to every operation of SweepWidget', () => {
  let sweep: SweepWidget
  let world: World
  let operations: WalkedOperation[]
  const log: string[] = []

  beforeAll(async () => {
    sweep = await startSweepWidget()
    operations = walk(sweep.client.contract)
    world = await makeWorld(sweep, sweep.account)
  }, 60_000)

  // What is sent may take things away, so that the ids are those of a world that nobody misses.
  async function send(operation: WalkedOperation, path: string, request: RestRequest): Promise<number> {
    const { status } = await sweep.send(operation.method, path, request)
    if (status >= 500)
      log.push(`${operation.method} ${path} ${JSON.stringify(request).slice(0, 300)}: ${status}`)
    return status
  }

  const bodies = () => operations.filter(({ body }) => body !== undefined)

  it('with a value of any kind in any field have an answer of the contract, and are no defect', async () => {
    log.length = 0
    for (const operation of bodies()) {
      const path = pathWith(operation, world.ids) + queryOf(operation)
      const { body: good } = requestTo(operation, world.ids)
      for (const [index, at] of fieldsOf(operation.body ?? {}).entries()) {
        // Fields of an operation share the rare values among them.
        const some = rare.filter((_value, place) => place % 4 === index % 4)
        for (const value of partOf([...common, ...some], index)) {
          await send(operation, path, { body: { ...(good as object), ...(nested(at, value) as object) } })
        }
      }
    }
    expect(log).toEqual([])
  }, 600_000)

  it('with rows of another kind in a list have an answer of the contract', async () => {
    log.length = 0
    for (const operation of bodies()) {
      const path = pathWith(operation, world.ids) + queryOf(operation)
      const properties = (operation.body?.['properties'] ?? {}) as Record<string, Schema>
      for (const [name, { type, items = {} }] of Object.entries(properties)) {
        if (type !== 'array') continue
        for (const value of values) await send(operation, path, { body: { [name]: [value, value] } })
        for (const [turn, field] of fieldsOf(items as Schema).entries()) {
          for (const value of partOf(values, turn)) {
            const row = { user_email: 'a@example.com', user_name: 'A', ...(nested(field, value) as object) }
            await send(operation, path, { body: { [name]: [row] } })
          }
        }
      }
    }
    expect(log).toEqual([])
  }, 600_000)

  it('with a body that is none are refused with 400 or 422', async () => {
    for (const operation of bodies()) {
      const path = pathWith(operation, world.ids)
      for (const raw of noBodies) {
        const status = await send(operation, path, { raw })
        expect([operation.id, raw.slice(0, 20).toString(), [400, 422].includes(status)]).toEqual([
          ...[operation.id, raw.slice(0, 20).toString()],
          true,
        ])
      }
      const large = await send(operation, path, { raw: `{"a":"${'x'.repeat(2 ** 20)}"}` })
      expect([operation.id, large]).toEqual([operation.id, 413])
      const text = { raw: '{}', headers: { 'content-type': 'text/plain' } }
      expect([operation.id, await send(operation, path, text)]).toEqual([operation.id, 400])
    }
  }, 300_000)

  it('with any text in the query have an answer of the contract', async () => {
    log.length = 0
    let turn = 0
    for (const operation of operations.filter(({ query }) => query.length > 0)) {
      for (const { name } of operation.query) {
        turn += 1
        for (const text of partOf(queryTexts, turn)) {
          const path = `${pathWith(operation, world.ids)}?${name}=${text}`
          const expected = operation.method === 'GET' ? [200, 400] : [204, 400, 404, 422]
          expect(expected).toContain(await send(operation, path, {}))
        }
      }
      const path = pathWith(operation, world.ids)
      await send(operation, `${path}?${'page=1&'.repeat(500)}__proto__=1`, {})
    }
    expect(log).toEqual([])
  }, 300_000)

  it('with any text for an id are 404, or empty where people are looked up', async () => {
    log.length = 0
    for (const [turn, operation] of operations.entries()) {
      for (const [, name = ''] of operation.path.matchAll(/\{(\w+)\}/g)) {
        for (const text of partOf(idTexts, turn)) {
          const ids = { ...world.ids, [name]: 'HERE', ...(name === 'id' ? { webhook_id: 'HERE' } : {}) }
          const path = (pathWith(operation, ids) + queryOf(operation)).replace('HERE', text)
          const status = await send(operation, path, requestTo(operation, world.ids))
          const expected = name === 'email' ? [200, 404] : [404]
          expect([operation.id, name, text, expected.includes(status)]).toEqual([
            ...[operation.id, name, text],
            true,
          ])
        }
      }
    }
    expect(log).toEqual([])
  }, 300_000)

  it('with any Idempotency-Key and any X-Request-Id have an answer of the contract', async () => {
    log.length = 0
    for (const operation of operations.filter(({ method }) => method === 'POST')) {
      const path = pathWith(operation, { ...world.ids, id: '1', webhook_id: '1' })
      for (const text of ['', ' ', 'x'.repeat(256), 'a\tb', '__proto__', '{}', '\u00e9']) {
        const headers = { 'idempotency-key': text, 'x-request-id': text }
        await send(operation, path, { ...requestTo(operation, world.ids), headers })
      }
    }
    expect(log).toEqual([])
  }, 120_000)

  it('leave no trace in the prototype of objects', () => {
    expect(({} as Record<string, unknown>)['title']).toBeUndefined()
    expect(Object.keys(Object.prototype)).toEqual([])
  })
})
