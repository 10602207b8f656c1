import { uuidPattern } from './bytes.js'
import { isWellFormed } from './canonical.js'

/** What a document violates, and where. */
export class ShapeError extends Error {
  override readonly name = 'ShapeError'
  /** Like `selections[2].leaf.weight`; empty for the document itself. */
  readonly where: string

  constructor(where: string, message: string) {
    super(message)
    this.where = where
  }
}

/** Reads a value of one shape, or throws ShapeError. */
export type Shape<T> = (value: unknown, where: string) => T

/** What a shape reads. */
export type Read<S> = S extends Shape<infer T> ? T : never

/** A whole number within bounds. */
export function integer(least = 0, most: number = Number.MAX_SAFE_INTEGER): Shape<number> {
  return (value, where) => {
    if (Number.isSafeInteger(value) && !Object.is(value, -0)) {
      const number = Number(value)
      if (number >= least && number <= most) return number
    }
    throw new ShapeError(where, `Not a whole number from ${least} to ${most}.`)
  }
}

/** A text of whole characters within bounds of length. */
export function text(least: number, most: number): Shape<string> {
  return (value, where) => {
    if (typeof value === 'string' && value.length >= least && value.length <= most && isWellFormed(value)) {
      return value
    }
    throw new ShapeError(where, `Not a text of ${least} to ${most} characters.`)
  }
}

/** A text that matches from end to end. */
export function matching(pattern: RegExp, what: string): Shape<string> {
  return (value, where) => {
    if (typeof value === 'string' && pattern.test(value)) return value
    throw new ShapeError(where, `Not ${what}.`)
  }
}

/** So many bytes as lower-case hexadecimal digits. */
export function hex(bytes: number): Shape<string> {
  return matching(new RegExp(`^[0-9a-f]{${2 * bytes}}$`), `${2 * bytes} lower-case hexadecimal digits`)
}

/** A UUID, lower-case with hyphens. */
export const uuid = matching(uuidPattern, 'a UUID in lower case')

/** An instant in UTC with milliseconds, from 1970 on. */
export const instant: Shape<string> = (value, where) => {
  if (typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value)) {
    const time = Date.parse(value)
    if (time >= 0 && new Date(time).toISOString() === value) return value
  }
  throw new ShapeError(where, 'Not an instant in UTC with milliseconds.')
}

export const boolean: Shape<boolean> = (value, where) => {
  if (typeof value === 'boolean') return value
  throw new ShapeError(where, 'Not true or false.')
}

/** One of some words. */
export function oneOf<const T extends string>(...words: readonly T[]): Shape<T> {
  return (value, where) => {
    const found = words.find((word) => word === value)
    if (found === undefined) throw new ShapeError(where, `Not one of: ${words.join(', ')}.`)
    return found
  }
}

export function nullable<T>(shape: Shape<T>): Shape<T | null> {
  return (value, where) => (value === null ? null : shape(value, where))
}

/** A list within a bound of length. */
export function listOf<T>(shape: Shape<T>, most: number): Shape<readonly T[]> {
  return (value, where) => {
    if (!Array.isArray(value)) throw new ShapeError(where, 'Not a list.')
    if (value.length > most) throw new ShapeError(where, `More than ${most} elements.`)
    return Array.from(value, (element, index) => shape(element, `${where}[${index}]`))
  }
}

type Members = Readonly<Record<string, Shape<unknown>>>

/** An object with exactly these members. */
export function object<M extends Members>(members: M): Shape<{ readonly [K in keyof M]: Read<M[K]> }> {
  const names = Object.keys(members)
  return (value, where) => {
    const given = asObject(value, where)
    const stranger = Object.keys(given).find((name) => !names.includes(name))
    if (stranger !== undefined) throw new ShapeError(inside(where, stranger), 'Not a member of this version.')
    const read = names.map((name) => {
      if (!Object.hasOwn(given, name)) throw new ShapeError(inside(where, name), 'Missing.')
      return [name, members[name]?.(given[name], inside(where, name))]
    })
    return Object.fromEntries(read)
  }
}

/** The shape that the member of this name chooses by its word. */
export function variant<T>(name: string, shapes: Readonly<Record<string, Shape<T>>>): Shape<T> {
  return (value, where) => {
    const word = asObject(value, where)[name]
    const shape = typeof word === 'string' && Object.hasOwn(shapes, word) ? shapes[word] : undefined
    if (shape === undefined) {
      throw new ShapeError(inside(where, name), `Not one of: ${Object.keys(shapes).join(', ')}.`)
    }
    return shape(value, where)
  }
}

function asObject(value: unknown, where: string): Readonly<Record<string, unknown>> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return value as Readonly<Record<string, unknown>>
  }
  throw new ShapeError(where, 'Not an object.')
}

/** The place of a member. What strangers are called is not repeated at any length. */
function inside(where: string, name: string): string {
  const shown = /^\w{1,40}$/.test(name) ? name : JSON.stringify(name.slice(0, 40))
  return where === '' ? shown : `${where}.${shown}`
}
