import { eq, sql } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Database } from '../../../src/database/connection.js'
import { type ContestRow, draws, type EntryRow, entries } from '../../../src/database/tables/index.js'
import { firstFreeRow, keepForDraws, winningRows } from '../../../src/domain/draw/ledger.js'
import { buildContest } from '../../support/build-contest.js'
import { buildParticipant } from '../../support/build-participant.js'
import { buildAccount } from '../../support/builders.js'
import { workerDatabase } from '../../support/database.js'
import { buildEntries } from '../../support/ledger.js'

const at = '2026-06-03T00:00:00.000Z'

describe('the winning row (#122)', () => {
  let database: Database
  let contest: ContestRow
  let person: { readonly id: number }
  let rows: readonly EntryRow[]
  let draw: { readonly id: number; readonly ledgerUntil: number; readonly wonEntries: number[] | null }

  beforeAll(async () => {
    database = await workerDatabase()
    contest = await buildContest(database, await buildAccount(database))
  })
  beforeEach(async () => {
    await database.root.update(draws).set({ state: 'abandoned' }).where(eq(draws.contestId, contest.id))
    person = await buildParticipant(database, contest)
    const row = { participantId: person.id, occurredAt: at }
    rows = await buildEntries(database, contest, [
      { ...row, amount: 3 },
      { ...row, amount: 9, verified: false },
      { ...row, amount: 5 },
      { ...row, amount: -4 },
      { ...row, amount: 2 },
    ])
    draw = await frozenNow()
  })

  /** A draw that is under way since now. */
  async function frozenNow() {
    const ledgerUntil = Math.max(...rows.map(({ id }) => id))
    const [made] = await database.root
      .insert(draws)
      .values({
        contestId: contest.id,
        kind: 'random',
        state: 'committed',
        requested: 1,
        minimumTotal: 0,
        excludePrevious: true,
        poolSize: 0,
        totalWeight: 0,
        ledgerUntil,
        createdAt: at,
      })
      .returning()
    if (made === undefined) throw new Error('The draw was not made.')
    return { id: made.id, ledgerUntil, wonEntries: null as number[] | null }
  }

  /** The place among the rows of the one that wins for each target from 0 to `highest`. */
  async function places(highest: number): Promise<number[]> {
    const found: number[] = []
    for (let rest = 0; rest <= highest; rest += 1) {
      const won = await winningRows({ executor: database.root }, draw, [{ participantId: person.id, rest }])
      found.push(rows.findIndex(({ id }) => id === won.get(person.id)))
    }
    return found
  }

  const once = [0, 0, 0, 2, 2, 2, 2, 2, 4, 4]

  it('is the first at which the sum of verified positive amounts exceeds the target modulo that sum', async () => {
    expect(await places(19)).toEqual([...once, ...once])
  })

  it('is one that had not won at the freeze', async () => {
    draw = { ...draw, wonEntries: [rows[0]?.id ?? 0] }
    expect(await places(7)).toEqual([2, 2, 2, 2, 2, 4, 4, 2])
  })

  it('goes by the ledger of the freeze, whatever is added, deleted, verified or unverified since', async () => {
    const { root } = database
    const [first, waiting, third] = rows
    await buildEntries(database, contest, [{ participantId: person.id, amount: 50, occurredAt: at }])
    for (const row of [first, waiting, third]) {
      await keepForDraws({ executor: root }, contest.id, eq(entries.id, row?.id ?? 0))
    }
    await root.delete(entries).where(eq(entries.id, first?.id ?? 0))
    await root
      .update(entries)
      .set({ verified: sql`not ${entries.verified}` })
      .where(eq(entries.id, waiting?.id ?? 0))
    await root
      .update(entries)
      .set({ verified: false })
      .where(eq(entries.id, third?.id ?? 0))
    // What it was before is kept once, also when it changes again.
    await keepForDraws({ executor: root }, contest.id, eq(entries.id, waiting?.id ?? 0))
    expect(await places(19)).toEqual([...once, ...once])
  })

  it('keeps nothing for draws that are over, nor for those of other contests', async () => {
    await database.root.update(draws).set({ state: 'allocated' }).where(eq(draws.id, draw.id))
    await keepForDraws({ executor: database.root }, contest.id, eq(entries.id, rows[0]?.id ?? 0))
    await database.root.delete(entries).where(eq(entries.id, rows[0]?.id ?? 0))
    expect(await places(0)).toEqual([2])
  })

  it('is missing for somebody without a row that can win', async () => {
    const bare = await buildParticipant(database, contest)
    const lucky = [
      { participantId: bare.id, rest: 0 },
      { participantId: person.id, rest: 0 },
    ]
    const won = await winningRows({ executor: database.root }, draw, lucky)
    expect([...won]).toEqual([[person.id, rows[0]?.id]])
    expect(await firstFreeRow({ executor: database.root }, bare.id)).toBeUndefined()
    expect(await firstFreeRow({ executor: database.root }, person.id)).toBe(rows[0]?.id)
  })
})
