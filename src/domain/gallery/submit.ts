import { eq } from 'drizzle-orm'
import { type GalleryItemRow, galleryItems } from '../../database/tables/index.js'
import { Checks } from '../checks.js'
import type { Instant } from '../clock.js'
import { addMethodEntry } from '../entry/add.js'
import type { AddedEntry } from '../entry/person.js'
import { invalidField } from '../errors.js'
import type { ParticipantKey } from '../participant/find.js'
import type { WriteWork } from '../work.js'
import { isPhotoType } from './add.js'

/** A photo for the gallery, as a trusted key tells of it. */
export interface Submission {
  /** A method of the contest that takes a photo. */
  readonly methodId: number
  /** An http or https address of at most 2,048 characters. */
  readonly imageUrl: string
  /** At most 1,000 characters; blank: none. */
  readonly caption?: string | null | undefined
  /** From 1970 to a day from now; absent: now. */
  readonly occurredAt?: Instant | null | undefined
}

/** A new submission with its ledger row and the person before and after it. */
export interface Submitted extends AddedEntry {
  readonly item: GalleryItemRow
}

/**
 * Gives a person the entries of a photo method of their contest, and puts the photo into the gallery, where
 * it waits for a verdict. A method of another contest is NOT_FOUND, one that takes no photo
 * VALIDATION_FAILED at `entryMethod`. Works on excluded people, uncounted (#20).
 */
export async function submitToGallery(
  work: WriteWork,
  key: ParticipantKey,
  { methodId, imageUrl, caption, occurredAt }: Submission,
): Promise<Submitted> {
  const checks = new Checks()
  checks.webAddress('imageUrl', imageUrl)
  checks.text('caption', caption, { max: 1_000 })
  checks.done()
  const added = await addMethodEntry(work, key, { methodId, value: imageUrl, occurredAt })
  if (!isPhotoType(added.entry.methodTypeId)) {
    throw invalidField('entryMethod', 'This entry method takes no photo.')
  }
  const [item] = await work.executor
    .update(galleryItems)
    .set({ caption: caption?.trim() ? caption : null })
    .where(eq(galleryItems.id, added.entry.id))
    .returning()
  if (item === undefined) throw new Error('The photo has no place in the gallery.')
  return { ...added, item }
}
