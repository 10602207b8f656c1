import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import type { TypedDocumentString } from '../generated/graphql.js'
import { useSession } from '../session/session.js'
import { RequestFailed } from './failure.js'
import { send } from './send.js'

/**
 * Changes something by a document with one mutation. However often the same variables are sent until it has succeeded,
 * it happens once: they go with the same Idempotency-Key. What is shown is asked for anew before it counts as done and
 * `onDone` is told, also where what asked for it is shown no more.
 */
export function useChange<Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  onDone: (result: Result) => void,
): UseMutationResult<Result, Error, Variables> {
  const { connection } = useSession()
  const answers = useQueryClient()
  const intention = useRef<{ readonly of: string; readonly key: string }>(undefined)
  return useMutation({
    mutationFn: async (variables: Variables) => {
      const of = JSON.stringify(variables)
      if (intention.current?.of !== of) intention.current = { of, key: freshKey() }
      const { key: idempotencyKey } = intention.current
      const { data, failures } = await send(connection, document, variables, { idempotencyKey })
      if (failures.length > 0) throw new RequestFailed(failures)
      return data
    },
    onSuccess: async (result) => {
      intention.current = undefined
      await answers.invalidateQueries()
      onDone(result)
    },
  })
}

/** 128 random bits; `randomUUID` is missing where a page did not come by HTTPS. */
function freshKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
}
