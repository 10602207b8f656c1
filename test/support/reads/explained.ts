import type { Difference } from './compare.js'

/** A difference between a source and its copy that there must be, and why. */
export interface Explained {
  readonly operations: readonly string[]
  /** The field's path; `data.*` means everything below as well. */
  readonly path: string
  /** Narrows it to what it is; absent: whatever the two say. */
  readonly only?: (difference: Difference) => boolean
  /** What the dialect cannot tell. */
  readonly reason: string
}

export const explained: Readonly<Record<'sweepwidget' | 'revup' | 'blitz-rocket', readonly Explained[]>> = {
  sweepwidget: [
    {
      operations: ['account.usage'],
      path: 'data',
      reason: 'It counts the requests of the key that asks.',
    },
  ],
  revup: [
    {
      operations: ['promotions.list', 'participants.list', 'contacts.list', 'winners.list'],
      path: 'pagination.next_cursor',
      only: ({ source, copy }) => typeof source === 'string' && typeof copy === 'string',
      reason: 'A cursor is opaque, and goes on in the gateway that gave it.',
    },
  ],
  'blitz-rocket': [],
}

/** Why the two differ there; undefined: nobody knows. */
export function explanationOf(all: readonly Explained[], difference: Difference): Explained | undefined {
  return all.find(
    ({ operations, path, only }) =>
      operations.includes(difference.operation) &&
      (difference.path === path || difference.path.startsWith(`${path}.`)) &&
      (only?.(difference) ?? true),
  )
}
