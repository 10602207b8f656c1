import { createHash } from 'node:crypto'

/** 24 lower-case hexadecimal digits (#158), made of the id under which the request is logged. */
export function requestIdFrom(logged: string): string {
  return createHash('sha256').update(logged).digest('hex').slice(0, 24)
}
