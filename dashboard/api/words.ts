import { type Failure, RequestFailed, unreachable } from './failure.js'

/** What a failure means to the person who reads it, and what they can do. */
export function wordsFor({ code, message, detail, retryAfter }: Failure): string {
  switch (code) {
    case 'UNREACHABLE':
      return 'The gateway does not answer. Check the connection and try again.'
    case 'UNAVAILABLE':
      return 'The gateway cannot reach its database just now. Try again in a moment.'
    case 'RATE_LIMITED':
      return `This key has used up what it may ask in a minute. Try again in ${retryAfter ?? 60} seconds.`
    case 'INSUFFICIENT_SCOPE':
      return detail === undefined || detail === 'restricted'
        ? message
        : `This key lacks the scope ${detail}. Sign in with a key that has it to see this.`
    case 'INTERNAL_ERROR':
      return 'Something went wrong in the gateway. Its log says more.'
    default:
      return message
  }
}

/** The failure behind whatever was thrown. */
export function failureBehind(error: unknown): Failure {
  return error instanceof RequestFailed ? error.first : unreachable
}

/** What a failure means to somebody who wanted to change something. */
export function wordsForChange(failure: Failure): string {
  switch (failure.code) {
    case 'UNREACHABLE':
    case 'UNAVAILABLE':
    case 'INTERNAL_ERROR':
      return 'It is not known whether this was done: the gateway gave no answer. Press again; it is done once at most.'
    case 'INSUFFICIENT_SCOPE':
      return failure.detail === undefined || failure.detail === 'restricted'
        ? failure.message
        : `This key lacks the scope ${failure.detail}. Sign in with a key that has it to do this.`
    default:
      return wordsFor(failure)
  }
}
