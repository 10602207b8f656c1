import { type FormEvent, type ReactNode, useId, useState } from 'react'
import { send } from '../api/send.js'
import { failureBehind, wordsFor } from '../api/words.js'
import { ViewerDocument } from '../generated/graphql.js'
import { useTitle } from '../layout/use-title.js'

interface SignInPageProps {
  readonly endpoint: string
  readonly demoKey: string | undefined
  /** Whether a session has just ended because its key works no more. */
  readonly refused: boolean
  /** Told of a key that works. */
  readonly onSignIn: (key: string) => void
}

const wrongKey = 'This key does not work: it is not one of this gateway’s, or it was revoked.'

/** Asks for an API key, and tries it. */
export function SignInPage({ endpoint, demoKey, refused, onSignIn }: SignInPageProps): ReactNode {
  useTitle('Sign in')
  const [key, setKey] = useState(refused ? '' : (demoKey ?? ''))
  const [shown, setShown] = useState(false)
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState(
    refused ? 'Your key works no more: it may have been revoked.' : undefined,
  )
  const ids = { field: useId(), fault: useId(), hint: useId() }

  async function signIn(event: FormEvent): Promise<void> {
    event.preventDefault()
    setBusy(true)
    setFault(undefined)
    try {
      const entered = key.trim()
      await tryKey(endpoint, entered)
      onSignIn(entered)
    } catch (error) {
      setFault(error instanceof UnusableKey ? error.message : faultOf(error))
      setBusy(false)
    }
  }

  return (
    <main className="sign-in">
      <form className="card" onSubmit={signIn}>
        <p className="kicker">giveaway-gateway</p>
        <h1>Dashboard</h1>
        <div className="field">
          <label htmlFor={ids.field}>API key</label>
          <div className="joined">
            <input
              id={ids.field}
              name="key"
              type={shown ? 'text' : 'password'}
              value={key}
              onChange={(event) => setKey(event.target.value)}
              autoComplete="current-password"
              autoCapitalize="none"
              spellCheck={false}
              aria-invalid={fault !== undefined}
              aria-describedby={`${ids.fault} ${ids.hint}`}
            />
            <button type="button" className="plain" aria-pressed={shown} onClick={() => setShown(!shown)}>
              Show
            </button>
          </div>
          <p id={ids.fault} className="fault" role="alert">
            {fault}
          </p>
        </div>
        <button type="submit" className="primary" disabled={busy}>
          {busy ? 'Trying the key …' : 'Sign in'}
        </button>
        <p id={ids.hint} className="quiet">
          {demoKey === undefined
            ? 'The key stays in this tab and is forgotten when you close it. What it may do decides what you see.'
            : 'This is demo data on your own machine, so its key is filled in already.'}
        </p>
      </form>
    </main>
  )
}

class UnusableKey extends Error {}

async function tryKey(endpoint: string, key: string): Promise<void> {
  if (key === '') throw new UnusableKey('Enter an API key.')
  // Nothing else can stand in a header.
  if (!/^[\x21-\x7e]+$/.test(key)) throw new UnusableKey(wrongKey)
  await send({ endpoint, key }, ViewerDocument, {})
}

function faultOf(error: unknown): string {
  const failure = failureBehind(error)
  if (failure.code === 'UNAUTHENTICATED') return wrongKey
  if (failure.code === 'RATE_LIMITED') {
    return `Too many attempts from your address. Try again in ${failure.retryAfter ?? 60} seconds.`
  }
  return wordsFor(failure)
}
