import type { LookupAddress } from 'node:dns'
import { lookup } from 'node:dns/promises'
import type { LookupFunction } from 'node:net'
import { isPublicAddress } from './address.js'

/** All addresses of a host name. */
export type Resolve = (hostname: string) => Promise<readonly LookupAddress[]>

/** As the system resolves names, `/etc/hosts` included. */
export const systemResolve: Resolve = (hostname) => lookup(hostname, { all: true })

/** A name leads to an address that is not public. */
export class PrivateAddressError extends Error {
  override readonly name = 'PrivateAddressError'
}

/** The addresses, unless one of them is not public: a later attempt might take that one. */
export function onlyPublic(resolve: Resolve): Resolve {
  return async (hostname) => {
    const found = await resolve(hostname)
    if (found.every(({ address }) => isPublicAddress(address))) return found
    throw new PrivateAddressError('The name leads to an address that is not public.')
  }
}

/** The form that a connection wants: the addresses that were judged are those that it connects to. */
export function lookupBy(resolve: Resolve): LookupFunction {
  return (hostname, { all }, callback) => {
    resolve(hostname).then(
      (found) => {
        const [first] = found
        // Node takes an empty list for a defect.
        if (first === undefined) callback(Object.assign(new Error('No address.'), { code: 'ENODATA' }), '', 0)
        else if (all) callback(null, [...found])
        else callback(null, first.address, first.family)
      },
      (error: Error) => callback(error, '', 0),
    )
  }
}
