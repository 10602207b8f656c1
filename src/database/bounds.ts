import pg from 'pg'
import { AnswerTime, type Waiting } from './answer-time.js'

// Behind a pooler in transaction mode a session belongs to nobody, and start-up parameters such as
// statement_timeout are refused: what bounds a statement must come with the statement, or from outside.

/** Milliseconds that a cancelled statement has to end, before its connection is given up. */
const grace = 2_000

type Query = (...args: unknown[]) => unknown
type Callback = (...answer: unknown[]) => void

/** What the driver's connection offers to one that cancels, which its types leave out. */
interface Canceller {
  readonly stream: { destroy(): void }
  connect(port: number | string, host?: string): void
  requestSsl(): void
  cancel(processId: number, secret: number): void
  on(event: 'connect' | 'sslconnect' | 'error' | 'end', heard: () => void): void
}

/** By what the server knows a connection, for those who ask it to cancel. */
interface BackendKey {
  readonly processID: number
  readonly secretKey: number
}

/**
 * Cancels each statement of a pool's connections that is not answered in time, wherever it waits: in the pooler's queue,
 * for a lock, or at work. It fails as the server's own statement_timeout makes it fail; where not even that is
 * answered, the connection is given up. One timer looks after all statements (`AnswerTime`).
 */
export class StatementBounds {
  readonly #answer: AnswerTime
  readonly #end = new AnswerTime(grace)

  /** `limit`: milliseconds of a statement. */
  constructor(limit: number) {
    this.#answer = new AnswerTime(limit)
  }

  /** Bounds what is sent over the connection from now on. */
  hold(client: pg.PoolClient): void {
    const send = (client.query as Query).bind(client)
    client.query = ((...args: unknown[]) => {
      const over = this.#begin(client)
      const callback = args.at(-1)
      if (typeof callback === 'function') {
        const pass = callback as Callback
        return send(...args.slice(0, -1), (...answer: unknown[]) => over(() => pass(...answer)))
      }
      const answer = send(...args)
      return answer instanceof Promise
        ? answer.finally(() => new Promise<void>((passed) => over(passed)))
        : answer
    }) as pg.PoolClient['query']
  }

  /**
   * A statement is sent. To be called once it is answered, with what goes on then: not before what was begun against
   * it can no longer meet the next one.
   */
  #begin(client: pg.PoolClient): (go: () => void) => void {
    let cancelled: Promise<void> | undefined
    let ending: Waiting | undefined
    const waiting = this.#answer.begin(() => {
      cancelled = cancel(client)
      ending = this.#end.begin(() => {
        ending = undefined
        giveUp(client)
      })
    })
    return (go) => {
      if (cancelled === undefined) {
        this.#answer.end(waiting)
        go()
        return
      }
      if (ending !== undefined) this.#end.end(ending)
      void cancelled.then(go)
    }
  }
}

/** A connection with an unanswered statement is cut; the statement fails, and the pool makes another. */
function giveUp(client: pg.PoolClient): void {
  void client.end()
}

/** Asks the server, over a connection of its own, to cancel what the client runs. Resolves when it was told, or cannot be. */
async function cancel(client: pg.PoolClient): Promise<void> {
  const { host, port, ssl } = client
  const { processID, secretKey } = client as unknown as BackendKey
  const connection = new pg.Connection({ ssl }) as unknown as Canceller
  const tell = (): void => connection.cancel(processID, secretKey)
  await new Promise<void>((over) => {
    const late = setTimeout(() => connection.stream.destroy(), grace)
    connection.on('connect', () => (ssl ? connection.requestSsl() : tell()))
    connection.on('sslconnect', tell)
    // A statement that cannot be cancelled has its connection cut.
    connection.on('error', () => undefined)
    connection.on('end', () => {
      clearTimeout(late)
      over()
    })
    if (host.startsWith('/')) connection.connect(`${host}/.s.PGSQL.${port}`)
    else connection.connect(port, host)
  })
}
