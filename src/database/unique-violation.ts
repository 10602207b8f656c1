const uniqueViolation = '23505'

/** The unique index that a failed statement would have violated, or undefined for another failure. */
export function violatedIndex(error: unknown): string | undefined {
  let current = error
  for (let depth = 0; depth < 8 && typeof current === 'object' && current !== null; depth += 1) {
    if ('code' in current && current.code === uniqueViolation && 'constraint' in current) {
      return typeof current.constraint === 'string' ? current.constraint : undefined
    }
    current = 'cause' in current ? current.cause : undefined
  }
  return undefined
}
