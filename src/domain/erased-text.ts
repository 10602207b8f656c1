import { randomBytes } from 'node:crypto'
import { type SQL, sql } from 'drizzle-orm'
import { secrets } from '../database/tables/index.js'
import type { OperatorWork } from './operator.js'

/** As it has been called since blocklists alone had such digests. */
const name = 'blocklist'

/**
 * What stands in place of a text that told of somebody who was erased, an address on a blocklist or an Idempotency-Key: a
 * digest with a key of the gateway's own, by which the text is known again and from which it cannot be read. SQL of a text; null
 * while nobody was erased.
 */
export function erasedValue(text: SQL): SQL {
  return sql`(select 'erased:' || encode(sha256(convert_to(k.value || ${text}::text, 'UTF8')), 'hex')
    from secrets k where k.name = ${name})`
}

/** Draws the key of these digests where there is none yet. */
export async function drawErasedKey({ executor, clock }: OperatorWork): Promise<void> {
  const value = randomBytes(32).toString('base64url')
  await executor.insert(secrets).values({ name, value, createdAt: clock.now() }).onConflictDoNothing()
}
