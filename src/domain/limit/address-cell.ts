import { createHash } from 'node:crypto'
import ipaddr from 'ipaddr.js'

/** How many counts there are for all addresses of the world: what bounds the memory they take. */
const cells = 16_384

/** The part of an address that one party holds: all of IPv4, the first 64 bits of IPv6. */
function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return address
  const parsed = ipaddr.process(address)
  return parsed instanceof ipaddr.IPv6 ? parsed.parts.slice(0, 4).join(':') : parsed.toString()
}

/**
 * The number of the count that an address shares with few others: whoever changes addresses all the time
 * makes no more counts than there are cells.
 */
export function addressCell(address: string): number {
  return createHash('sha256').update(networkOf(address)).digest().readUInt32BE() % cells
}
