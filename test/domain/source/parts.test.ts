import { asc, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../../../src/database/connection.js'
import {
  type ContestRow,
  entryMethods,
  events,
  prizes,
  rewards,
  rewardUnlocks,
} from '../../../src/database/tables/index.js'
import { addMethod, removeMethod, updateMethod } from '../../../src/domain/entry-method/change.js'
import { assignPrizes } from '../../../src/domain/prize/assign.js'
import { archivePrize, createPrize, updatePrize } from '../../../src/domain/prize/change.js'
import { deleteReward, updateReward } from '../../../src/domain/reward/change.js'
import type { SourceMethod, SourcePrize, SourceReward } from '../../../src/domain/source/model.js'
import type { WriteWork } from '../../../src/domain/work.js'
import { buildParticipant } from '../../support/build-participant.js'
import { buildWinners } from '../../support/build-prize.js'
import { expectCountersRight } from '../../support/counters.js'
import { workerDatabase } from '../../support/database.js'
import { outcome, TestDrawing } from '../../support/drawing.js'
import { type Gateway, startGateway } from '../../support/gateway.js'
import { writingAs } from '../../support/work.js'

const contestId = '54321'

const follow: SourceMethod = {
  ...{ externalId: '100200', contest: contestId, sequence: 4, type: '14', typeName: 'Follow on Twitter' },
  ...{ title: 'Follow us', link: 'https://social.example/us', amount: 5, required: true, daily: true },
  ...{ position: 2, level: 3, iconColor: '#1DA1F2', instructions: 'Then come back', displayed: false },
}

const details: SourceMethod = {
  ...{ ...follow, externalId: '100199', sequence: 2, type: '1', typeName: 'User Details', title: null },
  ...{ link: null, amount: 7, daily: false, position: 1, level: null, iconColor: null, displayed: true },
}

const guitar: SourcePrize = {
  ...{ externalId: '3', contest: contestId, name: 'A guitar', value: '1200', currency: 'SEK', quantity: 4 },
  ...{ redeemed: 2, position: 1, redemptionEnabled: true },
}

const coupon: SourceReward = {
  ...{ externalId: '30500', contest: contestId, kind: 'coupon', grant: 'random', title: 'Ten percent' },
  ...{ threshold: 10, couponCode: 'TEN', couponDirections: 'At the till', showCode: false },
  ...{ hideProgress: true, notify: false, position: 1 },
}

describe('parts of contests that are drawn in', () => {
  let gateway: Gateway
  let database: Database

  beforeAll(async () => {
    database = await workerDatabase()
    gateway = await startGateway({ database })
  })

  async function begin(): Promise<{ drawing: TestDrawing; contest: ContestRow }> {
    const drawing = await TestDrawing.begin(database)
    return { drawing, contest: await drawing.contest() }
  }

  const act = <T>({ account, clock }: TestDrawing, work: (write: WriteWork) => Promise<T>) =>
    writingAs(database, account.id, clock, work)

  const typesOf = async ({ account }: TestDrawing) => {
    const { type } = events
    const found = await database.root
      .select({ type })
      .from(events)
      .where(eq(events.accountId, account.id))
      .orderBy(asc(events.id))
    return found.map((event) => event.type).slice(1)
  }

  describe('entry methods', () => {
    const methodsOf = (contest: ContestRow) =>
      database.root
        .select()
        .from(entryMethods)
        .where(eq(entryMethods.contestId, contest.id))
        .orderBy(entryMethods.position, entryMethods.id)

    it('hold all that the service told; User Details, which every contest has, is the service’s', async () => {
      const { drawing, contest } = await begin()
      expect(outcome(await drawing.store('method', [details, follow], contest))).toEqual([1, 1, 0, []])
      const {
        externalId: _id,
        contest: _contest,
        sequence: seq,
        type: _type,
        typeName: _name,
        ...told
      } = follow
      expect(await methodsOf(contest)).toMatchObject([
        { typeId: 1, seq: 2, amount: 7, position: 1, level: null },
        { typeId: 14, seq, ...told },
      ])
      expect((await drawing.contestById(contest.id)).methodSeq).toBe(4)
      expect(await typesOf(drawing)).toEqual(['entry_method.updated', 'entry_method.added'])
      expect(outcome(await drawing.store('method', [details, follow], contest))).toEqual([0, 0, 2, []])
      expect(await typesOf(drawing)).toHaveLength(2)
    })

    it('change with the service, but where somebody has changed or removed them here', async () => {
      const { drawing, contest } = await begin()
      await drawing.store('method', [details, follow], contest)
      const { internalId } = await drawing.link('method', follow.externalId)
      await act(drawing, (work) => updateMethod(work, internalId, undefined, { title: 'Ours' }))
      const next = { ...follow, title: 'Theirs', amount: 6 }
      expect(outcome(await drawing.store('method', [details, next], contest))).toEqual([0, 1, 1, []])
      expect((await methodsOf(contest))[1]).toMatchObject({ title: 'Ours', amount: 6 })
      expect((await drawing.link('method', follow.externalId)).localFields).toEqual(['title'])
      await act(drawing, (work) => removeMethod(work, internalId, undefined))
      const last = { ...follow, amount: 8 }
      expect(outcome(await drawing.store('method', [details, last], contest))).toEqual([0, 0, 2, []])
      expect(await methodsOf(contest)).toHaveLength(1)
    })

    it('give way to the numbers of methods that were made here', async () => {
      const { drawing, contest } = await begin()
      await drawing.store('method', [{ ...details, sequence: 1 }], contest)
      const native = await act(drawing, (work) =>
        addMethod(work, { id: contest.id }, { typeId: 15, amount: 1 }),
      )
      expect(native.seq).toBe(2)
      await drawing.store(
        'method',
        [
          { ...details, sequence: 1 },
          { ...follow, sequence: 2 },
        ],
        contest,
      )
      expect((await methodsOf(contest)).map(({ typeId, seq }) => [typeId, seq]).sort()).toEqual([
        ...[
          [1, 1],
          [14, 3],
          [15, 2],
        ],
      ])
      expect((await drawing.contestById(contest.id)).methodSeq).toBe(3)
    })

    it('are of the type that means the same here', async () => {
      const { drawing, contest } = await begin()
      const types = [
        ['14', 'Follow on X'],
        ['999', 'vote in a twitter poll '],
        ['999', 'Sing a Song'],
        ['17', 'Sing a Song'],
      ] as const
      const rows = types.map(([type, typeName], index) => ({
        ...{ ...follow, type, typeName },
        ...{ externalId: String(index + 1), sequence: index + 10, position: index + 2 },
      }))
      await drawing.store('method', rows, contest)
      expect((await methodsOf(contest)).slice(1).map(({ typeId }) => typeId)).toEqual([14, 22, 999, 11])
      const catalogue = types.map(([externalId, name]) => ({
        externalId,
        name,
        platform: 'x',
        category: 'special',
      }))
      const known = { externalId: '15', name: 'Retweet a Tweet', platform: 'twitter', category: 'twitter_x' }
      expect(outcome(await drawing.store('methodType', [known, ...catalogue]))).toEqual([
        ...[0, 0, 2],
        [
          '2 : is not in the catalogue: its methods are held as type 22',
          '3 : is not in the catalogue: its methods are held as type 999',
          '4 : is not in the catalogue: its methods are held as type 11',
        ],
      ])
    })

    it('are left out whole where they cannot be held', async () => {
      const { drawing, contest } = await begin()
      const rows = [
        { ...follow, externalId: '1', amount: 0 },
        { ...follow, externalId: '2', iconColor: 'blue' },
        { ...follow, externalId: '3', link: 'mailto:us' },
        details,
        { ...details, externalId: '4', sequence: 9 },
      ]
      const [made, changed, unchanged, skipped] = outcome(await drawing.store('method', rows, contest))
      expect([made, changed, unchanged]).toEqual([0, 1, 0])
      expect(skipped).toEqual([
        '0 amount: must be a whole number between 1 and 2147483647',
        '1 iconColor: must be a colour like #1DA1F2',
        '2 link: must be an http or https address of at most 2,048 ASCII characters, others escaped',
        '4 type: is a second User Details of its contest',
      ])
    })
  })

  describe('prizes', () => {
    const prizesOf = (contest: ContestRow) =>
      database.root.select().from(prizes).where(eq(prizes.contestId, contest.id)).orderBy(prizes.id)

    it('hold all that the service told, but who has them, which follows from the winners', async () => {
      const { drawing, contest } = await begin()
      expect(outcome(await drawing.store('prize', [guitar], contest))).toEqual([1, 0, 0, []])
      const { externalId: _id, contest: _contest, redeemed: _redeemed, ...told } = guitar
      expect(await prizesOf(contest)).toMatchObject([{ seq: 3, ...told, redeemed: 0 }])
      expect((await drawing.contestById(contest.id)).prizeSeq).toBe(3)
      expect((await drawing.links('prize')).map(({ externalId }) => externalId)).toEqual(['54321/3'])
      expect(outcome(await drawing.store('prize', [guitar], contest))).toEqual([0, 0, 1, []])
      expect(await typesOf(drawing)).toEqual(['prize.created'])
      await expectCountersRight(database, contest.id)
    })

    it('are named by contest and number', async () => {
      const { drawing, contest } = await begin()
      const other = await drawing.contest({ externalId: '54322' })
      await drawing.store('prize', [guitar], contest)
      await drawing.store('prize', [{ ...guitar, contest: '54322' }], other)
      expect(await prizesOf(contest)).toHaveLength(1)
      expect(await prizesOf(other)).toHaveLength(1)
    })

    it('change with the service, but where somebody has changed or archived them here', async () => {
      const { drawing, contest } = await begin()
      await drawing.store('prize', [guitar], contest)
      const { internalId: id } = await drawing.link('prize', '54321/3')
      await act(drawing, (work) => updatePrize(work, { id }, undefined, { name: 'Ours' }))
      await drawing.store('prize', [{ ...guitar, name: 'Theirs', quantity: 9 }], contest)
      expect(await prizesOf(contest)).toMatchObject([{ name: 'Ours', quantity: 9 }])
      expect((await drawing.link('prize', '54321/3')).localFields).toEqual(['name'])
      await act(drawing, (work) => archivePrize(work, { id }, undefined))
      expect(outcome(await drawing.store('prize', [{ ...guitar, quantity: 5 }], contest))).toEqual([
        0,
        0,
        1,
        [],
      ])
      expect(await prizesOf(contest)).toMatchObject([{ quantity: 9 }])
    })

    it('give way to the numbers of prizes that were made here', async () => {
      const { drawing, contest } = await begin()
      await act(drawing, (work) => createPrize(work, { id: contest.id }, { name: 'Ours', quantity: 1 }))
      await drawing.store('prize', [{ ...guitar, externalId: '1' }, guitar], contest)
      expect((await prizesOf(contest)).map(({ seq }) => seq)).toEqual([1, 4, 3])
      expect((await drawing.contestById(contest.id)).prizeSeq).toBe(4)
    })

    it('have never fewer places than winners here', async () => {
      const { drawing, contest } = await begin()
      await drawing.store('prize', [guitar], contest)
      const winners = await buildWinners(database, contest, 2)
      await act(drawing, (work) => assignPrizes(work, contest.id, winners))
      expect(outcome(await drawing.store('prize', [{ ...guitar, quantity: 1 }], contest))).toEqual([
        ...[0, 0, 0],
        ['0 quantity: is less than the winners here who have the prize'],
      ])
      const { lastSeenAt } = await drawing.link('prize', '54321/3')
      drawing.clock.advance(60)
      await drawing.store('prize', [{ ...guitar, quantity: 0 }], contest)
      expect((await drawing.link('prize', '54321/3')).lastSeenAt > lastSeenAt).toBe(true)
    })
  })

  describe('rewards', () => {
    const rewardsOf = (contest: ContestRow) =>
      database.root.select().from(rewards).where(eq(rewards.contestId, contest.id)).orderBy(rewards.id)

    const enabled = {
      ...{ leaderboardEnabled: false, leaderboardSize: 10, rewardsEnabled: true, showPrizes: true },
      ...{ showRulesExpanded: false, requireCaptcha: false, showCookieConsent: false },
    }

    it('hold all that the service told, and change with it', async () => {
      const { drawing, contest } = await begin()
      expect(outcome(await drawing.store('reward', [coupon], contest))).toEqual([1, 0, 0, []])
      const { externalId: _id, contest: _contest, ...told } = coupon
      expect(await rewardsOf(contest)).toMatchObject([told])
      expect(outcome(await drawing.store('reward', [coupon], contest))).toEqual([0, 0, 1, []])
      const { internalId: id } = await drawing.link('reward', coupon.externalId)
      await act(drawing, (work) => updateReward(work, id, undefined, { title: 'Ours' }))
      const next = { ...coupon, title: 'Theirs', couponCode: null }
      expect(outcome(await drawing.store('reward', [next], contest))).toEqual([0, 1, 0, []])
      expect(await rewardsOf(contest)).toMatchObject([{ title: 'Ours', couponCode: null }])
      await act(drawing, (work) => deleteReward(work, id, undefined))
      expect(outcome(await drawing.store('reward', [coupon], contest))).toEqual([0, 0, 1, []])
      expect(await typesOf(drawing)).toEqual([
        ...['reward.created', 'reward.updated', 'reward.updated', 'reward.deleted'],
      ])
    })

    it('unlock for whoever has reached them, at once and when they become less', async () => {
      const drawing = await TestDrawing.begin(database)
      const contest = await drawing.contest({ settings: enabled })
      await buildParticipant(database, contest, { amounts: [12] })
      await buildParticipant(database, contest, { amounts: [5] })
      const unlocks = async () => {
        const { internalId } = await drawing.link('reward', coupon.externalId)
        const found = await database.root
          .select()
          .from(rewardUnlocks)
          .where(eq(rewardUnlocks.rewardId, internalId))
        return found.length
      }
      await drawing.store('reward', [coupon], contest)
      expect(await unlocks()).toBe(1)
      await drawing.store('reward', [{ ...coupon, threshold: 5 }], contest)
      expect(await unlocks()).toBe(2)
      const switchedOff = await begin()
      await buildParticipant(database, switchedOff.contest, { amounts: [12] })
      await switchedOff.drawing.store('reward', [coupon], switchedOff.contest)
      expect(await typesOf(switchedOff.drawing)).not.toContain('reward.unlocked')
    })
  })

  it('cost as many statements for one as for many', async () => {
    const few = await begin()
    const many = await begin()
    const number = (to: number) => Array.from({ length: to }, (_, index) => index + 10)
    const kinds = {
      method: (to: number, title: string) =>
        number(to).map((n) => ({ ...follow, externalId: String(n), sequence: n, title })),
      prize: (to: number, name: string) =>
        number(to).map((n) => ({ ...guitar, externalId: String(n), name })),
      reward: (to: number, title: string) =>
        number(to).map((n) => ({ ...coupon, externalId: String(n), title })),
    }
    const counts: Record<string, number[]> = {}
    for (const kind of ['method', 'prize', 'reward'] as const) {
      for (const title of ['First', 'Second']) {
        const count = async ({ drawing, contest }: typeof few, to: number) =>
          (await gateway.statements(() => drawing.store(kind, kinds[kind](to, title), contest))).length
        const one = await count(few, 1)
        expect(await count(many, 30)).toBe(one)
        counts[kind] = [...(counts[kind] ?? []), one]
      }
    }
    expect(counts).toMatchInlineSnapshot(`
      {
        "method": [
          9,
          8,
        ],
        "prize": [
          8,
          7,
        ],
        "reward": [
          7,
          7,
        ],
      }
    `)
  })
})
