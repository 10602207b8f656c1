import { createSourceEventStream, type DocumentNode, GraphQLError, getOperationAST } from 'graphql'
import type { Caller } from '../domain/caller.js'
import type { ErrorCode } from '../domain/errors.js'
import type { Feeds } from '../domain/event/feeds.js'
import type { Moment } from '../domain/event/paced.js'
import type { Context } from './context.js'
import { operationDeadline } from './deadline.js'
import { expectedFailure } from './failures.js'
import { Loaders } from './loaders.js'
import {
  asGraphQLError,
  type ExecutorOptions,
  type OperationRequest,
  type OperationResult,
  rootWork,
  runDocument,
} from './operation.js'
import { Turns } from './turns.js'
import { type OperationWatch, type SubscriptionWatch, watched } from './watch.js'

/** A validated subscription. `caller` gives the key as it is known now: it may change while the subscription runs. */
export interface SubscriptionRequest
  extends Pick<OperationRequest, 'document' | 'operationName' | 'variables'> {
  readonly caller: () => Caller
  readonly watch?: SubscriptionWatch | undefined
}

/** The emissions of a subscription; or what keeps it from starting. Errors carry the original failure. */
export type Subscribe = (request: SubscriptionRequest) => Promise<Emissions | OperationResult>

export interface SubscriberOptions extends ExecutorOptions {
  readonly feeds: Feeds
}

/** Emissions of this process that read at once: dashboards leave connections to those who wait for an answer. */
const emissionsAtOnce = 4

/**
 * Starts subscriptions. Each emission is a unit of work of its own: new loaders, reads through the root
 * handle, scopes and ownership checked again, and the time of an operation.
 */
export function createSubscriber(options: SubscriberOptions): Subscribe {
  const turns = new Turns(emissionsAtOnce)
  return async (request) => {
    const operation = getOperationAST(request.document, request.operationName)
    if (operation?.operation !== 'subscription') {
      return { errors: [new GraphQLError('The document has no such subscription.')] }
    }
    const deadline = operationDeadline(options)
    try {
      const work = rootWork(options, { caller: request.caller() })
      const contextValue: Context = { work, loaders: new Loaders(work), feeds: options.feeds }
      const source = await deadline.bound(
        createSourceEventStream({
          schema: options.schema,
          document: request.document,
          contextValue,
          variableValues: request.variables ?? {},
          operationName: request.operationName,
        }),
      )
      if (!(Symbol.asyncIterator in source)) return source
      // What resolvers of subscriptions give.
      const moments = source[Symbol.asyncIterator]() as AsyncIterator<Moment<unknown>, undefined>
      const emitNow = (moment: Moment<unknown>) => {
        const watch = request.watch?.emission()
        return watched(watch, operation.operation, () => emit(options, request, moment, watch))
      }
      return new Emissions(
        request.document,
        moments,
        (moment) => turns.run(() => emitNow(moment)),
        () => request.watch?.ended(),
      )
    } catch (error) {
      return { data: null, errors: [asGraphQLError(error)] }
    } finally {
      deadline.clear()
    }
  }
}

async function emit(
  options: SubscriberOptions,
  request: SubscriptionRequest,
  moment: Moment<unknown>,
  watch: OperationWatch | undefined,
): Promise<OperationResult> {
  const deadline = operationDeadline(options)
  try {
    const now = { ...request, caller: request.caller(), watch }
    const work = rootWork(options, now)
    return await deadline.bound(runDocument(options, now, request.document, deadline, { work }, moment))
  } catch (error) {
    return { data: null, errors: [asGraphQLError(error)] }
  } finally {
    deadline.clear()
  }
}

/** Failures of the root field after which a subscription has nothing more to say. */
const final: ReadonlySet<ErrorCode> = new Set(['NOT_FOUND', 'INSUFFICIENT_SCOPE', 'UNAUTHENTICATED'])

/** The results of a subscription, one for each moment of its source. One caller at a time. */
export class Emissions implements AsyncIterableIterator<OperationResult> {
  readonly #moments: AsyncIterator<Moment<unknown>, undefined>
  readonly #emit: (moment: Moment<unknown>) => Promise<OperationResult>
  #ended = false

  constructor(
    readonly document: DocumentNode,
    moments: AsyncIterator<Moment<unknown>, undefined>,
    emit: (moment: Moment<unknown>) => Promise<OperationResult>,
    /** Called once, when there will be no more. */
    private readonly over: () => void,
  ) {
    this.#moments = moments
    this.#emit = emit
  }

  async next(): Promise<IteratorResult<OperationResult, undefined>> {
    while (!this.#ended) {
      const { done, value: moment } = await this.#moments.next()
      if (done === true || this.#ended) break
      const result = await this.#emit(moment)
      if (this.#ended) break
      const failures = (result.errors ?? []).map((error) => ({
        code: expectedFailure(error)?.code,
        ofRoot: error.path === undefined || error.path.length === 1,
      }))
      if (failures.some(({ code }) => code === 'UNAVAILABLE' || code === 'TIMEOUT')) moment.giveBack()
      // An outage is waited out: the next emission tells what this one could not.
      if (failures.some(({ code }) => code === 'UNAVAILABLE')) continue
      if (failures.some(({ code, ofRoot }) => code !== undefined && ofRoot && final.has(code))) {
        await this.return()
      }
      return { done: false, value: result }
    }
    this.#end()
    return { done: true, value: undefined }
  }

  #end(): void {
    if (!this.#ended) this.over()
    this.#ended = true
  }

  async return(): Promise<IteratorResult<OperationResult, undefined>> {
    this.#end()
    await this.#moments.return?.()
    return { done: true, value: undefined }
  }

  async throw(error: unknown): Promise<never> {
    await this.return()
    throw error
  }

  [Symbol.asyncIterator](): this {
    return this
  }
}
