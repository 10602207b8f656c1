import { sql } from 'drizzle-orm'
import type { Work } from '../../work.js'

/**
 * Lets the planner learn how many people there are. PostgreSQL finds out by itself within a minute or so, the embedded
 * database never; until then each lookup of an import into a new database might walk the contest.
 */
export async function measurePeople({ executor }: Work): Promise<void> {
  await executor.execute(sql`analyze participants, contacts, contact_keys`)
}
