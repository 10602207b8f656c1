import { sql } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Database } from '../../../src/database/connection.js'
import type { EventRow } from '../../../src/database/tables/index.js'
import { Feed, type FeedListener } from '../../../src/domain/event/feed.js'
import { type NewEvent, recordEvents } from '../../../src/domain/event/record.js'
import { eventSource } from '../../../src/domain/event/source.js'
import { buildAccount, type TestAccount } from '../../support/builders.js'
import { TestClock } from '../../support/clock.js'
import { freshDatabase } from '../../support/database.js'
import { writingAs } from '../../support/work.js'

class Ear implements FeedListener<EventRow> {
  readonly heard: unknown[] = []
  missed = 0

  constructor(readonly accountId: number) {}

  hear({ data }: EventRow): void {
    this.heard.push(data['n'])
  }

  miss(): void {
    this.missed += 1
  }
}

describe('the feed of events', () => {
  // Of its own: places in the sequence are counted.
  let database: Database
  let account: TestAccount
  const feeds: Feed<EventRow>[] = []
  beforeAll(async () => {
    database = await freshDatabase()
  })
  beforeEach(async () => {
    account = await buildAccount(database)
  })
  afterEach(() => Promise.all(feeds.splice(0).map((feed) => feed.close())))
  afterAll(() => database.close())

  const outages: unknown[] = []
  function feedWith(mostBehind?: number): Feed<EventRow> {
    const feed = new Feed({
      executor: database.root,
      source: eventSource,
      onOutage: (error) => outages.push(error),
      pollEvery: 30,
      ...(mostBehind === undefined ? {} : { mostBehind }),
    })
    feeds.push(feed)
    return feed
  }

  async function record(from: number, count: number, accountId = account.id): Promise<void> {
    await writingAs(database, accountId, new TestClock(), async (work) => {
      const changes = Array.from(
        { length: count },
        (_, index): NewEvent => ({ type: 'contest.updated', contestId: null, data: { n: from + index } }),
      )
      await recordEvents(work, changes)
    })
  }

  const numbers = (count: number, from = 0) => Array.from({ length: count }, (_, n) => from + n)

  it('tells each event once, in order, from the moment of joining on, and only those of the account', async () => {
    const stranger = await buildAccount(database)
    await record(100, 3)
    const feed = feedWith()
    const ears = [new Ear(account.id), new Ear(account.id), new Ear(stranger.id)]
    for (const ear of ears) await feed.join(ear)
    await record(0, 2_500)
    await record(7, 1, stranger.id)
    await record(2_500, 1)
    await expect.poll(() => ears.map(({ heard }) => heard.length)).toEqual([2_501, 2_501, 1])
    expect(ears[0]?.heard).toEqual(numbers(2_501))
    expect(ears.map(({ missed }) => missed)).toEqual([0, 0, 0])
  })

  it('tells who joins later of what comes later, and who has left of nothing', async () => {
    const feed = feedWith()
    const [first, second] = [new Ear(account.id), new Ear(account.id)]
    await feed.join(first)
    await record(0, 1)
    await feed.join(second)
    await record(1, 1)
    await expect.poll(() => second.heard).toEqual([1])
    feed.leave(first)
    await record(2, 1)
    await expect.poll(() => second.heard).toEqual([1, 2])
    expect(first.heard).toEqual([0, 1])
    feed.leave(second)
    await record(3, 1)
    const third = new Ear(account.id)
    await feed.join(third)
    await record(4, 1)
    await expect.poll(() => third.heard).toEqual([4])
  })

  it('passes over what it cannot catch up with, says so, and goes on at the present', async () => {
    const feed = feedWith(100)
    const ear = new Ear(account.id)
    await feed.join(ear)
    await record(0, 101)
    await expect.poll(() => ear.missed).toBe(1)
    await record(200, 100)
    await expect.poll(() => ear.heard.length).toBe(100)
    expect(ear.heard).toEqual(numbers(100, 200))
  })

  it('waits out an outage, tells of it once, and then goes on where it was', async () => {
    const feed = feedWith()
    const ear = new Ear(account.id)
    await feed.join(ear)
    await record(0, 1)
    await expect.poll(() => ear.heard).toEqual([0])
    outages.length = 0
    await database.root.execute(sql`alter sequence events_id_seq rename to away`)
    await expect.poll(() => outages.length).toBe(1)
    await record(1, 1)
    await database.root.execute(sql`alter sequence away rename to events_id_seq`)
    await record(2, 1)
    await expect.poll(() => ear.heard).toEqual([0, 1, 2])
    expect([ear.missed, outages.length]).toEqual([0, 1])
  })

  it('hears of events at once when it is woken', async () => {
    const feed = new Feed({
      executor: database.root,
      source: eventSource,
      onOutage: (error) => outages.push(error),
      pollEvery: 600_000,
    })
    feeds.push(feed)
    const ear = new Ear(account.id)
    await feed.join(ear)
    for (let n = 0; n < 5; n += 1) {
      await record(n, 1)
      feed.wake()
      await expect.poll(() => ear.heard.length).toBe(n + 1)
    }
  })
})
