import { and, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../../../src/database/connection.js'
import {
  type ContestRow,
  draws,
  type EntryRow,
  entries,
  winners,
} from '../../../src/database/tables/index.js'
import { winningRows } from '../../../src/domain/draw/winning-rows.js'
import { buildContest } from '../../support/build-contest.js'
import { buildParticipant } from '../../support/build-participant.js'
import { buildAccount } from '../../support/builders.js'
import { workerDatabase } from '../../support/database.js'
import { buildEntries } from '../../support/ledger.js'

const at = '2026-06-03T00:00:00.000Z'

describe('the winning row', () => {
  let database: Database
  let contest: ContestRow
  let person: { readonly id: number }
  let rows: readonly EntryRow[]

  beforeAll(async () => {
    database = await workerDatabase()
    contest = await buildContest(database, await buildAccount(database))
    person = await buildParticipant(database, contest)
    const row = { participantId: person.id, occurredAt: at }
    rows = await buildEntries(database, contest, [
      { ...row, amount: 3 },
      { ...row, amount: 9, verified: false },
      { ...row, amount: 5 },
      { ...row, amount: -4 },
      { ...row, amount: 2 },
    ])
  })

  /** The place among the rows of the one that wins for each target from 0 to `highest`. */
  async function places(highest: number): Promise<number[]> {
    const found: number[] = []
    for (let rest = 0; rest <= highest; rest += 1) {
      const won = await winningRows({ executor: database.root }, [{ participantId: person.id, rest }])
      found.push(rows.findIndex(({ id }) => id === won.get(person.id)))
    }
    return found
  }

  it('is the first at which the sum of verified positive amounts exceeds the target modulo that sum', async () => {
    const once = [0, 0, 0, 2, 2, 2, 2, 2, 4, 4]
    expect(await places(19)).toEqual([...once, ...once])
  })

  it('is one that has not won', async () => {
    const facts = { contestId: contest.id, participantId: person.id, entryId: rows[0]?.id ?? 0 }
    const [draw] = await database.root
      .insert(draws)
      .values({
        contestId: contest.id,
        kind: 'manual',
        requested: 1,
        minimumTotal: 0,
        excludePrevious: true,
        poolSize: 0,
        totalWeight: 0,
        createdAt: at,
      })
      .returning()
    const won = { ...facts, drawId: draw?.id ?? 0, holdsPrize: false, status: 'won' as const, rank: 1 }
    await database.root.insert(winners).values({ ...won, isCurrent: true, selectedAt: at, updatedAt: at })
    const rest = [2, 2, 2, 2, 2, 4, 4]
    expect(await places(7)).toEqual([...rest, 2])
    await database.root
      .delete(winners)
      .where(and(eq(winners.contestId, contest.id), eq(winners.entryId, facts.entryId)))
    expect((await places(0))[0]).toBe(0)
  })

  it('is missing for somebody without a row that can win', async () => {
    const bare = await buildParticipant(database, contest)
    await database.root.insert(entries).values({
      contestId: contest.id,
      participantId: bare.id,
      amount: 3,
      origin: 'base',
      verified: false,
      occurredAt: at,
    })
    const lucky = [
      { participantId: bare.id, rest: 0 },
      { participantId: person.id, rest: 0 },
    ]
    const won = await winningRows({ executor: database.root }, lucky)
    expect([...won]).toEqual([[person.id, rows[0]?.id]])
  })
})
