import { asc, eq, inArray } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { recordStatements } from '../../../src/database/statements.js'
import {
  type ContestRow,
  type PrizeRow,
  prizes,
  redemptionCodes,
  type WinnerRow,
  winners,
} from '../../../src/database/tables/index.js'
import { lockContest } from '../../../src/domain/contest/find.js'
import { assignPrizes, freePrizes } from '../../../src/domain/prize/assign.js'
import { buildContest } from '../../support/build-contest.js'
import { buildPrize, buildWinners } from '../../support/build-prize.js'
import { buildAccount } from '../../support/builders.js'
import { needsPostgres, onPostgres } from '../../support/database.js'
import { type Gateway, startGateway } from '../../support/gateway.js'
import { writingAs } from '../../support/work.js'

let gateway: Gateway
let contest: ContestRow

beforeAll(async () => {
  gateway = await startGateway()
})

beforeEach(async () => {
  contest = await buildContest(gateway.database, await buildAccount(gateway.database))
})

const prize = (position: number, overrides?: Parameters<typeof buildPrize>[3]) =>
  buildPrize(gateway.database, contest, position, overrides)

const people = (count: number) => buildWinners(gateway.database, contest, count)

const assign = (lucky: readonly WinnerRow[]) =>
  writingAs(gateway.database, contest.accountId, gateway.clock, async (work) => {
    await lockContest(work, { id: contest.id }, true)
    const given = await assignPrizes(work, contest.id, lucky)
    return lucky.map(({ id }) => given.get(id))
  })

const free = (lucky: readonly WinnerRow[]) =>
  writingAs(gateway.database, contest.accountId, gateway.clock, (work) =>
    freePrizes(
      work,
      lucky.map(({ id }) => id),
    ),
  )

async function redeemed(of: PrizeRow): Promise<number> {
  const [row] = await gateway.database.root.select().from(prizes).where(eq(prizes.id, of.id))
  return row?.redeemed ?? -1
}

async function codesOf(lucky: readonly WinnerRow[]): Promise<(string | undefined)[]> {
  const ids = lucky.map(({ id }) => id)
  const given = await gateway.database.root
    .select()
    .from(redemptionCodes)
    .where(inArray(redemptionCodes.winnerId, ids))
  return ids.map((id) => given.find(({ winnerId }) => winnerId === id)?.code)
}

const holding = (lucky: readonly WinnerRow[]) =>
  gateway.database.root
    .select({ prizeId: winners.prizeId, holdsPrize: winners.holdsPrize })
    .from(winners)
    .where(
      inArray(
        winners.id,
        lucky.map(({ id }) => id),
      ),
    )
    .orderBy(asc(winners.id))

describe('assignPrizes', () => {
  it('gives prizes by position as far as their quantity goes, and then none (#124)', async () => {
    const second = await prize(2, { quantity: 2 })
    const first = await prize(1)
    const lucky = await people(4)
    expect(await assign(lucky)).toEqual([first.id, second.id, second.id, null])
    expect([await redeemed(first), await redeemed(second)]).toEqual([1, 2])
    expect(await holding(lucky)).toEqual([
      { prizeId: first.id, holdsPrize: true },
      { prizeId: second.id, holdsPrize: true },
      { prizeId: second.id, holdsPrize: true },
      { prizeId: null, holdsPrize: false },
    ])
  })

  it('passes over prizes that are archived, redeemed or of another contest', async () => {
    const other = await buildContest(gateway.database, await buildAccount(gateway.database))
    await buildPrize(gateway.database, other, 1)
    await prize(1, { archivedAt: '2026-06-01T00:00:00.000Z' })
    await prize(2, { quantity: 3, redeemed: 3 })
    const open = await prize(3)
    expect(await assign(await people(1))).toEqual([open.id])
  })

  it('gives each winner a code of their own in order, and none when none is left (#134)', async () => {
    await prize(1, { quantity: 2, redemptionEnabled: true, codes: ['A1', 'A2', 'A3'] })
    await prize(2, { quantity: 3, redemptionEnabled: true, codes: ['B1', 'B2'] })
    const lucky = await people(6)
    await assign(lucky)
    expect(await codesOf(lucky)).toEqual(['A1', 'A2', 'B1', 'B2', undefined, undefined])
  })

  it('gives no code of a prize without redemption', async () => {
    const plain = await prize(1, { codes: ['SECRET'] })
    const lucky = await people(1)
    expect(await assign(lucky)).toEqual([plain.id])
    expect(await codesOf(lucky)).toEqual([undefined])
  })

  it('continues where the last selection ended', async () => {
    await prize(1, { quantity: 3, redemptionEnabled: true, codes: ['A1', 'A2', 'A3'] })
    const [one, ...others] = await people(3)
    await assign([one as WinnerRow])
    await assign(others)
    expect(await codesOf([one as WinnerRow, ...others])).toEqual(['A1', 'A2', 'A3'])
  })

  it('refuses to give a winner a second prize', async () => {
    await prize(1, { quantity: 3 })
    const lucky = await people(1)
    await assign(lucky)
    await expect(assign(lucky)).rejects.toThrow('second prize')
  })

  it('takes the same number of statements for one winner and for many', async () => {
    await prize(1, { quantity: 4, redemptionEnabled: true, codes: ['A1', 'A2', 'A3'] })
    await prize(2, { quantity: 30, redemptionEnabled: true, codes: ['B1'] })
    const [one, ...others] = await people(30)
    const count = async (lucky: readonly WinnerRow[], change: typeof assign | typeof free) => {
      const log = { statements: [] as string[] }
      await recordStatements(log, async () => {
        await change(lucky)
      })
      return log.statements.length
    }
    expect(await count([one as WinnerRow], assign)).toBe(1 + 4)
    expect(await count(others, assign)).toBe(1 + 4)
    expect(await count([one as WinnerRow], free)).toBe(2)
    expect(await count(others, free)).toBe(2)
  })
})

