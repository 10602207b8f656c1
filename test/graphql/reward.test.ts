import { eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type ContestRow, events } from '../../src/database/tables/index.js'
import { codesOf, faultPaths, payload } from '../support/answers.js'
import { buildParticipant, buildParticipants } from '../support/build-participant.js'
import { buildRewards } from '../support/build-reward.js'
import { buildAccount, buildKey, type TestAccount } from '../support/builders.js'
import { needsPostgres, onPostgres } from '../support/database.js'
import { type Gateway, type GraphQLAnswer, startGateway } from '../support/gateway.js'
import { makeContest } from '../support/make-contest.js'

interface Reward {
  readonly id: string
  readonly databaseId: number
  readonly position: number
  readonly unlockCount: number
}

const fields = `id databaseId kind title threshold grant couponCode couponDirections showCode hideProgress notify
  mail { subject body replyToEmail replyToName } position deletedAt unlockCount`
const create = `mutation ($input: CreateRewardInput!) { createReward(input: $input) { reward { ${fields} } } }`
const update = `mutation ($input: UpdateRewardInput!) { updateReward(input: $input) { reward { ${fields} } } }`
const remove = `mutation ($input: DeleteRewardInput!) { deleteReward(input: $input) {
  deletedId contest { rewards { databaseId position } } } }`
const reorder = `mutation ($input: ReorderRewardsInput!) { reorderRewards(input: $input) {
  contest { databaseId } rewards { databaseId position } } }`
const list = `query ($id: SafeInt!) { contest(by: { databaseId: $id }) { rewards { ${fields} } } }`

let gateway: Gateway
let account: TestAccount
let contest: ContestRow

beforeAll(async () => {
  gateway = await startGateway()
})

beforeEach(async () => {
  account = await buildAccount(gateway.database)
  contest = await makeContest(gateway.database, account, { settings: { rewardsEnabled: true } })
})

function tryToMake(input: Record<string, unknown> = {}, key = account.key): Promise<GraphQLAnswer> {
  return gateway.graphql(key, create, {
    input: { contest: { databaseId: contest.id }, kind: 'COUPON', title: 'Ten off', threshold: 5, ...input },
  })
}

async function made(input: Record<string, unknown> = {}): Promise<Reward> {
  return payload<{ reward: Reward }>(await tryToMake(input), 'createReward').reward
}

function change(reward: Pick<Reward, 'id'>, changes: Record<string, unknown>, key = account.key) {
  return gateway.graphql(key, update, { input: { reward: { id: reward.id }, changes } })
}

async function listed(): Promise<Reward[]> {
  const answer = await gateway.graphql(account.key, list, { id: contest.id })
  return payload<{ rewards: Reward[] }>(answer, 'contest').rewards
}

const everything = {
  kind: 'PRIZE_ENTRY',
  title: 'A second chance',
  threshold: 2_147_483_647,
  grant: 'RANDOM',
  couponCode: 'TEN',
  couponDirections: 'At the till',
  showCode: true,
  hideProgress: true,
  notify: false,
  mail: { subject: 'S', body: '<b>B</b>', replyToEmail: 'shop@example.test', replyToName: 'N' },
}
const noMail = { subject: null, body: null, replyToEmail: null, replyToName: null }

