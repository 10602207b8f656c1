import { index, pgTable, text } from 'drizzle-orm/pg-core'
import { instant, reference } from './columns.js'
import { contests } from './contest.js'
import { entries } from './entry.js'
import { participants } from './participant.js'

export const galleryStates = ['pending', 'approved', 'rejected'] as const

/** Photo submissions: one for each ledger row of a photo upload, whose value is the photo's address (#151). */
export const galleryItems = pgTable(
  'gallery_items',
  {
    /** The ledger row, whose number is the submission's; deleting it deletes the submission. */
    id: reference('entry_id')
      .primaryKey()
      .references(() => entries.id, { onDelete: 'cascade' }),
    contestId: reference('contest_id')
      .notNull()
      .references(() => contests.id),
    participantId: reference('participant_id')
      .notNull()
      .references(() => participants.id),
    caption: text('caption'),
    state: text('state', { enum: galleryStates }).notNull(),
    createdAt: instant('created_at').notNull(),
    /** When the last verdict was given. */
    decidedAt: instant('decided_at'),
  },
  (table) => [
    index('gallery_items_contest').on(table.contestId, table.id),
    index('gallery_items_state').on(table.contestId, table.state, table.id),
    index('gallery_items_participant').on(table.participantId),
  ],
)

export type GalleryItemRow = typeof galleryItems.$inferSelect
