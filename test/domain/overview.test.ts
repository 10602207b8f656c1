import { sql } from 'drizzle-orm'
import { describe, expect, it, onTestFinished } from 'vitest'
import { rows } from '../../src/database/connection.js'
import { contactFigures } from '../../src/database/tables/index.js'
import { ContactsTask } from '../../src/delivery/contacts.js'
import { followEvents } from '../../src/domain/contact/follow.js'
import { fillContactFigures } from '../../src/domain/contact/kept-figures.js'
import { contactCounts } from '../../src/domain/contact/lists.js'
import { rankedPlaces } from '../../src/domain/contact/ranked.js'
import { accountActivity } from '../../src/domain/overview/activity.js'
import { contestOverlap, contestsInCommon } from '../../src/domain/overview/overlap.js'
import { distinctContacts } from '../../src/domain/overview/totals.js'
import { winnersOfAccounts } from '../../src/domain/overview/winners.js'
import { pageRequest } from '../../src/domain/page.js'
import { buildContest } from '../support/build-contest.js'
import { buildAccount } from '../support/builders.js'
import { TestClock } from '../support/clock.js'
import { freshDatabase, needsPostgres, onPostgres } from '../support/database.js'
import { startGateway } from '../support/gateway.js'
import { overviewWorld } from '../support/overview-world.js'
import { Planner } from '../support/planner.js'
import { until } from '../support/until.js'
import { readingAs } from '../support/work.js'

/** A promise, and what resolves it. */
function opened() {
  let resolve = () => {}
  const promise = new Promise<void>((open) => {
    resolve = open
  })
  return { promise, resolve: () => resolve() }
}

describe('bounds of what spans all contests', () => {
  it('are kept for people who are compared, and for quarter hours that are read', async () => {
    const database = await freshDatabase()
    onTestFinished(() => database.close())
    const gateway = await startGateway({ database })
    const { account, home } = await overviewWorld(gateway)
    const work = readingAs(gateway.database, account.id, gateway.clock)
    const days = (most?: number) => accountActivity(work, { timeZone: 'UTC', filter: {} }, most)
    const { totals } = await days()
    expect(totals.entries).toBe(16)
    await expect(days(1)).rejects.toMatchObject({ code: 'LIMIT_EXCEEDED' })
    // As if a million had entered.
    await gateway.database.root.execute(
      sql`update contest_counters set people = people + 1000000 where contest_id = ${home.id}`,
    )
    const many = { code: 'LIMIT_EXCEEDED' }
    await expect(contestOverlap(work, [{ id: home.id }])).rejects.toMatchObject(many)
    await expect(distinctContacts(work, [account.id], { service: 'native' })).rejects.toMatchObject(many)
    expect(await distinctContacts(work, [account.id], { service: 'revup' })).toEqual(
      new Map([[account.id, 2]]),
    )
    expect(await distinctContacts(work, [account.id], {})).toEqual(new Map([[account.id, 3]]))
  })
})

