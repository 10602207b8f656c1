import type { Refusal } from '../dialect.js'
import type { FailureCode, RestFailure } from '../failure.js'

/** Status and sentence of an answer; the sentence of the failure itself where none is set. */
type Row = readonly [status: number, message?: string]

/** An action that the state forbids is a bad request; where a field is at fault, the field is (#60, #74). */
function forbiddenByState({ faults }: RestFailure): Row {
  return faults.length > 0 ? [422, 'Validation failed.'] : [400]
}

/** Another account's giveaway or webhook is told apart from one that does not exist (#59). */
function notFound({ reason }: RestFailure): Row {
  return reason === 'foreign'
    ? [403, 'You do not own this resource.']
    : [404, 'The requested resource does not exist.']
}

/** Code -> status and sentence, once for all endpoints (#17, #59, #60). */
const table: Readonly<Record<FailureCode, (failure: RestFailure) => Row>> = {
  ROUTE_NOT_FOUND: () => [404, 'The requested resource does not exist.'],
  METHOD_NOT_ALLOWED: ({ allow }) => [405, `This path answers ${allow ?? 'no method'}.`],
  UNAUTHENTICATED: () => [401, 'Invalid or missing API key.'],
  INSUFFICIENT_SCOPE: () => [403],
  RATE_LIMITED: () => [429, 'Too many requests.'],
  PATH_INVALID: () => [404, 'The requested resource does not exist.'],
  NOT_FOUND: notFound,
  QUERY_INVALID: () => [400],
  BODY_INVALID: () => [422, 'Validation failed.'],
  BODY_UNREADABLE: () => [400],
  BODY_TOO_LARGE: () => [413],
  REQUEST_LATE: () => [408],
  REQUEST_UNREADABLE: () => [400],
  HEADERS_TOO_LARGE: () => [431],
  ADDRESS_TOO_LONG: () => [414],
  CONFLICT: ({ faults }) => (faults.length > 0 ? [422, 'Validation failed.'] : [422]),
  STATE_FORBIDS: forbiddenByState,
  ENTRY_REFUSED: () => [422],
  IDEMPOTENCY_KEY_REUSED: () => [422, 'Validation failed.'],
  LIMIT_EXCEEDED: () => [400],
  TIMEOUT: () => [503, 'The request took too long; try again.'],
  UNAVAILABLE: ({ detail }) =>
    detail === 'OUTCOME_UNKNOWN' ? [503] : [503, 'The service does not answer; try again.'],
  INTERNAL_ERROR: () => [500, 'Something went wrong on our end.'],
}

/** A sentence with its full stop and a capital at the start, as the documented ones have. */
function sentence(text: string): string {
  const capital = text.charAt(0).toUpperCase() + text.slice(1)
  return /[.!?]$/.test(capital) ? capital : `${capital}.`
}

/** What the Idempotency-Key is called where it is at fault; the dialect says `idempotency_key` (#21). */
const headerNames = new Set(['idempotency-key', 'idempotencykey'])

/** Field -> sentence, where fields are at fault (#61). */
function detailsOf(failure: RestFailure, status: number): Record<string, string> | undefined {
  if (status !== 422 && status !== 400) return undefined
  const details = new Map<string, string>()
  for (const { name: given, message } of failure.faults) {
    const name = headerNames.has(given.toLowerCase()) ? 'idempotency_key' : given
    if (name !== '' && !details.has(name)) details.set(name, sentence(message))
  }
  return details.size === 0 ? undefined : Object.fromEntries(details)
}

/** A failure in the documented envelope. */
export function refuse(failure: RestFailure, requestId: string): Refusal {
  const [status, message = failure.message] = table[failure.code](failure)
  const details = detailsOf(failure, status)
  return {
    status,
    body: {
      success: false,
      error: { code: status, message: sentence(message), ...(details === undefined ? {} : { details }) },
      meta: { request_id: requestId },
    },
  }
}
