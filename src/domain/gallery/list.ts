import { and, eq, getTableColumns, type SQL, sql } from 'drizzle-orm'
import { contests, type GalleryItemRow, galleryItems } from '../../database/tables/index.js'
import { visibleContests } from '../contest/find.js'
import { countRows, type List, type Page, type PageRequest, readPages } from '../page.js'
import type { BatchRead } from '../work.js'

/** Which submissions; all conditions hold together. Absent and null: no condition. */
export interface GalleryConditions {
  readonly state?: GalleryItemRow['state'] | null | undefined
  /** Of people who are not excluded (true), or of excluded ones (false). */
  readonly ofCountedPeople?: boolean | null | undefined
}

function matching({ state, ofCountedPeople }: GalleryConditions): SQL | undefined {
  const included = sql`exists (select 1 from participants s where s.id = ${galleryItems.participantId}
    and s.disqualified_at is null and s.banned_at is null)`
  return and(
    state == null ? undefined : eq(galleryItems.state, state),
    ofCountedPeople == null ? undefined : ofCountedPeople ? included : sql`not ${included}`,
  )
}

/** Latest first: rows of the ledger are numbered as they come. */
function listOf(conditions: GalleryConditions): List<typeof galleryItems> {
  return {
    table: galleryItems,
    parent: galleryItems.contestId,
    id: galleryItems.id,
    where: matching(conditions),
    order: { name: 'id desc', expression: galleryItems.id, type: 'bigint', direction: 'desc' },
  }
}

/** A page of the gallery of each of many contests that the caller may see, latest first, in one statement. */
export const galleryPages: BatchRead<
  number,
  Page<GalleryItemRow>,
  { readonly filter: GalleryConditions; readonly page: PageRequest }
> = (work, contestIds, { filter, page }) => readPages(work.executor, listOf(filter), contestIds, page)

/** How many submissions match in each of many contests, in one statement. */
export const galleryCounts: BatchRead<number, number, GalleryConditions> = (work, contestIds, filter) =>
  countRows(work.executor, listOf(filter), contestIds)

/** Submissions by the numbers of their ledger rows, as far as they exist for the caller. */
export const galleryItemsById: BatchRead<number, GalleryItemRow> = async (work, ids) => {
  const found = await work.executor
    .select(getTableColumns(galleryItems))
    .from(galleryItems)
    .innerJoin(contests, eq(contests.id, galleryItems.contestId))
    .where(and(sql`${galleryItems.id} = any(${sql.param([...ids])}::bigint[])`, visibleContests(work.caller)))
  return new Map(found.map((item) => [item.id, item]))
}
