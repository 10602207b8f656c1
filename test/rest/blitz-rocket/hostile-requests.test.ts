import fc from 'fast-check'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type BlitzRocket, startBlitzRocket } from '../../support/blitz-rocket.js'
import { rounds } from '../../support/parts.js'

const texts = {
  'SQL that ends the statement': "'; drop table participants; --",
  'SQL that is always true': "' or 1=1 --",
  percent: '%',
  underscore: '_',
  backslash: '\\',
  NUL: 'a\0b',
  'half a surrogate pair': '\ud800',
  emoji: '👩🏽‍🚀',
  'right to left': '\u202eabc\u202c مرحبا',
  'a megabyte': 'x'.repeat(2 ** 20),
  'half a megabyte': 'x'.repeat(2 ** 19),
  HTML: '<script>alert(1)</script>',
  template: '{{7*7}}',
}

describe('hostile requests', () => {
  let blitz: BlitzRocket
  let entryId: string
  let people: number

  beforeAll(async () => {
    blitz = await startBlitzRocket()
    entryId = (await blitz.enter({ email: 'safe@example.com', name: 'Safe' })).entryId
    people = await total()
  })
  // One of the tests writes names that others look for.
  beforeEach(() => blitz.send('PUT', `/entries/${entryId}`, { body: { name: 'Safe' } }))

  async function total(): Promise<number> {
    const { body } = await blitz.send('GET', `/contests/${blitz.contest.publicId}/entries`)
    return (body as unknown as { pagination: { total: number } }).pagination.total
  }

  const contestPath = () => `/contests/${blitz.contest.publicId}/entries`

  it.each(Object.entries(texts))('are refused or kept as they are: %s', async (_what, text) => {
    const writes: [string, string, Record<string, unknown>][] = [
      ['POST', contestPath(), { email: text }],
      ['POST', contestPath(), { phone: text }],
      ['PUT', `/entries/${entryId}`, { email: text }],
      ['POST', `/entries/${entryId}/disqualify`, { disqualify: text }],
      ['POST', `/entries/${entryId}/points`, { points: text, reason: 'Test' }],
    ]
    for (const [method, path, body] of writes) {
      const { status } = await blitz.send(method, path, { body })
      expect([path, status]).toEqual([path, text.length > 2 ** 19 ? 413 : 400])
    }
    expect(await total()).toBe(people)
  })

  it.each(Object.entries(texts))('find no more than they say: %s', async (_what, text) => {
    if (text.length > 10_000) return
    const search = encodeURIComponent(text.isWellFormed() ? text : '\ufffd')
    const { status, body } = await blitz.send('GET', `${contestPath()}?search=${search}`)
    expect([200, 400]).toContain(status)
    if (status === 200) expect(body.data).toEqual([])
  })

  it('keep free texts untouched, or refuse what cannot be stored', async () => {
    for (const [what, text] of Object.entries(texts)) {
      const { status, body } = await blitz.send('PUT', `/entries/${entryId}`, { body: { name: text } })
      const storable = text.length <= 255 && text.isWellFormed() && !text.includes('\0')
      if (text.length > 2 ** 19) expect([what, status]).toEqual([what, 413])
      else if (!storable) expect([what, status]).toEqual([what, 400])
      else expect([what, (body.data as { name: string }).name]).toEqual([what, text])
    }
  })

  it.each(
    Object.entries({
      'no JSON': '{"email":',
      'nothing but spaces': '   ',
      'single quotes': "{'email': 'a@example.com'}",
      'two documents': '{}{}',
      'a trailing comma': '{"email":"a@example.com",}',
      'a number out of JSON': '{"points": NaN, "reason": "x"}',
      'a list': '[]',
      'a text': '"text"',
      'a number': '5',
      null: 'null',
      'fields of __proto__': '{"__proto__":{"email":"a@example.com"},"email":"b@example.com"}',
      '__proto__ deeper down': '{"email":"b@example.com","customFieldData":{"__proto__":{"x":1}}}',
      'deep nesting': `{"email":"a@example.com","customFieldData":${'{"a":'.repeat(30_000)}1${'}'.repeat(30_000)}}`,
      'deep lists': '['.repeat(100_000),
      'a wide list': `{"email":"a@example.com","customFieldData":{"a":[${'0,'.repeat(200_000)}0]}}`,
      'a repeated field of which the last is wrong':
        '{"email":"a@example.com","email":5,"points":1,"points":"x"}',
      'no UTF-8': Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]),
    }),
  )('with a body of %s are refused with 400', async (_what, raw) => {
    for (const [method, path] of [
      ['POST', contestPath()],
      ['PUT', `/entries/${entryId}`],
      ['POST', `/entries/${entryId}/points`],
    ] as const) {
      // With a key of their own, whose record compares whole bodies.
      const headers = { 'idempotency-key': 'hostile' }
      const { status } = await blitz.send(method, path, { raw, headers })
      expect([path, status]).toEqual([path, 400])
    }
    expect(await total()).toBe(people)
  })

  it('take of a repeated field the last', async () => {
    const raw = '{"name":"First","name":"Last"}'
    expect((await blitz.send('PUT', `/entries/${entryId}`, { raw })).body.data).toMatchObject({
      name: 'Last',
    })
  })

  it('with another content type are refused with 400 (#17)', async () => {
    const raw = JSON.stringify({ points: 1, reason: 'Test' })
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'application/jsonx',
      'x',
    ]) {
      const answer = await blitz.send('POST', `/entries/${entryId}/points`, {
        raw,
        headers: { 'content-type': type },
      })
      expect([type, answer.status, answer.body.error]).toEqual([type, 400, 'Invalid request body'])
    }
    for (const type of ['application/json; charset=utf-8', 'Application/JSON', 'application/vnd.api+json']) {
      const answer = await blitz.send('POST', `/entries/${entryId}/points`, {
        raw,
        headers: { 'content-type': type },
      })
      expect([type, answer.status]).toEqual([type, 200])
    }
  })

  it('leave no trace in the prototype of objects', () => {
    expect(Reflect.ownKeys(Object.prototype).includes('email')).toBe(false)
    expect(({} as Record<string, unknown>)['x']).toBeUndefined()
  })

  it('whatever they hold, have an answer of the contract and are never a defect', async () => {
    const value = fc.oneof(
      {
        weight: 3,
        arbitrary: fc.constantFrom<unknown>('a@example.com', '+1 555 123', 1, -5, true, null, '', {}, []),
      },
      { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
      { weight: 1, arbitrary: fc.double() },
      { weight: 1, arbitrary: fc.maxSafeInteger() },
    )
    const fields = [
      'email',
      'phone',
      'name',
      'referralCode',
      'customFieldData',
      'disqualify',
      'points',
      'reason',
    ]
    const body = fc.dictionary(fc.constantFrom(...fields), value, { maxKeys: 4 })
    const target = fc.constantFrom(
      ['POST', contestPath()],
      ['PUT', `/entries/${entryId}`],
      ['POST', `/entries/${entryId}/disqualify`],
      ['POST', `/entries/${entryId}/points`],
    )
    await fc.assert(
      fc.asyncProperty(target, body, async ([method = '', path = ''], sent) => {
        const { status } = await blitz.send(method, path, { body: sent })
        expect(status).toBeLessThan(500)
      }),
      { numRuns: rounds(120, 40), seed: 20261120 },
    )
  }, 120_000)

  it('with any query have an answer of the contract', async () => {
    const value = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.integer().map(String),
      fc.constantFrom('', '+1', '1e9', '%'),
    )
    const pair = fc.record({ name: fc.constantFrom('page', 'limit', 'search', 'other'), text: value })
    await fc.assert(
      fc.asyncProperty(fc.array(pair, { maxLength: 5 }), async (pairs) => {
        const search = new URLSearchParams(pairs.map(({ name, text }): [string, string] => [name, text]))
        const { status } = await blitz.send('GET', `${contestPath()}?${search}`)
        expect([200, 400]).toContain(status)
      }),
      { numRuns: rounds(80, 30), seed: 20261120 },
    )
  }, 120_000)
})
