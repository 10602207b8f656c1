import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Database, rows } from '../../src/database/connection.js'
import { migrate, shippedMigrations } from '../../src/database/migrate.js'
import { queueMigration } from '../../src/database/queue-schema.js'
import { allTime } from '../../src/domain/counters/stripes.js'
import { verifyCounters } from '../../src/domain/counters/verify.js'
import { buildContest } from '../support/build-contest.js'
import { buildParticipant, buildParticipants } from '../support/build-participant.js'
import { buildAccount } from '../support/builders.js'
import { workerDatabase } from '../support/database.js'
import { emptyDatabase } from '../support/empty-database.js'
import { buildEntries } from '../support/ledger.js'

const farOff = '9000-01-01T00:00:00.000Z'

/** Making an embedded database takes seconds, and many more on a busy machine. */
const patience = 180_000

/** Applies the first release's migration alone. */
async function migrateToFirst(database: Database): Promise<void> {
  const [first] = shippedMigrations()
  if (first === undefined) throw new Error('There is no migration.')
  await database.transaction(async (executor) => {
    for (const statement of first.statements) await executor.execute(sql.raw(statement))
    await executor.execute(sql`create schema drizzle`)
    await executor.execute(sql`
      create table drizzle.__drizzle_migrations (id serial primary key, hash text not null, created_at bigint)`)
    await executor.execute(sql`
      insert into drizzle.__drizzle_migrations (hash, created_at) values (${first.hash}, ${first.when})`)
  })
}

/** A contest with people of every kind, in a database of today. */
async function contestOfToday(database: Database): Promise<{ accountId: number; contestId: number }> {
  const account = await buildAccount(database)
  const contest = await buildContest(database, account)
  await buildContest(database, account, { startsAt: null, endsAt: farOff })
  const advocate = await buildParticipant(database, contest, { amounts: [3, 4], countryCode: 'NL' })
  const out = { bannedAt: '2026-06-03T00:00:00.000Z', referredBy: advocate.id, countryCode: 'JP' }
  await buildParticipants(database, contest, [
    { referredBy: advocate.id, amounts: [1], ipAddress: '10.0.0.1', countryCode: 'NL' },
    { referredBy: advocate.id, amounts: [2], ipAddress: '10.0.0.1', countryCode: 'DE' },
    { referredBy: advocate.id, countryCode: 'JP' },
    { ...out, amounts: [9], ipAddress: '10.0.0.2' },
    ...Array.from({ length: 40 }, () => ({ amounts: [1, 5], countryCode: 'NL', ipAddress: '::1' })),
  ])
  await buildEntries(
    database,
    contest,
    [104, 105, 104].map((methodTypeId) => ({ participantId: advocate.id, origin: 'method', methodTypeId })),
  )
  return { accountId: account.id, contestId: contest.id }
}

/** Rows of one database put into another, without the columns that it does not have yet. */
async function carry(from: Database, to: Database, table: string, which: string): Promise<void> {
  const name = sql.identifier(table)
  const found = await rows<{ row: unknown }>(
    from.root,
    sql`select to_jsonb(t) as row from ${name} t where ${sql.raw(which)}`,
  )
  const documents = JSON.stringify(found.map(({ row }) => row))
  await to.root.execute(sql`
    insert into ${name} overriding system value
    select * from jsonb_populate_recordset(null::${name}, ${documents}::jsonb)`)
}

