import { eq } from 'drizzle-orm'
import { type SourceRow, sources } from '../../database/tables/index.js'
import { requireUnrestricted } from '../caller.js'
import { Checks } from '../checks.js'
import { notFound } from '../errors.js'
import { recordEvents } from '../event/record.js'
import type { WriteWork } from '../work.js'
import { targetOf } from './ask.js'
import { lockSource } from './find.js'
import type { Given } from './input.js'

/**
 * Makes a source due now, for a full run where that is asked for; a full run that was asked for before stays so. A run under way goes on. A key restricted
 * to contests may not. STATE_FORBIDS (SOURCE_LOCKED) where none of the operator's keys opens the credential.
 */
export async function requestRun(work: WriteWork, id: number, full: Given<boolean>): Promise<SourceRow> {
  requireUnrestricted(work.caller, 'draw sources in')
  const checks = new Checks()
  checks.notNull('', { full }, ['full'])
  checks.done()
  const source = await lockSource(work, id)
  targetOf(work, source)
  const now = work.clock.now()
  const [due] = await work.executor
    .update(sources)
    .set({ nextRunAt: now, holdUps: 0, fullNext: source.fullNext || full === true })
    .where(eq(sources.id, id))
    .returning()
  if (due === undefined) throw notFound('source')
  await recordEvents(work, [
    { type: 'source.run_requested', contestId: null, data: { sourceId: id, full: due.fullNext } },
  ])
  return due
}
