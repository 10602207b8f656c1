import * as z from 'zod'
import type { Operation } from '../../contract/contract.js'
import { retryAfterOf } from '../../domain/webhook/retry-after.js'
import { type FailureKind, SourceFailure } from './failure.js'
import type { RawAnswer } from './transport.js'

const kinds: Readonly<Record<number, readonly [FailureKind, string]>> = {
  401: ['unauthorized', 'The source does not know the key.'],
  403: ['refused', 'The source does not let the key read this.'],
  404: ['missing', 'The source does not know this.'],
  408: ['late', 'The source found the request late.'],
  429: ['limited', 'The source has had too many requests.'],
}

/** Why an answer that is not the documented success gives nothing; undefined where it is. */
export function refusalOf(operation: Operation, answer: RawAnswer): SourceFailure | undefined {
  const { status, headers } = answer
  if (operation.successes.includes(status)) return undefined
  const [kind, sentence] = kinds[status] ?? kindOf(status)
  return new SourceFailure(operation.id, kind, sentence, {
    status,
    word: wordOf(answer),
    retryAfter: retryAfterOf(headers) ?? undefined,
  })
}

function kindOf(status: number): readonly [FailureKind, string] {
  if (status >= 500) return ['fault', `The source failed (${status}).`]
  if (status >= 400) return ['invalid', `The source does not take the request (${status}).`]
  if (status >= 300) return ['redirected', 'The source sends elsewhere; its address must be the final one.']
  return ['invalid', `The source answered with a status that is not documented (${status}).`]
}

const wordsSchema = z.object({ error: z.object({ code: z.string().regex(/^[a-z][a-z_]{1,39}$/) }) })

/** Errors are small; a page of some proxy is none. */
const mostRead = 16_384

/** The machine-readable word of an error, where the dialect has such words. */
function wordOf({ body }: RawAnswer): string | undefined {
  if (body.length > mostRead) return undefined
  try {
    return wordsSchema.safeParse(JSON.parse(body.toString('utf8'))).data?.error.code
  } catch {
    return undefined
  }
}
