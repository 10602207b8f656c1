import ipaddr from 'ipaddr.js'
import { isWebAddress } from '../web-address.js'

/** Names that lead into a network of its owner, by their last part. */
const innerNames = new Set([
  ...['localhost', 'local', 'localdomain', 'internal', 'intranet', 'private', 'corp', 'home', 'lan'],
  'arpa',
])

const globalUnicast = ipaddr.parseCIDR('2000::/3')

/**
 * Whether an IP address is one of the public internet: no private, loopback, link-local, unique-local,
 * multicast, reserved or translated one. An IPv4 address inside an IPv6 one is judged as such.
 */
export function isPublicAddress(text: string): boolean {
  if (!ipaddr.isValid(text)) return false
  const address = ipaddr.process(text)
  if (address.range() !== 'unicast') return false
  return address.kind() === 'ipv4' || address.match(globalUnicast)
}

/** The host of an address without brackets and final dot. `URL` has written every spelling of an IP address alike. */
function hostOf(url: URL): string {
  return url.hostname.replace(/^\[(.*)\]$/, '$1').replace(/\.$/, '')
}

/** The IP address in the address's host; undefined where the host is a name, which is yet to be resolved. */
export function literalAddress(url: URL): string | undefined {
  const host = hostOf(url)
  return ipaddr.isValid(host) ? host : undefined
}

function isPublicHost(url: URL): boolean {
  const literal = literalAddress(url)
  if (literal !== undefined) return isPublicAddress(literal)
  const parts = hostOf(url).split('.')
  return parts.length > 1 && !innerNames.has(parts.at(-1) ?? '')
}

/**
 * What is wrong with a webhook's address, as the end of a sentence; undefined: nothing (#156). It is https, of
 * at most 2,048 characters, without user and password, and leads to the public internet as far as its text
 * tells; with `allowPrivate` any http or https address without user and password will do.
 */
export function addressFault(text: string, allowPrivate: boolean): string | undefined {
  if (!isWebAddress(text)) return 'must be an https address of at most 2,048 ASCII characters, others escaped'
  const url = new URL(text)
  if (url.username !== '' || url.password !== '') return 'must not hold a user or a password'
  if (allowPrivate) return undefined
  if (url.protocol !== 'https:') return 'must be an https address'
  return isPublicHost(url) ? undefined : 'must lead to a public address'
}
