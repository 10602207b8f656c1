import type { Database } from '../../src/database/connection.js'
import { type ContestRow, type ExternalKind, externalIds } from '../../src/database/tables/index.js'
import type { TestDrawing } from './drawing.js'

const at = '2026-06-15T10:00:00.000Z'

/** Says that rows of a contest came from the source, as a run has left them; `vanished`: those that are gone there. */
export async function bringParts(
  database: Database,
  { drawing: { source, runId } }: TestDrawing,
  { id: contestId }: ContestRow,
  kind: ExternalKind,
  rows: readonly { readonly id: number; readonly vanished?: boolean }[],
): Promise<void> {
  await database.root.insert(externalIds).values(
    rows.map(({ id, vanished = false }) => ({
      ...{ accountId: source.accountId, dialect: source.dialect, kind, externalId: `x${id}`, internalId: id },
      ...{ sourceId: source.id, contestId, firstSeenAt: at, lastSeenAt: at, lastSeenRun: runId },
      vanishedAt: vanished ? at : null,
    })),
  )
}
