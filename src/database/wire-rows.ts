import { EventEmitter } from 'node:events'
import pg from 'pg'
import { instantFromText } from './instant-text.js'

/** Bytes of a message before what it says: its kind and its length, which counts itself. */
const head = 5
const dataRow = 0x44

/**
 * Cells are read from the bytes by these ways; the last one is a parser of text. An instant of milliseconds, as all columns
 * have them, becomes ISO 8601 UTC; any other, such as infinity, stays PostgreSQL's text.
 */
export type CellKind = 'text' | 'integer' | 'boolean' | 'instant' | ((text: string) => unknown)

/** Makes something of a row that stays in the bytes in which it came, from where its cells are counted. */
export type HoldRow = (bytes: Buffer, from: number) => unknown

/** What the driver's connection offers beyond its types. */
interface Listening {
  attachListeners(stream: EventEmitter): void
  emit(event: 'dataRow', row: WireRow): boolean
}

/** Bytes as Node reads texts of them, without asking which encoding is meant. */
interface Bytes extends Buffer {
  utf8Slice(from: number, to: number): string
  latin1Slice(from: number, to: number): string
}

/**
 * A row as it came, handed on before anything is made of it: whoever knows the columns reads numbers from the bytes
 * and cuts the texts from one, where the driver would make a text of each cell. One object for all rows of a connection.
 */
export class WireRow {
  #bytes!: Bytes
  #from = 0
  #to = 0

  set(bytes: Buffer, from: number, to: number): void {
    this.#bytes = bytes as Bytes
    this.#from = from
    this.#to = to
  }

