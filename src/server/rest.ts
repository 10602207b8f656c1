import cors from '@fastify/cors'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Method, methods, type Operation } from '../contract/contract.js'
import type { LimitVerdict } from '../domain/limit/limiter.js'
import type { RestBase } from '../rest/apis.js'
import type { Refusal } from '../rest/dialect.js'
import { RestFailure } from '../rest/failure.js'
import type { Admission, RestApi } from '../rest/handle.js'
import { loggable } from './defects.js'

/** One REST request on its way. */
interface RestCall {
  readonly api: RestApi
  readonly requestId: string
  operation?: Operation
  admission?: Admission
}

declare module 'fastify' {
  interface FastifyRequest {
    restCall: RestCall | null
  }
}

/** Mounts every REST dialect: a route per path of its contract, and its own answers to all else below it. */
export async function registerRest(
  app: FastifyInstance,
  bases: readonly RestBase[],
  corsOrigins: readonly string[],
): Promise<void> {
  app.decorateRequest('restCall', null)
  for (const base of bases) {
    await app.register(async (scope) => mountBase(scope, base, corsOrigins), { prefix: base.path })
  }
}

/** The API to which an address belongs; undefined outside of REST. */
export function apiAt(bases: readonly RestBase[], url: string): RestApi | undefined {
  const base = bases.find(({ path }) => url.startsWith(`${path}/`))
  return base && ownerOf(base, url)
}

/**
 * Answers an address whose percent-encoding is broken: no route can have it. No hook runs for it, so that `headers` gives
 * what hooks give to all other answers.
 */
export function answerBadAddress(
  bases: readonly RestBase[],
  headers: (request: FastifyRequest) => Readonly<Record<string, string>> = () => ({}),
) {
  return (_error: Error, request: FastifyRequest, reply: FastifyReply): void => {
    reply.headers(headers(request))
    const base = bases.find(({ path }) => request.url.startsWith(`${path}/`))
    // Fastify does not know the client behind a proxy here, so that no address is to pay for it.
    if (base !== undefined) void answerUnknown(base, request, reply, false)
    else void reply.code(400).send({ error: 'Bad Request', message: 'The address cannot be read' })
  }
}

async function mountBase(
  scope: FastifyInstance,
  base: RestBase,
  corsOrigins: readonly string[],
): Promise<void> {
  if (corsOrigins.length > 0) await registerCors(scope, corsOrigins)
  scope.removeAllContentTypeParsers()
  // The dialects read bodies themselves, after they have looked at key, path and query.
  scope.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, content, done) => done(null, content))
  scope.addHook('onSend', (request, reply, payload, done) =>
    done(null, withoutBodyForHead(request, reply, payload)),
  )
  scope.setErrorHandler((error, request, reply) => refuse(error, request, reply))
  // Answered before the body is read, which may be too large to read.
  scope.addHook('onRequest', (request, reply, done) => {
    if (request.is404) answerUnknown(base, request, reply).catch(done)
    else done()
  })
  scope.setNotFoundHandler((request, reply) => answerUnknown(base, request, reply))
  for (const api of base.apis) {
    for (const [path, operations] of operationsByPath(api)) mountPath(scope, api, path, operations)
  }
}

/** The answer to HEAD is that to GET, with its length and without its body (#24). */
function withoutBodyForHead(request: FastifyRequest, reply: FastifyReply, payload: unknown): unknown {
  if (request.method !== 'HEAD' || typeof payload !== 'string') return payload
  reply.header('content-length', Buffer.byteLength(payload))
  return null
}

async function registerCors(scope: FastifyInstance, origins: readonly string[]): Promise<void> {
  await scope.register(cors, {
    origin: origins.includes('*') ? '*' : [...origins],
    methods: [...methods, 'HEAD'],
    exposedHeaders: [
      'retry-after',
      'x-request-id',
      'x-ratelimit-limit',
      'x-ratelimit-remaining',
      'x-ratelimit-reset',
    ],
    maxAge: 86_400,
    // The path's own answer follows, with its Allow.
    strictPreflight: false,
    preflightContinue: true,
  })
}

/** The methods that have routes. */
const routed: readonly string[] = [...methods, 'HEAD', 'OPTIONS']

type OperationsOfPath = ReadonlyMap<Method, Operation>

function operationsByPath({ contract }: RestApi): ReadonlyMap<string, OperationsOfPath> {
  const paths = new Map<string, Map<Method, Operation>>()
  for (const operation of contract.operations) {
    const known = paths.get(operation.path) ?? new Map<Method, Operation>()
    paths.set(operation.path, known.set(operation.method, operation))
  }
  return paths
}

/** Every method of a path is one route, so that a literal path is found before one with ids, whatever the method. */
function mountPath(scope: FastifyInstance, api: RestApi, path: string, operations: OperationsOfPath): void {
  const allow = allowedMethods(operations)
  scope.route({
    method: [...routed],
    url: path.replaceAll(/\{(\w+)\}/g, ':$1'),
    onRequest: async (request, reply) => {
      const call = begin(api, request, reply)
      const show = (verdict: LimitVerdict) => showLimits(reply, verdict)
      if (request.method === 'OPTIONS') {
        await api.showAddressCount(request.ip, show)
        return reply.code(204).header('allow', allow).send()
      }
      const operation = operations.get(request.method === 'HEAD' ? 'GET' : (request.method as Method))
      if (operation === undefined || operation.successes.length === 0) {
        await api.countAddress(request.ip, show)
        throw new RestFailure('METHOD_NOT_ALLOWED', 'Method not allowed', { allow })
      }
      call.operation = operation
      request.facts?.named(operation.id)
      call.admission = await api.admit(operation, incoming(request), show)
    },
    handler: async (request, reply) => {
      const { admission } = request.restCall ?? {}
      if (admission === undefined) throw new Error('A request was not admitted.')
      const { status, content } = await api.answer(admission, bodyOf(request))
      reply.code(status)
      if (content === undefined) return reply.send()
      return reply.send(api.dialect.envelope(content, request.restCall?.requestId ?? ''))
    },
  })
}

