import { eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  type ContestRow,
  entries,
  events,
  type ParticipantRow,
  participants,
} from '../../../src/database/tables/index.js'
import { codesOf, payload } from '../../support/answers.js'
import { buildContest } from '../../support/build-contest.js'
import { buildParticipant, buildParticipants } from '../../support/build-participant.js'
import { buildAccount, type TestAccount } from '../../support/builders.js'
import { expectCountersRight } from '../../support/counters.js'
import { needsPostgres, onPostgres } from '../../support/database.js'
import { type Gateway, startGateway } from '../../support/gateway.js'

interface Adjusted {
  readonly totalBefore: number
  readonly totalAfter: number
  readonly adjustment: number
}

describe.skipIf(!onPostgres)(`changes at the same time (${needsPostgres})`, () => {
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

  const mutate = (field: string, input: string, selection: string) =>
    gateway.graphql(account.key, `mutation { ${field}(input: { ${input} }) { ${selection} } }`)
  const who = ({ id }: ParticipantRow) => `participant: { databaseId: ${id} }`
  const adjust = async (person: ParticipantRow, amount: number) =>
    payload<Adjusted>(
      await mutate(
        'adjustEntries',
        `${who(person)}, amount: ${amount}, reason: "test"`,
        'totalBefore totalAfter adjustment',
      ),
      'adjustEntries',
    )
  const now = async ({ id }: ParticipantRow) => {
    const [found] = await gateway.database.root.select().from(participants).where(eq(participants.id, id))
    if (found === undefined) throw new Error('The person is gone.')
    return found
  }

  it('fifty adjustments of one person end at the exact sum', async () => {
    const person = await buildParticipant(gateway.database, contest, { amounts: [100] })
    // From -10 to 40 without 0: removals of 55 in all never meet a total too small for them.
    const amounts = Array.from({ length: 51 }, (_, index) => index - 10).filter((amount) => amount !== 0)
    expect(amounts).toHaveLength(50)
    await Promise.all(amounts.map((amount) => adjust(person, amount)))
    expect((await now(person)).total).toBe(100 + 765)
    await expectCountersRight(gateway.database, contest.id)
  })

  it('fifty adjustments see each other one after the other, and none falls below zero', async () => {
    const person = await buildParticipant(gateway.database, contest, { amounts: [10] })
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, index) => adjust(person, index % 2 === 0 ? 7 : -9)),
    )
    expect(answers.every(({ totalAfter }) => totalAfter >= 0)).toBe(true)
    // Who came after whom: every total before is somebody's total after, or the first.
    const befores = answers.map(({ totalBefore }) => totalBefore).sort((a, b) => a - b)
    const { total } = await now(person)
    const afters = [10, ...answers.map(({ totalAfter }) => totalAfter)]
    afters.splice(afters.indexOf(total), 1)
    expect(befores).toEqual(afters.sort((a, b) => a - b))
    expect(total).toBe(answers.reduce((sum, { adjustment }) => sum + adjustment, 10))
    await expectCountersRight(gateway.database, contest.id)
  })

  it('exclusions and adjustments of one person leave counters that agree with the ledger', async () => {
    const advocate = await buildParticipant(gateway.database, contest, { amounts: [1] })
    const person = await buildParticipant(gateway.database, contest, {
      referredBy: advocate.id,
      amounts: [5],
    })
    const exclude = (field: string, more = '') =>
      mutate(field, `${who(person)}${more}`, 'changed participant { total }')
    const answers = await Promise.all([
      ...Array.from({ length: 12 }, () => adjust(person, 3)),
      ...Array.from({ length: 7 }, () => exclude('setParticipantDisqualified')),
      ...Array.from({ length: 3 }, () => exclude('banParticipant')),
      ...Array.from({ length: 3 }, () => exclude('unbanParticipant')),
      ...Array.from({ length: 5 }, () => adjust(advocate, 1)),
    ])
    for (const answer of answers) if ('errors' in answer) expect(answer.errors).toEqual([])
    expect((await now(person)).total).toBe(41)
    await expectCountersRight(gateway.database, contest.id)
  })

  it('a ban asked for ten times at once happens once', async () => {
    const person = await buildParticipant(gateway.database, contest, { amounts: [5] })
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => mutate('banParticipant', who(person), 'changed')),
    )
    const changed = answers.map((answer) => payload<{ changed: boolean }>(answer, 'banParticipant').changed)
    expect(changed.filter(Boolean)).toHaveLength(1)
    const told = await gateway.database.root.select().from(events).where(eq(events.contestId, contest.id))
    expect(told.filter(({ type }) => type === 'participant.banned')).toHaveLength(1)
    await expectCountersRight(gateway.database, contest.id)
  })

  it('two deletions of one row delete it once', async () => {
    const person = await buildParticipant(gateway.database, contest, { amounts: [5, 6] })
    const [row] = await gateway.database.root
      .select()
      .from(entries)
      .where(eq(entries.participantId, person.id))
    const input = `entry: { databaseId: ${row?.id} }`
    const answers = await Promise.all([1, 2].map(() => mutate('deleteEntry', input, 'deletedId')))
    expect(answers.flatMap(codesOf)).toEqual(['NOT_FOUND'])
    expect((await now(person)).total).toBe(6)
    await expectCountersRight(gateway.database, contest.id)
  })

  it('a deletion and verifications of one row agree on one order', async () => {
    const person = await buildParticipant(gateway.database, contest, { amounts: [5, 6] })
    const [row] = await gateway.database.root
      .select()
      .from(entries)
      .where(eq(entries.participantId, person.id))
    const entry = `entry: { databaseId: ${row?.id} }`
    const answers = await Promise.all([
      mutate('setEntryVerified', `${entry}, verified: false`, 'participant { total }'),
      mutate('deleteEntry', entry, 'deletedId'),
      mutate('setEntryVerified', `${entry}, verified: true`, 'participant { total }'),
      mutate('setEntryVerified', `${entry}, verified: false`, 'participant { total }'),
    ])
    expect(new Set(answers.flatMap(codesOf))).toEqual(
      new Set(answers.flatMap(codesOf).map(() => 'NOT_FOUND')),
    )
    expect((await now(person)).total).toBe(6)
    await expectCountersRight(gateway.database, contest.id)
  })

  it('first entries of forty people count each of them for the one who referred them', async () => {
    const advocate = await buildParticipant(gateway.database, contest, { amounts: [1] })
    const friends = await buildParticipants(
      gateway.database,
      contest,
      Array.from({ length: 40 }, () => ({ referredBy: advocate.id })),
    )
    await Promise.all([
      ...friends.map((friend) => adjust(friend, 2)),
      ...friends.map(() => adjust(advocate, 1)),
    ])
    expect(await now(advocate)).toMatchObject({ referralCount: 40, total: 41 })
    await expectCountersRight(gateway.database, contest.id)
  })
})
