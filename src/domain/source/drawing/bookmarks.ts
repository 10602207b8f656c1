import { and, eq } from 'drizzle-orm'
import type { Executor } from '../../../database/connection.js'
import { sourceBookmarks } from '../../../database/tables/index.js'
import type { WriteWork } from '../../work.js'
import type { Kind, Position } from '../model.js'

/** What is read of a source from where it was left off: a kind, of the account's or of a contest's (its external id). */
interface Part {
  readonly kind: Kind
  readonly contest: string | null
}

function named(sourceId: number, { kind, contest }: Part) {
  return and(
    eq(sourceBookmarks.sourceId, sourceId),
    eq(sourceBookmarks.kind, kind),
    eq(sourceBookmarks.contest, contest ?? ''),
  )
}

/** Where reading begins for what has come since; null: at the beginning. */
export async function bookmarkOf(executor: Executor, sourceId: number, part: Part): Promise<Position | null> {
  const [found] = await executor
    .select({ position: sourceBookmarks.position })
    .from(sourceBookmarks)
    .where(named(sourceId, part))
  // It is what a reader gave.
  return found === undefined ? null : (found.position as Position)
}

/** Remembers where the next run begins; null: at the beginning. */
export async function keepBookmark(
  work: WriteWork,
  sourceId: number,
  part: Part,
  position: Position | null,
): Promise<void> {
  if (position === null) {
    await work.executor.delete(sourceBookmarks).where(named(sourceId, part))
    return
  }
  const { kind, contest } = part
  const updatedAt = work.clock.now()
  await work.executor
    .insert(sourceBookmarks)
    .values({ sourceId, kind, contest: contest ?? '', position, updatedAt })
    .onConflictDoUpdate({
      target: [sourceBookmarks.sourceId, sourceBookmarks.kind, sourceBookmarks.contest],
      set: { position, updatedAt },
    })
}
