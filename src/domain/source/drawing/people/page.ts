import type { ContestRow, ParticipantRow } from '../../../../database/tables/index.js'
import { type LockedPeople, lockThoseThere } from '../../../entry/lock-people.js'
import { newUnguessableCode } from '../../../participant/codes.js'
import { idsKnownAs } from '../../../participant/import/known.js'
import { type Identity, isIdentified } from '../../../person/identity.js'
import type { WriteWork } from '../../../work.js'
import { lockDrawnContest } from '../contest-lock.js'
import { type Known, knownByExternalId, type Sighting } from '../external-ids.js'
import type { Merged } from '../fields.js'
import { native, unsaid } from '../page.js'
import type { ContestDrawing } from '../store.js'
import { ToldContacts } from './contacts.js'
import { PersonDraft } from './draft.js'
import { changedPerson, type HeldPerson, personFields } from './fields.js'
import { Identities, sameIdentity } from './identities.js'
import { codesTaken, namesOf, nextPeople } from './known.js'
import { blankPerson } from './newcomer.js'
import { type Fault, faultOf, type SaidPerson } from './said.js'
import { settleAll } from './settle-all.js'

/** Somebody of whom a page speaks. */
export interface PersonToDraw {
  readonly externalId: string
  readonly said: SaidPerson
  /** Whether the person is made where nobody here is meant. */
  readonly make: boolean
  /** Whether it is said of somebody new alone: where nobody has the external id. */
  readonly ofNew?: boolean
}

/** What a page makes of a person. */
export interface Drawn {
  readonly draft: PersonDraft
  readonly sighting: Sighting
  /** Whether nobody here had the external id before. */
  readonly isNew: boolean
  /** Erased people stay as they are. */
  readonly isErased: boolean
  /** What is to be told although the person is stored; undefined: nothing. */
  readonly noted: Fault | undefined
}

/** The people of a page: whom of those who are here each of them is, and what is to become of them. The contest is locked exclusively. */
export interface PeoplePage {
  readonly contest: ContestRow
  /** By external id. */
  readonly drawn: ReadonlyMap<string, Drawn>
  /** Why people cannot be stored, by external id. */
  readonly faults: ReadonlyMap<string, Fault>
  /** External ids that name nobody at the service any more, and whose people are known by another from now on. */
  readonly replaced: readonly string[]
  readonly locked: LockedPeople
}

/** Someone a page speaks of, while it is being found out who that is. */
interface Candidate extends PersonToDraw {
  readonly known: Known | undefined
  /** As stored. */
  readonly before: ParticipantRow | undefined
}

/**
 * Finds everybody of whom a page speaks, each once, and lays down what becomes of them; writes nothing but locks. Somebody is found by external id;
 * else by e-mail address, telephone or own id among those of the contest who have no external id of the service's, or one that has vanished. The
 * number of statements does not depend on that of the people.
 */
export async function openPeople(
  work: WriteWork,
  drawing: ContestDrawing,
  wanted: readonly PersonToDraw[],
): Promise<PeoplePage> {
  const contest = await lockDrawnContest(work, drawing)
  const advocates = wanted.flatMap(({ said }) => said.referredBy ?? [])
  const known = await knownByExternalId(work, drawing, 'participant', [
    ...wanted.map(({ externalId }) => externalId),
    ...advocates,
  ])
  const ids = [...known.values()].map(({ internalId }) => internalId)
  const locked = new Map(ids.length === 0 ? [] : await lockThoseThere(work, contest.id, ids, 'all'))
  const faults = new Map<string, Fault>()
  const contacts = await ToldContacts.of(work, drawing, wanted, locked.values())
  const candidates = wanted.flatMap((one): Candidate[] => {
    const found = known.get(one.externalId)
    const before = found && locked.get(found.internalId)
    const fault = found !== undefined && before === undefined ? elsewhere : faultOf(one.said)
    if (fault === undefined && (before !== undefined || one.make)) {
      const said = contacts.heard(saidOf(one, found, before))
      return [{ ...one, said, known: found, before }]
    }
    faults.set(one.externalId, fault ?? unknown)
    return []
  })
  const page = new Page(work, drawing, contest, locked, known, faults, contacts)
  await page.resolve(candidates)
  return page
}

/**
 * What is said of somebody whose external id is known. Whoever was excluded for being gone counts again when seen, though the service says
 * nothing of exclusion.
 */
function saidOf(
  { said, ofNew = false }: PersonToDraw,
  known: Known | undefined,
  before: ParticipantRow | undefined,
): SaidPerson {
  if (known === undefined) return said
  if (ofNew) return {}
  const isBack = known.vanishedAt !== null && known.vanishedAt === before?.disqualifiedAt
  return isBack && said.excluded === undefined ? { ...said, excluded: false } : said
}

