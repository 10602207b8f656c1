import { describe, expect, it } from 'vitest'
import type { Executor } from '../../../src/database/connection.js'
import type { ContestRow } from '../../../src/database/tables/index.js'
import { lockPeople } from '../../../src/domain/entry/lock-people.js'
import { lockAdvocates } from '../../../src/domain/participant/advocates.js'
import { arrivalOf } from '../../../src/domain/participant/arrival.js'
import { idsKnownAs } from '../../../src/domain/participant/import/known.js'
import { knownPeople } from '../../../src/domain/participant/known.js'
import { codesTaken } from '../../../src/domain/source/drawing/people/known.js'
import type { WriteWork } from '../../../src/domain/work.js'
import { buildContest } from '../../support/build-contest.js'
import { buildAccount } from '../../support/builders.js'
import { TestClock } from '../../support/clock.js'
import { freshDatabase, needsPostgres, onPostgres } from '../../support/database.js'
import { testSettings } from '../../support/gateway.js'
import { Planner } from '../../support/planner.js'
import { callerOf } from '../../support/work.js'

describe.skipIf(!onPostgres)(`people are looked up by indexes (${needsPostgres})`, () => {
  it.each(['since PostgreSQL has counted them', 'before PostgreSQL has ever counted them'])(
    'in a contest that has filled up %s',
    async (when) => {
      const database = await freshDatabase()
      const [counted, account] = [await buildAccount(database), await buildAccount(database)]
      const planner = new Planner(database.url ?? '')
      await planner.connect()
      const fill = ({ id, accountId }: ContestRow) =>
        planner.run(
          `insert into participants (account_id, contest_id, uuid, public_id, referral_code, email, email_normalized, search_text,
            sort_name, actions, total_changed_at, created_at, updated_at)
          select $1::bigint, $2::bigint, gen_random_uuid(), $2::bigint || '-' || n, 'code-' || n, n || '@people.example', n || '@people.example', '',
            '', 1, now(), now(), now() from generate_series(1, 10000) n`,
          [accountId, id],
        )
      await fill(await buildContest(database, counted))
      if (when.startsWith('since')) await planner.run('vacuum analyze participants')
      const contest = await buildContest(database, account)
      await fill(contest)
      const found = await planner.run('select min(id)::int as id from participants where contest_id = $1', [
        contest.id,
      ])
      const first: number = found.rows[0].id
      const identity = { email: null, emailNormalized: '5000@people.example', phone: null }
      const wanted = { ...identity, phoneNormalized: '+4930123456', uniqueId: 'crm-5000' }
      const workOf = (executor: Executor): WriteWork => ({
        ...{ transaction: true, executor, caller: callerOf(account.id), clock: new TestClock() },
        ...{ settings: testSettings, withhold: () => undefined },
      })
      const lookups: Record<string, (work: WriteWork) => Promise<unknown>> = {
        'who comes': (work) => arrivalOf(work, contest.id, [{ identity: wanted }]),
        'who is known': (work) => knownPeople(work, contest.id, [wanted]),
        'an import': (work) => idsKnownAs(work, contest.id, [wanted], 1),
        'a source': (work) => idsKnownAs(work, contest.id, [wanted], 1, { alone: true }),
        'codes at a source': (work) => codesTaken(work, contest.id, ['code-5000']),
        'a lock': (work) => lockPeople(work, contest.id, [first + 4_999]),
        'an advocate': (work) => lockAdvocates(work, contest.id, ['code-5000']),
      }
      for (const [name, lookup] of Object.entries(lookups)) {
        const pages = await planner.pagesOfEach((executor) => lookup(workOf(executor)))
        expect([name, ...pages.map((touched) => (touched < 60 ? 'few' : touched))]).toEqual([
          name,
          ...pages.map(() => 'few'),
        ])
      }
      await planner.end()
      await database.close()
    },
  )
})
