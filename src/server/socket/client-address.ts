import type { IncomingMessage } from 'node:http'

/** The client's address behind so many trusted proxies, as Fastify tells it of other requests. */
export function clientAddress({ socket, headers }: IncomingMessage, trustedProxies: number): string {
  const forwarded = [headers['x-forwarded-for'] ?? []]
    .flat()
    .join(',')
    .split(',')
    .map((address) => address.trim())
    .filter((address) => address !== '')
  const hops = [socket.remoteAddress ?? '', ...forwarded.reverse()]
  return hops[Math.min(trustedProxies, hops.length - 1)] ?? ''
}
