import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Executor } from '../../../database/connection.js'
import { rows } from '../../../database/connection.js'
import { type SourceRow, sources } from '../../../database/tables/index.js'

/** That a process draws a source in, and no other. */
export interface Lease {
  readonly sourceId: number
  /** A UUID that names the process for as long as it draws the source in. */
  readonly owner: string
}

/** Somebody else draws the source in, or nobody may any more: nothing is to be written. */
export class LeaseLost extends Error {
  override readonly name = 'LeaseLost'

  constructor() {
    super('Another process draws the source in now, or it was removed.')
  }
}

/** Seconds for which a lease lasts unless it is renewed. */
export const leaseSeconds = 30

const end = sql`clock_timestamp() + make_interval(secs => ${leaseSeconds})`

/**
 * Takes the lease of a source that nobody holds, or whose holder has let it end, by the database's clock; undefined where somebody
 * holds it, or the source was removed.
 */
export async function takeLease(
  executor: Executor,
  { sourceId, owner }: Lease,
): Promise<SourceRow | undefined> {
  const [taken] = await executor
    .update(sources)
    .set({ leaseOwner: owner, leaseEndsAt: end })
    .where(
      and(
        eq(sources.id, sourceId),
        isNull(sources.removedAt),
        sql`(${sources.leaseOwner} is null or ${sources.leaseOwner} = ${owner}::uuid or ${sources.leaseEndsAt} <= clock_timestamp())`,
      ),
    )
    .returning()
  return taken
}

/**
 * Holds the lease for longer, and in a transaction keeps everybody else from the source until that ends. It may have ended meanwhile: whoever
 * has not lost it to another holds it. Throws `LeaseLost`.
 */
export async function renewLease(executor: Executor, { sourceId, owner }: Lease): Promise<SourceRow> {
  const [renewed] = await executor
    .update(sources)
    .set({ leaseEndsAt: end })
    .where(and(eq(sources.id, sourceId), eq(sources.leaseOwner, owner), isNull(sources.removedAt)))
    .returning()
  if (renewed === undefined) throw new LeaseLost()
  return renewed
}

/** From now on until the transaction ends its events say that they were drawn in from the source. */
export async function tellSource(executor: Executor, sourceId: number): Promise<void> {
  await rows(executor, sql`select set_config('gateway.source', ${String(sourceId)}, true)`)
}
