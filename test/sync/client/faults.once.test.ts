import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { SourceFailure } from '../../../src/sync/client/failure.js'
import type { OpenSource } from '../../../src/sync/client/open.js'
import { usualLimits } from '../../../src/sync/client/transport.js'
import {
  pagesOf,
  reading,
  rowsOf,
  type Source,
  startSource,
  testTime,
  unended,
} from '../../support/source.js'
import {
  answering,
  changing,
  cut,
  dropped,
  type Fault,
  faithfully,
  hanging,
  SourceProxy,
  truncated,
} from '../../support/source-proxy.js'

// A proxy between the reader and its source does what networks and services do.

let source: Source
let proxy: SourceProxy
const open: OpenSource[] = []

beforeAll(async () => {
  // The largest contest has more than a page of people, and the account more than two.
  source = await startSource(0.3)
  proxy = await SourceProxy.start(source.url)
}, 240_000)

afterEach(() => {
  proxy.fault = faithfully
  proxy.requests.length = 0
  proxy.keys.clear()
  proxy.mostOpen = 0
  for (const reader of open.splice(0)) reader.close()
})

afterAll(async () => {
  await proxy?.close()
  await source?.gateway.app.close()
})

type Options = Partial<Parameters<typeof reading>[2]>

function read(
  options: Options = {},
  dialect: 'sweepwidget' | 'revup' = 'revup',
  url = proxy.url,
): OpenSource {
  const reader = reading(url, dialect, { key: source.demo.keys.full, ...options })
  open.push(reader)
  return reader
}

async function failureOf(work: Promise<unknown>): Promise<SourceFailure> {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  if (error instanceof SourceFailure) return error
  throw error ?? new Error('It did not fail.')
}

describe('A call that may succeed another time', () => {
  const passing: Readonly<Record<string, Fault>> = {
    'is answered 500': answering(500),
    'is answered 503 by a page of a proxy': answering(503, {}, '<html>'),
    'is answered with half of its JSON': truncated,
    'is answered with no JSON': answering(200, {}, 'OK'),
    'is answered in an encoding that is none': ({ response }) => {
      response.writeHead(200).end(Buffer.from([0x7b, 0xff, 0x7d]))
    },
    'is answered without the envelope': answering(200, {}, '[]'),
    'is answered with an envelope that says no': answering(200, {}, '{"success":false,"data":{}}'),
    'is cut off in its answer': cut,
    'is dropped without an answer': dropped,
    'is not answered': hanging,
    'is answered too slowly': ({ response }) => {
      response.writeHead(200).write('{')
    },
  }

  for (const [name, fault] of Object.entries(passing)) {
    it(`goes on when it ${name}`, async () => {
      const time = testTime()
      const limits = { ...usualLimits, headers: 300, body: 300 }
      const expected = await rowsOf(read(), 'account')
      proxy.requests.length = 0
      proxy.first(fault, fault)
      expect(
        await rowsOf(
          read({ time, limits: fault === hanging ? limits : { ...limits, headers: 30_000 } }),
          'account',
        ),
      ).toEqual(expected)
      expect(proxy.requests).toHaveLength(3)
      // Half a second, a second, of which half is by chance.
      expect(time.pauses).toEqual([375, 750])
    })
  }

  it('goes on when the source names seconds, and waits those', async () => {
    const time = testTime()
    proxy.first(answering(429, { 'retry-after': '17' }), answering(503, { 'retry-after': '3' }))
    await rowsOf(read({ time }), 'account')
    expect(time.pauses).toEqual([17_000, 3_000])
  })

  it('goes on when the source names an instant, which is read by its own clock', async () => {
    const time = testTime()
    const date = 'Wed, 01 Jan 2020 00:00:00 GMT'
    proxy.first(answering(429, { date, 'retry-after': 'Wed, 01 Jan 2020 00:00:40 GMT' }))
    await rowsOf(read({ time }), 'account')
    expect(time.pauses).toEqual([40_000])
  })

  it('is given up after six tries, and says what of', async () => {
    proxy.fault = answering(500)
    const failure = await failureOf(rowsOf(read(), 'account'))
    expect(failure).toMatchObject({ operation: 'account.get', kind: 'fault', status: 500 })
    expect(proxy.requests).toHaveLength(6)
  })

  it('is put off when the source wants more time than is waited', async () => {
    proxy.fault = answering(429, { 'retry-after': '3600' })
    const failure = await failureOf(rowsOf(read(), 'account'))
    expect(failure).toMatchObject({ kind: 'limited', retryAfter: 3_600 })
    expect(proxy.requests).toHaveLength(1)
  })
})

