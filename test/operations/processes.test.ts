import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { type Database, rows } from '../../src/database/connection.js'
import { openPostgres } from '../../src/database/postgres.js'
import { buildParticipants } from '../support/build-participant.js'
import { buildAccount, type TestAccount } from '../support/builders.js'
import { ServerProcess } from '../support/command.js'
import { expectCountersRight } from '../support/counters.js'
import { buildWebhook } from '../support/deliveries.js'
import { RemoteGateway } from '../support/gateways.js'
import { closeClientsAfterEach, connectTo, Listener } from '../support/live.js'
import { makeContest } from '../support/make-contest.js'
import { always, Receiver } from '../support/receiver.js'
import { PostgresServer } from '../support/services/postgres.js'
import { describeWith } from '../support/services/programs.js'
import { RedisServer } from '../support/services/redis.js'
import { until } from '../support/until.js'

const bonus = `mutation ($input: AddBonusEntriesInput!) {
  addBonusEntries(input: $input) { entry { databaseId } } }`
const usage = '{ account { usage { last24Hours } } }'
const activity = `subscription ($contest: SafeInt!) {
  contestActivity(contest: { databaseId: $contest }, interval: 250) { totals { people } } }`

const fromNow = (seconds: number): string => new Date(Date.now() + seconds * 1_000).toISOString()

