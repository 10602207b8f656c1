import type { SourceEntry } from '../../model.js'
import type { Sighting } from '../external-ids.js'
import { balance, balanceId, isNewRow, type PersonDraft } from '../people/draft.js'
import { writePeople } from '../people/finish.js'
import { hangPhotos } from '../people/gallery.js'
import { type KnownRow, knownRows, methodsByType } from '../people/known.js'
import { openPeople, type PeoplePage, type PersonToDraw } from '../people/page.js'
import { drawnRow, rowFault, saidEntry } from '../people/rows.js'
import { type Fault, saidIdentity, tellsTimes } from '../people/said.js'
import type { ContestDrawing, Stored, StoreOfContest, Unstored } from '../store.js'

/**
 * Stores a page of a contest's ledger. Whoever is known by no list is made of what the rows tell: of somebody whose rows count and whom the
 * service does not list, being excluded there, nothing else does.
 */
export const storeEntries: StoreOfContest<'entry'> = async (work, drawing, rows) => {
  const distinct = [...new Map(rows.map((row) => [row.externalId, row])).values()]
  const page = await openPeople(work, drawing, peopleOf(distinct, drawing))
  const known = await knownRows(
    work,
    drawing,
    distinct.map(({ externalId }) => externalId),
    [...page.drawn.keys()],
  )
  const methods = distinct.some(({ type }) => type !== undefined)
    ? await methodsByType(work, page.contest.id)
    : new Map<number, number>()
  const plan = new Plan(drawing, page, known, (typeId) => methods.get(typeId) ?? null)
  for (const row of distinct) plan.draw(row)
  plan.balance()
  const written = await writePeople(work, drawing, page, plan.seen)
  await hangPhotos(work, written, known)
  return plan.stored(rows)
}

/** Everybody whom rows name, with what they say of those who are new. */
function peopleOf(rows: readonly SourceEntry[], { source }: ContestDrawing): readonly PersonToDraw[] {
  const people = new Map<string, PersonToDraw>()
  const counting = new Set(rows.flatMap(({ participant, verified }) => (verified ? [participant] : [])))
  for (const { participant, person } of rows) {
    const said = { ...saidIdentity(person ?? {}, source.dialect), excluded: counting.has(participant) }
    const make = people.get(participant)?.make === true || person !== undefined
    if (!people.has(participant) || person !== undefined)
      people.set(participant, { externalId: participant, said, make, ofNew: true })
  }
  return [...people.values()]
}

/** What becomes of the rows of a page. */
class Plan {
  readonly seen: Sighting[] = []
  readonly #faults = new Map<string, Fault>()
  #made = 0
  #changed = 0

  constructor(
    private readonly drawing: ContestDrawing,
    private readonly page: PeoplePage,
    private readonly known: ReadonlyMap<string, KnownRow>,
    private readonly methodOf: (typeId: number) => number | null,
  ) {}

  draw(row: SourceEntry): void {
    const { externalId, participant } = row
    const person = this.page.drawn.get(participant)
    const known = this.known.get(externalId)
    const isMoved = known?.row !== undefined && known.row.participantId !== person?.draft.id
    const fault = this.#personFault(participant) ?? (isMoved ? moved : rowFault(row))
    if (person === undefined || fault !== undefined) {
      this.#faults.set(externalId, fault ?? nobody)
      return
    }
    if (person.isErased) {
      if (known !== undefined) this.seen.push({ ...known, fingerprint: null, localFields: null })
      return
    }
    const { draft } = person
    const drawn = drawnRow(
      draft,
      externalId,
      saidEntry(row, this.drawing.source.dialect),
      known,
      this.methodOf,
    )
    if (known !== undefined) this.seen.push({ externalId, internalId: known.internalId, ...drawn.said })
    if (drawn.draft === undefined) return
    draft.put(drawn.draft)
    if (known === undefined) this.#made += 1
    else if (isNewRow(drawn.draft)) this.#changed += 1
    if (!tellsTimes(this.drawing.source.dialect)) comeBy(draft, row.occurredAt)
  }

  /** Sums never stay below zero. */
  balance(): void {
    for (const [externalId, { draft, isErased }] of this.page.drawn) {
      if (isErased) continue
      const kept = this.known.get(balanceId(externalId))
      balance(draft, kept?.row, externalId, undefined)
    }
  }

  stored(rows: readonly SourceEntry[]): Stored {
    const places = new Map(rows.map(({ externalId }, place) => [externalId, place]))
    const skipped = [...this.#faults].map(
      ([externalId, fault]): Unstored => ({ row: places.get(externalId) ?? 0, ...fault }),
    )
    const unchanged = rows.length - this.#made - this.#changed - skipped.length
    return { made: this.#made, changed: this.#changed, unchanged, skipped }
  }

  #personFault(participant: string): Fault | undefined {
    const fault = this.page.faults.get(participant)
    if (fault === undefined) return undefined
    return { field: fault.field === '' ? 'participant' : `person.${fault.field}`, problem: fault.problem }
  }
}

const moved: Fault = { field: 'participant', problem: 'is another than that of the row here' }
const nobody: Fault = { field: 'participant', problem: 'is not known' }

/** Lets somebody have come when their first row was made, of whom the service does not say when it was. */
function comeBy({ before, after, fields }: PersonDraft, occurredAt: string): void {
  if (occurredAt >= after.createdAt) return
  if (after.processedAt === after.createdAt) after.processedAt = occurredAt
  after.createdAt = occurredAt
  if (before !== undefined) fields.add('createdAt')
}
