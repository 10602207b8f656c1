import { beforeAll, describe, expect, it } from 'vitest'
import { nested } from '../../support/contest-sections.js'
import type { RestRequest } from '../../support/contract.js'
import { type SweepWidget, startSweepWidget } from '../../support/sweepwidget.js'
import {
  makeWorld,
  pathWith,
  queryOf,
  requestTo,
  type WalkedOperation,
  type World,
  walk,
} from '../../support/sweepwidget-world.js'

type Schema = Record<string, unknown>

/** One value of every kind, and those that break what trusts its input most often. */
const common: readonly unknown[] = [null, true, -1, 1.5, 2_147_483_648, 1e300, 'a\0b', [], {}]

/** Rarer ones, some of a right kind that mean harm. */
const rare: readonly unknown[] = [
  0,
  9_007_199_254_740_992,
  '',
  ' ',
  '\ud800',
  "'; drop table contests; --",
  '%',
  '__proto__',
  'constructor',
  '2026-02-30 25:61:61',
  '👩🏽‍🚀\u202e',
  'x'.repeat(200_000),
  [null],
  [[[]]],
  ['__proto__', {}, 1, 'a\0'],
  Array.from({ length: 101 }, () => 'a@example.com'),
  { toString: 1, constructor: null, hasOwnProperty: 'x' },
  { toJSON: 'x', length: -1 },
]

const values = [...common, ...rare]

/** The path of every field of a body, lists entered at their first row. */
function fieldsOf(schema: Schema, at: readonly string[] = []): string[][] {
  const properties = Object.entries((schema['properties'] ?? {}) as Record<string, Schema>)
  return properties.flatMap(([name, inner]) => [[...at, name], ...fieldsOf(inner, [...at, name])])
}

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
        for (const value of [...common, ...some]) {
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
        for (const field of fieldsOf(items as Schema)) {
          for (const value of values) {
            const row = { user_email: 'a@example.com', user_name: 'A', ...(nested(field, value) as object) }
            await send(operation, path, { body: { [name]: [row] } })
          }
        }
      }
    }
    expect(log).toEqual([])
  }, 600_000)

  it('with a body that is none are refused with 400 or 422', async () => {
    const raws: readonly (string | Buffer)[] = [
      ...['{', '[]', 'null', '"x"', '5', '{"__proto__":{"title":"x"}}', '{}{}', "{'a':1}"],
      `{"a":${'['.repeat(50_000)}${']'.repeat(50_000)}}`,
      `{"a":[${'0,'.repeat(60_000)}0]}`,
      Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]),
      Buffer.from([0xef, 0xbb, 0xbf, 0x7b]),
    ]
    for (const operation of bodies()) {
      const path = pathWith(operation, world.ids)
      for (const raw of raws) {
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
    const texts = [
      ...['', '%20', '%00', '%ED%A0%80', '%', '%zz', '0', '-1', '+1', '1.5', '1e9', '9'.repeat(30), 'null'],
      ...[
        'true',
        '[]',
        '__proto__',
        "'%20or%201=1--",
        '2026-02-30',
        '0000-01-01',
        '9999-12-31',
        '2026-06-15',
      ],
      ...['%F0%9F%98%80', 'x'.repeat(300), '%25', '_', '\\', 'a&x=1', 'a%26x'],
    ]
    for (const operation of operations.filter(({ query }) => query.length > 0)) {
      for (const { name } of operation.query) {
        for (const text of texts) {
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
    const texts = [
      ...['0', '-1', '1.5', '1e3', '9'.repeat(19), '9007199254740991', '9007199254740993', 'x', '%00', '%20'],
      ...[
        '%ED%A0%80',
        '__proto__',
        'constructor',
        "'%20or%201=1--",
        '%F0%9F%98%80',
        'null',
        'undefined',
        '*',
      ],
      ...['..%2f..', 'x'.repeat(900), '0x10', '%EF%BC%91'],
    ]
    for (const operation of operations) {
      for (const [, name = ''] of operation.path.matchAll(/\{(\w+)\}/g)) {
        for (const text of texts) {
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