describe('freePrizes', () => {
  it('makes room for another winner, once, and keeps the code with the one who had it', async () => {
    const only = await prize(1, { redemptionEnabled: true, codes: ['A1', 'A2'] })
    const [removed, next] = (await people(2)) as [WinnerRow, WinnerRow]
    await assign([removed])
    await free([removed])
    await free([removed])
    expect(await redeemed(only)).toBe(0)
    expect(await holding([removed])).toEqual([{ prizeId: only.id, holdsPrize: false }])
    expect(await assign([next])).toEqual([only.id])
    expect(await codesOf([removed, next])).toEqual(['A1', 'A2'])
  })

  it('frees prizes of several winners at once, and ignores winners without one', async () => {
    const first = await prize(1, { quantity: 2 })
    const second = await prize(2, { quantity: 2 })
    const lucky = await people(5)
    await assign(lucky)
    await free([lucky[0], lucky[2], lucky[4]] as WinnerRow[])
    expect([await redeemed(first), await redeemed(second)]).toEqual([1, 1])
    await free([])
  })

  it('counts an archived prize down too', async () => {
    const only = await prize(1)
    const lucky = await people(1)
    await assign(lucky)
    await gateway.database.root
      .update(prizes)
      .set({ archivedAt: '2026-06-02T00:00:00.000Z' })
      .where(eq(prizes.id, only.id))
    await free(lucky)
    expect(await redeemed(only)).toBe(0)
  })
})

describe.skipIf(!onPostgres)(`prizes at the same time (${needsPostgres})`, () => {
  it('twenty selections never exceed the quantity and never share a code', async () => {
    const codes = Array.from({ length: 12 }, (_, index) => `C${index}`)
    const only = await prize(1, { quantity: 12, redemptionEnabled: true, codes })
    const lucky = await people(20)
    const given = await Promise.all(lucky.map((winner) => assign([winner])))
    expect(given.flat().filter((id) => id === only.id)).toHaveLength(12)
    expect(await redeemed(only)).toBe(12)
    const known = (await codesOf(lucky)).filter((code) => code !== undefined)
    expect(new Set(known)).toEqual(new Set(codes))
    expect(known).toHaveLength(12)
  })

  it('the same winners freed by many at once are freed once', async () => {
    const first = await prize(1, { quantity: 3 })
    const second = await prize(2, { quantity: 3 })
    const lucky = await people(6)
    await assign(lucky)
    const removed = lucky.slice(2, 4)
    await Promise.all(
      Array.from({ length: 10 }, (_, index) => free(index % 2 === 0 ? removed : removed.toReversed())),
    )
    expect([await redeemed(first), await redeemed(second)]).toEqual([2, 2])
  })
})