  /** The row for whoever keeps it as it came. */
  held(hold: HoldRow): unknown {
    return hold(this.#bytes, this.#from)
  }

  /** The texts of the cells, as the driver's own queries want them. */
  get fields(): (string | null)[] {
    const bytes = this.#bytes
    const fields = new Array<string | null>(bytes.readUInt16BE(this.#from))
    let at = this.#from + 2
    for (let place = 0; place < fields.length; place += 1) {
      const length = bytes.readInt32BE(at)
      at += 4
      fields[place] = length < 0 ? null : bytes.utf8Slice(at, at + length)
      if (length > 0) at += length
    }
    return fields
  }

  /** The values of the cells. */
  cells(kinds: readonly CellKind[]): unknown[] {
    const bytes = this.#bytes
    const begin = this.#from
    const cells = new Array<unknown>(kinds.length)
    let line: string | undefined
    let at = begin + 2
    for (let place = 0; place < kinds.length; place += 1) {
      const from = at + 4
      const length = bytes.readInt32BE(at)
      if (length < 0) {
        cells[place] = null
        at = from
        continue
      }
      at = from + length
      const kind = kinds[place]
      if (kind === 'integer') cells[place] = integer(bytes, from, at)
      else if (kind === 'boolean') cells[place] = bytes[from] === 0x74
      else {
        let text: string
        if (isPlain(bytes, from, at)) {
          if (line === undefined) {
            writeInstants(bytes, begin + 2, kinds)
            line = bytes.latin1Slice(begin, this.#to)
          }
          const written = kind === 'instant' && isWritten(bytes, from)
          text = line.substring(from - begin, (written ? from + isoLength : at) - begin)
          if (kind === 'instant' && !written) text = instantOf(text)
        } else text = bytes.utf8Slice(from, at)
        cells[place] = typeof kind === 'function' ? kind(text) : text
      }
    }
    return cells
  }
}

function isPlain(bytes: Buffer, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if ((bytes[at] as number) > 0x7f) return false
  return true
}

/** `2026-06-01T10:00:00.123Z`; PostgreSQL writes `2026-06-01 10:00:00.123+00`, with fewer decimals where zeros end them. */
const isoLength = 24
/** Lengths of PostgreSQL's texts without decimals, and with one or two. */
const shorter = new Set([22, 24, 25])
const [space, tee, dot, zed, plus, zero] = [0x20, 0x54, 0x2e, 0x5a, 0x2b, 0x30] as const

/**
 * Writes the instants of a row anew where they stand, before a text is made of it: what is cut from that then needs no
 * text made of pieces.
 */
function writeInstants(bytes: Bytes, cells: number, kinds: readonly CellKind[]): void {
  let at = cells
  for (const kind of kinds) {
    const from = at + 4
    const length = bytes.readInt32BE(at)
    at = length < 0 ? from : from + length
    if (kind === 'instant' && length >= 0) writeInstant(bytes, from, at)
  }
}

/** Only where the instant has three decimals: shorter ones have no room for the others. */
function writeInstant(bytes: Bytes, from: number, to: number): void {
  if (to - from !== isoLength + 2 || bytes[from + 10] !== space || bytes[from + 19] !== dot) return
  if (bytes[to - 3] !== plus || bytes[to - 2] !== zero || bytes[to - 1] !== zero) return
  bytes[from + 10] = tee
  bytes[from + isoLength - 1] = zed
}

function isWritten(bytes: Bytes, from: number): boolean {
  return bytes[from + 10] === tee
}

/** One that was not written anew. */
function instantOf(text: string): string {
  return text.endsWith('+00') && shorter.has(text.length) ? instantFromText(text) : text
}

/** Digits that a number holds whatever they are. */
const surely = 15

function integer(bytes: Bytes, from: number, to: number): number {
  if (to - from > surely) return Number(bytes.latin1Slice(from, to))
  const negative = bytes[from] === 0x2d
  let value = 0
  for (let at = negative ? from + 1 : from; at < to; at += 1)
    value = value * 10 + (bytes[at] as number) - 0x30
  return negative ? -value : value
}

/** The driver's client, which hands on rows as they came, and everything else as before. */
export class RowClient extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config)
    const connection = this.connection as unknown as Listening
    const attach = connection.attachListeners
    connection.attachListeners = (stream) => {
      const others = new EventEmitter()
      attach.call(connection, others)
      const row = new WireRow()
      const messages = new Messages(
        (bytes, from, to) => {
          row.set(bytes, from, to)
          connection.emit('dataRow', row)
        },
        (bytes) => others.emit('data', bytes),
      )
      stream.on('data', (chunk: Buffer) => messages.take(chunk))
    }
  }
}

/** Cuts what comes into messages. */
class Messages {
  readonly #row: (bytes: Buffer, from: number, to: number) => void
  readonly #other: (bytes: Buffer) => void
  /** The beginning of a message whose end has not come, and how long the message is at least. */
  #begun: Buffer[] = []
  #size = 0
  #needed = 0

  constructor(row: (bytes: Buffer, from: number, to: number) => void, other: (bytes: Buffer) => void) {
    this.#row = row
    this.#other = other
  }

  take(chunk: Buffer): void {
    if (this.#size === 0) {
      this.#cut(chunk)
      return
    }
    this.#begun.push(chunk)
    this.#size += chunk.length
    if (this.#size < this.#needed) return
    const bytes = Buffer.concat(this.#begun, this.#size)
    this.#begun = []
    this.#size = 0
    this.#cut(bytes)
  }

  #cut(bytes: Buffer): void {
    let others = 0
    let at = 0
    let needed = head
    while (at + head <= bytes.length) {
      const end = at + 1 + bytes.readUInt32BE(at + 1)
      if (end > bytes.length) {
        needed = end - at
        break
      }
      if (bytes[at] === dataRow) {
        if (others < at) this.#other(bytes.subarray(others, at))
        this.#row(bytes, at + head, end)
        others = end
      }
      at = end
    }
    if (others < at) this.#other(bytes.subarray(others, at))
    if (at < bytes.length) {
      this.#begun = [bytes.subarray(at)]
      this.#size = bytes.length - at
      this.#needed = needed
    }
  }
}
