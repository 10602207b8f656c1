import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createGunzip } from 'node:zlib'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { projectFile } from '../project.js'

/** What the pages for browsers share: playground and reference, dashboard, and the public page of a draw. */

const types: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  ttf: 'font/ttf',
}

/**
 * Everything comes from this host and no script is inline. Inline styles stay allowed: Monaco and Swagger UI place
 * their elements with them.
 */
const contentSecurityPolicy = (connections: string) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "worker-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "font-src 'self' data:",
    "img-src 'self' data:",
    `connect-src ${connections}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')

/**
 * Serves the scripts, workers and styles of playground/dist under `/playground/assets/`, or those of another such
 * folder, once per app. Their names carry a hash of the content, so that they may be kept for ever.
 */
export async function servePageAssets(
  app: FastifyInstance,
  folder: 'playground' | 'verifier' | 'dashboard' = 'playground',
): Promise<void> {
  const assetRoute = `/${folder}/assets/:name`
  if (app.hasRoute({ method: 'GET', url: assetRoute })) return
  const assets = await readAssets(projectFile(folder, 'dist', 'assets'))
  app.get<{ Params: { name: string } }>(assetRoute, (request, reply) => {
    const { name } = request.params
    const compressed = assets.get(name)
    if (!compressed) return reply.callNotFound()
    reply.headers({
      'content-type': types[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream',
      'cache-control': 'public, max-age=31536000, immutable',
      'content-security-policy': contentSecurityPolicy("'self'"),
      vary: 'accept-encoding',
    })
    if (/\bgzip\b/.test(request.headers['accept-encoding'] ?? '')) {
      return reply.header('content-encoding', 'gzip').send(compressed)
    }
    return reply.send(createGunzip().end(compressed))
  })
}

/** Answers with a page of playground/dist (`index.html`), which runs nothing but the gateway's own scripts. */
export async function sendPage(reply: FastifyReply, name: string): Promise<FastifyReply> {
  const page = await readFile(projectFile('playground', 'dist', name))
  return reply
    .headers({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
      'content-security-policy': contentSecurityPolicy(connectionsOf(reply.request)),
      vary: [reply.getHeader('vary') ?? [], 'accept'].flat().join(', '),
    })
    .send(page)
}

/** Where a page may connect to: this host, by websocket too, which not every browser takes for the same. */
export function connectionsOf({ host }: FastifyRequest): string {
  return /^[\w.:[\]-]+$/.test(host) ? `'self' ws://${host} wss://${host}` : "'self'"
}

/** What the pages fill in for somebody who explores demo data. */
export interface Prefill {
  /** A key that may do everything. */
  readonly key: string
  /** The contest that examples and operations name. */
  readonly contest: { readonly id: number; readonly publicId: string }
}

/**
 * What is filled in, if this request may see it: it comes from a page of this gateway, not from another site's script,
 * and under a name of this machine, not through a tunnel or a rebound name.
 */
export function prefillFor(request: FastifyRequest, prefill: Prefill | undefined): { prefill?: Prefill } {
  const site = request.headers['sec-fetch-site'] ?? 'same-origin'
  const local = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/i.test(request.host)
  return prefill && local && (site === 'same-origin' || site === 'none') ? { prefill } : {}
}

async function readAssets(folder: string): Promise<Map<string, Buffer>> {
  const names = await readdir(folder)
  return new Map(
    await Promise.all(
      names.map(async (name) => [name.replace(/\.gz$/, ''), await readFile(join(folder, name))] as const),
    ),
  )
}
