import { randomUUID } from 'node:crypto'
import type { RestBase } from '../../rest/apis.js'
import { type FailureCode, RestFailure } from '../../rest/failure.js'
import type { RestApi } from '../../rest/handle.js'
import { apiAt } from '../rest.js'
import type { TransportAnswer, TransportFault } from './refusal.js'

const faults: Readonly<Record<TransportFault, readonly [number, FailureCode, string]>> = {
  late: [408, 'REQUEST_LATE', 'The request did not arrive in time.'],
  headers: [431, 'HEADERS_TOO_LARGE', 'The headers of the request are too large.'],
  address: [414, 'ADDRESS_TOO_LONG', 'The address of the request is too long.'],
  unreadable: [400, 'REQUEST_UNREADABLE', 'The request cannot be read.'],
}

/**
 * Puts what is wrong with a request into the words of what lives at its address. No hook runs for it, so that
 * `common` gives what hooks give to all other answers.
 */
export function envelopeOf(bases: readonly RestBase[], common: () => Readonly<Record<string, string>>) {
  return (fault: TransportFault, url: string): TransportAnswer => {
    const [status, code, message] = faults[fault]
    const api = apiAt(bases, url)
    if (api !== undefined) return inDialect(api, new RestFailure(code, message), common())
    const body = /^\/graphql\/?($|\?)/.test(url)
      ? { errors: [{ message, extensions: { code: 'BAD_REQUEST' } }] }
      : { error: message }
    return { status, headers: common(), body: JSON.stringify(body) }
  }
}

function inDialect(
  { dialect }: RestApi,
  failure: RestFailure,
  common: Readonly<Record<string, string>>,
): TransportAnswer {
  const requestId = dialect.requestIdFrom(randomUUID())
  const { status, body } = dialect.refuse(failure, requestId, undefined)
  const own = dialect.requestIdHeader === undefined ? {} : { [dialect.requestIdHeader]: requestId }
  return { status, headers: { ...common, ...own }, body: JSON.stringify(body) }
}
