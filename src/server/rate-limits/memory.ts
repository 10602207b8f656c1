import type { Count, CountStore, Taken } from './counts.js'

interface Window {
  readonly number: number
  readonly used: Map<string, number>
}

/**
 * Counts in this process. Only the present window of each length is kept, so that memory is bounded by the keys
 * used within it (a subject is counted only after its key was found valid) and the cells of addresses.
 */
export function countInMemory(): CountStore {
  const windows = new Map<number, Window>()

  function windowOf({ seconds, window }: Count): Map<string, number> {
    const known = windows.get(seconds)
    if (known?.number === window) return known.used
    const used = new Map<string, number>()
    windows.set(seconds, { number: window, used })
    return used
  }

  function take(count: Count): number {
    const used = windowOf(count)
    const key = `${count.subject}:${count.name}`
    const sum = (used.get(key) ?? 0) + count.cost
    used.set(key, sum)
    return sum
  }

  function used(count: Count): number {
    return windowOf(count).get(`${count.subject}:${count.name}`) ?? 0
  }

  return {
    async take(counts): Promise<readonly Taken[]> {
      const first = counts.map((count) => {
        const sum = count.sparing ? used(count) + count.cost : take(count)
        return { count, sum, exhausted: sum > count.limit }
      })
      const passes = first.every(({ exhausted }) => !exhausted)
      return first.map(({ count, sum, exhausted }) => {
        if (!count.sparing) return { used: sum, exhausted }
        return { used: passes ? take(count) : used(count), exhausted }
      })
    },
  }
}