describeWith(['postgres', 'redis'], 'two gateways on one PostgreSQL and one Redis', () => {
  let server: PostgresServer
  let redis: RedisServer
  let folder: string
  let database: Database
  let both: readonly RemoteGateway[]
  let one: RemoteGateway
  let other: RemoteGateway
  let account: TestAccount

  beforeAll(async () => {
    ;[server, redis] = await Promise.all([PostgresServer.create(), RedisServer.create()])
    folder = await mkdtemp(join(tmpdir(), 'gateway-processes-'))
    const environment = {
      DATABASE_URL: server.url(),
      REDIS_URL: redis.url,
      DATA_DIR: folder,
      WEBHOOK_ALLOW_PRIVATE: 'true',
      DRAW_RANDOMNESS: 'local',
    }
    // On an empty database: one of them migrates it, and the other waits.
    both = await Promise.all([0, 1].map(async () => await RemoteGateway.of(new ServerProcess(environment))))
    ;[one, other] = both as [RemoteGateway, RemoteGateway]
    database = openPostgres({ url: server.url(), poolSize: 4 })
    account = await buildAccount(database)
  }, 120_000)
  afterAll(async () => {
    const statuses = await Promise.all((both ?? []).map(({ process }) => process.end('SIGTERM')))
    await database?.close()
    await redis?.remove()
    await server?.remove()
    await rm(folder, { recursive: true, force: true })
    expect(statuses).toEqual([0, 0])
  })
  closeClientsAfterEach()

  const liveContest = (owner = account) =>
    makeContest(database, owner, { startsAt: fromNow(-3_600), endsAt: fromNow(86_400) })

  async function person(): Promise<{ contestId: number; id: number }> {
    const contest = await liveContest()
    const [made] = await buildParticipants(database, contest, [{ amounts: [1] }])
    if (made === undefined) throw new Error('Nobody was made.')
    return { contestId: contest.id, id: made.id }
  }

  test('refuse a key that was revoked through the other, and close its websocket', async () => {
    const contest = await liveContest()
    const create = `mutation { createApiKey(input: { name: "Short-lived", scopes: [CONTESTS_READ, ACCOUNT_READ] }) {
      secret apiKey { id } } }`
    const made = await one.graphql(account.key, create)
    const { secret: key, apiKey } = (
      made.body['data'] as { createApiKey: { secret: string; apiKey: { id: string } } }
    ).createApiKey
    const listener = new Listener(connectTo(other.socket, { 'x-api-key': key }), activity, {
      contest: contest.id,
    })
    expect((await listener.next()).errors).toEqual([])
    const known = await other.graphql(key, '{ account { databaseId } }')
    expect(known.body).toEqual({ data: { account: { databaseId: account.id } } })
    const revoke =
      'mutation ($input: RevokeApiKeyInput!) { revokeApiKey(input: $input) { apiKey { revokedAt } } }'
    const revoked = await one.graphql(account.key, revoke, { input: { apiKey: apiKey.id } })
    expect(revoked.body).toMatchObject({
      data: { revokeApiKey: { apiKey: { revokedAt: expect.any(String) } } },
    })
    const refuses = async (gateway: RemoteGateway) =>
      (await gateway.graphql(key, '{ account { databaseId } }')).status === 401
    expect(await refuses(one)).toBe(true)
    await until(() => refuses(other), 'the other refuses the key')
    for (const gateway of both) {
      for (const path of ['/sw_api/v2/giveaways', '/api/v1/promotions', '/api/v1/contests/unknown/entries']) {
        expect([path, (await gateway.send('GET', path, { key })).status]).toEqual([path, 401])
      }
    }
    expect(await listener.closeCode()).toBe(4403)
  })

  test('count the requests of both', async () => {
    const { key } = await buildAccount(database)
    const ask = (gateway: RemoteGateway) => gateway.graphql(key, usage)
    await Promise.all(Array.from({ length: 15 }, (_, n) => ask(n % 3 === 0 ? one : other)))
    let asked = 15
    for (const gateway of both) {
      await until(async () => {
        const { body } = await ask(gateway)
        asked += 1
        return (
          JSON.stringify(body) === JSON.stringify({ data: { account: { usage: { last24Hours: asked } } } })
        )
      }, 'a gateway counts what the other was asked')
    }
  })

  test('do once what is sent to both with one Idempotency-Key, at once and later, and answer alike', async () => {
    const { contestId, id } = await person()
    const contest = { databaseId: contestId }
    const join = `mutation ($input: CreateParticipantInput!) {
      createParticipant(input: $input) { participant { databaseId } } }`
    const draw = `mutation ($input: DrawWinnersInput!) {
      drawWinners(input: $input) { draw { databaseId winners { nodes { databaseId } } } } }`
    const requests = [
      ...Array.from(
        { length: 8 },
        (_, n) => [bonus, { participant: { databaseId: id }, amount: n + 1 }] as const,
      ),
      ...Array.from({ length: 5 }, (_, n) => [join, { contest, email: `twin-${n}@example.com` }] as const),
      [draw, { contest, count: 1 }] as const,
    ]
    for (const [n, [mutation, input]] of requests.entries()) {
      const ask = (gateway: RemoteGateway) =>
        gateway.graphql(account.key, mutation, { input }, { 'idempotency-key': `twin ${n}` })
      const answers = await Promise.all([one, other, one, other].map(ask))
      const later = await Promise.all([ask(other), ask(one)])
      const told = new Set([...answers, ...later].map(({ body }) => JSON.stringify(body)))
      expect([mutation, [...told].map((text) => JSON.parse(text) as unknown)]).toEqual([
        mutation,
        [{ data: expect.any(Object) }],
      ])
    }
    const counts = await rows<{ rows: number; people: number; draws: number }>(
      database.root,
      sql`select (select count(*)::int from entries where participant_id = ${id}) as rows,
        (select count(*)::int from participants where contest_id = ${contestId}) as people,
        (select count(*)::int from draws where contest_id = ${contestId}) as draws`,
    )
    expect(counts).toEqual([{ rows: 9, people: 6, draws: 1 }])
    await expectCountersRight(database, contestId)
  })

  test('do so for REST clients, too', async () => {
    const contest = await liveContest()
    const path = `/api/v1/contests/${contest.publicId}/entries`
    for (let n = 0; n < 4; n += 1) {
      const post = (gateway: RemoteGateway) =>
        gateway.send('POST', path, {
          key: account.key,
          body: { email: `rest-${n}@example.com` },
          headers: { 'idempotency-key': `rest ${n}` },
        })
      const answers = [...(await Promise.all([post(one), post(other)])), await post(one), await post(other)]
      expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201])
      expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1)
    }
    const people = await rows(
      database.root,
      sql`select id from participants where contest_id = ${contest.id}`,
    )
    expect(people).toHaveLength(4)
  })

  test('tell once that a contest became live and that it ended', async () => {
    const owner = await buildAccount(database)
    const receiver = await Receiver.start(always(204))
    onTestFinished(() => receiver.close())
    const words = ['giveaway.published', 'giveaway.expired']
    await buildWebhook(database, owner.id, { url: receiver.url, events: words })
    const contests = 12
    for (let n = 0; n < contests; n += 1) {
      await makeContest(database, owner, { startsAt: fromNow(1), endsAt: fromNow(2) })
    }
    await receiver.hasReceived(contests * words.length)
    await until(async () => {
      const left = sql`select 1 from deliveries where account_id = ${owner.id} and state <> 'delivered'`
      return (await rows(database.root, left)).length === 0
    }, 'every delivery is recorded')
    const told = await rows<{ type: string; times: number; contests: number }>(
      database.root,
      sql`select type, count(*)::int as times, count(distinct contest_id)::int as contests from events
        where account_id = ${owner.id} and type in ('contest.started', 'contest.ended') group by type order by type`,
    )
    expect(told).toEqual([
      { type: 'contest.ended', times: contests, contests },
      { type: 'contest.started', times: contests, contests },
    ])
    expect(receiver.received).toHaveLength(contests * words.length)
  })

  test('tell subscribers of what was done through the other', async () => {
    const contest = await liveContest()
    const listeners = both.map(
      ({ socket }) =>
        new Listener(connectTo(socket, { 'x-api-key': account.key }), activity, { contest: contest.id }),
    )
    for (const listener of listeners) {
      expect((await listener.next()).data).toEqual({ contestActivity: { totals: { people: 0 } } })
    }
    const join = `mutation ($input: CreateParticipantInput!) {
      createParticipant(input: $input) { participant { databaseId } } }`
    for (const [n, gateway] of [one, other].entries()) {
      const input = { contest: { databaseId: contest.id }, email: `heard-${n}@example.com` }
      expect((await gateway.graphql(account.key, join, { input })).status).toBe(200)
      // What was told before may be told once more, where a part of what was done is noticed later.
      const [before, after] = [n, n + 1].map((people) => ({ contestActivity: { totals: { people } } }))
      for (const listener of listeners) {
        let told = await listener.next()
        while (JSON.stringify(told.data) === JSON.stringify(before)) told = await listener.next()
        expect(told.data).toEqual(after)
      }
    }
  })

  test('deliver once what was done through either, in the order of each person’s changes', async () => {
    const owner = await buildAccount(database)
    const contest = await liveContest(owner)
    const people = await buildParticipants(database, contest, [{}, {}, {}, {}])
    const receivers = await Promise.all([1, 2, 3].map(() => Receiver.start(always(204))))
    onTestFinished(async () => {
      await Promise.all(receivers.map((receiver) => receiver.close()))
    })
    for (const { url } of receivers) await buildWebhook(database, owner.id, { url })
    const rounds = 15
    await Promise.all(
      people.map(async ({ id }) => {
        for (let round = 0; round < rounds; round += 1) {
          const input = { participant: { databaseId: id }, amount: 1 }
          const { body } = await (round % 2 === 0 ? one : other).graphql(owner.key, bonus, { input })
          expect(body).not.toHaveProperty('errors')
        }
      }),
    )
    const changes = people.length * rounds
    await Promise.all(receivers.map((receiver) => receiver.hasReceived(changes)))
    await until(async () => {
      const left = sql`select 1 from deliveries where account_id = ${owner.id} and state <> 'delivered'`
      return (await rows(database.root, left)).length === 0
    }, 'every delivery is recorded')
    const made = await rows<{ key: string; participant_id: number; url: string }>(
      database.root,
      sql`select key, participant_id, url from deliveries join webhooks on webhooks.id = webhook_id
        where deliveries.account_id = ${owner.id} order by deliveries.id`,
    )
    expect(made).toHaveLength(changes * receivers.length)
    for (const { url, received } of receivers) {
      const keys = received.map(({ headers }) => String(headers['x-webhook-delivery']))
      expect([keys.length, new Set(keys).size]).toEqual([changes, changes])
      for (const { id } of people) {
        const own = made.filter((row) => row.url === url && row.participant_id === id).map(({ key }) => key)
        expect(keys.filter((key) => own.includes(key))).toEqual(own)
      }
    }
  })
})
