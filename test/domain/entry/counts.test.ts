import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { ContestRow } from '../../../src/database/tables/index.js'
import { entryCounts } from '../../../src/domain/entry/count.js'
import { type EntryConditions, latestFirst, listOf } from '../../../src/domain/entry/list.js'
import { countRows } from '../../../src/domain/page.js'
import { ban } from '../../../src/domain/participant/exclusion.js'
import type { Work } from '../../../src/domain/work.js'
import { bringParts } from '../../support/brought.js'
import { buildContest } from '../../support/build-contest.js'
import { buildParticipants } from '../../support/build-participant.js'
import { buildAccount } from '../../support/builders.js'
import { TestClock } from '../../support/clock.js'
import { workerDatabase } from '../../support/database.js'
import { TestDrawing } from '../../support/drawing.js'
import { buildEntries } from '../../support/ledger.js'
import { readingAs, writingAs } from '../../support/work.js'

const userDetails = 1
const maybe = fc.option(fc.boolean())
const rarely = <Value>(values: fc.Arbitrary<Value>) => fc.option(values, { freq: 1 })
const day = fc.integer({ min: 8, max: 12 }).map((date) => `2026-06-${String(date).padStart(2, '0')}`)
const instant = day.map((date) => `${date}T11:00:00.000Z`)
const type = fc.constantFrom(userDetails, 14)

const filter: fc.Arbitrary<EntryConditions> = fc.record({
  methodTypeId: rarely(type),
  attributedTypeId: rarely(type),
  origins: rarely(fc.subarray(['base', 'bonus', 'method'] as const, { minLength: 1 })),
  verified: maybe,
  ofCountedPeople: maybe,
  occurredFrom: rarely(instant),
  occurredBefore: rarely(instant),
  occurredOnFrom: rarely(day),
  occurredOnTo: rarely(day),
  // Any: the source below.
  sourceId: rarely(fc.constant(0)),
  vanished: rarely(fc.boolean()),
})

const row = fc.record({
  methodTypeId: fc.constantFrom(userDetails, 14, null),
  origin: fc.constantFrom('base', 'bonus', 'method'),
  verified: fc.constantFrom(true, true, false),
  occurredAt: instant,
})

describe('the number of matching ledger rows', () => {
  let work: Work
  let contests: readonly ContestRow[]
  let source: TestDrawing

  beforeAll(async () => {
    const database = await workerDatabase()
    const account = await buildAccount(database)
    source = await TestDrawing.begin(database, { account })
    work = readingAs(database, account.id, new TestClock())
    const timeZone = 'Pacific/Kiritimati'
    contests = [await buildContest(database, account, { timeZone }), await buildContest(database, account)]
    for (const contest of contests) {
      const people = await buildParticipants(database, contest, [{}, {}, {}])
      const rows = fc.sample(row, { numRuns: 40, seed: contest.id })
      const ledger = await buildEntries(
        database,
        contest,
        rows.map((made, place) => ({ ...made, participantId: people[place % 3]?.id ?? 0 })),
      )
      const brought = ledger.filter((_, place) => place % 4 > 0)
      await bringParts(
        ...([database, source, contest, 'entry'] as const),
        brought.map(({ id }, place) => ({ id, vanished: place % 2 === 0 })),
      )
      await writingAs(database, account.id, new TestClock(), (writing) =>
        ban(writing, { id: people[1]?.id ?? 0 }),
      )
    }
  })

  it('is what counting the rows gives, whatever the conditions', async () => {
    const ids = contests.map(({ id }) => id)
    await fc.assert(
      fc.asyncProperty(filter, fc.boolean(), async ({ sourceId: wanted, ...others }, one) => {
        const asked = { ...others, sourceId: wanted == null ? null : source.drawing.source.id }
        const owners = one ? ids.slice(1) : ids
        const args = { owner: 'contest', filter: asked } as const
        const plain = await countRows(work.executor, listOf(args, latestFirst), owners)
        const counts = await entryCounts(work, owners, args)
        expect(owners.map((id) => counts.get(id) ?? 0)).toEqual(owners.map((id) => plain.get(id)))
      }),
      { numRuns: 150, seed: 7 },
    )
  }, 60_000)
})
