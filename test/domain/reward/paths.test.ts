import { and, eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type ContestRow, participants } from '../../../src/database/tables/index.js'
import { payload } from '../../support/answers.js'
import { buildAccount, type TestAccount } from '../../support/builders.js'
import { type ContractClient, clientOf } from '../../support/contract.js'
import { expectCountersRight } from '../../support/counters.js'
import { type Gateway, startGateway } from '../../support/gateway.js'
import { makeContest } from '../../support/make-contest.js'
import { create, type Person } from '../../support/people.js'
import { toldUnlocks } from '../../support/unlocks.js'

const ada = 'ada@example.com'
const friend = 'friend@example.com'

/** A contest with a reward at 5, in which Ada has 1. A referral brings its advocate 10 and the friend 5. */
class World {
  constructor(
    readonly gateway: Gateway,
    readonly account: TestAccount,
    readonly contest: ContestRow,
    readonly ada: Person,
  ) {}

  /** A mutation whose input is `input`; it selects nothing. */
  async mutate(name: string, input: Record<string, unknown>, type = name): Promise<void> {
    const text = `mutation ($input: ${type[0]?.toUpperCase()}${type.slice(1)}Input!) {
      ${name}(input: $input) { __typename } }`
    payload(await this.gateway.graphql(this.account.key, text, { input }), name)
  }

  async send(dialect: Parameters<typeof clientOf>[1], path: string, body: unknown): Promise<void> {
    const client: ContractClient = clientOf(this.gateway.app, dialect)
    const headers = { 'idempotency-key': path }
    const { status } = await client.send('POST', path, { key: this.account.key, body, headers })
    expect(status).toBeLessThan(300)
  }

  get person() {
    return { databaseId: this.ada.databaseId }
  }

  get here() {
    return { databaseId: this.contest.id }
  }

  bonus(amount = 10): Promise<void> {
    return this.mutate('addBonusEntries', { participant: this.person, amount })
  }

  /** A row that is not part of the total. */
  async unverifiedRow(): Promise<number> {
    const query = `query ($id: SafeInt!) { contest(by: { databaseId: $id }) { entryMethods { databaseId } } }`
    const { entryMethods } = payload<{ entryMethods: { databaseId: number }[] }>(
      await this.gateway.graphql(this.account.key, query, { id: this.contest.id }),
      'contest',
    )
    const add = `mutation ($input: AddEntryInput!) { addEntry(input: $input) { entry { databaseId } } }`
    const input = {
      participant: this.person,
      entryMethod: { databaseId: entryMethods[0]?.databaseId },
      amount: 9,
      verified: false,
    }
    const added = payload<{ entry: { databaseId: number } }>(
      await this.gateway.graphql(this.account.key, add, { input }),
      'addEntry',
    )
    return added.entry.databaseId
  }

  async enterForm(requireEmailVerification: boolean): Promise<void> {
    await this.mutate('updateContest', {
      contest: this.here,
      changes: { rules: { requireEmailVerification } },
    })
    const { referralCode } = this.ada
    await this.mutate('enterContest', { contest: this.here, email: friend, referralCode })
  }

  async numberOf(email: string): Promise<number> {
    const [found] = await this.gateway.database.root
      .select({ id: participants.id })
      .from(participants)
      .where(and(eq(participants.contestId, this.contest.id), eq(participants.email, email)))
    return found?.id ?? 0
  }
}

type Ways = Readonly<Record<string, (world: World) => Promise<unknown>>>

