import { getTableColumns, sql } from 'drizzle-orm'
import { rewards } from '../../database/tables/index.js'
import type { WriteWork } from '../work.js'

/** Copies the rewards of a contest to another in one statement, without the deleted ones and the unlocks (#87). */
export async function copyRewards(work: WriteWork, from: number, to: number): Promise<void> {
  const { id, contestId, createdAt, updatedAt, deletedAt, ...columns } = getTableColumns(rewards)
  const names = sql.join(
    Object.values(columns).map((column) => sql.identifier(column.name)),
    sql`, `,
  )
  const now = work.clock.now()
  await work.executor.execute(sql`
    insert into ${rewards} (contest_id, created_at, updated_at, ${names})
    select ${to}, ${now}, ${now}, ${names} from ${rewards}
    where contest_id = ${from} and deleted_at is null order by position`)
}
