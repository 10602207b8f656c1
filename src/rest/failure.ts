import type { Fault } from '../contract/fault.js'
import type { DomainError, ErrorCode, ErrorSubject, PrivateReason } from '../domain/errors.js'

/**
 * Everything a REST request can fail with: the domain's codes, with its one code for invalid values told
 * apart by where the value stood, and what only HTTP knows. Each dialect has one table over this list.
 */
export type FailureCode =
  | Exclude<ErrorCode, 'VALIDATION_FAILED'>
  /** No operation has this path. */
  | 'ROUTE_NOT_FOUND'
  /** The path exists, for other methods. */
  | 'METHOD_NOT_ALLOWED'
  /** An id in the path has not the form of one (#18). */
  | 'PATH_INVALID'
  /** A query parameter is at fault (#16). */
  | 'QUERY_INVALID'
  /** A field of a well-formed body, or a header, is at fault. */
  | 'BODY_INVALID'
  /** Not JSON, not declared as JSON, or absent though needed (#17). */
  | 'BODY_UNREADABLE'
  | 'BODY_TOO_LARGE'
  /** The request did not arrive whole in time. */
  | 'REQUEST_LATE'
  /** What arrived is no HTTP request. */
  | 'REQUEST_UNREADABLE'
  | 'HEADERS_TOO_LARGE'
  | 'ADDRESS_TOO_LONG'
  /** A defect, masked. */
  | 'INTERNAL_ERROR'

interface Details {
  readonly faults?: readonly Fault[] | undefined
  readonly subject?: ErrorSubject | undefined
  readonly reason?: PrivateReason | undefined
  readonly detail?: string | undefined
  readonly retryAfter?: number | undefined
  /** The methods of the path, for the header Allow. */
  readonly allow?: string | undefined
}

/** An expected failure of a REST request, before a dialect puts it into words. */
export class RestFailure extends Error {
  readonly faults: readonly Fault[]
  readonly subject: ErrorSubject | undefined
  readonly reason: PrivateReason | undefined
  readonly detail: string | undefined
  readonly retryAfter: number | undefined
  readonly allow: string | undefined

  constructor(
    readonly code: FailureCode,
    message: string,
    details: Details = {},
  ) {
    super(message)
    this.name = 'RestFailure'
    this.faults = details.faults ?? []
    this.subject = details.subject
    this.reason = details.reason
    this.detail = details.detail
    this.retryAfter = details.retryAfter
    this.allow = details.allow
  }
}

/** Faults found before anything ran; the message repeats the first. */
export function faulty(
  code: 'PATH_INVALID' | 'QUERY_INVALID' | 'BODY_INVALID',
  faults: readonly Fault[],
): RestFailure {
  return new RestFailure(code, faults[0]?.message ?? 'The request is not valid.', { faults })
}

/** A domain error as a failure of this request. `nameOf` gives the client's name of a canonical path. */
export function fromDomain(
  error: DomainError,
  invalid: 'QUERY_INVALID' | 'BODY_INVALID',
  nameOf: (path: string) => string,
): RestFailure {
  const faults = error.fields.map(({ path, message }): Fault => {
    const name = nameOf(path)
    return { name, message: inWordsOfClient(message, path, name), problem: 'rule' }
  })
  const { subject, reason, detail, retryAfter } = error
  const message = faults[0]?.message ?? error.message
  const code = error.code === 'VALIDATION_FAILED' ? invalid : error.code
  return new RestFailure(code, message, { faults, subject, reason, detail, retryAfter })
}

/** A domain sentence, which names the field at its start by its canonical path, with the client's name. */
export function inWordsOfClient(message: string, path: string, name: string): string {
  return message.startsWith(`${path} `) ? name + message.slice(path.length) : message
}
