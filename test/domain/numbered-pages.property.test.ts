import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../../src/database/connection.js'
import { type ContestRow, participants } from '../../src/database/tables/index.js'
import { appendEntries } from '../../src/domain/entry/ledger.js'
import { pageRequest } from '../../src/domain/page.js'
import { participantCounts } from '../../src/domain/participant/counts.js'
import { setDisqualified } from '../../src/domain/participant/exclusion.js'
import { type ParticipantList, participantsOfContests } from '../../src/domain/participant/lists.js'
import { numberedPeople } from '../../src/domain/participant/numbered.js'
import type { Work } from '../../src/domain/work.js'
import { buildContest } from '../support/build-contest.js'
import { buildParticipant } from '../support/build-participant.js'
import { buildAccount, type TestAccount } from '../support/builders.js'
import { TestClock } from '../support/clock.js'
import { workerDatabase } from '../support/database.js'
import { rounds } from '../support/parts.js'
import { readingAs, writingAs } from '../support/work.js'

class RolledBack extends Error {}

/** What happens between two pages. `who` is one of the people who are there by then, whichever. */
type Step =
  | { readonly kind: 'enter'; readonly day: number; readonly amounts: readonly number[] }
  | { readonly kind: 'add'; readonly who: number; readonly amount: number; readonly undone: boolean }
  | { readonly kind: 'exclude'; readonly who: number; readonly excluded: boolean }
  | { readonly kind: 'rename'; readonly who: number; readonly name: string }
  | {
      readonly kind: 'read'
      readonly gateway: number
      readonly pages: number
      readonly from: number
    }

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
    arbitrary: fc.record({ kind: fc.constant('add'), who: fc.nat(), amount, undone: fc.boolean() }),
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
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('read'),
      gateway: fc.nat(1),
      from: fc.nat(5),
      pages: fc.integer({ min: 1, max: 4 }),
    }),
  },
)

const filters = [
  {},
  { counted: true },
  { counted: false },
  { minimumTotal: 2 },
  { search: 'a' },
  { search: 'example' },
]
const orders = (['id', 'created_at', 'total', 'name'] as const).flatMap((field) =>
  (['asc', 'desc'] as const).flatMap((direction) =>
    (['asc', 'desc'] as const).map((ties) => ({ field, direction, ties })),
  ),
)
const lists = filters.flatMap((filter) => orders.map((order) => ({ filter, order })))

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

  async function write(contest: ContestRow, ids: number[], change: Exclude<Step, { kind: 'read' }>) {
    if (change.kind === 'enter') {
      const createdAt = `2026-06-0${change.day}T10:00:00.000Z`
      ids.push((await buildParticipant(database, contest, { createdAt, amounts: change.amounts })).id)
      return
    }
    const id = ids[change.who % ids.length]
    if (id === undefined) return
    await writingAs(database, account.id, clock, async (work) => {
      if (change.kind === 'exclude') return void (await setDisqualified(work, { id }, change.excluded))
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
        verified: true,
        occurredAt,
      } as const
      await appendEntries(work, contest, [row])
      if (change.undone) throw new RolledBack()
    }).catch((error: unknown) => {
      if (!(error instanceof RolledBack)) throw error
    })
  }

  /** The page as a gateway gives it, beside the page that counts from the beginning. */
  async function compare(work: Work, contest: ContestRow, list: ParticipantList) {
    const key = { id: contest.id }
    const found = (await numberedPeople(work, [key], list)).get(key)
    if (found === undefined || 'failure' in found) throw new Error('There is no page.')
    const plain = (await participantsOfContests(work, [contest.id], list)).get(contest.id)
    expect(found.rows.map(({ row }) => row.id)).toEqual(plain?.rows.map(({ row }) => row.id))
    expect([found.hasNext, found.hasPrevious]).toEqual([plain?.hasNext, plain?.hasPrevious])
    expect(found.rows.map(({ cursor }) => cursor)).toEqual(plain?.rows.map(({ cursor }) => cursor))
    if (found.total === undefined) return
    const counts = await participantCounts(work, [contest.id], list.filter)
    expect(found.total).toBe(counts.get(contest.id) ?? 0)
  }

  async function read(
    contest: ContestRow,
    list: (typeof lists)[number],
    { gateway, from, pages }: Extract<Step, { kind: 'read' }>,
  ) {
    const work = gateways[gateway]
    if (work === undefined) throw new Error('There is no such gateway.')
    for (let number = from; number < from + pages; number += 1) {
      await compare(work, contest, { ...list, page: pageRequest({ first: 2, offset: number * 2 }) })
    }
  }

  it('is the one that counting from the beginning gives, whatever two gateways remember and others write', async () => {
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
        },
      ),
      { numRuns: rounds(20, 8), seed: 8 },
    )
  }, 120_000)
})
