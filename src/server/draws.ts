import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Database } from '../database/connection.js'
import { type InclusionKey, inclusionText } from '../domain/draw/inclusion.js'
import { poolLines } from '../domain/draw/pool-paths.js'
import { ProofCache } from '../domain/draw/proof-cache.js'
import { findPublished, isUuid, type PublishedDraw } from '../domain/draw/published.js'
import { addressCell } from '../domain/limit/address-cell.js'
import type { LimitBucket, LimitSubject, RateLimiter } from '../domain/limit/limiter.js'
import { expectedFailure } from '../graphql/failures.js'
import { loggable } from './defects.js'
import { createDrawPage, type DrawPage } from './draw-page.js'
import { inTime } from './in-time.js'
import { servePageAssets } from './pages.js'

export interface DrawRoutesOptions {
  readonly database: Database
  /** Counts requests by address; undefined: nobody is limited. */
  readonly limiter: RateLimiter | undefined
  /** The address under which the gateway is reached: the page names its parts by its path. */
  readonly publicUrl: () => string
  /** Milliseconds in which a request is answered. */
  readonly operationTime: number
}

interface DrawRoute {
  readonly Params: { readonly uuid: string }
}

/** Requests a minute of one address; a pool, which may be long, takes twenty of them. */
const perMinute = 240
const poolCost = 20

const notFound = { error: 'Not Found', message: 'Nothing exists at this address' }

/**
 * The public face of draws, without a key: `/draws/<uuid>` for people, and below it the proof, a person's inclusion and
 * the pool for programs. Unknown draws and those of deleted contests are 404. Nothing here holds personal data.
 */
export async function registerDraws(app: FastifyInstance, options: DrawRoutesOptions): Promise<void> {
  await servePageAssets(app, 'verifier')
  const page = await createDrawPage(options.publicUrl)
  await app.register(
    async (scope) => {
      scope.setErrorHandler((error, request, reply) => answerFailure(error, request, reply))
      mountPage(scope, options, page)
      mountProof(scope, options)
      mountPool(scope, options)
      mountInclusion(scope, options)
    },
    { prefix: '/draws/:uuid' },
  )
}

function mountPage(scope: FastifyInstance, options: DrawRoutesOptions, page: DrawPage): void {
  scope.get<DrawRoute>('/', { onRequest: counted(options, 1) }, async (request, reply) => {
    return page.send(reply, await published(options, request.params.uuid))
  })
}

function mountProof(scope: FastifyInstance, options: DrawRoutesOptions): void {
  const proofs = new ProofCache()
  open(scope, options, '/proof.json', 1, async ({ draw }, request, reply) => {
    const pending = draw.state === 'committed' || draw.state === 'drawn'
    reply.headers({
      'content-type': 'application/json; charset=utf-8',
      // What became of winners may change, so that it is asked again now and then.
      'cache-control': pending ? 'no-cache' : 'public, max-age=60',
      'content-disposition': 'inline; filename="proof.json"',
    })
    const tag = await proofs.tagOf(root(options), draw)
    return await unlessKnown(request, reply, tag, async () =>
      reply.send(await proofs.text(root(options), draw, tag)),
    )
  })
}

function mountPool(scope: FastifyInstance, options: DrawRoutesOptions): void {
  open(scope, options, '/pool.txt', poolCost, async ({ draw }, request, reply) => {
    reply.headers({
      'content-type': 'text/plain; charset=us-ascii',
      'cache-control': 'public, max-age=3600',
      'content-disposition': 'attachment; filename="pool.txt"',
    })
    return await unlessKnown(request, reply, draw.root ?? draw.uuid, () =>
      request.method === 'HEAD'
        ? reply.send()
        : reply.send(Readable.from(poolLines(root(options), draw.id), { objectMode: false })),
    )
  })
}

