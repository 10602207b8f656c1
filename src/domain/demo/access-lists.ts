import { sql } from 'drizzle-orm'
import { allowlist, blocklist } from '../../database/tables/index.js'
import { blockedValuesIn } from '../access-list/values.js'
import type { OperatorWork } from '../operator.js'
import type { StoredContest } from './contests.js'
import { insertRows } from './insert-rows.js'

/** How many of the account's people are invited where only members may enter. */
const invited = 40

/** Stores whom the plan keeps out by hand, and invites the first contacts where it asks for members. */
export async function storeAccessLists(work: OperatorWork, stored: readonly StoredContest[]): Promise<void> {
  await insertRows(
    work.executor,
    blocklist,
    stored.flatMap(({ plan, contest }) =>
      blockedValuesIn(plan.blocked ?? []).map(({ kind, value }) => ({
        contestId: contest.id,
        kind,
        value,
        bannedParticipantId: null,
        createdAt: contest.createdAt,
      })),
    ),
  )
  for (const { contest } of stored.filter(({ plan }) => plan.membersOnly)) {
    await work.executor.execute(sql`
      insert into ${allowlist} (contest_id, email, created_at)
      select ${contest.id}, m.email_normalized, ${contest.createdAt}
      from (
        select id, email_normalized from contacts
        where account_id = (select account_id from contests where id = ${contest.id})
          and email_normalized is not null
        order by id limit ${invited}
      ) as m
      order by m.id`)
  }
}
