/** Levels of a request's JSON; the root is the first. */
export const jsonLevels = 32

/** Values in a request's JSON, all levels together. */
export const jsonValues = 50_000

/**
 * Which bound the JSON passes, or undefined. `refuse` sees every object and list on the way. Walks without
 * recursion, so that no depth can exhaust the stack: what comes after may recurse.
 */
export function excessOfJson(
  root: unknown,
  refuse: (part: object) => void = () => undefined,
): 'levels' | 'values' | undefined {
  const open: { value: unknown; level: number }[] = [{ value: root, level: 1 }]
  let seen = 0
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value, level } = next
    if (typeof value !== 'object' || value === null) continue
    if (level > jsonLevels) return 'levels'
    refuse(value)
    for (const part of Object.values(value)) {
      seen += 1
      if (seen > jsonValues) return 'values'
      open.push({ value: part, level: level + 1 })
    }
  }
  return undefined
}
