import type { Readable } from 'node:stream'

/** Bytes of an answer's body that are read: the receiver may end it, but not for ever. */
const mostRead = 65_536

const mostCharacters = 1_000

/** Bytes in which there are as many characters, whatever they are. */
const mostKept = mostCharacters * 4

/**
 * The first 1,000 characters of an answer's body as text that can be stored; null where there are none. Lets
 * the receiver end its answer, up to a bound; what breaks off there changes nothing, the status has come.
 */
export async function beginningOf(answer: Readable): Promise<string | null> {
  const kept: Buffer[] = []
  let read = 0
  try {
    for await (const part of answer) {
      const bytes = part as Buffer
      if (read < mostKept) kept.push(bytes.subarray(0, mostKept - read))
      read += bytes.length
      if (read > mostRead) break
    }
  } catch {
    // Cut off in its body, or too slow: the receiver had taken the message.
  }
  answer.destroy()
  return textOf(Buffer.concat(kept))
}

/** What is not UTF-8, and the character that no database text can hold, become the replacement character. */
function textOf(bytes: Buffer): string | null {
  const text = new TextDecoder().decode(bytes).replaceAll('\0', '\uFFFD')
  const shown = Array.from(text.slice(0, mostCharacters * 2))
    .slice(0, mostCharacters)
    .join('')
  return shown === '' ? null : shown
}
