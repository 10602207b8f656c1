import { maximumInteger } from '../../checks.js'

/**
 * Numbers within a contest for rows that are made: the service's where nobody here has them, else the next ones that nobody had.
 * `last` is the last number given, before and after.
 */
export function numbersFor(
  wanted: readonly number[],
  held: Iterable<number>,
  last: number,
): { readonly numbers: readonly number[]; readonly last: number } {
  const taken = new Set(held)
  const numbers = wanted.map((number) => {
    const fits = Number.isSafeInteger(number) && number >= 1 && number <= maximumInteger && !taken.has(number)
    if (fits) taken.add(number)
    return fits ? number : undefined
  })
  let next = Math.max(last, ...numbers.map((number) => number ?? 0))
  return {
    numbers: numbers.map((number) => {
      if (number !== undefined) return number
      next += 1
      return next
    }),
    last: next,
  }
}
