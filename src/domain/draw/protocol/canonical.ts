/** A value of which a document is made. Numbers are whole, from 0 to 2^53 - 1. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json }

/**
 * The one text of a value (RFC 8785 for values without fractions): names in ascending order, no spaces,
 * strings as JSON.stringify writes them. RangeError for a number that is not whole from 0 to 2^53 - 1, and
 * for a string with half a character in it.
 */
export function canonical(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'number') return number(value)
  if (typeof value === 'string') return string(value)
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object') throw new RangeError('A value has no canonical text.')
  const members = Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1))
  return `{${members.map(([name, member]) => `${string(name)}:${canonical(member)}`).join(',')}}`
}

function number(value: number): string {
  if (!Number.isSafeInteger(value) || value < 0 || Object.is(value, -0)) {
    throw new RangeError('A number is not whole from 0 to 2^53 - 1.')
  }
  return String(value)
}

/** Half a surrogate pair has no UTF-8. */
const loneSurrogate = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/

/** Whether the text is made of whole characters. */
export function isWellFormed(text: string): boolean {
  return !loneSurrogate.test(text)
}

function string(value: string): string {
  if (!isWellFormed(value)) throw new RangeError('A string holds half a character.')
  return JSON.stringify(value)
}
