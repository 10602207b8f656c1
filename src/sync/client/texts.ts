import type { Fault } from '../../contract/fault.js'

/**
 * What JSON can hold and nobody can keep: texts with NUL or half a character, and whole numbers beyond 53 bits, which
 * reading has already changed.
 */
export function textFaults(value: unknown, name = ''): readonly Fault[] {
  if (typeof value === 'string') {
    return /\0/.test(value) || !value.isWellFormed() ? [fault(name, 'must be a text without NUL')] : []
  }
  if (typeof value === 'number') {
    return Number.isInteger(value) && !Number.isSafeInteger(value)
      ? [fault(name, 'must be a number within 53 bits')]
      : []
  }
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([field, part]) => [
    ...textFaults(field).map(() => fault(name, 'must have names without NUL')),
    ...textFaults(part, name === '' ? field : `${name}.${field}`),
  ])
}

function fault(name: string, words: string): Fault {
  return { name, message: `${name || 'The row'} ${words}`, problem: 'form' }
}
