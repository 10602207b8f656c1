import { randomBytes } from 'node:crypto'
import { type SQL, sql } from 'drizzle-orm'
import { secrets } from '../../database/tables/index.js'
import type { OperatorWork } from '../operator.js'

const name = 'blocklist'

/**
 * What stands on a blocklist in place of the address of somebody who was erased: a digest with a key of the gateway's own,
 * by which the address is still refused and from which it cannot be read. SQL of a text; null while nobody was erased.
 */
export function erasedValue(address: SQL): SQL {
  return sql`(select 'erased:' || encode(sha256(convert_to(k.value || ${address}::text, 'UTF8')), 'hex')
    from secrets k where k.name = ${name})`
}

/** Draws the key of these digests where there is none yet. */
export async function drawErasedKey({ executor, clock }: OperatorWork): Promise<void> {
  const value = randomBytes(32).toString('base64url')
  await executor.insert(secrets).values({ name, value, createdAt: clock.now() }).onConflictDoNothing()
}
