import { TransportFault } from './transport.js'

const longest = 300
const mostRead = 2_000

const address = /<[^<>]*@[^<>]*>|[^\s<>()[\]:;,"']+@(?:\[[^\]\s]*\]|[^\s<>()[\]:;,"']+)/g

/** What a server said, on one line and without addresses, which people's e-mails are. */
export function withoutAddresses(answer: string): string {
  const line = answer.slice(0, mostRead).replace(/[\p{Cc}\s]+/gu, ' ')
  return line.replace(address, '<address>').trim().slice(0, longest)
}

const sentences: Readonly<Record<string, string>> = {
  EDNS: 'The name of the mail server leads to no address.',
  ECONNECTION: 'The mail server closed the connection.',
  ESOCKET: 'The mail server cannot be reached.',
  ETIMEDOUT: 'The mail server did not answer in time.',
  EABORT: 'The mail server did not take the message in time.',
  ETLS: 'No secure connection to the mail server.',
  EAUTH: 'The mail server refused our credentials.',
  ENOAUTH: 'The mail server wants credentials.',
  EPROTOCOL: 'The mail server answered with something else than SMTP.',
}

function stringIn(error: Error, name: string): string | undefined {
  const value: unknown = Reflect.get(error, name)
  return typeof value === 'string' ? value : undefined
}

const certificate = /CERT|SELF_SIGNED|UNABLE_TO_|ERR_TLS|ERR_SSL/

/** Nobody answered, or the library refused the message before anybody was asked. */
function withoutAnswer(code: string, sentence: string, cause = ''): TransportFault {
  if (code === 'EENVELOPE' || code === 'EMESSAGE') return new TransportFault('deferred', sentence, code)
  const insecure = certificate.test(cause) ? sentences['ETLS'] : undefined
  return new TransportFault('unreachable', insecure ?? sentence, code)
}

/**
 * What an error of the SMTP library means for the message. Only an answer to the recipient or to the message itself
 * speaks of this message; what is said to our greeting, credentials or sender's address would be said to every other.
 */
export function faultFrom(error: unknown): TransportFault {
  if (!(error instanceof Error))
    return new TransportFault('deferred', 'The message could not be sent.', 'unknown')
  const code = stringIn(error, 'code') ?? 'unknown'
  const answer = stringIn(error, 'response')
  const status: unknown = Reflect.get(error, 'responseCode')
  const command = stringIn(error, 'command') ?? ''
  const ours = sentences[code] ?? 'The message could not be sent.'
  if (typeof status !== 'number') return withoutAnswer(code, ours, stringIn(error, 'originalCode'))
  const sentence = withoutAddresses(answer ?? '') || ours
  // 421: the service closes; 503: we are out of step with it.
  if (status === 421 || status === 503 || !/^(RCPT TO|DATA)$/.test(command)) {
    return new TransportFault('unreachable', sentence, String(status))
  }
  return new TransportFault(status >= 500 ? 'refused' : 'deferred', sentence, String(status))
}
