import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'

/** Headers that ask for another protocol. */
const asking = new Set(['upgrade', 'http2-settings'])

/**
 * Serves a request that offers another protocol as if it had not: a server that listens to upgrades gets it
 * without its body, so that the request starts anew on the same line, without the offer.
 */
export function serveWithoutUpgrade(
  server: Server,
  request: IncomingMessage,
  line: Duplex,
  rest: Buffer,
): void {
  const lines = [`${request.method} ${request.url} HTTP/${request.httpVersion}`]
  for (let n = 0; n + 1 < request.rawHeaders.length; n += 2) {
    const [name = '', value = ''] = request.rawHeaders.slice(n, n + 2)
    if (asking.has(name.toLowerCase())) continue
    if (name.toLowerCase() === 'connection') lines.push(`${name}: ${withoutOffer(value)}`)
    else lines.push(`${name}: ${value}`)
  }
  line.unshift(Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1'), rest]))
  server.emit('connection', line)
}

function withoutOffer(connection: string): string {
  const kept = connection.split(',').filter((option) => !asking.has(option.trim().toLowerCase()))
  return kept.length > 0 ? kept.join(',') : 'keep-alive'
}