const elsewhere: Fault = { field: 'contest', problem: 'is another than that of the person here' }
const unknown: Fault = { field: '', problem: 'speaks of somebody who is not known' }
const codeTaken: Fault = { field: 'referralCode', problem: 'belongs to somebody else of the contest' }

class Page implements PeoplePage {
  readonly drawn = new Map<string, Drawn>()
  readonly replaced: string[] = []
  #codes = new Map<string, number>()

  constructor(
    private readonly work: WriteWork,
    private readonly drawing: ContestDrawing,
    readonly contest: ContestRow,
    readonly locked: Map<number, ParticipantRow>,
    private readonly known: ReadonlyMap<string, Known>,
    readonly faults: Map<string, Fault>,
    private readonly contacts: ToldContacts,
  ) {}

  async resolve(candidates: readonly Candidate[]): Promise<void> {
    const held = await this.#held(candidates)
    const there = candidates.flatMap((one) =>
      one.before === undefined ? [] : [{ ...one, before: one.before }],
    )
    const fresh = candidates.filter(({ before }) => before === undefined)
    const settled = there.map((one) => ({ one, ...this.#merge(one, one.before, held, one.known) }))
    const moved = settled.filter(({ one, after }) => !sameIdentity(one.before, after))
    const made = fresh.map((one) => {
      const blank = blankPerson(this.work, this.contest, 0)
      const after = changedPerson(blank, one.said, new Set(Object.keys(one.said)), this.work.clock.now())
      const { createdAt } = after
      return {
        one,
        after: { ...after, totalChangedAt: createdAt, processedAt: after.processedAt ?? createdAt },
      }
    })
    const sought: Identity[] = [...moved, ...made].map(({ after }) => after).filter(isIdentified)
    const { identities, free, vanished } = await this.#identities(sought, there)
    await this.#findCodes([...settled, ...made].map(({ one }) => one))
    const ids = await nextPeople(this.work, made.length)
    const open = [
      ...settled.map(
        (entry) => () => this.#keep(identities, entry.one, entry.one.before, entry.after, entry.merged),
      ),
      ...made.map(({ one, after }, place) => () => {
        const match = isIdentified(after) ? identities.find(after, free) : undefined
        if (match === undefined) return this.#make(identities, one, { ...after, id: ids[place] ?? 0 })
        const before = this.locked.get(match)
        if (before === undefined) throw new Error(`Person ${match} is not locked.`)
        const name = vanished.get(match)
        const merged = this.#merge(one, before, held, name === undefined ? native : unsaid)
        const problem = this.#keep(identities, one, before, merged.after, merged.merged)
        if (problem !== undefined) return problem
        free.taken.add(match)
        if (name !== undefined) this.replaced.push(name)
        return undefined
      }),
    ]
    settleAll(open.map((attempt) => () => attempt() === undefined))
    this.#findAdvocates()
  }

  /** What of people who are here is compared with what is said. */
  async #held(
    candidates: readonly Candidate[],
  ): Promise<(one: PersonToDraw, person: ParticipantRow) => HeldPerson> {
    const linked = candidates.flatMap(({ said, before }) =>
      said.referredBy === undefined ? [] : (before?.referredBy ?? []),
    )
    const names = await namesOf(this.work, this.drawing, 'participant', linked)
    return ({ said }, person) => {
      const { referredBy, advocateAwaited, custom } = person
      const name = referredBy === null ? null : (names.get(referredBy)?.externalId ?? `#${referredBy}`)
      const keys = Object.keys(said.custom ?? {})
      return {
        person,
        advocate: name ?? advocateAwaited,
        contact: this.contacts.nameOf(person, said),
        custom: Object.fromEntries(keys.map((key) => [key, custom[key] ?? null])),
      }
    }
  }

  #merge(
    one: PersonToDraw,
    before: ParticipantRow,
    held: (one: PersonToDraw, person: ParticipantRow) => HeldPerson,
    known: Pick<Known, 'fingerprint' | 'localFields'> | undefined,
  ): { readonly after: ParticipantRow; readonly merged: Merged } {
    const merged = personFields.merge(one.said, held(one, before), known ?? native)
    return { merged, after: changedPerson(before, one.said, merged.changes, this.work.clock.now()) }
  }

  /** Who has the identifiers in question, and who of them may be taken for somebody new. */
  async #identities(sought: readonly Identity[], there: readonly { readonly before: ParticipantRow }[]) {
    const holders =
      sought.length === 0
        ? []
        : await idsKnownAs(this.work, this.contest.id, sought, sought.length + there.length, { alone: true })
    const others = holders.filter((id) => !this.locked.has(id))
    if (others.length > 0) {
      for (const [id, person] of await lockThoseThere(this.work, this.contest.id, others, 'all'))
        this.locked.set(id, person)
    }
    await this.contacts.learn(holders.flatMap((id) => this.locked.get(id)?.contactId ?? []))
    const own = new Set(there.map(({ before }) => before.id))
    const names = await namesOf(
      this.work,
      this.drawing,
      'participant',
      holders.filter((id) => !own.has(id)),
    )
    const vanished = new Map(
      [...names].flatMap(([id, { externalId, vanishedAt }]) =>
        vanishedAt === null ? [] : [[id, externalId] as const],
      ),
    )
    const taken = new Set(own)
    const free = (id: number) => !taken.has(id) && (!names.has(id) || vanished.has(id))
    const all = [...new Set([...holders, ...own])].flatMap((id) => this.locked.get(id) ?? [])
    all.sort((one, other) => Date.parse(one.createdAt) - Date.parse(other.createdAt) || one.id - other.id)
    return { identities: new Identities(all), free: Object.assign(free, { taken }), vanished }
  }

