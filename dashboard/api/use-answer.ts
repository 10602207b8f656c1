import {
  keepPreviousData,
  MutationCache,
  QueryCache,
  QueryClient,
  type UseQueryResult,
  useQuery,
} from '@tanstack/react-query'
import type { TypedDocumentString } from '../generated/graphql.js'
import { useSession } from '../session/session.js'
import { type Failure, RequestFailed } from './failure.js'
import { type Answer, send } from './send.js'

/** What a page asks for: its answer when it is there, what went wrong, or neither yet. */
export type Asked<Result> = UseQueryResult<Answer<Result>, Error>

const second = 1_000

/** What is kept of answers while somebody is signed in. `refused` is called when the key works no more. */
export function createAnswers(refused: () => void): QueryClient {
  const onError = (error: Error) => {
    if (error instanceof RequestFailed && error.first.code === 'UNAUTHENTICATED') refused()
  }
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      // A change that is not answered is told at once, and never sent later by itself.
      mutations: { networkMode: 'always' },
      queries: {
        staleTime: 10 * second,
        retry: (count, error) => error instanceof RequestFailed && error.transient && count < 2,
      },
    },
  })
}

interface Asking<Result> {
  /** Milliseconds after which an answer like this is asked for again by itself; undefined: it is not. */
  readonly again?: (answer: Answer<Result>) => number | undefined
}

/**
 * The answer to a document, asked anew when the variables change and when the window is looked at again. The answer
 * before stays (`isPlaceholderData`) until the next one is there, so that a list does not vanish between its pages.
 */
export function useAnswer<Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
  { again }: Asking<Result> = {},
): Asked<Result> {
  const { connection } = useSession()
  return useQuery({
    queryKey: [document.toString(), variables],
    queryFn: ({ signal }) => send(connection, document, variables, { signal }),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state: { data } }) => (data && again?.(data)) ?? false,
  })
}

/** Whether the gateway knows no such thing as the field of the first level names, or the key does not reach it. */
export function isUnknown({ data, error }: Asked<unknown>, field: string): boolean {
  const failure = error instanceof RequestFailed ? error.first : data && failureAt(data, field)
  return failure?.code === 'NOT_FOUND'
}

/** What went wrong with a field of the first level, where that field alone is missing. */
export function failureAt(answer: Answer<unknown>, field: string): Failure | undefined {
  return answer.failures.find(({ path }) => path[0] === field)
}
