/** Why a source gave nothing. */
export type FailureKind =
  /** The key is not known there (401). */
  | 'unauthorized'
  /** The key may not read this (403). */
  | 'refused'
  /** There is no such thing there (404). */
  | 'missing'
  /** The source does not take the request (every other 4xx). */
  | 'invalid'
  /** The source wants fewer requests for longer than is waited (429). */
  | 'limited'
  /** The source failed (5xx). */
  | 'fault'
  /** No connection, or one that broke. */
  | 'unreachable'
  /** No connection, answer or end of an answer in time. */
  | 'late'
  /** The certificate or TLS is not in order. */
  | 'insecure'
  /** No JSON, or cut off. */
  | 'malformed'
  /** JSON that is not the contract's envelope. */
  | 'envelope'
  /** More bytes than are read. */
  | 'too_large'
  /** The source sends elsewhere, and nobody follows. */
  | 'redirected'
  /** The address is not public, or no web address. */
  | 'address'
  /** The key cannot be sent in a header. */
  | 'credential'

/** What may be better another time. */
const passing: ReadonlySet<FailureKind> = new Set([
  ...(['limited', 'fault', 'unreachable', 'late', 'malformed', 'envelope'] as const),
])

interface Details {
  readonly status?: number
  /** The machine-readable word of a refusal, where the dialect has such words: `insufficient_scope`. */
  readonly word?: string | undefined
  /** Seconds for which the source asks. */
  readonly retryAfter?: number | undefined
}

/**
 * A call that gave nothing. Its text names the operation and the kind; never the key, the address's user, or anything
 * that the source sent.
 */
export class SourceFailure extends Error {
  override readonly name = 'SourceFailure'
  readonly status: number | undefined
  readonly word: string | undefined
  readonly retryAfter: number | undefined

  constructor(
    readonly operation: string,
    readonly kind: FailureKind,
    sentence: string,
    { status, word, retryAfter }: Details = {},
  ) {
    super(`${operation}: ${sentence}`)
    this.status = status
    this.word = word
    this.retryAfter = retryAfter
  }

  /** Whether another try may succeed. */
  get isPassing(): boolean {
    return passing.has(this.kind)
  }
}
