import { readFile } from 'node:fs/promises'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { projectFile } from '../project.js'
import { fillIn } from './fill-in.js'
import { connectionsOf, type Prefill, prefillFor, servePageAssets } from './pages.js'

export interface DashboardOptions {
  /** What the page fills in; only for demo data on a loopback address. */
  readonly prefill?: Prefill | undefined
  /** The address under which the gateway is reached: the page names its parts by its path. */
  readonly publicUrl: () => string
}

/** Everything comes from this host; neither scripts nor styles are inline, and nothing is read as markup. */
const contentSecurityPolicy = (connections: string) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    `connect-src ${connections}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ')

/**
 * Serves the dashboard (dashboard/dist) at `/dashboard` and every path below it, which the page itself tells apart. It
 * is the same for everybody: what there is to see comes by GraphQL, to the key of whoever signs in.
 */
export async function registerDashboard(app: FastifyInstance, options: DashboardOptions): Promise<void> {
  await servePageAssets(app, 'dashboard')
  const frame = await readFile(projectFile('dashboard', 'dist', 'page.html'), 'utf8')
  const send = (request: FastifyRequest, reply: FastifyReply) => {
    const { prefill } = prefillFor(request, options.prefill)
    const base = new URL(options.publicUrl()).pathname.replace(/\/+$/, '')
    return reply
      .headers({
        'content-type': 'text/html; charset=utf-8',
        'cache-control': prefill === undefined ? 'no-cache' : 'no-store',
        'content-security-policy': contentSecurityPolicy(connectionsOf(request)),
      })
      .send(fillIn(frame, { base, demoKey: prefill?.key ?? '' }))
  }
  app.get('/dashboard', send)
  app.get('/dashboard/*', send)
}
