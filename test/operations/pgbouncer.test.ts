import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { type Database, rows } from '../../src/database/connection.js'
import { openPostgres } from '../../src/database/postgres.js'
import { buildParticipants } from '../support/build-participant.js'
import { buildAccount } from '../support/builders.js'
import { ServerProcess } from '../support/command.js'
import { expectCountersRight } from '../support/counters.js'
import { buildWebhook } from '../support/deliveries.js'
import { type Answered, RemoteGateway } from '../support/gateways.js'
import { closeClientsAfterEach, connectTo, Listener } from '../support/live.js'
import { makeContest } from '../support/make-contest.js'
import { always, Receiver } from '../support/receiver.js'
import { PgBouncer } from '../support/services/pgbouncer.js'
import { PostgresServer } from '../support/services/postgres.js'
import { describeWith } from '../support/services/programs.js'
import { until } from '../support/until.js'

const poolSize = 3
const clients = 12
const bonus = `mutation ($input: AddBonusEntriesInput!) {
  addBonusEntries(input: $input) { entry { databaseId } participant { databaseId } } }`
const dashboard = `query ($id: SafeInt!) { contest(by: { databaseId: $id }) {
  totals { people entries }
  participants(first: 5) { nodes { databaseId total entries(first: 3) { nodes { amount } } } } } }`
const draw = `mutation ($input: DrawWinnersInput!) {
  drawWinners(input: $input) { draw { databaseId winners { nodes { databaseId } } } } }`
const activity = `subscription ($contest: SafeInt!) {
  contestActivity(contest: { databaseId: $contest }, interval: 250) { totals { people entries } } }`

const fromNow = (seconds: number): string => new Date(Date.now() + seconds * 1_000).toISOString()

