import { asc, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../../../src/database/connection.js'
import { contestSchedules, contests, events } from '../../../src/database/tables/index.js'
import type { NewContest } from '../../../src/domain/contest/create.js'
import { createContest } from '../../../src/domain/contest/create.js'
import type { ContestInput } from '../../../src/domain/contest/fields.js'
import { deleteContest, duplicateContest } from '../../../src/domain/contest/lifecycle.js'
import { tellSchedule } from '../../../src/domain/contest/schedule.js'
import { publishContest, returnContestToDraft, updateContest } from '../../../src/domain/contest/update.js'
import { buildAccount, type TestAccount } from '../../support/builders.js'
import { TestClock } from '../../support/clock.js'
import { needsPostgres, onPostgres, workerDatabase } from '../../support/database.js'
import { writingAs } from '../../support/work.js'

const noon = '2026-06-15T12:00:00.000Z'
const start = '2026-06-20T00:00:00.000Z'
const end = '2026-06-30T00:00:00.000Z'

let database: Database
let account: TestAccount

beforeAll(async () => {
  database = await workerDatabase()
  account = await buildAccount(database)
})

/** A contest whose clock the test moves. */
class Scheduled {
  readonly clock = new TestClock(noon)
  id = 0

  static async made(input: Partial<NewContest>, at = noon): Promise<Scheduled> {
    const made = new Scheduled()
    made.clock.set(at)
    const fields = { title: 'Summer Giveaway', timeZone: 'UTC', isDraft: false, ...input }
    const { id } = await writingAs(database, account.id, made.clock, (work) => createContest(work, fields))
    made.id = id
    return made
  }

  change(changes: ContestInput): Promise<unknown> {
    return writingAs(database, account.id, this.clock, (work) =>
      updateContest(work, { id: this.id }, changes),
    )
  }

  publish(): Promise<unknown> {
    return writingAs(database, account.id, this.clock, (work) => publishContest(work, { id: this.id }))
  }

  hide(): Promise<unknown> {
    return writingAs(database, account.id, this.clock, (work) => returnContestToDraft(work, { id: this.id }))
  }

  /** What has been told of it, `started 2026-06-20T00:00:00.000Z`, in order. */
  async told(): Promise<string[]> {
    const found = await database.root
      .select()
      .from(events)
      .where(eq(events.contestId, this.id))
      .orderBy(asc(events.id))
    return found
      .filter(({ type }) => ['contest.started', 'contest.ended'].includes(type))
      .map(({ type, occurredAt }) => `${type.slice('contest.'.length)} ${occurredAt}`)
  }

  /** The same once the clock stands at an instant and was looked at. */
  async toldAt(instant: string): Promise<string[]> {
    this.clock.set(instant)
    await tellAll(this.clock)
    return await this.told()
  }
}

/** Tells everything that is due, however much other tests have left. */
async function tellAll(clock: TestClock): Promise<void> {
  const tell = () => database.transaction((executor) => tellSchedule({ executor, clock }))
  while ((await tell()) > 0);
}

describe('the schedule of a contest', () => {
  it('tells that it became live and that it ended, each once and not a moment too soon (#71, #75)', async () => {
    const contest = await Scheduled.made({ startsAt: start, endsAt: end })
    expect(await contest.toldAt('2026-06-19T23:59:59.999Z')).toEqual([])
    expect(await contest.toldAt(start)).toEqual([`started ${start}`])
    expect(await contest.toldAt('2026-06-29T23:59:59.999Z')).toEqual([`started ${start}`])
    expect(await contest.toldAt(end)).toEqual([`started ${start}`, `ended ${end}`])
    expect(await contest.toldAt('2027-01-01T00:00:00.000Z')).toHaveLength(2)
  })

  it('tells both in order after a downtime in which it began and ended, with the instants at which it did', async () => {
    const contest = await Scheduled.made({ startsAt: start, endsAt: end })
    expect(await contest.toldAt('2026-08-01T00:00:00.000Z')).toEqual([`started ${start}`, `ended ${end}`])
  })

  it('tells at once of one that is live when it is made or published, with and without a start (#75, #172)', async () => {
    const begun = { startsAt: '2026-06-01T00:00:00.000Z', endsAt: end }
    expect(await (await Scheduled.made(begun)).told()).toEqual([`started ${noon}`])
    const draft = await Scheduled.made({ isDraft: true })
    expect(await draft.toldAt('2026-06-16T00:00:00.000Z')).toEqual([])
    await draft.publish()
    expect(await draft.told()).toEqual(['started 2026-06-16T00:00:00.000Z'])
    expect(await draft.toldAt('2030-01-01T00:00:00.000Z')).toHaveLength(1)
  })

  it('tells at once of one that was over when it was made, in order', async () => {
    const over = await Scheduled.made({
      startsAt: '2026-06-01T00:00:00.000Z',
      endsAt: '2026-06-02T00:00:00.000Z',
    })
    expect(await over.told()).toEqual([`started ${noon}`, `ended ${noon}`])
  })

  it('follows dates that change before they come', async () => {
    const contest = await Scheduled.made({ startsAt: start, endsAt: end })
    await contest.change({ startsAt: '2026-06-25T00:00:00.000Z' })
    expect(await contest.toldAt('2026-06-24T00:00:00.000Z')).toEqual([])
    expect(await contest.toldAt('2026-06-25T00:00:00.000Z')).toHaveLength(1)
    await contest.change({ endsAt: '2026-07-30T00:00:00.000Z' })
    expect(await contest.toldAt('2026-07-29T00:00:00.000Z')).toHaveLength(1)
    await contest.change({ endsAt: '2026-07-28T00:00:00.000Z' })
    expect((await contest.told())[1]).toBe('ended 2026-07-29T00:00:00.000Z')
  })

  it('is told once in a life, whatever becomes of the dates and the draft afterwards', async () => {
    const contest = await Scheduled.made({ startsAt: start, endsAt: end })
    expect(await contest.toldAt(end)).toHaveLength(2)
    await contest.change({ startsAt: '2026-07-10T00:00:00.000Z', endsAt: '2026-07-20T00:00:00.000Z' })
    await contest.hide()
    await contest.publish()
    expect(await contest.toldAt('2026-08-01T00:00:00.000Z')).toHaveLength(2)
  })

  it('is silent about drafts, deleted contests and copies', async () => {
    const hidden = await Scheduled.made({ startsAt: start, endsAt: end })
    await hidden.hide()
    const deleted = await Scheduled.made({ startsAt: start, endsAt: end })
    await writingAs(database, account.id, deleted.clock, (work) => deleteContest(work, { id: deleted.id }))
    const copy = new Scheduled()
    const { id } = await writingAs(database, account.id, copy.clock, (work) =>
      duplicateContest(work, { id: hidden.id }),
    )
    copy.id = id
    for (const contest of [hidden, deleted, copy]) {
      expect(await contest.toldAt('2026-07-15T00:00:00.000Z')).toEqual([])
    }
  })

  it('tells of one that was hidden over its start when it is published again, and of its end by the clock', async () => {
    const contest = await Scheduled.made({ startsAt: start, endsAt: end })
    await contest.hide()
    expect(await contest.toldAt('2026-06-22T00:00:00.000Z')).toEqual([])
    await contest.publish()
    expect(await contest.toldAt(end)).toEqual(['started 2026-06-22T00:00:00.000Z', `ended ${end}`])
  })

  it.each([
    ['loses an hour', '2026-03-08 02:30:00', '2026-03-08T07:30:00.000Z', '2026-03-09 02:30:00', 23],
    ['has an hour twice', '2026-11-01 01:30:00', '2026-11-01T05:30:00.000Z', '2026-11-02 01:30:00', 25],
  ])(
    'follows the clocks of its zone over a day that %s (#10)',
    async (_day, startsAtLocal, first, endsAtLocal, hours) => {
      const dates = { startsAtLocal, endsAtLocal, timeZone: 'America/New_York' }
      const contest = await Scheduled.made(dates, '2026-01-01T00:00:00.000Z')
      const justBefore = (instant: string) => new Date(Date.parse(instant) - 1).toISOString()
      const over = new Date(Date.parse(first) + hours * 3_600_000).toISOString()
      expect(await contest.toldAt(justBefore(first))).toEqual([])
      expect(await contest.toldAt(first)).toEqual([`started ${first}`])
      expect(await contest.toldAt(justBefore(over))).toHaveLength(1)
      expect(await contest.toldAt(over)).toEqual([`started ${first}`, `ended ${over}`])
    },
  )

  it('is told again by nobody when the telling was undone', async () => {
    const contest = await Scheduled.made({ startsAt: start, endsAt: end })
    contest.clock.set(start)
    const undone = database.transaction(async (executor) => {
      await tellSchedule({ executor, clock: contest.clock })
      throw new Error('Killed.')
    })
    await expect(undone).rejects.toThrow('Killed.')
    expect(await contest.told()).toEqual([])
    expect(await contest.toldAt(start)).toEqual([`started ${start}`])
  })
})

describe.skipIf(!onPostgres)(`several processes at once (${needsPostgres})`, () => {
  it('tell each start and each end once, though many look at the same moment', async () => {
    const made = await Promise.all(
      Array.from({ length: 40 }, () => Scheduled.made({ startsAt: start, endsAt: end })),
    )
    const clock = new TestClock(end)
    await Promise.all(Array.from({ length: 5 }, () => tellAll(clock)))
    await tellAll(clock)
    for (const contest of made) expect(await contest.told()).toEqual([`started ${start}`, `ended ${end}`])
  })

  it('do not wait for one another, nor for those who write into a contest', async () => {
    const [held, free] = [
      await Scheduled.made({ startsAt: start, endsAt: end }),
      await Scheduled.made({ startsAt: start, endsAt: end }),
    ]
    await database.transaction(async (executor) => {
      await executor
        .select()
        .from(contestSchedules)
        .where(eq(contestSchedules.contestId, held.id))
        .for('update')
      await executor.select().from(contests).where(eq(contests.id, free.id)).for('share')
      await tellAll(new TestClock(start))
    })
    expect(await free.told()).toEqual([`started ${start}`])
    expect(await held.told()).toEqual([])
  })
})
