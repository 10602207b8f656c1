import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { prizes, winners } from '../../../src/database/tables/index.js'
import { repairCounters } from '../../../src/domain/counters/repair.js'
import { verifyCounters } from '../../../src/domain/counters/verify.js'
import { assignPrizes } from '../../../src/domain/prize/assign.js'
import { buildContest } from '../../support/build-contest.js'
import { buildPrize, buildWinners } from '../../support/build-prize.js'
import { buildAccount } from '../../support/builders.js'
import { TestClock } from '../../support/clock.js'
import { workerDatabase } from '../../support/database.js'
import { writingAs } from '../../support/work.js'

it('a prize whose number of holders is wrong is found and mended', async () => {
  const database = await workerDatabase()
  const account = await buildAccount(database)
  const contest = await buildContest(database, account)
  const prize = await buildPrize(database, contest, 1, { quantity: 3 })
  const chosen = await buildWinners(database, contest, 2)
  await writingAs(database, account.id, new TestClock('2026-06-15T12:00:00.000Z'), (work) =>
    assignPrizes(work, contest.id, chosen),
  )
  const verify = () => verifyCounters(database.root, { contestIds: [contest.id] })
  expect((await verify()).differences).toEqual([])
  await database.root
    .update(winners)
    .set({ holdsPrize: false })
    .where(eq(winners.id, chosen[0]?.id ?? 0))
  expect((await verify()).differences).toEqual([
    { contestId: contest.id, place: `prize ${prize.id}`, field: 'redeemed', stored: 2, actual: 1 },
  ])
  await database.transaction((executor) => repairCounters(executor, [contest.id]))
  expect((await verify()).differences).toEqual([])
  const [mended] = await database.root.select().from(prizes).where(eq(prizes.id, prize.id))
  expect(mended?.redeemed).toBe(1)
})