describeWith(['postgres', 'pgbouncer'], 'a gateway with more connections than PgBouncer has', () => {
  let server: PostgresServer
  let bouncer: PgBouncer
  let folder: string
  let gateway: RemoteGateway
  /** Past the pooler. */
  let database: Database

  beforeAll(async () => {
    server = await PostgresServer.create()
    bouncer = await PgBouncer.create(server.url(), { poolSize })
    folder = await mkdtemp(join(tmpdir(), 'gateway-pgbouncer-'))
    // Without DATABASE_DIRECT_URL: the migrations go through the pooler as well.
    const environment = {
      DATABASE_URL: bouncer.url(),
      DATABASE_POOLER: 'transaction',
      DATABASE_POOL_SIZE: '20',
      DATA_DIR: folder,
      WEBHOOK_ALLOW_PRIVATE: 'true',
      DRAW_RANDOMNESS: 'local',
      RATE_LIMITS: 'off',
      LOG_LEVEL: 'silent',
    }
    gateway = await RemoteGateway.of(new ServerProcess(environment))
    database = openPostgres({ url: server.url(), poolSize: 2, applicationName: 'test' })
  }, 120_000)
  afterAll(async () => {
    const status = await gateway?.process.end('SIGTERM')
    await database?.close()
    await bouncer?.remove()
    await server?.remove()
    await rm(folder, { recursive: true, force: true })
    expect(status).toBe(0)
  })
  closeClientsAfterEach()

  /** An account with a contest, people and a webhook, and everything that one can do to them. */
  async function scene() {
    const account = await buildAccount(database)
    const { key } = account
    const contest = await makeContest(database, account, { startsAt: fromNow(-60), endsAt: fromNow(86_400) })
    const people = await buildParticipants(
      database,
      contest,
      Array.from({ length: clients }, () => ({ amounts: [1] })),
    )
    const receiver = await Receiver.start(always(204))
    onTestFinished(() => receiver.close())
    await buildWebhook(database, account.id, { url: receiver.url, events: ['entry.created'] })
    const listener = new Listener(connectTo(gateway.socket, { 'x-api-key': key }), activity, {
      contest: contest.id,
    })
    await listener.next()
    const refused: Answered[] = []
    let answered = 0
    /** Sends it until it is done: what was refused or cut off may have happened. */
    async function insist(send: () => Promise<Answered>): Promise<Answered> {
      for (;;) {
        const answer = await send()
        if (answer.status < 300 && answer.body['errors'] === undefined) {
          answered += 1
          return answer
        }
        refused.push(answer)
        await sleep(50)
      }
    }
    const write = (client: number, n: number) =>
      insist(() =>
        gateway.graphql(
          key,
          bonus,
          { input: { participant: { databaseId: people[client]?.id }, amount: n + 1 } },
          { 'idempotency-key': `bonus ${client} ${n}` },
        ),
      )
    const enter = (client: number, n: number) =>
      insist(() =>
        gateway.send('POST', `/api/v1/contests/${contest.publicId}/entries`, {
          key,
          body: { email: `entered-${client}-${n}@example.com` },
          headers: { 'idempotency-key': `entry ${client} ${n}` },
        }),
      )
    const read = () => insist(() => gateway.graphql(key, dashboard, { id: contest.id }))
    const readRest = () => insist(() => gateway.send('GET', `/sw_api/v2/giveaways/${contest.id}`, { key }))
    const drawOne = (n: number) =>
      insist(() =>
        gateway.graphql(
          key,
          draw,
          { input: { contest: { databaseId: contest.id }, count: 1 } },
          { 'idempotency-key': `draw ${n}` },
        ),
      )
    /** Everybody does everything `rounds` times. */
    async function load(rounds: number): Promise<void> {
      const one = async (client: number) => {
        for (let n = 0; n < rounds; n += 1) {
          await write(client, n)
          await Promise.all([read(), readRest(), enter(client, n)])
        }
      }
      const drawing = async () => {
        for (let n = 0; n < rounds; n += 1) await drawOne(n)
      }
      await Promise.all([drawing(), ...Array.from({ length: clients }, (_, client) => one(client))])
    }
    /** Says whether everything is there once, as `load` left it. */
    async function expectSound(rounds: number): Promise<void> {
      const added = clients * rounds
      const found = await rows<{ people: number; bonuses: number; pairs: number; draws: number }>(
        database.root,
        sql`select (select count(*)::int from participants where contest_id = ${contest.id}) as people,
          count(*)::int as bonuses, count(distinct (participant_id, amount))::int as pairs,
          (select count(*)::int from draws where contest_id = ${contest.id}) as draws
          from entries where contest_id = ${contest.id} and amount > 1 and participant_id = any(${sql.param(people.map(({ id }) => id))}::bigint[])`,
      )
      const bonuses = clients * (rounds - 1)
      expect(found).toEqual([{ people: clients + added, bonuses, pairs: bonuses, draws: rounds }])
      await expectCountersRight(database, contest.id)
      const undelivered = sql`select 1 from events left join deliveries on deliveries.event_id = events.id
        where events.account_id = ${account.id} and events.type = 'entry.created'
          and deliveries.state is distinct from 'delivered'`
      await until(async () => (await rows(database.root, undelivered)).length === 0, 'all is delivered')
      const totals = (await read()).body['data'] as { contest: { totals: unknown } }
      await until(
        () =>
          JSON.stringify(listener.emissions.at(-1)?.data?.['contestActivity']?.['totals']) ===
          JSON.stringify(totals.contest.totals),
        'the subscription has told the last figures',
      )
      expect(listener.ended).toBeUndefined()
    }
    return { load, expectSound, read, refused, receiver, account, answered: () => answered }
  }

  const made = async (accountId: number): Promise<number> => {
    const found = await rows<{ n: number }>(
      database.root,
      sql`select count(*)::int as n from deliveries where account_id = ${accountId}`,
    )
    return found[0]?.n ?? -1
  }

  test('does everything right, and once, over the few that there are', async () => {
    const { load, expectSound, refused, receiver, account } = await scene()
    const rounds = 4
    let most = 0
    let over = false
    const watching = (async () => {
      while (!over) {
        const [found] = await rows<{ n: number }>(
          database.root,
          sql`select count(*)::int as n from pg_stat_activity where application_name like 'giveaway-gateway%'`,
        )
        most = Math.max(most, found?.n ?? 0)
        await sleep(20)
      }
    })()
    await load(rounds)
    over = true
    await watching
    expect(most).toBe(poolSize)
    await expectSound(rounds)
    expect(refused.map(({ status, body }) => [status, body])).toEqual([])
    const keys = receiver.received.map(({ headers }) => headers['x-webhook-delivery'])
    const deliveries = await made(account.id)
    expect([keys.length, new Set(keys).size]).toEqual([deliveries, deliveries])
  })

  test.each([
    ['PgBouncer', () => bouncer.stop(), () => bouncer.start()],
    ['PostgreSQL behind it', () => server.stop('SIGKILL'), () => server.start()],
  ] as const)('goes on by itself after %s was killed and started again', async (_what, kill, start) => {
    const { load, expectSound, read, refused, receiver, account, answered } = await scene()
    const rounds = 5
    const loading = load(rounds)
    await until(() => answered() > clients * 5, 'a part of the work is done')
    await kill()
    await until(() => refused.length > 0, 'a client is refused')
    await start()
    await loading
    await expectSound(rounds)
    await read()
    // Refused in the envelope of each, as something to try again.
    for (const { status, headers, body } of refused) {
      expect([status, headers.get('retry-after'), body]).toEqual([
        503,
        expect.stringMatching(/^[12]$/),
        expect.any(Object),
      ])
    }
    const keys = receiver.received.map(({ headers }) => headers['x-webhook-delivery'])
    // What was sent, and could not be recorded as sent, is sent again under the same key.
    expect(new Set(keys).size).toBe(await made(account.id))
  })
})
