import { and, eq, sql } from 'drizzle-orm'
import { blocklist } from '../../database/tables/index.js'
import type { Work } from '../work.js'

/** Which of these normalized e-mail addresses may not enter the contest (#20), in one statement. */
export async function blockedEmails(
  work: Work,
  contestId: number,
  emails: readonly string[],
): Promise<ReadonlySet<string>> {
  if (emails.length === 0) return new Set()
  const found = await work.executor
    .select({ value: blocklist.value })
    .from(blocklist)
    .where(
      and(
        eq(blocklist.contestId, contestId),
        eq(blocklist.kind, 'email'),
        sql`${blocklist.value} = any(${sql.param([...emails])}::text[])`,
      ),
    )
  return new Set(found.map(({ value }) => value))
}
