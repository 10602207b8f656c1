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

/** E-mail addresses, keys and telephone numbers, as they stand in what libraries and the database say of a value. */
const personal =
  /[^\s"'`<>(),:;=]+(?:@|%40)[^\s"'`<>(),:;=]+|\bgvw_\w+|(?:bearer|api[-_]?key)["']?[\s:=]+["']?[^\s"'&]+|\+?\d(?:[\s()-]{0,2}\d){8,}/gi

/** A text of the log without what looks like somebody's. */
export function withoutPersonal(text: string): string {
  return text.replace(personal, '…')
}

/** SQLSTATE class 22: the value does not fit, and the message quotes it. */
const badValue = /^22[0-9A-Z]{3}$/

function messageOf(error: Error): string {
  if (error instanceof DrizzleQueryError) return `Failed query: ${error.query}`
  const quotes = badValue.test(textIn(error, 'code') ?? '') || error instanceof SyntaxError
  return withoutPersonal(quotes ? error.message.replace(/".*"/s, '"…"') : error.message)
}

/**
 * What the log says of an unexpected error. The parameters of a failed statement stay out of it, since they
 * hold personal data, and so does the database's own `detail`; of messages, what looks like a key, an e-mail address or
 * a telephone number, and values that the database quotes.
 */
export function loggable(error: unknown, depth = 0): Loggable {
  if (!(error instanceof Error))
    return { type: typeof error, message: 'Something else than an error.', stack: '' }
  const frames = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '))
  const cause = error.cause === undefined || depth === deepest ? undefined : loggable(error.cause, depth + 1)
  return {
    type: error.name,
    message: messageOf(error),
    stack: frames.join('\n'),
    // The database's code stands at the top, where the log's serializer keeps it.
    code: textIn(error, 'code') ?? cause?.code,
    constraint: textIn(error, 'constraint') ?? cause?.constraint,
    ...(cause === undefined ? {} : { cause }),
  }
}
