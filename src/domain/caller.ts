import type { SourceDialect } from '../database/tables/index.js'
import type { KeyLimits } from './api-key/limits.js'
import type { Scope } from './api-key/scopes.js'
import { isPrivate } from './api-key/scopes.js'
import { DomainError } from './errors.js'

/** Who asks: the account of the key, what the key may do and to which contests it is confined (#2). */
export interface Caller {
  readonly accountId: number
  readonly keyId: number
  /** The vendor's number of the account's plan (#69). */
  readonly plan: number
  /** The brand that creations go to (#70); null: the account's default brand. */
  readonly brandId: number | null
  readonly scopes: ReadonlySet<Scope>
  /** Ids of the only contests that exist for this key; null: all of the account's. */
  readonly contestIds: readonly number[] | null
  /** The dialects in which rows of the account may be called as another service calls them: it has, or had, sources there. */
  readonly drawnFrom: ReadonlySet<SourceDialect>
  /** The key's own limits, in GraphQL and in the REST APIs that let keys have some. */
  readonly limits: KeyLimits
}

/** Throws INSUFFICIENT_SCOPE unless the key holds the scope. */
export function requireScope(caller: Caller, scope: Scope): void {
  if (caller.scopes.has(scope)) return
  throw new DomainError('INSUFFICIENT_SCOPE', `This key lacks the scope ${scope}.`, { detail: scope })
}

/** A key restricted to contests may not make contests, keys, webhooks or brands (#2). */
export function requireUnrestricted(caller: Caller, what: string): void {
  if (caller.contestIds === null) return
  throw new DomainError('INSUFFICIENT_SCOPE', `A key restricted to contests may not ${what}.`, {
    detail: 'restricted',
  })
}

/** Blitz Rocket's private key: one that holds a scope that writes (#2, #27). */
export function isPrivateKey(caller: Caller): boolean {
  return isPrivate(caller.scopes)
}
