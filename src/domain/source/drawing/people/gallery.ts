import { sql } from 'drizzle-orm'
import { galleryItems } from '../../../../database/tables/index.js'
import { recordEvents } from '../../../event/record.js'
import { addGalleryItems, isPhotoType, submittedEvents } from '../../../gallery/add.js'
import type { WriteWork } from '../../../work.js'
import type { WrittenRow } from './draft.js'
import type { KnownRow } from './known.js'

/**
 * Gives the photo uploads among a page's ledger rows their places in the gallery, those that were there before, too, and takes away the
 * place of a row that is none any more. They wait for a verdict here: neither verdicts nor captions are told by any service.
 */
export async function hangPhotos(
  work: WriteWork,
  written: readonly WrittenRow[],
  known: ReadonlyMap<string, KnownRow>,
): Promise<void> {
  const taken = written.filter(
    ({ before, after }) =>
      before !== undefined && isPhotoType(before.methodTypeId) && !isPhotoType(after.methodTypeId),
  )
  if (taken.length > 0) {
    const ids = taken.map(({ id }) => id)
    await work.executor.delete(galleryItems).where(sql`${galleryItems.id} = any(${sql.param(ids)}::bigint[])`)
  }
  const rows = new Map([...known.values()].flatMap(({ row }) => (row === undefined ? [] : [[row.id, row]])))
  for (const { id, after } of written) rows.set(id, { ...after, id })
  await addGalleryItems(work, [...rows.values()])
  const fresh = written.filter(({ before }) => before === undefined)
  await recordEvents(work, submittedEvents(fresh.map(({ id, after }) => ({ ...after, id }))))
}
