import { AsyncLocalStorage } from 'node:async_hooks'

/** The statements one request ran, in order, without BEGIN, COMMIT and ROLLBACK. */
export interface StatementLog {
  readonly statements: string[]
}

interface Scope {
  readonly log: StatementLog | undefined
  readonly transaction: boolean
}

const scope = new AsyncLocalStorage<Scope>()

/** Runs `work` and records every statement that it sends. */
export function recordStatements<T>(log: StatementLog, work: () => Promise<T>): Promise<T> {
  return scope.run({ log, transaction: scope.getStore()?.transaction ?? false }, work)
}

/** Runs `work` as the inside of a transaction: the root handle throws there. */
export function insideTransaction<T>(work: () => Promise<T>): Promise<T> {
  return scope.run({ log: scope.getStore()?.log, transaction: true }, work)
}

/** Runs `work` without counting its statements (the lookup of a key). */
export function withoutRecording<T>(work: () => Promise<T>): Promise<T> {
  return scope.run({ log: undefined, transaction: scope.getStore()?.transaction ?? false }, work)
}

const frame = /^\s*(begin|commit|rollback|savepoint|release|set transaction|start transaction)\b/i

/** Called by the connection for each statement, with `root` true outside a transaction's own connection. */
export function noteStatement(text: string, root: boolean): void {
  const current = scope.getStore()
  if (current === undefined) return
  if (root && current.transaction) {
    throw new Error('The root database handle was used inside a transaction; use the transaction’s executor.')
  }
  if (current.log !== undefined && !frame.test(text)) current.log.statements.push(text)
}