describe('A call that cannot succeed', () => {
  for (const [status, kind] of [
    [401, 'unauthorized'],
    [403, 'refused'],
    [404, 'missing'],
    [422, 'invalid'],
    [400, 'invalid'],
  ] as const) {
    it(`is made once when it is answered ${status}`, async () => {
      proxy.fault = answering(status, {}, '{"error":{"code":"insufficient_scope","message":"secret"}}')
      const failure = await failureOf(rowsOf(read(), 'account'))
      expect(failure).toMatchObject({ kind, status, word: 'insufficient_scope' })
      expect(failure.message).not.toContain('secret')
      expect(proxy.requests).toHaveLength(1)
    })
  }

  it('is not made elsewhere when the source sends there', async () => {
    const other = await SourceProxy.start(source.url)
    proxy.fault = answering(302, { location: `${other.url}/api/v1/account` })
    expect(await failureOf(rowsOf(read(), 'account'))).toMatchObject({ kind: 'redirected' })
    expect(other.requests).toEqual([])
    expect(proxy.requests).toHaveLength(1)
    await other.close()
  })

  it('is read no further than the bound, whether or not the source tells its size', async () => {
    const limits = { ...usualLimits, mostBytes: 10_000 }
    const body = ' '.repeat(10_001)
    proxy.fault = answering(200, { 'content-length': '10001' }, body)
    expect(await failureOf(rowsOf(read({ limits }), 'account'))).toMatchObject({ kind: 'too_large' })
    let written = 0
    proxy.fault = ({ response }) => {
      response.writeHead(200)
      const more = () => {
        written += 1_000
        if (response.destroyed || written > 50_000_000) return
        response.write(' '.repeat(1_000), () => setImmediate(more))
      }
      more()
    }
    expect(await failureOf(rowsOf(read({ limits }), 'account'))).toMatchObject({ kind: 'too_large' })
    expect(written).toBeLessThan(5_000_000)
  })

  it('is not made to an address that is not public', async () => {
    const reader = read({ allowPrivate: false })
    expect(await failureOf(rowsOf(reader, 'account'))).toMatchObject({ kind: 'address' })
    const named = read(
      { allowPrivate: false, resolve: async () => [{ address: '10.0.0.1', family: 4 }] },
      'revup',
      'https://source.example',
    )
    expect(await failureOf(rowsOf(named, 'account'))).toMatchObject({ kind: 'address' })
    expect(proxy.requests).toEqual([])
  })

  it('is not made with a key that would end its header', () => {
    expect(() => read({ key: 'abc\r\nx-evil: 1' })).toThrow(SourceFailure)
  })
})

describe('A key', () => {
  it('stands in the header that the dialect prefers, and in no address, failure or path', async () => {
    const key = source.demo.keys.full
    await rowsOf(read(), 'account')
    await rowsOf(read({}, 'sweepwidget'), 'account')
    expect([...proxy.keys]).toEqual([key, `Bearer ${key}`])
    expect(proxy.requests.join(' ')).not.toContain(key)
    proxy.fault = answering(401, {}, JSON.stringify({ error: { code: key, message: key } }))
    const failure = await failureOf(rowsOf(read(), 'account'))
    expect(JSON.stringify([failure, failure.message, failure.stack])).not.toContain(key)
  })
})

