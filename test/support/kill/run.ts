import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { type Database, rows } from '../../../src/database/connection.js'
import { Random } from '../../../src/domain/demo/random.js'
import { buildContest } from '../build-contest.js'
import { buildParticipant } from '../build-participant.js'
import { buildAccount } from '../builders.js'
import { ServerProcess } from '../command.js'
import { expectCountersRight } from '../counters.js'
import { freshDatabase } from '../database.js'
import { buildWebhook } from '../deliveries.js'
import { always, inTurn, Receiver } from '../receiver.js'
import { until } from '../until.js'
import { audit, type Broken } from './audit.js'
import { Load, Place } from './load.js'

export interface KillOptions {
  readonly kills: number
  readonly seed: number
}

export interface KillReport {
  readonly broken: Broken
  /** Mutations that clients were told have happened. */
  readonly requests: number
  readonly events: number
  readonly deliveries: number
  /** Messages that a receiver got a second time. */
  readonly repeated: number
}

/** Milliseconds that a server lives at most once it is ready. */
const longestLife = 2_000
const words = ['entry.created', 'entry.deleted', 'participant.created']

/**
 * A real server on PostgreSQL under load is killed with -9 at random moments and started again; in the end it
 * is left alone until everything is delivered. What should then hold is counted where it does not.
 */
export async function killRepeatedly({ kills, seed }: KillOptions): Promise<KillReport> {
  const database = await freshDatabase()
  const random = new Random(seed)
  const account = await buildAccount(database)
  const receivers = [
    await Receiver.start(always(204)),
    // Slower, so that kills come upon messages under way.
    await Receiver.start((_request, response) => void setTimeout(() => response.writeHead(200).end(), 20)),
  ]
  for (const { url } of receivers) await buildWebhook(database, account.id, { url, events: words })
  const failing = await Receiver.start(inTurn(always(500), always(200), always(200)))
  await buildWebhook(database, account.id, { url: failing.url, events: ['entry.deleted'] })
  const contests = await Promise.all(
    Array.from({ length: 3 }, () => buildContest(database, account, { endsAt: '2100-01-01T00:00:00.000Z' })),
  )
  const people = await Promise.all(
    contests.flatMap((contest) =>
      Array.from({ length: 5 }, (_, n) =>
        buildParticipant(database, contest, { email: `first-${n}@example.com` }),
      ),
    ),
  )
  const place = new Place()
  const contestIds = contests.map(({ id }) => id)
  const personIds = people.map(({ id }) => id)
  const load = new Load({ place, key: account.key, contestIds, personIds, clients: 4, seed })
  const start = async (): Promise<ServerProcess> => {
    const server = new ServerProcess({ DATABASE_URL: database.url ?? '', WEBHOOK_ALLOW_PRIVATE: 'true' })
    place.up(await server.url())
    return server
  }
  for (let kill = 0; kill < kills; kill += 1) {
    const server = await start()
    // The moment of the kill is what is random here.
    await sleep(random.next() * longestLife)
    place.down()
    await server.end('SIGKILL')
    await database.root.execute(aMinuteLater)
  }
  const server = await start()
  // However slow the machine, enough was acknowledged for the figures to say something.
  await until(() => load.acknowledged.requests > 4 * kills, 'clients are answered')
  await load.stop()
  await delivered(database)
  await server.end('SIGTERM')
  const broken = await audit(
    database,
    account.id,
    load.acknowledged,
    new Map(receivers.map(({ url, received }) => [url, received])),
  )
  for (const id of contestIds) await expectCountersRight(database, id)
  const [numbers] = await rows<{ events: number; deliveries: number }>(
    database.root,
    sql`select (select count(*) from events)::int as events, (select count(*) from deliveries)::int as deliveries`,
  )
  const all = [...receivers, failing]
  const got = all.reduce((sum, { received }) => sum + received.length, 0)
  const [{ attempts } = { attempts: 0 }] = await rows<{ attempts: number }>(
    database.root,
    sql`select count(distinct delivery_id)::int as attempts from delivery_attempts`,
  )
  await Promise.all(all.map((receiver) => receiver.close()))
  await database.close()
  const { events = 0, deliveries = 0 } = numbers ?? {}
  return { broken, requests: load.acknowledged.requests, events, deliveries, repeated: got - attempts }
}

/** The leases of the dead end, and what failed is due again: as if the time had passed. */
const aMinuteLater = sql`with leases as (update delivery_leases set ends_at = now() - interval '1 millisecond')
  update deliveries set next_attempt_at = now() where state = 'pending' and next_attempt_at > now()`

/** Resolves when nothing is left to deliver. */
async function delivered(database: Database): Promise<void> {
  for (;;) {
    const [left] = await rows<{ events: boolean; deliveries: boolean }>(
      database.root,
      sql`select exists (select from events where id > (select after_id from event_readers where name = 'dispatcher')) as events,
        exists (select from deliveries where state = 'pending') as deliveries`,
    )
    if (left?.events === false && left.deliveries === false) return
    await database.root.execute(aMinuteLater)
    await sleep(200)
  }
}
