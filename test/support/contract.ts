import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import type { FastifyInstance } from 'fastify'
import type { InjectOptions } from 'light-my-request'
import { parse } from 'yaml'
import { projectFile } from '../../src/project.js'
import { securityHeaders } from '../../src/server/security-headers.js'

/** The dialects that have a contract. */
export const dialects = ['blitz-rocket', 'revup', 'sweepwidget'] as const

type Json = Record<string, unknown>

/** An OpenAPI document with everything that tests ask of it. */
export class ContractDocument {
  // `strict: false` since contracts carry words of their own (`x-…`, `example`).
  readonly #ajv = formats.default(new Ajv2020({ allErrors: true, strict: false }))
  readonly #compiled = new Map<unknown, ReturnType<Ajv2020['compile']>>()

  constructor(readonly document: Json) {}

  static read(dialect: (typeof dialects)[number]): ContractDocument {
    const file = projectFile('schema', 'rest', `${dialect}.openapi.yaml`)
    return new ContractDocument(parse(readFileSync(file, 'utf8')) as Json)
  }

  get base(): string {
    return String((this.document['servers'] as Json[])[0]?.['url'])
  }

  /** Every operation with its path and method. */
  operations(): { path: string; method: string; operation: Json }[] {
    return Object.entries(this.document['paths'] as Json).flatMap(([path, item]) =>
      Object.entries(item as Json).map(([method, operation]) => ({
        path,
        method: method.toUpperCase(),
        operation: operation as Json,
      })),
    )
  }

  /** Follows a reference inside the document. */
  resolve(part: unknown): Json {
    const reference = (part as Json)['$ref']
    if (typeof reference !== 'string') return part as Json
    let found: unknown = this.document
    for (const name of reference.slice(2).split('/')) found = (found as Json)[name]
    if (found === undefined) throw new Error(`The contract has no ${reference}.`)
    return this.resolve(found)
  }