  async #findCodes(people: readonly PersonToDraw[]): Promise<void> {
    const codes = people.flatMap(({ said }) => said.referralCode ?? [])
    this.#codes = await codesTaken(this.work, this.contest.id, codes)
  }

  /** Lets somebody who is here be as the page says; the fault that forbids it, where there is one. */
  #keep(
    identities: Identities,
    one: PersonToDraw,
    before: ParticipantRow,
    after: ParticipantRow,
    { changes, fingerprint, localFields }: Merged,
  ): Fault | undefined {
    const { externalId } = one
    const base = { externalId, internalId: before.id }
    const isNew = !this.known.has(externalId)
    if (before.erasedAt !== null) {
      const sighting = { ...base, fingerprint: null, localFields: null }
      this.drawn.set(externalId, {
        draft: new PersonDraft(before, before),
        ...{ sighting, isNew, isErased: true, noted: undefined },
      })
      return undefined
    }
    const taken = sameIdentity(before, after) ? undefined : identities.taken(before.id, after)
    if (taken !== undefined) return this.#fail(externalId, taken)
    identities.set(before.id, after)
    this.faults.delete(externalId)
    const draft = new PersonDraft(before, after)
    for (const field of changes) draft.fields.add(field)
    draft.contact = this.contacts.meant(one.said, before, changes)
    const noted = this.#takeCode(draft, one.said)
    const sighting = { ...base, fingerprint, localFields }
    this.drawn.set(externalId, { draft, sighting, isNew, isErased: false, noted })
    return undefined
  }

  #make(identities: Identities, one: PersonToDraw, after: ParticipantRow): Fault | undefined {
    const { externalId, said } = one
    const taken = identities.taken(after.id, after)
    if (taken !== undefined) return this.#fail(externalId, taken)
    identities.set(after.id, after)
    this.faults.delete(externalId)
    const draft = new PersonDraft(undefined, after)
    for (const field of Object.keys(said)) draft.fields.add(field)
    draft.contact = this.contacts.meant(said)
    const noted = this.#takeCode(draft, said)
    const fingerprint = personFields.fingerprint(said)
    const sighting = { externalId, internalId: after.id, fingerprint, localFields: null }
    this.drawn.set(externalId, { draft, sighting, isNew: true, isErased: false, noted })
    return undefined
  }

  #fail(externalId: string, field: string): Fault {
    const fault = { field, problem: 'belongs to somebody else of the contest' }
    this.faults.set(externalId, fault)
    return fault
  }

  /** A code that somebody else has stays theirs. */
  #takeCode({ before, after, fields }: PersonDraft, { referralCode }: SaidPerson): Fault | undefined {
    if (referralCode === undefined || !fields.has('referralCode')) return undefined
    const holder = this.#codes.get(referralCode)
    if (holder === undefined || holder === after.id) {
      this.#codes.set(referralCode, after.id)
      return undefined
    }
    after.referralCode = before?.referralCode ?? newUnguessableCode()
    fields.delete('referralCode')
    return codeTaken
  }

  /** Advocates by their ids here, those whom the page itself brings among them; others are awaited. */
  #findAdvocates(): void {
    const idOf = (externalId: string): number | undefined => {
      const here = this.drawn.get(externalId)
      if (here !== undefined) return here.draft.id
      const found = this.known.get(externalId)?.internalId
      return found !== undefined && this.locked.has(found) ? found : undefined
    }
    for (const { draft, isErased } of this.drawn.values()) this.#linkTo(draft, isErased, idOf)
  }

  #linkTo(draft: PersonDraft, isErased: boolean, idOf: (externalId: string) => number | undefined): void {
    const { after } = draft
    const awaited = after.advocateAwaited
    if (isErased || awaited === null) return
    const found = idOf(awaited)
    after.referredBy = found === after.id ? null : (found ?? null)
    if (found === undefined) return
    after.advocateAwaited = null
    if (draft.before !== undefined) draft.fields.add('referredBy')
  }
}
