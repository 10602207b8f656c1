import { and, eq, gte, isNull, sql } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { rows } from '../../../src/database/connection.js'
import { type ContestRow, type ParticipantRow, participants } from '../../../src/database/tables/index.js'
import { addBonusEntries } from '../../../src/domain/entry/add.js'
import { payload } from '../../support/answers.js'
import { buildContest } from '../../support/build-contest.js'
import { buildParticipant, buildParticipants } from '../../support/build-participant.js'
import { buildRewards } from '../../support/build-reward.js'
import { buildAccount, type TestAccount } from '../../support/builders.js'
import { expectCountersRight } from '../../support/counters.js'
import { needsPostgres, onPostgres } from '../../support/database.js'
import { type Gateway, startGateway } from '../../support/gateway.js'
import { toldUnlocks, unlocksOf } from '../../support/unlocks.js'
import { writingAs } from '../../support/work.js'

/** Something that one side waits for and the other gives. */
class Signal {
  give: () => void = () => undefined
  readonly given = new Promise<void>((resolve) => {
    this.give = resolve
  })
}

describe.skipIf(!onPostgres)(`unlocking at the same time (${needsPostgres})`, () => {
  let gateway: Gateway
  let account: TestAccount
  let contest: ContestRow

  beforeAll(async () => {
    gateway = await startGateway()
  })

  beforeEach(async () => {
    account = await buildAccount(gateway.database)
    contest = await buildContest(gateway.database, account, { rewardsEnabled: true })
  })

  const mutate = async (field: string, input: string, selection: string) => {
    const text = `mutation { ${field}(input: { ${input} }) { ${selection} } }`
    return payload<Record<string, unknown>>(await gateway.graphql(account.key, text), field)
  }
  const bonus = ({ id }: ParticipantRow, amount: number) =>
    mutate('addBonusEntries', `participant: { databaseId: ${id} }, amount: ${amount}`, 'totalAfter')
  const here = () => `contest: { databaseId: ${contest.id} }`

  /** Everybody counted with at least this total has the reward, nobody else, and each was told of once. */
  async function expectHolders(rewardId: number, threshold: number): Promise<void> {
    const reached = await gateway.database.root
      .select({ id: participants.id })
      .from(participants)
      .where(
        and(
          eq(participants.contestId, contest.id),
          gte(participants.total, threshold),
          isNull(participants.bannedAt),
        ),
      )
    const expected = reached.map(({ id }) => `${rewardId} ${id}`).sort()
    expect(await unlocksOf(gateway.database, contest.id)).toEqual(expected)
    expect((await toldUnlocks(gateway.database, contest.id)).sort()).toEqual(expected)
    await expectCountersRight(gateway.database, contest.id)
  }

  it('thirty writes that take one person past a threshold unlock it once', async () => {
    const person = await buildParticipant(gateway.database, contest, { amounts: [1] })
    const [reward] = await buildRewards(gateway.database, contest, [{ threshold: 15 }])
    await Promise.all(Array.from({ length: 30 }, () => bonus(person, 1)))
    await expectHolders(reward?.id ?? 0, 15)
    expect(await toldUnlocks(gateway.database, contest.id)).toHaveLength(1)
  })

  it('a reward that is made while forty people reach its threshold is with all of them, once', async () => {
    const people = await buildParticipants(
      gateway.database,
      contest,
      Array.from({ length: 40 }, () => ({ amounts: [1] })),
    )
    const [made] = await Promise.all([
      mutate('createReward', `${here()}, kind: COUPON, title: "R", threshold: 6`, 'reward { databaseId }'),
      ...people.map((person, index) => bonus(person, index % 2 === 0 ? 5 : 4)),
    ])
    await expectHolders((made as { reward: { databaseId: number } }).reward.databaseId, 6)
    expect(await unlocksOf(gateway.database, contest.id)).toHaveLength(20)
  })

  /** Resolves when somebody waits for a lock, or when `over` says that nobody will. */
  async function waiting(over: { done: boolean }): Promise<void> {
    while (!over.done) {
      const found = await rows(
        gateway.database.root,
        sql`select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
      )
      if (found.length > 0) return
    }
  }

  it.each(['createReward', 'updateReward', 'updateContest'] as const)(
    'a total that has risen, but is not committed, is seen by %s',
    async (field) => {
      const on = field !== 'updateContest'
      contest = await buildContest(gateway.database, account, { rewardsEnabled: on })
      const person = await buildParticipant(gateway.database, contest, { amounts: [1] })
      const threshold = field === 'updateContest' ? 6 : 100
      const [reward] = await buildRewards(gateway.database, contest, [{ threshold }])
      const [written, commit] = [new Signal(), new Signal()]
      const writer = writingAs(gateway.database, account.id, gateway.clock, async (work) => {
        await addBonusEntries(work, { id: person.id }, { amount: 5 })
        written.give()
        await commit.given
      })
      await written.given
      const inputs = {
        createReward: `${here()}, kind: COUPON, title: "R", threshold: 6`,
        updateReward: `reward: { databaseId: ${reward?.id} }, changes: { threshold: 6 }`,
        updateContest: `${here()}, changes: { settings: { rewardsEnabled: true } }`,
      }
      const over = { done: false }
      const change = mutate(
        field,
        inputs[field],
        field === 'updateContest' ? 'contest { id }' : 'reward { databaseId }',
      )
      await Promise.race([change, waiting(over)])
      over.done = true
      commit.give()
      await writer
      const { reward: made } = (await change) as { reward?: { databaseId: number } }
      await expectHolders(made?.databaseId ?? reward?.id ?? 0, 6)
      expect(await unlocksOf(gateway.database, contest.id)).toHaveLength(1)
    },
  )

  it('switching on and lowering the threshold while totals rise miss nobody', async () => {
    contest = await buildContest(gateway.database, account, { rewardsEnabled: false })
    const people = await buildParticipants(
      gateway.database,
      contest,
      Array.from({ length: 30 }, () => ({ amounts: [1] })),
    )
    const [reward] = await buildRewards(gateway.database, contest, [{ threshold: 100 }])
    await Promise.all([
      ...people.map((person) => bonus(person, 5)),
      mutate('updateContest', `${here()}, changes: { settings: { rewardsEnabled: true } }`, 'contest { id }'),
      mutate(
        'updateReward',
        `reward: { databaseId: ${reward?.id} }, changes: { threshold: 6 }`,
        'reward { id }',
      ),
    ])
    await expectHolders(reward?.id ?? 0, 6)
    expect(await unlocksOf(gateway.database, contest.id)).toHaveLength(30)
  })

  it('a readmission and a rising total unlock once', async () => {
    const person = await buildParticipant(gateway.database, contest, {
      amounts: [1],
      bannedAt: '2026-06-03T00:00:00.000Z',
    })
    const [reward] = await buildRewards(gateway.database, contest, [{ threshold: 6 }])
    await Promise.all([
      mutate('unbanParticipant', `participant: { databaseId: ${person.id} }`, 'changed'),
      ...Array.from({ length: 6 }, () => bonus(person, 5)),
    ])
    await expectHolders(reward?.id ?? 0, 6)
    expect(await toldUnlocks(gateway.database, contest.id)).toHaveLength(1)
  })

  it('a deletion while totals rise leaves who was first with it, and nobody without being told', async () => {
    const people = await buildParticipants(
      gateway.database,
      contest,
      Array.from({ length: 20 }, () => ({ amounts: [1] })),
    )
    const [reward] = await buildRewards(gateway.database, contest, [{ threshold: 6 }])
    await Promise.all([
      ...people.map((person) => bonus(person, 5)),
      mutate('deleteReward', `reward: { databaseId: ${reward?.id} }`, 'deletedId'),
    ])
    const kept = await unlocksOf(gateway.database, contest.id)
    expect((await toldUnlocks(gateway.database, contest.id)).sort()).toEqual(kept)
    const late = await buildParticipant(gateway.database, contest, { amounts: [50] })
    await bonus(late, 1)
    expect(await unlocksOf(gateway.database, contest.id)).toEqual(kept)
  })
})
