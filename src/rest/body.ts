import { excessOfJson, jsonLevels, jsonValues } from '../graphql/limits/json.js'
import { RestFailure } from './failure.js'

function unreadable(message: string): RestFailure {
  return new RestFailure('BODY_UNREADABLE', message)
}

/** A body as JSON, and whether there was none: an absent body reads as an empty object (#17). */
export interface JsonBody {
  readonly value: unknown
  readonly empty: boolean
}

/**
 * Reads a body. Throws BODY_UNREADABLE for one that is not declared as JSON, is not UTF-8, is not JSON, is
 * nested more than 32 levels, holds more than 50,000 values or a field `__proto__`. Of a field given twice
 * the last counts.
 */
export function readJson(content: Buffer | undefined, contentType: string | undefined): JsonBody {
  if (content === undefined || content.length === 0) return { value: {}, empty: true }
  if (!/^application\/(?:[\w.+-]+\+)?json\s*(?:;|$)/i.test(contentType ?? '')) {
    throw unreadable('Send the body as application/json')
  }
  const value = parsed(content)
  refuseExcess(value)
  return { value, empty: false }
}

function parsed(content: Buffer): unknown {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(content)
    return JSON.parse(text)
  } catch {
    throw unreadable('The body is not valid JSON')
  }
}

function refuseExcess(root: unknown): void {
  const excess = excessOfJson(root, (part) => {
    if (Object.hasOwn(part, '__proto__')) throw unreadable('The body has a field __proto__')
  })
  if (excess === 'levels') throw unreadable(`The body is nested more than ${jsonLevels} levels deep`)
  if (excess === 'values') throw unreadable(`The body holds more than ${jsonValues} values`)
}
