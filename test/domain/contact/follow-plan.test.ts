import { expect, it } from 'vitest'
import { followEvents } from '../../../src/domain/contact/follow.js'
import { buildContest } from '../../support/build-contest.js'
import { buildAccount } from '../../support/builders.js'
import { freshDatabase, needsPostgres, onPostgres } from '../../support/database.js'
import { Planner } from '../../support/planner.js'

it.skipIf(!onPostgres)(
  `following a thousand events costs the same however many people and events there are, before anybody has counted them (${needsPostgres})`,
  async () => {
    const database = await freshDatabase()
    const account = await buildAccount(database)
    const contest = await buildContest(database, account)
    const planner = new Planner(database.url ?? '')
    await planner.connect()
    const add = async (from: number, to: number) => {
      await planner.run(
        `insert into contacts (account_id, email, email_normalized, search_text, created_at, updated_at)
          select $1, n || '@people.example', n || '@people.example', '', now(), now() from generate_series($2::int, $3::int) n`,
        [account.id, from, to],
      )
      await planner.run(
        `insert into participants (account_id, contest_id, contact_id, uuid, public_id, referral_code, search_text, sort_name,
            actions, total_changed_at, created_at, updated_at)
          select $1, $2, id, gen_random_uuid(), id::text, id::text, '', '', 1, now(), now(), now() from contacts k
          where account_id = $1 and not exists (select from participants p where p.contact_id = k.id)`,
        [account.id, contest.id],
      )
      await planner.run(
        `insert into events (account_id, contest_id, type, data, occurred_at)
          select $1, $2, 'participant.created', json_build_object('participantId', id), now() from participants p
          where contest_id = $2 and not exists (select from contact_figures f where f.contact_id = p.contact_id) order by id`,
        [account.id, contest.id],
      )
    }
    const limit = async () =>
      Number((await planner.run('select max(id) as limit from events')).rows[0]?.limit)
    const cost = async () =>
      planner.pagesOfEach(async (executor) => followEvents(executor, await limit(), '2026-06-15T12:00:00Z'))
    await add(1, 1_500)
    const few = await cost()
    await add(1_501, 30_000)
    const many = await cost()
    expect(few.length).toBeGreaterThan(3)
    many.forEach((pages, place) => {
      expect(pages).toBeLessThan(1.25 * (few[place] ?? 0) + 10)
    })
    await planner.end()
    await database.close()
  },
)
