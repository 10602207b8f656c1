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

/** How thoroughly tables that still grow are counted: 3,000 rows are looked at, a tenth of what PostgreSQL does by itself. */
const roughly = sql`set local default_statistics_target = 10`

/**
 * Has the planner know of tables while somebody fills them: those that have grown by half (embedded) or to twice their size (a server,
 * whose autovacuum comes a minute late at the soonest, and where it is off never) since they were counted, at most 20 at a time. On a server
 * those that somebody has locked, that are another owner's, or that take too long are passed over. In transactions of its own.
 */
export class Growth {
  readonly #counted = new Set<string>()

  constructor(private readonly database: Pick<Database, 'kind' | 'root' | 'transaction'>) {}

  /** Counts what has grown, in a fraction of the time that it takes in full. One look where nothing has. */
  async count(): Promise<void> {
    if (this.database.kind === 'embedded') {
      for (let table = 0; table < mostAtOnce; table += 1) if (!(await keepUp(this.database))) return
      return
    }
    for (const name of await this.#grown()) {
      await this.#analyze(name, true)
      this.#counted.add(name)
    }
  }

  /** Counts once more, in full, what was counted while it grew. */
  async end(): Promise<void> {
    for (const name of this.#counted) await this.#analyze(name, false)
    this.#counted.clear()
  }

  async #grown(): Promise<string[]> {
    const query = sql`select c.relname as name from pg_class c
      cross join lateral (select pg_relation_size(c.oid) / current_setting('block_size')::int as pages) as size
      where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and pg_has_role(c.relowner, 'usage')
        and size.pages >= ${fewestPages} and size.pages > 2 * c.relpages
      order by size.pages - c.relpages desc limit ${mostAtOnce}`
    const grown = await this.database.transaction((executor) => rows<{ name: string }>(executor, query))
    return grown.map(({ name }) => name)
  }

  async #analyze(name: string, isRough: boolean): Promise<void> {
    try {
      await this.database.transaction(async (executor) => {
        if (isRough) await executor.execute(roughly)
        await executor.execute(sql`analyze (skip_locked) ${sql.identifier(name)}`)
      })
    } catch (error) {
      if (!uncounted.has(stateOf(error))) throw error
    }
  }
}
