import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { attempts, isRetryable } from '../../src/database/failures.js'
import { type SourceRunRow, sourceRuns } from '../../src/database/tables/index.js'
import { takeLease } from '../../src/domain/source/drawing/lease.js'
import { beginRun, completeRun } from '../../src/domain/source/drawing/run.js'
import { settlePage } from '../../src/domain/source/drawing/settle.js'
import type { Kind, Kinds } from '../../src/domain/source/model.js'
import type { TestDrawing } from './drawing.js'
import { writingAs } from './work.js'

/** A list as it stands at the service: of the account, or of a contest by its external id. */
export interface ReadList<K extends Kind = Kind> {
  readonly kind: K
  readonly contest: string | null
  readonly rows: readonly Kinds[K][]
}

/** A list that a run reads. */
export function listOf<K extends Kind>(kind: K, contest: string | null, rows: readonly Kinds[K][]): ReadList {
  return { kind, contest, rows } as ReadList
}

/** A full run that reads these lists whole, a page each, and settles them as the process that fetches them does; a day later. */
export async function readWhole(drawing: TestDrawing, lists: readonly ReadList[]): Promise<SourceRunRow> {
  const { database, account, clock } = drawing
  const { source } = drawing.drawing
  clock.advance(24 * 60 * 60)
  const lease = { sourceId: source.id, owner: randomUUID() }
  const write = async <T>(work: Parameters<typeof writingAs<T>>[3]): Promise<T> => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await writingAs(database, account.id, clock, work)
      } catch (error) {
        // As the process that fetches does.
        if (attempt === attempts || !isRetryable(error)) throw error
      }
    }
  }
  await database.root
    .update(sourceRuns)
    .set({ state: 'failed' })
    .where(eq(sourceRuns.id, drawing.drawing.runId))
  await takeLease(database.root, lease)
  const run = await write((work) => beginRun(work, lease, true))
  const entriesTellPeople = source.dialect === 'sweepwidget'
  for (const list of lists) {
    const page = {
      ...list,
      ...({ problems: [], outcome: 'read', isLast: true, isWhole: true } as const),
      ...{
        total: list.rows.length,
        entriesTellPeople,
        again: null,
        position: {},
        fetching: null,
        requests: 1,
      },
    }
    await write((work) => settlePage(work, lease, run.id, page))
    clock.advance(1)
  }
  return await write((work) => completeRun(work, lease, run.id))
}
