/** What a key may do (#2). `*` stands for all of them when a key is made and is stored as such. */
export const scopes = [
  'account:read',
  'account:write',
  'contests:read',
  'contests:write',
  'contests:enter',
  'participants:read',
  'participants:write',
  'contacts:read',
  'contacts:write',
  'winners:read',
  'winners:write',
  'analytics:read',
  'webhooks:read',
  'webhooks:write',
  'keys:read',
  'keys:write',
  'privacy:read',
  'privacy:write',
  'sources:read',
  'sources:write',
] as const

export type Scope = (typeof scopes)[number]

/** Revup's documented names of two of our scopes (#2). */
const aliases: ReadonlyMap<string, Scope> = new Map([
  ['promotions:read', 'contests:read'],
  ['promotions:write', 'contests:write'],
])

/**
 * The scopes that only read; a key with these alone is public in Blitz Rocket's sense (#2, #27). What exports all that is
 * known about a person is in no public key.
 */
export const readScopes: readonly Scope[] = scopes.filter(
  (scope) => scope.endsWith(':read') && scope !== 'privacy:read',
)

/** The scope a word names, aliases included, or undefined. */
export function scopeNamed(word: string): Scope | undefined {
  return aliases.get(word) ?? scopes.find((scope) => scope === word)
}

/** Whether the key holds at least one scope that changes data; the opposite of a public key (#2). */
export function isPrivate(granted: ReadonlySet<Scope>): boolean {
  return [...granted].some((scope) => scope.endsWith(':write'))
}

/** The scopes behind the stored words; `*` stands for every scope, present and future. */
export function grantedScopes(stored: readonly string[]): ReadonlySet<Scope> {
  if (stored.includes('*')) return new Set(scopes)
  return new Set(stored.map(scopeNamed).filter((scope) => scope !== undefined))
}
