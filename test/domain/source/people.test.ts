import { asc, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../../../src/database/connection.js'
import {
  draws,
  entries,
  type ParticipantRow,
  participants,
  winners,
} from '../../../src/database/tables/index.js'
import { quicknet } from '../../../src/domain/draw/protocol/making.js'
import { addBonusEntries } from '../../../src/domain/entry/add.js'
import { ban } from '../../../src/domain/participant/exclusion.js'
import { updateParticipant } from '../../../src/domain/participant/update.js'
import { stores } from '../../../src/domain/source/drawing/stores.js'
import type { SourceEntry, SourceParticipant, SourceWinner } from '../../../src/domain/source/model.js'
import { buildParticipant } from '../../support/build-participant.js'
import { expectCountersRight } from '../../support/counters.js'
import { workerDatabase } from '../../support/database.js'
import { outcome, TestDrawing } from '../../support/drawing.js'
import { writingAs } from '../../support/work.js'

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
    const gone = async (kind: 'participant' | 'entry' | 'winner', names: readonly string[]) => {
      const known = stores[kind]
      if (known?.of !== 'contest') throw new Error(`${kind} is no part of a contest.`)
      await writingAs(database, drawing.account.id, drawing.clock, async (work) => {
        await known.gone?.(work, { ...drawing.drawing, contest: here }, names)
      })
      await expectCountersRight(database, here.id)
    }
    return { drawing, here, people, ledger, store, gone }
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

  it('follows what services change, keeps what was changed here, and leaves native rows beside', async () => {
    const { drawing, people, store } = await begin('blitz_rocket')
    await store('participant', [person(1, { total: 10, isExcluded: false }), person(2, { total: 4 })])
    const [first] = await people()
    const { account, clock } = drawing
    await writingAs(database, account.id, clock, (work) =>
      addBonusEntries(work, { id: first?.id ?? 0 }, { amount: 5 }),
    )
    await writingAs(database, account.id, clock, (work) =>
      updateParticipant(work, { id: first?.id ?? 0 }, { displayName: 'Janet' }),
    )
    await writingAs(database, account.id, clock, (work) => ban(work, { id: first?.id ?? 0 }))
    const changed = [
      person(1, { total: 12, displayName: 'Jane Doe', phone: '+4670123', isExcluded: false }),
      person(2, { total: 1, email: 'other@example.com' }),
    ]
    expect(await store('participant', changed)).toEqual([0, 2, 0, []])
    expect(await people()).toMatchObject([
      { total: 17, displayName: 'Janet', phone: '+4670123' },
      { total: 1, email: 'other@example.com', actions: 1 },
    ])
    expect((await people())[0]?.bannedAt).not.toBeNull()
    expect((await drawing.link('participant', 'entry_1')).localFields).toEqual(['displayName'])
    expect(await store('participant', changed)).toEqual([0, 0, 2, []])
  })

  it('takes somebody who is here already for the same person, and nobody of another account', async () => {
    const { drawing, here, people, store } = await begin('blitz_rocket')
    const native = await buildParticipant(database, here, {
      email: 'Jane.1@example.com',
      displayName: 'Here',
      amounts: [3],
    })
    expect(await store('participant', [person(1, { total: 10, phone: '+4670123' })])).toEqual([0, 1, 0, []])
    expect(await people()).toMatchObject([
      { id: native.id, total: 13, displayName: 'Here', phone: '+4670123' },
    ])
    const other = await begin('blitz_rocket')
    await other.store('participant', [person(1, { total: 10 })])
    expect((await other.people())[0]?.id).not.toBe(native.id)
    expect((await drawing.link('participant', 'entry_1')).internalId).toBe(native.id)
  })

  it('lets one identity have one id, and change hands within a page', async () => {
    const { people, store } = await begin('blitz_rocket')
    await store('participant', [person(1), person(2)])
    const twin = person(3, { email: person(1).email ?? null })
    expect(await store('participant', [twin])).toEqual([
      0,
      0,
      0,
      ['0 email: belongs to somebody else of the contest'],
    ])
    const [one, two] = [
      person(1, { email: 'jane.9@example.com' }),
      person(2, { email: person(1).email ?? null }),
    ]
    expect(await store('participant', [two, one, person(3, { email: person(2).email ?? null })])).toEqual([
      1,
      2,
      0,
      [],
    ])
    expect((await people()).map(({ email }) => email)).toEqual([
      'jane.9@example.com',
      'jane.1@example.com',
      'jane.2@example.com',
    ])
  })

  it('counts referrals by whom people name, before or after they come, and by what is told', async () => {
    const { people, store } = await begin('revup')
    const entry = (number: number) => ({
      ...row(number, `entry_${number}`),
      externalId: `entry_${number}:block_1`,
    })
    const { type: _t, typeName: _n, ...told } = entry(2)
    const friend = (number: number) =>
      person(number, {
        total: 3,
        referredBy: 'entry_1',
        entries: [{ ...told, externalId: `entry_${number}:block_1`, participant: `entry_${number}` }],
      })
    expect(await store('participant', [friend(2), friend(3)])).toEqual([2, 0, 0, []])
    expect((await people()).map(({ advocateAwaited }) => advocateAwaited)).toEqual(['entry_1', 'entry_1'])
    expect(await store('participant', [person(1, { total: 0, entries: [] }), friend(4)])).toEqual([
      2,
      0,
      0,
      [],
    ])
    const [two, three, one, four] = await people()
    expect([two?.referredBy, three?.referredBy, four?.referredBy]).toEqual([one?.id, one?.id, one?.id])
    expect(one?.referralCount).toBe(3)
    expect(await store('participant', [friend(2), { ...friend(3), isExcluded: true }])).toEqual([0, 1, 1, []])
    expect((await people()).find(({ id }) => id === one?.id)?.referralCount).toBe(2)
  })

  it('keeps what a person alone tells beside what is known here', async () => {
    const { people, store } = await begin('blitz_rocket')
    await store('participant', [person(1, { total: 10 })])
    const detail = {
      ...{ externalId: 'entry_1', contest, contestTitle: 'Summer', total: 12, used: 4, referralCount: 3 },
      ...{ actionsDone: 2, purchaseValue: 19.9, purchaseCount: 1 },
    }
    const stranger = { ...detail, externalId: 'entry_9' }
    expect(await store('participantDetail', [detail, stranger])).toEqual([
      0,
      1,
      0,
      ['1 : speaks of somebody who is not known'],
    ])
    expect(await people()).toMatchObject([
      {
        total: 12,
        used: 4,
        referralCount: 3,
        bonusActions: 2,
        actions: 1,
        purchaseValue: '19.90',
        purchaseCount: 1,
      },
    ])
    expect(await store('participantDetail', [detail])).toEqual([0, 0, 1, []])
  })

  it('lets rows that are gone count no more, and people who are gone count nowhere, until they are back', async () => {
    const { people, store, gone } = await begin('sweepwidget')
    const { createdAt: _, ...one } = person(1, { isExcluded: false })
    await store('participant', [one])
    const rows = [row(101, 'entry_1', { amount: 5 }), row(102, 'entry_1', { amount: -4 })]
    await store('entry', rows)
    await gone('entry', ['101'])
    // -4 alone would be less than nothing.
    expect((await people()).map(({ total }) => total)).toEqual([0])
    expect(await store('entry', rows)).toEqual([0, 1, 1, []])
    expect((await people()).map(({ total }) => total)).toEqual([1])
    await gone('participant', ['entry_1'])
    expect((await people())[0]?.disqualifiedAt).not.toBeNull()
    expect(await store('participant', [one])).toEqual([0, 1, 0, []])
    expect((await people())[0]?.disqualifiedAt).toBeNull()
  })

  it('makes people whom rows alone name, excluded if their rows count', async () => {
    const { people, store } = await begin('sweepwidget')
    const who = { displayName: 'Ann', email: 'ann@example.com', country: 'SE' }
    expect(
      await store('entry', [
        row(1, 'a', { person: who }),
        row(2, 'b', { person: { ...who, email: 'b@example.com' }, verified: false }),
        row(3, 'c'),
        row(4, 'a', { amount: 2 ** 40 }),
      ]),
    ).toEqual([
      2,
      0,
      0,
      [
        '2 participant: speaks of somebody who is not known',
        '3 amount: must be a whole number within 2147483647',
      ],
    ])
    expect((await people()).map(({ disqualifiedAt, total }) => [disqualifiedAt !== null, total])).toEqual([
      [true, 3],
      [false, 0],
    ])
    expect(await store('participant', [{ ...person(1, who), externalId: 'a', isExcluded: false }])).toEqual([
      0,
      1,
      0,
      [],
    ])
    expect((await people())[0]?.disqualifiedAt).toBeNull()
  })

  it('stores winners with their prizes and draws, by the page or all at once', async () => {
    const { here, store, gone } = await begin('revup')
    const entry = (number: number) => ({
      ...row(number, `entry_${number}`),
      externalId: `entry_${number}:block_1`,
    })
    await store(
      'participant',
      [1, 2, 3].map((number) => person(number, { total: 3, entries: [entry(number)] })),
    )
    const winner = (number: number, facts: Partial<SourceWinner> = {}): SourceWinner => ({
      ...{
        externalId: String(number),
        contest,
        participant: `entry_${number}`,
        selectedAt: '2026-06-10T00:00:00.000Z',
      },
      ...{
        status: 'won',
        isCurrent: true,
        prize: '7',
        prizeName: 'Guitar',
        prizeValue: '99.00',
        prizeCurrency: 'SEK',
      },
      draw: '70',
      groupRank: 1,
      audit: {
        ...{ index: 1, target: 2, weightTotal: 9, hash: 'ab', source: 'drand' },
        ...{ randomness: 'cd', fallbackReason: null },
        beacon: { chain: quicknet.hash, round: 5, requestedAt: '2026-06-09T23:59:00.000Z' },
      },
      ...facts,
    })
    const alternate = winner(3, {
      status: 'selected',
      isCurrent: false,
      groupRank: 2,
      prize: null,
      prizeName: null,
    })
    expect(await store('winner', [winner(1), alternate])).toEqual([2, 0, 0, []])
    expect(await store('winner', [winner(2, { promotedFrom: '1' }), winner(1), winner(8)])).toEqual([
      1,
      0,
      1,
      ['2 participant: names somebody who is not known'],
    ])
    const stored = await database.root
      .select()
      .from(winners)
      .where(eq(winners.contestId, here.id))
      .orderBy(asc(winners.id))
    expect(stored.map(({ rank, isCurrent, holdsPrize }) => [rank, isCurrent, holdsPrize])).toEqual([
      [1, true, true],
      [3, false, false],
      [2, true, true],
    ])
    const [draw] = await database.root
      .select()
      .from(draws)
      .where(eq(draws.id, stored[0]?.drawId ?? 0))
    expect(draw).toMatchObject({
      ...{ kind: 'random', randomSource: 'drand', randomness: 'cd', beaconRound: 5, fallbackReason: null },
      ...{ beaconChain: quicknet.hash, createdAt: '2026-06-09T23:59:00.000Z', commitment: null },
    })
    expect(stored[2]?.promotedFromId).toBe(stored[0]?.id)
    expect(new Set(stored.map(({ entryId }) => entryId)).size).toBe(3)
    expect(
      await store('winner', [
        winner(1, {
          ...{ status: 'disqualified', isCurrent: false, recovery: 'replaced' },
          disqualifiedAt: '2026-06-11T00:00:00.000Z',
        }),
      ]),
    ).toEqual([0, 1, 0, []])
    await gone('winner', ['2'])
    expect(await store('winner', [winner(2, { promotedFrom: '1' })])).toEqual([0, 1, 0, []])
  })
})
