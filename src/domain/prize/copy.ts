import { sql } from 'drizzle-orm'
import { prizes } from '../../database/tables/index.js'
import type { WriteWork } from '../work.js'

/**
 * Copies the prizes of one contest to another that has none: those not archived, with their numbers and
 * places, won by nobody and without codes (#87).
 */
export async function copyPrizes(work: WriteWork, from: number, to: number): Promise<void> {
  const copied = sql.raw(
    `seq, name, value, currency, quantity, position, redemption_enabled, redemption_instructions,
     redemption_subject, redemption_reply_to_email, redemption_reply_to_name`,
  )
  const now = work.clock.now()
  await work.executor.execute(sql`
    insert into ${prizes} (contest_id, created_at, updated_at, ${copied})
    select ${to}, ${now}, ${now}, ${copied} from ${prizes}
    where contest_id = ${from} and archived_at is null order by position`)
}
