import { outageOf } from '../database/outage.js'

/** A failure that the operator can do something about: one line on standard error, exit status 1. */
export class CommandError extends Error {
  override readonly name = 'CommandError'
}

/** Errors whose message is made for the operator's eyes, by name: their classes would slow the start down. */
const spoken = ['CommandError', 'ConfigError', 'DomainError']

/** What to print about a failure: one line where it was expected, the whole of it where it is a defect. */
export function failureText(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if (spoken.includes(error.name)) return error.message.replace(/\s*\n\s*/g, ' ')
  const outage = outageOf(error)
  if (outage !== undefined) return outage.sentence
  return error.stack ?? error.message
}
