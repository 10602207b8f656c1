import { type EntryRow, galleryItems } from '../../database/tables/index.js'
import { photoTypes } from '../entry-method/catalogue.js'
import type { NewEvent } from '../event/record.js'
import type { WriteWork } from '../work.js'

/** Whether ledger rows of the type are photo submissions (#151). */
export function isPhotoType(typeId: number | null): boolean {
  return typeId !== null && photoTypes.includes(typeId)
}

function photosAmong(made: readonly EntryRow[]): readonly EntryRow[] {
  return made.filter(({ methodTypeId }) => isPhotoType(methodTypeId))
}

/**
 * Gives each ledger row of a photo upload its pending place in the gallery, unless it has one: one statement for any number
 * of rows, none where no row is one (#151).
 */
export async function addGalleryItems(work: WriteWork, made: readonly EntryRow[]): Promise<void> {
  const photos = photosAmong(made)
  if (photos.length === 0) return
  const places = photos.map(({ id, contestId, participantId, occurredAt }) => ({
    ...{ id, contestId, participantId },
    ...{ state: 'pending' as const, createdAt: occurredAt },
  }))
  await work.executor.insert(galleryItems).values(places).onConflictDoNothing()
}

/** The events of the submissions among new ledger rows. */
export function submittedEvents(made: readonly EntryRow[]): NewEvent[] {
  return photosAmong(made).map(({ id, contestId, participantId }) => ({
    type: 'gallery.submitted',
    contestId,
    data: { entryId: id, participantId },
  }))
}
