import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Database, rows } from '../../src/database/connection.js'
import { Growth, keepUp } from '../../src/database/upkeep.js'
import { freshDatabase, onPostgres } from '../support/database.js'

describe('the upkeep of the database', () => {
  let database: Awaited<ReturnType<typeof freshDatabase>>
  beforeAll(async () => {
    database = await freshDatabase()
    await database.root.execute(sql`create table sheep (id bigint primary key, name text not null)`)
  })
  afterAll(() => database.close())

  /** What the planner knows of the table. */
  async function known() {
    const [told] = await rows<{ rows: number; pages: number }>(
      database.root,
      sql`select reltuples::int as rows, relpages as pages from pg_class where oid = 'sheep'::regclass`,
    )
    return told
  }
  const add = (from: number, to: number) =>
    database.root.execute(
      sql`insert into sheep select n, repeat('b', 90) from generate_series(${from}::int, ${to}::int) as n`,
    )
  async function everything(): Promise<number> {
    let kept = 0
    while (await keepUp(database)) kept += 1
    return kept
  }

  it.skipIf(onPostgres)(
    'counts tables that have grown, each once, and lets rows take the place of those that are gone (a server does it by itself)',
    async () => {
      await everything()
      await add(1, 10_000)
      expect(await everything()).toBe(1)
      const before = await known()
      expect(before?.rows).toBe(10_000)
      await add(10_001, 11_000)
      expect(await everything()).toBe(0)
      await add(11_001, 16_000)
      await database.root.execute(sql`delete from sheep where id <= 15_000`)
      expect(await everything()).toBe(1)
      expect((await known())?.rows).toBe(1_000)
      const { pages = 0 } = (await known()) ?? {}
      await add(20_001, 30_000)
      expect(await everything()).toBe(0)
      expect(pages).toBeGreaterThan(before?.pages ?? 0)
    },
  )

  it.skipIf(!onPostgres)('is left to the server where there is one', async () => {
    await database.root.execute(sql`truncate sheep`)
    await add(1, 10_000)
    expect(await keepUp(database)).toBe(false)
  })

  it('counts what grows while somebody fills it', async () => {
    await database.root.execute(sql`truncate sheep`)
    const growth = new Growth(database)
    await add(1, 10_000)
    await growth.count()
    expect((await known())?.rows).toBe(10_000)
    await add(10_001, 12_000)
    await growth.count()
    expect((await known())?.rows).toBe(10_000)
    await add(12_001, 22_000)
    await growth.count()
    expect((await known())?.rows).toBe(22_000)
  })

  it.skipIf(!onPostgres)('counts in full what it has counted while it grew', async () => {
    await database.root.execute(sql`truncate sheep`)
    const growth = new Growth(database)
    const detail = async () => {
      const [told] = await rows<{ steps: number }>(
        database.root,
        sql`select array_length(histogram_bounds::text::text[], 1) - 1 as steps from pg_stats
          where tablename = 'sheep' and attname = 'id'`,
      )
      return told?.steps
    }
    await add(1, 10_000)
    await growth.count()
    expect(await detail()).toBe(10)
    await growth.end()
    expect(await detail()).toBe(100)
    await add(10_001, 11_000)
    await growth.end()
    expect((await known())?.rows).toBe(10_000)
  })

  it.skipIf(!onPostgres)('passes over tables that are another owner’s', async () => {
    await database.root.execute(sql`truncate sheep`)
    await database.root.execute(sql`analyze sheep`)
    await add(1, 10_000)
    const before = await known()
    const asShepherd: Database['transaction'] = (work) =>
      database.transaction(async (executor) => {
        await executor.execute(sql`set local role shepherd`)
        return await work(executor)
      })
    await database.root.execute(sql`create role shepherd`)
    try {
      await new Growth({ ...database, transaction: asShepherd }).count()
    } finally {
      await database.root.execute(sql`drop role shepherd`)
    }
    expect(await known()).toEqual(before)
  })
})
