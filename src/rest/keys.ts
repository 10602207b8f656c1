import type { IncomingHttpHeaders } from 'node:http'
import type { KeyCarrier } from '../contract/contract.js'

/** The value of a header; of one sent several times the first. */
export function headerValue(headers: IncomingHttpHeaders, name: string): string | undefined {
  const value = headers[name.toLowerCase()]
  return Array.isArray(value) ? value[0] : value
}

function carried(carrier: KeyCarrier, headers: IncomingHttpHeaders, search: string): string | undefined {
  switch (carrier.kind) {
    case 'bearer':
      return /^Bearer\s+(.*)$/i.exec(headers.authorization ?? '')?.[1]
    case 'header':
      return headerValue(headers, carrier.name)
    case 'query':
      return search === '' ? undefined : new URLSearchParams(search).getAll(carrier.name).at(-1)
  }
}

/**
 * The key of a request: the first carrier that holds one decides, whether or not it is valid (#58). `search` is the
 * query as sent.
 */
export function keyOf(
  carriers: readonly KeyCarrier[],
  headers: IncomingHttpHeaders,
  search: string,
): string | undefined {
  for (const carrier of carriers) {
    const key = carried(carrier, headers, search)?.trim()
    if (key !== undefined && key !== '') return key
  }
  return undefined
}
