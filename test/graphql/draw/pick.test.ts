import { eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type ContestRow, entries, type ParticipantRow } from '../../../src/database/tables/index.js'
import { codesOf, faultPaths, payload } from '../../support/answers.js'
import { buildContest } from '../../support/build-contest.js'
import { buildParticipant } from '../../support/build-participant.js'
import { buildPrize } from '../../support/build-prize.js'
import { buildAccount, buildKey, type TestAccount } from '../../support/builders.js'
import { expectCountersRight } from '../../support/counters.js'
import { draw, redeemed, storedWinners, toldOfWinners } from '../../support/draws.js'
import { type Gateway, startGateway } from '../../support/gateway.js'
import { refusalOf } from '../../support/people.js'

interface Picked {
  readonly draw: Record<string, unknown>
  readonly winner: Record<string, unknown> & { readonly databaseId: number }
  readonly participant: { readonly databaseId: number; readonly isWinner: boolean }
}

const pickMutation = `mutation ($input: PickWinnerInput!) {
  pickWinner(input: $input) {
    draw { kind requested minimumEntries excludePrevious poolSize totalWeight randomSource randomness poolHash }
    winner {
      databaseId rank status isCurrent selectedAt removedAt selection { target }
      entry { databaseId } participant { databaseId }
    }
    participant { databaseId isWinner }
  }
}`

