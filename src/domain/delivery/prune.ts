import { sql } from 'drizzle-orm'
import { rows } from '../../database/connection.js'
import { deliveries } from '../../database/tables/index.js'
import type { OperatorWork } from '../operator.js'

/** Days that a settled delivery is kept, with its attempts. */
export const deliveryDays = 30

/** Deletes up to `bound` deliveries that were settled more than 30 days ago, with their attempts. Gives how many. */
export async function pruneDeliveries(work: OperatorWork, bound: number): Promise<number> {
  const deleted = await rows(
    work.executor,
    sql`delete from ${deliveries} where ${deliveries.id} in (
      select ${deliveries.id} from ${deliveries}
      where ${deliveries.settledAt} < ${work.clock.now()}::timestamptz - ${deliveryDays} * interval '1 day'
      order by ${deliveries.settledAt} limit ${bound} for update skip locked)
    returning 1`,
  )
  return deleted.length
}
