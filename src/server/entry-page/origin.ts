import type { FastifyRequest } from 'fastify'

/** Whether a form was sent by the page itself: no other site's page enters somebody or completes something for them. */
export function isOwnForm({ headers, host }: FastifyRequest, publicUrl: string): boolean {
  const site = headers['sec-fetch-site']
  if (typeof site === 'string') return site === 'same-origin'
  const { origin } = headers
  // Browsers without the one header send the other; programs without both act for nobody.
  return origin === undefined || isOfHost(origin, [host, new URL(publicUrl).host])
}

/**
 * Whether the page itself led to this address, by a form of its own: what the address says of the visitor is believed
 * then, and not where somebody was given it.
 */
export function isLedByItself({ headers, host }: FastifyRequest, publicUrl: string): boolean {
  const site = headers['sec-fetch-site']
  if (typeof site === 'string') return site === 'same-origin'
  // Over plain HTTP browsers send this alone.
  return headers.referer !== undefined && isOfHost(headers.referer, [host, new URL(publicUrl).host])
}

function isOfHost(address: string, hosts: readonly string[]): boolean {
  return URL.canParse(address) && hosts.includes(new URL(address).host)
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
  return foreignPage(headers.referer, host)
}

/** The text where it is the address of another host's page. */
export function foreignPage(text: unknown, host: string): string | undefined {
  if (typeof text !== 'string' || text.length > 2_048 || !URL.canParse(text)) return undefined
  const url = new URL(text)
  return /^https?:$/.test(url.protocol) && url.host !== host ? text : undefined
}
