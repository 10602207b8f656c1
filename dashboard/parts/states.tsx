import type { ReactNode } from 'react'
import type { Failure } from '../api/failure.js'
import type { Answer } from '../api/send.js'
import { type Asked, failureAt } from '../api/use-answer.js'
import { failureBehind, wordsFor } from '../api/words.js'

/** The states that everything asked for has until it is there, or when it is not. */

export function Loading(): ReactNode {
  return (
    <div className="loading" role="status">
      Loading …
    </div>
  )
}

/** There is nothing, and that is no fault. */
export function Empty({ children }: { readonly children: ReactNode }): ReactNode {
  return <p className="empty">{children}</p>
}

interface FailureNoticeProps {
  readonly failure: Failure
  /** Asks again; absent where that would not help. */
  readonly retry?: (() => void) | undefined
}

/** Says what went wrong. */
export function FailureNotice({ failure, retry }: FailureNoticeProps): ReactNode {
  return (
    <div className="notice" role="alert">
      <p>{wordsFor(failure)}</p>
      {retry !== undefined && !lasting.has(failure.code) && (
        <button type="button" onClick={retry}>
          Try again
        </button>
      )}
    </div>
  )
}

const lasting: ReadonlySet<string> = new Set(['INSUFFICIENT_SCOPE', 'NOT_FOUND', 'BAD_USER_INPUT'])

interface PartProps<Value> {
  readonly answer: Answer<unknown>
  /** The field of the first level, by the name that the document gives it. */
  readonly field: string
  /** What the field holds: null where it failed by itself. */
  readonly value: Value | null | undefined
  readonly children: (value: Value) => ReactNode
}

/** Shows a part of an answer, or why that part is missing. */
export function Part<Value>({ answer, field, value, children }: PartProps<Value>): ReactNode {
  if (value !== null && value !== undefined) return children(value)
  const failure = failureAt(answer, field)
  return failure === undefined ? undefined : <FailureNotice failure={failure} />
}

interface AnsweredProps<Result> {
  readonly asked: Asked<Result>
  readonly children: (answer: Answer<Result>) => ReactNode
}

/** Shows an answer when it is there, and until then that it is loading or what went wrong. */
export function Answered<Result>({ asked, children }: AnsweredProps<Result>): ReactNode {
  const { data, error, isPlaceholderData, refetch } = asked
  if (error !== null && (data === undefined || isPlaceholderData)) {
    return <FailureNotice failure={failureBehind(error)} retry={() => void refetch()} />
  }
  if (data === undefined) return <Loading />
  return <div aria-busy={isPlaceholderData}>{children(data)}</div>
}
