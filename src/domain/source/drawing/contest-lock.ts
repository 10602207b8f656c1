import { eq } from 'drizzle-orm'
import { type ContestRow, contests } from '../../../database/tables/index.js'
import { notFound } from '../../errors.js'
import type { WriteWork } from '../../work.js'
import type { ContestDrawing } from './store.js'

/** The contest as it is now, which nobody else holds until the transaction ends: two sources of one service make no part of it twice. */
export async function lockDrawnContest(work: WriteWork, { contest }: ContestDrawing): Promise<ContestRow> {
  const [locked] = await work.executor
    .select()
    .from(contests)
    .where(eq(contests.id, contest.id))
    .for('no key update')
  if (locked === undefined) throw notFound('contest')
  return locked
}
