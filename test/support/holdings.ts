import { type SQL, sql } from 'drizzle-orm'
import { type Database, rows } from '../../src/database/connection.js'

/** Tables that tell of the drawing in, or of requests, rather than of what was drawn in. */
const ofItself = /^(source|api_|event|idempotency|export_)/

/** How many rows of each table are the account's or its contests'. */
export function holdings(database: Database, accountId: number): Promise<Record<string, number>> {
  return told(database, accountId, sql<number>`count(*)::int`, 0)
}

/** What changes though the service says the same: when ids were seen last. */
const moving = sql`array['last_seen_at', 'last_seen_run']`

/** A digest of those rows, by table: the same as long as nothing in them has changed. */
export function contents(database: Database, accountId: number): Promise<Record<string, string>> {
  const row = sql`(to_jsonb(t) - ${moving})::text`
  return told(
    database,
    accountId,
    sql<string>`coalesce(md5(string_agg(${row}, '|' order by ${row})), '')`,
    '',
  )
}

async function told<Of>(
  database: Database,
  accountId: number,
  what: SQL<Of>,
  nothing: Of,
): Promise<Record<string, Of>> {
  const tables = await rows<{ name: string; columns: string[] }>(
    database.root,
    sql`select table_name::text as name, array_agg(column_name::text) as columns from information_schema.columns
      where table_schema = 'public' group by table_name order by table_name`,
  )
  const held: Record<string, Of> = {}
  for (const { name, columns } of tables) {
    if (ofItself.test(name)) continue
    const contests = sql`(select id from contests where account_id = ${accountId})`
    const where = columns.includes('account_id')
      ? sql`t.account_id = ${accountId}`
      : columns.includes('contest_id')
        ? sql`t.contest_id in ${contests}`
        : columns.includes('participant_id')
          ? sql`t.participant_id in (select id from participants where contest_id in ${contests})`
          : undefined
    if (where === undefined) continue
    const [found] = await rows<{ told: Of }>(
      database.root,
      sql`select ${what} as told from ${sql.identifier(name)} as t where ${where}`,
    )
    held[name] = found?.told ?? nothing
  }
  return held
}
