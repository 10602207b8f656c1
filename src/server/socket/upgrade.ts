import { type IncomingMessage, STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import { handleProtocols } from 'graphql-ws'
import { type WebSocket, WebSocketServer } from 'ws'
import type { Executor } from '../../database/connection.js'
import { excessOfJson } from '../../graphql/limits/json.js'
import { loggable } from '../defects.js'
import { requestIdOf } from '../request-id.js'
import { securityHeaders } from '../security-headers.js'
import { originForm } from '../transport/address.js'
import { clientAddress } from './client-address.js'
import { Connection, closeCodes } from './connection.js'
import { Connections } from './connections.js'
import { createProtocol, type ProtocolOptions } from './protocol.js'
import { serveWithoutUpgrade } from './without-upgrade.js'

export interface SocketOptions extends Omit<ProtocolOptions, 'connections'> {
  /** The root handle, for looking after keys. */
  readonly executor: Executor
  /** How many proxies in front add to `X-Forwarded-For`. */
  readonly trustedProxies: number
  /** Bytes of one message. */
  readonly messageBytes: number
  /** Origins whose pages may connect, beside the gateway's own. */
  readonly corsOrigins: readonly string[]
  /** The gateway's own address, as it is known when a client comes. */
  readonly ownAddress: () => string
}

/** Parts of one message: each takes memory of its own. */
const mostFragments = 1_024

/**
 * Websockets at `/graphql`. Every other upgrade is either refused (a websocket elsewhere) or, as HTTP asks
 * for, passed over: clients that offer HTTP/2 with each request get their answer over HTTP/1.1.
 */
export function registerSockets(app: FastifyInstance, options: SocketOptions): void {
  const { bounds } = options
  const connections = new Connections(options.executor, bounds)
  const ids = new WeakMap<IncomingMessage, string>()
  const protocol = createProtocol({ ...options, connections })
  const sockets = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    maxPayload: options.messageBytes,
    maxFragments: mostFragments,
    handleProtocols,
  })
  app.server.on('upgrade', (request, line, head) => {
    // Nobody else listens until the websocket does.
    const ignore = (): void => undefined
    line.on('error', ignore)
    if (request.headers.upgrade?.toLowerCase() !== 'websocket') {
      line.off('error', ignore)
      serveWithoutUpgrade(app.server, request, line, head)
      return
    }
    const refusal = refusalOf(options, connections, request)
    const id = requestIdOf(request)
    const log = app.log.child({ reqId: id })
    if (refusal !== undefined) {
      log.info({ status: refusal[0], interface: 'websocket' }, 'A websocket was refused')
      return refuse(line, ...refusal, { ...securityHeaders(options.ownAddress()), 'x-request-id': id })
    }
    ids.set(request, id)
    sockets.handleUpgrade(request, line, head, (socket) => {
      line.off('error', ignore)
      const origin = { headers: request.headers, address: clientAddress(request, options.trustedProxies) }
      serve(socket, new Connection(socket, id, origin, bounds, log))
    })
  })
  sockets.on('headers', (headers, request) => {
    headers.push(`x-request-id: ${ids.get(request)}`)
  })
  app.addHook('preClose', () => connections.close())

  function serve(socket: WebSocket, connection: Connection): void {
    connections.add(connection)
    options.observation.metrics?.sockets(1)
    const closed = protocol.opened(
      {
        protocol: socket.protocol,
        send: (text) => connection.send(text),
        onPing: (payload) => answerPing(connection, payload),
        close: (code, reason) => connection.close(code ?? closeCodes.internal, reason ?? ''),
        onMessage: (take) => {
          socket.on('message', (data) => {
            take(String(data)).catch((error: unknown) => failed(connection, error))
          })
        },
      },
      connection,
    )
    // What breaks a socket (a message too large, a lost line) closes it; that is all there is to do.
    socket.on('error', (error) => connection.log.debug({ err: loggable(error) }, 'A websocket broke'))
    socket.once('close', (code, reason) => {
      connections.remove(connection)
      options.observation.metrics?.sockets(-1)
      closed(code, String(reason)).catch((error: unknown) => failed(connection, error))
    })
  }

  function failed(connection: Connection, error: unknown): void {
    connection.log.error({ err: loggable(error) }, 'A defect was masked')
    connection.close(closeCodes.internal, 'Internal server error.')
  }
}

/** Sends a ping's payload back, unless it is nested deeper than anything that a client may send. */
async function answerPing(
  connection: Connection,
  payload: Record<string, unknown> | undefined,
): Promise<void> {
  if (excessOfJson(payload) === undefined) {
    return await connection.send(JSON.stringify({ type: 'pong', ...(payload && { payload }) }))
  }
  connection.close(closeCodes.badRequest, 'Invalid message received')
}

type Refusal = readonly [status: number, message: string]

function refusalOf(
  options: SocketOptions,
  connections: Connections,
  request: IncomingMessage,
): Refusal | undefined {
  const [path = ''] = originForm(request.url ?? '').split('?', 1)
  if (path.replace(/\/$/, '') !== '/graphql') return [404, 'Websockets are served at /graphql.']
  if (!isWelcome(options, request)) return [403, 'Pages of this origin may not connect.']
  if (!connections.room) return [503, 'Too many websockets are open.']
  if (!connections.roomFor(clientAddress(request, options.trustedProxies))) {
    return [429, 'Too many websockets of this address have told no key yet.']
  }
  return undefined
}

/** Whether a browser's page may connect: one of the gateway itself, or of an origin that the operator names. */
function isWelcome({ corsOrigins, ownAddress }: SocketOptions, { headers }: IncomingMessage): boolean {
  const { origin, host } = headers
  if (origin === undefined || corsOrigins.includes('*') || corsOrigins.includes(origin)) return true
  if (!URL.canParse(origin)) return false
  return new URL(origin).host === host || new URL(origin).origin === new URL(ownAddress()).origin
}

function refuse(
  line: Duplex,
  status: number,
  message: string,
  headers: Readonly<Record<string, string>>,
): void {
  const body = JSON.stringify({ errors: [{ message, extensions: { code: 'BAD_REQUEST' } }] })
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`,
    'connection: close',
    'content-type: application/json; charset=utf-8',
    `content-length: ${Buffer.byteLength(body)}`,
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
  ]
  line.end(`${head.join('\r\n')}\r\n\r\n${body}`, () => line.destroy())
}
