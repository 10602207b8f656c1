import type { Random } from '../../../src/domain/demo/random.js'
import type { RestRequest } from '../contract.js'
import type { WalkedOperation } from '../walk.js'
import { jsonTexts, jsonWith, spoilers } from './json.js'
import { fieldsOf, idTexts, queryTexts, type Schema } from './values.js'

/** A request that is in order, from which hostile ones are made. */
export interface GoodRequest {
  /** Below the base, with its query. */
  readonly path: string
  readonly request: RestRequest
}

/** A request that is not, and what is wrong with it. */
export interface HostileRequest extends GoodRequest {
  readonly what: string
}

const moreQueryTexts = [
  ...queryTexts,
  ...['%ff', '%c0%80', '%EF%BB%BF', '%u0041', '%2500', '+', '++1', '1e400', '-0', '9007199254740993', 'NaN'],
  ...['Infinity', '0x10', '%00%00', 'x'.repeat(6_000), '9'.repeat(4_000), '%F0%9F', '\x7f', 'é'],
]

const moreIdTexts = [
  ...idTexts,
  ...['%ff', '%c0%80', '1e400', '-0', '+1', '01', '%2F', '1;2', '1%3F', 'é', '%F0%9F', '%0a', '1%20'],
]

/** Headers that a server may look at. */
const headerNames = [
  ...[
    'idempotency-key',
    'x-request-id',
    'x-forwarded-for',
    'x-forwarded-host',
    'forwarded',
    'host',
    'origin',
  ],
  ...['content-type', 'content-encoding', 'accept', 'accept-encoding', 'accept-language', 'authorization'],
  ...[
    'x-api-key',
    'cookie',
    'range',
    'if-none-match',
    'x-http-method-override',
    'traceparent',
    'via',
    '__proto__',
  ],
]

const headerTexts = [
  ...[
    '',
    ' ',
    '\t',
    ',',
    ';',
    '=',
    '"',
    '\\',
    '%',
    '*',
    '*/*',
    '__proto__',
    'constructor',
    '{}',
    'null',
    '-1',
  ],
  ...[
    'x'.repeat(8_000),
    ','.repeat(8_000),
    ' '.repeat(8_000),
    'é\xff',
    'Bearer',
    'Bearer  ',
    `Bearer ${'a '.repeat(3_000)}`,
  ],
  ...[
    '1.2.3.4, '.repeat(800),
    '::ffff:1.2.3.4%eth0',
    'unknown',
    '999.1.1.1',
    'application/json; charset=utf-16',
  ],
  ...[
    'application/json;;;=',
    'text/html',
    'gzip',
    `application/${'+'.repeat(4_000)}json`,
    'bytes=0-',
    'null',
  ],
  ...['00-0-0-00', "' or 1=1 --", 'http://[', 'a:b:c'],
]

/** Makes hostile requests to one operation, the same for the same state of `random`. */
export class RequestMaker {
  readonly #fields: readonly string[][]
  readonly #parameters: readonly string[]

  constructor(
    private readonly operation: WalkedOperation,
    private readonly random: Random,
  ) {
    this.#fields = pathsOf(operation.body ?? {})
    this.#parameters = [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
  }

  make(good: GoodRequest): HostileRequest {
    const ways: ((good: GoodRequest) => HostileRequest)[] = [
      (one) => this.#header(one),
      (one) => this.#query(one),
    ]
    if (this.#parameters.length > 0) ways.push((one) => this.#id(one))
    if (this.operation.body !== undefined) {
      for (let n = 0; n < 4; n += 1) ways.push((one) => this.#field(one))
      ways.push((one) => this.#body(one))
    }
    return this.random.pick(ways)(good)
  }

  #header(good: GoodRequest): HostileRequest {
    const name = this.random.pick(headerNames)
    const text = this.random.pick(headerTexts)
    const headers = Object.fromEntries([...Object.entries(good.request.headers ?? {}), [name, text]])
    return { ...good, request: { ...good.request, headers }, what: `${name}: ${text.slice(0, 60)}` }
  }

  #query(good: GoodRequest): HostileRequest {
    const names = [
      ...this.operation.query.map(({ name }) => name),
      'other',
      '__proto__',
      'constructor',
      'api_key',
    ]
    const times = this.random.whole(1, 3)
    const pairs = Array.from({ length: times }, () => {
      const suffix = this.random.weighted([
        ['', 6],
        ['[]', 1],
        ['[__proto__]', 1],
      ] as const)
      return `${this.random.pick(names)}${suffix}=${this.random.pick(moreQueryTexts)}`
    })
    const search = this.random.chance(0.05) ? '&'.repeat(5_000) : pairs.join('&')
    const path = `${good.path}${good.path.includes('?') ? '&' : '?'}${search}`
    return { ...good, path, what: search.slice(0, 80) }
  }

  #id(good: GoodRequest): HostileRequest {
    const name = this.random.pick(this.#parameters)
    const text = this.random.pick(moreIdTexts)
    const place = this.operation.path.split('/').indexOf(`{${name}}`)
    const [path = '', query] = good.path.split('?')
    const segments = path.split('/')
    segments[place] = text
    return {
      ...good,
      path: segments.join('/') + (query === undefined ? '' : `?${query}`),
      what: `${name} ${text.slice(0, 60)}`,
    }
  }

  #field(good: GoodRequest): HostileRequest {
    const path = this.#fields.length === 0 ? ['x'] : this.random.pick(this.#fields)
    const text = this.random.pick(jsonTexts)
    return {
      ...good,
      request: { ...withoutBody(good.request), raw: jsonWith(good.request.body ?? {}, path, text) },
      what: `${path.join('.')} ${text.slice(0, 60)}`,
    }
  }

  #body(good: GoodRequest): HostileRequest {
    const spoil = this.random.pick(spoilers)
    const raw = spoil(JSON.stringify(good.request.body ?? {}))
    return {
      ...good,
      request: { ...withoutBody(good.request), raw },
      what: `body ${raw.toString().slice(0, 60)}`,
    }
  }
}

function withoutBody({ body: _body, ...rest }: RestRequest): RestRequest {
  return rest
}

/** Paths of all fields, also of those in rows of lists. */
function pathsOf(schema: Schema, at: readonly string[] = []): string[][] {
  const properties = Object.entries((schema['properties'] ?? {}) as Record<string, Schema>)
  return properties.flatMap(([name, inner]) => {
    const path = [...at, name]
    const rows = inner['items'] as Schema | undefined
    return [path, ...(rows === undefined ? [] : pathsOf(rows, path)), ...fieldsOf(inner, path)]
  })
}
