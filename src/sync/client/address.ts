import type { Contract, Operation } from '../../contract/contract.js'
import { SourceFailure } from './failure.js'

/** What a call gives for an operation's parameters. */
export interface Given {
  readonly path?: Readonly<Record<string, unknown>> | undefined
  readonly query?: Readonly<Record<string, unknown>> | undefined
}

/** The address of an operation below the source's, which `addressFault` has judged. */
export function addressOf(operation: Operation, baseUrl: string, { path = {}, query = {} }: Given): URL {
  const base = new URL(baseUrl)
  if (base.search !== '' || base.hash !== '') {
    throw new SourceFailure(operation.id, 'address', 'The address must end with a path.')
  }
  const below = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => segment(operation, path[name]))
  base.pathname = base.pathname.replace(/\/+$/, '') + below
  for (const { name, in: place } of operation.parameters) {
    const value = query[name]
    if (place === 'query' && value !== undefined && value !== null) base.searchParams.set(name, String(value))
  }
  return base
}

/** An id as one part of a path; `..` would lead out of it. */
function segment(operation: Operation, value: unknown): string {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : ''
  if (text === '' || text === '.' || text === '..') {
    throw new SourceFailure(operation.id, 'invalid', 'An id of the path is missing or none.')
  }
  return encodeURIComponent(text)
}

/** The headers that carry the key as the dialect prefers it; in the address it would come to be logged. */
export function keyHeaders(contract: Contract, key: string): Readonly<Record<string, string>> {
  if (!/^[\x21-\x7e]{1,4096}$/.test(key)) {
    throw new SourceFailure('key', 'credential', 'The key must be of visible ASCII characters.')
  }
  for (const carrier of contract.carriers) {
    if (carrier.kind === 'bearer') return { authorization: `Bearer ${key}` }
    if (carrier.kind === 'header') return { [carrier.name.toLowerCase()]: key }
  }
  throw new Error(`The contract ${contract.dialect} takes keys in no header.`)
}
