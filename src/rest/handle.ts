import type { IncomingHttpHeaders } from 'node:http'
import type { GraphQLSchema } from 'graphql'
import type { Contract, Operation } from '../contract/contract.js'
import { Validation } from '../contract/validation.js'
import type { Caller } from '../domain/caller.js'
import { addressCell } from '../domain/limit/address-cell.js'
import {
  bucketsOfKey,
  type LimitBucket,
  type LimitSubject,
  type LimitVerdict,
  type RateLimiter,
} from '../domain/limit/limiter.js'
import type { Execute } from '../graphql/execute.js'
import { expectedFailure } from '../graphql/failures.js'
import type { OperationWatch } from '../graphql/watch.js'
import { type JsonBody, readJson } from './body.js'
import type { Content, Dialect } from './dialect.js'
import { DialectIds } from './dialect-ids/endpoint-ids.js'
import type { CheckedRequest, Endpoint } from './endpoint.js'
import { assertExactlyOne } from './exactly-one.js'
import { faulty, fromDomain, RestFailure } from './failure.js'
import { headerValue, keyOf } from './keys.js'
import { readHeaders, readPath, readQuery, type Values } from './parameters.js'

/** What the server gives to the dialects. */
export interface RestServices {
  readonly execute: Execute
  /** That which `execute` runs. */
  readonly schema: GraphQLSchema
  /** Who a raw key is; throws UNAUTHENTICATED. */
  readonly authenticate: (raw: string | undefined) => Promise<Caller>
  /** Undefined: limits are off. */
  readonly limiter: RateLimiter | undefined
  /** Attempts a minute without a valid key that an address has where the contract says nothing of them. */
  readonly attempts: number
}

/** A request before its body is read. */
export interface IncomingRequest {
  readonly path: Readonly<Record<string, string>>
  /** The query as sent, without the question mark. */
  readonly search: string
  readonly headers: IncomingHttpHeaders
  /** The client's address. */
  readonly address: string
  /** Who looks on; told whose key it is as soon as that is known. */
  readonly watch?: RequestWatch | undefined
}

export interface RequestWatch extends OperationWatch {
  identified(caller: Caller): void
}

/** A request that may go on: its key, count, scope, path and query are in order. */
export interface Admission {
  readonly operation: Operation
  readonly endpoint: Endpoint
  readonly caller: Caller
  /** Milliseconds that the lookup of the key took. */
  readonly spent: number
  readonly path: Values
  readonly query: Values
  readonly headers: IncomingHttpHeaders
  readonly watch: OperationWatch | undefined
}

export interface Answer {
  readonly status: number
  /** Not yet in the dialect's envelope; undefined: no body. */
  readonly content: Content | undefined
}

/** One REST API: its contract, its dialect and an endpoint for every operation it offers. */
export class RestApi {
  readonly #endpoints: ReadonlyMap<string, Endpoint>
  readonly #validation: Validation
  readonly #ids: DialectIds

  constructor(
    readonly contract: Contract,
    readonly dialect: Dialect,
    endpoints: readonly Endpoint[],
    private readonly services: RestServices,
  ) {
    this.#endpoints = new Map(endpoints.map((endpoint) => [endpoint.operation, endpoint]))
    this.#validation = new Validation(contract)
    this.#ids = new DialectIds(services.schema, dialect.idsOf)
  }

