import { eq, sql } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  type ContestRow,
  participants,
  type RewardRow,
  rewardUnlocks,
} from '../../../src/database/tables/index.js'
import { updateContest } from '../../../src/domain/contest/update.js'
import { addBonusEntries } from '../../../src/domain/entry/add.js'
import { adjustEntries } from '../../../src/domain/entry/adjust.js'
import { ban, unban } from '../../../src/domain/participant/exclusion.js'
import { createReward, deleteReward, updateReward } from '../../../src/domain/reward/change.js'
import type { WriteWork } from '../../../src/domain/work.js'
import { buildContest } from '../../support/build-contest.js'
import { buildParticipant, buildParticipants } from '../../support/build-participant.js'
import { buildAccount, type TestAccount } from '../../support/builders.js'
import { TestClock } from '../../support/clock.js'
import { expectCountersRight } from '../../support/counters.js'
import { type Gateway, startGateway } from '../../support/gateway.js'
import { toldUnlocks } from '../../support/unlocks.js'
import { writingAs } from '../../support/work.js'

let gateway: Gateway
let account: TestAccount
let contest: ContestRow
const clock = new TestClock('2026-06-15T12:00:00.000Z')

beforeAll(async () => {
  gateway = await startGateway()
})

beforeEach(async () => {
  account = await buildAccount(gateway.database)
  contest = await buildContest(gateway.database, account, { rewardsEnabled: true })
})

function write<T>(work: (work: WriteWork) => Promise<T>): Promise<T> {
  return writingAs(gateway.database, account.id, clock, work)
}

function reward(threshold: number): Promise<RewardRow> {
  return write((work) =>
    createReward(work, { id: contest.id }, { kind: 'coupon', title: `At ${threshold}`, threshold }),
  )
}

function bonus(id: number, amount: number) {
  return write((work) => addBonusEntries(work, { id }, { amount }))
}

/** The people who have the reward, by number. */
async function holders(rewardId: number): Promise<number[]> {
  const found = await gateway.database.root
    .select({ id: rewardUnlocks.participantId })
    .from(rewardUnlocks)
    .where(eq(rewardUnlocks.rewardId, rewardId))
    .orderBy(rewardUnlocks.participantId)
  return found.map(({ id }) => id)
}

/** What was told of unlocked rewards, as `reward person`. */
function told(): Promise<string[]> {
  return toldUnlocks(gateway.database, contest.id)
}