describe('rewards', () => {
  it('are made at the end with what is given, and defaults that follow the kind (#140)', async () => {
    expect(await made()).toMatchObject({
      kind: 'COUPON',
      grant: 'GUARANTEED',
      couponCode: null,
      couponDirections: null,
      showCode: true,
      hideProgress: false,
      notify: true,
      mail: noMail,
      position: 1,
      deletedAt: null,
      unlockCount: 0,
    })
    expect(await made({ kind: 'PRIZE_ENTRY' })).toMatchObject({ showCode: false, position: 2 })
    const given = await made(everything)
    expect(given).toMatchObject({ ...everything, position: 3 })
    expect((await listed())[2]).toEqual(given)
  })

  it('are refused with values out of bounds, and nothing is made', async () => {
    for (const [input, path] of [
      [{ title: ' ' }, 'title'],
      [{ title: 'x'.repeat(256) }, 'title'],
      [{ threshold: 0 }, 'threshold'],
      [{ grant: null }, 'grant'],
      [{ notify: null }, 'notify'],
      [{ couponCode: 'x'.repeat(256) }, 'couponCode'],
      [{ couponDirections: 'x'.repeat(5_001) }, 'couponDirections'],
      [{ mail: { subject: 'x'.repeat(256) } }, 'mail.subject'],
      [{ mail: { body: 'x'.repeat(100_001) } }, 'mail.body'],
      [{ mail: { replyToEmail: 'nobody' } }, 'mail.replyToEmail'],
      [{ mail: { replyToName: 'x'.repeat(256) } }, 'mail.replyToName'],
    ] as const) {
      const answer = await tryToMake(input)
      expect([codesOf(answer), faultPaths(answer)]).toEqual([['VALIDATION_FAILED'], [path]])
    }
    expect(await listed()).toEqual([])
  })

  it('change field by field: absent keeps, null clears or is refused', async () => {
    const reward = await made(everything)
    expect(payload(await change(reward, {}), 'updateReward')).toMatchObject({ reward: everything })
    for (const [name, value] of Object.entries({
      kind: 'COUPON',
      title: 'New',
      threshold: 1,
      grant: 'GUARANTEED',
      couponCode: 'NEW',
      couponDirections: 'New',
      showCode: false,
      hideProgress: false,
      notify: true,
    })) {
      expect(payload(await change(reward, { [name]: value }), 'updateReward')).toMatchObject({
        reward: { ...everything, [name]: value },
      })
      const cleared = await change(reward, { [name]: null })
      if (name.startsWith('coupon')) {
        expect(payload(cleared, 'updateReward')).toMatchObject({ reward: { [name]: null } })
      } else {
        expect([codesOf(cleared), faultPaths(cleared)]).toEqual([['VALIDATION_FAILED'], [name]])
      }
      await change(reward, everything)
    }
    for (const name of Object.keys(noMail)) {
      const value = name === 'replyToEmail' ? ' new@example.test ' : 'new'
      expect(payload(await change(reward, { mail: { [name]: value } }), 'updateReward')).toMatchObject({
        reward: { mail: { ...everything.mail, [name]: value.trim() } },
      })
      expect(payload(await change(reward, { mail: { [name]: null } }), 'updateReward')).toMatchObject({
        reward: { mail: { ...everything.mail, [name]: null } },
      })
      await change(reward, everything)
    }
    expect(payload(await change(reward, { mail: null }), 'updateReward')).toMatchObject({
      reward: { ...everything, mail: noMail },
    })
  })

  it('raise one event per change, and none where nothing changes', async () => {
    const reward = await made()
    await change(reward, {})
    await change(reward, { title: 'Ten off' })
    await change(reward, { title: 'Twenty off', threshold: 6 })
    const one = { databaseId: reward.databaseId }
    await gateway.graphql(account.key, reorder, {
      input: { contest: { databaseId: contest.id }, order: [one] },
    })
    await gateway.graphql(account.key, remove, { input: { reward: one } })
    const told = await gateway.database.root
      .select()
      .from(events)
      .where(eq(events.contestId, contest.id))
      .orderBy(events.id)
    const { databaseId: rewardId } = reward
    expect(
      told.filter(({ type }) => type.startsWith('reward.')).map(({ type, data }) => [type, data]),
    ).toEqual([
      ['reward.created', { rewardId }],
      ['reward.updated', { rewardId, fields: ['title', 'threshold'] }],
      ['reward.deleted', { rewardId }],
    ])
  })

  it('take the order that is given; those left out follow in their old order (#121)', async () => {
    const [a, b, c] = [await made(), await made(), await made()].map(({ databaseId }) => databaseId)
    const sort = (order: unknown[]) =>
      gateway.graphql(account.key, reorder, {
        input: { contest: { databaseId: contest.id }, order: order.map((databaseId) => ({ databaseId })) },
      })
    expect(payload(await sort([c]), 'reorderRewards')).toEqual({
      contest: { databaseId: contest.id },
      rewards: [c, a, b].map((databaseId, index) => ({ databaseId, position: index + 1 })),
    })
    for (const order of [
      [a, a],
      [a, 999_999_999],
    ]) {
      const refused = await sort(order)
      expect([codesOf(refused), faultPaths(refused)]).toEqual([['VALIDATION_FAILED'], ['order']])
    }
    expect((await listed()).map(({ databaseId }) => databaseId)).toEqual([c, a, b])
  })

  it('are deleted once, without a gap in the positions, and cannot be changed or ordered any more', async () => {
    const [first, second, third] = [await made(), await made(), await made()]
    const answer = await gateway.graphql(account.key, remove, { input: { reward: { id: second.id } } })
    expect(payload(answer, 'deleteReward')).toEqual({
      deletedId: second.id,
      contest: {
        rewards: [
          { databaseId: first.databaseId, position: 1 },
          { databaseId: third.databaseId, position: 2 },
        ],
      },
    })
    const again = await gateway.graphql(account.key, remove, { input: { reward: { id: second.id } } })
    expect([codesOf(again), codesOf(await change(second, { title: 'Gone' }))]).toEqual([
      ['NOT_FOUND'],
      ['NOT_FOUND'],
    ])
    const sorted = await gateway.graphql(account.key, reorder, {
      input: { contest: { databaseId: contest.id }, order: [{ id: second.id }] },
    })
    expect(faultPaths(sorted)).toEqual(['order'])
    expect(await made()).toMatchObject({ position: 3 })
    const query = 'query ($id: ID!) { node(id: $id) { ... on Reward { title deletedAt } } }'
    expect(payload(await gateway.graphql(account.key, query, { id: second.id }), 'node')).toEqual({
      title: 'Ten off',
      deletedAt: '2026-06-15T12:00:00.000Z',
    })
  })

  it('are at most 250 in a contest; deleted ones do not count', async () => {
    await buildRewards(
      gateway.database,
      contest,
      Array.from({ length: 250 }, () => ({ threshold: 9 })),
    )
    expect(codesOf(await tryToMake())).toEqual(['STATE_FORBIDS'])
    const [first] = await listed()
    await gateway.graphql(account.key, remove, { input: { reward: { id: first?.id } } })
    expect(await made()).toMatchObject({ position: 250 })
    expect(await listed()).toHaveLength(250)
  })

  it('belong to the contest that is named, and to the account', async () => {
    const { databaseId } = await made()
    const other = await makeContest(gateway.database, account)
    const stranger = await buildAccount(gateway.database)
    const restricted = await buildKey(gateway.database, account.id, { contestIds: [other.id] })
    const reward = { databaseId }
    for (const [key, extra] of [
      [account.key, { contest: { databaseId: other.id } }],
      [stranger.key, {}],
      [restricted, {}],
    ] as const) {
      const changed = await gateway.graphql(key, update, {
        input: { reward, changes: { title: 'Mine' }, ...extra },
      })
      const removed = await gateway.graphql(key, remove, { input: { reward, ...extra } })
      expect([codesOf(changed), codesOf(removed)]).toEqual([['NOT_FOUND'], ['NOT_FOUND']])
    }
    expect(codesOf(await tryToMake({}, stranger.key))).toEqual(['NOT_FOUND'])
    const within = { reward, contest: { publicId: contest.publicId }, changes: { title: 'Mine' } }
    expect(codesOf(await gateway.graphql(account.key, update, { input: within }))).toEqual([])
  })

  it('are written by keys with contests:write and read by keys with contests:read only', async () => {
    const reads = await buildKey(gateway.database, account.id, { scopes: ['contests:read'] })
    const writes = await buildKey(gateway.database, account.id, { scopes: ['contests:write'] })
    const reward = payload<{ reward: Reward }>(await tryToMake({}, writes), 'createReward').reward
    expect(codesOf(await gateway.graphql(reads, list, { id: contest.id }))).toEqual([])
    expect(codesOf(await tryToMake({}, reads))).toEqual(['INSUFFICIENT_SCOPE'])
    expect(codesOf(await change(reward, { title: 'No' }, reads))).toEqual(['INSUFFICIENT_SCOPE'])
    const people = `{ contest(by: { databaseId: ${contest.id} }) { rewards { unlocks { totalCount } } } }`
    expect(codesOf(await gateway.graphql(reads, people))).toEqual(['INSUFFICIENT_SCOPE'])
  })

  it('are copied with their contest, as many as there are and locked again (#87)', async () => {
    await buildParticipant(gateway.database, contest, { amounts: [100] })
    const gone = await made()
    await made(everything)
    await made()
    await gateway.graphql(account.key, remove, { input: { reward: { id: gone.id } } })
    const copy = `mutation { duplicateContest(input: { contest: { databaseId: ${contest.id} } }) { contest {
      settings { rewardsEnabled } rewards { ${fields} } } } }`
    const { contest: made2 } = payload<{ contest: { rewards: Reward[] } }>(
      await gateway.graphql(account.key, copy),
      'duplicateContest',
    )
    const original = await listed()
    expect(original.map(({ unlockCount }) => unlockCount)).toEqual([0, 1])
    expect(made2.rewards).toEqual(
      original.map((reward, index) => ({
        ...reward,
        id: made2.rewards[index]?.id,
        databaseId: made2.rewards[index]?.databaseId,
        unlockCount: 0,
      })),
    )
    expect(made2.rewards[0]?.id).not.toBe(original[0]?.id)
  })

  it.skipIf(!onPostgres)(`that are made at once have places of their own (${needsPostgres})`, async () => {
    const all = await Promise.all(Array.from({ length: 8 }, () => made()))
    expect(all.map(({ position }) => position).sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
  })
})

describe('what was unlocked', () => {
  const holders = `query ($id: ID!, $first: Int, $after: String) { node(id: $id) { ... on Reward { unlockCount
    unlocks(first: $first, after: $after) { totalCount nodes { databaseId } pageInfo { hasNextPage endCursor }
      edges { cursor unlockedAt node { databaseId } } } } } }`

  interface Unlocks {
    readonly unlockCount: number
    readonly unlocks: {
      readonly totalCount: number
      readonly nodes: readonly { databaseId: number }[]
      readonly edges: readonly { unlockedAt: string; node: { databaseId: number } }[]
      readonly pageInfo: { hasNextPage: boolean; endCursor: string | null }
    }
  }

  it('is read page by page with the people and the instants', async () => {
    const people = await buildParticipants(
      gateway.database,
      contest,
      Array.from({ length: 5 }, (_, index) => ({ amounts: [index + 3] })),
    )
    const reward = await made()
    const expected = people.slice(2).map(({ id }) => id)
    const read = async (page: Record<string, unknown>) =>
      payload<Unlocks>(await gateway.graphql(account.key, holders, { id: reward.id, ...page }), 'node')
    const first = await read({ first: 2 })
    expect(first.unlockCount).toBe(3)
    expect(first.unlocks.totalCount).toBe(3)
    expect(first.unlocks.nodes).toEqual(first.unlocks.edges.map(({ node }) => node))
    expect(first.unlocks.edges.map(({ unlockedAt }) => unlockedAt)).toEqual(
      Array.from({ length: 2 }, () => '2026-06-15T12:00:00.000Z'),
    )
    expect(first.unlocks.pageInfo.hasNextPage).toBe(true)
    const second = await read({ first: 2, after: first.unlocks.pageInfo.endCursor })
    expect(second.unlocks.pageInfo.hasNextPage).toBe(false)
    const found = [...first.unlocks.nodes, ...second.unlocks.nodes].map(({ databaseId }) => databaseId)
    expect(found).toEqual(expected)
  })

  const owned = `query ($id: SafeInt!) { participant(by: { databaseId: $id }) { rewards { totalCount
    nodes { databaseId } edges { unlockedAt node { title couponCode deletedAt } } } } }`

  it('is read from the person with participants:read alone, deleted rewards included', async () => {
    const { id } = await buildParticipant(gateway.database, contest, { amounts: [9] })
    const first = await made({ couponCode: 'TEN' })
    const second = await made({ title: 'Other' })
    await made({ threshold: 10 })
    await gateway.graphql(account.key, remove, { input: { reward: { id: first.id } } })
    const key = await buildKey(gateway.database, account.id, { scopes: ['participants:read'] })
    const at = '2026-06-15T12:00:00.000Z'
    expect(payload(await gateway.graphql(key, owned, { id }), 'participant')).toEqual({
      rewards: {
        totalCount: 2,
        nodes: [{ databaseId: first.databaseId }, { databaseId: second.databaseId }],
        edges: [
          { unlockedAt: at, node: { title: 'Ten off', couponCode: 'TEN', deletedAt: at } },
          { unlockedAt: at, node: { title: 'Other', couponCode: null, deletedAt: null } },
        ],
      },
    })
  })

  it('costs as many statements for many rewards and people as for one', async () => {
    const query = `{ contests { nodes { rewards { unlockCount unlocks { totalCount edges { unlockedAt node { email
      rewards { totalCount nodes { title } } } } } } } } }`
    await buildParticipant(gateway.database, contest, { amounts: [9] })
    await made()
    const one = await gateway.statements(() => gateway.graphql(account.key, query))
    await buildParticipants(gateway.database, contest, [{ amounts: [9] }, { amounts: [9] }])
    await made()
    await made()
    const other = await makeContest(gateway.database, account, { settings: { rewardsEnabled: true } })
    await buildParticipants(gateway.database, other, [{ amounts: [9] }, { amounts: [9] }])
    await gateway.graphql(account.key, create, {
      input: { contest: { databaseId: other.id }, kind: 'COUPON', title: 'O', threshold: 1 },
    })
    const many = await gateway.statements(() => gateway.graphql(account.key, query))
    expect(many).toEqual(one)
  })
})
