import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../../src/database/connection.js'
import { type ContestRow, entries, participants, winners } from '../../src/database/tables/index.js'
import type { ContestKey } from '../../src/domain/contest/find.js'
import { ofContests, type Standing } from '../../src/domain/draw/lists.js'
import { numberedWinners } from '../../src/domain/draw/numbered.js'
import { pickWinner } from '../../src/domain/draw/pick.js'
import { removeWinner } from '../../src/domain/draw/remove.js'
import { entryCounts } from '../../src/domain/entry/count.js'
import { appendEntries } from '../../src/domain/entry/ledger.js'
import { type EntryConditions, type EntryOrdering, entryPages } from '../../src/domain/entry/list.js'
import { numberedEntries } from '../../src/domain/entry/numbered.js'
import { deleteEntry, setEntryVerified } from '../../src/domain/entry/remove.js'
import { DomainError } from '../../src/domain/errors.js'
import type { PageOrFailure } from '../../src/domain/numbered-pages.js'
import { type Page, type PageRequest, pageRequest } from '../../src/domain/page.js'
import { participantCounts } from '../../src/domain/participant/counts.js'
import { setDisqualified } from '../../src/domain/participant/exclusion.js'
import {
  type ParticipantFilter,
  type ParticipantOrder,
  participantsOfContests,
} from '../../src/domain/participant/lists.js'
import { numberedPeople } from '../../src/domain/participant/numbered.js'
import { updateParticipant } from '../../src/domain/participant/update.js'
import type { Work } from '../../src/domain/work.js'
import { buildContest } from '../support/build-contest.js'
import { buildParticipant } from '../support/build-participant.js'
import { buildAccount, type TestAccount } from '../support/builders.js'
import { TestClock } from '../support/clock.js'
import { expectCountersRight } from '../support/counters.js'
import { workerDatabase } from '../support/database.js'
import { rounds } from '../support/parts.js'
import { readingAs, writingAs } from '../support/work.js'

class RolledBack extends Error {}

/** What happens between two pages. `who` is one of the people who are there by then, whichever. */
type Step =
  | { readonly kind: 'enter'; readonly day: number; readonly amounts: readonly number[] }
  | {
      readonly kind: 'add'
      readonly who: number
      readonly amount: number
      readonly verified: boolean
      readonly undone: boolean
    }
  | { readonly kind: 'exclude'; readonly who: number; readonly excluded: boolean }
  | { readonly kind: 'rename'; readonly who: number; readonly name: string }
  | { readonly kind: 'move'; readonly who: number; readonly country: string }
  | { readonly kind: 'verify' | 'delete'; readonly row: number }
  | { readonly kind: 'pick' | 'remove'; readonly winner: number }
  | {
      readonly kind: 'read'
      readonly gateway: number
      readonly pages: number
      readonly from: number
    }

type OfPerson = Extract<Step, { kind: 'add' | 'exclude' | 'rename' | 'move' }>

const amount = fc.integer({ min: 1, max: 3 })

const step = fc.oneof<fc.MaybeWeightedArbitrary<Step>[]>(
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('enter'),
      day: fc.integer({ min: 1, max: 3 }),
      amounts: fc.array(amount, { maxLength: 2 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('add'),
      who: fc.nat(),
      amount,
      verified: fc.boolean(),
      undone: fc.boolean(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('exclude'), who: fc.nat(), excluded: fc.boolean() }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('rename'),
      who: fc.nat(),
      name: fc.constantFrom('a', 'b', 'c'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('move'),
      who: fc.nat(),
      country: fc.constantFrom('DE', 'FR'),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('verify', 'delete'), row: fc.nat() }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('pick', 'remove'), winner: fc.nat() }) },
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('read'),
      gateway: fc.nat(1),
      from: fc.nat(5),
      pages: fc.integer({ min: 1, max: 4 }),
    }),
  },
)

type Found = Page<{ readonly id: number }> & { readonly total?: number | undefined }

