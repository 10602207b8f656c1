import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Database, rows } from '../../../src/database/connection.js'
import { openPostgres } from '../../../src/database/postgres.js'
import { type ApiKeyRow, apiUsage } from '../../../src/database/tables/index.js'
import { createKey } from '../../../src/domain/api-key/manage.js'
import { type MeterOptions, UsageMeter } from '../../../src/domain/usage/meter.js'
import { buildAccount, type TestAccount } from '../../support/builders.js'
import { TestClock } from '../../support/clock.js'
import { freshDatabase, needsPostgres, onPostgres } from '../../support/database.js'

describe('the meter of requests', () => {
  // Of its own: sweeping takes old rows of every account away.
  let database: Database & { readonly url: string | undefined }
  let account: TestAccount
  let clock: TestClock
  beforeAll(async () => {
    database = await freshDatabase()
  })
  afterAll(() => database.close())
  beforeEach(async () => {
    account = await buildAccount(database)
    clock = new TestClock()
  })

  async function keys(count: number): Promise<ApiKeyRow[]> {
    const made: ApiKeyRow[] = []
    for (let n = 0; n < count; n += 1) {
      const work = { executor: database.root, clock }
      made.push((await createKey(work, account.id, { name: `Key ${n}`, scopes: ['*'] })).key)
    }
    return made
  }

  const meterWith = (options: Partial<MeterOptions> = {}): UsageMeter =>
    new UsageMeter({ executor: database.root, clock, ...options })

  const callerOf = ({ accountId, id }: ApiKeyRow) => ({ accountId, keyId: id })

  async function stored(): Promise<{ key: number; minute: string; requests: number }[]> {
    return await database.root
      .select({ key: apiUsage.keyId, minute: apiUsage.minute, requests: apiUsage.requests })
      .from(apiUsage)
      .where(sql`${apiUsage.accountId} = ${account.id}`)
      .orderBy(apiUsage.minute, apiUsage.keyId)
  }

  it('adds up requests by key and minute', async () => {
    const [one, two] = (await keys(2)).map(callerOf)
    if (one === undefined || two === undefined) throw new Error('No keys.')
    const meter = meterWith()
    clock.set('2026-06-15T12:00:59.999Z')
    meter.count(one)
    meter.count(two)
    meter.count(one)
    clock.set('2026-06-15T12:01:00.000Z')
    meter.count(one)
    await meter.flush()
    meter.count(one)
    expect(meter.waiting).toBe(1)
    await meter.flush()
    await meter.flush()
    expect([meter.waiting, await stored()]).toEqual([
      0,
      [
        { key: one.keyId, minute: '2026-06-15T12:00:00.000Z', requests: 2 },
        { key: two.keyId, minute: '2026-06-15T12:00:00.000Z', requests: 1 },
        { key: one.keyId, minute: '2026-06-15T12:01:00.000Z', requests: 2 },
      ],
    ])
  })

  it('stores what was counted while it stored, and everything that was counted before a flush', async () => {
    const [key] = await keys(1)
    if (key === undefined) throw new Error('No key.')
    const meter = meterWith()
    const flushes: Promise<void>[] = []
    for (let n = 0; n < 50; n += 1) {
      meter.count(callerOf(key))
      flushes.push(meter.flush())
      if (n % 10 === 0) await flushes.at(-1)
    }
    await Promise.all(flushes)
    expect((await stored()).map(({ requests }) => requests)).toEqual([50])
  })

  it('keeps its counts when the database does not take them, and tries again', async () => {
    const [key] = await keys(1)
    if (key === undefined) throw new Error('No key.')
    const meter = meterWith()
    meter.count(callerOf(key))
    await database.root.execute(sql`alter table api_usage rename to away`)
    await expect(meter.flush()).rejects.toThrow()
    meter.count(callerOf(key))
    await expect(meter.tick()).rejects.toThrow()
    expect(meter.waiting).toBe(2)
    await database.root.execute(sql`alter table away rename to api_usage`)
    await meter.tick()
    expect([meter.waiting, (await stored()).map(({ requests }) => requests)]).toEqual([0, [2]])
  })

  it('holds a bounded number of counts and says how many requests it left out', async () => {
    const all = (await keys(3)).map(callerOf)
    const meter = meterWith({ mostPending: 2 })
    for (const key of [...all, ...all]) meter.count(key)
    expect([meter.waiting, meter.takeDropped(), meter.takeDropped()]).toEqual([4, 2, 0])
    await meter.flush()
    for (const key of all.slice(2)) meter.count(key)
    expect([meter.waiting, meter.takeDropped()]).toEqual([1, 0])
  })

  it('passes over keys that do not exist', async () => {
    const [key] = await keys(1)
    if (key === undefined) throw new Error('No key.')
    const meter = meterWith()
    meter.count({ accountId: account.id, keyId: 2 ** 40 })
    meter.count(callerOf(key))
    await meter.flush()
    expect((await stored()).map((row) => row.key)).toEqual([key.id])
  })

  it('deletes what is older than 31 days, a bounded number of rows at a time', async () => {
    const [key] = await keys(1)
    if (key === undefined) throw new Error('No key.')
    const meter = meterWith({ sweepSize: 2 })
    const count = async (instant: string): Promise<void> => {
      clock.set(instant)
      meter.count(callerOf(key))
      await meter.flush()
    }
    for (const minute of ['00', '01', '02', '03', '04']) await count(`2026-06-01T00:${minute}:30.000Z`)
    await count('2026-06-01T12:00:00.000Z')
    const left = async (): Promise<number> => {
      meter.count(callerOf(key))
      await meter.tick()
      return (await stored()).length
    }
    // 31 days later to the second: the minute of noon stays.
    clock.set('2026-07-02T12:00:00.000Z')
    expect([await left(), await left(), await left(), await left()]).toEqual([5, 3, 2, 2])
    clock.advance(60 * 59)
    expect(await left()).toBe(3)
    clock.advance(60)
    expect((await left()) > 0 && (await stored())[0]?.minute).toBe('2026-07-02T12:00:00.000Z')
  })

  it.skipIf(!onPostgres)(
    `adds up what several processes store at once, without a deadlock (${needsPostgres})`,
    async () => {
      const all = (await keys(40)).map(callerOf)
      const other = openPostgres({ url: database.url ?? '', poolSize: 4 })
      const meters = [meterWith(), meterWith({ executor: other.root }), meterWith({ executor: other.root })]
      const rounds = 25
      await Promise.all(
        meters.map(async (meter, index) => {
          for (let round = 0; round < rounds; round += 1) {
            // Each process meets the keys in an order of its own.
            for (const key of index % 2 === 0 ? all : [...all].reverse()) meter.count(key)
            await meter.flush()
          }
        }),
      )
      await other.close()
      const found = await stored()
      expect(found.map(({ requests }) => requests)).toEqual(all.map(() => meters.length * rounds))
    },
  )

  it('finds what it reads and deletes by an index', async () => {
    const plan = await rows<{ 'QUERY PLAN': string }>(
      database.root,
      sql`explain select 1 from api_usage where minute < '2026-01-01' order by minute limit 10`,
    )
    expect(plan.map((row) => row['QUERY PLAN']).join('\n')).toContain('api_usage_minute')
  })
})
