import { createReadStream } from 'node:fs'
import { type FileHandle, open, rename, rm } from 'node:fs/promises'
import { CsvError, parse } from 'csv-parse'
import { errorColumn, isAdded, rowColumn } from './names.js'

/** A row that failed. */
export interface FailedRow {
  /** From 1, the header not counted. */
  readonly number: number
  readonly cells: readonly string[]
  readonly error: string
}

/**
 * The rows that failed, as CSV with their own columns, each once: rows are staged before the transaction that knows of
 * them commits, and what is staged and not kept is written over. There is no file while nothing has failed.
 */
export class ErrorFile {
  #file: FileHandle | undefined
  /** The end of what is kept, and of what is staged. */
  #kept = 0
  #staged = 0
  /** The places of the file's own columns: what an earlier import added is written anew. */
  readonly #own: readonly number[]
  readonly #header: string

  private constructor(
    readonly path: string,
    header: readonly string[],
    private readonly delimiter: string,
  ) {
    this.#own = header.flatMap((name, index) => (isAdded(name) ? [] : [index]))
    this.#header = this.#line([rowColumn, ...this.#fit(header), errorColumn])
  }

  /** Keeps of an earlier file what is told of the first `done` rows. `requireErrorPlace` must have held. */
  static async open(
    path: string,
    header: readonly string[],
    delimiter: string,
    done: number,
  ): Promise<ErrorFile> {
    const errors = new ErrorFile(path, header, delimiter)
    if (done === 0) await rm(path, { force: true })
    else await errors.#goOn(done)
    return errors
  }

  /** Whether anything has failed. */
  get isEmpty(): boolean {
    return this.#kept === 0
  }

  /** Writes rows, on disk when it resolves; they are given up unless `keep` follows. */
  async stage(failed: readonly FailedRow[]): Promise<void> {
    this.#staged = this.#kept
    if (failed.length === 0) return
    this.#file ??= await open(this.path, 'w', 0o600)
    const head = this.#kept === 0 ? this.#header : ''
    const lines = failed.map(({ number, cells, error }) =>
      this.#line([String(number), ...this.#fit(cells), error]),
    )
    const bytes = Buffer.from(head + lines.join(''))
    await this.#file.write(bytes, 0, bytes.length, this.#kept)
    await this.#file.datasync()
    this.#staged = this.#kept + bytes.length
  }

  /** What was staged last is true. */
  keep(): void {
    this.#kept = this.#staged
  }

  async close(): Promise<void> {
    await this.#file?.truncate(this.#kept)
    await this.#file?.close()
    if (this.isEmpty) await rm(this.path, { force: true })
  }

  /** Writes a file anew with what is true of an earlier one, whose end may have been cut off. */
  async #goOn(done: number): Promise<void> {
    const next = `${this.path}.next`
    const file = await open(next, 'w', 0o600)
    try {
      for await (const { number, cells, error } of failedRows(this.path, this.delimiter)) {
        if (number > done) continue
        const text = this.#line([String(number), ...cells, error])
        const head = this.#kept === 0 ? this.#header : ''
        const { bytesWritten } = await file.write(head + text, this.#kept)
        this.#kept += bytesWritten
      }
    } finally {
      if (this.#kept === 0) await file.close()
    }
    if (this.#kept === 0) {
      await rm(next, { force: true })
      return
    }
    await rename(next, this.path)
    this.#file = file
  }

  /** A cell for each of the file's own columns. */
  #fit(cells: readonly string[]): readonly string[] {
    return this.#own.map((index) => cells[index] ?? '')
  }

  #line(cells: readonly string[]): string {
    return `${cells.map((cell) => this.#quoted(cell)).join(this.delimiter)}\n`
  }

  #quoted(cell: string): string {
    const plain = !/["\r\n]/.test(cell) && !cell.includes(this.delimiter) && cell === cell.trim()
    return plain ? cell : `"${cell.replaceAll('"', '""')}"`
  }
}

/** The rows of an error file up to where it was cut off, perhaps within quotes; none where there is no file. */
async function* failedRows(path: string, delimiter: string): AsyncGenerator<FailedRow> {
  const parser = parse({ delimiter, relax_column_count: true, from: 2 })
  const stream = createReadStream(path)
  stream.on('error', (error) => parser.destroy(error))
  stream.pipe(parser)
  let columns: number | undefined
  try {
    for await (const record of parser as AsyncIterable<string[]>) {
      columns ??= record.length
      const number = Number(record[0])
      if (record.length !== columns || !Number.isSafeInteger(number)) return
      yield { number, cells: record.slice(1, -1), error: record.at(-1) ?? '' }
    }
  } catch (error) {
    const isCutOff = error instanceof CsvError
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    if (!isCutOff && !isMissing) throw error
  }
}
