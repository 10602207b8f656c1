// Measures a draw over a million people with three million entries, in a database of its own that is dropped again:
//   node --import tsx scripts/measure-draw.ts [postgres://postgres@127.0.0.1:5432/postgres] [people]
import { sql } from 'drizzle-orm'
import pg from 'pg'
import { migrate } from '../src/database/migrate.js'
import { openPostgres } from '../src/database/postgres.js'
import { createRelays } from '../src/delivery/relays.js'
import { defaultLimits } from '../src/server/limits.js'
import { buildContest } from '../test/support/build-contest.js'
import { buildAccount } from '../test/support/builders.js'
import { type Gateway, startGateway, testSettings } from '../test/support/gateway.js'
import { beforeRound, Relay } from '../test/support/relay.js'

const [server = 'postgres://postgres@127.0.0.1:5432/postgres', count = '1000000'] = process.argv.slice(2)
const people = Number(count)
const name = `draw_measure_${process.pid}`

async function administer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  await client.query(statement)
  await client.end()
}

/** Three entries each, of 1 to 9 points. What only takes time to fill and has no part in draws is left out. */
function fill(accountId: number, contestId: number) {
  const amount = (id: string, n: string) => sql.raw(`(1 + ${id} * ${n} * 7919 % 9)`)
  const total = sql`${amount('id', '1')} + ${amount('id', '2')} + ${amount('id', '3')}`
  return [
    ...[
      'participants_search',
      'entries_contest_time',
      'entries_contest_amount',
      'entries_contest_method',
    ].map((index) => sql.raw(`drop index ${index}`)),
    ...['participants', 'entries'].map((table) => sql.raw(`alter table ${table} disable trigger all`)),
    sql`insert into participants (id, account_id, contest_id, uuid, public_id, email, email_normalized, total, actions,
        total_changed_at, referral_code, search_text, sort_name, created_at, updated_at)
      select id, ${accountId}::bigint, ${contestId}::bigint, gen_random_uuid(), 'entry_' || id, 'p' || id || '@example.com',
        'p' || id || '@example.com', ${total}, 3, now(), 'REF-' || id, 'p' || id, '', now(), now()
      from generate_series(1000001::bigint, 1000000::bigint + ${people}::bigint) as id`,
    sql`insert into entries (contest_id, participant_id, amount, origin, verified, occurred_at)
      select p.contest_id, p.id, ${amount('p.id', 'n')}, 'bonus', true, now()
      from participants p cross join generate_series(1, 3) as n`,
    sql`vacuum analyze participants`,
    sql`vacuum analyze entries`,
  ]
}

/** Runs `work` while another client asks for a small thing again and again; says how both went. */
async function measured<T>(what: string, gateway: Gateway, key: string, work: () => Promise<T>): Promise<T> {
  const times: number[] = []
  let over = false
  const other = (async () => {
    while (!over) {
      const asked = performance.now()
      const { errors } = await gateway.graphql(key, '{ account { id } }')
      if (errors.length > 0) throw new Error('Another request failed meanwhile.')
      times.push(performance.now() - asked)
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
  })()
  let peak = 0
  const before = process.memoryUsage().rss
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss)
  }, 20)
  const began = performance.now()
  const result = await work()
  const seconds = (performance.now() - began) / 1_000
  over = true
  clearInterval(watch)
  await other
  times.sort((left, right) => left - right)
  const middle = times[Math.floor(times.length / 2)] ?? 0
  const memory = Math.round((Math.max(peak, before) - before) / 1_048_576)
  process.stdout.write(
    `${what}: ${seconds.toFixed(1)} s, ${memory} MB more memory; ${times.length} other requests meanwhile, ` +
      `median ${middle.toFixed(0)} ms, longest ${(times.at(-1) ?? 0).toFixed(0)} ms\n`,
  )
  return result
}

await administer(`create database ${name}`)
const url = new URL(server)
url.pathname = `/${name}`
const database = openPostgres({ url: url.href, poolSize: 10 })
const relay = await Relay.start()
try {
  await migrate(database)
  const account = await buildAccount(database)
  const contest = await buildContest(database, account)
  for (const statement of fill(account.id, contest.id)) await database.root.execute(statement)
  const gateway = await startGateway({
    database,
    settings: { ...testSettings, randomness: 'drand' },
    limits: { ...defaultLimits, operationTime: 120_000 },
    beacons: createRelays({ urls: [relay.url] }),
  })
  gateway.clock.set(beforeRound(1_000, 2))
  await gateway.graphql(account.key, '{ account { id } }')
  const mutation = `mutation { drawWinners(input: {
    contest: { databaseId: ${contest.id} }, count: 100, alternates: 100 }) { draw { id state poolSize totalWeight } } }`
  const committed = await measured('Freeze and commit', gateway, account.key, () =>
    gateway.graphql(account.key, mutation),
  )
  process.stdout.write(`${JSON.stringify(committed.data ?? committed.errors)}\n`)
  gateway.clock.advance(10)
  await measured('Randomness, selection, allocation', gateway, account.key, () => gateway.settle())
  const { data } = await gateway.graphql(
    account.key,
    `{ contest(by: { databaseId: ${contest.id} }) { draws(first: 1) { nodes { state } } winners { totalCount } } }`,
  )
  process.stdout.write(`${JSON.stringify(data)}\n`)
  await gateway.app.close()
} finally {
  await relay.close()
  await database.close()
  await administer(`drop database ${name}`)
}
