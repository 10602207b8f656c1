import { asc, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../../../src/database/connection.js'
import { entries, type ParticipantRow, participants } from '../../../src/database/tables/index.js'
import type { SourceEntry, SourceParticipant } from '../../../src/domain/source/model.js'
import { expectCountersRight } from '../../support/counters.js'
import { workerDatabase } from '../../support/database.js'
import { outcome, TestDrawing } from '../../support/drawing.js'

const contest = '54321'

function person(number: number, facts: Partial<SourceParticipant> = {}): SourceParticipant {
  return {
    externalId: `entry_${number}`,
    contest,
    total: 0,
    email: `jane.${number}@example.com`,
    displayName: `Jane ${number}`,
    createdAt: `2026-06-0${(number % 8) + 1}T10:00:00.000Z`,
    ...facts,
  }
}

function row(number: number, participant: string, facts: Partial<SourceEntry> = {}): SourceEntry {
  return {
    externalId: String(number),
    contest,
    participant,
    amount: 3,
    occurredAt: `2026-06-0${(number % 8) + 1}T11:00:00.000Z`,
    verified: true,
    type: '14',
    typeName: 'Visit a page',
    ...facts,
  }
}

describe('people who are drawn in', () => {
  let database: Database

  beforeAll(async () => {
    database = await workerDatabase()
  })

  async function begin(dialect: 'sweepwidget' | 'revup' | 'blitz_rocket') {
    const drawing = await TestDrawing.begin(database, { dialect })
    const here = await drawing.contest({ externalId: contest })
    const people = async (): Promise<readonly ParticipantRow[]> =>
      await database.root
        .select()
        .from(participants)
        .where(eq(participants.contestId, here.id))
        .orderBy(asc(participants.id))
    const ledger = async () =>
      await database.root
        .select()
        .from(entries)
        .where(eq(entries.contestId, here.id))
        .orderBy(asc(entries.id))
    const store = async (...[kind, rows]: Parameters<TestDrawing['store']>) => {
      const stored = await drawing.store(kind, rows, here)
      await expectCountersRight(database, here.id)
      return outcome(stored)
    }
    return { drawing, here, people, ledger, store }
  }

  it('makes people with their totals, and changes nothing the second time', async () => {
    const { people, ledger, store } = await begin('blitz_rocket')
    const rows = [
      person(1, {
        total: 25,
        referralCode: 'REF-ABC123',
        emailConfirmed: true,
        isExcluded: false,
        phone: '+46 70 123',
      }),
      person(2, { total: 0, isExcluded: true, displayName: 'Joe' }),
      person(3, { total: 7, isExcluded: true }),
    ]
    expect(await store('participant', rows)).toEqual([3, 0, 0, []])
    const [first, second, third] = await people()
    expect(first).toMatchObject({
      total: 25,
      actions: 1,
      bonusActions: 0,
      referralCode: 'REF-ABC123',
      firstName: 'Jane',
    })
    expect(first).toMatchObject({ createdAt: rows[0]?.createdAt, totalChangedAt: rows[0]?.createdAt })
    expect(first?.emailConfirmedAt).not.toBeNull()
    expect([second?.total, second?.actions, second?.disqualifiedAt === null]).toEqual([0, 0, false])
    expect([third?.total, third?.actions]).toEqual([7, 1])
    const before = [await people(), await ledger()]
    expect(await store('participant', rows)).toEqual([0, 0, 3, []])
    expect([await people(), await ledger()]).toEqual(before)
  })

  it('draws a ledger in by its rows, whatever their order', async () => {
    const { people, ledger, store } = await begin('sweepwidget')
    const { createdAt: _, ...listed } = person(1, { country: 'SE', isExcluded: false, total: 12 })
    await store('participant', [listed])
    const rows = [
      row(101, 'entry_1', { amount: 5 }),
      row(102, 'entry_1', { amount: 7, type: '1', occurredAt: '2026-05-30T09:00:00.000Z' }),
      row(103, 'entry_1', { amount: -2, type: '1' }),
      row(104, 'entry_1', { verified: false }),
    ]
    expect(await store('entry', rows.slice(2))).toEqual([2, 0, 0, []])
    expect(await store('entry', rows.slice(0, 3))).toEqual([2, 0, 1, []])
    expect(await people()).toMatchObject([
      { total: 10, actions: 3, countryCode: 'SE', createdAt: '2026-05-30T09:00:00.000Z' },
    ])
    expect(
      await store('entry', [
        row(101, 'entry_1', { amount: 6 }),
        row(104, 'entry_1', { verified: true }),
        ...rows.slice(1, 3),
      ]),
    ).toEqual([0, 2, 2, []])
    expect(await people()).toMatchObject([{ total: 14, actions: 4 }])
    const verified = (await ledger()).filter(({ verified: counts }) => counts)
    expect(verified.map(({ amount }) => amount).sort()).toEqual([-2, 3, 6, 7])
  })
})
