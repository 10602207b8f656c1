import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PGlite, type QueryOptions } from '@electric-sql/pglite'
import { btree_gin } from '@electric-sql/pglite/contrib/btree_gin'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { drizzle } from 'drizzle-orm/pglite'
import type { Database, Executor } from './connection.js'
import { EmbeddedSession } from './embedded-session.js'
import type { CellClient } from './prepared.js'
import { SharedReads } from './shared-reads.js'
import { statementNames } from './statement-names.js'
import { insideTransaction, StatementGate } from './statements.js'
import type { Answer, Request } from './submission.js'
import { type OutageReport, Watchdog } from './watchdog.js'
import type { HoldRow } from './wire-rows.js'

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
  const session = new EmbeddedSession(pglite, statementNames)
  const alone = facade(pglite, gate, watchdog, true, (request) => session.alone(request))
  const root = drizzle({ client: alone }) as unknown as Executor
  return {
    kind: 'embedded',
    root,
    transaction: (work) =>
      pglite.transaction(async (transaction) => {
        const client = facade(transaction as unknown as PGlite, gate, watchdog, false, async (request) => {
          if (transaction.closed) throw new Error('The transaction has ended; this statement came too late.')
          return await session.within(request)
        })
        const executor = drizzle({ client }) as unknown as Executor
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
function facade(
  client: PGlite,
  gate: StatementGate,
  watchdog: Watchdog,
  root: boolean,
  send: (request: Request) => Promise<Answer>,
): PGlite {
  const pass = <T>(text: string, way: () => Promise<T>): Promise<T> =>
    gate.pass(text, root, () => watchdog.follow(way))
  const cells: CellClient['cells'] = async <Row>(
    text: string,
    values: readonly unknown[],
    hold?: HoldRow,
  ) => {
    const answer = await pass(text, () => send({ text, values, cells: true, kept: true, hold }))
    return answer.rows as Row[]
  }
  const query = (text: string, values?: unknown[], options?: QueryOptions): Promise<unknown> => {
    // Drizzle says how it wants rows. What a library has written goes PGlite's own way.
    if (options?.rowMode === undefined || values === undefined || values.length === 0) {
      return pass<unknown>(text, () => client.query(text, values, options))
    }
    const request = { text, values, cells: options.rowMode === 'array', kept: false }
    return pass<unknown>(text, () => send(request))
  }
  const exec = (text: string): Promise<unknown> => pass<unknown>(text, () => client.exec(text))
  // Drizzle asks for no more of a client than this.
  return { query, exec, cells, shared: root ? new SharedReads(cells) : undefined } as unknown as PGlite
}
