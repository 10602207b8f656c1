import { createHash } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  contestAddresses,
  contestCounters,
  contestRollups,
  entries,
  participants,
} from '../../../src/database/tables/index.js'
import { repairCounters } from '../../../src/domain/counters/repair.js'
import { allTime } from '../../../src/domain/counters/stripes.js'
import { verifyCounters } from '../../../src/domain/counters/verify.js'
import { buildContest } from '../../support/build-contest.js'
import { buildParticipant } from '../../support/build-participant.js'
import { buildAccount } from '../../support/builders.js'
import { type Gateway, startGateway } from '../../support/gateway.js'

describe('verifyCounters', () => {
  let gateway: Gateway

  beforeAll(async () => {
    gateway = await startGateway()
  })

  async function contestWithPeople() {
    const contest = await buildContest(gateway.database, await buildAccount(gateway.database))
    const advocate = await buildParticipant(gateway.database, contest, { amounts: [3, 4], countryCode: 'NL' })
    await buildParticipant(gateway.database, contest, {
      referredBy: advocate.id,
      amounts: [1],
      ipAddress: '10.0.0.1',
    })
    await buildParticipant(gateway.database, contest)
    await buildParticipant(gateway.database, contest, {
      referredBy: advocate.id,
      bannedAt: '2026-06-03T00:00:00.000Z',
      amounts: [9],
    })
    const verify = (limit?: number) =>
      verifyCounters(gateway.database.root, {
        contestIds: [contest.id],
        ...(limit === undefined ? {} : { limit }),
      })
    return { contest, advocate, verify }
  }

  it('finds nothing where every change was booked', async () => {
    const { verify } = await contestWithPeople()
    expect(await verify()).toEqual({ differences: [], more: false })
  })

  it('tells each figure of a person that the ledger contradicts', async () => {
    const { contest, advocate, verify } = await contestWithPeople()
    await gateway.database.root
      .update(participants)
      .set({ total: 8, actions: 3, bonusActions: 0, referralCount: 2 })
      .where(eq(participants.id, advocate.id))
    const place = `participant ${advocate.id}`
    expect((await verify()).differences).toEqual(
      expect.arrayContaining([
        { contestId: contest.id, place, field: 'total', stored: 8, actual: 7 },
        { contestId: contest.id, place, field: 'actions', stored: 3, actual: 2 },
        { contestId: contest.id, place, field: 'bonus_actions', stored: 0, actual: 1 },
        { contestId: contest.id, place, field: 'referral_count', stored: 2, actual: 1 },
      ]),
    )
    expect((await verify()).differences).toHaveLength(4)
  })

  it('tells totals, quarter hours and figures of all time that are wrong, missing or too many', async () => {
    const { contest, verify } = await contestWithPeople()
    const { root } = gateway.database
    await root
      .update(contestCounters)
      .set({ entries: 9, participants: 0, referrals: 3, referrers: 0 })
      .where(eq(contestCounters.contestId, contest.id))
    await root
      .delete(contestRollups)
      .where(and(eq(contestRollups.contestId, contest.id), eq(contestRollups.dimension, 'method')))
    await root
      .update(contestRollups)
      .set({ participants: 4 })
      .where(and(eq(contestRollups.contestId, contest.id), eq(contestRollups.key, 'NL')))
    await root.insert(contestRollups).values({
      contestId: contest.id,
      slot: 8,
      dimension: 'time',
      key: '',
      bucket: '2026-06-09T00:00:00.000Z',
      entries: 5,
    })
    const contestId = contest.id
    const { differences } = await verify()
    expect(differences).toEqual(
      expect.arrayContaining([
        { contestId, place: 'totals', field: 'entries', stored: 9, actual: 8 },
        { contestId, place: 'totals', field: 'participants', stored: 0, actual: 2 },
        { contestId, place: 'totals', field: 'referrals', stored: 3, actual: 1 },
        { contestId, place: 'totals', field: 'referrers', stored: 0, actual: 1 },
        {
          contestId,
          place: 'method 1, all time',
          field: 'entries',
          stored: 0,
          actual: 4,
        },
        {
          contestId,
          place: 'time, 2026-06-09T00:00:00Z',
          field: 'entries',
          stored: 5,
          actual: 0,
        },
        {
          contestId,
          place: 'country NL, all time',
          field: 'participants',
          stored: 4,
          actual: 1,
        },
      ]),
    )
  })

  it('tells addresses that are wrong, missing or too many, without naming them', async () => {
    const { contest, verify } = await contestWithPeople()
    const { root } = gateway.database
    const own = eq(contestAddresses.contestId, contest.id)
    await root.update(contestAddresses).set({ actions: 3 }).where(own)
    const address = (text: string) => `address ${createHash('md5').update(text).digest('hex').slice(0, 12)}`
    const told = { contestId: contest.id, field: 'actions' }
    expect((await verify()).differences).toEqual([
      { ...told, place: address('10.0.0.1'), stored: 3, actual: 1 },
    ])
    await root.delete(contestAddresses).where(own)
    await root.insert(contestAddresses).values({ contestId: contest.id, ipAddress: '::1', actions: 1 })
    expect((await verify()).differences).toEqual(
      expect.arrayContaining([
        { ...told, place: address('10.0.0.1'), stored: 0, actual: 1 },
        { ...told, place: address('::1'), stored: 1, actual: 0 },
      ]),
    )
    expect(JSON.stringify(await verify())).not.toContain('10.0.0.1')
  })

  it('lists no more than it is asked for, and says that there is more', async () => {
    const { contest, verify } = await contestWithPeople()
    await gateway.database.root.delete(entries).where(eq(entries.contestId, contest.id))
    const { differences, more } = await verify(1)
    expect(more).toBe(true)
    expect(new Set(differences.map(({ place }) => place)).size).toBe(4)
  })

  it('finds nothing any more after a repair, which keeps no row without figures and leaves other contests alone', async () => {
    const { contest, advocate, verify } = await contestWithPeople()
    const other = await contestWithPeople()
    const { root } = gateway.database
    await root
      .update(participants)
      .set({ total: 8, actions: 0, referralCount: 9 })
      .where(eq(participants.id, advocate.id))
    for (const { id } of [contest, other.contest]) {
      await root
        .update(contestCounters)
        .set({ entries: 1, people: 9, views: 3, referrals: 7, referrers: 7 })
        .where(eq(contestCounters.contestId, id))
      const rollup = { contestId: id, slot: 7, bucket: allTime, views: 2, uniqueViews: 1 }
      await root.insert(contestRollups).values([
        { ...rollup, dimension: 'country', key: 'JP', participants: 2 },
        { ...rollup, dimension: 'method', key: '99', views: 0, uniqueViews: 0, actions: 2 },
      ])
      await root.update(contestRollups).set({ actions: 5 }).where(eq(contestRollups.contestId, id))
      await root.update(contestAddresses).set({ actions: 5 }).where(eq(contestAddresses.contestId, id))
    }
    const before = await other.verify()
    await gateway.database.transaction((executor) => repairCounters(executor, [contest.id]))
    expect(await verify()).toEqual({ differences: [], more: false })
    expect(await other.verify()).toEqual(before)
    const rollups = await root.select().from(contestRollups).where(eq(contestRollups.contestId, contest.id))
    expect(rollups.filter(({ key }) => key === 'JP')).toEqual([])
    expect(rollups.filter(({ key }) => key === '99')).toEqual([])
  })
})
