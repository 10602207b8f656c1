/** What a check found: in order, worth knowing, or in the way of a start. */
export interface Finding {
  /** What was looked at, in a word or two. */
  readonly subject: string
  readonly level: 'ok' | 'warning' | 'missing'
  /** One sentence: what is there, or what is missing and what to do about it. */
  readonly says: string
}

export const ok = (subject: string, says: string): Finding => ({ subject, level: 'ok', says })
export const warning = (subject: string, says: string): Finding => ({ subject, level: 'warning', says })
export const missing = (subject: string, says: string): Finding => ({ subject, level: 'missing', says })

/** The message of anything thrown, in one line. */
export function reasonOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return reasonOf(error.errors[0])
  if (!(error instanceof Error)) return String(error)
  const deepest = error.cause === undefined ? error.message : reasonOf(error.cause)
  return deepest.replace(/\s*\n\s*/g, ' ').replace(/\.$/, '')
}
