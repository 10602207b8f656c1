import type { IncomingHttpHeaders } from 'node:http'

function single(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value
}

/** The key that a GraphQL request carries: `Authorization: Bearer …`, else `x-api-key`. */
export function keyOf(headers: IncomingHttpHeaders): string | undefined {
  const bearer = /^Bearer\s+(\S+)\s*$/i.exec(single(headers.authorization) ?? '')
  return bearer?.[1] ?? single(headers['x-api-key'])
}
