import { sql } from 'drizzle-orm'
import { type Database, rows } from './connection.js'
import { stateOf } from './failures.js'

/** Tables below this size are read whole, whatever the planner knows. */
const fewestPages = 64

/**
 * Does for the embedded database what PostgreSQL's autovacuum does for itself: clears away what nobody sees any more and
 * counts rows anew for the planner, in one table that has grown by half since. False: there was none, or the database is a
 * server's.
 */
export async function keepUp({ kind, root }: Pick<Database, 'kind' | 'root'>): Promise<boolean> {
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

/** Tables that are counted at once, at most. */
const mostAtOnce = 20

/** What a server says where it counts nothing: it took too long, was stopped, or may not. */
const uncounted: ReadonlySet<string | undefined> = new Set(['57014', '42501'])

/**
 * Has the planner know of tables that have grown while somebody fills them: those that have grown by half (embedded) or to twice their size
 * (a server, whose autovacuum comes a minute late at the soonest, and where it is off never) since they were counted, at most 20. On a
 * server those that somebody has locked, that are another owner's, or that take too long are passed over. Outside of transactions.
 */
export async function countGrown(database: Pick<Database, 'kind' | 'root'>): Promise<void> {
  if (database.kind === 'embedded') {
    for (let table = 0; table < mostAtOnce; table += 1) if (!(await keepUp(database))) return
    return
  }
  const grown = await rows<{ name: string }>(
    database.root,
    sql`select c.relname as name from pg_class c
      cross join lateral (select pg_relation_size(c.oid) / current_setting('block_size')::int as pages) as size
      where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and pg_has_role(c.relowner, 'usage')
        and size.pages >= ${fewestPages} and size.pages > 2 * c.relpages
      order by size.pages - c.relpages desc limit ${mostAtOnce}`,
  )
  for (const { name } of grown) {
    try {
      await database.root.execute(sql`analyze (skip_locked) ${sql.identifier(name)}`)
    } catch (error) {
      if (!uncounted.has(stateOf(error))) throw error
    }
  }
}
