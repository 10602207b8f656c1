import type { CustomValues } from '../../../participant/custom.js'
import type { WriteWork } from '../../../work.js'
import type { SourceEntry, SourceParticipant } from '../../model.js'
import type { Sighting } from '../external-ids.js'
import { balance, balanceId, isBalanceId } from '../people/draft.js'
import { type Noted, storedOf, writePeople } from '../people/finish.js'
import { fieldKeys, type KnownRow, knownRows, markRowsGone, rowsDrawn } from '../people/known.js'
import { type Drawn, openPeople, type PeoplePage } from '../people/page.js'
import { drawnRow, goneRow, rowFault, saidEntry } from '../people/rows.js'
import { saidParticipant } from '../people/said.js'
import type { ContestDrawing, StoreOfContest } from '../store.js'

/**
 * Stores a page of a contest's people, with their ledgers where the service gives them with the person. What becomes of totals is in the README
 * of `drawing/`.
 */
export const storeParticipants: StoreOfContest<'participant'> = async (work, drawing, rows) => {
  const { dialect } = drawing.source
  const people = new Map(rows.map((row) => [row.externalId, row]))
  const keys = rows.some(({ custom }) => custom !== undefined)
    ? await fieldKeys(work, drawing)
    : new Map<string, string>()
  const page = await openPeople(
    work,
    drawing,
    [...people.values()].map((row) => ({
      externalId: row.externalId,
      said: saidParticipant(row, dialect, answersOf(row, keys)),
      make: true,
    })),
  )
  const ledgers = await drawLedgers(work, drawing, page, people)
  await writePeople(work, drawing, page, ledgers.seen)
  await markRowsGone(work, drawing, ledgers.gone)
  return storedOf(rows, page, ledgers.noted)
}

/** Answers by the keys of the contest's fields; those to fields that it does not have are left out (#177). */
function answersOf(
  { custom }: SourceParticipant,
  keys: ReadonlyMap<string, string>,
): CustomValues | undefined {
  if (custom === undefined) return undefined
  return Object.fromEntries(
    Object.entries(custom).flatMap(([name, value]) => {
      const key = keys.get(name)
      return key === undefined
        ? []
        : [[key, typeof value === 'object' && value !== null ? [...value] : value]]
    }),
  )
}

interface Ledgers {
  /** Rows that are there already. */
  readonly seen: Sighting[]
  /** External ids of rows that the service has no longer. */
  readonly gone: string[]
  readonly noted: Noted[]
}

/** Lays down the ledgers, and the totals that services tell. SweepWidget's total is that of its rows, which come by themselves. */
async function drawLedgers(
  work: WriteWork,
  drawing: ContestDrawing,
  page: PeoplePage,
  people: ReadonlyMap<string, SourceParticipant>,
): Promise<Ledgers> {
  const ledgers: Ledgers = { seen: [], gone: [], noted: [] }
  if (drawing.source.dialect === 'sweepwidget') return ledgers
  const drawn = [...page.drawn].flatMap(([externalId, one]) => {
    const row = people.get(externalId)
    return row === undefined || one.isErased ? [] : [{ ...one, externalId, row }]
  })
  const told = drawn.flatMap(({ row }) => row.entries ?? [])
  const known = await knownRows(
    work,
    drawing,
    told.map(({ externalId }) => externalId),
    drawn.map(({ externalId }) => externalId),
  )
  const there =
    told.length === 0 ? [] : drawn.flatMap(({ draft }) => (draft.before === undefined ? [] : draft.id))
  const held = rowsByPerson(await rowsDrawn(work, drawing, there))
  for (const one of drawn) drawLedger(drawing, one, known, held.get(one.draft.id) ?? new Map(), ledgers)
  return ledgers
}

type Rows = ReadonlyMap<string, KnownRow>

function rowsByPerson(rows: Rows): ReadonlyMap<number, Rows> {
  const byPerson = new Map<number, Map<string, KnownRow>>()
  for (const [externalId, one] of rows) {
    const id = one.row?.participantId ?? 0
    const own = byPerson.get(id) ?? new Map<string, KnownRow>()
    byPerson.set(id, own.set(externalId, one))
  }
  return byPerson
}

const noMethod = () => null

function drawLedger(
  { source }: ContestDrawing,
  {
    draft,
    externalId: person,
    row,
  }: Drawn & { readonly externalId: string; readonly row: SourceParticipant },
  known: Rows,
  held: Rows,
  { seen, gone, noted }: Ledgers,
): void {
  let explained = 0
  for (const entry of row.entries ?? []) {
    const fault = faultIn(entry, person)
    if (fault !== undefined) {
      noted.push({ externalId: person, ...fault, field: `entries.${fault.field}` })
      continue
    }
    const { externalId } = entry
    const there = known.get(externalId)
    const drawn = drawnRow(draft, externalId, saidEntry(entry, source.dialect), there, noMethod)
    explained += entry.verified ? entry.amount : 0
    if (drawn.draft !== undefined) draft.put(drawn.draft)
    if (there !== undefined) seen.push({ externalId, internalId: there.internalId, ...drawn.said })
  }
  const told = new Set(row.entries?.map(({ externalId }) => externalId))
  if (row.entries !== undefined) {
    for (const [externalId, { row: before }] of held) {
      if (told.has(externalId) || isBalanceId(externalId) || before === undefined) continue
      draft.put(goneRow(externalId, before))
      gone.push(externalId)
    }
  }
  const kept = known.get(balanceId(person))
  if (!isTotal(row.total) || !balance(draft, kept?.row, person, { total: row.total, explained }))
    noted.push({ externalId: person, field: 'total', problem: 'is more than the ledger can hold' })
  if (kept !== undefined)
    seen.push({
      externalId: balanceId(person),
      internalId: kept.internalId,
      fingerprint: null,
      localFields: null,
    })
}

function isTotal(total: number): boolean {
  return Number.isSafeInteger(total) && total >= 0
}

function faultIn(entry: SourceEntry, person: string) {
  if (entry.participant !== person) return { field: 'participant', problem: 'is somebody else' }
  return rowFault(entry)
}
