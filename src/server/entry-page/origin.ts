import type { FastifyRequest } from 'fastify'

/** Whether a form was sent by the page itself: no other site's page enters somebody or completes something for them. */
export function isOwnForm({ headers, host }: FastifyRequest, publicUrl: string): boolean {
  const site = headers['sec-fetch-site']
  if (typeof site === 'string') return site === 'same-origin'
  const { origin } = headers
  // Browsers without the one header send the other; programs without both act for nobody.
  if (origin === undefined) return true
  if (!URL.canParse(origin)) return false
  return [host, new URL(publicUrl).host].includes(new URL(origin).host)
}

/** The visitor's country, as the header names it that the proxy in front sets; undefined: it does not say. */
export function countryIn({ headers }: FastifyRequest, header: string | undefined): string | undefined {
  const value = header === undefined ? undefined : headers[header.toLowerCase()]
  if (typeof value !== 'string' || !/^[a-z]{2}$/i.test(value)) return undefined
  const code = value.toUpperCase()
  // What proxies say of addresses whose country nobody knows.
  return ['XX', 'ZZ', 'T1', 'A1', 'A2'].includes(code) ? undefined : code
}

/** The page of another host that led here; undefined: none, or one of this host. */
export function referrerIn({ headers, host }: FastifyRequest): string | undefined {
  const { referer } = headers
  if (referer === undefined || referer.length > 2_048 || !URL.canParse(referer)) return undefined
  const url = new URL(referer)
  return /^https?:$/.test(url.protocol) && url.host !== host ? referer : undefined
}
