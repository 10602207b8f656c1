import { isIP, SocketAddress } from 'node:net'

const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/

/**
 * The one spelling of an IPv4 or IPv6 address, so that equal addresses are equal texts: surrounding blanks
 * and zone dropped, IPv6 compressed in lower case, IPv4 within IPv6 as IPv4. Undefined for anything else.
 */
export function canonicalAddress(text: string): string | undefined {
  const address = text.trim().replace(/%.*$/, '')
  const version = isIP(address)
  if (version === 0) return undefined
  if (version === 4) return address
  const compressed = new SocketAddress({ address, family: 'ipv6' }).address.toLowerCase()
  return mapped.exec(compressed)?.[1] ?? compressed
}
