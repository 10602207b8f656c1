import { asc, eq } from 'drizzle-orm'
import { type CustomFieldRow, customFields } from '../../database/tables/index.js'
import type { Work } from '../work.js'

/** The contest's custom fields in their order. */
export async function customFieldsOf(work: Work, contestId: number): Promise<CustomFieldRow[]> {
  return await work.executor
    .select()
    .from(customFields)
    .where(eq(customFields.contestId, contestId))
    .orderBy(asc(customFields.position), asc(customFields.id))
}
