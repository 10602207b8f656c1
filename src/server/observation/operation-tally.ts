import type { FastifyBaseLogger } from 'fastify'
import type { OperationTypeNode } from 'graphql'
import type { EndedStatement } from '../../database/statements.js'
import type { Caller } from '../../domain/caller.js'
import { publicCode } from '../../graphql/failures.js'
import type { Ending, OperationWatch } from '../../graphql/watch.js'
import type { Trace } from '../tracing/tracing.js'
import type { Observation } from './observation.js'

/** Whose operation it is and what it is called; it may become known as it goes. */
export interface Subject {
  /** How it came: `graphql`, `websocket`, the dialect's name, `page`. */
  readonly face: string
  /** Its name as it is told in logs. */
  readonly operation: string
  readonly caller: Caller | undefined
  /** Where its slowness is told: lines with the request's id. Asked only then, since a logger is made for it. */
  readonly log: () => FastifyBaseLogger
}

/** Sums up one operation while it runs: its statements, its batches, and how it ended. */
export class OperationTally implements OperationWatch {
  statements = 0
  /** Milliseconds. */
  statementTime = 0
  replayed = false
  /** Whether it began to run. */
  ran = false
  #began = 0
  #type: OperationTypeNode | undefined

  constructor(
    readonly observation: Observation,
    private readonly subject: () => Subject,
    readonly trace: Trace | undefined,
  ) {}

  began(type: OperationTypeNode): void {
    this.ran = true
    this.#began = performance.now()
    this.#type = type
    this.trace?.began(type)
  }

  statement(statement: EndedStatement): void {
    this.statements += 1
    this.statementTime += statement.milliseconds
    this.trace?.statement(statement)
  }

  batch(size: number): void {
    this.observation.metrics?.batch(size)
  }

  ended(result: Ending): void {
    const subject = this.subject()
    const milliseconds = performance.now() - this.#began
    if (result.replayed === true) this.replayed = true
    const [error] = result.errors ?? []
    const code = error && publicCode(error)
    this.trace?.ended(subject.operation, code)
    const { slowOperation, metrics } = this.observation
    metrics?.operation(subject.face, this.statements, code, this.replayed)
    if (slowOperation === 0 || milliseconds < slowOperation) return
    metrics?.slow(subject.face)
    this.#tellSlow(subject, milliseconds, code)
  }

  #tellSlow({ face, operation, caller, log }: Subject, milliseconds: number, code: string | undefined): void {
    log().warn(
      {
        interface: face,
        operation,
        type: this.#type,
        ms: Math.round(milliseconds),
        statements: this.statements,
        statementMs: Math.round(this.statementTime),
        ...(caller === undefined ? {} : { keyId: caller.keyId, accountId: caller.accountId }),
        ...(code === undefined ? {} : { code }),
      },
      'A slow operation',
    )
  }
}
