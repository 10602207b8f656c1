import type { WriteWork } from '../../../work.js'
import { noteSeen, type Sighting } from '../external-ids.js'
import type { ContestDrawing, Stored, Unstored } from '../store.js'
import type { WrittenRow } from './draft.js'
import { deleteNames } from './known.js'
import type { PeoplePage } from './page.js'
import { fillAwaited, writeDrafts } from './write.js'

/** A row of a page that is told of as a fault. */
export type Noted = Omit<Unstored, 'row'> & { readonly externalId: string }

/** Writes a page's people with their ledgers and external ids. `seen` are ledger rows that are there already. Gives the rows that were written. */
export async function writePeople(
  work: WriteWork,
  drawing: ContestDrawing,
  page: PeoplePage,
  seen: readonly Sighting[],
): Promise<readonly WrittenRow[]> {
  const drawn = [...page.drawn.values()]
  const written = await writeDrafts(
    work,
    page.contest,
    drawn.map(({ draft }) => draft),
    page.locked,
  )
  await deleteNames(work, drawing, 'participant', page.replaced)
  await noteSeen(
    work,
    drawing,
    'participant',
    drawn.map(({ sighting }) => sighting),
  )
  const fresh = written.filter(({ before }) => before === undefined)
  const names = new Set(seen.map(({ externalId }) => externalId))
  await noteSeen(work, drawing, 'entry', [
    ...seen,
    ...fresh.flatMap(({ id, externalId, said }) =>
      names.has(externalId) ? [] : [{ externalId, internalId: id, ...said }],
    ),
  ])
  if (drawing.source.dialect === 'revup') {
    const arrived = drawn.filter(({ isNew }) => isNew)
    await fillAwaited(
      work,
      page.contest.id,
      new Map(arrived.map(({ draft, sighting }) => [sighting.externalId, draft.after])),
    )
  }
  return written
}

/** What became of a page's rows by their people: a person who stands twice is counted once, and else as unchanged. */
export function storedOf(
  rows: readonly { readonly externalId: string }[],
  page: PeoplePage,
  noted: readonly Noted[],
): Stored {
  const places = new Map(rows.map(({ externalId }, place) => [externalId, place]))
  const place = (externalId: string) => places.get(externalId) ?? 0
  const drafts = [...page.drawn.values()].map(({ draft }) => draft)
  const made = drafts.filter(({ before }) => before === undefined).length
  const changed = drafts.filter(({ before, isChanged }) => before !== undefined && isChanged).length
  const skipped = [...page.faults].map(([externalId, fault]) => ({ row: place(externalId), ...fault }))
  const own = [...page.drawn].flatMap(([externalId, { noted: fault }]) =>
    fault === undefined ? [] : [{ externalId, ...fault }],
  )
  return {
    made,
    changed,
    unchanged: rows.length - made - changed - skipped.length,
    skipped,
    noted: [...own, ...noted].map(({ externalId, field, problem }) => ({
      row: place(externalId),
      field,
      problem,
    })),
  }
}