/** The methods that a path answers: HEAD where there is GET, and OPTIONS always (#24). */
function allowedMethods(operations: OperationsOfPath): string {
  const offered = [...operations.values()].filter(({ successes }) => successes.length > 0)
  const names = offered.flatMap(({ method }) => (method === 'GET' ? ['GET', 'HEAD'] : [method]))
  return [...names, 'OPTIONS'].join(', ')
}

function begin(api: RestApi, request: FastifyRequest, reply: FastifyReply): RestCall {
  const call: RestCall = { api, requestId: api.dialect.requestIdFrom(request.id) }
  request.restCall = call
  reply.header('x-request-id', request.id)
  request.facts?.enter(api.dialect.name, call.requestId)
  if (api.dialect.requestIdHeader !== undefined) reply.header(api.dialect.requestIdHeader, call.requestId)
  return call
}

function searchOf(request: FastifyRequest): string {
  const start = request.url.indexOf('?')
  return start < 0 ? '' : request.url.slice(start + 1)
}

function incoming(request: FastifyRequest) {
  return {
    path: request.params as Record<string, string>,
    search: searchOf(request),
    headers: request.headers,
    address: request.ip,
    watch: request.facts ?? undefined,
  }
}

function bodyOf(request: FastifyRequest): Buffer | undefined {
  return Buffer.isBuffer(request.body) ? request.body : undefined
}

function showLimits(reply: FastifyReply, { limit, remaining, reset }: LimitVerdict): void {
  reply.header('x-ratelimit-limit', limit)
  reply.header('x-ratelimit-remaining', remaining)
  reply.header('x-ratelimit-reset', reset)
}

/** A thrown value as a failure; undefined for a defect. */
function failureFrom(error: unknown, { api, operation }: RestCall): RestFailure | undefined {
  const status = typeof error === 'object' && error !== null && 'statusCode' in error ? error.statusCode : 0
  if (status === 413) return new RestFailure('BODY_TOO_LARGE', 'The body is too large')
  if (status === 400 || status === 415) return new RestFailure('BODY_UNREADABLE', 'The body cannot be read')
  return api.failureOf(error, operation)
}

function refuse(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const call = request.restCall
  if (call === null) throw error
  const { api, requestId, operation } = call
  const failure = failureFrom(error, call) ?? new RestFailure('INTERNAL_ERROR', 'Internal server error')
  if (failure.code === 'INTERNAL_ERROR') {
    request.log.error({ err: loggable(error), requestId }, 'A defect was masked')
  }
  if (failure.retryAfter !== undefined) reply.header('retry-after', failure.retryAfter)
  if (failure.allow !== undefined) reply.header('allow', failure.allow)
  return send(reply, api.dialect.refuse(failure, requestId, operation))
}

function send(reply: FastifyReply, { status, body }: Refusal) {
  return reply.code(status).send(body)
}

/** The API that owns the first segment below the base (#1), or who answers what nobody owns. */
function ownerOf({ path: base, apis, unknownRoute }: RestBase, url: string): RestApi {
  const [segment = ''] = url.slice(base.length + 1).split(/[/?]/, 1)
  const owner = apis.find(({ contract }) =>
    contract.operations.some(({ path }) => path === `/${segment}` || path.startsWith(`/${segment}/`)),
  )
  return owner ?? unknownRoute
}

async function answerUnknown(
  base: RestBase,
  request: FastifyRequest,
  reply: FastifyReply,
  counted = true,
): Promise<FastifyReply> {
  const owner = ownerOf(base, request.url)
  begin(owner, request, reply)
  const show = (verdict: LimitVerdict) => showLimits(reply, verdict)
  try {
    await (counted ? owner.countAddress(request.ip, show) : owner.showAddressCount(request.ip, show))
  } catch (error) {
    return refuse(error, request, reply)
  }
  const allow = routed.includes(request.method)
    ? undefined
    : allowedAt(owner, request.url.slice(base.path.length))
  const failure =
    allow === undefined
      ? new RestFailure('ROUTE_NOT_FOUND', 'No endpoint exists at this path')
      : new RestFailure('METHOD_NOT_ALLOWED', 'Method not allowed', { allow })
  return refuse(failure, request, reply)
}

/** The methods of a path, for a request whose method no path has (TRACE) and no route was found for. */
function allowedAt(api: RestApi, address: string): string | undefined {
  const path = address.replace(/\/?(\?.*)?$/, '')
  for (const [template, operations] of operationsByPath(api)) {
    const pattern = template.replaceAll(/\{\w+\}/g, '[^/]+')
    if (new RegExp(`^${pattern}$`).test(path)) return allowedMethods(operations)
  }
  return undefined
}