describe.skipIf(!onPostgres)(`two services at once (${needsPostgres})`, () => {
  it('bring what is kept of contacts to what a count gives, while people enter', async () => {
    const database = await freshDatabase()
    const gateway = await startGateway({ database })
    const world = await overviewWorld(gateway)
    const tasks = [new ContactsTask(database, gateway.clock), new ContactsTask(database, gateway.clock)]
    const enter = async (from: number) => {
      for (let n = from; n < from + 12; n += 1)
        await world.enter(n % 2 === 0 ? world.home : world.revup, `p${n % 9}`)
    }
    let entering = true
    const follow = async (task: ContactsTask) => {
      while (entering) await task.run()
    }
    const following = tasks.map(follow)
    await Promise.all([enter(0), enter(30), enter(60)])
    entering = false
    await Promise.all(following)
    for (const task of tasks) while ((await task.run()).done > 0);
    const read = () => database.root.select().from(contactFigures).orderBy(contactFigures.contactId)
    const kept = await read()
    await database.transaction((executor) => fillContactFigures(executor, world.account.id))
    expect(kept).toEqual(await read())
    expect(kept).toHaveLength(12)
    // While one is at it, the other waits: what it reads is then what the first one has written.
    await world.enter(world.home, 'late')
    const [last] = await rows<{ id: number }>(database.root, sql`select max(id) as id from events`)
    const gate = { locked: opened(), over: opened() }
    const holding = database.transaction(async (executor) => {
      const { done } = await followEvents(executor, Number(last?.id), gateway.clock.now())
      gate.locked.resolve()
      await gate.over.promise
      return done
    })
    await gate.locked.promise
    const running = tasks[0]?.run()
    const waiting = sql`select 1 as waits from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock' and query like '%event_readers%'`
    await until(
      async () => (await rows(database.root, waiting)).length > 0,
      'one service waits for the other',
    )
    gate.over.resolve()
    expect(await holding).toBe(2)
    expect((await running)?.done).toBe(0)
    await gateway.app.close()
    await database.close()
  })
})

describe.skipIf(!onPostgres)(`what spans a large account (${needsPostgres})`, () => {
  it('is read from the indexes made for it, and from no rows', async () => {
    const database = await freshDatabase()
    const account = await buildAccount(database)
    const one = await buildContest(database, account)
    const other = await buildContest(database, account)
    const planner = new Planner(database.url ?? '')
    await planner.connect()
    await planner.run(
      `insert into contacts (account_id, search_text, created_at, updated_at)
       select $1, '', now(), now() from generate_series(1, 20000)`,
      [account.id],
    )
    await planner.run(
      `insert into participants (account_id, contest_id, contact_id, uuid, public_id, referral_code, search_text, sort_name,
         total_changed_at, created_at, updated_at)
       select $1, c, k.id, gen_random_uuid(), c || 'p' || k.id, k.id::text, '', '', now(), now(), now()
       from contacts k, unnest($2::bigint[]) as c where c = $3 or k.id % 4 = 0`,
      [account.id, [one.id, other.id], one.id],
    )
    await planner.run(
      `insert into contest_counters (contest_id, slot, people)
       select contest_id, 0, count(*) from participants group by contest_id`,
    )
    await database.transaction((executor) => fillContactFigures(executor, account.id))
    for (const table of ['contacts', 'participants', 'contact_figures', 'winners']) {
      await planner.run(`vacuum analyze ${table}`)
    }
    const work = readingAs(database, account.id, new TestClock())
    const page = pageRequest({ first: 50 })
    const order = { field: 'contests', direction: 'desc' } as const
    const touched = {
      // Nobody is of the service: every place is passed over.
      page: await planner.pagesOf(work, (read) =>
        rankedPlaces(read, [account.id], { filter: { service: 'revup' }, order, page }),
      ),
      number: await planner.pagesOf(work, (read) =>
        contactCounts(read, [account.id], { filter: { minimumContests: 2 }, order }),
      ),
      winners: await planner.pagesOf(work, (read) => {
        const asked = {
          current: true,
          statuses: null,
          selectedFrom: null,
          selectedBefore: null,
          contests: {},
          page,
        }
        return winnersOfAccounts(read, [account.id], asked)
      }),
    }
    expect(touched.page).toBeLessThan(200)
    expect(touched.number).toBeLessThan(100)
    expect(touched.winners).toBeLessThan(20)
    const overlap = await planner.planOf(work, (read) =>
      contestOverlap(read, [{ id: one.id }, { id: other.id }]),
    )
    expect(overlap).toContain('Index Only Scan using participants_contest_contact')
    expect(overlap).not.toContain('Seq Scan on participants')
    const common = await planner.planOf(work, (read) => contestsInCommon(read, [other.id], { first: 5 }))
    expect(common).toContain('Index Only Scan')
    expect(common).not.toMatch(/Seq Scan on participants|Index Scan using participants/)
    await planner.end()
    await database.close()
  })
})
