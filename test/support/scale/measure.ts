import { readFile } from 'node:fs/promises'
import { sql } from 'drizzle-orm'
import { type Database, rows } from '../../../src/database/connection.js'
import { openPostgres } from '../../../src/database/postgres.js'
import { condenseRollups } from '../../../src/domain/counters/condense.js'
import { foldHints } from '../../../src/domain/counters/hints.js'
import { buildContest } from '../build-contest.js'
import { buildAccount } from '../builders.js'
import { freshDatabase } from '../database.js'
import { type Gateway, startGateway } from '../gateway.js'
import { fillContest } from './fill.js'
import type { Asked, CountedRead, ScaleRead } from './reads.js'

/** What one request costs. */
export interface Cost {
  /** Pages of PostgreSQL's that it touched, however often. */
  readonly pages: number
  /** Milliseconds of processor time, as far as they are known. */
  readonly postgres: number
  readonly gateway: number
}

const warm = 3

/** A contest of so many people in a database of its own, as it stands once the service has put figures together. */
export class Scaled {
  private constructor(
    readonly asked: Asked,
    private readonly database: Database,
    private readonly gateway: Gateway,
  ) {}

  static async make(people: number): Promise<Scaled> {
    const database = await freshDatabase()
    if (database.url === undefined) throw new Error('This is measured on PostgreSQL alone.')
    const account = await buildAccount(database)
    const contest = await buildContest(database, account, { leaderboardEnabled: true })
    await fillContest(database, contest, people)
    while ((await condenseRollups(database.root, '2027-01-01T00:00:00.000Z', 10_000)) > 0);
    await foldHints(database.root, 1)
    await database.root.execute(sql`vacuum (analyze)`)
    const counted = await rows<{ id: number }>(
      database.root,
      sql`select id from participants where contest_id = ${contest.id} and disqualified_at is null
        and banned_at is null and actions > 0 order by id`,
    )
    const asked = [0, 0.5, 1].map((part) => counted[Math.floor((counted.length - 1) * part)]?.id ?? 0)
    await database.close()
    // One connection, whose pages are counted when it is told to tell of them.
    const one = openPostgres({ url: database.url, poolSize: 1 })
    return new Scaled(
      { account, contest, people: asked, size: people },
      one,
      await startGateway({ database: one }),
    )
  }

  /** Has written what was filled in, which would go on beside the first requests; needs a superuser. */
  async rest(): Promise<void> {
    await this.database.root.execute(sql`checkpoint`)
  }

  /** The mean cost of so many requests, once what is made once has been made and functions that are hot are compiled. */
  async costOf(read: Pick<ScaleRead, 'ask'>, times: number, before = warm): Promise<Cost> {
    for (let time = 0; time < before; time += 1) await read.ask(this.gateway, this.asked)
    // What the counting touches itself, once its own statements have been prepared.
    for (let time = 0; time < warm; time += 1) await this.pages()
    const none = await this.pages()
    const idle = (await this.pages()) - none
    const [pagesBefore, postgres] = [await this.pages(), await this.backendTime()]
    const processor = process.cpuUsage()
    for (let time = 0; time < times; time += 1) await read.ask(this.gateway, this.asked)
    const { user, system } = process.cpuUsage(processor)
    const used = (await this.backendTime()) - postgres
    const pages = (await this.pages()) - pagesBefore - idle
    return {
      pages: Math.round(pages / times),
      postgres: used / times / 1e6,
      gateway: (user + system) / times / 1e3,
    }
  }

  /** What a total costs, and what it is. */
  async countOf(read: CountedRead, times: number): Promise<Cost & { readonly matches: number }> {
    return { ...(await this.costOf(read, times)), matches: await read.ask(this.gateway, this.asked) }
  }

  async close(): Promise<void> {
    await this.database.close()
  }

  /** Pages that this database's connections have touched. */
  private async pages(): Promise<number> {
    await this.database.root.execute(sql`select pg_stat_force_next_flush()`)
    const [counted] = await rows<{ pages: number }>(
      this.database.root,
      sql`select (blks_hit + blks_read)::bigint as pages from pg_stat_database where datname = current_database()`,
    )
    return Number(counted?.pages)
  }

  /** Nanoseconds of processor time of the connection's server process; 0 where it runs on another machine. */
  private async backendTime(): Promise<number> {
    const [backend] = await rows<{ pid: number }>(this.database.root, sql`select pg_backend_pid() as pid`)
    const told = await readFile(`/proc/${backend?.pid}/schedstat`, 'utf8').catch(() => '0')
    return Number(told.split(' ')[0])
  }
}
