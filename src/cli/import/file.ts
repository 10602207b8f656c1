import { isUtf8 } from 'node:buffer'
import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream, fstat, type Stats } from 'node:fs'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import { CsvError, type Parser, parse } from 'csv-parse'
import { CommandError } from '../failure.js'

/** A file of people that was read once from end to end: it is UTF-8 and CSV all through. */
export interface PeopleFile {
  /** What it is called to the user. */
  readonly name: string
  /** Where it is. */
  readonly path: string
  /** By what the file is known under another name; of standard input, the file behind it. */
  readonly origin: Pick<Stats, 'dev' | 'ino'>
  /** sha256, hex. */
  readonly hash: string
  readonly header: readonly string[]
  /** How many rows follow the header. */
  readonly rows: number
  /** The rows, after so many. Throws CommandError where the file has been changed meanwhile. */
  records(after: number): AsyncGenerator<readonly string[]>
  /** Takes away what was kept of standard input. */
  dispose(): Promise<void>
}

/** Characters of one row at most. */
const longestRow = 1_048_576

/** Reads the file, or standard input for `-`, which is kept in a file of its own. Throws CommandError for what is no CSV. */
export async function openPeopleFile(name: string, delimiter: string): Promise<PeopleFile> {
  if (name !== '-') return await checkedFile(name, name, delimiter, async () => undefined)
  const folder = await mkdtemp(join(tmpdir(), 'gateway-import-'))
  const dispose = () => rm(folder, { recursive: true, force: true })
  try {
    const path = join(folder, 'people.csv')
    const origin = await promisify(fstat)(process.stdin.fd)
    await pipeline(process.stdin, createWriteStream(path, { mode: 0o600 }))
    return { ...(await checkedFile('standard input', path, delimiter, dispose)), origin }
  } catch (error) {
    await dispose()
    throw error
  }
}

async function checkedFile(
  name: string,
  path: string,
  delimiter: string,
  dispose: () => Promise<void>,
): Promise<PeopleFile> {
  const origin = await stat(path).catch((error: unknown) => {
    throw new CommandError(`${name} cannot be read: ${reasonOf(error)}.`)
  })
  const hash = createHash('sha256')
  let header: readonly string[] | undefined
  let rows = -1
  const read = recordsOf(name, path, delimiter, (chunk) => hash.update(chunk))
  for await (const record of read) {
    header ??= record
    rows += 1
  }
  if (header === undefined) throw new CommandError(`${name} is empty: its first row must name the columns.`)
  async function* records(after: number): AsyncGenerator<readonly string[]> {
    let place = -1
    for await (const record of recordsOf(name, path, delimiter, () => undefined)) {
      if (place >= after) yield record
      place += 1
    }
    if (markOf(await stat(path)) === markOf(origin)) return
    throw new CommandError(`${name} was changed while it was read.`)
  }
  return { name, path, origin, hash: hash.digest('hex'), header, rows, records, dispose }
}

/** By what it is noticed that a file was changed. */
function markOf({ size, mtimeMs, ino }: Stats): string {
  return `${ino} ${size} ${mtimeMs}`
}

async function* recordsOf(
  name: string,
  path: string,
  delimiter: string,
  told: (chunk: Buffer) => void,
): AsyncGenerator<readonly string[]> {
  const parser: Parser = parse({
    bom: true,
    delimiter,
    // A row of another length is one that fails, not the end.
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: longestRow,
  })
  const fed = pipeline(
    createReadStream(path),
    (chunks: AsyncIterable<Buffer>) => checkedText(path, chunks, told),
    parser,
  )
  // Told where the rows are read.
  fed.catch(() => undefined)
  try {
    for await (const record of parser) yield record as string[]
    await fed
  } catch (error) {
    throw new CommandError(`${name} cannot be read: ${reasonOf(error)}.`)
  } finally {
    parser.destroy()
  }
}

/** The chunks, once they have proven to be UTF-8. */
async function* checkedText(
  path: string,
  chunks: AsyncIterable<Buffer>,
  told: (chunk: Buffer) => void,
): AsyncGenerator<Buffer> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const check = async (decode: () => string): Promise<void> => {
    try {
      decode()
    } catch {
      throw new CommandError(`it is not UTF-8, near line ${await lineOfOtherText(path)}`)
    }
  }
  for await (const chunk of chunks) {
    await check(() => decoder.decode(chunk, { stream: true }))
    told(chunk)
    yield chunk
  }
  await check(() => decoder.decode())
}

/** The first line that is not UTF-8. */
async function lineOfOtherText(path: string): Promise<number> {
  let number = 0
  for await (const line of createInterface({ input: createReadStream(path, 'latin1') })) {
    number += 1
    if (!isUtf8(Buffer.from(line, 'latin1'))) break
  }
  return number
}

const csvFaults: Readonly<Record<string, string>> = {
  CSV_MAX_RECORD_SIZE: `a row has more than ${longestRow} characters`,
  CSV_QUOTE_NOT_CLOSED: 'a quote is not closed',
  CSV_INVALID_CLOSING_QUOTE: 'something follows a closing quote',
  INVALID_OPENING_QUOTE: 'a quote stands within a value that has none around it',
}

function reasonOf(error: unknown): string {
  if (error instanceof CsvError) {
    const { lines } = error as CsvError & { readonly lines?: number }
    return `${csvFaults[error.code] ?? 'it is not CSV'}${lines === undefined ? '' : `, near line ${lines}`}`
  }
  return error instanceof Error ? error.message.replace(/\.$/, '') : String(error)
}
