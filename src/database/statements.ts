import { AsyncLocalStorage } from 'node:async_hooks'

/** The statements one request ran, in order, without BEGIN, COMMIT and ROLLBACK. */
export interface StatementLog {
  readonly statements: string[]
}

/** A statement that has ended. Values are no part of it. */
export interface EndedStatement {
  readonly text: string
  /** Whether it stood alone, or on a transaction's connection. */
  readonly kind: 'root' | 'transaction'
  /** When it was sent, by `performance.now()`; one that stands alone may have waited for a connection from then on. */
  readonly began: number
  /** Until it was answered. */
  readonly milliseconds: number
  readonly failed: boolean
}

/** Told of each statement when it has ended. Must not throw. */
export interface StatementListener {
  statement(statement: EndedStatement): void
}

interface Scope {
  readonly log: StatementLog | undefined
  readonly listener: StatementListener | undefined
  readonly transaction: boolean
}

const scope = new AsyncLocalStorage<Scope>()

const outermost: Scope = { log: undefined, listener: undefined, transaction: false }

function within<T>(change: Partial<Scope>, work: () => Promise<T>): Promise<T> {
  return scope.run({ ...(scope.getStore() ?? outermost), ...change }, work)
}

/** Runs `work` and records every statement that it sends. */
export function recordStatements<T>(log: StatementLog, work: () => Promise<T>): Promise<T> {
  return within({ log }, work)
}

/** Runs `work` and tells `listener` of every statement that it sends. */
export function listenToStatements<T>(listener: StatementListener, work: () => Promise<T>): Promise<T> {
  return within({ listener }, work)
}

/** Runs `work` as the inside of a transaction: the root handle throws there. */
export function insideTransaction<T>(work: () => Promise<T>): Promise<T> {
  return within({ transaction: true }, work)
}

/** Runs `work` without counting its statements (the lookup of a key). */
export function withoutRecording<T>(work: () => Promise<T>): Promise<T> {
  return within({ log: undefined }, work)
}

const frame = /^\s*(begin|commit|rollback|savepoint|release|set transaction|start transaction)\b/i

/** Called by the connection for each statement, with `root` true outside a transaction's own connection. */
function noteStatement(text: string, root: boolean): void {
  const current = scope.getStore()
  if (current === undefined) return
  if (root && current.transaction) {
    throw new Error('The root database handle was used inside a transaction; use the transaction’s executor.')
  }
  if (current.log !== undefined && !frame.test(text)) current.log.statements.push(text)
}

/**
 * Notes a statement outside of transactions that is asked together with others; gives what tells whoever listens here
 * that it has ended.
 */
export function askedWithOthers(text: string): (statement: EndedStatement) => void {
  noteStatement(text, true)
  const listener = scope.getStore()?.listener
  return (statement) => listener?.statement(statement)
}

/** Runs `work` for nobody in particular: only who observes the whole database is told of its statements. */
export function forNobody<T>(work: () => T): T {
  return scope.run(outermost, work)
}

/** Where the statements of one database pass by, whichever connection they take. */
export class StatementGate {
  #observer: StatementListener | undefined

  /** Tells `observer` of every statement from now on, beside whoever listens to a part of them. */
  observe(observer: StatementListener): void {
    this.#observer = observer
  }

  /** Sends a statement: notes it, and tells listeners once it has been answered. Without any it costs nothing more. */
  pass<T>(text: string, root: boolean, send: () => T): T {
    noteStatement(text, root)
    const observer = this.#observer
    const listener = scope.getStore()?.listener
    if (observer === undefined && listener === undefined) return send()
    const began = performance.now()
    const tell = (failed: boolean): void => {
      const kind = root ? 'root' : 'transaction'
      const statement = { text, kind, began, milliseconds: performance.now() - began, failed } as const
      observer?.statement(statement)
      listener?.statement(statement)
    }
    const answer = send()
    if (answer instanceof Promise)
      answer.then(
        () => tell(false),
        () => tell(true),
      )
    return answer
  }
}
