import pg from 'pg'

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
 * Cancels each statement of the connection that is not answered after `limit` milliseconds, wherever it waits:
 * in the pooler's queue, for a lock, or at work. It fails as the server's own statement_timeout makes it fail;
 * where not even that is answered, the connection is given up. While statements are in time it costs a timer.
 */
export function boundStatements(client: pg.PoolClient, limit: number): void {
  const send = (client.query as Query).bind(client)
  client.query = ((...args: unknown[]) => {
    const bound = new Bound(client, limit)
    const callback = args.at(-1)
    if (typeof callback === 'function') {
      const pass = callback as Callback
      return send(...args.slice(0, -1), (...answer: unknown[]) => bound.over(() => pass(...answer)))
    }
    const answer = send(...args)
    return answer instanceof Promise
      ? answer.finally(() => new Promise<void>((passed) => bound.over(passed)))
      : answer
  }) as pg.PoolClient['query']
}

/** The bound of one statement. */
class Bound {
  #timer: NodeJS.Timeout
  #cancelled: Promise<void> | undefined

  constructor(client: pg.PoolClient, limit: number) {
    this.#timer = setTimeout(() => {
      this.#cancelled = cancel(client)
      this.#timer = setTimeout(() => giveUp(client), grace)
    }, limit)
  }

  /** The statement was answered. Goes on once what was begun against it cannot meet the next one. */
  over(go: () => void): void {
    clearTimeout(this.#timer)
    if (this.#cancelled === undefined) go()
    else void this.#cancelled.then(go)
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