describe('A row that breaks the contract', () => {
  it('is left out and told without what it held; the others go on', async () => {
    const whole = await rowsOf(read(), 'contact')
    const address = 'ada@example.com'
    proxy.first(
      changing(({ data }) => {
        Object.assign(data[0] ?? {}, { id: 'not a number' })
        delete data[2]?.['first_name']
        Object.assign(data[3] ?? {}, { first_name: `${address}\0` })
        Object.assign(data[4] ?? {}, { id: 2 ** 52 })
        Object.assign(data[5] ?? {}, { created_at_epoch: null, created_at: '2026-02-31 00:00:00' })
        Object.assign(data[6] ?? {}, { id: 2 ** 60 })
        Object.assign(data[7] ?? {}, { phone: '\ud800', [address]: '\0' })
        Object.assign(data[8] ?? {}, { tier: 'new at the service' })
        data[1] = 7 as unknown as Record<string, unknown>
      }),
    )
    const [page, ...others] = await pagesOf(read(), 'contact')
    expect(page?.problems).toEqual([
      { operation: 'contacts.list', path: 'data.0.id', problem: 'must be an integer' },
      { operation: 'contacts.list', path: 'data.1', problem: 'The row must be an object' },
      { operation: 'contacts.list', path: 'data.2.first_name', problem: 'is required' },
      { operation: 'contacts.list', path: 'data.3.first_name', problem: 'must be a text without NUL' },
      { operation: 'contacts.list', path: 'data.6.id', problem: 'must be a number within 53 bits' },
      { operation: 'contacts.list', path: 'data.7.phone', problem: 'must be a text without NUL' },
      { operation: 'contacts.list', path: 'data.7.*.*', problem: 'must be a text without NUL' },
      {
        operation: 'contacts.list',
        path: 'data.4.id',
        problem: 'must be an id below 2^52, or of at most 255 characters and not ours',
      },
      {
        operation: 'contacts.list',
        path: 'data.5.created_at',
        problem: 'must be a time of the form 2026-06-15 09:23:41',
      },
    ])
    expect([page, ...others].flatMap((found) => found?.rows ?? [])).toEqual(whole.slice(8))
  })

  it('is a contest of which a part does not fit', async () => {
    const whole = await rowsOf(read({}, 'sweepwidget'), 'contest')
    const [first, second] = whole
    proxy.fault = (exchange) => {
      const path = exchange.request.url ?? ''
      if (path.endsWith(`/giveaways/${first?.externalId}/design`)) {
        return changing(
          ({ data }) => Object.assign(data, { title: { font_color: 1, font_size: null } }) && undefined,
        )(exchange)
      }
      if (path.endsWith(`/giveaways/${second?.externalId}`)) {
        return changing(({ data }) => Object.assign(data, { time_zone: 'Mars/Olympus' }) && undefined)(
          exchange,
        )
      }
      return faithfully(exchange)
    }
    const [page] = await pagesOf(read({}, 'sweepwidget'), 'contest')
    expect(page?.rows).toEqual(whole.slice(2))
    expect(page?.problems.toSorted((a, b) => a.path.localeCompare(b.path))).toEqual([
      { operation: 'giveaways.get', path: 'data.time_zone', problem: 'must be an IANA time zone' },
      { operation: 'design.get', path: 'data.title.font_color', problem: 'must be a string or null' },
    ])
  })
})

/** The live contest with the most people. */
async function largest() {
  const id = String(source.demo.contest.id)
  const found = (await rowsOf(read(), 'contest')).find(({ externalId }) => externalId === id)
  if (found === undefined) throw new Error('There is no contest.')
  return found
}

