import { createHash, timingSafeEqual } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { FastifyInstance } from 'fastify'
import type { Metrics } from './metrics.js'

const type = 'text/plain; version=0.0.4; charset=utf-8'

/** Whether the header carries the token, told in constant time. */
function carries(authorization: string | undefined, token: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(authorization ?? ''), digest(`Bearer ${token}`))
}

/** `/metrics` beside the interfaces, for who has the token alone. */
export function registerMetrics(app: FastifyInstance, metrics: Metrics, token: string): void {
  app.get('/metrics', async (request, reply) => {
    if (carries(request.headers.authorization, token)) {
      return reply
        .header('cache-control', 'no-store')
        .type(type)
        .send(await metrics.text())
    }
    reply.code(401).header('www-authenticate', 'Bearer')
    return { error: 'Unauthorized', message: 'Send METRICS_TOKEN as the bearer token' }
  })
}

export interface MetricsAddress {
  readonly host: string
  readonly port: number
  /** Asked for here too, where there is one. */
  readonly token: string | undefined
}

/** `/metrics` at an address of its own, which is not open to the internet. Throws where nobody can listen there. */
export async function listenForMetrics(
  metrics: Metrics,
  { host, port, token }: MetricsAddress,
): Promise<{ readonly port: number; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    const path = request.url?.split('?', 1)[0]
    if (path !== '/metrics') return void response.writeHead(404).end()
    if (request.method !== 'GET' && request.method !== 'HEAD') return void response.writeHead(405).end()
    if (token !== undefined && !carries(request.headers.authorization, token)) {
      return void response.writeHead(401, { 'www-authenticate': 'Bearer' }).end()
    }
    metrics.text().then(
      (text) => response.writeHead(200, { 'content-type': type }).end(text),
      () => response.writeHead(500).end(),
    )
  })
  server.requestTimeout = 10_000
  server.maxConnections = 50
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  return { port: (server.address() as AddressInfo).port, close: () => closed(server) }
}

async function closed(server: Server): Promise<void> {
  await new Promise((resolve) => {
    server.close(resolve)
    server.closeAllConnections()
  })
}