/** A list as it is asked for by the number of a page, and as it is counted from its beginning. */
interface Compared {
  readonly name: string
  numbered(work: Work, contest: ContestKey, page: PageRequest): Promise<Found>
  plain(work: Work, contest: number, page: PageRequest): Promise<Found | undefined>
  /** What a client is told of how many there are. */
  total(work: Work, contest: number): Promise<number>
}

function one<Value>(found: ReadonlyMap<ContestKey, PageOrFailure<Value>>): Value {
  const [value] = found.values()
  if (value === undefined) throw new Error('There is no page.')
  if (typeof value === 'object' && value !== null && 'failure' in value) throw value.failure
  return value as Value
}

const ways = ['asc', 'desc'] as const

const peopleFilters = [
  {},
  { counted: true },
  { counted: false },
  { counted: true, countries: ['DE'] },
  { counted: true, referred: false },
  { counted: true, entryMethodType: 1 },
  { excluded: true },
  { disqualified: false },
  { minimumTotal: 2 },
  { search: 'a' },
  { search: 'example' },
]
function peopleBy(filter: ParticipantFilter, order: ParticipantOrder): Compared {
  const list = { filter, order }
  return {
    name: `people ${JSON.stringify(list)}`,
    numbered: async (work, contest, page) =>
      one(await numberedPeople(work, [contest], { ...list, page }, undefined)),
    plain: async (work, contest, page) =>
      (await participantsOfContests(work, [contest], { ...list, page })).get(contest),
    total: async (work, contest) => (await participantCounts(work, [contest], filter)).get(contest) ?? 0,
  }
}
const people = peopleFilters.flatMap((filter) =>
  (['id', 'created_at', 'total', 'name'] as const).flatMap((field) =>
    ways.flatMap((direction) => ways.map((ties) => peopleBy(filter, { field, direction, ties }))),
  ),
)

const counted = { verified: true, ofCountedPeople: true } as const
const entryFilters = [
  {},
  counted,
  { verified: true },
  { verified: false },
  { verified: false, ofCountedPeople: true },
  { ofCountedPeople: false },
  { ...counted, attributedTypeId: 1 },
  { ...counted, occurredOnFrom: '2026-06-02' },
  { search: 'example' },
]
function ledgerBy(filter: EntryConditions, order: EntryOrdering): Compared {
  const list = { owner: 'contest', filter } as const
  return {
    name: `entries ${JSON.stringify([filter, order])}`,
    numbered: async (work, contest, page) =>
      one(await numberedEntries(work, [contest], { filter, order, page }, undefined)),
    plain: async (work, contest, page) =>
      (await entryPages(work, [contest], { ...list, order, page }, undefined)).get(contest),
    total: async (work, contest) => (await entryCounts(work, [contest], list, undefined)).get(contest) ?? 0,
  }
}
const ledgers = entryFilters.flatMap((filter) =>
  (['id', 'occurredAt', 'amount'] as const).flatMap((field) =>
    ways.map((direction) => ledgerBy(filter, { field, direction })),
  ),
)

const standings: readonly Standing[] = [
  { current: true, statuses: null },
  { current: null, statuses: null },
  { current: false, statuses: ['won'] },
]
const winnerLists = standings.map(
  (standing): Compared => ({
    name: `winners ${JSON.stringify(standing)}`,
    numbered: async (work, contest, page) =>
      one(await numberedWinners(work, [contest], { ...standing, page }, undefined)),
    plain: async (work, contest, page) =>
      (await ofContests.pages(work, [contest], { ...standing, page }, undefined)).get(contest),
    total: async (work, contest) =>
      (await ofContests.counts(work, [contest], standing, undefined)).get(contest) ?? 0,
  }),
)

