import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { type Database, rows } from '../../../src/database/connection.js'
import { recordStatements } from '../../../src/database/statements.js'
import { events } from '../../../src/database/tables/index.js'
import { recordEvents } from '../../../src/domain/event/record.js'
import { Settlement } from '../../../src/domain/event/settled.js'
import { buildAccount, type TestAccount } from '../../support/builders.js'
import { TestClock } from '../../support/clock.js'
import { freshDatabase, needsPostgres, onPostgres } from '../../support/database.js'
import { writingAs } from '../../support/work.js'

describe('the settlement of events', () => {
  // Of its own: what other tests write at the same time would be new here.
  let database: Database
  let account: TestAccount
  beforeAll(async () => {
    database = await freshDatabase()
    account = await buildAccount(database)
  })
  afterAll(() => database.close())

  /** Records `count` events in one transaction, which ends when `until` does. */
  async function record(count: number, until: Promise<unknown> = Promise.resolve()): Promise<void> {
    await writingAs(database, account.id, new TestClock(), async (work) => {
      await work.executor.execute(sql`select 1 from accounts where id = ${account.id} for share`)
      const one = { type: 'contest.updated', contestId: null, data: {} } as const
      await recordEvents(
        work,
        Array.from({ length: count }, () => one),
      )
      await until
    })
  }

  async function visible(limit: number): Promise<number[]> {
    const found = await database.root
      .select({ id: events.id })
      .from(events)
      .where(sql`${events.id} <= ${limit}`)
      .orderBy(events.id)
    return found.map(({ id }) => id)
  }

  it('is nothing before the first event, then the last one, and then nothing new', async () => {
    const settlement = new Settlement(database.root, 'events')
    expect(await settlement.next(0)).toBe(0)
    await record(3)
    expect(await settlement.next(0)).toBe(3)
    expect(await settlement.next(3)).toBe(3)
    expect(await settlement.next(3)).toBe(3)
  })

  it('costs one statement while nothing is new, and two where something is', async () => {
    const settlement = new Settlement(database.root, 'events')
    const last = (await visible(1_000)).at(-1) ?? 0
    const log = { statements: [] as string[] }
    await recordStatements(log, async () => {
      for (let n = 0; n < 5; n += 1) expect(await settlement.next(last)).toBe(last)
    })
    expect(log.statements.length).toBe(5)
    await record(1)
    await recordStatements(log, async () => expect(await settlement.next(last)).toBe(last + 1))
    expect(log.statements.length).toBe(7)
  })

  it.skipIf(!onPostgres)(
    `waits for the newest transaction too, though no later one has ended (${needsPostgres})`,
    async () => {
      const settlement = new Settlement(database.root, 'events')
      let end = (): void => undefined
      const ending = new Promise<void>((resolve) => {
        end = resolve
      })
      const start = (await visible(1_000)).length
      const numbered = async (): Promise<number> => {
        const [found] = await rows<{ last: number }>(
          database.root,
          sql`select last_value::bigint as last from events_id_seq`,
        )
        return found?.last ?? 0
      }
      const before = await numbered()
      onTestFinished(end)
      const open = record(2, ending)
      await expect.poll(numbered).toBe(before + 2)
      expect(await settlement.next(before)).toBeUndefined()
      // A later transaction that has ended is not told of before the earlier one.
      await record(1)
      expect(await settlement.next(before)).toBeUndefined()
      end()
      await open
      await expect.poll(() => settlement.next(before)).toBe(before + 2)
      await expect.poll(() => settlement.next(before + 2)).toBe(before + 3)
      expect((await visible(before + 3)).length).toBe(start + 3)
    },
  )

  it.skipIf(!onPostgres)(
    `never passes an event that appears later, with many writers at once (${needsPostgres})`,
    async () => {
      const settlement = new Settlement(database.root, 'events')
      const [first = 0] = (await visible(1_000_000)).slice(-1)
      let writing = 6
      const writers = Array.from({ length: writing }, async (_, writer) => {
        for (let n = 0; n < 32; n += 1) {
          // Some stay open over a few statements of others.
          await record(1 + ((n + writer) % 4), database.ping())
        }
        writing -= 1
      })
      const seen: number[] = []
      let after = first
      for (;;) {
        const last = writing === 0
        const limit = await settlement.next(after)
        if (last && limit === after) break
        if (limit === undefined || limit === after) continue
        seen.push(...(await visible(limit)).filter((id) => id > after))
        after = limit
      }
      await Promise.all(writers)
      const all = (await visible(1_000_000)).filter((id) => id > first)
      expect(all.length).toBe(6 * 32 * 2.5)
      expect(seen).toEqual(all)
    },
  )

  it.skipIf(!onPostgres)(`is not held up by who writes elsewhere (${needsPostgres})`, async () => {
    const settlement = new Settlement(database.root, 'events')
    const last = (await visible(1_000_000)).at(-1) ?? 0
    let end = (): void => undefined
    const ending = new Promise<void>((resolve) => {
      end = resolve
    })
    let begun = (): void => undefined
    const beginning = new Promise<void>((resolve) => {
      begun = resolve
    })
    onTestFinished(end)
    const other = database.transaction(async (executor) => {
      await executor.execute(sql`insert into accounts (name, created_at) values ('Another', now())`)
      begun()
      await ending
    })
    await beginning
    await record(1)
    expect(await settlement.next(last)).toBe(last + 1)
    end()
    await other
  })
})
