import { eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  type ContestRow,
  contestAddresses,
  contestCounters,
  contestRollups,
  events,
  participants,
} from '../../../src/database/tables/index.js'
import { allTime } from '../../../src/domain/counters/stripes.js'
import { appendEntries, type NewEntry } from '../../../src/domain/entry/ledger.js'
import { buildContest } from '../../support/build-contest.js'
import { buildParticipant, buildParticipants } from '../../support/build-participant.js'
import { buildAccount } from '../../support/builders.js'
import { expectCountersRight } from '../../support/counters.js'
import { type Gateway, startGateway } from '../../support/gateway.js'
import { writingAs } from '../../support/work.js'

describe('appendEntries', () => {
  let gateway: Gateway
  let contest: ContestRow

  beforeAll(async () => {
    gateway = await startGateway()
  })

  beforeEach(async () => {
    gateway.clock.set('2026-06-15T12:00:00.000Z')
    contest = await buildContest(gateway.database, await buildAccount(gateway.database))
  })

  const append = (rows: readonly NewEntry[]) =>
    writingAs(gateway.database, contest.accountId, gateway.clock, (work) =>
      appendEntries(work, contest, rows),
    )

  const bonus = (participantId: number, amount: number, more: Partial<NewEntry> = {}): NewEntry => ({
    participantId,
    amount,
    origin: 'bonus',
    verified: true,
    occurredAt: gateway.clock.now(),
    ...more,
  })

  async function totals() {
    const found = await gateway.database.root
      .select()
      .from(contestCounters)
      .where(eq(contestCounters.contestId, contest.id))
    const sum = (name: 'people' | 'participants' | 'entries' | 'actions') =>
      found.reduce((total, row) => total + row[name], 0)
    return {
      people: sum('people'),
      participants: sum('participants'),
      entries: sum('entries'),
      actions: sum('actions'),
    }
  }

  it('gives rows in the order in which they came, with ascending ids, and everything they say', async () => {
    const [a, b] = await buildParticipants(gateway.database, contest, [{}, {}])
    if (a === undefined || b === undefined) throw new Error('Nobody was made.')
    const rows = [
      bonus(b.id, 7, { reason: 'a "b", {c} \\ NULL', value: '✓ ‮' }),
      bonus(a.id, 3, { origin: 'method', methodTypeId: 14, ipAddress: '::1', manualKey: `k${a.id}` }),
      bonus(b.id, -2, { origin: 'adjust', reason: 'null' }),
    ]
    const { entries, people } = await append(rows)
    expect(entries).toMatchObject(rows)
    expect(entries.map(({ id }) => id)).toEqual([...entries.map(({ id }) => id)].sort((x, y) => x - y))
    expect(people.get(b.id)).toMatchObject({ before: { total: 0 }, after: { total: 5, bonusActions: 2 } })
  })

  it('moves a person’s sums, the contest’s totals and the quarter hours by verified rows alone', async () => {
    const person = await buildParticipant(gateway.database, contest, { amounts: [4] })
    gateway.clock.set('2026-06-15T12:20:00.000Z')
    const { people } = await append([
      bonus(person.id, 10, { methodTypeId: 14, occurredAt: '2026-06-03T23:59:59.999Z' }),
      bonus(person.id, 100, { verified: false }),
    ])
    expect(people.get(person.id)?.after).toMatchObject({
      total: 14,
      actions: 2,
      bonusActions: 1,
      totalChangedAt: '2026-06-15T12:20:00.000Z',
    })
    expect(await totals()).toEqual({ people: 1, participants: 1, entries: 14, actions: 2 })
    const rollups = await gateway.database.root
      .select()
      .from(contestRollups)
      .where(eq(contestRollups.contestId, contest.id))
    const told = rollups.map(
      ({ contestId: _, slot: _slot, views: _views, uniqueViews: _unique, ...row }) => row,
    )
    expect(told).toHaveLength(4)
    const come = { entries: 4, actions: 1, participants: 1 }
    const later = { entries: 10, actions: 1 }
    expect(told).toEqual(
      expect.arrayContaining([
        { ...come, dimension: 'time', key: '', bucket: '2026-06-02T10:00:00.000Z' },
        { ...come, dimension: 'method', key: '1', bucket: allTime },
        { ...later, dimension: 'time', key: '', bucket: '2026-06-03T23:45:00.000Z', participants: 0 },
        { ...later, dimension: 'method', key: '14', bucket: allTime, participants: 1 },
      ]),
    )
  })

  it('counts each person once for a type and an address by each row, whatever comes at once', async () => {
    const people = await buildParticipants(
      gateway.database,
      contest,
      Array.from({ length: 17 }, () => ({ amounts: [1] })),
    )
    const [first, second] = people
    if (first === undefined || second === undefined) throw new Error('Nobody was made.')
    const from = (ipAddress: string) => ({ methodTypeId: 14, ipAddress })
    await append(people.map(({ id }) => bonus(id, 1, from('::1'))))
    await append([
      bonus(first.id, 1, from('::1')),
      bonus(first.id, 1, from('10.0.0.1')),
      bonus(second.id, 1, { ...from('10.0.0.2'), verified: false }),
    ])
    const { root } = gateway.database
    const rollups = await root.select().from(contestRollups).where(eq(contestRollups.contestId, contest.id))
    const ofType = rollups.filter(({ key }) => key === '14')
    const sum = (name: 'participants' | 'actions') => ofType.reduce((total, row) => total + row[name], 0)
    expect({ participants: sum('participants'), actions: sum('actions') }).toEqual({
      participants: 17,
      actions: 19,
    })
    const addresses = await root
      .select()
      .from(contestAddresses)
      .where(eq(contestAddresses.contestId, contest.id))
    expect(addresses.map(({ ipAddress, actions }) => [ipAddress, actions]).sort()).toEqual([
      ['10.0.0.1', 1],
      ['::1', 18],
    ])
    await expectCountersRight(gateway.database, contest.id)
  })

  it('keeps the instant of the total where the sum of the rows is nothing', async () => {
    const person = await buildParticipant(gateway.database, contest, { amounts: [4] })
    const { people } = await append([bonus(person.id, 10), bonus(person.id, -10)])
    expect(people.get(person.id)?.after).toMatchObject({ actions: 3, totalChangedAt: person.totalChangedAt })
  })

  it('counts a referral when the person referred gets the first verified row, not before', async () => {
    const advocate = await buildParticipant(gateway.database, contest, { amounts: [1] })
    const friend = await buildParticipant(gateway.database, contest, { referredBy: advocate.id })
    const count = async () => {
      const [found] = await gateway.database.root
        .select()
        .from(participants)
        .where(eq(participants.id, advocate.id))
      return found?.referralCount
    }
    await append([bonus(friend.id, 5, { verified: false })])
    expect(await count()).toBe(0)
    await append([bonus(friend.id, 5)])
    await append([bonus(friend.id, 5)])
    expect(await count()).toBe(1)
  })

  it('changes an excluded person’s own total and nothing of the contest', async () => {
    const person = await buildParticipant(gateway.database, contest, {
      bannedAt: '2026-06-03T00:00:00.000Z',
    })
    const { people } = await append([bonus(person.id, 5)])
    expect(people.get(person.id)?.after.total).toBe(5)
    expect(await totals()).toEqual({ people: 1, participants: 0, entries: 0, actions: 0 })
  })

  it('records one event per row', async () => {
    const person = await buildParticipant(gateway.database, contest)
    const { entries } = await append([bonus(person.id, 5), bonus(person.id, 6, { verified: false })])
    const found = await gateway.database.root.select().from(events).where(eq(events.contestId, contest.id))
    expect(found.map(({ type, data }) => [type, data['entryId'], data['amount']])).toEqual(
      entries.map(({ id, amount }) => ['entry.created', id, amount]),
    )
  })

  it('refuses a total past 2^53 - 1 and keeps nothing', async () => {
    const person = await buildParticipant(gateway.database, contest, { amounts: [1] })
    await gateway.database.root
      .update(participants)
      .set({ total: Number.MAX_SAFE_INTEGER - 1 })
      .where(eq(participants.id, person.id))
    await append([bonus(person.id, 1)])
    await expect(append([bonus(person.id, 1)])).rejects.toMatchObject({ code: 'STATE_FORBIDS' })
    expect((await totals()).actions).toBe(2)
  })

  it('throws for a sum below zero and for a person of another contest, and keeps nothing', async () => {
    const person = await buildParticipant(gateway.database, contest, { amounts: [1] })
    await expect(append([bonus(person.id, -2)])).rejects.toThrow('below zero')
    const other = await buildContest(gateway.database, await buildAccount(gateway.database))
    const stranger = await buildParticipant(gateway.database, other)
    await expect(append([bonus(stranger.id, 1)])).rejects.toThrow('not one of contest')
    expect(await totals()).toEqual({ people: 1, participants: 1, entries: 1, actions: 1 })
  })

  it('runs as many statements for a hundred rows of a hundred people as for one', async () => {
    const people = await buildParticipants(
      gateway.database,
      contest,
      Array.from({ length: 100 }, () => ({})),
    )
    const one = await gateway.statements(() => append(people.slice(0, 1).map(({ id }) => bonus(id, 1))))
    const many = await gateway.statements(() => append(people.map(({ id }) => bonus(id, 1))))
    expect(one).toHaveLength(2)
    expect(many).toHaveLength(2)
    expect(await totals()).toEqual({ people: 100, participants: 100, entries: 101, actions: 101 })
  })
})
