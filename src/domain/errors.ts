/**
 * The closed list of expected failures. Each interface maps a code to its own status and body in one
 * table; nothing else decides how a failure looks.
 */
export type ErrorCode =
  /** No key, a malformed one, an unknown one or a revoked one. `reason` tells which. */
  | 'UNAUTHENTICATED'
  /** The key lacks a scope (#2). */
  | 'INSUFFICIENT_SCOPE'
  /** The thing does not exist, or the caller may not know that it does. `reason` tells which. */
  | 'NOT_FOUND'
  /** A value is outside what its field takes. `fields` names each. */
  | 'VALIDATION_FAILED'
  /** The value is well formed but taken by another row (an e-mail address in a contest). */
  | 'CONFLICT'
  /** The state of the thing forbids the action. */
  | 'STATE_FORBIDS'
  /** The public entry form refuses this person (`gate` in the private reason). */
  | 'ENTRY_REFUSED'
  /** The Idempotency-Key was used for another request (#21). */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** A documented limit on depth, aliases, cost or size. */
  | 'LIMIT_EXCEEDED'
  /** Too many requests in the window. */
  | 'RATE_LIMITED'
  /** The time for one operation is over. */
  | 'TIMEOUT'
  /** The database does not answer; the request may be repeated. */
  | 'UNAVAILABLE'

/** Why a lookup failed, or which credential was at fault. Never part of the public GraphQL answer. */
export type PrivateReason =
  | 'missing'
  | 'foreign'
  | 'deleted'
  | 'restricted'
  | 'no_key'
  | 'bad_key'
  | 'revoked_key'

/** One field at fault: `path` in canonical input names (`endsAt`, `rules.ageLimit`), a sentence for people. */
export interface FieldFault {
  readonly path: string
  readonly message: string
}

/** What a failure was about, for dialects that say it differently per thing (`Contest not found`). */
export type ErrorSubject =
  | 'account'
  | 'brand'
  | 'apiKey'
  | 'contest'
  | 'entryMethod'
  | 'entryMethodType'
  | 'participant'
  | 'contact'
  | 'entry'
  | 'customField'
  | 'prize'
  | 'draw'
  | 'winner'
  | 'reward'
  | 'galleryItem'
  | 'allowlistRow'
  | 'blocklistRow'
  | 'webhook'
  | 'mail'
  | 'workflow'
  | 'delivery'
  | 'source'
  | 'sourceRun'
  | 'node'

interface Details {
  readonly fields?: readonly FieldFault[]
  readonly subject?: ErrorSubject
  readonly reason?: PrivateReason
  /** A finer word that interfaces may show, from the list the SDL documents (`EMAIL_TAKEN`). */
  readonly detail?: string
  /** Seconds after which a repetition makes sense. */
  readonly retryAfter?: number
}

/** An expected failure: a code of the closed list, a sentence for people, and the fields at fault. */
export class DomainError extends Error {
  readonly code: ErrorCode
  readonly fields: readonly FieldFault[]
  readonly subject: ErrorSubject | undefined
  readonly reason: PrivateReason | undefined
  readonly detail: string | undefined
  readonly retryAfter: number | undefined

  constructor(code: ErrorCode, message: string, details: Details = {}) {
    super(message)
    this.name = 'DomainError'
    this.code = code
    this.fields = details.fields ?? []
    this.subject = details.subject
    this.reason = details.reason
    this.detail = details.detail
    this.retryAfter = details.retryAfter
  }
}

const subjectNames: Record<ErrorSubject, string> = {
  account: 'account',
  brand: 'brand',
  apiKey: 'API key',
  contest: 'contest',
  entryMethod: 'entry method',
  entryMethodType: 'entry method type',
  participant: 'participant',
  contact: 'contact',
  entry: 'entry',
  customField: 'custom field',
  prize: 'prize',
  draw: 'draw',
  winner: 'winner',
  reward: 'reward',
  galleryItem: 'gallery item',
  allowlistRow: 'allowlist row',
  blocklistRow: 'blocklist row',
  webhook: 'webhook',
  mail: 'e-mail',
  workflow: 'workflow',
  delivery: 'delivery',
  source: 'source',
  sourceRun: 'run of a source',
  node: 'node',
}

/** The database as a whole does not do what it should: nothing was read or changed, unless `detail` says otherwise. */
export function unavailable(retryAfter = 1): DomainError {
  return new DomainError('UNAVAILABLE', 'The database does not answer; try again.', { retryAfter })
}

/** The operation's time is over: a query has no answer, and what a mutation began is undone. */
export function timedOut(): DomainError {
  return new DomainError('TIMEOUT', 'The operation took too long.', { retryAfter: 1 })
}

/** The change was under way when the connection broke, or no answer came: only a repetition with the same key tells. */
export function outcomeUnknown(): DomainError {
  return new DomainError(
    'UNAVAILABLE',
    'The change may have been stored or not: send it again with the same Idempotency-Key.',
    { retryAfter: 1, detail: 'OUTCOME_UNKNOWN' },
  )
}

/** A lookup that found nothing the caller may see; the public sentence is the same for every reason. */
export function notFound(subject: ErrorSubject, reason: PrivateReason = 'missing'): DomainError {
  return new DomainError('NOT_FOUND', `No ${subjectNames[subject]} exists with the given id.`, {
    subject,
    reason,
  })
}

/** Faults of input fields; the message repeats the first one so that it reads on its own. */
export function invalid(fields: readonly FieldFault[], detail?: string): DomainError {
  const first = fields[0]?.message ?? 'The input is not valid.'
  return new DomainError('VALIDATION_FAILED', first, { fields, ...(detail === undefined ? {} : { detail }) })
}

/** One field at fault. */
export function invalidField(path: string, message: string, detail?: string): DomainError {
  return invalid([{ path, message }], detail)
}
