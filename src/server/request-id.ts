import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

const wellFormed = /^[A-Za-z0-9][A-Za-z0-9._:-]{7,127}$/

/** The id under which a request is logged: its X-Request-Id when that is well formed, else a new UUID. */
export function requestIdOf(request: IncomingMessage): string {
  const sent = request.headers['x-request-id']
  return typeof sent === 'string' && wellFormed.test(sent) ? sent : randomUUID()
}
