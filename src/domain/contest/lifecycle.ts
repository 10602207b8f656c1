import { eq, getTableColumns, sql } from 'drizzle-orm'
import { type ContestRow, contests, customFields, entryMethods } from '../../database/tables/index.js'
import { requireUnrestricted } from '../caller.js'
import { notFound } from '../errors.js'
import { recordEvents } from '../event/record.js'
import { copyPrizes } from '../prize/copy.js'
import { copyRewards } from '../reward/copy.js'
import type { WriteWork } from '../work.js'
import { type ContestKey, lockContest } from './find.js'
import { copySlugFor, newPublicId, searchTextOf } from './naming.js'
import { scheduleContest } from './schedule.js'

/**
 * Copies a contest as a new draft: same title, dates, settings, rules, design, e-mails, methods, prizes,
 * rewards and custom fields; people, lists, workflows and totals are not copied (#87). A key restricted to
 * contests may not (#2).
 */
export async function duplicateContest(work: WriteWork, key: ContestKey): Promise<ContestRow> {
  requireUnrestricted(work.caller, 'make contests')
  const { id: originalId, ...original } = await lockContest(work, key)
  const now = work.clock.now()
  const slug = copySlugFor(original.title)
  const [copy] = await work.executor
    .insert(contests)
    .values({
      ...original,
      publicId: newPublicId(),
      slug,
      searchText: searchTextOf(original.title, slug),
      isDraft: true,
      publishedAt: null,
      createdAt: now,
      updatedAt: now,
    })
    .returning()
  if (copy === undefined) throw new Error('The copy was not made.')
  await copyRows(work, originalId, copy.id)
  await copyPrizes(work, originalId, copy.id)
  await copyRewards(work, originalId, copy.id)
  await recordEvents(work, [
    { type: 'contest.created', contestId: copy.id, data: { copiedFrom: originalId } },
  ])
  return copy
}

/** Methods keep their numbers and places, custom fields their keys; all are as new as the copy. */
async function copyRows(work: WriteWork, from: number, to: number): Promise<void> {
  for (const table of [entryMethods, customFields]) {
    const { id: _id, contestId: _contestId, createdAt: _createdAt, ...columns } = getTableColumns(table)
    const names = sql.join(
      Object.values(columns).map((column) => sql.identifier(column.name)),
      sql`, `,
    )
    await work.executor.execute(sql`
      insert into ${table} (contest_id, created_at, ${names})
      select ${to}, ${work.clock.now()}, ${names} from ${table} where contest_id = ${from} order by id`)
  }
}

/** Hides a contest and everything in it for good; the rows are kept (#86). A second deletion is NOT_FOUND. */
export async function deleteContest(work: WriteWork, key: ContestKey): Promise<ContestRow> {
  const { id } = await lockContest(work, key, true)
  const [contest] = await work.executor
    .update(contests)
    .set({ deletedAt: work.clock.now() })
    .where(eq(contests.id, id))
    .returning()
  if (contest === undefined) throw notFound('contest')
  await recordEvents(work, [{ type: 'contest.deleted', contestId: id, data: {} }])
  await scheduleContest(work, contest)
  return contest
}