describe('a winner picked by hand', () => {
  let gateway: Gateway
  let account: TestAccount
  let contest: ContestRow
  let person: ParticipantRow

  beforeAll(async () => {
    gateway = await startGateway()
    account = await buildAccount(gateway.database)
  })
  beforeEach(async () => {
    contest = await buildContest(gateway.database, account)
    person = await buildParticipant(gateway.database, contest, {
      email: 'Jane@Example.com',
      amounts: [1, 5],
    })
  })

  const tryToPick = (who: Record<string, unknown>, key = account.key) =>
    gateway.graphql(key, pickMutation, { input: { contest: { databaseId: contest.id }, ...who } })
  const pick = async (who: Record<string, unknown>) => payload<Picked>(await tryToPick(who), 'pickWinner')
  const byId = ({ id }: ParticipantRow) => ({ participant: { databaseId: id } })
  const mutate = async (field: string, input: string) => {
    const answer = await gateway.graphql(
      account.key,
      `mutation { ${field}(input: { ${input} }) { __typename } }`,
    )
    expect(answer.errors).toEqual([])
  }
  const firstRow = async ({ id }: ParticipantRow) => {
    const rows = await gateway.database.root
      .select()
      .from(entries)
      .where(eq(entries.participantId, id))
      .orderBy(entries.id)
    return rows.find(({ verified, amount }) => verified && amount > 0)?.id
  }

  it('wins with the person’s first entry and gets the next prize', async () => {
    const prize = await buildPrize(gateway.database, contest, 1)
    const picked = await pick(byId(person))
    expect(picked).toEqual({
      draw: {
        kind: 'MANUAL',
        requested: 1,
        minimumEntries: 0,
        excludePrevious: true,
        poolSize: 0,
        totalWeight: 0,
        randomSource: null,
        randomness: null,
        poolHash: null,
      },
      winner: {
        databaseId: expect.any(Number),
        rank: 1,
        status: 'WON',
        isCurrent: true,
        selectedAt: gateway.clock.now(),
        removedAt: null,
        selection: null,
        entry: { databaseId: await firstRow(person) },
        participant: { databaseId: person.id },
      },
      participant: { databaseId: person.id, isWinner: true },
    })
    expect(await redeemed(gateway.database, contest.id)).toEqual([1])
    const [stored] = await storedWinners(gateway.database, contest.id)
    expect(stored).toMatchObject({ prizeId: prize.id, holdsPrize: true })
    expect((await toldOfWinners(gateway.database, contest.id)).map(({ type }) => type)).toEqual([
      'winner.picked',
    ])
    await expectCountersRight(gateway.database, contest.id)
  })

  it('is found by e-mail address within the contest, without regard to case', async () => {
    const elsewhere = await buildContest(gateway.database, account)
    await buildParticipant(gateway.database, elsewhere, { email: 'only.there@example.com', amounts: [1] })
    expect((await pick({ email: ' JANE@example.COM ' })).participant.databaseId).toBe(person.id)
    for (const email of ['only.there@example.com', '', 'nobody', '\u0000@example.com']) {
      expect(codesOf(await tryToPick({ email }))).toEqual(['NOT_FOUND'])
    }
  })

  it('is the one the id names where an address is given too', async () => {
    await buildParticipant(gateway.database, contest, { email: 'other@example.com', amounts: [1] })
    const picked = await pick({ ...byId(person), email: 'other@example.com' })
    expect(picked.participant.databaseId).toBe(person.id)
  })

  it('must be named, and be one of the contest’s people', async () => {
    const nobody = await tryToPick({})
    expect([codesOf(nobody), faultPaths(nobody)]).toEqual([['VALIDATION_FAILED'], ['participant']])
    const elsewhere = await buildContest(gateway.database, account)
    const other = await buildParticipant(gateway.database, elsewhere, { amounts: [1] })
    for (const participant of [{ databaseId: other.id }, { uuid: 'none' }, { databaseId: 1 }]) {
      expect(codesOf(await tryToPick({ participant }))).toEqual(['NOT_FOUND'])
    }
    expect(await storedWinners(gateway.database, contest.id)).toEqual([])
  })

  it('must have a verified entry', async () => {
    const bare = await buildParticipant(gateway.database, contest)
    await gateway.database.root.insert(entries).values({
      contestId: contest.id,
      participantId: bare.id,
      amount: 3,
      origin: 'base',
      verified: false,
      occurredAt: '2026-06-03T00:00:00.000Z',
    })
    const answer = await tryToPick(byId(bare))
    expect(refusalOf(answer)).toEqual({ code: 'STATE_FORBIDS', detail: 'NO_ENTRIES' })
    expect(faultPaths(answer)).toEqual(['participant'])
  })

  it('may have lost all points again', async () => {
    const spent = await buildParticipant(gateway.database, contest, { amounts: [5, -5] })
    expect((await pick(byId(spent))).winner['entry']).toEqual({ databaseId: await firstRow(spent) })
  })

  it('must not be a winner already, but may be one again after having been removed', async () => {
    const { winner } = await pick(byId(person))
    const again = await tryToPick({ email: 'jane@example.com' })
    expect(refusalOf(again)).toEqual({ code: 'STATE_FORBIDS', detail: 'ALREADY_WINNER' })
    expect(faultPaths(again)).toEqual(['email'])
    await mutate('removeWinner', `winner: { databaseId: ${winner.databaseId} }`)
    expect((await pick(byId(person))).participant.isWinner).toBe(true)
  })

  it('must be neither banned nor disqualified', async () => {
    await mutate('banParticipant', `participant: { databaseId: ${person.id} }`)
    expect(refusalOf(await tryToPick(byId(person)))).toEqual({ code: 'STATE_FORBIDS', detail: 'EXCLUDED' })
    await mutate('unbanParticipant', `participant: { databaseId: ${person.id} }`)
    await mutate('setParticipantDisqualified', `participant: { databaseId: ${person.id} }`)
    expect(refusalOf(await tryToPick(byId(person)))).toEqual({ code: 'STATE_FORBIDS', detail: 'EXCLUDED' })
  })

  it('is left out of draws as long as told to', async () => {
    await pick(byId(person))
    const { draw: facts } = await draw(gateway, account.key, contest.id, { count: 1 })
    expect(facts.poolSize).toBe(0)
  })

  it('is out of reach for another account, a key confined to other contests and one without the scope', async () => {
    const stranger = await buildAccount(gateway.database)
    const other = await buildContest(gateway.database, account)
    const confined = await buildKey(gateway.database, account.id, { contestIds: [other.id] })
    const reader = await buildKey(gateway.database, account.id, { scopes: ['winners:read'] })
    for (const [key, code] of [
      [stranger.key, 'NOT_FOUND'],
      [confined, 'NOT_FOUND'],
      [reader, 'INSUFFICIENT_SCOPE'],
    ] as const) {
      expect(codesOf(await tryToPick(byId(person), key))).toContain(code)
    }
    expect(await storedWinners(gateway.database, contest.id)).toEqual([])
  })
})
