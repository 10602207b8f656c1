import type { SourceDialect } from '../../database/tables/index.js'
import { addressFault } from '../webhook/address.js'

/** Where the documented services are, each with the path that the operations' paths follow. */
export const documentedAddresses: Readonly<Record<SourceDialect, string>> = {
  sweepwidget: 'https://sweepwidget.com/sw_api/v2',
  revup: 'https://revup.com/api/v1',
  blitz_rocket: 'https://blitzrocket.com/api/v1',
}

/**
 * What is wrong with a service's address, as the end of a sentence; undefined: nothing. It is judged as a webhook's (#156), and has neither a
 * query nor a fragment: a credential that stands there is refused.
 */
export function serviceAddressFault(text: string, allowPrivate: boolean): string | undefined {
  const fault = addressFault(text, allowPrivate)
  if (fault !== undefined) return fault
  return /[?#]/.test(text) ? 'must have neither a query nor a fragment' : undefined
}

/** An address that is in order as it is kept: however it was written, one service has one. */
export function serviceAddress(text: string): string {
  const { origin, pathname } = new URL(text)
  return `${origin}${pathname.replace(/\/+$/, '')}`
}
