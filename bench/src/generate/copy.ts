import { once } from 'node:events'
import { finished } from 'node:stream/promises'
import type { Client } from 'pg'
import { type CopyStreamQuery, from } from 'pg-copy-streams'

export type Value = string | number | boolean | null

const chunkLength = 128 * 1024
const special = /[\\\t\n\r]/
const escapes: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }

function encode(value: Value): string {
  if (value === null) return '\\N'
  if (typeof value === 'number') return String(value)
  if (typeof value === 'boolean') return value ? 't' : 'f'
  return special.test(value) ? value.replace(/[\\\t\n\r]/g, (character) => escapes[character] ?? '') : value
}

/** Rows on their way into one table by COPY, on a connection of its own. */
export class CopySink<Column extends string> {
  private readonly stream: CopyStreamQuery
  private readonly done: Promise<void>
  private buffer = ''
  private pending = 0

  constructor(
    client: Client,
    table: string,
    private readonly columns: readonly Column[],
    private readonly advance: (rows: number) => void = () => {},
  ) {
    const names = columns.map((column) => `"${column}"`).join(', ')
    this.stream = client.query(from(`copy "${table}" (${names}) from stdin`))
    this.done = finished(this.stream)
    // Whoever writes next or closes sees the failure; until then it must not end the process.
    this.done.catch(() => {})
  }

  /** Takes a row; the promise, if there is one, is to be awaited before the next. */
  row(values: Readonly<Record<Column, Value>>): Promise<void> | undefined {
    this.buffer += `${this.columns.map((column) => encode(values[column])).join('\t')}\n`
    this.pending += 1
    return this.buffer.length < chunkLength ? undefined : this.flush()
  }

  async close(): Promise<void> {
    await this.flush()
    this.stream.end()
    await this.done
  }

  private async flush(): Promise<void> {
    const [chunk, rows] = [this.buffer, this.pending]
    this.buffer = ''
    this.pending = 0
    if (chunk !== '' && !this.stream.write(chunk)) await Promise.race([once(this.stream, 'drain'), this.done])
    this.advance(rows)
  }
}
