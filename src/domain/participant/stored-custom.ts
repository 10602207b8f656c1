import type { CustomValues } from './custom.js'

/**
 * Custom values with their keys in the order in which `jsonb` keeps them, by length in bytes and then by bytes, so that
 * what was written needs not be read back.
 */
export function inStoredOrder(custom: CustomValues): CustomValues {
  const entries = Object.entries(custom)
  if (entries.length < 2) return custom
  const keyed = entries.map((entry) => [Buffer.from(entry[0]), entry] as const)
  keyed.sort(([one], [other]) => one.length - other.length || one.compare(other))
  // `fromEntries` makes own properties of every name, `__proto__` included.
  return Object.fromEntries(keyed.map(([, entry]) => entry))
}
