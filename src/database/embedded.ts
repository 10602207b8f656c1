import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { btree_gin } from '@electric-sql/pglite/contrib/btree_gin'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { drizzle } from 'drizzle-orm/pglite'
import type { Database, Executor } from './connection.js'
import { insideTransaction, StatementGate } from './statements.js'
import * as tables from './tables/index.js'
import { type OutageReport, Watchdog } from './watchdog.js'

const textFormatOid = { int8: 20 }

/** Stands in a database's folder once the database is whole; PostgreSQL ignores it. */
const wholeMark = 'gateway.whole'

/** A database whose making was cut short cannot be opened; it holds nothing yet and makes room. */
async function prepareFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const files = await readdir(folder)
  if (files.length > 0 && !files.includes(wholeMark)) {
    await rm(`${folder}.unfinished`, { recursive: true, force: true })
    await rename(folder, `${folder}.unfinished`)
    await mkdir(folder, { mode: 0o700 })
  }
}

/**
 * The embedded PGlite database in `folder`, made where there is none; undefined keeps it in memory. One
 * process owns a folder: see `folder-lock.ts`. `report` is told of outages, such as a full disk.
 */
export async function openEmbedded(folder: string | undefined, report?: OutageReport): Promise<Database> {
  if (folder !== undefined) await prepareFolder(folder)
  const pglite = await PGlite.create({
    ...(folder === undefined ? {} : { dataDir: folder }),
    extensions: { pg_trgm, btree_gin },
    parsers: { [textFormatOid.int8]: Number },
  })
  if (folder !== undefined) await writeFile(join(folder, wholeMark), '')
  const gate = new StatementGate()
  const watchdog = new Watchdog({ probe: async () => undefined, report })
  const root = drizzle({
    client: facade(pglite, gate, watchdog, true),
    schema: tables,
  }) as unknown as Executor
  return {
    kind: 'embedded',
    root,
    transaction: (work) =>
      pglite.transaction(async (transaction) => {
        const client = facade(transaction as unknown as PGlite, gate, watchdog, false)
        const executor = drizzle({ client, schema: tables }) as unknown as Executor
        return await insideTransaction(() => work(executor))
      }),
    async ping() {
      await pglite.query('select 1')
    },
    observe: (observer) => gate.observe(observer),
    close() {
      watchdog.close()
      return pglite.close()
    },
  }
}

/** A PGlite handle of which each statement passes the gate and the watchdog. */
function facade(client: PGlite, gate: StatementGate, watchdog: Watchdog, root: boolean): PGlite {
  return new Proxy(client, {
    get(target, name) {
      const value = Reflect.get(target, name, target)
      if (typeof value !== 'function') return value
      if (name !== 'query' && name !== 'exec') return value.bind(target)
      return (...args: unknown[]) =>
        gate.pass(String(args[0]), root, () => watchdog.follow(() => value.apply(target, args)))
    },
  })
}
