import type { ContestRow } from '../../src/database/tables/index.js'
import { recordEvents } from '../../src/domain/event/record.js'
import { knownByExternalId, noteSeen } from '../../src/domain/source/drawing/external-ids.js'
import type { Drawing, Stored } from '../../src/domain/source/drawing/store.js'
import type { Stores } from '../../src/domain/source/drawing/stores.js'
import type { WriteWork } from '../../src/domain/work.js'

/** Stores that keep nothing but external ids: of contests that are here already, their people, and contacts. */
export function idStores(contests: ReadonlyMap<string, ContestRow>): Stores {
  return {
    contact: {
      of: 'source',
      store: (work, drawing, rows) => keep(work, drawing, 'contact', rows),
      marks: ['contact'],
    },
    contest: {
      of: 'source',
      store: (work, drawing, rows) =>
        keep(work, drawing, 'contest', rows, (externalId) => contests.get(externalId)?.id ?? 0),
      marks: ['contest'],
    },
    participant: {
      of: 'contest',
      store: (work, drawing, rows) => keep(work, drawing, 'participant', rows),
      marks: ['participant'],
    },
    entry: {
      of: 'contest',
      // As where rows of the ledger alone tell of a person.
      store: (work, drawing, rows) =>
        keep(
          work,
          drawing,
          'participant',
          rows.map(({ participant }) => ({ externalId: participant })),
        ),
      marks: ['entry'],
    },
  }
}

async function keep(
  work: WriteWork,
  drawing: Drawing,
  kind: 'contact' | 'contest' | 'participant',
  rows: readonly { readonly externalId: string }[],
  internal: (externalId: string) => number = (externalId) => Number(externalId) + 5_000_000,
): Promise<Stored> {
  const known = await knownByExternalId(
    work,
    drawing,
    kind,
    rows.map(({ externalId }) => externalId),
  )
  const made = rows.filter(({ externalId }) => !known.has(externalId))
  await noteSeen(
    work,
    drawing,
    kind,
    rows.map(({ externalId }) => ({
      externalId,
      internalId: internal(externalId),
      fingerprint: null,
      localFields: null,
    })),
  )
  await recordEvents(
    work,
    made.map(({ externalId }) => ({ type: 'source.updated', contestId: null, data: { kind, externalId } })),
  )
  return { made: made.length, changed: 0, unchanged: rows.length - made.length, skipped: [] }
}
