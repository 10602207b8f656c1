import Table from 'cli-table3'
import pc from 'picocolors'
import { CommandError } from './failure.js'

/** The option that every command with a result has. */
export interface OutputOptions {
  readonly json?: true
}

export const jsonOption = ['--json', 'print one JSON document'] as const

/** Prints the value as JSON where that is asked for, else what is made for eyes. */
export function print(options: OutputOptions, value: unknown, text: () => string): void {
  process.stdout.write(`${options.json ? JSON.stringify(value, null, 2) : text()}\n`)
}

/** A table for eyes; `none` where it would be empty. */
export function table(head: readonly string[], rows: readonly (readonly unknown[])[], none: string): string {
  if (rows.length === 0) return none
  const drawn = new Table({
    head: head.map((title) => pc.bold(title)),
    style: { head: [], border: pc.isColorSupported ? ['gray'] : [], compact: true },
  })
  drawn.push(...rows.map((row) => row.map(cell)))
  return drawn.toString()
}

/** Lines of names and values, aligned. */
export function facts(lines: readonly (readonly [string, unknown])[]): string {
  const width = Math.max(...lines.map(([name]) => name.length))
  return lines.map(([name, value]) => `${pc.bold(name.padEnd(width))}  ${cell(value)}`).join('\n')
}

function cell(value: unknown): string {
  if (value === null || value === undefined) return '–'
  if (value === true) return 'yes'
  if (value === false) return 'no'
  return Array.isArray(value) ? value.join(', ') : String(value)
}

/** Reads an option's value as an id. */
export function id(text: string): number {
  if (/^\d{1,15}$/.test(text) && Number(text) > 0) return Number(text)
  throw new CommandError(`An id is a whole number from 1, not ${JSON.stringify(text)}.`)
}

/** Reads an option's value as a number of things; the domain knows its bounds. */
export function count(text: string): number {
  if (/^\d{1,15}$/.test(text)) return Number(text)
  throw new CommandError(`A whole number is needed, not ${JSON.stringify(text)}.`)
}

/** Reads a comma-separated list of ids. */
export function ids(text: string): number[] {
  return text.split(',').map((part) => id(part.trim()))
}

/** Reads a comma-separated list of words. */
export function words(text: string): string[] {
  return text
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '')
}
