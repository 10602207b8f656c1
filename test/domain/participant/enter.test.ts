import { and, eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Database } from '../../../src/database/connection.js'
import { blocklist, type ContestRow, events, participants } from '../../../src/database/tables/index.js'
import { enterPeople, type Outcome } from '../../../src/domain/participant/enter.js'
import { type NewcomerInput, newcomerOf } from '../../../src/domain/participant/newcomer.js'
import { buildContest, buildMethod } from '../../support/build-contest.js'
import { buildParticipant } from '../../support/build-participant.js'
import { buildAccount, type TestAccount } from '../../support/builders.js'
import { TestClock } from '../../support/clock.js'
import { expectCountersRight } from '../../support/counters.js'
import { startGateway } from '../../support/gateway.js'
import { writingAs } from '../../support/work.js'

let database: Database
let account: TestAccount
let contest: ContestRow
const clock = new TestClock()

beforeEach(async () => {
  database = (await startGateway()).database
  account = await buildAccount(database)
  contest = await buildContest(database, account)
  await buildMethod(database, contest, { typeId: 1, amount: 2 })
})

function enter(people: readonly NewcomerInput[]): Promise<Outcome[]> {
  return writingAs(database, account.id, clock, (work) =>
    enterPeople(
      work,
      contest,
      people.map((person) => newcomerOf(person, [], 'import', 'imported')),
      { verified: true, bound: 0 },
    ),
  )
}

function idOf(outcome: Outcome | undefined): number | undefined {
  return outcome === undefined || outcome.status === 'refused' ? undefined : outcome.participant.id
}

describe('many people entered at once', () => {
  it('are decided in order: later rows see earlier ones and those who were there', async () => {
    const there = await buildParticipant(database, contest, { email: 'there@example.com', uniqueId: 'crm-9' })
    await database.root.insert(blocklist).values({
      contestId: contest.id,
      kind: 'email',
      value: 'blocked@example.com',
      createdAt: clock.now(),
    })
    const outcomes = await enter([
      { email: 'new@example.com', phone: '+100000', referralCode: there.referralCode },
      { email: ' NEW@example.com', displayName: 'Twin by address' },
      { phone: '+1 000 00' },
      { email: 'there@example.com' },
      { email: 'blocked@example.com' },
      { email: 'other@example.com', uniqueId: 'crm-9' },
      { email: 'first-holder@example.com', uniqueId: 'crm-10' },
      { email: 'second-holder@example.com', uniqueId: 'crm-10' },
      { uniqueId: 'crm-10' },
      { phone: '+200000', referralCode: there.referralCode },
    ])
    expect(outcomes.map(({ status }) => status)).toEqual([
      'created',
      'existing',
      'existing',
      'existing',
      'refused',
      'refused',
      'created',
      'refused',
      'existing',
      'created',
    ])
    expect(new Set(outcomes.slice(0, 3).map(idOf)).size).toBe(1)
    expect(idOf(outcomes[3])).toBe(there.id)
    expect(idOf(outcomes[8])).toBe(idOf(outcomes[6]))
    const refused = outcomes.flatMap((outcome) =>
      outcome.status === 'refused' ? [outcome.error.detail] : [],
    )
    expect(refused).toEqual(['EMAIL_BLOCKED', 'UNIQUE_ID_TAKEN', 'UNIQUE_ID_TAKEN'])
    const [advocate] = await database.root.select().from(participants).where(eq(participants.id, there.id))
    expect(advocate).toMatchObject({ total: 20, referralCount: 2 })
    const told = await database.root
      .select()
      .from(events)
      .where(and(eq(events.contestId, contest.id), eq(events.type, 'participant.created')))
    expect(told).toHaveLength(3)
    await expectCountersRight(database, contest.id)
  })

  it('cost as many statements as one of them', async () => {
    const log = async (count: number, name: string) => {
      const gateway = await startGateway({ database })
      return await gateway.statements(() =>
        enter(Array.from({ length: count }, (_, index) => ({ email: `${name}${index}@example.com` }))),
      )
    }
    const one = await log(1, 'one')
    const hundred = await log(100, 'hundred')
    expect(hundred.length).toBe(one.length)
    await expectCountersRight(database, contest.id)
  })
})
