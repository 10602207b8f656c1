export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json }

/** The value under a path of names; throws when a part of the path is missing. */
export function at(value: Json, ...path: readonly string[]): Json {
  let here = value
  for (const name of path) {
    const next: Json | undefined =
      typeof here === 'object' && here !== null && !Array.isArray(here)
        ? (here as { readonly [name: string]: Json })[name]
        : undefined
    if (next === undefined)
      throw new Error(`The answer has no ${path.join('.')}: ${JSON.stringify(here).slice(0, 200)}`)
    here = next
  }
  return here
}

export function list(value: Json): readonly Json[] {
  if (!Array.isArray(value)) throw new Error(`A list was expected: ${JSON.stringify(value).slice(0, 200)}`)
  return value
}

const integers = new Set(['databaseId', 'total', 'points', 'amount', 'winnerQuota'])

/**
 * The value in one spelling, so that answers can be compared: instants as milliseconds, integers of 64
 * bits as numbers (some write them as text), names of fields in order.
 */
export function canonical(value: Json, name = ''): Json {
  if (Array.isArray(value)) return value.map((each) => canonical(each, name))
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value).map(([field, each]) => [field, canonical(each, field)] as const)
    return Object.fromEntries(fields.sort(([one], [other]) => (one < other ? -1 : 1)))
  }
  if (typeof value === 'string' && name.endsWith('At')) return Date.parse(value)
  if (typeof value === 'string' && integers.has(name)) return Number(value)
  return value
}
