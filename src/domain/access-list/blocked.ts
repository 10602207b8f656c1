import { sql } from 'drizzle-orm'
import { rows } from '../../database/connection.js'
import { blocklist } from '../../database/tables/index.js'
import { erasedValue } from '../erased-text.js'
import type { Work } from '../work.js'

/** Which of these normalized e-mail addresses may not enter the contest (#20), in one statement: those of erased people stay refused. */
export async function blockedEmails(
  work: Work,
  contestId: number,
  emails: readonly string[],
): Promise<ReadonlySet<string>> {
  if (emails.length === 0) return new Set()
  const found = await rows<{ email: string }>(
    work.executor,
    sql`
      select asked.email from unnest(${sql.param([...emails])}::text[]) as asked(email)
      where exists (
        select 1 from ${blocklist} as b where b.contest_id = ${contestId}::bigint and b.kind = 'email'
          and b.value in (asked.email, ${erasedValue(sql`asked.email`)}))`,
  )
  return new Set(found.map(({ email }) => email))
}