/** What raises Ada's total to 5 or more. */
const waysOfAda: Ways = {
  'a bonus': (world) => world.bonus(),
  'an adjustment': (world) =>
    world.mutate('adjustEntries', { participant: world.person, amount: 4, reason: 'Test' }),
  'a row by hand': (world) =>
    world.mutate('recordManualEntry', { contest: world.here, email: ada, amount: 4 }),
  'rows by hand': (world) =>
    world.mutate('recordManualEntries', {
      contest: world.here,
      rows: [{ email: ada, amount: 2 }, { email: 'faulty' }, { email: ada, amount: 2 }],
    }),
  'a verified row': async (world) => {
    const databaseId = await world.unverifiedRow()
    await world.mutate('setEntryVerified', { entry: { databaseId }, verified: true })
  },
  'an update by an import': (world) =>
    world.mutate('importParticipants', {
      contest: world.here,
      rows: [{ email: ada, initialEntries: 4 }],
      updateExisting: true,
    }),
  'a SweepWidget entry': (world) =>
    world.send('sweepwidget', `/giveaways/${world.contest.id}/entries`, {
      user_email: ada,
      user_name: 'Ada',
      entry_amount: 4,
    }),
  'SweepWidget entries in bulk': (world) =>
    world.send('sweepwidget', `/giveaways/${world.contest.id}/entries/bulk`, {
      entries: [{ user_email: ada, user_name: 'Ada', entry_amount: 4 }],
    }),
  'SweepWidget bonus entries': (world) =>
    world.send('sweepwidget', `/giveaways/${world.contest.id}/participants/${world.ada.uuid}/add-entries`, {
      amount: 4,
    }),
  'a Revup bonus': (world) =>
    world.send('revup', `/promotions/${world.contest.id}/participants/entries`, {
      email: ada,
      entries: 4,
      title: 'Bonus',
    }),
  'a Revup import': (world) =>
    world.send('revup', `/promotions/${world.contest.id}/participants`, {
      participants: [{ email: ada, initial_entries: 4 }],
      update_existing: true,
    }),
  'Blitz Rocket points': (world) =>
    world.send('blitz-rocket', `/entries/${world.ada.publicId}/points`, { points: 4, reason: 'Test' }),
  'the award of a referral': (world) =>
    world.send('blitz-rocket', `/contests/${world.contest.publicId}/entries`, {
      email: friend,
      referralCode: world.ada.referralCode,
    }),
  'a re-qualification': async (world) => {
    await world.mutate('setParticipantDisqualified', { participant: world.person, disqualified: true })
    await world.bonus()
    expect(await toldUnlocks(world.gateway.database, world.contest.id)).toEqual([])
    await world.send('blitz-rocket', `/entries/${world.ada.publicId}/disqualify`, { disqualified: false })
  },
  'the end of a ban': async (world) => {
    await world.mutate('banParticipant', { participant: world.person }, 'excludeParticipant')
    await world.bonus()
    expect(await toldUnlocks(world.gateway.database, world.contest.id)).toEqual([])
    const path = `/giveaways/${world.contest.id}/participants/${world.ada.uuid}/unban`
    await world.send('sweepwidget', path, undefined)
  },
}

/** What makes a friend of Ada's with 5 or more. */
const waysOfFriend: Ways = {
  'a creation with initial entries': (world) =>
    world.mutate('createParticipant', { contest: world.here, email: friend, initialEntries: 5 }),
  'a creation by a referral': (world) =>
    world.mutate('createParticipant', {
      contest: world.here,
      email: friend,
      referralCode: world.ada.referralCode,
    }),
  'an import of somebody new': (world) =>
    world.send('revup', `/promotions/${world.contest.id}/participants`, {
      participants: [{ email: friend, initial_entries: 5 }],
    }),
  'a row by hand of somebody new': (world) =>
    world.mutate('recordManualEntry', { contest: world.here, email: friend, amount: 5 }),
  'the entry form': (world) => world.enterForm(false),
  'the confirmation of an address': async (world) => {
    await world.enterForm(true)
    expect(await toldUnlocks(world.gateway.database, world.contest.id)).toEqual([])
    const participant = { databaseId: await world.numberOf(friend) }
    await world.mutate('confirmParticipantEmail', { participant }, 'participantAction')
  },
}

describe('a reward is unlocked, and told of once,', () => {
  let gateway: Gateway
  let world: World
  let rewardId: number

  beforeAll(async () => {
    gateway = await startGateway()
  })

  beforeEach(async () => {
    const account = await buildAccount(gateway.database)
    const contest = await makeContest(gateway.database, account, { settings: { rewardsEnabled: true } })
    const { participant } = await create(gateway, account.key, contest.id, { email: ada })
    world = new World(gateway, account, contest, participant)
    const reward = `mutation ($input: CreateRewardInput!) { createReward(input: $input) { reward { databaseId } } }`
    const input = { contest: world.here, kind: 'COUPON', title: 'At five', threshold: 5 }
    const made = payload<{ reward: { databaseId: number } }>(
      await gateway.graphql(account.key, reward, { input }),
      'createReward',
    )
    rewardId = made.reward.databaseId
  })

  it.each(Object.entries(waysOfAda))('by %s', async (_way, raise) => {
    await raise(world)
    const told = await toldUnlocks(gateway.database, world.contest.id)
    expect(told.filter((line) => line.endsWith(` ${world.ada.databaseId}`))).toEqual([
      `${rewardId} ${world.ada.databaseId}`,
    ])
    await world.bonus(100)
    expect(await toldUnlocks(gateway.database, world.contest.id)).toEqual(told)
    await expectCountersRight(gateway.database, world.contest.id)
  })

  it.each(Object.entries(waysOfFriend))('by %s', async (_way, enter) => {
    await enter(world)
    const told = await toldUnlocks(gateway.database, world.contest.id)
    expect(told).toContain(`${rewardId} ${await world.numberOf(friend)}`)
    expect(new Set(told).size).toBe(told.length)
    await expectCountersRight(gateway.database, world.contest.id)
  })
})
