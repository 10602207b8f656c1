import { asc, eq } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { participants } from '../../../src/database/tables/index.js'
import { requireContest } from '../../../src/domain/contest/find.js'
import { recordManualEntries } from '../../../src/domain/entry/manual.js'
import { enterPeople } from '../../../src/domain/participant/enter.js'
import { newcomerOf } from '../../../src/domain/participant/newcomer.js'
import type { WriteWork } from '../../../src/domain/work.js'
import { buildAccount } from '../../support/builders.js'
import { TestClock } from '../../support/clock.js'
import { expectCountersRight } from '../../support/counters.js'
import { workerDatabase } from '../../support/database.js'
import { makeContest } from '../../support/make-contest.js'
import { writingAs } from '../../support/work.js'

async function world() {
  const database = await workerDatabase()
  const account = await buildAccount(database)
  const contest = await makeContest(database, account)
  const clock = new TestClock('2026-06-15T12:00:00.123Z')
  const writing = <T>(work: (work: WriteWork) => Promise<T>) => writingAs(database, account.id, clock, work)
  const stored = () =>
    database.root
      .select()
      .from(participants)
      .where(eq(participants.contestId, contest.id))
      .orderBy(asc(participants.id))
  return { database, contest, writing, stored }
}

const source = {
  ...{ type: 'widget', referringUrl: 'https://a.example', entryUrl: 'https://b.example', campaignId: 'c-1' },
  ...{ languageId: 'de', deviceType: 'phone', avatarUrl: 'https://c.example/a.png' },
  ...{ ipAddress: '2001:DB8::1', location: 'Berlin' },
}

it.each([true, false])(
  'those who enter are answered as they are stored, first entries counted: %s',
  async (verified) => {
    const { database, contest, writing, stored } = await world()
    const enter = (sent: Parameters<typeof newcomerOf>[0]) =>
      writing(async (work) => {
        const entered = await requireContest(work, { id: contest.id })
        const newcomer = newcomerOf(sent, [], 'form', 'entered')
        const [outcome] = await enterPeople(work, entered, [newcomer], { verified, bound: 0 })
        if (outcome?.status !== 'created') throw new Error('Nobody was made.')
        return outcome.participant
      })
    const advocate = await enter({ email: ' Ada@Example.com ', custom: { zebra: 1, ab: ['x'] }, source })
    const friend = await enter({
      phone: '+1 555 0100',
      referralCode: advocate.referralCode,
      initialEntries: 3,
    })
    const [, storedFriend] = await stored()
    expect(friend).toEqual(storedFriend)
    expect(friend.referredBy).toBe(advocate.id)
    const last = await enter({ uniqueId: 'crm-1', source, birthday: '1990-06-15' })
    expect(last).toEqual((await stored()).at(-1))
    expect(last.total > 0).toBe(verified)
    await expectCountersRight(database, contest.id)
  },
)

it('those who are given several entries by hand at once are stored and answered with all of them', async () => {
  const { database, contest, writing, stored } = await world()
  const rows = [
    { email: 'ada@example.com', displayName: 'Ada', amount: 2 },
    { email: 'grace@example.com' },
    { email: 'ADA@example.com', amount: 5 },
  ]
  const outcomes = await writing((work) => recordManualEntries(work, { id: contest.id }, rows))
  const [ada, grace] = await stored()
  const told = outcomes.map((one) => ('error' in one ? undefined : one.participant))
  expect(told).toEqual([ada, grace, ada])
  expect([ada, grace].map((one) => [one?.total, one?.actions, one?.bonusActions])).toEqual([
    [7, 2, 1],
    [1, 1, 0],
  ])
  await expectCountersRight(database, contest.id)
})
