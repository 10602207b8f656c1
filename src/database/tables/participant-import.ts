import { pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { count, identity, instant, reference } from './columns.js'
import { contests } from './contest.js'

/** How far files of people were brought into contests by the command line, which goes on there. Kept for 30 days. */
export const participantImports = pgTable(
  'participant_imports',
  {
    id: identity(1),
    contestId: reference('contest_id')
      .notNull()
      .references(() => contests.id),
    /** sha256 of the file, hex. */
    fileHash: text('file_hash').notNull(),
    /** What the command was told besides: the same file brought in otherwise is another import. */
    manner: text('manner').notNull(),
    /** Rows of the file that are done, from the first on. */
    rows: count('rows').notNull().default(0),
    created: count('created').notNull().default(0),
    updated: count('updated').notNull().default(0),
    skipped: count('skipped').notNull().default(0),
    failed: count('failed').notNull().default(0),
    startedAt: instant('started_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
    /** When the whole file was done; null: it is not. */
    finishedAt: instant('finished_at'),
  },
  (table) => [uniqueIndex('participant_imports_file').on(table.contestId, table.fileHash, table.manner)],
)

export type ParticipantImportRow = typeof participantImports.$inferSelect
