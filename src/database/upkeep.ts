import { sql } from 'drizzle-orm'
import { type Database, rows } from './connection.js'

/** Tables below this size are read whole, whatever the planner knows. */
const fewestPages = 64

/**
 * Does for the embedded database what PostgreSQL's autovacuum does for itself: clears away what nobody sees any more and
 * counts rows anew for the planner, in one table that has grown by half since. False: there was none, or the database is a
 * server's.
 */
export async function keepUp({ kind, root }: Database): Promise<boolean> {
  if (kind !== 'embedded') return false
  const [grown] = await rows<{ name: string }>(
    root,
    sql`select c.relname as name from pg_class c
      cross join lateral (select pg_relation_size(c.oid) / current_setting('block_size')::int as pages) as size
      where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
        and size.pages >= ${fewestPages} and size.pages > 1.5 * c.relpages
      order by size.pages - c.relpages desc limit 1`,
  )
  if (grown === undefined) return false
  await root.execute(sql`vacuum (analyze) ${sql.identifier(grown.name)}`)
  return true
}
