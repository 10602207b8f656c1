import type { Operation } from '../../contract/contract.js'
import type { Fault } from '../../contract/fault.js'
import type { Refusal } from '../dialect.js'
import type { FailureCode, RestFailure } from '../failure.js'

/** Status, `error` and `message` of an answer (#28). */
type Row = readonly [status: number, error: string, message: string]

/** What a body must hold, per operation, and the words for its lack (#46, #53). */
const demands: Readonly<
  Record<string, { readonly problems: readonly Fault['problem'][]; readonly row: Row }>
> = {
  'entries.create': {
    problems: ['missing'],
    row: [400, 'Email or phone is required', 'Send email or phone'],
  },
  'entries.update': {
    problems: ['missing'],
    row: [400, 'At least one field must be provided', 'Send name, email, phone or customFieldData'],
  },
  'entries.points': {
    problems: ['missing', 'form'],
    row: [400, 'Missing points or reason', 'Both fields are required'],
  },
}

function invalidValue({ faults: [fault], message }: RestFailure): Row {
  if (fault === undefined || fault.name === '') return [400, 'Invalid request', message]
  return [400, `Invalid ${fault.name} value`, fault.message]
}

function invalidBody(failure: RestFailure, operation: Operation | undefined): Row {
  const demand = demands[operation?.id ?? '']
  if (failure.faults.some(({ problem }) => demand?.problems.includes(problem)))
    return demand?.row ?? invalidValue(failure)
  if (failure.detail === 'IDENTIFIER_REQUIRED') {
    return [400, 'Email or phone is required', 'An entry must have an email or a phone']
  }
  return invalidValue(failure)
}

function notFound({ subject }: RestFailure, operation: Operation | undefined): Row {
  if (subject === 'contest' || operation?.path.startsWith('/contests/')) {
    return [404, 'Contest not found', 'No contest exists with the given ID']
  }
  return [404, 'Entry not found', 'No entry exists with the given ID']
}

function forbidden({ detail, message }: RestFailure): Row {
  if (detail === 'private_key') {
    return [403, 'Private key required', 'This endpoint requires a private API key']
  }
  return [403, 'Insufficient scope', message]
}

/** The word for a value that another entry has. */
function taken(failure: RestFailure): Row {
  const name = failure.faults[0]?.name === 'phone' ? 'phone' : 'email'
  const word = name === 'phone' ? 'Phone' : 'Email'
  return [400, `${word} already in use`, `Another entry of the contest has this ${name}`]
}

/** Code -> status and words, once for all endpoints (#28-#30, #46, #47, #49-#54). */
const table: Readonly<Record<FailureCode, (failure: RestFailure, operation: Operation | undefined) => Row>> =
  {
    ROUTE_NOT_FOUND: () => [404, 'Not found', 'No endpoint exists at this path'],
    METHOD_NOT_ALLOWED: ({ allow }) => [
      405,
      'Method not allowed',
      `This path answers ${allow ?? 'no method'}`,
    ],
    UNAUTHENTICATED: () => [401, 'Invalid or missing API key', 'Send a valid key in x-api-key'],
    INSUFFICIENT_SCOPE: forbidden,
    RATE_LIMITED: () => [429, 'Too many requests', 'Retry later'],
    PATH_INVALID: notFound,
    NOT_FOUND: notFound,
    QUERY_INVALID: invalidValue,
    BODY_INVALID: invalidBody,
    BODY_UNREADABLE: (failure, operation) =>
      failure.faults.length > 0
        ? invalidBody(failure, operation)
        : [400, 'Invalid request body', failure.message],
    BODY_TOO_LARGE: () => [413, 'Request body too large', 'Send a smaller body'],
    REQUEST_LATE: ({ message }) => [408, 'Request too slow', message],
    REQUEST_UNREADABLE: ({ message }) => [400, 'Invalid request', message],
    HEADERS_TOO_LARGE: ({ message }) => [431, 'Request headers too large', message],
    ADDRESS_TOO_LONG: ({ message }) => [414, 'Request address too long', message],
    CONFLICT: taken,
    STATE_FORBIDS: ({ message }) => [400, 'Not possible now', message],
    ENTRY_REFUSED: ({ message }) => [400, 'Entry refused', message],
    IDEMPOTENCY_KEY_REUSED: () => [
      400,
      'Idempotency-Key already used',
      'This Idempotency-Key was used for another request',
    ],
    LIMIT_EXCEEDED: ({ message }) => [400, 'Request too large', message],
    TIMEOUT: () => [503, 'Service unavailable', 'The request took too long; retry later'],
    UNAVAILABLE: ({ detail, message }) => [
      503,
      'Service unavailable',
      detail === 'OUTCOME_UNKNOWN' ? message : 'Retry later',
    ],
    INTERNAL_ERROR: () => [500, 'Internal server error', 'Something went wrong on our side'],
  }

/** A failure in the envelope of the documented error table. */
export function refuse(failure: RestFailure, operation: Operation | undefined): Refusal {
  const [status, error, message] = table[failure.code](failure, operation)
  // The documented sentences have no full stop.
  return { status, body: { success: false, error, message: message.replace(/\.$/, '') } }
}