function mountInclusion(scope: FastifyInstance, options: DrawRoutesOptions): void {
  open(scope, options, '/inclusion/:person(^[0-9A-Fa-f-]+).json', 1, async ({ draw }, request, reply) => {
    const key = inclusionKey(Reflect.get(Object(request.params), 'person'))
    const text = key === undefined ? undefined : await inclusionText(root(options), draw, key)
    if (text === undefined) return reply.code(404).send(notFound)
    return reply
      .headers({
        'content-type': 'application/json; charset=utf-8',
        // Only who knows the person's id finds it, and it never changes.
        'cache-control': 'private, max-age=3600',
      })
      .send(text)
  })
}

/** Whom an address names: by UUID, or by the pseudonym in this draw. */
function inclusionKey(person: unknown): InclusionKey | undefined {
  const name = typeof person === 'string' ? person.toLowerCase() : ''
  if (isUuid(name)) return { participant: name }
  return /^[0-9a-f]{64}$/.test(name) ? { pseudonym: name } : undefined
}

type Answer = (
  published: PublishedDraw,
  request: FastifyRequest,
  reply: FastifyReply,
) => FastifyReply | Promise<FastifyReply>

/** A resource of a public draw that pages of any origin may read. */
function open(scope: FastifyInstance, options: DrawRoutesOptions, url: string, cost: number, answer: Answer) {
  // Also as part of a page that lets in only what says that it may be taken.
  const headers = { 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' }
  scope.get<DrawRoute>(url, { onRequest: counted(options, cost) }, async (request, reply) => {
    reply.headers({ ...headers, 'access-control-expose-headers': 'etag, retry-after' })
    const found = await published(options, request.params.uuid)
    if (found === undefined) return reply.code(404).send(notFound)
    return await inTime(options.operationTime, Promise.resolve(answer(found, request, reply)))
  })
  scope.options(url, async (_request, reply) =>
    reply
      .code(204)
      .headers({
        ...headers,
        allow: 'GET, HEAD, OPTIONS',
        'access-control-allow-methods': 'GET, HEAD',
        'access-control-allow-headers': 'if-none-match',
        'access-control-max-age': '86400',
      })
      .send(),
  )
}

/** Answers 304 to somebody who has the content with this tag already. */
async function unlessKnown(
  request: FastifyRequest,
  reply: FastifyReply,
  tag: string,
  send: () => FastifyReply | Promise<FastifyReply>,
): Promise<FastifyReply> {
  const etag = `"${tag}"`
  reply.header('etag', etag)
  const known = (request.headers['if-none-match'] ?? '')
    .split(',')
    .map((one) => one.trim().replace(/^W\//, ''))
  return known.includes(etag) || known.includes('*') ? reply.code(304).send() : await send()
}

/** The draw of an address. */
function published(options: DrawRoutesOptions, uuid: string): Promise<PublishedDraw | undefined> {
  return inTime(options.operationTime, findPublished(root(options), uuid.toLowerCase()))
}

function root({ database }: DrawRoutesOptions) {
  return { executor: database.root }
}

/** Counts the request for its address, and refuses it when the minute is used up. */
function counted({ limiter }: DrawRoutesOptions, cost: number) {
  const bucket: LimitBucket = { name: 'draws', limit: perMinute, seconds: 60, cost }
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
    const subject: LimitSubject = { interface: 'draws', kind: 'address', id: addressCell(request.ip) }
    const retryAfter = (await limiter?.take(subject, [bucket]))?.retryAfter
    if (retryAfter === undefined) return undefined
    return reply
      .code(429)
      .headers({
        'retry-after': retryAfter,
        'access-control-allow-origin': '*',
        'access-control-expose-headers': 'retry-after',
      })
      .send({ error: 'Too Many Requests', message: 'Too many requests from this address; wait a minute' })
  }
}

function answerFailure(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const failure = expectedFailure(error)
  if (failure?.code === 'UNAVAILABLE') {
    return reply
      .code(503)
      .header('retry-after', failure.retryAfter ?? 1)
      .send({ error: 'Service Unavailable', message: failure.message })
  }
  request.log.error({ err: loggable(error) }, 'A defect was masked')
  return reply.code(500).send({ error: 'Internal Server Error', message: 'Internal server error' })
}