describe('a page by its number', () => {
  let database: Database
  let gateways: readonly Work[]
  let account: TestAccount
  const clock = new TestClock()

  beforeAll(async () => {
    database = await workerDatabase()
    account = await buildAccount(database)
    const work = readingAs(database, account.id, clock)
    // A handle of its own remembers on its own, as another process does.
    const other: Database['root'] = Object.create(database.root)
    gateways = [work, { ...work, executor: other }]
  })

  /** The id of one of the contest's rows of a table, whichever. */
  async function rowOf(table: typeof entries | typeof winners, contest: ContestRow, row: number) {
    const found = await database.root
      .select({ id: table.id })
      .from(table)
      .where(eq(table.contestId, contest.id))
      .orderBy(table.id)
    return found[row % found.length]?.id
  }

  async function writeRow(contest: ContestRow, { kind, row }: Extract<Step, { row: number }>) {
    const id = await rowOf(entries, contest, row)
    if (id === undefined) return
    await writingAs(database, account.id, clock, async (work) => {
      if (kind === 'delete') return void (await deleteEntry(work, id))
      const [entry] = await work.executor.select().from(entries).where(eq(entries.id, id))
      await setEntryVerified(work, id, !entry?.verified)
    })
  }

  async function win(
    contest: ContestRow,
    ids: number[],
    { kind, winner }: Extract<Step, { winner: number }>,
  ) {
    const removed = kind === 'pick' ? undefined : await rowOf(winners, contest, winner)
    const id = ids[winner % ids.length]
    await writingAs(database, account.id, clock, async (work) => {
      if (removed !== undefined) await removeWinner(work, { id: removed }, undefined)
      else if (id !== undefined) await pickWinner(work, { id: contest.id }, { participant: { id } })
    }).catch((error: unknown) => {
      // Somebody who has won already, is excluded or has nothing that counts, or a winner who was removed.
      if (!(error instanceof DomainError)) throw error
    })
  }

  async function write(contest: ContestRow, ids: number[], change: Exclude<Step, { kind: 'read' }>) {
    if ('row' in change) return await writeRow(contest, change)
    if ('winner' in change) return await win(contest, ids, change)
    if (change.kind === 'enter') {
      const createdAt = `2026-06-0${change.day}T10:00:00.000Z`
      ids.push((await buildParticipant(database, contest, { createdAt, amounts: change.amounts })).id)
      return
    }
    await writePerson(contest, ids, change)
  }

  async function writePerson(contest: ContestRow, ids: number[], change: OfPerson) {
    const id = ids[change.who % ids.length]
    if (id === undefined) return
    await writingAs(database, account.id, clock, async (work) => {
      if (change.kind === 'exclude') return void (await setDisqualified(work, { id }, change.excluded))
      if (change.kind === 'move') {
        return void (await updateParticipant(work, { id }, { countryCode: change.country }))
      }
      if (change.kind === 'rename') {
        return void (await work.executor
          .update(participants)
          .set({ sortName: change.name })
          .where(eq(participants.id, id)))
      }
      const occurredAt = '2026-06-05T10:00:00.000Z'
      const row = {
        participantId: id,
        amount: change.amount,
        origin: 'bonus',
        verified: change.verified,
        occurredAt,
      } as const
      await appendEntries(work, contest, [row])
      if (change.undone) throw new RolledBack()
    }).catch((error: unknown) => {
      if (!(error instanceof RolledBack)) throw error
    })
  }

  /** The page as a gateway gives it, beside the page that counts from the beginning. */
  async function compare(work: Work, contest: ContestRow, list: Compared, page: PageRequest) {
    const found = await list.numbered(work, { id: contest.id }, page)
    const plain = await list.plain(work, contest.id, page)
    expect(found.rows.map(({ row }) => row.id)).toEqual(plain?.rows.map(({ row }) => row.id))
    expect([found.hasNext, found.hasPrevious]).toEqual([plain?.hasNext, plain?.hasPrevious])
    expect(found.rows.map(({ cursor }) => cursor)).toEqual(plain?.rows.map(({ cursor }) => cursor))
    const whole = pageRequest({ first: 250, offset: 0 })
    const total = (await list.plain(work, contest.id, whole))?.rows.length
    expect(await list.total(work, contest.id)).toBe(total)
    expect(found.total ?? total).toBe(total)
  }

  async function read(
    contest: ContestRow,
    list: Compared,
    { gateway, from, pages }: Extract<Step, { kind: 'read' }>,
  ) {
    const work = gateways[gateway]
    if (work === undefined) throw new Error('There is no such gateway.')
    for (let number = from; number < from + pages; number += 1) {
      await compare(work, contest, list, pageRequest({ first: 2, offset: number * 2 }))
    }
  }

  it('follows each kind of change that it depends on', async () => {
    const byId = { field: 'id', direction: 'asc' } as const
    const all = ledgerBy({}, { ...byId, direction: 'desc' })
    const unverified = ledgerBy({ verified: false }, byId)
    const unverifiedOfCounted = ledgerBy({ verified: false, ofCountedPeople: true }, byId)
    const verified = ledgerBy({ verified: true }, byId)
    const excluded = peopleBy({ excluded: true }, { field: 'total', direction: 'desc' })
    const german = peopleBy({ counted: true, countries: ['DE'] }, byId)
    const [current] = winnerLists
    if (current === undefined) throw new Error('There are no lists of winners.')
    const contest = await buildContest(database, account)
    const ids: number[] = []
    const add = (who: number, verify: boolean) =>
      write(contest, ids, { kind: 'add', who, amount: 3, verified: verify, undone: false })
    const exclude = (who: number) => write(contest, ids, { kind: 'exclude', who, excluded: true })
    for (let who = 0; who < 8; who += 1) {
      await write(contest, ids, { kind: 'enter', day: 1, amounts: who < 7 ? [1] : [] })
      await write(contest, ids, { kind: 'move', who, country: 'DE' })
    }
    // The first unverified row is of somebody who has none that counts.
    for (const who of [7, 0, 1, 2, 3, 4]) await add(who, false)
    for (const who of [4, 5, 6]) await exclude(who)
    for (const winner of [0, 1, 2]) await write(contest, ids, { kind: 'pick', winner })
    const changes: readonly [list: Compared, change: () => Promise<unknown>][] = [
      [all, () => add(0, false)],
      [all, () => add(4, true)],
      [unverifiedOfCounted, () => exclude(7)],
      [excluded, () => add(6, true)],
      [
        peopleBy({}, { field: 'name', direction: 'asc' }),
        () => write(contest, ids, { kind: 'rename', who: 0, name: 'c' }),
      ],
      [german, () => write(contest, ids, { kind: 'move', who: 1, country: 'FR' })],
      [verified, () => write(contest, ids, { kind: 'verify', row: 4 })],
      [unverified, () => write(contest, ids, { kind: 'delete', row: 4 })],
      [current, () => write(contest, ids, { kind: 'remove', winner: 0 })],
    ]
    const [work] = gateways
    if (work === undefined) throw new Error('There is no gateway.')
    for (const [list, change] of changes) {
      for (const offset of [0, 1, 2]) await compare(work, contest, list, pageRequest({ first: 1, offset }))
      await change()
      for (const offset of [1, 2]) await compare(work, contest, list, pageRequest({ first: 1, offset }))
    }
  }, 60_000)

  it.each([
    ['people', people],
    ['ledgers', ledgers],
    ['winners', winnerLists],
  ] as const)(
    'of %s is the one that counting from the beginning gives, whatever two gateways remember and others write',
    async (_name, lists) => {
      await fc.assert(
        fc.asyncProperty(
          fc.constantFrom(...lists),
          fc.array(step, { minLength: 8, maxLength: 25 }),
          async (list, steps) => {
            const contest = await buildContest(database, account)
            const ids: number[] = []
            for (let day = 1; day <= 3; day += 1)
              await write(contest, ids, { kind: 'enter', day, amounts: [day] })
            for (const each of steps)
              await (each.kind === 'read' ? read(contest, list, each) : write(contest, ids, each))
            await expectCountersRight(database, contest.id)
          },
        ),
        { numRuns: lists.length > 10 ? rounds(20, 8) : rounds(6, 3), seed: 8 },
      )
    },
    120_000,
  )
})
