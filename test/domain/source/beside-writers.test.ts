import { and, eq, isNull, like } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import {
  entries,
  externalIds,
  type ParticipantRow,
  participants,
} from '../../../src/database/tables/index.js'
import { verifyCounters } from '../../../src/domain/counters/verify.js'
import type { SourceEntry, SourceParticipant } from '../../../src/domain/source/model.js'
import { clientOf } from '../../support/contract.js'
import { expectCountersRight } from '../../support/counters.js'
import { needsPostgres, onPostgres } from '../../support/database.js'
import { TestDrawing } from '../../support/drawing.js'
import { startGateway } from '../../support/gateway.js'
import { dataOf } from '../../support/people.js'
import { listOf, readWhole } from '../../support/runs.js'

const contest = '54321'
const crowd = 12
const rounds = 5
/** People whom the service has from the beginning; the others come one or two a round, and here at the same time. */
const early = 6

const nameOf = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`
const addressOf = (number: number) => `p${number}@people.example`

const person = (number: number): SourceParticipant => ({
  ...{ externalId: nameOf(number), contest, total: 0, email: addressOf(number), displayName: `P ${number}` },
  isExcluded: false,
})

/** Each round somebody has a row more. */
const row = (number: number, round: number): SourceEntry => ({
  ...{ externalId: String(1_000 * round + number), contest, participant: nameOf(number), amount: 5 },
  ...{
    occurredAt: `2026-06-0${round + 1}T10:00:00.000Z`,
    verified: true,
    type: '14',
    typeName: 'Visit a page',
  },
})

const numbers = (to: number) => Array.from({ length: to }, (_, number) => number)

describe.skipIf(!onPostgres)(`a contest that is drawn in while others write to it (${needsPostgres})`, () => {
  it('loses nothing, doubles nothing and counts everything, whoever comes first', async () => {
    const gateway = await startGateway()
    const { database } = gateway
    const drawing = await TestDrawing.begin(database)
    const { key } = drawing.account
    const read = async (round: number) => {
      const here = numbers(Math.min(crowd, early + 2 * round))
      await readWhole(drawing, [
        listOf('contest', null, [{ externalId: contest, title: 'Summer', timeZone: 'UTC' }]),
        listOf('participant', contest, here.map(person)),
        listOf(
          'entry',
          contest,
          numbers(round + 1).flatMap((one) => here.map((number) => row(number, one))),
        ),
      ])
    }
    await read(0)
    const { internalId: contestId } = await drawing.link('contest', contest)
    const known = new Map((await drawing.links('participant')).map((one) => [one.externalId, one.internalId]))
    const who = (number: number) => ({ databaseId: known.get(nameOf(number % early)) })
    const send = async (field: string, type: string, selection: string, input: Record<string, unknown>) =>
      dataOf(
        await gateway.graphql(
          key,
          `mutation ($input: ${type}!) { ${field}(input: $input) { ${selection} } }`,
          { input },
        ),
      )
    const one = 'participant { id }'
    const rest = clientOf(gateway.app, 'sweepwidget')
    /** Bonus entries of 1 that each of the first people was given, by anybody. */
    let given = 0
    const writers: ((turn: number) => Promise<unknown>)[] = [
      async (turn) => {
        await send('addBonusEntries', 'AddBonusEntriesInput', one, { participant: who(turn), amount: 1 })
        given += 1
      },
      async (turn) => {
        const path = `/giveaways/${contest}/participants/${nameOf(2 + (turn % (early - 2)))}/add-entries`
        const { status, body } = await rest.send('POST', path, { key, body: { amount: 1 } })
        expect([status, JSON.stringify(body)]).toEqual([200, expect.anything()])
        given += 1
      },
      // The first two: whoever is banned is given nothing over REST.
      async (turn) => {
        const of = { participant: who(turn % 2) }
        await send('banParticipant', 'ExcludeParticipantInput', one, of)
        await send('unbanParticipant', 'ExcludeParticipantInput', one, of)
      },
      (turn) =>
        send('updateParticipant', 'UpdateParticipantInput', one, {
          ...{ participant: who(turn), changes: { displayName: `Here ${turn}` } },
        }),
      async (turn) => {
        const change = { participant: who(turn), reason: 'test' }
        await send('adjustEntries', 'AdjustEntriesInput', one, { ...change, amount: 3 })
        await send('adjustEntries', 'AdjustEntriesInput', one, { ...change, amount: -3 })
      },
      // Those whom the service brings at the same time, and others.
      async (turn) => {
        for (const email of [addressOf(early + (turn % (crowd - early))), `native${turn}@people.example`]) {
          await send('createParticipant', 'CreateParticipantInput', one, {
            ...{ contest: { databaseId: contestId }, email },
          })
        }
      },
    ]
    const turns = 8
    await Promise.all([
      (async () => {
        for (let round = 1; round <= rounds; round += 1) await read(round)
      })(),
      ...writers.map(async (write) => {
        for (let turn = 0; turn < turns; turn += 1) await write(turn)
      }),
    ])
    await read(rounds)
    await expectCountersRight(database, contestId)
    expect(given).toBe(2 * turns)
    const inContest = eq(participants.contestId, contestId)
    const people: ParticipantRow[] = await database.root.select().from(participants).where(inContest)
    // Everybody once: those of the service, and those who came here.
    expect(people.map(({ email }) => email).sort()).toEqual(
      [
        ...numbers(crowd).map(addressOf),
        ...numbers(turns).map((turn) => `native${turn}@people.example`),
      ].sort(),
    )
    const served = people.filter(({ email }) => !email?.startsWith('native'))
    expect(served.every(({ bannedAt, disqualifiedAt }) => bannedAt === null && disqualifiedAt === null)).toBe(
      true,
    )
    const links = await drawing.links('entry')
    expect(links).toHaveLength(crowd * (rounds + 1))
    // Every other row of theirs was made here, once: what people get who came here first, bonuses, and adjustments in pairs.
    const native = await database.root
      .select({ amount: entries.amount, origin: entries.origin, person: participants.id })
      .from(entries)
      .leftJoin(externalIds, and(eq(externalIds.kind, 'entry'), eq(externalIds.internalId, entries.id)))
      .innerJoin(participants, eq(participants.id, entries.participantId))
      .where(
        and(eq(entries.contestId, contestId), isNull(externalIds.externalId), like(participants.email, 'p%')),
      )
    const first = native.filter(({ origin }) => origin === 'base')
    expect(new Set(first.map((row) => row.person)).size).toBe(first.length)
    const amounts = native.filter(({ origin }) => origin !== 'base').map(({ amount }) => amount)
    const pairs = Array.from({ length: turns }, () => [3, -3]).flat()
    expect(amounts.sort()).toEqual([...pairs, ...Array.from({ length: given }, () => 1)].sort())
    const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
    const told = crowd * 5 * (rounds + 1) + first.length + given
    expect(sum(served.map(({ total }) => total))).toBe(told)
    const { differences } = await verifyCounters(database.root)
    const own = new Set(people.map(({ contactId }) => `contact ${contactId}`))
    expect(differences.filter(({ place, contestId: of }) => of === contestId || own.has(place))).toEqual([])
  })
})
