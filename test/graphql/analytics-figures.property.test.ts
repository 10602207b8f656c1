import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { type ContestRow, entries } from '../../src/database/tables/index.js'
import { addDays } from '../../src/domain/contest/zone.js'
import { Random } from '../../src/domain/demo/random.js'
import { adjustEntries } from '../../src/domain/entry/adjust.js'
import { deleteEntry, setEntryVerified } from '../../src/domain/entry/remove.js'
import { ban, setDisqualified, unban } from '../../src/domain/participant/exclusion.js'
import { updateParticipant } from '../../src/domain/participant/update.js'
import type { WriteWork } from '../../src/domain/work.js'
import { figuresQuery, recounted } from '../support/analytics-recount.js'
import { payload } from '../support/answers.js'
import { buildContest } from '../support/build-contest.js'
import { buildParticipants } from '../support/build-participant.js'
import { buildViews } from '../support/build-views.js'
import { buildAccount, type TestAccount } from '../support/builders.js'
import { TestClock } from '../support/clock.js'
import { expectCountersRight } from '../support/counters.js'
import { type Gateway, startGateway } from '../support/gateway.js'
import { buildEntries } from '../support/ledger.js'
import { writingAs } from '../support/work.js'

const minute = 60_000
const day = 24 * 60 * minute
const countries = ['US', 'CA', 'GB', 'DE', 'JP', null]
const pages = ['https://www.a.example/post', 'https://b.example/?q=1', 'http://c.example:8080/', null]
const types = [1, 5, 14, 30, null]

/** A run of ten days around a change of the zone's clock, and where quarter hours meet the offset. */
const zones = [
  ['America/New_York', '2026-11-01', 1],
  ['Europe/Berlin', '2026-03-29', 2],
  ['Australia/Lord_Howe', '2026-10-04', 3],
  ['Asia/Kathmandu', '2026-06-15', 4],
] as const

/** A contest with people, ledgers and views at any minute of the days around `middle`, much of it changed later. */
class Crowd {
  readonly random: Random
  readonly start: number

  constructor(
    readonly gateway: Gateway,
    readonly contest: ContestRow,
    middle: string,
    seed: number,
  ) {
    this.random = new Random(seed)
    this.start = Date.parse(`${middle}T00:00:00Z`) - 5 * day
  }

  at(): string {
    return new Date(this.start + this.random.whole(0, 10 * 24 * 60) * minute - 1).toISOString()
  }

  write<T>(work: (work: WriteWork) => Promise<T>): Promise<T> {
    const clock = new TestClock(this.at())
    return writingAs(this.gateway.database, this.contest.accountId, clock, work)
  }

  async fill(): Promise<void> {
    const { random, contest, gateway } = this
    const people = await buildParticipants(
      gateway.database,
      contest,
      Array.from({ length: 40 }, () => ({
        countryCode: random.pick(countries),
        createdAt: this.at(),
        amounts: random.chance(0.8) ? [random.whole(1, 5)] : [],
      })),
    )
    await buildEntries(
      gateway.database,
      contest,
      Array.from({ length: 120 }, () => ({
        participantId: random.pick(people).id,
        methodTypeId: random.pick(types),
        amount: random.whole(1, 9),
        verified: random.chance(0.85),
        ipAddress: random.chance(0.7) ? `10.0.0.${random.whole(1, 30)}` : null,
        occurredAt: this.at(),
      })),
    )
    await buildViews(
      gateway.database,
      contest,
      Array.from({ length: 90 }, () => ({
        visitor: `visitor ${random.whole(1, 45)}`,
        referrer: random.pick(pages),
        countryCode: random.pick(countries),
        viewedAt: this.at(),
      })),
    )
    for (const { id } of people) if (random.chance(0.5)) await this.change(id)
  }

  async change(id: number): Promise<void> {
    const { random } = this
    const key = { id }
    const owned = await this.gateway.database.root
      .select({ id: entries.id })
      .from(entries)
      .where(eq(entries.participantId, id))
    const row = owned.length > 0 ? random.pick(owned).id : undefined
    await this.write(async (work) => {
      if (row !== undefined && random.chance(0.4)) await deleteEntry(work, row)
      else if (row !== undefined) await setEntryVerified(work, row, random.chance(0.5))
    })
    await this.write((work) => adjustEntries(work, key, { amount: -random.whole(1, 9), reason: 'test' }))
    await this.write((work) => updateParticipant(work, key, { countryCode: random.pick(countries) }))
    if (random.chance(0.3)) await this.write((work) => setDisqualified(work, key, true))
    if (random.chance(0.4)) await this.write((work) => ban(work, key))
    if (random.chance(0.3)) await this.write((work) => unban(work, key))
  }
}

describe('every figure of analytics', () => {
  let gateway: Gateway
  let account: TestAccount

  beforeAll(async () => {
    gateway = await startGateway()
    account = await buildAccount(gateway.database)
  })

  it.each(zones)(
    'equals a recount of the rows in %s around %s (seed %i)',
    async (timeZone, middle, seed) => {
      const contest = await buildContest(gateway.database, account, { timeZone })
      await new Crowd(gateway, contest, middle, seed).fill()
      gateway.clock.set(`${middle}T12:07:00.000Z`)
      const today = new Intl.DateTimeFormat('en-CA', { timeZone }).format(Date.parse(gateway.clock.now()))
      const days = Array.from({ length: 15 }, (_, n) => addDays(middle, n - 7))
      const answer = await gateway.graphql(account.key, figuresQuery, {
        contest: { databaseId: contest.id },
        from: days[0],
        to: days.at(-1),
      })
      const told = payload<{ totals: Record<string, number>; daily: Record<string, number>[] }>(
        answer,
        'contestAnalytics',
      )
      expect(told).toEqual(await recounted(gateway.database, contest, { days, today }))
      expect(told.totals['participants']).toBeGreaterThan(10)
      for (const name of ['participants', 'entries', 'actions', 'views', 'uniqueViews']) {
        const sum = told.daily.reduce((total, one) => total + Number(one[name]), 0)
        expect([name, sum]).toEqual([name, told.totals[name]])
      }
      await expectCountersRight(gateway.database, contest.id)
    },
    60_000,
  )
})
