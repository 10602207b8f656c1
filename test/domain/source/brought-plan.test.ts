import { expect, it } from 'vitest'
import { entryCounts } from '../../../src/domain/entry/count.js'
import { entryPages, latestFirst } from '../../../src/domain/entry/list.js'
import { pageRequest } from '../../../src/domain/page.js'
import { participantCounts } from '../../../src/domain/participant/counts.js'
import { asTheyCame, participantsOfContests } from '../../../src/domain/participant/lists.js'
import { buildContest } from '../../support/build-contest.js'
import { freshDatabase, needsPostgres, onPostgres } from '../../support/database.js'
import { TestDrawing } from '../../support/drawing.js'
import { Planner } from '../../support/planner.js'
import { readingAs } from '../../support/work.js'

it.skipIf(!onPostgres)(
  `few people and rows in a large contest that are gone, or that a source has brought, are found by the indexes for that (${needsPostgres})`,
  async () => {
    const database = await freshDatabase()
    const drawing = await TestDrawing.begin(database)
    const { account, clock } = drawing
    const contest = await buildContest(database, account)
    const large = await TestDrawing.begin(database, { account, dialect: 'revup' })
    const planner = new Planner(database.url ?? '')
    await planner.connect()
    await planner.run(
      `insert into participants (account_id, contest_id, uuid, public_id, referral_code, search_text, sort_name, actions,
          total_changed_at, created_at, updated_at)
        select $1, $2, gen_random_uuid(), n::text, n::text, '', '', 1, now(), now(), now() from generate_series(1, 20000) n`,
      [account.id, contest.id],
    )
    await planner.run(
      `insert into entries (contest_id, participant_id, amount, origin, verified, occurred_at)
        select contest_id, id, 1, 'bonus', true, created_at from participants`,
    )
    // Every row but the last ten is of the one source, twenty of which are gone; those are of the other.
    for (const [kind, table] of [
      ['participant', 'participants'],
      ['entry', 'entries'],
    ]) {
      await planner.run(
        `insert into external_ids (account_id, dialect, kind, external_id, internal_id, source_id, contest_id, first_seen_at,
            last_seen_at, last_seen_run, vanished_at)
          select $1, case when n > 19990 then 'sweepwidget' else 'revup' end, '${kind}', id, id,
            case when n > 19990 then $2::bigint else $3::bigint end, $4, now(), now(), 1, case when n % 1000 = 7 then now() end
          from (select id, row_number() over (order by id) as n from ${table}) as t`,
        [account.id, drawing.drawing.source.id, large.drawing.source.id, contest.id],
      )
      await planner.run(`vacuum analyze ${table}`)
    }
    await planner.run('vacuum analyze external_ids')
    const work = readingAs(database, account.id, clock)
    const page = pageRequest({})
    const touched: Record<string, readonly number[]> = {}
    for (const [name, filter] of [
      ['gone', { vanished: true }],
      ['of the small source', { sourceId: drawing.drawing.source.id }],
      ['of the large source', { sourceId: large.drawing.source.id }],
    ] as const) {
      const args = { owner: 'contest', filter } as const
      touched[name] = [
        await planner.pagesOf(work, (read) =>
          participantsOfContests(read, [contest.id], { filter, order: asTheyCame, page }),
        ),
        await planner.pagesOf(work, (read) => participantCounts(read, [contest.id], filter)),
        await planner.pagesOf(work, (read) =>
          entryPages(read, [contest.id], { ...args, order: latestFirst, page }),
        ),
        await planner.pagesOf(work, (read) => entryCounts(read, [contest.id], args)),
      ]
    }
    for (const few of [touched['gone'], touched['of the small source']]) {
      for (const pages of few ?? []) expect(pages).toBeLessThan(150)
    }
    // A page by looks at as many rows as it has, and the number from the index alone, of some 20,000 ids.
    for (const pages of touched['of the large source'] ?? []) expect(pages).toBeLessThan(500)
    await planner.end()
    await database.close()
  },
)
