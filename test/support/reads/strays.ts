import { type Difference, differences, isObject, type Row } from './compare.js'

/**
 * The rows of a sorted list that one of two answers alone has on a page that ends among rows which are sorted alike: both have them, or have them where
 * nobody has read on.
 */
export class Strays {
  readonly #found: Difference[] = []
  #by: ((row: Row) => unknown) | undefined
  #last: Row | undefined
  #isRead = false

  /** Notes the rows of the next page, and what they are sorted by. */
  read(rows: readonly Row[], isLast: boolean, by: ((row: Row) => unknown) | undefined): void {
    this.#by = by
    this.#last = rows.at(-1) ?? this.#last
    this.#isRead = isLast
  }

  add(stray: Difference): void {
    this.#found.push(stray)
  }

  /** What they differ in, once no more pages are read. */
  settled(): Difference[] {
    const paths = new Set(this.#found.map(({ path }) => path))
    return [...paths].flatMap((list) => this.#settle(this.#found.filter(({ path }) => path === list)))
  }

  #settle(found: readonly Difference[]): Difference[] {
    const [first] = found
    if (first === undefined) return []
    const list = first.path.replace(/\.@moved$/, '')
    const source = found.flatMap((one) => one.source ?? [])
    const copy = found.flatMap((one) => one.copy ?? [])
    const told = differences(source, copy, list)
      .filter(({ path }) => path !== `${list}.@order`)
      .filter(({ path, ...one }) => path !== `${list}.*` || !this.#isBeyond(one.source ?? one.copy))
      .map((one) => ({ ...first, ...one }))
    return [{ ...first, path: `${list}.@ties`, source, copy }, ...told]
  }

  /** Whether the row is sorted as the last one that was read, so that the other may have it where nobody has read on. */
  #isBeyond(row: unknown): boolean {
    const by = this.#by
    if (this.#isRead || by === undefined || this.#last === undefined || !isObject(row)) return false
    return Object.is(by(row), by(this.#last))
  }
}
