import type pg from 'pg'
import type { AnswerTime } from './answer-time.js'
import { AnswerLate } from './outage.js'
import type { CellClient } from './prepared.js'
import { SharedReads } from './shared-reads.js'
import { isStale, type NamedStatement, type StatementNames } from './statement-names.js'
import { type Answer, type Request, Submission } from './submission.js'
import type { HoldRow } from './wire-rows.js'

/** What was handed to the driver: a text, or what Drizzle makes of a statement, with its values. */
export type Handed = readonly [statement: unknown, values: readonly unknown[] | undefined]

/** The ways to send of a pool or a connection. */
export interface Ways {
  /** Notes a statement of this text and sends it. */
  pass<T>(text: string, send: () => Promise<T>): Promise<T>
  request(request: Request): Promise<Answer>
  /** As the driver sends it: several statements in one text, and what a library has written. */
  plain(handed: Handed): Promise<unknown>
  /** Whether each statement stands alone, so that reads of several askers may be one: not in a transaction. */
  readonly alone: boolean
}

interface DrizzleClient extends CellClient {
  query(statement: unknown, values?: readonly unknown[]): Promise<unknown>
}

/** What Drizzle is given in the place of the driver's pool or client, and `readCells` finds. */
export function drizzleClient(ways: Ways): pg.Pool {
  async function cells<Row = unknown[]>(text: string, values: readonly unknown[], hold?: HoldRow) {
    const request = { text, values, cells: true, kept: true, hold }
    const answer = await ways.pass(text, () => ways.request(request))
    return answer.rows as Row[]
  }
  const client: DrizzleClient = {
    query(statement, values) {
      const request = requestOf(statement, values)
      const send = request === undefined ? () => ways.plain([statement, values]) : () => ways.request(request)
      return ways.pass<unknown>(textOf(statement), send)
    },
    cells,
    shared: ways.alone ? new SharedReads(cells) : undefined,
  }
  // Drizzle asks for no more of a client than this.
  return client as unknown as pg.Pool
}

/** The text of what is handed to the driver. */
function textOf(statement: unknown): string {
  if (typeof statement === 'string') return statement
  if (typeof statement === 'object' && statement !== null && 'text' in statement)
    return String(statement.text)
  return ''
}

/** One statement with values that Drizzle has made; without values a text may hold several. */
function requestOf(statement: unknown, values: readonly unknown[] | undefined): Request | undefined {
  if (typeof statement !== 'object' || statement === null || values === undefined || values.length === 0) {
    return undefined
  }
  const cells = 'rowMode' in statement && statement.rowMode === 'array'
  return { text: textOf(statement), values, cells, kept: false }
}

type Submit = (submission: Submission) => Promise<Answer>

/** Sends each statement under its name, where there are names; one whose name is stale is sent once more. */
export function sendNamed(
  names: StatementNames | undefined,
  request: Request,
  submit: Submit,
): Promise<Answer> {
  const statement = names?.of(request.text, request.kept)
  const answer = submit(new Submission(request, statement))
  if (names === undefined || statement === undefined) return answer
  return answer.catch((error: unknown) => {
    if (!renewed(names, statement, error)) throw error
    return submit(new Submission(request, names.of(request.text, request.kept)))
  })
}

/**
 * The same within a transaction, which a failure ends: a statement whose name is stale fails, and is parsed anew in the
 * next one.
 */
export function sendWithin(
  names: StatementNames | undefined,
  request: Request,
  submit: Submit,
): Promise<Answer> {
  const statement = names?.of(request.text, request.kept)
  const answer = submit(new Submission(request, statement))
  if (names === undefined || statement === undefined) return answer
  return answer.catch((error: unknown) => {
    renewed(names, statement, error)
    throw error
  })
}

/** Whether the statement failed for its name alone, which then no connection uses any longer. */
function renewed(names: StatementNames, statement: NamedStatement, error: unknown): boolean {
  if (!isStale(error)) return false
  names.renew(statement)
  return true
}

/** Sends over a connection that nobody else uses meanwhile; `time`: how long the answer may take, if not any time. */
export function submitTo(client: pg.ClientBase, submission: Submission, time?: AnswerTime): Promise<Answer> {
  return new Promise((resolve, reject) => {
    hand(client, submission, time, (error, answer) => {
      if (error !== null || answer === undefined) reject(error)
      else resolve(answer)
    })
  })
}

type Answered = (error: Error | null, answer?: Answer) => void

function hand(
  client: pg.ClientBase,
  submission: Submission,
  time: AnswerTime | undefined,
  answered: Answered,
): void {
  const waiting = time?.begin(() => {
    submission.callback = nobodyAsks
    answered(new AnswerLate())
  })
  const callback: Answered = (error, answer) => {
    if (waiting !== undefined) time?.end(waiting)
    answered(error, answer)
  }
  // The driver's types know of no callback beside a query of one's own.
  ;(client.query as (query: Submission, values: undefined, answered: Answered) => void).call(
    client,
    submission,
    undefined,
    callback,
  )
}

/** What came too late, or the end of a connection that was given up. */
function nobodyAsks(): void {}

/** Sends over a connection of the pool, which has it back once there is an answer. */
export function submitToPool(pool: pg.Pool, submission: Submission, time: AnswerTime): Promise<Answer> {
  return new Promise((resolve, reject) => {
    pool.connect((failure, client, release) => {
      if (client === undefined) return reject(failure)
      hand(client, submission, time, (error, answer) => {
        release(error ?? undefined)
        if (error !== null || answer === undefined) reject(error)
        else resolve(answer)
      })
    })
  })
}
