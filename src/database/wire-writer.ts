import { prepareValue } from 'pg/lib/utils.js'

const parse = 0x50
const bind = 0x42
const close = 0x43
const statementOf = 0x53

/** Describe of the portal, where the server is to tell the columns. */
const describePortal = Buffer.from([0x44, 0, 0, 0, 6, 0x50, 0])
/** Execute of the portal without a bound on rows, and Sync. */
const executeAndSync = Buffer.from([0x45, 0, 0, 0, 9, 0, 0, 0, 0, 0, 0x53, 0, 0, 0, 4])

/** A statement as the server is told of it. */
export interface Message {
  /** Empty: of no use after this once. */
  readonly name: string
  /** Where the server does not have it under the name. */
  readonly text?: string | undefined
  /** Whether the server may have another one under the name. */
  readonly replaced: boolean
  readonly values: readonly unknown[]
  /** Whether the server is to tell the columns. */
  readonly described: boolean
}

const initialSize = 4_096
/** Beyond this the room is not kept for the next message. */
const largestKept = 1 << 20

let room = Buffer.allocUnsafe(initialSize)
let length = 0

/** Everything that the server is told to run one statement, in one piece. Throws where a value cannot be written. */
export function written({ name, text, replaced, values, described }: Message): Buffer {
  length = 0
  const texts = values.map((value) => prepareValue(value))
  if (replaced) framed(close, () => byte(statementOf).text(name))
  if (text !== undefined) framed(parse, () => put.text(name).text(text).short(0))
  framed(bind, () => {
    put.text('').text(name)
    formats(texts)
    put.short(texts.length)
    for (const value of texts) cell(value)
    put.short(0)
  })
  if (described) put.bytes(describePortal)
  put.bytes(executeAndSync)
  const message = Buffer.allocUnsafe(length)
  room.copy(message, 0, 0, length)
  if (room.length > largestKept) room = Buffer.allocUnsafe(initialSize)
  return message
}

/** Everything is text, unless there are bytes. */
function formats(values: readonly (string | Buffer | null)[]): void {
  if (!values.some(Buffer.isBuffer)) {
    put.short(0)
    return
  }
  put.short(values.length)
  for (const value of values) put.short(Buffer.isBuffer(value) ? 1 : 0)
}

function cell(value: string | Buffer | null): void {
  if (value === null) put.long(-1)
  else if (typeof value === 'string') {
    const at = length
    put.long(0)
    put.unended(value)
    room.writeInt32BE(length - at - 4, at)
  } else put.long(value.length).bytes(value)
}

function framed(kind: number, write: () => void): void {
  byte(kind)
  const at = length
  put.long(0)
  write()
  room.writeInt32BE(length - at, at)
}

function byte(value: number): typeof put {
  reserve(1)
  room[length] = value
  length += 1
  return put
}

function reserve(size: number): void {
  if (length + size <= room.length) return
  const larger = Buffer.allocUnsafe(Math.max(room.length * 2, length + size))
  room.copy(larger, 0, 0, length)
  room = larger
}

const put = {
  short(value: number) {
    reserve(2)
    length = room.writeUInt16BE(value, length)
    return put
  },
  long(value: number) {
    reserve(4)
    length = room.writeInt32BE(value, length)
    return put
  },
  bytes(value: Buffer) {
    reserve(value.length)
    length += value.copy(room, length)
    return put
  },
  unended(value: string) {
    reserve(value.length * 3)
    length += room.write(value, length)
    return put
  },
  text(value: string) {
    put.unended(value)
    return byte(0)
  },
}