describe('Reading', () => {
  it('goes on from any page’s position as if it had not been ended', async () => {
    const contest = await largest()
    for (const [dialect, kind] of [
      ['revup', 'participant'],
      ['sweepwidget', 'entry'],
      ['sweepwidget', 'participant'],
    ] as const) {
      const whole = await pagesOf(read({}, dialect), kind, contest)
      expect(whole.length).toBeGreaterThan(1)
      for (const [index, { next }] of whole.slice(0, -1).entries()) {
        const stored = JSON.parse(JSON.stringify(next)) as typeof next
        const reader = read({}, dialect)
        const rest: string[] = []
        for await (const page of reader.contest[kind]?.(contest, { signal: unended, from: stored }) ?? []) {
          rest.push(...page.rows.map(({ externalId }) => externalId))
          if (rest.length > 300) break
        }
        const expected = whole
          .slice(index + 1)
          .flatMap(({ rows }) => rows.map(({ externalId }) => externalId))
        expect(rest).toEqual(expected.slice(0, rest.length))
        if (index === 3) break
      }
    }
  }, 120_000)

  it('begins a later run of the ledger with the newest day, and misses nothing of it', async () => {
    const contest = await largest()
    const whole = await pagesOf(read({}, 'sweepwidget'), 'entry', contest)
    const again = whole.at(-1)?.again ?? null
    expect(again).toEqual({ day: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) })
    proxy.requests.length = 0
    const later: string[] = []
    const reader = read({}, 'sweepwidget')
    for await (const page of reader.contest.entry?.(contest, { signal: unended, from: again }) ?? []) {
      later.push(...page.rows.map(({ externalId }) => externalId))
    }
    const rows = whole.flatMap((page) => page.rows)
    const verified = rows.filter((row) => row.verified)
    const newest = verified.at(-1)?.occurredAt.slice(0, 10) ?? ''
    for (const row of rows) {
      if (!row.verified || row.occurredAt.slice(0, 10) > newest) expect(later).toContain(row.externalId)
    }
    expect(later.length).toBeLessThan(rows.length / 2)
  }, 120_000)

  it('ends at once when its signal is aborted, in a request and in a pause', async () => {
    const reason = new Error('Enough.')
    const hung = new AbortController()
    proxy.fault = () => hung.abort(reason)
    await expect(read().source.account?.({ signal: hung.signal, from: null }).next()).rejects.toBe(reason)
    const paused = new AbortController()
    proxy.fault = answering(429, { 'retry-after': '60' })
    const time = {
      ...testTime(),
      pause: (_: number, signal: AbortSignal) =>
        new Promise<void>((_resolve, reject) => {
          signal.addEventListener('abort', () => reject(signal.reason))
          paused.abort(reason)
        }),
    }
    await expect(read({ time }).source.account?.({ signal: paused.signal, from: null }).next()).rejects.toBe(
      reason,
    )
    expect(proxy.requests).toHaveLength(2)
  })

  it('has no more requests at once than agreed', async () => {
    await rowsOf(read({ parallel: 2 }, 'sweepwidget'), 'contest')
    expect(proxy.mostOpen).toBe(2)
  })

  it('waits for the end of a window that is used up, by the headers of every answer', async () => {
    const time = testTime()
    const date = 'Mon, 15 Jun 2026 11:00:00 GMT'
    const reset = String(Date.parse(date) / 1_000 + 30)
    proxy.fault = async ({ pass, send }) => {
      const answer = await pass()
      send({
        ...answer,
        headers: { ...answer.headers, date, 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset },
      })
    }
    const reader = read({ time })
    await rowsOf(reader, 'account')
    expect(time.pauses).toEqual([])
    await rowsOf(reader, 'account')
    expect(time.pauses).toEqual([30_000])
  })

  it('keeps to the burst that the contract allows, before the source has to say so', async () => {
    const time = testTime()
    await rowsOf(read({ time }, 'sweepwidget'), 'contest')
    const requests = proxy.requests.length
    expect(requests).toBeGreaterThan(20)
    // Twenty a second.
    const passed = Date.parse(time.clock.now()) - Date.parse('2026-06-15T12:00:00.000Z')
    expect(passed).toBeGreaterThanOrEqual((requests - 1) * 50)
  })
})
