import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { ContestRow } from '../../src/database/tables/index.js'
import { codesOf, faultPaths, payload } from '../support/answers.js'
import { buildContest } from '../support/build-contest.js'
import { buildParticipant, buildParticipants, type PersonToBuild } from '../support/build-participant.js'
import { buildAccount, buildKey, type TestAccount } from '../support/builders.js'
import { expectCountersRight } from '../support/counters.js'
import { type Gateway, startGateway } from '../support/gateway.js'

interface Program {
  readonly total: number
  readonly referrers: number
  readonly average: number
  readonly top: readonly { readonly databaseId: number; readonly referralCount: number }[]
}

const selection = 'total referrers average top { databaseId referralCount }'

describe('the referral program of a contest', () => {
  let gateway: Gateway
  let account: TestAccount
  let contest: ContestRow

  beforeAll(async () => {
    gateway = await startGateway()
  })

  beforeEach(async () => {
    account = await buildAccount(gateway.database)
    contest = await buildContest(gateway.database, account)
  })

  const ask = (selected = selection, key = account.key, id = contest.id) =>
    gateway.graphql(
      key,
      `query ($id: SafeInt!) { referralProgram(contest: { databaseId: $id }) { ${selected} } }`,
      { id },
    )
  const read = async () => payload<Program>(await ask(), 'referralProgram')
  const person = (more: PersonToBuild = {}) =>
    buildParticipant(gateway.database, contest, { amounts: [1], ...more })
  const friends = (referredBy: number, count: number, more: PersonToBuild = {}) =>
    buildParticipants(
      gateway.database,
      contest,
      Array.from({ length: count }, () => ({ amounts: [1], referredBy, ...more })),
    )
  const mutate = async (field: string, input: string) => {
    const answer = await gateway.graphql(
      account.key,
      `mutation { ${field}(input: { ${input} }) { __typename } }`,
    )
    expect(answer.errors).toEqual([])
  }

  it('is zeros where nobody refers (#146)', async () => {
    expect(await read()).toEqual({ total: 0, referrers: 0, average: 0, top: [] })
    await person()
    expect(await read()).toEqual({ total: 0, referrers: 0, average: 0, top: [] })
  })

  it('counts people with a referrer and those who refer, and ranks these, ties by the id (#92, #146)', async () => {
    const [first, second, third] = [await person(), await person(), await person()]
    await friends(third.id, 3)
    await friends(first.id, 2)
    await friends(second.id, 3)
    // Not counted: without a verified row, and banned.
    await friends(first.id, 1, { amounts: [] })
    await friends(first.id, 1, { bannedAt: '2026-06-03T00:00:00.000Z' })
    expect(await read()).toEqual({
      total: 8,
      referrers: 3,
      average: 2.67,
      top: [
        { databaseId: second.id, referralCount: 3 },
        { databaseId: third.id, referralCount: 3 },
        { databaseId: first.id, referralCount: 2 },
      ],
    })
    const two = payload<Program>(await ask('top(first: 2) { databaseId }'), 'referralProgram')
    expect(two.top).toHaveLength(2)
    const all = payload<Program>(await ask('top(first: null) { databaseId }'), 'referralProgram')
    expect(all.top).toHaveLength(3)
  })

  it('follows exclusions on either side, and first and last verified entries', async () => {
    const advocate = await person()
    const [friend] = await friends(advocate.id, 1)
    if (friend === undefined) throw new Error('Nobody was made.')
    const figures = async () => {
      await expectCountersRight(gateway.database, contest.id)
      const { total, referrers, top } = await read()
      return [total, referrers, top.length]
    }
    const who = (id: number) => `participant: { databaseId: ${id} }`
    expect(await figures()).toEqual([1, 1, 1])
    await mutate('banParticipant', who(friend.id))
    expect(await figures()).toEqual([0, 0, 0])
    await mutate('unbanParticipant', who(friend.id))
    expect(await figures()).toEqual([1, 1, 1])
    // The friend counts on; the one who brought the friend does not.
    await mutate('setParticipantDisqualified', `${who(advocate.id)}, disqualified: true`)
    expect(await figures()).toEqual([1, 0, 0])
    await mutate('banParticipant', who(friend.id))
    await mutate('setParticipantDisqualified', `${who(advocate.id)}, disqualified: false`)
    expect(await figures()).toEqual([0, 0, 0])
    await mutate('unbanParticipant', who(friend.id))
    expect(await figures()).toEqual([1, 1, 1])
    const [row] = payload<{ entries: { nodes: { databaseId: number }[] } }>(
      await gateway.graphql(
        account.key,
        `{ participant(by: { databaseId: ${advocate.id} }) { entries { nodes { databaseId } } } }`,
      ),
      'participant',
    ).entries.nodes
    const entry = `entry: { databaseId: ${row?.databaseId} }`
    await mutate('setEntryVerified', `${entry}, verified: false`)
    expect(await figures()).toEqual([1, 0, 0])
    await mutate('setEntryVerified', `${entry}, verified: true`)
    expect(await figures()).toEqual([1, 1, 1])
  })

  it('is on contests too, with one statement more for each of its two reads, however many contests', async () => {
    const query = `{ contests { nodes { databaseId referralProgram { ${selection} contest { databaseId } } } } }`
    const count = async () =>
      (
        await gateway.statements(async () => {
          expect((await gateway.graphql(account.key, query)).errors).toEqual([])
        })
      ).length
    const advocate = await person()
    await friends(advocate.id, 1)
    expect(await count()).toBe(3)
    for (let made = 0; made < 4; made += 1) {
      contest = await buildContest(gateway.database, account)
      await friends((await person()).id, 20)
    }
    expect(await count()).toBe(3)
    type Nodes = {
      nodes: { databaseId: number; referralProgram: Program & { contest: { databaseId: number } } }[]
    }
    const { nodes } = payload<Nodes>(await gateway.graphql(account.key, query), 'contests')
    expect(nodes.map(({ referralProgram }) => referralProgram.total).sort((a, b) => a - b)).toEqual([
      1, 20, 20, 20, 20,
    ])
    for (const { databaseId, referralProgram } of nodes)
      expect(referralProgram.contest.databaseId).toBe(databaseId)
  })

  it('takes one statement for the top alone beside the contest’s', async () => {
    await friends((await person()).id, 2)
    expect(await gateway.statements(() => ask('top { databaseId }'))).toHaveLength(2)
  })

  it('refuses sizes out of bounds', async () => {
    for (const first of [0, 251, -1]) {
      expect(faultPaths(await ask(`top(first: ${first}) { databaseId }`))).toEqual(['first'])
    }
  })

  it('needs participants:read and nothing else, and does not reach other contests', async () => {
    const reader = await buildKey(gateway.database, account.id, { scopes: ['participants:read'] })
    const whole = 'total contest { title } top { email }'
    expect(codesOf(await ask(whole, reader))).toEqual([])
    const other = await buildKey(gateway.database, account.id, {
      scopes: ['contests:read', 'analytics:read'],
    })
    expect(codesOf(await ask(whole, other))).toEqual(['INSUFFICIENT_SCOPE'])
    const restricted = await buildKey(gateway.database, account.id, {
      contestIds: [(await buildContest(gateway.database, account)).id],
    })
    const stranger = await buildAccount(gateway.database)
    for (const key of [restricted, stranger.key])
      expect(codesOf(await ask(whole, key))).toEqual(['NOT_FOUND'])
    const deleted = await buildContest(gateway.database, account, { deletedAt: '2026-06-03T00:00:00.000Z' })
    expect(codesOf(await ask(whole, account.key, deleted.id))).toEqual(['NOT_FOUND'])
  })
})
