import { QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, useCallback, useMemo, useState } from 'react'
import { createAnswers } from '../api/use-answer.js'
import { forgetKey, keepKey, keptKey } from './kept-key.js'
import { SessionContext } from './session.js'
import { SignInPage } from './sign-in-page.js'

interface SessionGateProps {
  readonly endpoint: string
  readonly demoKey: string | undefined
  readonly children: ReactNode
}

/** Shows the rest to those who are signed in and asks all others for a key; the address stays what it is. */
export function SessionGate({ endpoint, demoKey, children }: SessionGateProps): ReactNode {
  const [key, setKey] = useState(keptKey)
  const [refused, setRefused] = useState(false)
  const end = useCallback((wasRefused: boolean) => {
    forgetKey()
    setRefused(wasRefused)
    setKey(undefined)
  }, [])
  const signedIn = useMemo(
    () =>
      key === undefined
        ? undefined
        : {
            session: { connection: { endpoint, key }, signOut: () => end(false) },
            answers: createAnswers(() => end(true)),
          },
    [key, endpoint, end],
  )
  if (signedIn === undefined) {
    const signIn = (entered: string) => {
      keepKey(entered)
      setKey(entered)
    }
    return <SignInPage endpoint={endpoint} demoKey={demoKey} refused={refused} onSignIn={signIn} />
  }
  return (
    <SessionContext value={signedIn.session}>
      <QueryClientProvider client={signedIn.answers}>{children}</QueryClientProvider>
    </SessionContext>
  )
}
