import { randomInt } from 'node:crypto'

export const lowerAlphanumeric = '0123456789abcdefghijklmnopqrstuvwxyz'

/** `length` characters, each drawn from the alphabet with equal chance by the system's secure generator. */
export function randomText(alphabet: string, length: number): string {
  return Array.from({ length }, () => alphabet.charAt(randomInt(alphabet.length))).join('')
}
