const absolute = /^https?:\/\/[^/?#]*/i

/**
 * A request's target as path and query, `/graphql?query=…`. Clients that take the gateway for a proxy send
 * a whole address (RFC 9112, 3.2.2). Never throws: what is no address is left as it is.
 */
export function originForm(target: string): string {
  if (target.startsWith('/')) return target
  const rest = target.replace(absolute, '')
  return rest === target || rest.startsWith('/') ? rest : `/${rest}`
}
