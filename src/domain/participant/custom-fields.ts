import type { CustomFieldRow } from '../../database/tables/index.js'
import { fieldsOfContests } from '../custom-field/find.js'
import type { Work } from '../work.js'

/** The contest's custom fields in their order. */
export async function customFieldsOf(work: Work, contestId: number): Promise<readonly CustomFieldRow[]> {
  const byContest = await fieldsOfContests(work, [contestId], undefined)
  return byContest.get(contestId) ?? []
}
