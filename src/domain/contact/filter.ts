import type { Service } from '../source/service.js'

/** Which contacts; all conditions hold together. Absent and null set none. */
export interface ContactFilter {
  readonly search?: string | null | undefined
  readonly email?: string | null | undefined
  /** At least 1. */
  readonly minimumContests?: number | null | undefined
  readonly service?: Service | null | undefined
  readonly sourceId?: number | null | undefined
}

/** What contacts are sorted by; any field but the number goes by what is kept of contacts in contests. */
export interface ContactOrder {
  readonly field: 'id' | 'contests' | 'entries' | 'lastActivity'
  readonly direction: 'asc' | 'desc'
}

/** Lowest number first. */
export const contactsByNumber: ContactOrder = { field: 'id', direction: 'asc' }
