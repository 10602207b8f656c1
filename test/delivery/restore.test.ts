import { sql } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { type Database, rows } from '../../src/database/connection.js'
import { payload } from '../support/answers.js'
import { buildContest } from '../support/build-contest.js'
import { buildParticipant } from '../support/build-participant.js'
import { buildAccount } from '../support/builders.js'
import { freshDatabase } from '../support/database.js'
import { always, Receiver } from '../support/receiver.js'
import { madeWebhook, startWithReceivers } from '../support/webhooks.js'

const bonus = `mutation ($input: AddBonusEntriesInput!) {
  addBonusEntries(input: $input) { entry { databaseId } } }`

/** What a dump holds of the events and what they are about, in the order of the references. */
const dumped = [
  'accounts',
  'brands',
  'api_keys',
  'contests',
  'participants',
  'webhooks',
  'events',
  'event_readers',
  'deliveries',
  'delivery_attempts',
]

/** Carries the tables over with their sequences, as a dump and its restore do. */
async function restore(from: Database, to: Database): Promise<void> {
  await to.root.execute(sql`delete from event_readers`)
  for (const table of dumped) {
    const [found] = await rows<{ all: string }>(
      from.root,
      sql`select coalesce(json_agg(row), '[]')::text as all from ${sql.identifier(table)} as row`,
    )
    const name = sql.identifier(table)
    const columns = await rows<{ name: string }>(
      to.root,
      sql`select attname as name from pg_attribute
        where attrelid = ${table}::regclass and attnum > 0 and not attisdropped and attgenerated = ''`,
    )
    const list = sql.join(
      columns.map((column) => sql.identifier(column.name)),
      sql`, `,
    )
    await to.root.execute(
      sql`insert into ${name} (${list}) select ${list} from json_populate_recordset(null::${name}, ${found?.all}::json)`,
    )
  }
  for (const table of ['events', 'deliveries', 'delivery_attempts']) {
    await to.root.execute(
      sql`select setval(${`${table}_id_seq`}, (select max(id) from ${sql.identifier(table)}))`,
    )
  }
}

async function transactionId(database: Database): Promise<number> {
  const [found] = await rows<{ id: number }>(
    database.root,
    sql`select pg_current_xact_id()::text::bigint as id`,
  )
  return Number(found?.id)
}

it('events are told from where a dump was taken, though transactions are counted anew there', async () => {
  const old = await freshDatabase()
  const gateway = await startWithReceivers(5_000, { database: old })
  const account = await buildAccount(old)
  const contest = await buildContest(old, account)
  const { id } = await buildParticipant(old, contest)
  const receiver = await Receiver.start(always(204))
  await madeWebhook(gateway, account.key, { url: receiver.url })
  const addBonus = async (): Promise<number> => {
    const input = { participant: { databaseId: id }, amount: 1 }
    const answer = await gateway.graphql(account.key, bonus, { input })
    return payload<{ entry: { databaseId: number } }>(answer, 'addBonusEntries').entry.databaseId
  }
  await addBonus()
  await gateway.settle()
  expect(receiver.received).toHaveLength(1)
  for (let n = 0; n < 300; n += 1) await transactionId(old)
  const untold = [await addBonus(), await addBonus()]

  const restored = await freshDatabase()
  await restore(old, restored)
  if (old.kind === 'embedded') {
    expect(await transactionId(restored)).toBeLessThan((await transactionId(old)) - 100)
  }
  const after = await startWithReceivers(5_000, { database: restored })
  await after.settle()
  const told = receiver.received.slice(1).map(({ body }) => JSON.parse(body) as { data: { id: number } })
  expect(told.map(({ data }) => data.id)).toEqual(untold)
  await receiver.close()
  for (const { app } of [gateway, after]) await app.close()
  for (const database of [old, restored]) await database.close()
})
