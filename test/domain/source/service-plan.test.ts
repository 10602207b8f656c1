import { sql } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { rows } from '../../../src/database/connection.js'
import { contests } from '../../../src/database/tables/index.js'
import { hasExternalId, serviceOf } from '../../../src/domain/source/service.js'
import type { Work } from '../../../src/domain/work.js'
import { freshDatabase, needsPostgres, onPostgres } from '../../support/database.js'
import { TestDrawing } from '../../support/drawing.js'
import { Planner } from '../../support/planner.js'
import { readingAs } from '../../support/work.js'

it.skipIf(!onPostgres)(
  `the service of a contest is one look at an index, however many ids the account has and before anybody has counted them (${needsPostgres})`,
  async () => {
    const database = await freshDatabase()
    const drawing = await TestDrawing.begin(database)
    const { account, clock } = drawing
    const contest = await drawing.contest({ externalId: '54321' })
    const planner = new Planner(database.url ?? '')
    await planner.connect()
    await planner.run(
      `insert into external_ids (account_id, dialect, kind, external_id, internal_id, source_id, first_seen_at, last_seen_at, last_seen_run)
        select $1, 'sweepwidget', 'contest', -n, -n, $2, now(), now(), 1 from generate_series(1, 20000) n`,
      [account.id, drawing.drawing.source.id],
    )
    const work = readingAs(database, account.id, clock)
    const read = (value: ReturnType<typeof sql>) => (reading: Work) =>
      rows(
        reading.executor,
        sql`select ${value} as value from ${contests} where ${contests.id} = ${contest.id}`,
      )
    expect(await read(serviceOf(sql`${contests}`))(work)).toEqual([{ value: 'sweepwidget' }])
    const has = hasExternalId(sql`x.source_id = ${drawing.drawing.source.id}`)
    expect(await read(has)(work)).toEqual([{ value: true }])
    for (const value of [serviceOf(sql`${contests}`), has])
      expect(await planner.pagesOf(work, read(value))).toBeLessThan(15)
    await planner.end()
    await database.close()
  },
)
