import { drizzle } from 'drizzle-orm/node-postgres'
import pg from 'pg'
import type { Executor } from '../../src/database/connection.js'
import * as tables from '../../src/database/tables/index.js'
import type { Work } from '../../src/domain/work.js'

/** Runs reads on a connection of its own to PostgreSQL and tells the plans of their statements. */
export class Planner {
  readonly #client: pg.Client
  #last: { text: string; values: unknown[] } | undefined

  constructor(url: string) {
    this.#client = new pg.Client({ connectionString: url })
  }

  async run(sql: string, values: unknown[] = []): Promise<pg.QueryResult> {
    return await this.#client.query(sql, values)
  }

  async planOf(work: Work, read: (work: Work) => Promise<unknown>): Promise<string> {
    const spy = Object.create(this.#client) as pg.Client
    const note = (query: { text: string }, values: unknown[]) => {
      this.#last = { text: query.text, values }
      return this.#client.query(query, values)
    }
    Object.defineProperty(spy, 'query', { value: note })
    const executor = drizzle({ client: spy, schema: tables }) as unknown as Executor
    await read({ ...work, executor })
    const explained = await this.run(`explain ${this.#last?.text}`, this.#last?.values)
    return explained.rows.map((row: Record<string, string>) => row['QUERY PLAN']).join('\n')
  }

  connect(): Promise<unknown> {
    return this.#client.connect()
  }

  end(): Promise<void> {
    return this.#client.end()
  }
}
