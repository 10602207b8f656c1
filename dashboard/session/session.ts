import { createContext, useContext } from 'react'
import type { Connection } from '../api/send.js'

/** Who is signed in. */
export interface Session {
  readonly connection: Connection
  /** Ends the session and forgets the key and everything that was read with it. */
  readonly signOut: () => void
}

export const SessionContext = createContext<Session | undefined>(undefined)

/** The session; only for what is shown to those who are signed in. */
export function useSession(): Session {
  const session = useContext(SessionContext)
  if (session === undefined) throw new Error('Nobody is signed in.')
  return session
}
