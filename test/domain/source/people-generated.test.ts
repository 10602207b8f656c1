import { asc, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../../../src/database/connection.js'
import { entries, participants } from '../../../src/database/tables/index.js'
import type { SourceEntry, SourceParticipant } from '../../../src/domain/source/model.js'
import { expectCountersRight } from '../../support/counters.js'
import { workerDatabase } from '../../support/database.js'
import { TestDrawing } from '../../support/drawing.js'

/** Numbers that look like chance and are the same each time. */
function chance(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

const contest = '54321'

function personOf(number: number, random: (below: number) => number): SourceParticipant {
  return {
    externalId: `p${number}`,
    contest,
    total: 0,
    displayName: `Person ${random(3)}`,
    email: number % 4 === 0 ? null : `p${number}.${random(2)}@example.com`,
    country: ['SE', 'NO', null][random(3)] ?? null,
    isExcluded: random(4) === 0,
  }
}

function rowOf(number: number, random: (below: number) => number): SourceEntry {
  return {
    externalId: String(number),
    contest,
    participant: `p${number % 9}`,
    amount: random(7) - 2 || 1,
    occurredAt: `2026-06-0${1 + (number % 5)}T1${number % 3}:${number % 4}5:00.000Z`,
    verified: random(4) > 0,
    type: String([1, 14, 5][random(3)] ?? 1),
  }
}

describe('pages that come in any order, again and again, with changes', () => {
  let database: Database

  beforeAll(async () => {
    database = await workerDatabase()
  })

  async function stateOf(contestId: number) {
    const people = await database.root
      .select()
      .from(participants)
      .where(eq(participants.contestId, contestId))
    const rows = await database.root
      .select()
      .from(entries)
      .where(eq(entries.contestId, contestId))
      .orderBy(asc(entries.occurredAt), asc(entries.amount))
    const names = new Map(people.map(({ id, displayName, email }) => [id, `${displayName} ${email}`]))
    return {
      people: people
        .map(
          ({ displayName, email, countryCode, disqualifiedAt, total, actions, createdAt, totalChangedAt }) =>
            [
              displayName,
              email,
              countryCode,
              disqualifiedAt !== null,
              total,
              actions,
              createdAt,
              actions > 0 && totalChangedAt,
            ].join(' '),
        )
        .sort(),
      // What balances a sum may stand, and counts for nothing once it is not needed.
      rows: rows
        .filter(({ origin, verified }) => origin !== 'floor' || verified)
        .map(({ participantId, amount, verified, origin, occurredAt }) =>
          [names.get(participantId), amount, verified, origin, origin === 'floor' || occurredAt].join(' '),
        )
        .sort(),
    }
  }

  it.each([1, 2, 3])(
    'end where one clean drawing ends, with every figure right on the way (seed %i)',
    async (seed) => {
      const random = chance(seed)
      const worn = await TestDrawing.begin(database)
      const clean = await TestDrawing.begin(database)
      const [here, there] = [
        await worn.contest({ externalId: contest }),
        await clean.contest({ externalId: contest }),
      ]
      const people = new Map<string, SourceParticipant>()
      const rows = new Map<string, SourceEntry>()
      for (let number = 0; number < 9; number += 1) people.set(`p${number}`, personOf(number, random))
      await worn.store('participant', [...people.values()], here)
      for (let step = 0; step < 8; step += 1) {
        if (random(3) === 0) {
          const page = Array.from({ length: 4 }, () => personOf(random(9), random))
          for (const one of page) people.set(one.externalId, one)
          await worn.store('participant', page, here)
        } else {
          const page = Array.from({ length: 6 }, () => rowOf(1 + random(25), random))
          for (const one of page) rows.set(one.externalId, one)
          await worn.store('entry', page, here)
        }
        await expectCountersRight(database, here.id)
      }
      await worn.store('participant', [...people.values()], here)
      await worn.store('entry', [...rows.values()], here)
      await clean.store('participant', [...people.values()], there)
      await clean.store('entry', [...rows.values()], there)
      await expectCountersRight(database, there.id)
      expect(await stateOf(here.id)).toEqual(await stateOf(there.id))
    },
  )
})
