import { type SQL, sql } from 'drizzle-orm'
import { boolean, index, pgTable } from 'drizzle-orm/pg-core'
import { instant, reference } from './columns.js'
import { contests } from './contest.js'

/**
 * What the clock has to tell of a contest. Apart from the contest, whose row everybody who writes into it
 * holds: under load nobody else would get a lock on that for seconds.
 */
export const contestSchedules = pgTable(
  'contest_schedules',
  {
    contestId: reference('contest_id')
      .primaryKey()
      .references(() => contests.id),
    /** When it becomes live; null: not as things stand, it is a draft or deleted. */
    liveAt: instant('live_at'),
    /** When it ends; null: not as things stand. */
    overAt: instant('over_at'),
    /** Whether its becoming live has been told, once for ever (#75). */
    startTold: boolean('start_told').notNull().default(false),
    /** Whether its end has been told, once for ever. */
    endTold: boolean('end_told').notNull().default(false),
    /** When there is something to tell next; null: there is nothing. The start comes first. */
    dueAt: instant('due_at').generatedAlwaysAs(
      (): SQL =>
        sql`case when not ${contestSchedules.startTold} then ${contestSchedules.liveAt} when not ${contestSchedules.endTold} then ${contestSchedules.overAt} end`,
    ),
  },
  (table) => [index('contest_schedules_due').on(table.dueAt).where(sql`${table.dueAt} is not null`)],
)

export type ContestScheduleRow = typeof contestSchedules.$inferSelect