describe('a reward', () => {
  it('unlocks when the total reaches the threshold, once, and tells of it once', async () => {
    const { id } = await buildParticipant(gateway.database, contest, { amounts: [1] })
    const [low, high] = [await reward(5), await reward(10)]
    await bonus(id, 3)
    expect([await holders(low.id), await told()]).toEqual([[], []])
    await bonus(id, 1)
    expect([await holders(low.id), await holders(high.id)]).toEqual([[id], []])
    await bonus(id, 100)
    await bonus(id, 1)
    expect([await holders(low.id), await holders(high.id)]).toEqual([[id], [id]])
    expect(await told()).toEqual([`${low.id} ${id}`, `${high.id} ${id}`])
    await expectCountersRight(gateway.database, contest.id)
  })

  it('stays with who loses the entries, raises no second event, and stays after its deletion', async () => {
    const { id } = await buildParticipant(gateway.database, contest, { amounts: [8] })
    const made = await reward(5)
    await write((work) => adjustEntries(work, { id }, { amount: -8, reason: 'Test' }))
    await write((work) => ban(work, { id }))
    await write((work) => updateReward(work, made.id, undefined, { threshold: 1_000 }))
    await write((work) => deleteReward(work, made.id, undefined))
    await write((work) => unban(work, { id }))
    await bonus(id, 2_000)
    expect([await holders(made.id), await told()]).toEqual([[id], [`${made.id} ${id}`]])
  })

  it('is given to nobody new once deleted', async () => {
    const made = await reward(5)
    const { id } = await buildParticipant(gateway.database, contest, { amounts: [1] })
    await write((work) => deleteReward(work, made.id, undefined))
    await bonus(id, 10)
    expect(await holders(made.id)).toEqual([])
  })

  it('is not given to the excluded until they are readmitted', async () => {
    const { id } = await buildParticipant(gateway.database, contest, { amounts: [1] })
    const early = await reward(5)
    await write((work) => ban(work, { id }))
    await bonus(id, 10)
    const late = await reward(6)
    expect([await holders(early.id), await holders(late.id)]).toEqual([[], []])
    await write((work) => unban(work, { id }))
    expect([await holders(early.id), await holders(late.id)]).toEqual([[id], [id]])
  })

  it('unlocks for those who are there when it is made and when its threshold falls', async () => {
    const people = await buildParticipants(gateway.database, contest, [
      { amounts: [10] },
      { amounts: [6] },
      { amounts: [2] },
      { amounts: [99], bannedAt: '2026-06-03T00:00:00.000Z' },
    ])
    const [first, second, third] = people.map(({ id }) => id)
    const made = await reward(10)
    expect(await holders(made.id)).toEqual([first])
    await write((work) => updateReward(work, made.id, undefined, { threshold: 3 }))
    expect(await holders(made.id)).toEqual([first, second])
    await write((work) => updateReward(work, made.id, undefined, { threshold: 50, title: 'Far' }))
    await write((work) => updateReward(work, made.id, undefined, { threshold: 1 }))
    expect(await holders(made.id)).toEqual([first, second, third])
    expect(await told()).toEqual([first, second, third].map((id) => `${made.id} ${id}`))
  })

  it('waits while rewards are switched off, and unlocks for everybody at the moment of switching on', async () => {
    const set = (rewardsEnabled: boolean) =>
      write((work) => updateContest(work, { id: contest.id }, { settings: { rewardsEnabled } }))
    await set(false)
    const { id } = await buildParticipant(gateway.database, contest, { amounts: [1] })
    const made = await reward(5)
    await bonus(id, 10)
    await write((work) => updateReward(work, made.id, undefined, { threshold: 2 }))
    expect(await holders(made.id)).toEqual([])
    await set(true)
    expect(await holders(made.id)).toEqual([id])
    const other = await buildParticipant(gateway.database, await set(false), { amounts: [5] })
    expect(await holders(made.id)).toEqual([id])
    await set(true)
    expect(await holders(made.id)).toEqual([id, other.id])
  })

  it('of another contest or account is nobody’s here', async () => {
    const made = await reward(1)
    const other = await buildContest(gateway.database, account, { rewardsEnabled: true })
    await buildParticipant(gateway.database, other, { amounts: [100] })
    expect(await holders(made.id)).toEqual([])
  })
})

describe('unlocking costs', () => {
  it('nothing while rewards are switched off or nobody rises, and no statement of its own while they are on', async () => {
    const { id } = await buildParticipant(gateway.database, contest, { amounts: [1] })
    const on = await gateway.statements(() => bonus(id, 5))
    await write((work) => updateContest(work, { id: contest.id }, { settings: { rewardsEnabled: false } }))
    const off = await gateway.statements(() => bonus(id, 5))
    expect(off.filter((text) => text.includes('reward_unlocks'))).toEqual([])
    expect(on.filter((text) => text.includes('reward_unlocks'))).toHaveLength(1)
    expect(on).toHaveLength(off.length)
    const removal = await gateway.statements(() =>
      write((work) => adjustEntries(work, { id }, { amount: -1, reason: 'Test' })),
    )
    expect(removal.filter((text) => text.includes('reward_unlocks'))).toEqual([])
  })

  it('as many statements for 5,000 people as for none', async () => {
    const none = await gateway.statements(() => reward(3))
    await gateway.database.root.execute(sql`
      insert into participants (account_id, contest_id, uuid, public_id, total, actions, total_changed_at,
        referral_code, search_text, sort_name, created_at, updated_at)
      select ${account.id}::bigint, ${contest.id}::bigint, gen_random_uuid(), 'entry_' || gen_random_uuid(), n % 10, 1,
        now(), 'REF-' || n, '', '', now(), now() from generate_series(1, 5000) as n`)
    const many = await gateway.statements(() => reward(3))
    expect(many.length).toBe(none.length)
    const [found] = await gateway.database.root
      .select({ count: sql<number>`count(*)`.mapWith(Number) })
      .from(rewardUnlocks)
      .innerJoin(participants, eq(participants.id, rewardUnlocks.participantId))
      .where(eq(participants.contestId, contest.id))
    expect(found?.count).toBe(3_500)
    expect(await told()).toHaveLength(3_500)
  })
})
