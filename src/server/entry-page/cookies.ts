import type { FastifyRequest } from 'fastify'

/** The cookies of one contest's page: who has entered here, and whose visits are counted as one. */
export type CookieName = 'entrant' | 'visitor'

const seconds: Readonly<Record<CookieName, number>> = {
  entrant: 180 * 24 * 60 * 60,
  visitor: 365 * 24 * 60 * 60,
}

/** What the browser has kept of this name; undefined: nothing that a cookie of ours can hold. */
export function cookieIn({ headers }: Pick<FastifyRequest, 'headers'>, name: CookieName): string | undefined {
  for (const pair of (headers.cookie ?? '').split(';')) {
    const [key, value] = pair.trim().split('=')
    if (key === name && value !== undefined && /^[\w-]{1,128}$/.test(value)) return value
  }
  return undefined
}

/** Whether the page stands in another page's frame, as far as the browser tells. */
function isFramed({ headers }: Pick<FastifyRequest, 'headers'>): boolean {
  return headers['sec-fetch-dest'] === 'iframe'
}

/**
 * A cookie that no script reads, for this contest's page alone. In the frame of another site it has to be let through,
 * and is kept apart for that site (CHIPS); browsers do so over HTTPS only.
 */
export function cookieFor(
  request: Pick<FastifyRequest, 'headers'>,
  publicUrl: string,
  { name, value, path }: { readonly name: CookieName; readonly value: string; readonly path: string },
): string {
  const secure = publicUrl.startsWith('https://')
  const site = secure && isFramed(request) ? 'SameSite=None; Partitioned' : 'SameSite=Lax'
  return `${name}=${value}; Path=${path}; Max-Age=${seconds[name]}; HttpOnly; ${site}${secure ? '; Secure' : ''}`
}
