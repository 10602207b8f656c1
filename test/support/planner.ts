import { drizzle } from 'drizzle-orm/node-postgres'
import pg from 'pg'
import type { Executor } from '../../src/database/connection.js'
import * as tables from '../../src/database/tables/index.js'
import type { Work } from '../../src/domain/work.js'

const { TIMESTAMPTZ, TIMESTAMP, DATE } = pg.types.builtins
const instants: readonly number[] = [TIMESTAMPTZ, TIMESTAMP, DATE]

/** What the gateway's own handles make of cells. */
const instantsAsText: pg.CustomTypesConfig = {
  getTypeParser: (type: number) =>
    instants.includes(type) ? (text: string) => text : pg.types.getTypeParser(type),
}

interface Asked {
  readonly text: string
  readonly values: unknown[]
}

/** Runs reads on a connection of its own to PostgreSQL and tells the plans of their statements. */
export class Planner {
  readonly #client: pg.Client
  readonly #asked: Asked[] = []
  #executor: Executor | undefined

  constructor(url: string) {
    this.#client = new pg.Client({ connectionString: url })
  }

  async run(sql: string, values: unknown[] = []): Promise<pg.QueryResult> {
    return await this.#client.query(sql, values)
  }

  async planOf(work: Work, read: (work: Work) => Promise<unknown>): Promise<string> {
    await read({ ...work, executor: this.executor })
    const explained = await this.run(`explain ${this.#last?.text}`, this.#last?.values)
    return explained.rows.map((row: Record<string, string>) => row['QUERY PLAN']).join('\n')
  }

  /** The pages of eight kilobytes that the last statement of a read touches, in the cache or on disk. */
  async pagesOf(work: Work, read: (work: Work) => Promise<unknown>): Promise<number> {
    await read({ ...work, executor: this.executor })
    return this.#last === undefined ? 0 : await this.#pages(this.#last)
  }

  /** The pages that each statement touches when it runs after all of them have run once; nothing stays written. */
  async pagesOfEach(act: (executor: Executor) => Promise<unknown>): Promise<number[]> {
    await this.run('begin')
    this.#asked.length = 0
    await act(this.executor)
    const pages: number[] = []
    for (const asked of [...this.#asked]) pages.push(await this.#pages(asked))
    await this.run('rollback')
    return pages
  }

  async #pages({ text, values }: Asked): Promise<number> {
    const explained = await this.run(`explain (analyze, buffers, format json) ${text}`, values)
    const { Plan: plan } = explained.rows[0]['QUERY PLAN'][0] as { Plan: Record<string, number> }
    return (plan['Shared Hit Blocks'] ?? 0) + (plan['Shared Read Blocks'] ?? 0)
  }

  get #last(): Asked | undefined {
    return this.#asked.at(-1)
  }

  /** A handle that reads go through, the same for all. */
  get executor(): Executor {
    this.#executor ??= this.#spyingHandle()
    return this.#executor
  }

  #spyingHandle(): Executor {
    const spy = Object.create(this.#client) as pg.Client
    const query = (asked: { text: string }, values: unknown[]) => {
      this.#asked.push({ text: asked.text, values })
      return this.#client.query(asked, values)
    }
    const cells = async (text: string, values: unknown[]) => {
      this.#asked.push({ text, values })
      return (await this.#client.query({ text, values, rowMode: 'array', types: instantsAsText })).rows
    }
    Object.defineProperties(spy, { query: { value: query }, cells: { value: cells } })
    return drizzle({ client: spy, schema: tables }) as unknown as Executor
  }

  connect(): Promise<unknown> {
    return this.#client.connect()
  }

  end(): Promise<void> {
    return this.#client.end()
  }
}
