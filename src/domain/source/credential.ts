import { and, eq, gt, isNull, ne } from 'drizzle-orm'
import { type SourceRow, sources } from '../../database/tables/index.js'
import type { OperatorWork } from '../operator.js'
import type { Sealed, SealingKeys } from './box.js'

/** What a credential is bound to: it opens for no other source, account or address. */
type Bound = Pick<SourceRow, 'id' | 'accountId' | 'baseUrl'>

const purposeOf = ({ id, accountId, baseUrl }: Bound): string => `source:${accountId}:${id}:${baseUrl}`

/** The credential as it is kept. STATE_FORBIDS (NO_SECRETS_KEY) where the operator has set no key. */
export function sealCredential(keys: SealingKeys, source: Bound, credential: string): Sealed {
  return keys.seal(credential, purposeOf(source))
}

/** The credential of a source; undefined where none of the operator's keys opens it. */
export function openCredential(
  keys: SealingKeys,
  source: Bound & Pick<SourceRow, 'credential' | 'sealedBy'>,
): string | undefined {
  const { credential, sealedBy } = source
  if (credential === null || sealedBy === null) return undefined
  return keys.open({ box: credential, sealedBy }, purposeOf(source))
}

/** Whether the operator has the key of a source's credential. */
export function isLocked(keys: SealingKeys, { sealedBy }: Pick<SourceRow, 'sealedBy'>): boolean {
  return sealedBy === null || !keys.opens(sealedBy)
}

export interface Resealed {
  /** How many credentials were sealed anew. */
  readonly resealed: number
  /** Sources whose credentials no key opens: they need theirs anew. */
  readonly locked: readonly number[]
}

/** Sources of one step. */
const step = 100

/**
 * Seals with the current key what was sealed with another, in all accounts. The same again changes nothing. STATE_FORBIDS
 * (NO_SECRETS_KEY) without a key. Call it in a transaction.
 */
export async function resealCredentials(work: OperatorWork, keys: SealingKeys): Promise<Resealed> {
  const current = keys.seal('', '').sealedBy
  const locked: number[] = []
  let resealed = 0
  for (let after = 0; ; ) {
    const some = await work.executor
      .select()
      .from(sources)
      .where(and(gt(sources.id, after), isNull(sources.removedAt), ne(sources.sealedBy, current)))
      .orderBy(sources.id)
      .limit(step)
      .for('no key update')
    for (const source of some) {
      const credential = openCredential(keys, source)
      if (credential === undefined) {
        locked.push(source.id)
        continue
      }
      const { box, sealedBy } = sealCredential(keys, source, credential)
      await work.executor.update(sources).set({ credential: box, sealedBy }).where(eq(sources.id, source.id))
      resealed += 1
    }
    const last = some.at(-1)
    if (last === undefined || some.length < step) return { resealed, locked }
    after = last.id
  }
}
