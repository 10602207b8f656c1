import type { FastifyInstance } from 'fastify'

/** A year, as browsers' own lists of such hosts want it. */
const strictTransport = 'max-age=31536000'

/**
 * What every answer says to browsers unless it says otherwise itself: it is what its type says, runs and loads nothing,
 * stands in no other page's frame, is no resource of another site's page, tells no other host where somebody came from,
 * and is kept nowhere. Only where the gateway is reached by HTTPS does it ask for HTTPS from then on.
 */
export function securityHeaders(publicUrl: string): Readonly<Record<string, string>> {
  return {
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    ...(publicUrl.startsWith('https://') ? { 'strict-transport-security': strictTransport } : {}),
  }
}

/** Gives every answer the headers for browsers; a route's own come later and win. */
export function registerSecurityHeaders(app: FastifyInstance, publicUrl: () => string): void {
  app.addHook('onRequest', (_request, reply, done) => {
    reply.headers(securityHeaders(publicUrl()))
    done()
  })
}

/** What lets a page of a welcome origin read an answer, where `@fastify/cors` has no say. */
export function originHeaders(
  origins: readonly string[],
  origin: string | undefined,
): Readonly<Record<string, string>> {
  if (origins.includes('*')) return { 'access-control-allow-origin': '*' }
  if (origins.length === 0) return {}
  const welcome = origin !== undefined && origins.includes(origin)
  return { vary: 'Origin', ...(welcome ? { 'access-control-allow-origin': origin } : {}) }
}
