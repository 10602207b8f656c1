import { type FieldFault, invalid } from './errors.js'
import { isWebAddress } from './web-address.js'

export const maximumInteger = 2_147_483_647

/** Whether the database can hold the text: no NUL and no half of a surrogate pair. */
export function isStorable(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed()
}

/** Collects the faults of one input, so that the caller learns all of them at once. */
export class Checks {
  readonly #faults: FieldFault[] = []

  /** Notes a fault unless `holds`. */
  that(holds: boolean, path: string, message: string): void {
    if (!holds) this.#faults.push({ path, message })
  }

  /** A text within its bounds, counted in characters of UTF-16; null and undefined pass. */
  text(path: string, value: string | null | undefined, bounds: { min?: number; max: number }): void {
    if (value == null) return
    const { min = 0, max } = bounds
    const length = min > 0 ? value.trim().length : value.length
    this.that(length >= min, path, `${path} must not be blank.`)
    this.that(value.length <= max, path, `${path} must have at most ${max} characters.`)
    this.that(isStorable(value), path, `${path} has a character that cannot be stored.`)
  }

  /** An integer within its bounds; null and undefined pass. */
  integer(path: string, value: number | null | undefined, min: number, max = maximumInteger): void {
    if (value == null || (Number.isSafeInteger(value) && value >= min && value <= max)) return
    this.that(false, path, `${path} must be a whole number between ${min} and ${max}.`)
  }

  /** An absolute http or https address of at most 2,048 characters; null and undefined pass. */
  webAddress(path: string, value: string | null | undefined): void {
    this.that(
      value == null || isWebAddress(value),
      path,
      `${path} must be an http or https address of at most 2,048 ASCII characters, others escaped.`,
    )
  }

  /** Fields that may be absent but not null. */
  notNull(prefix: string, input: object, names: readonly string[]): void {
    for (const [name, value] of Object.entries(input)) {
      const path = prefix === '' ? name : `${prefix}.${name}`
      if (names.includes(name)) this.that(value !== null, path, `${path} cannot be null.`)
    }
  }

  /** Throws VALIDATION_FAILED with every fault noted. */
  done(): void {
    if (this.#faults.length > 0) throw invalid(this.#faults)
  }
}
