import { describe, expect, it } from 'vitest'
import { contactsByNumber } from '../../../src/domain/contact/filter.js'
import { contactsOfAccounts } from '../../../src/domain/contact/lists.js'
import { pageRequest } from '../../../src/domain/page.js'
import { participantCounts } from '../../../src/domain/participant/counts.js'
import { asTheyCame, participantsOfContests } from '../../../src/domain/participant/lists.js'
import { buildContest } from '../../support/build-contest.js'
import { buildAccount } from '../../support/builders.js'
import { TestClock } from '../../support/clock.js'
import { freshDatabase, onPostgres } from '../../support/database.js'
import { Planner } from '../../support/planner.js'
import { readingAs } from '../../support/work.js'

const withoutPostgres = 'needs PostgreSQL: the embedded database is not where large contests live'

describe.skipIf(!onPostgres)(`search in a large contest (${withoutPostgres})`, () => {
  it('is served by the trigram indexes', async () => {
    const database = await freshDatabase()
    const account = await buildAccount(database)
    const contest = await buildContest(database, account)
    const planner = new Planner(database.url ?? '')
    await planner.connect()
    await planner.run(
      `insert into contacts (account_id, email, email_normalized, search_text, created_at, updated_at)
        select $1, e, e, e || chr(31) || md5(e), '2026-06-01', '2026-06-01'
        from generate_series(1, 20000) n, lateral (select md5(n::text) || '@example.com') x(e)`,
      [account.id],
    )
    await planner.run(
      `insert into participants (account_id, contest_id, uuid, public_id, referral_code, search_text, sort_name,
          total, total_changed_at, created_at, updated_at)
        select $1, $2, gen_random_uuid(), n::text, n::text, search_text, '', abs(hashint8(n)) % 5000, created_at, created_at, created_at
        from (select *, row_number() over () as n from contacts) c`,
      [account.id, contest.id],
    )
    await planner.run('vacuum analyze participants')
    await planner.run('vacuum analyze contacts')
    const work = readingAs(database, account.id, new TestClock())
    const filter = { search: 'beef%' }
    const page = pageRequest({})
    const people = await planner.planOf(work, (read) =>
      participantsOfContests(read, [contest.id], { filter, order: asTheyCame, page }),
    )
    expect(people).toContain('participants_search')
    // Nothing that the index could look for: it would be read whole, with the people of every contest.
    for (const search of ['be', '%', 'b.e']) {
      const few = await planner.planOf(work, (read) => participantCounts(read, [contest.id], { search }))
      expect(few).not.toContain('participants_search')
    }
    const counted = await planner.planOf(work, (read) => participantCounts(read, [contest.id], filter))
    expect(counted).toContain('participants_search')
    // What nobody has is looked for once among all, not in the order of the list, wherever each of them lies.
    const [{ pages } = { pages: 0 }] = (
      await planner.run(`select pg_relation_size('participants') / 8192 as pages`)
    ).rows as { pages: number }[]
    for (const field of ['id', 'total', 'name'] as const) {
      const order = { field, direction: 'desc' } as const
      const read = await planner.pagesOf(work, (reading) =>
        participantsOfContests(reading, [contest.id], { filter: { search: 'qx' }, order, page }),
      )
      expect(read, field).toBeLessThan(Number(pages) * 2 + 2_500)
    }
    const contacts = await planner.planOf(work, (read) =>
      contactsOfAccounts(read, [account.id], { filter, order: contactsByNumber, page }),
    )
    expect(contacts).toContain('contacts_search')
    await planner.end()
    await database.close()
  })
})
