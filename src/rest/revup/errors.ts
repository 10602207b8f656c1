import type { Refusal } from '../dialect.js'
import type { FailureCode, RestFailure } from '../failure.js'

/** Status, machine-readable code, and the sentence where it is not the failure's own. */
type Row = readonly [status: number, code: string, message?: string]

/** A missing key, a wrong one and a revoked one are told apart (#161). */
function unauthenticated({ reason }: RestFailure): Row {
  if (reason === 'no_key') return [401, 'missing_api_key', 'Send an API key in the x-api-key header.']
  if (reason === 'revoked_key') return [401, 'revoked_api_key', 'This API key was revoked.']
  return [401, 'invalid_api_key', 'This API key is not valid.']
}

/** Unknown, foreign, deleted and restricted promotions are not to be told apart. */
function notFound({ subject }: RestFailure): Row {
  return subject === 'contest'
    ? [403, 'promotion_restricted', 'This API key does not reach the promotion.']
    : [404, 'not_found', 'The promotion has no such record.']
}

const invalid = (): Row => [422, 'validation_failed']

/** Code -> status, code and sentence, once for all endpoints (#159-#161, #17, #18, #20, #23). */
const table: Readonly<Record<FailureCode, (failure: RestFailure) => Row>> = {
  ROUTE_NOT_FOUND: () => [404, 'not_found', 'No endpoint exists at this path.'],
  METHOD_NOT_ALLOWED: ({ allow }) => [
    405,
    'method_not_allowed',
    `This path answers ${allow ?? 'no method'}.`,
  ],
  UNAUTHENTICATED: unauthenticated,
  INSUFFICIENT_SCOPE: () => [403, 'insufficient_scope', 'This API key does not include the required scope.'],
  RATE_LIMITED: () => [429, 'rate_limited', 'This API key has used up its requests of the minute.'],
  PATH_INVALID: invalid,
  NOT_FOUND: notFound,
  QUERY_INVALID: invalid,
  BODY_INVALID: invalid,
  BODY_UNREADABLE: invalid,
  BODY_TOO_LARGE: () => [413, 'validation_failed', 'The request body is too large.'],
  REQUEST_LATE: () => [408, 'validation_failed'],
  REQUEST_UNREADABLE: () => [400, 'validation_failed'],
  HEADERS_TOO_LARGE: () => [431, 'validation_failed'],
  ADDRESS_TOO_LONG: () => [414, 'validation_failed'],
  CONFLICT: invalid,
  STATE_FORBIDS: invalid,
  ENTRY_REFUSED: invalid,
  IDEMPOTENCY_KEY_REUSED: () => [
    422,
    'validation_failed',
    'This Idempotency-Key was used for another request.',
  ],
  LIMIT_EXCEEDED: invalid,
  TIMEOUT: () => [503, 'unavailable', 'The request took too long; try again.'],
  UNAVAILABLE: ({ detail }) =>
    detail === 'OUTCOME_UNKNOWN'
      ? [503, 'unavailable']
      : [503, 'unavailable', 'The service does not answer; try again.'],
  INTERNAL_ERROR: () => [500, 'internal_error', 'Something went wrong on our side.'],
}

/** A sentence with its full stop. */
function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`
}

/** A failure in the documented envelope. */
export function refuse(failure: RestFailure, requestId: string): Refusal {
  const [status, code, message = failure.message] = table[failure.code](failure)
  return {
    status,
    body: { success: false, request_id: requestId, error: { code, message: sentence(message) } },
  }
}
