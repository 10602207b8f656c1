import { GraphQLError } from 'graphql'
import { causes, outageIn, stateOf } from '../database/failures.js'
import { DomainError, outcomeUnknown, timedOut, unavailable } from '../domain/errors.js'

/** What a failed statement means to the caller, by PostgreSQL's error code. */
const byState: Record<string, () => DomainError> = {
  // A text with NUL, or one that the database's encoding cannot hold.
  '22021': () => new DomainError('VALIDATION_FAILED', 'A text contains a character that cannot be stored.'),
  '22P05': () => new DomainError('VALIDATION_FAILED', 'A text contains a character that cannot be stored.'),
  '22003': () => new DomainError('VALIDATION_FAILED', 'A number is out of range.'),
  '57014': timedOut,
}

/** The expected failure in a thrown value, or undefined for a defect. */
export function expectedFailure(error: unknown): DomainError | undefined {
  for (const cause of causes(error)) if (cause instanceof DomainError) return cause
  const state = stateOf(error)
  if (state !== undefined && Object.hasOwn(byState, state)) return byState[state]?.()
  const outage = outageIn(error)
  if (outage === undefined) return undefined
  return outage.kind === 'unknownCommit' ? outcomeUnknown() : unavailable(outage.retryAfter)
}

/** Whether the statement failed only because an earlier one of its transaction had. */
export function isAftermath(error: unknown): boolean {
  return stateOf(error) === '25P02'
}

/** Receives defects, for the log. */
export type Report = (error: unknown) => void

const longestMessage = 1_000

/** What graphql-js says of an input object without repeating any of it. */
const aboutFields = /Field "\w+" (?:of required type "[^"]+" was not provided|is not defined by type "\w+")/

/** A sentence of graphql-js, which may repeat what was sent: not where a credential is part of that. */
function withoutCredential(sentence: string): string {
  if (!sentence.includes('got invalid value') || !sentence.includes('credential')) return sentence
  const about = aboutFields.exec(sentence.slice(sentence.lastIndexOf('; ')))?.[0]
  return `A value is not what its field takes${about === undefined ? '' : `: ${about}`}. It is not repeated, for the input may hold a credential.`
}

/** A sentence of graphql-js, which may repeat a value that was sent, however long. */
export function bounded(text: string): string {
  const message = withoutCredential(text)
  return message.length <= longestMessage ? message : `${message.slice(0, longestMessage)}…`
}

/**
 * What graphql-js finds wrong with a document, without the names of the schema that it suggests where those
 * are not to be read. Cut first: looking for suggestions in a sentence that repeats a long value, which may
 * be made of their words, would take the square of its length.
 */
export function faultInDocument(message: string, suggestions: boolean): string {
  const sentence = bounded(message)
  return suggestions ? sentence : sentence.replace(/ ?Did you mean [\s\S]*$/, '')
}

/**
 * Whether graphql-js speaks of what the client sent: a variable, or an argument in the document. What it
 * says of a value that a resolver gave is a defect.
 */
function isClientMistake(error: GraphQLError): boolean {
  const original = error.originalError
  if (original == null) return true
  if (!(original instanceof GraphQLError)) return false
  return error.path === undefined || original.nodes !== undefined
}

/** The code under which the public is shown the error. */
export function publicCode(error: GraphQLError): string {
  const own = error.extensions['code']
  if (typeof own === 'string') return own
  return expectedFailure(error)?.code ?? (isClientMistake(error) ? 'BAD_USER_INPUT' : 'INTERNAL_ERROR')
}

/**
 * The error as the public GraphQL answer shows it: code, sentence, fields and detail of an expected
 * failure, without its private reason; anything else masked, with the real error handed to `report`.
 */
export function publicError(error: GraphQLError, report: Report): GraphQLError {
  const position = {
    ...(error.nodes === undefined ? {} : { nodes: error.nodes }),
    ...(error.path === undefined ? {} : { path: error.path }),
  }
  const expected = expectedFailure(error)
  if (expected !== undefined) {
    return new GraphQLError(expected.message, {
      ...position,
      extensions: {
        code: expected.code,
        ...(expected.fields.length > 0 ? { fields: expected.fields } : {}),
        ...(expected.detail === undefined ? {} : { detail: expected.detail }),
        ...(expected.retryAfter === undefined ? {} : { retryAfter: expected.retryAfter }),
      },
    })
  }
  if (isClientMistake(error)) {
    return new GraphQLError(bounded(error.message), { ...position, extensions: { code: 'BAD_USER_INPUT' } })
  }
  report(error.originalError)
  return new GraphQLError('Internal server error.', { ...position, extensions: { code: 'INTERNAL_ERROR' } })
}
