import { type FastifyInstance, type FastifyReply, type FastifyRequest, LogController } from 'fastify'
import { levels } from 'pino'
import type { Observation } from './observation.js'
import { RequestFacts } from './request-facts.js'

declare module 'fastify' {
  interface FastifyRequest {
    /** Null where Fastify answers by itself, before any hook. */
    facts: RequestFacts | null
  }
}

/** Fastify's own lines without those of each request's beginning and end, of which `observeRequests` makes one. */
export class RequestLog extends LogController {
  override incomingRequest(): void {}
  override requestCompleted(): void {}
}

/** Asked by machines every few seconds; told at a lower level. */
const health: ReadonlySet<string> = new Set(['/livez', '/readyz', '/metrics'])

/**
 * Gives every answer the id under which its request is logged, and tells of each request once, when it has been
 * answered: by the route's template, since an address may hold keys and people's data.
 */
export function observeRequests(app: FastifyInstance, observation: Observation): void {
  app.decorateRequest('facts', null)
  app.addHook('onRequest', (request, reply, done) => {
    const route = routeOf(request)
    request.facts = new RequestFacts(observation, faceOf(route), route, request)
    reply.header('x-request-id', request.id)
    done()
  })
  app.addHook('onResponse', (request, reply, done) => {
    tell(request, reply.statusCode)
    done()
  })
  app.addHook('onRequestAbort', (request, done) => {
    tell(request, undefined)
    done()
  })
}

function faceOf(route: string): string {
  if (route === 'none') return 'none'
  return health.has(route) ? 'health' : 'page'
}

function routeOf(request: FastifyRequest): string {
  return (request.is404 ? undefined : request.routeOptions.url) ?? 'none'
}

/** The same for a request that Fastify refuses before any hook, since its address cannot be read. */
export function observeRefused(request: FastifyRequest, reply: FastifyReply, observation: Observation): void {
  request.facts = new RequestFacts(observation, 'none', 'none', request)
  reply.header('x-request-id', request.id)
  reply.raw.once('finish', () => tell(request, reply.statusCode))
}

/** `status` is undefined where the client went away before it had its answer. */
function tell(request: FastifyRequest, status: number | undefined): void {
  const { facts, method, id, log } = request
  if (facts !== null) tellOf(facts, { method, id, log, logLevel: log.level, route: routeOf(request) }, status)
}

/** A request as it is told of. */
export interface ToldRequest extends Pick<FastifyRequest, 'method' | 'id' | 'log'> {
  /** The template of its route. */
  readonly route: string
  /** From which level on `log` writes lines. */
  readonly logLevel: string
}

/** Whether a logger of this level writes lines of the other one. */
function isWritten(level: 'debug' | 'info', logLevel: string): boolean {
  const { [level]: own = 0, [logLevel]: least = 0 } = levels.values
  return logLevel !== 'silent' && own >= least
}

/** Tells of a request once; `status` is undefined where the client went away before it had its answer. */
export function tellOf(facts: RequestFacts, request: ToldRequest, status: number | undefined): void {
  if (facts.told) return
  facts.told = true
  const { face, operation, caller, answerId, milliseconds } = facts
  const { method, route, id } = request
  facts.observation.metrics?.request({ face, operation, status, milliseconds })
  facts.trace?.answered({ method, route, face, operation, status, id })
  const level = face === 'health' ? 'debug' : 'info'
  if (!isWritten(level, request.logLevel)) return
  const line = {
    method,
    route,
    ...(status === undefined ? {} : { status }),
    ms: Math.round(milliseconds * 10) / 10,
    interface: face,
    ...(operation === route || operation === 'none' ? {} : { operation }),
    ...(caller === undefined ? {} : { keyId: caller.keyId, accountId: caller.accountId }),
    ...(answerId === undefined || answerId === id ? {} : { answerId }),
    ...(facts.statements === 0
      ? {}
      : { statements: facts.statements, statementMs: Math.round(facts.statementTime * 10) / 10 }),
    ...(facts.replayed ? { replayed: true } : {}),
  }
  const sentence = status === undefined ? 'A client went away before its answer' : 'A request was answered'
  request.log[level](line, sentence)
}
