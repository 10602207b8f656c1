/** GraphQL operations that have series of their own, in the order in which they came. */
const mostNames = 100

const wellFormed = /^[A-Za-z_]\w{0,63}$/
const mostDigits = 6

/**
 * What is told of an operation's name, which its client chose: nothing of one that may hold a key, a telephone number
 * or a counter. `anonymous`: it has none; `other`: it is not told.
 */
export function toldName(name: string | null | undefined): string {
  if (name === null || name === undefined || name === '') return 'anonymous'
  const digits = name.replaceAll(/\D/g, '').length
  return wellFormed.test(name) && digits <= mostDigits && !/gvw_/i.test(name) ? name : 'other'
}

/** Names as labels: the first hundred that came are told apart, whatever comes after them is `other`. */
export class BoundedNames {
  readonly #known = new Set<string>()

  of(name: string): string {
    if (this.#known.has(name)) return name
    if (this.#known.size >= mostNames) return 'other'
    this.#known.add(name)
    return name
  }
}
