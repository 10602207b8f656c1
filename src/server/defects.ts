import { DrizzleQueryError } from 'drizzle-orm/errors'

interface Loggable {
  readonly type: string
  readonly message: string
  readonly stack: string
  readonly code?: string | undefined
  readonly constraint?: string | undefined
  readonly cause?: Loggable
}

const deepest = 4

function textIn(error: Error, name: 'code' | 'constraint'): string | undefined {
  const value: unknown = Reflect.get(error, name)
  return typeof value === 'string' ? value : undefined
}

/**
 * What the log says of an unexpected error. The parameters of a failed statement stay out of it, since they
 * hold personal data, and so does the database's own `detail`.
 */
export function loggable(error: unknown, depth = 0): Loggable {
  if (!(error instanceof Error))
    return { type: typeof error, message: 'Something else than an error.', stack: '' }
  const frames = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '))
  const cause = error.cause === undefined || depth === deepest ? undefined : loggable(error.cause, depth + 1)
  return {
    type: error.name,
    message: error instanceof DrizzleQueryError ? `Failed query: ${error.query}` : error.message,
    stack: frames.join('\n'),
    // The database's code stands at the top, where the log's serializer keeps it.
    code: textIn(error, 'code') ?? cause?.code,
    constraint: textIn(error, 'constraint') ?? cause?.constraint,
    ...(cause === undefined ? {} : { cause }),
  }
}
