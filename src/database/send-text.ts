import type { Executor } from './connection.js'

/** What Drizzle's handles stand on: a pool, a connection, or PGlite. */
interface Client {
  query(text: string, values?: readonly unknown[]): Promise<unknown>
  /** PGlite alone: several statements at once, which `query` does not take there. */
  exec?(text: string): Promise<unknown>
}

interface Answer {
  readonly rows: unknown[]
}

/**
 * Sends a statement that a library has written, where the executor's own go: in its transaction, or by itself.
 * Without values the text may hold several statements; the answer is then the last one's.
 */
export async function sendText(
  executor: Executor,
  text: string,
  values?: readonly unknown[],
): Promise<{ rows: unknown[] }> {
  // Both drivers' handles carry it; the generic type does not say so.
  const client = Reflect.get(executor, '$client') as Client
  const answered =
    values === undefined && client.exec !== undefined
      ? await client.exec(text)
      : await client.query(text, values)
  const answer = (Array.isArray(answered) ? answered.at(-1) : answered) as Answer | undefined
  return { rows: answer?.rows ?? [] }
}
