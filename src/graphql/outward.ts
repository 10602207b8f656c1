import { setTimeout } from 'node:timers/promises'
import type { DocumentNode, FieldNode } from 'graphql'
import { attempts, isRetryable } from '../database/failures.js'
import {
  claimKey,
  type IdempotencyClaim,
  nameOfClaim,
  storeAnswer,
  storedAnswer,
} from '../domain/idempotency/record.js'
import type { OutwardWork, WriteWork } from '../domain/work.js'
import type { Deadline } from './deadline.js'
import {
  asGraphQLError,
  claimOf,
  type ExecutorOptions,
  type OperationRequest,
  type OperationResult,
  rootWork,
  runDocument,
} from './operation.js'
import { mutationWork, toldBefore } from './transaction.js'

/**
 * One root field that waits for somebody outside: no transaction is open meanwhile, and the operation's time
 * stands still. An Idempotency-Key gives the stored answer where there is one and is claimed together with
 * the answer afterwards: after a crash in between, a repetition acts again, and so do twins at the same time,
 * unless what they make carries the request's name, as draws do.
 */
export async function runOutward(
  options: ExecutorOptions,
  request: OperationRequest,
  document: DocumentNode,
  nodes: readonly FieldNode[],
  deadline: Deadline,
): Promise<OperationResult> {
  try {
    const claim = claimOf(options, request, document)
    const work = outwardWork(options, request, deadline, claim)
    const run = (outward: OutwardWork) =>
      deadline.bound(runDocument(options, request, document, deadline, { work, outward }))
    const earlier =
      claim &&
      (await deadline.bound(storedAnswer(work, claim)).catch(async (reuse: unknown) => {
        const errors = await toldBefore(reuse, request, () => run(rehearsal(work, reuse)))
        throw errors[0] ?? reuse
      }))
    if (earlier !== undefined) return { data: earlier, replayed: true }
    const result = await run(work)
    const { data, errors = [] } = result
    if (errors.length > 0) return { data: null, errors }
    if (claim === undefined || data == null) return result
    const stored = options.database.transaction(async (executor) => {
      const { work: write, withheld } = mutationWork(options, request, executor)
      const twin = await claimKey(write, claim)
      if (twin === undefined) await storeAnswer(write, claim, data, withheld)
    })
    await deadline.bound(stored)
    return result
  } catch (error) {
    return { data: null, errors: [asGraphQLError(error, nodes)] }
  }
}

function outwardWork(
  options: ExecutorOptions,
  request: OperationRequest,
  deadline: Deadline,
  claim: IdempotencyClaim | undefined,
): OutwardWork {
  const { webhooks, beacons, sources, pause = sleep } = options
  const root = rootWork(options, request)
  return {
    ...root,
    request: claim && nameOfClaim(root, claim),
    webhooks: { send: (message) => deadline.away(() => webhooks.send(message)) },
    beacons: { fetch: (round, within) => deadline.away(() => beacons.fetch(round, within)) },
    sources: { reach: (target) => deadline.away(() => sources.reach(target)) },
    pause: (milliseconds) => deadline.away(() => pause(milliseconds)),
    transaction: (work) => inTransaction(options, request, deadline, work),
  }
}

/** Work that goes as far as it can without touching anything: what it would write is undone, and `end` is thrown. */
function rehearsal(work: OutwardWork, end: unknown): OutwardWork {
  const stop = (): Promise<never> => Promise.reject(end)
  return {
    ...work,
    webhooks: { send: stop },
    beacons: { fetch: stop },
    sources: { reach: stop },
    pause: stop,
    transaction: (write) =>
      work.transaction(async (unit) => {
        await write(unit)
        throw end
      }),
  }
}

async function sleep(milliseconds: number): Promise<void> {
  await setTimeout(milliseconds)
}

/** A transaction between two waits, tried again after a deadlock. */
async function inTransaction<T>(
  options: ExecutorOptions,
  request: OperationRequest,
  deadline: Deadline,
  work: (write: WriteWork) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    let commits = false
    try {
      deadline.check()
      const transaction = options.database.transaction(async (executor) => {
        const { work: write } = mutationWork(options, request, executor)
        const result = await deadline.bound(work(write))
        commits = true
        return result
      })
      transaction.then(options.committed, () => undefined)
      return await deadline.bound(transaction, () => commits)
    } catch (error) {
      if (attempt === attempts || !isRetryable(error)) throw error
    }
  }
}
