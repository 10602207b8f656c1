import type { PGlite } from '@electric-sql/pglite'
import pg from 'pg'
import { sendNamed, sendWithin } from './drizzle-client.js'
import type { StatementNames } from './statement-names.js'
import type { Answer, Request, Submission } from './submission.js'
import { WireRow } from './wire-rows.js'

/**
 * The one session of the embedded database. It is told a statement in one piece, and keeps those that come back, as a
 * server's sessions are and do: PGlite's own way enters PostgreSQL six times for each, and makes objects of every message.
 */
export class EmbeddedSession {
  readonly #pglite: PGlite
  readonly #names: StatementNames
  readonly #row = new WireRow()
  /** What a submission is told by the driver: a connection, by which it also knows what the session keeps. */
  readonly #connection = {
    stream: {
      writable: true,
      write: (message: Buffer): void => {
        this.#written = message
      },
    },
  }
  #written: Buffer | undefined

  constructor(pglite: PGlite, names: StatementNames) {
    this.#pglite = pglite
    this.#names = names
  }

  /** Sends a statement by itself, once no transaction is open. */
  alone(request: Request): Promise<Answer> {
    return sendNamed(this.#names, request, (submission) =>
      this.#pglite._runExclusiveTransaction(async () => {
        const answer = await this.#submit(submission)
        await this.#pglite.syncToFs()
        return answer
      }),
    )
  }

  /** Sends a statement of the open transaction. */
  within(request: Request): Promise<Answer> {
    return sendWithin(this.#names, request, (submission) => this.#submit(submission))
  }

  #submit(submission: Submission): Promise<Answer> {
    return this.#pglite.runExclusive(async () => {
      if (this.#pglite.closed) throw new Error('The embedded database is closed.')
      const failure = submission.submit(this.#connection)
      if (failure !== null) throw failure
      const heard = await this.#send(this.#written ?? Buffer.alloc(0))
      return this.#answer(submission, heard)
    })
  }

  async #send(message: Buffer): Promise<Buffer> {
    const heard: Buffer[] = []
    await this.#pglite.execProtocolRawStream(message, {
      syncToFs: false,
      // A copy: the bytes are a part of PostgreSQL's memory.
      onRawData: (bytes) => heard.push(Buffer.from(bytes)),
    })
    return Buffer.concat(heard)
  }

  #answer(submission: Submission, heard: Buffer): Promise<Answer> {
    return new Promise((resolve, reject) => {
      submission.callback = (error, answer) => {
        if (error === null && answer !== undefined) resolve(answer)
        else reject(error)
      }
      let done = false
      for (const [kind, from, to] of messages(heard)) {
        if (kind === 'D') {
          this.#row.set(heard, from, to)
          submission.handleDataRow(this.#row)
        } else if (kind === 'T') submission.handleRowDescription({ fields: fieldsOf(heard, from) })
        else if (kind === 'C') {
          done = true
          submission.handleCommandComplete({ text: textAt(heard, from) })
        } else if (kind === 'E') {
          submission.handleError(errorOf(heard, from, to))
          return
        }
      }
      if (done) submission.handleReadyForQuery(this.#connection)
      else reject(new Error('The embedded database gave no answer.'))
    })
  }
}

/** Each message: its kind, and where what it says begins and ends. */
function* messages(bytes: Buffer): Generator<readonly [kind: string, from: number, to: number]> {
  for (let at = 0; at + 5 <= bytes.length; ) {
    const end = at + 1 + bytes.readUInt32BE(at + 1)
    yield [String.fromCharCode(bytes[at] ?? 0), at + 5, end]
    at = end
  }
}

/** The text that ends with the next zero. */
function textAt(bytes: Buffer, from: number): string {
  return bytes.toString('utf8', from, bytes.indexOf(0, from))
}

/** Bytes about a column after its name and before its type, and from there to the next column. */
const beforeType = 6
const fromType = 12

function fieldsOf(bytes: Buffer, from: number): { name: string; dataTypeID: number }[] {
  let at = from + 2
  return Array.from({ length: bytes.readUInt16BE(from) }, () => {
    const name = textAt(bytes, at)
    const type = bytes.indexOf(0, at) + 1 + beforeType
    at = type + fromType
    return { name, dataTypeID: bytes.readUInt32BE(type) }
  })
}

/** What PostgreSQL calls the parts of an error, and the driver. */
const parts = {
  S: 'severity',
  C: 'code',
  D: 'detail',
  H: 'hint',
  P: 'position',
  W: 'where',
  s: 'schema',
  t: 'table',
  c: 'column',
  d: 'dataType',
  n: 'constraint',
  F: 'file',
  L: 'line',
  R: 'routine',
} as const

function errorOf(bytes: Buffer, from: number, to: number): Error {
  const told = new Map<string, string>()
  for (let at = from; bytes[at] !== 0; at = bytes.indexOf(0, at) + 1) {
    told.set(String.fromCharCode(bytes[at] ?? 0), textAt(bytes, at + 1))
  }
  const error = new pg.DatabaseError(told.get('M') ?? '', to - from, 'error')
  for (const [letter, name] of Object.entries(parts)) error[name as 'code'] = told.get(letter)
  return error
}
