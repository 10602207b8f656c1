import { useEffect, useEffectEvent, useState } from 'react'
import type { TypedDocumentString } from '../generated/graphql.js'
import { useSession } from '../session/session.js'
import { type Live, listen } from './live.js'

/** Listens to a subscription while the page is shown, anew when the variables change. */
export function useLive<Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
  onNext: (data: Result) => void,
): Live {
  const { connection } = useSession()
  const [live, setLive] = useState<Live>({ state: 'connecting', failure: undefined })
  const next = useEffectEvent(onNext)
  const query = document.toString()
  const sent = JSON.stringify(variables)
  useEffect(() => {
    let shown = true
    const wanted: Record<string, unknown> = JSON.parse(sent)
    const end = listen<Result>(
      connection,
      { query, variables: wanted },
      {
        onNext: (data) => {
          if (shown) next(data)
        },
        onState: (state) => {
          if (shown) setLive(state)
        },
      },
    )
    return () => {
      shown = false
      end()
    }
  }, [connection, query, sent])
  return live
}
