import type { ReactNode } from 'react'

interface Named {
  readonly displayName?: string | null | undefined
  readonly email?: string | null | undefined
  readonly phone?: string | null | undefined
  readonly uniqueId?: string | null | undefined
}

/** What a person is called: the name, or the first identifier that there is. */
export function nameOf({ displayName, email, phone, uniqueId }: Named): string {
  return displayName || email || phone || uniqueId || 'Without a name'
}

interface Standing {
  readonly disqualifiedAt?: string | null | undefined
  readonly bannedAt?: string | null | undefined
}

/** Says of somebody that they count nowhere, and why. */
export function ExclusionBadge({ disqualifiedAt, bannedAt }: Standing): ReactNode {
  if (bannedAt) return <span className="badge bad">Banned</span>
  return disqualifiedAt ? <span className="badge bad">Disqualified</span> : undefined
}