  /** Why a value does not fit a schema of the document; empty when it does. */
  complaints(schema: Json, value: unknown): string[] {
    let validate = this.#compiled.get(schema)
    if (validate === undefined) {
      validate = this.#ajv.compile({ ...schema, components: this.document['components'] })
      this.#compiled.set(schema, validate)
    }
    if (validate(value)) return []
    return (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`)
  }

  /** The operation that a path below the base leads to: literal segments win over ids. */
  operationAt(method: string, path: string): Json | undefined {
    const segments = path.split('/')
    const fitting = this.operations().filter((candidate) => {
      const names = candidate.path.split('/')
      return (
        names.length === segments.length &&
        names.every((name, index) => name.startsWith('{') || name === segments[index])
      )
    })
    fitting.sort((a, b) => a.path.split('{').length - b.path.split('{').length)
    const [best] = fitting
    return fitting.find((one) => one.path === best?.path && one.method === method)?.operation
  }
}

export interface RestRequest {
  readonly key?: string | undefined
  /** Sent as JSON. */
  readonly body?: unknown
  /** Sent as it is, as application/json unless `headers` say otherwise. */
  readonly raw?: string | Buffer
  readonly headers?: Record<string, string>
}

export interface RestAnswer {
  readonly status: number
  // Tests say what they expect of it; that it fits the contract is checked already.
  readonly body: Json & { readonly data?: unknown; readonly error?: unknown; readonly message?: unknown }
  readonly headers: Readonly<Record<string, string | undefined>>
}

/** What every answer of HTTP may have, and what `test/server/security-headers.test.ts` asks of all of them. */
const transport = new Set([
  ...['content-type', 'content-length', 'date', 'connection', 'transfer-encoding'],
  // The id under which the request is logged.
  'x-request-id',
  ...Object.keys(securityHeaders('https://gateway.test')),
])

/** Sends REST requests and throws on every answer that the contract does not describe exactly. */
export class ContractClient {
  constructor(
    readonly app: FastifyInstance,
    readonly contract: ContractDocument,
  ) {}

  async send(method: string, path: string, request: RestRequest = {}): Promise<RestAnswer> {
    const { key, body, raw } = request
    const payload = raw ?? (body === undefined ? undefined : JSON.stringify(body))
    const response = await this.app.inject({
      method: method as NonNullable<InjectOptions['method']>,
      url: this.contract.base + path,
      headers: {
        ...(payload === undefined ? {} : { 'content-type': 'application/json' }),
        ...(key === undefined ? {} : { 'x-api-key': key }),
        ...request.headers,
      },
      ...(payload === undefined ? {} : { payload }),
    })
    const headers = Object.fromEntries(
      Object.entries(response.headers).map(([name, value]) => [name, value?.toString()]),
    )
    const answer = { status: response.statusCode, body: response.body, headers }
    const complaints = this.#complaints(method, path, answer)
    if (complaints.length > 0) {
      const told = `${method} ${path} answered ${answer.status} ${answer.body}`
      throw new Error(`${told}, which the contract does not describe: ${complaints.join('; ')}`)
    }
    return { ...answer, body: answer.body === '' ? {} : (JSON.parse(answer.body) as Json) }
  }

  #complaints(method: string, path: string, answer: Answered): string[] {
    if (method === 'OPTIONS' && answer.status === 204) {
      return answer.body === '' && answer.headers['allow'] ? [] : ['no body and an Allow are due']
    }
    const response = this.#described(method, path, answer.status)
    if (response === undefined) return ['the status is undocumented']
    return [...this.#bodyComplaints(method, response, answer), ...this.#headerComplaints(response, answer)]
  }

  #described(method: string, path: string, status: number): Json | undefined {
    const [plain = ''] = path.split('?', 1)
    const known = method === 'HEAD' ? 'GET' : method
    const operation = this.contract.operationAt(known, plain.replace(/(.)\/$/, '$1'))
    if (operation === undefined) {
      // No operation: only the answers of routing are left, in the envelope of errors.
      const { responses } = this.contract.document['components'] as { responses: Json }
      return [404, 405, 413, 429].includes(status) ? this.contract.resolve(responses['Error']) : undefined
    }
    const responses = operation['responses'] as Json
    const found = responses[String(status)] ?? (status >= 400 ? responses['default'] : undefined)
    return found === undefined ? undefined : this.contract.resolve(found)
  }

  #bodyComplaints(method: string, response: Json, { body, headers }: Answered): string[] {
    const content = response['content'] as Record<string, { schema: Json }> | undefined
    if (content === undefined || method === 'HEAD') return body === '' ? [] : ['no body is due']
    if (headers['content-type'] !== 'application/json; charset=utf-8') return ['the body is not JSON']
    const schema = content['application/json']?.schema
    if (schema === undefined) return ['the contract has no schema']
    return this.contract.complaints(schema, JSON.parse(body))
  }

  #headerComplaints(response: Json, { status, headers }: Answered): string[] {
    const described = Object.entries((response['headers'] ?? {}) as Json)
    const complaints: string[] = []
    for (const [name, part] of described) {
      const header = this.contract.resolve(part) as { required?: boolean; schema: Json }
      const text = headers[name.toLowerCase()]
      if (text === undefined) {
        if (header.required) complaints.push(`the header ${name} is missing`)
        continue
      }
      const value = header.schema['type'] === 'integer' ? Number(text) : text
      for (const told of this.contract.complaints(header.schema, value)) complaints.push(`${name}: ${told}`)
    }
    const names = new Set(described.map(([name]) => name.toLowerCase()))
    for (const name of Object.keys(headers)) {
      if (!transport.has(name) && !names.has(name)) complaints.push(`the header ${name} is undocumented`)
    }
    const due: Readonly<Record<number, string>> = { 405: 'allow', 429: 'retry-after', 503: 'retry-after' }
    const needed = due[status]
    if (needed !== undefined && headers[needed] === undefined) complaints.push(`${needed} is missing`)
    return complaints
  }
}

interface Answered {
  readonly status: number
  readonly body: string
  readonly headers: Readonly<Record<string, string | undefined>>
}

const contracts = new Map<string, ContractDocument>()

/** A client of a dialect of this server. */
export function clientOf(app: FastifyInstance, dialect: (typeof dialects)[number]): ContractClient {
  const contract = contracts.get(dialect) ?? ContractDocument.read(dialect)
  contracts.set(dialect, contract)
  return new ContractClient(app, contract)
}
