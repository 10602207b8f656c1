import { sql } from 'drizzle-orm'
import { rows } from '../../database/connection.js'
import { deliveryLeases } from '../../database/tables/index.js'
import type { OperatorWork } from '../operator.js'

/** Seconds after which a lease ends by itself: what a receiver waits after the death of a process. */
export const leaseLife = 60

/**
 * Takes a receiver for `owner`, so that one process at a time sends to it and order is kept. False: somebody has
 * it. Processes may differ in their clocks, so the database's counts.
 */
export async function takeLease(work: OperatorWork, webhookId: number, owner: string): Promise<boolean> {
  const taken = await rows(
    work.executor,
    sql`insert into ${deliveryLeases} as held (webhook_id, owner, ends_at)
      values (${webhookId}, ${owner}::uuid, now() + ${leaseLife} * interval '1 second')
      on conflict (webhook_id) do update set owner = excluded.owner, ends_at = excluded.ends_at
        where held.ends_at <= now()
      returning 1`,
  )
  return taken.length === 1
}

/** Gives the receiver back, if `owner` has it still. */
export async function endLease(work: OperatorWork, webhookId: number, owner: string): Promise<void> {
  await work.executor.execute(
    sql`delete from ${deliveryLeases}
      where ${deliveryLeases.webhookId} = ${webhookId} and ${deliveryLeases.owner} = ${owner}::uuid`,
  )
}
