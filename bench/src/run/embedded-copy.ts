import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import type { Client } from 'pg'
import { to } from 'pg-copy-streams'
import { openEmbedded } from '../../../src/database/embedded.js'
import { migrate } from '../../../src/database/migrate.js'

/** What PGlite has beside what a statement needs: the file that COPY reads. */
interface Loading {
  query(text: string, values?: readonly unknown[], options?: { readonly blob: Blob }): Promise<unknown>
  exec(text: string): Promise<unknown>
}

interface Table {
  readonly name: string
  readonly columns: string
}

/** An embedded database with the rows of a PostgreSQL database, in a folder that is removed again. */
export class EmbeddedCopy {
  private constructor(readonly folder: string) {}

  static async of(client: Client): Promise<EmbeddedCopy> {
    const copy = new EmbeddedCopy(await mkdtemp(join(tmpdir(), 'giveaway-bench-')))
    try {
      await fill(join(copy.folder, 'database'), client)
      return copy
    } catch (error) {
      await copy[Symbol.asyncDispose]()
      throw error
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await rm(this.folder, { recursive: true, force: true })
  }
}

async function fill(folder: string, client: Client): Promise<void> {
  const { rows: tables } = await client.query<Table>(
    `select c.relname as name, string_agg(quote_ident(a.attname), ', ' order by a.attnum) as columns
     from pg_class c join pg_attribute a on a.attrelid = c.oid
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
       and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     group by c.relname order by c.relname`,
  )
  const database = await openEmbedded(folder)
  try {
    await migrate(database)
    // The handle stands on PGlite; its type does not say so.
    const loading = Reflect.get(database.root, '$client') as Loading
    // Tables come in any order: what refers to what was checked where the rows come from.
    await loading.exec('set session_replication_role = replica')
    await loading.exec(`truncate ${tables.map(({ name }) => `"${name}"`).join(', ')}`)
    for (const { name, columns } of tables) {
      const rows = await buffer(client.query(to(`copy "${name}" (${columns}) to stdout`)))
      if (rows.length === 0) continue
      await loading.query(`copy "${name}" (${columns}) from '/dev/blob'`, [], { blob: new Blob([rows]) })
    }
    await loading.exec('set session_replication_role = origin')
    await loading.exec('vacuum analyze')
  } finally {
    await database.close()
  }
}