describe('what the first release has stored is brought up to date:', () => {
  let today: Database
  let old: Database
  let contestId: number
  let applied: readonly string[]

  // Migrating takes seconds.
  beforeAll(async () => {
    today = await workerDatabase()
    const made = await contestOfToday(today)
    const { accountId } = made
    contestId = made.contestId
    const closing: (() => Promise<void>)[] = []
    old = await (await emptyDatabase((close) => closing.push(close)))()
    await migrateToFirst(old)
    await carry(today, old, 'accounts', `id = ${accountId}`)
    await carry(today, old, 'brands', `account_id = ${accountId}`)
    await carry(today, old, 'contests', `account_id = ${accountId}`)
    for (const table of ['participants', 'entries', 'contest_counters']) {
      await carry(today, old, table, `contest_id = ${contestId}`)
    }
    // The first release had a row of counters for each remainder of people's ids.
    await old.root.execute(sql`
      insert into contest_counters (contest_id, slot)
      select ${contestId}::bigint, slot from generate_series(0, 15) as slot on conflict do nothing`)
    await carry(today, old, 'contest_rollups', `contest_id = ${contestId} and dimension = 'time'`)
    // The first release kept entry methods by quarter hour.
    await old.root.execute(sql`
      insert into contest_rollups (contest_id, slot, dimension, key, bucket, entries, actions)
      select contest_id, participant_id % 16, 'method', method_type_id::text, '2026-06-02T10:00:00Z', sum(amount), count(*)
      from entries where method_type_id is not null group by 1, 2, 4`)
    await old.root.execute(sql`insert into accounts (id, name, created_at) values (1, 'One', now())`)
    await old.root.execute(sql`
      insert into contacts (id, account_id, email, email_normalized, phone, phone_normalized, unique_id, search_text,
        created_at, updated_at)
      overriding system value values
        (11, 1, 'Ada@example.com', 'ada@example.com', '+31 1', '+311', 'crm-1', '', now(), now()),
        (12, 1, null, null, '+311', '+311', null, '', now(), now()),
        (13, 1, 'bob@example.com', 'bob@example.com', '+32', '+32', 'crm-2', '', now(), now()),
        (14, 1, null, null, null, null, 'crm-1', '', now(), now())`)
    applied = await migrate(old)
    return async () => {
      for (const close of closing) await close()
    }
  }, patience)

  test(
    'figures that the first release did not keep are computed from its data, and only what is to come is scheduled',
    async () => {
      const later = shippedMigrations().slice(1)
      expect(applied).toEqual([...later.map(({ name }) => name), queueMigration])
      expect(await verifyCounters(old.root)).toEqual({ differences: [], more: false })
      const figures = (database: Database) =>
        rows(
          database.root,
          sql`select 'total' as of, '' as key, sum(referrals)::integer as a, sum(referrers)::integer as b
          from contest_counters where contest_id = ${contestId}
          union all
          select dimension, key, sum(actions)::integer, sum(participants)::integer from contest_rollups
          where contest_id = ${contestId} and bucket = ${allTime}::timestamptz group by 1, 2
          union all
          select 'address', ip_address, actions, 0 from contest_addresses where contest_id = ${contestId}
          order by 1, 2`,
        )
      expect(await figures(old)).toEqual(await figures(today))
      expect(await figures(old)).toEqual(
        expect.arrayContaining([
          { of: 'total', key: '', a: 2, b: 1 },
          { of: 'method', key: '1', a: 43, b: 43 },
          { of: 'country', key: 'NL', a: 0, b: 42 },
          { of: 'address', key: '10.0.0.1', a: 2, b: 0 },
        ]),
      )
      const gallery = (database: Database) =>
        rows(
          database.root,
          sql`select * from gallery_items where contest_id = ${contestId} order by entry_id`,
        )
      expect(await gallery(old)).toHaveLength(2)
      expect(await gallery(old)).toEqual(await gallery(today))
      const due = sql`select due_at = ${farOff}::timestamptz as far from contest_schedules where due_at is not null`
      expect(await rows(old.root, due)).toEqual([{ far: true }])
    },
    patience,
  )

  test(
    'identifiers lead to the contacts of the first release as they did there',
    async () => {
      const keys = await rows<{ kind: string; value: string; contact_id: number }>(
        old.root,
        sql`select kind, value, contact_id from contact_keys order by kind, value`,
      )
      expect(keys.map(({ kind, value, contact_id: id }) => [kind, value, id])).toEqual([
        ['email', 'ada@example.com', 11],
        ['email', 'bob@example.com', 13],
        // A telephone number and an own id alone were a contact of their own beside those of the same with more.
        ['phone', '+311', 12],
        ['phone', '+32', 13],
        ['unique_id', 'crm-1', 14],
        ['unique_id', 'crm-2', 13],
      ])
    },
    patience,
  )
})
