import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { type Database, type Executor, rows } from '../../src/database/connection.js'
import { isRetryable } from '../../src/database/failures.js'
import { openPostgres, type PostgresOptions } from '../../src/database/postgres.js'
import { isStale, plannedEachTime, StatementNames } from '../../src/database/statement-names.js'
import { recordStatements } from '../../src/database/statements.js'
import { contestPages, defaultOrder } from '../../src/domain/contest/list.js'
import { ofContests } from '../../src/domain/draw/lists.js'
import { pageRequest, readPages } from '../../src/domain/page.js'
import { leaderboards } from '../../src/domain/participant/leaderboard.js'
import { asTheyCame, type ParticipantFilter, peopleList } from '../../src/domain/participant/lists.js'
import { TestClock } from '../support/clock.js'
import { freshDatabase, onPostgres } from '../support/database.js'
import { readingAs } from '../support/work.js'

const why = onPostgres ? '' : ' (the embedded database keeps no statements)'

/** The statement `select $1::int + n`, whose text is one of its own. */
const plus = (number: number, n: number) => sql`select ${number}::int + ${sql.raw(String(n))} as sum`

async function sum(executor: Executor, number: number, n: number): Promise<number | undefined> {
  const [found] = await rows<{ sum: number }>(executor, plus(number, n))
  return found?.sum
}

/** What the server keeps on the only connection. Without a value, so that the question is not kept itself. */
async function kept({ root }: Database): Promise<string[]> {
  const found = await rows<{ statement: string }>(root, sql`select statement from pg_prepared_statements`)
  return found.map(({ statement }) => statement)
}

