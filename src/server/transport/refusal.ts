import { STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import type { RequestsUnderWay } from './under-way.js'

/** What can be wrong with a request before it is one. */
export type TransportFault = 'late' | 'headers' | 'address' | 'unreadable'

/** A whole answer, as it goes onto the line. */
export interface TransportAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** Words for a fault in the envelope of what lives at an address; `url` is empty where it is not known. */
export type Envelope = (fault: TransportFault, url: string) => TransportAnswer

/** Node's error of a connection, with what it read last. */
interface ClientError extends Error {
  readonly code?: string
  readonly rawPacket?: Buffer
}

/**
 * Answers a connection whose request is no request: too late, too large or unreadable. Its address is that
 * of the request under way or stands in what was read last, if anywhere. The connection ends with it.
 */
export function answerClientError(
  error: ClientError,
  connection: Duplex,
  underWay: RequestsUnderWay,
  envelope: Envelope,
): void {
  const [request, ...more] = underWay.on(connection)
  // Answers go in the order of their requests, and one that has begun cannot be taken back.
  const spoken =
    more.length > 0 || request?.response.headersSent === true || underWay.answeredEarly(connection)
  if (error.code === 'ECONNRESET' || !connection.writable || spoken) {
    connection.destroy()
    return
  }
  const answer = envelope(faultOf(error), request?.url ?? addressIn(error.rawPacket) ?? '')
  connection.end(onTheLine(answer), () => connection.destroy())
}

function faultOf({ code, rawPacket }: ClientError): TransportFault {
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return 'late'
  if (code !== 'HPE_HEADER_OVERFLOW') return 'unreadable'
  // Still the first line: the address is what is too long.
  return addressIn(rawPacket) !== undefined && !rawPacket?.includes('\n') ? 'address' : 'headers'
}

const firstLine = /^[A-Z]{3,7} (\/[^\s?]{0,1000})/

function addressIn(packet: Buffer | undefined): string | undefined {
  return firstLine.exec(packet?.subarray(0, 1_100).toString('latin1') ?? '')?.[1]
}

function onTheLine({ status, headers, body }: TransportAnswer): string {
  const all = {
    connection: 'close',
    'content-type': 'application/json; charset=utf-8',
    'content-length': String(Buffer.byteLength(body)),
    ...headers,
  }
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`)
  return [`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`, ...lines, '', body].join('\r\n')
}
