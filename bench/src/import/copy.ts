import { text } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import type { Client } from 'pg'
import { from, to } from 'pg-copy-streams'
import { databaseTimes, spent } from '../run/processor-time.js'

/** What bringing in people writes, in an order in which references hold, with the rows of one contest. */
const tables = [
  [
    'contacts',
    'select * from contacts where id in (select contact_id from participants where contest_id = $) order by id',
  ],
  [
    'contact_keys',
    'select * from contact_keys where contact_id in (select contact_id from participants where contest_id = $)',
  ],
  ['participants', 'select * from participants where contest_id = $ order by id'],
  ['entries', 'select * from entries where contest_id = $ order by id'],
  [
    'events',
    "select * from events where contest_id = $ and type in ('participant.created', 'entry.created') order by id",
  ],
  ['contest_counters', 'select * from contest_counters where contest_id = $'],
  ['contest_rollups', 'select * from contest_rollups where contest_id = $'],
] as const

/** What the rows hang on, and is there before. */
const ground = ['accounts', 'brands', 'contests', 'entry_methods'] as const

async function taken(client: Client, query: string): Promise<string> {
  return await text(client.query(to(`copy (${query}) to stdout`)))
}

async function put(client: Client, table: string, rows: string): Promise<void> {
  await pipeline([rows], client.query(from(`copy ${table} from stdin`)))
}

/**
 * Milliseconds of PostgreSQL's processor time that COPY takes for the rows of a contest, into the same tables with the
 * same indexes and references of a database that is empty otherwise, in one transaction. Null where it cannot be read.
 */
export async function copyTime(
  source: Client,
  floor: Client,
  watch: Client,
  contest: number,
): Promise<number | null> {
  await floor.query('truncate accounts, events cascade')
  for (const table of ground) await put(floor, table, await taken(source, `select * from ${table}`))
  const rows: [string, string][] = []
  for (const [table, query] of tables) {
    rows.push([table, await taken(source, query.replaceAll('$', String(contest)))])
  }
  const before = await databaseTimes(watch)
  await floor.query('begin')
  for (const [table, lines] of rows) await put(floor, table, lines)
  await floor.query('commit')
  return spent(before, await databaseTimes(watch))
}
