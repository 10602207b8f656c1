import { type IncomingMessage, request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { addressFault } from '../domain/webhook/address.js'
import {
  lookupBy,
  onlyPublic,
  PrivateAddressError,
  type Resolve,
  systemResolve,
} from '../domain/webhook/resolve.js'
import { retryAfterOf } from '../domain/webhook/retry-after.js'
import type { WebhookMessage, WebhookOutcome, WebhookSender } from '../domain/webhook/sender.js'
import { beginningOf } from './answer.js'
import { faultOf } from './faults.js'
import { signedRequest } from './message.js'

export interface SenderOptions {
  /** Milliseconds of the whole exchange: name, connection, request and answer; 10 s unless given (#155). */
  readonly timeout?: number
  /** How names are resolved; as the system does unless given. */
  readonly resolve?: Resolve
}

/**
 * Sends messages over HTTP, each on a connection of its own. TLS certificates are verified, redirects are not
 * followed, and both the address and what its name leads to are judged again at each attempt (#156).
 */
export function createSender({
  timeout = 10_000,
  resolve = systemResolve,
}: SenderOptions = {}): WebhookSender {
  return {
    async send(message) {
      const signal = AbortSignal.timeout(timeout)
      try {
        return await exchange(message, resolve, signal)
      } catch (error) {
        return failed(error, signal, timeout)
      }
    },
  }
}

function failed(error: unknown, signal: AbortSignal, timeout: number): WebhookOutcome {
  const late = `The receiver did not answer within ${timeout / 1_000} s.`
  return { statusCode: null, fault: signal.aborted ? late : faultOf(error), answer: null, retryAfter: null }
}

/** Sends the message; gives the answer that came. */
async function exchange(
  message: WebhookMessage,
  resolve: Resolve,
  signal: AbortSignal,
): Promise<WebhookOutcome> {
  const { url, allowPrivate } = message
  if (addressFault(url, allowPrivate) !== undefined) throw new PrivateAddressError('The address is refused.')
  const address = new URL(url)
  const { body, headers } = signedRequest(message)
  const begin = address.protocol === 'https:' ? requestHttps : requestHttp
  const options = {
    method: 'POST',
    headers,
    agent: false,
    lookup: lookupBy(allowPrivate ? resolve : onlyPublic(resolve)),
    rejectUnauthorized: true,
    signal,
  } as const
  const answer = await new Promise<IncomingMessage>((resolved, rejected) => {
    const request = begin(address, options, resolved)
    // Stays for the time after the answer's head: what breaks then changes nothing.
    request.on('error', rejected)
    // A receiver that speaks another protocol has its connection closed without an error.
    request.on('close', () => rejected(Object.assign(new Error('Closed.'), { code: 'ECONNRESET' })))
    request.end(body)
  })
  return {
    statusCode: answer.statusCode ?? 0,
    fault: null,
    answer: await beginningOf(answer),
    retryAfter: retryAfterOf(answer.headers),
  }
}
