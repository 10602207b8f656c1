import { getDirective } from '@graphql-tools/utils'
import type { DocumentNode, FieldNode, GraphQLSchema } from 'graphql'
import { claimKey, storeAnswer, storedAnswer } from '../domain/idempotency/record.js'
import type { OutwardWork } from '../domain/work.js'
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
import { mutationWork } from './transaction.js'

/** The mutations that the SDL marks with `@outsideTransaction`. */
export function outwardFields(schema: GraphQLSchema): ReadonlySet<string> {
  const fields = Object.values(schema.getMutationType()?.getFields() ?? {})
  const marked = fields.filter((field) => getDirective(schema, field, 'outsideTransaction') !== undefined)
  return new Set(marked.map(({ name }) => name))
}

/**
 * One root field that waits for somebody outside: no transaction is open meanwhile, and the operation's time
 * stands still. An Idempotency-Key gives the stored answer where there is one and is claimed together with
 * the answer afterwards: after a crash in between, a repetition acts again, and so do twins at the same time.
 */
export async function runOutward(
  options: ExecutorOptions,
  request: OperationRequest,
  document: DocumentNode,
  nodes: readonly FieldNode[],
  deadline: Deadline,
): Promise<OperationResult> {
  try {
    const claim = claimOf(request, document)
    const work = outwardWork(options, request, deadline)
    const earlier = claim && (await deadline.bound(storedAnswer(work, claim)))
    if (earlier !== undefined) return { data: earlier, replayed: true }
    const result = await deadline.bound(
      runDocument(options, request, document, deadline, { work, outward: work }),
    )
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

function outwardWork(options: ExecutorOptions, request: OperationRequest, deadline: Deadline): OutwardWork {
  const { webhooks } = options
  return {
    ...rootWork(options, request),
    webhooks: { send: (message) => deadline.away(() => webhooks.send(message)) },
  }
}
