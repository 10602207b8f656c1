import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { recordStatements } from '../../../src/database/statements.js'
import type { ContestRow } from '../../../src/database/tables/index.js'
import { countRows } from '../../../src/domain/page.js'
import { participantCounts } from '../../../src/domain/participant/counts.js'
import { asTheyCame, type ParticipantFilter, peopleList } from '../../../src/domain/participant/lists.js'
import type { Work } from '../../../src/domain/work.js'
import { bringParts } from '../../support/brought.js'
import { buildContest } from '../../support/build-contest.js'
import { buildParticipant, buildParticipants } from '../../support/build-participant.js'
import { buildAccount } from '../../support/builders.js'
import { TestClock } from '../../support/clock.js'
import { workerDatabase } from '../../support/database.js'
import { TestDrawing } from '../../support/drawing.js'
import { readingAs } from '../../support/work.js'

const maybe = fc.option(fc.boolean(), { nil: undefined })
const at = '2026-06-03T00:00:00.000Z'
const late = '2026-06-02T12:00:00.000Z'

const filter: fc.Arbitrary<ParticipantFilter> = fc.record({
  counted: maybe,
  excluded: maybe,
  disqualified: maybe,
  banned: maybe,
  emailConfirmed: maybe,
  referred: maybe,
  countries: fc.option(fc.subarray(['NL', 'de', 'FR'], { minLength: 1 }), { nil: undefined, freq: 1 }),
  entryMethodType: fc.option(fc.constantFrom(1, 2), { nil: undefined, freq: 1 }),
  minimumTotal: fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined, freq: 1 }),
  createdFrom: fc.option(fc.constant(late), { nil: undefined, freq: 1 }),
  createdBefore: fc.option(fc.constant(late), { nil: undefined, freq: 1 }),
  // One place for each source below.
  sourceId: fc.option(fc.constantFrom(0, 1), { nil: undefined, freq: 1 }),
  vanished: fc.option(fc.boolean(), { nil: undefined, freq: 1 }),
})

/** One condition alone, which is what counters and rollups answer, or one beside `counted`. */
const few = filter.chain((whole) =>
  fc
    .tuple(fc.constantFrom(...(Object.keys(whole) as (keyof ParticipantFilter)[])), fc.boolean())
    .map(
      ([one, beside]) => ({ [one]: whole[one], ...(beside ? { counted: true } : {}) }) as ParticipantFilter,
    ),
)

describe('the number of matching people', () => {
  let work: Work
  let contests: readonly ContestRow[]
  let sources: readonly TestDrawing[]

  beforeAll(async () => {
    const database = await workerDatabase()
    const account = await buildAccount(database)
    sources = [
      await TestDrawing.begin(database, { account, dialect: 'revup' }),
      await TestDrawing.begin(database, { account, dialect: 'sweepwidget' }),
    ]
    work = readingAs(database, account.id, new TestClock())
    contests = [await buildContest(database, account), await buildContest(database, account)]
    for (const contest of contests) {
      const advocate = await buildParticipant(database, contest, { amounts: [1], countryCode: 'NL' })
      const facts = fc.sample(
        fc.record({
          countryCode: fc.constantFrom('NL', 'DE', null),
          referredBy: fc.constantFrom(advocate.id, null),
          disqualifiedAt: fc.constantFrom(at, null, null),
          bannedAt: fc.constantFrom(at, null, null),
          emailConfirmedAt: fc.constantFrom(at, null),
          createdAt: fc.constantFrom(at, '2026-06-01T10:00:00.000Z'),
          amounts: fc.array(fc.integer({ min: 1, max: 3 }), { maxLength: 2 }),
        }),
        { numRuns: 25, seed: contest.id },
      )
      const people = await buildParticipants(database, contest, facts)
      for (const [place, source] of sources.entries()) {
        const own = people.filter((_, index) => index % 3 === place)
        const rows = own.map(({ id }, index) => ({ id, vanished: index % 2 === 0 }))
        await bringParts(database, source, contest, 'participant', rows)
      }
    }
  })

  const ids = () => contests.map(({ id }) => id)

  it('is what counting the rows gives, whatever the conditions', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(few, filter), async ({ sourceId: place, ...others }) => {
        const sourceId = place == null ? undefined : sources[place]?.drawing.source.id
        const asked = { ...others, sourceId }
        const plain = await countRows(work.executor, peopleList(asked, asTheyCame), ids())
        const counts = await participantCounts(work, ids(), asked)
        expect(ids().map((id) => counts.get(id) ?? 0)).toEqual(ids().map((id) => plain.get(id)))
      }),
      { numRuns: 150, seed: 5 },
    )
  }, 60_000)

  it('is read from counters and rollups alone where they know it', async () => {
    const known: ParticipantFilter[] = [
      {},
      { counted: true },
      { counted: false },
      { counted: true, referred: true },
      { counted: true, countries: ['NL'] },
      { counted: true, entryMethodType: 1 },
    ]
    const log = { statements: [] as string[] }
    await recordStatements(log, async () => {
      for (const asked of known) await participantCounts(work, ids(), asked)
    })
    expect(log.statements).toHaveLength(known.length)
    expect(log.statements.filter((text) => text.includes('"participants"'))).toEqual([])
  })
})