describe.skipIf(!onPostgres)(`statements that come back${why}`, () => {
  let url: string
  let close: () => Promise<void>
  beforeAll(async () => {
    const fresh = await freshDatabase()
    url = fresh.url ?? ''
    close = () => fresh.close()
  })
  afterAll(() => close())

  function open(names: StatementNames, options: Partial<PostgresOptions> = {}): Database {
    const database = openPostgres({ url, poolSize: 1, names, ...options })
    onTestFinished(() => database.close())
    return database
  }

  test('are compiled never: of sums over many contests that would take longer than running them', async () => {
    const database = openPostgres({ url, poolSize: 1 })
    const found = await rows<{ jit: string }>(database.root, sql`select current_setting('jit') as jit`)
    expect(found).toEqual([{ jit: 'off' }])
    await database.close()
  })

  test('are kept by the server from the third time on, and those that come once are not', async () => {
    const database = open(new StatementNames())
    for (const number of [1, 2]) expect(await sum(database.root, number, 1)).toBe(number + 1)
    for (const n of [2, 3, 4]) expect(await sum(database.root, 1, n)).toBe(n + 1)
    expect(await kept(database)).toEqual([])
    for (const number of [3, 4, 5]) expect(await sum(database.root, number, 1)).toBe(number + 1)
    expect(await kept(database)).toEqual(['select $1::int + 1 as sum'])
  })

  test('are no more than there are names, and an idle one gives its name to the next', async () => {
    const bounded = open(new StatementNames({ most: 3 }))
    for (const round of [1, 2, 3]) {
      for (let n = 1; n <= 10; n += 1) expect(await sum(bounded.root, round, n)).toBe(round + n)
    }
    expect(await kept(bounded)).toHaveLength(3)

    // Two connections see the names change hands at different times.
    const idle = open(new StatementNames({ most: 3, idle: 0 }), { poolSize: 2 })
    for (let n = 1; n <= 10; n += 1) {
      const sums = [1, 2, 3, 4, 5, 6].map((number) => sum(idle.root, number, n))
      expect(await Promise.all(sums)).toEqual([1, 2, 3, 4, 5, 6].map((number) => number + n))
    }
    for (let n = 1; n <= 10; n += 1) expect(await sum(idle.root, 1, n)).toBe(n + 1)
    expect((await kept(idle)).length).toBeLessThanOrEqual(3)
  })

  test('are not kept behind a pooler, nor where they set something or are very long', async () => {
    const pooled = open(new StatementNames(), { pooled: true, statementTimeout: 20_000 })
    const names = new StatementNames({ longest: 100 })
    const database = open(names)
    for (const round of [1, 2, 3, 4]) {
      expect(await sum(pooled.root, round, 1)).toBe(round + 1)
      await database.transaction(async (executor) => {
        await executor.execute(sql`set local application_name = 'named'`)
        await executor.execute(sql`${plannedEachTime}select ${round}::int`)
        await executor.execute(sql`select ${round}::int as ${sql.identifier('x'.repeat(200))}`)
      })
      await database.root.execute(sql.raw('select 1; select 2'))
    }
    expect(await kept(pooled)).toEqual([])
    expect(await kept(database)).toEqual([])
  })

  test('are no lists under conditions, whose plans hang on the values', async () => {
    const database = open(new StatementNames())
    const list = (filter: ParticipantFilter) => {
      return readPages(database.root, peopleList(filter, asTheyCame), [1], pageRequest({ first: 20 }))
    }
    for (const _ of [1, 2, 3, 4]) {
      await list({ search: 'anna' })
      await list({ countries: ['LI'] })
      await list({})
    }
    const [only, ...others] = await kept(database)
    expect(only).toContain('limit 21')
    expect(others).toEqual([])
  })

  test('are lists whose conditions hold for any values: contests of an account, and winners', async () => {
    const database = open(new StatementNames())
    const work = readingAs(database, 1, new TestClock())
    const page = pageRequest({ first: 20 })
    for (const parents of [[1], [1, 2]]) {
      await contestPages(work, [1], { filter: {}, order: defaultOrder, page })
      await contestPages(work, [1], { filter: { search: 'summer' }, order: defaultOrder, page })
      await ofContests.pages(work, parents, { current: true, statuses: null, page })
      await ofContests.pages(work, parents, { current: true, statuses: ['claimed'], page })
    }
    const statements = await kept(database)
    expect(statements.filter((text) => text.includes('from "contests"'))).toHaveLength(1)
    expect(statements.filter((text) => text.includes('from "winners"'))).toHaveLength(2)
    expect(statements).toHaveLength(3)
  })

  test('are planned once where they are lists or leaderboards of a few contests', async () => {
    const database = open(new StatementNames())
    const work = readingAs(database, 1, new TestClock())
    const page = pageRequest({ first: 3 })
    for (let n = 1; n <= 8; n += 1) {
      await leaderboards(work, [1, 2], { first: 10, offset: 0 })
      await ofContests.pages(work, [1, 2], { current: true, statuses: null, page })
      await readPages(database.root, peopleList({}, asTheyCame), [1, 2], page)
    }
    const found = await rows<{ anew: number }>(
      database.root,
      sql`select custom_plans::int as anew from pg_prepared_statements`,
    )
    // PostgreSQL plans a statement with its values five times before it keeps a plan for any.
    expect(found).toEqual([{ anew: 5 }, { anew: 5 }, { anew: 5 }])
  })

  /** A table, and a statement on it that the server keeps on each of two connections. */
  async function scene(table: string) {
    const database = open(new StatementNames(), { poolSize: 2 })
    await database.root.execute(sql.raw(`create table ${table} (value int)`))
    await database.root.execute(sql.raw(`insert into ${table} values (1)`))
    const ask = (executor: Executor) =>
      rows<{ value: unknown }>(
        executor,
        sql`select * from ${sql.raw(table)} where value is not null and ${1} = 1`,
      )
    for (const _ of [1, 2, 3, 4]) await Promise.all([ask(database.root), ask(database.root)])
    return { database, ask }
  }

  test('are answered though a migration changed their columns meanwhile, and are noted once', async () => {
    const { database, ask } = await scene('changed')
    await database.root.execute(sql`alter table changed alter column value type text`)
    const log = { statements: [] }
    const answers = await recordStatements(log, () => Promise.all([ask(database.root), ask(database.root)]))
    expect(answers).toEqual([[{ value: '1' }], [{ value: '1' }]])
    expect(log.statements).toHaveLength(2)
    await database.root.execute(sql`alter table changed add column other int default 2`)
    for (const _ of [1, 2]) expect(await ask(database.root)).toEqual([{ value: '1', other: 2 }])
  })

  test('fail a transaction at most once for such a change, in a way that is tried again', async () => {
    const { database, ask } = await scene('changed_within')
    await database.root.execute(sql`alter table changed_within alter column value type text`)
    // Both have begun before either asks, so that both meet a copy that is stale.
    let begun = 0
    let go: () => void = () => undefined
    const both = new Promise<void>((resolve) => {
      go = resolve
    })
    const askTogether = async (executor: Executor) => {
      begun += 1
      if (begun === 2) go()
      await both
      return await ask(executor)
    }
    const failed = await Promise.allSettled([
      database.transaction(askTogether),
      database.transaction(askTogether),
    ])
    for (const outcome of failed) {
      const error: unknown = outcome.status === 'rejected' ? outcome.reason : undefined
      expect([isStale(error), isRetryable(error)]).toEqual([true, true])
    }
    const again = await Promise.all([database.transaction(ask), database.transaction(ask)])
    expect(again).toEqual([[{ value: '1' }], [{ value: '1' }]])
  })

  test('are answered though the session forgot them', async () => {
    const { database, ask } = await scene('forgotten')
    await Promise.all([1, 2].map(() => database.root.execute(sql.raw('discard all'))))
    for (const _ of [1, 2, 3]) {
      expect(await Promise.all([ask(database.root), ask(database.root)])).toEqual([
        [{ value: 1 }],
        [{ value: 1 }],
      ])
    }
  })

  test('leave the connection in order when they fail, or have a value that cannot be written', async () => {
    const database = open(new StatementNames())
    const divide = (by: unknown) => rows(database.root, sql`select 10 / ${by}::int as share`)
    const unwritable = {
      toPostgres() {
        throw new Error('No words for it')
      },
    }
    const work = async (executor: Executor) => {
      const half = await rows(executor, sql`select 10 / ${2}::int as share`)
      return half
    }
    for (const _ of [1, 2, 3, 4]) {
      expect(await divide(5)).toEqual([{ share: 2 }])
      await expect(divide(0)).rejects.toMatchObject({ cause: { code: '22012' } })
      await expect(divide(unwritable)).rejects.toMatchObject({ cause: { message: 'No words for it' } })
      expect(await database.transaction(work)).toEqual([{ share: 5 }])
    }
  })
})
