import { eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type ContestRow, entries, type ParticipantRow } from '../../../src/database/tables/index.js'
import { codesOf } from '../../support/answers.js'
import { buildContest } from '../../support/build-contest.js'
import { buildParticipant } from '../../support/build-participant.js'
import { buildPrize } from '../../support/build-prize.js'
import { buildAccount, buildKey, type TestAccount } from '../../support/builders.js'
import { expectCountersRight } from '../../support/counters.js'
import { type Drawn, draw, redeemed, storedWinners, toldOfWinners } from '../../support/draws.js'
import { type Gateway, type GraphQLAnswer, startGateway } from '../../support/gateway.js'

describe('a winner who is none any more', () => {
  let gateway: Gateway
  let account: TestAccount
  let contest: ContestRow
  let person: ParticipantRow
  let won: Drawn['winners'][number]

  beforeAll(async () => {
    gateway = await startGateway()
    account = await buildAccount(gateway.database)
  })
  beforeEach(async () => {
    contest = await buildContest(gateway.database, account)
    await buildPrize(gateway.database, contest, 1)
    person = await buildParticipant(gateway.database, contest, { amounts: [1, 5] })
    const [winner] = (await draw(gateway, account.key, contest.id, { count: 1 })).winners
    if (winner === undefined) throw new Error('Nobody won.')
    won = winner
  })

  const mutate = (field: string, input: string, key = account.key): Promise<GraphQLAnswer> =>
    gateway.graphql(key, `mutation { ${field}(input: { ${input} }) { __typename } }`)
  const done = async (field: string, input: string) => {
    expect((await mutate(field, input)).errors).toEqual([])
  }
  const who = () => `participant: { databaseId: ${person.id} }`
  const listed = async (current: string) => {
    const query = `{ winners(contest: { databaseId: ${contest.id} }${current}) { totalCount nodes { databaseId status isCurrent } } }`
    const { data, errors } = await gateway.graphql(account.key, query)
    expect(errors).toEqual([])
    return data?.['winners']
  }
  const nothing = { totalCount: 0, nodes: [] }

  it('was removed: gone from lists and lookups, with the prize free and the ledger as it was', async () => {
    const mutation = `mutation { removeWinner(input: { winner: { databaseId: ${won.databaseId} } }) {
      removedId winner { databaseId isCurrent status removedAt participant { databaseId } } } }`
    const answer = await gateway.graphql(account.key, mutation)
    expect(answer.errors).toEqual([])
    expect(answer.data?.['removeWinner']).toEqual({
      removedId: won.id,
      winner: {
        databaseId: won.databaseId,
        isCurrent: false,
        status: 'WON',
        removedAt: gateway.clock.now(),
        participant: { databaseId: person.id },
      },
    })
    expect(await redeemed(gateway.database, contest.id)).toEqual([0])
    for (const current of ['', ', current: true', ', current: false', ', current: null']) {
      expect(await listed(current)).toEqual(nothing)
    }
    const lookups = await Promise.all([
      gateway.graphql(account.key, `{ winner(by: { databaseId: ${won.databaseId} }) { id } }`),
      gateway.graphql(
        account.key,
        `{ winner(by: { entry: { databaseId: ${won.entry.databaseId} } }) { id } }`,
      ),
      gateway.graphql(account.key, `{ node(id: "${won.id}") { id } }`),
    ])
    expect(lookups.map(codesOf)).toEqual([['NOT_FOUND'], ['NOT_FOUND'], ['NOT_FOUND']])
    expect((await toldOfWinners(gateway.database, contest.id)).map(({ type }) => type)).toEqual([
      'winner.picked',
      'winner.removed',
    ])
    const rows = await gateway.database.root
      .select()
      .from(entries)
      .where(eq(entries.participantId, person.id))
    expect(rows).toHaveLength(2)
    await expectCountersRight(gateway.database, contest.id)
  })

  it('was removed: the prize and the chance are open to everybody again', async () => {
    await done('removeWinner', `winner: { entry: { databaseId: ${won.entry.databaseId} } }`)
    const again = await draw(gateway, account.key, contest.id, { count: 1 })
    expect(again.winners[0]?.participant.databaseId).toBe(person.id)
    expect(await redeemed(gateway.database, contest.id)).toEqual([1])
  })

  it('cannot be removed twice, nor by another contest, another account or a key that only reads', async () => {
    const other = await buildContest(gateway.database, account)
    const stranger = await buildAccount(gateway.database)
    const confined = await buildKey(gateway.database, account.id, { contestIds: [other.id] })
    const reader = await buildKey(gateway.database, account.id, { scopes: ['winners:read'] })
    const byNumber = `winner: { databaseId: ${won.databaseId} }`
    const byRow = `winner: { entry: { databaseId: ${won.entry.databaseId} } }`
    for (const named of [byNumber, byRow]) {
      const elsewhere = `${named}, contest: { databaseId: ${other.id} }`
      expect(codesOf(await mutate('removeWinner', elsewhere))).toEqual(['NOT_FOUND'])
      expect(codesOf(await mutate('removeWinner', named, stranger.key))).toEqual(['NOT_FOUND'])
      expect(codesOf(await mutate('removeWinner', named, confined))).toEqual(['NOT_FOUND'])
      expect(codesOf(await mutate('removeWinner', named, reader))).toEqual(['INSUFFICIENT_SCOPE'])
    }
    await done('removeWinner', `${byRow}, contest: { databaseId: ${contest.id} }`)
    for (const named of [byNumber, byRow, 'winner: { databaseId: 1 }']) {
      expect(codesOf(await mutate('removeWinner', named))).toEqual(['NOT_FOUND'])
    }
    expect(await redeemed(gateway.database, contest.id)).toEqual([0])
  })

  it.each([
    ['banParticipant', 'unbanParticipant', ''],
    ['setParticipantDisqualified', 'setParticipantDisqualified', ', disqualified: false'],
  ])(
    'was excluded by %s: kept as disqualified, shown when asked for, the prize free for good',
    async (exclude, readmit, more) => {
      await done(exclude, who())
      expect(await listed('')).toEqual(nothing)
      const kept = {
        totalCount: 1,
        nodes: [{ databaseId: won.databaseId, status: 'DISQUALIFIED', isCurrent: false }],
      }
      expect(await listed(', current: false')).toEqual(kept)
      expect(await listed(', current: null')).toEqual(kept)
      expect(await redeemed(gateway.database, contest.id)).toEqual([0])
      await done(readmit, `${who()}${more}`)
      expect(await listed(', current: null')).toEqual(kept)
      expect(await redeemed(gateway.database, contest.id)).toEqual([0])
      // The same again tells of nothing.
      expect((await toldOfWinners(gateway.database, contest.id)).map(({ type }) => type)).toEqual([
        'winner.picked',
        'winner.removed',
      ])
      const again = await draw(gateway, account.key, contest.id, { count: 1 })
      expect(again.winners[0]?.participant.databaseId).toBe(person.id)
      await expectCountersRight(gateway.database, contest.id)
    },
  )

  it('cannot be removed once disqualified', async () => {
    await done('banParticipant', who())
    expect(codesOf(await mutate('removeWinner', `winner: { databaseId: ${won.databaseId} }`))).toEqual([
      'NOT_FOUND',
    ])
  })

  it('has lost the winning row: removed with it, the prize free', async () => {
    await done('deleteEntry', `entry: { databaseId: ${won.entry.databaseId} }`)
    expect(await listed(', current: null')).toEqual(nothing)
    expect(await redeemed(gateway.database, contest.id)).toEqual([0])
    const [stored] = await storedWinners(gateway.database, contest.id)
    expect(stored).toMatchObject({ isCurrent: false, entryId: null, removedAt: gateway.clock.now() })
    const told = await toldOfWinners(gateway.database, contest.id)
    expect(told.map(({ type, data }) => [type, data['entryId']])).toEqual([
      ['winner.picked', won.entry.databaseId],
      ['winner.removed', won.entry.databaseId],
    ])
    await expectCountersRight(gateway.database, contest.id)
  })

  it('was disqualified before the winning row was deleted: kept without the row', async () => {
    await done('banParticipant', who())
    await done('deleteEntry', `entry: { databaseId: ${won.entry.databaseId} }`)
    const query = `{ winners(contest: { databaseId: ${contest.id} }, current: null) { nodes { status entry { id } } } }`
    const { data } = await gateway.graphql(account.key, query)
    expect(data?.['winners']).toEqual({ nodes: [{ status: 'DISQUALIFIED', entry: null }] })
  })

  it('keeps being one when another row is deleted', async () => {
    const rows = await gateway.database.root
      .select()
      .from(entries)
      .where(eq(entries.participantId, person.id))
    const other = rows.find(({ id }) => id !== won.entry.databaseId)
    await done('deleteEntry', `entry: { databaseId: ${other?.id} }`)
    expect(await listed('')).toMatchObject({ totalCount: 1 })
    expect(await redeemed(gateway.database, contest.id)).toEqual([1])
  })

  it('loses every win at once where the person had several', async () => {
    await buildPrize(gateway.database, contest, 2)
    await draw(gateway, account.key, contest.id, { count: 1, excludePrevious: false })
    expect(await redeemed(gateway.database, contest.id)).toEqual([1, 1])
    await done('banParticipant', who())
    expect(await redeemed(gateway.database, contest.id)).toEqual([0, 0])
    expect(await listed(', current: false')).toMatchObject({ totalCount: 2 })
    expect(await toldOfWinners(gateway.database, contest.id)).toHaveLength(4)
  })
})
