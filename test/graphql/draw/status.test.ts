import { eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type ContestRow, events, type ParticipantRow, prizes } from '../../../src/database/tables/index.js'
import { codesOf } from '../../support/answers.js'
import { buildContest } from '../../support/build-contest.js'
import { buildParticipant } from '../../support/build-participant.js'
import { buildPrize } from '../../support/build-prize.js'
import { buildAccount, buildKey, type TestAccount } from '../../support/builders.js'
import { expectCountersRight } from '../../support/counters.js'
import { needsPostgres, onPostgres } from '../../support/database.js'
import { type Drawn, draw, redeemed, storedWinners } from '../../support/draws.js'
import { type Gateway, type GraphQLAnswer, startGateway } from '../../support/gateway.js'

describe('the status of a winner (#196)', () => {
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
    await buildPrize(gateway.database, contest, 1, { redemptionEnabled: true, codes: ['ONE', 'TWO'] })
    person = await buildParticipant(gateway.database, contest, { amounts: [1] })
    const [winner] = (await draw(gateway, account.key, contest.id, { count: 1 })).winners
    if (winner === undefined) throw new Error('Nobody won.')
    won = winner
  })

  function set(status: string, more = '', key = account.key): Promise<GraphQLAnswer> {
    return gateway.graphql(
      key,
      `mutation { setWinnerStatus(input: { winner: { databaseId: ${won.databaseId} }, status: ${status}${more} }) {
        winner { databaseId status isCurrent holdsPrize updatedAt notifiedAt claimedAt expiredAt } } }`,
    )
  }
  const winnerOf = ({ data }: GraphQLAnswer) =>
    (data?.['setWinnerStatus'] as { winner: Record<string, unknown> } | null)?.winner
  const mutate = async (field: string, input: string) => {
    const answer = await gateway.graphql(
      account.key,
      `mutation { ${field}(input: { ${input} }) { __typename } }`,
    )
    expect(answer.errors).toEqual([])
  }
  const refusalOf = ({ errors }: GraphQLAnswer) =>
    errors.map(({ extensions: { code, detail } }) => [code, detail])
  async function told() {
    const found = await gateway.database.root
      .select()
      .from(events)
      .where(eq(events.contestId, contest.id))
      .orderBy(events.id)
    return found
      .filter(({ type }) => type === 'winner.updated')
      .map(({ data: { winnerId, status, previous } }) => [winnerId, previous, status])
  }

  it('goes from won over notified to claimed, with the time of each, and each change is told once', async () => {
    const first = gateway.clock.now()
    expect(winnerOf(await set('NOTIFIED'))).toMatchObject({ status: 'NOTIFIED', notifiedAt: first })
    gateway.clock.set('2026-06-15T13:00:00.000Z')
    const claimed = { status: 'CLAIMED', isCurrent: true, holdsPrize: true, notifiedAt: first }
    for (let again = 0; again < 2; again += 1) {
      expect(winnerOf(await set('CLAIMED'))).toMatchObject({ ...claimed, claimedAt: gateway.clock.now() })
    }
    gateway.clock.set(first)
    expect(await told()).toEqual([
      [won.databaseId, 'won', 'notified'],
      [won.databaseId, 'notified', 'claimed'],
    ])
    expect(await redeemed(gateway.database, contest.id)).toEqual([1])
  })

  it('goes no other way: not back, and not from claimed to expired', async () => {
    const refused = ['STATE_FORBIDS', 'NOT_REACHABLE']
    await set('NOTIFIED')
    expect(refusalOf(await set('WON'))).toEqual([refused])
    await set('CLAIMED')
    for (const status of ['WON', 'NOTIFIED', 'EXPIRED'])
      expect(refusalOf(await set(status))).toEqual([refused])
    expect(codesOf(await set('SELECTED'))).toEqual(['VALIDATION_FAILED'])
    expect((await storedWinners(gateway.database, contest.id))[0]).toMatchObject({ status: 'claimed' })
  })

  it('is left as it was by the same again, its time too', async () => {
    const first = winnerOf(await set('NOTIFIED'))
    gateway.clock.set('2026-06-15T13:00:00.000Z')
    expect(winnerOf(await set('NOTIFIED'))).toEqual(first)
    gateway.clock.set('2026-06-15T12:00:00.000Z')
  })

  it('expired ends the win: the prize is free, and the person can win again', async () => {
    expect(winnerOf(await set('EXPIRED'))).toMatchObject({
      status: 'EXPIRED',
      isCurrent: false,
      holdsPrize: false,
    })
    await set('EXPIRED')
    expect(await redeemed(gateway.database, contest.id)).toEqual([0])
    expect(await told()).toEqual([[won.databaseId, 'won', 'expired']])
    await expectCountersRight(gateway.database, contest.id)
    const again = await draw(gateway, account.key, contest.id, { count: 1 })
    expect(again.winners[0]?.participant.databaseId).toBe(person.id)
    expect(await redeemed(gateway.database, contest.id)).toEqual([1])
    // The row has won again since, so that this winner stays expired.
    expect(refusalOf(await set('CLAIMED'))).toEqual([['STATE_FORBIDS', 'ALREADY_WINNER']])
    await expectCountersRight(gateway.database, contest.id)
  })

  it('comes back from expired with the same prize and code', async () => {
    const code = async () =>
      (
        await gateway.graphql(
          account.key,
          `{ redemptionCode(winner: { databaseId: ${won.databaseId} }) { code } }`,
        )
      ).data
    const before = await code()
    await set('EXPIRED')
    expect(winnerOf(await set('CLAIMED'))).toMatchObject({
      status: 'CLAIMED',
      isCurrent: true,
      holdsPrize: true,
    })
    expect(await redeemed(gateway.database, contest.id)).toEqual([1])
    expect(await code()).toEqual(before)
    await expectCountersRight(gateway.database, contest.id)
  })

  it('comes back from expired only while prize, entry and person are there for it', async () => {
    await set('EXPIRED')
    const other = await buildParticipant(gateway.database, contest, { amounts: [1] })
    await mutate(
      'pickWinner',
      `contest: { databaseId: ${contest.id} }, participant: { databaseId: ${other.id} }`,
    )
    expect(refusalOf(await set('WON'))).toEqual([['STATE_FORBIDS', 'PRIZE_GONE']])
    await gateway.database.root.update(prizes).set({ quantity: 2 }).where(eq(prizes.contestId, contest.id))
    await mutate('banParticipant', `participant: { databaseId: ${person.id} }`)
    expect(refusalOf(await set('WON'))).toEqual([['STATE_FORBIDS', 'EXCLUDED']])
    await mutate('unbanParticipant', `participant: { databaseId: ${person.id} }`)
    await mutate('deleteEntry', `entry: { databaseId: ${won.entry.databaseId} }`)
    expect(refusalOf(await set('WON'))).toEqual([['STATE_FORBIDS', 'NO_ENTRIES']])
    expect(await redeemed(gateway.database, contest.id)).toEqual([1])
    const [stored] = await storedWinners(gateway.database, contest.id)
    expect(stored).toMatchObject({ status: 'expired', isCurrent: false, holdsPrize: false })
  })

  it('cannot be set to disqualified, and not changed once it is that', async () => {
    const answer = await set('DISQUALIFIED')
    expect(codesOf(answer)).toEqual(['VALIDATION_FAILED'])
    await mutate('banParticipant', `participant: { databaseId: ${person.id} }`)
    for (const status of ['WON', 'EXPIRED']) {
      expect(refusalOf(await set(status))).toEqual([['STATE_FORBIDS', 'EXCLUDED']])
    }
    const { data } = await gateway.graphql(
      account.key,
      `{ winner(by: { databaseId: ${won.databaseId} }) { status disqualifiedAt } }`,
    )
    expect(data?.['winner']).toEqual({ status: 'DISQUALIFIED', disqualifiedAt: gateway.clock.now() })
    expect(await told()).toEqual([])
  })

  it('is set only by who may write winners and sees the contest, in the contest named, and not of the removed', async () => {
    const other = await buildContest(gateway.database, account)
    const stranger = await buildAccount(gateway.database)
    const confined = await buildKey(gateway.database, account.id, { contestIds: [other.id] })
    const reader = await buildKey(gateway.database, account.id, { scopes: ['winners:read'] })
    const elsewhere = `, contest: { databaseId: ${other.id} }`
    expect(codesOf(await set('CLAIMED', elsewhere))).toEqual(['NOT_FOUND'])
    expect(codesOf(await set('CLAIMED', '', stranger.key))).toEqual(['NOT_FOUND'])
    expect(codesOf(await set('CLAIMED', '', confined))).toEqual(['NOT_FOUND'])
    expect(codesOf(await set('CLAIMED', '', reader))).toEqual(['INSUFFICIENT_SCOPE'])
    const here = `, contest: { databaseId: ${contest.id} }`
    expect(winnerOf(await set('NOTIFIED', here))).toMatchObject({ status: 'NOTIFIED' })
    await mutate('removeWinner', `winner: { databaseId: ${won.databaseId} }`)
    expect(codesOf(await set('CLAIMED'))).toEqual(['NOT_FOUND'])
    expect(await redeemed(gateway.database, contest.id)).toEqual([0])
  })

  it.skipIf(!onPostgres)(
    `frees and regains the prize once, whoever does the same at the time (${needsPostgres})`,
    async () => {
      await Promise.all(Array.from({ length: 5 }, () => set('EXPIRED')))
      expect(await redeemed(gateway.database, contest.id)).toEqual([0])
      await Promise.all(['WON', 'CLAIMED', 'NOTIFIED', 'EXPIRED', 'WON'].map((status) => set(status)))
      const [stored] = await storedWinners(gateway.database, contest.id)
      expect(await redeemed(gateway.database, contest.id)).toEqual([stored?.isCurrent ? 1 : 0])
      expect(stored?.holdsPrize).toBe(stored?.isCurrent)
      await expectCountersRight(gateway.database, contest.id)
    },
  )
})