  /**
   * The checks of #159 up to path and query: key, count, scope, path, query. Throws a RestFailure.
   * `counted` learns the state of the key's count (without a valid key, of the address's) as soon as it is
   * known.
   */
  async admit(
    operation: Operation,
    request: IncomingRequest,
    counted: (verdict: LimitVerdict) => void,
  ): Promise<Admission> {
    const endpoint = this.#endpoints.get(operation.id)
    if (endpoint === undefined) throw new Error(`No endpoint carries out ${operation.id}.`)
    const { headers, search, watch } = request
    const asked = performance.now()
    const caller = await this.#caller(operation, request, counted)
    const spent = performance.now() - asked
    watch?.identified(caller)
    const limits = bucketsOfKey(operation.limits, caller.limits)
    await this.#count({ interface: this.dialect.name, kind: 'key', id: caller.keyId }, limits, counted)
    this.#inOrder(operation, () => this.dialect.admit(caller, operation))
    const path = readPath(this.#validation, operation, request.path)
    const query = readQuery(this.#validation, operation, search)
    return { operation, endpoint, caller, spent, path, query, headers, watch }
  }

  /** Checks the body and runs the operation. Throws a RestFailure, or what is a defect. */
  async answer(admission: Admission, body: Buffer | undefined): Promise<Answer> {
    const { operation, endpoint, caller, spent, path, query } = admission
    const headers = readHeaders(this.#validation, operation, admission.headers)
    const request: CheckedRequest = {
      path,
      query,
      headers,
      ...this.#body(admission, body),
      limits: operation.limits,
    }
    assertExactlyOne(operation.exactlyOneOf, request)
    const { document } = endpoint.instead?.for(request) ? endpoint.instead : endpoint
    const result = await this.services.execute({
      ...this.#ids.run(document, endpoint.variables(request), caller),
      caller,
      spent,
      idempotency: this.#idempotency(admission, request),
      watch: admission.watch,
    })
    const [error] = result.errors ?? []
    if (error !== undefined) throw this.failureOf(error, operation) ?? error
    const { status, content } = endpoint.response(
      presentFields(result.data),
      request,
      result.replayed ?? false,
    )
    const [documented] = operation.successes
    return { status: status ?? documented ?? 200, content: documented === 204 ? undefined : content }
  }

  /** An expected failure of the operation in the client's words; undefined for a defect. */
  failureOf(error: unknown, operation: Operation | undefined): RestFailure | undefined {
    if (error instanceof RestFailure) return error
    const expected = expectedFailure(error)
    if (expected === undefined) return undefined
    const fields = operation && this.#endpoints.get(operation.id)?.fields
    const invalid = operation?.body === undefined ? 'QUERY_INVALID' : 'BODY_INVALID'
    return fromDomain(expected, invalid, (path) => fields?.clientName(path) ?? path)
  }

  /**
   * Counts a request without a valid key for its address, where the contract says so (#63); `counted` learns
   * the state. Throws RATE_LIMITED when the address has none left.
   */
  async countAddress(address: string, counted: (verdict: LimitVerdict) => void): Promise<void> {
    const { withoutKey } = this.contract
    if (withoutKey !== undefined) await this.#count(this.#addressSubject(address), [withoutKey], counted)
  }

  /** Tells the state of an address's count, if it has one, and takes nothing from it. */
  async showAddressCount(address: string, counted: (verdict: LimitVerdict) => void): Promise<void> {
    const { withoutKey } = this.contract
    if (withoutKey === undefined) return
    const free = { ...withoutKey, cost: 0 }
    const verdict = await this.services.limiter?.take(this.#addressSubject(address), [free])
    if (verdict !== undefined) counted(verdict)
  }

  /** Where the contract has no such count, the answer shows none, and only an exhausted one is told of. */
  async #countAttempt(address: string, counted: (verdict: LimitVerdict) => void): Promise<void> {
    if (this.contract.withoutKey !== undefined) return await this.countAddress(address, counted)
    const bucket: LimitBucket = { name: 'attempts', limit: this.services.attempts, seconds: 60, cost: 1 }
    await this.#count(this.#addressSubject(address), [bucket], () => undefined)
  }

  #addressSubject(address: string): LimitSubject {
    return { interface: this.dialect.name, kind: 'address', id: addressCell(address) }
  }

  async #caller(
    operation: Operation,
    { headers, search, address }: IncomingRequest,
    counted: (verdict: LimitVerdict) => void,
  ): Promise<Caller> {
    const key = keyOf(this.contract.carriers, headers, search)
    try {
      return await this.services.authenticate(key)
    } catch (error) {
      const failure = this.failureOf(error, operation)
      if (failure?.code === 'UNAUTHENTICATED') await this.#countAttempt(address, counted)
      throw failure ?? error
    }
  }

  #inOrder(operation: Operation, check: () => void): void {
    try {
      check()
    } catch (error) {
      throw this.failureOf(error, operation) ?? error
    }
  }

  async #count(
    subject: LimitSubject,
    buckets: readonly LimitBucket[],
    counted: (verdict: LimitVerdict) => void,
  ): Promise<void> {
    const { limiter } = this.services
    if (limiter === undefined) return
    const verdict = await limiter.take(subject, buckets)
    counted(verdict)
    if (verdict.retryAfter === undefined) return
    throw new RestFailure('RATE_LIMITED', 'Too many requests', { retryAfter: verdict.retryAfter })
  }

  #body(
    { operation, headers }: Admission,
    content: Buffer | undefined,
  ): Pick<CheckedRequest, 'body' | 'faultyRows'> {
    if (operation.body === undefined) return { body: undefined, faultyRows: new Map() }
    const body = readJson(content, headerValue(headers, 'content-type'))
    this.#check(operation.body, body)
    return { body: body.value, faultyRows: this.#validation.faultyRows(operation.rows, body.value) }
  }

  #check(schema: NonNullable<Operation['body']>, { value, empty }: JsonBody): void {
    const faults = this.#validation.faults(schema, value)
    if (faults.length === 0) return
    // Nothing was sent, but something is needed: the dialect says whether that is a field's fault (#17).
    if (empty) throw new RestFailure('BODY_UNREADABLE', 'Send a body', { faults })
    throw faulty('BODY_INVALID', faults)
  }

  #idempotency({ operation, headers, path }: Admission, request: CheckedRequest) {
    const key = headerValue(headers, 'idempotency-key')
    if (operation.method !== 'POST' || key === undefined) return undefined
    const { contestPath, name } = this.dialect
    const parameter = /\{(\w+)\}/.exec(contestPath)?.[1] ?? ''
    const contest = operation.path.startsWith(contestPath) ? String(path[parameter]) : ''
    const { query, body } = request
    return { key, scope: { operation: `${name}/${operation.id}`, contest, request: { path, query, body } } }
  }
}

/** Without an error every root field has a value: operations that look things up throw instead. */
function presentFields(data: Record<string, unknown> | null | undefined): Record<string, unknown> {
  if (data == null || Object.values(data).some((value) => value == null)) {
    throw new Error('An operation without an error has an empty answer.')
  }
  return data
}
