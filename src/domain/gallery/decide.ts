import { and, eq } from 'drizzle-orm'
import { contests, type GalleryItemRow, galleryItems } from '../../database/tables/index.js'
import { assertVisible, type ContestKey, lockContest } from '../contest/find.js'
import { notFound } from '../errors.js'
import { recordEvents } from '../event/record.js'
import type { WriteWork } from '../work.js'

/** The submission as it is now, and whether the verdict is another than before. */
export interface Decision {
  readonly item: GalleryItemRow
  readonly changed: boolean
}

/** The number of the contest named, or else of the one in which the submission is; it is locked. */
async function lockContestOf(work: WriteWork, id: number, within: ContestKey | undefined): Promise<number> {
  if (within !== undefined) return (await lockContest(work, within)).id
  const [found] = await work.executor
    .select({ contest: contests })
    .from(galleryItems)
    .innerJoin(contests, eq(contests.id, galleryItems.contestId))
    .where(eq(galleryItems.id, id))
  assertVisible(work.caller, found?.contest, () => notFound('galleryItem'))
  if (found === undefined) throw notFound('galleryItem')
  return (await lockContest(work, { id: found.contest.id })).id
}

/**
 * Gives a verdict on a submission. It may change as often as one likes; the same again keeps the instant of
 * the first and raises no event. Entries, totals and points stay as they are (#151). NOT_FOUND for a
 * submission that does not exist for the caller or is not of the contest `within`.
 */
export async function decideGalleryItem(
  work: WriteWork,
  id: number,
  within: ContestKey | undefined,
  verdict: 'approved' | 'rejected',
): Promise<Decision> {
  const contestId = await lockContestOf(work, id, within)
  const [item] = await work.executor
    .select()
    .from(galleryItems)
    .where(and(eq(galleryItems.id, id), eq(galleryItems.contestId, contestId)))
    .for('no key update')
  if (item === undefined) throw notFound('galleryItem')
  if (item.state === verdict) return { item, changed: false }
  const [decided] = await work.executor
    .update(galleryItems)
    .set({ state: verdict, decidedAt: work.clock.now() })
    .where(eq(galleryItems.id, id))
    .returning()
  if (decided === undefined) throw notFound('galleryItem')
  await recordEvents(work, [
    {
      type: `gallery.${verdict}`,
      contestId,
      data: { entryId: id, participantId: item.participantId, before: item.state },
    },
  ])
  return { item: decided, changed: true }
}
