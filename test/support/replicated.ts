import { migrate } from '../../src/database/migrate.js'
import { openPostgres } from '../../src/database/postgres.js'
import { buildContest } from './build-contest.js'
import { buildAccount } from './builders.js'
import { PostgresServer } from './services/postgres.js'
import { until } from './until.js'

/** A migrated primary with streaming replicas, all of which count their statements; and a contest of an account. */
export async function buildReplicated(replicas: number, settings: Readonly<Record<string, string>> = {}) {
  const primary = await PostgresServer.create({
    shared_preload_libraries: "'pg_stat_statements'",
    ...settings,
  })
  const database = openPostgres({ url: primary.url(), poolSize: 4 })
  await primary.query('create extension pg_stat_statements')
  await migrate(database)
  const account = await buildAccount(database, 'Replicated')
  const contest = await buildContest(database, account, { endsAt: '2100-01-01T00:00:00.000Z' })
  const copies: PostgresServer[] = []
  for (let copy = 0; copy < replicas; copy += 1) copies.push(await primary.replica())
  return {
    primary,
    replicas: copies,
    database,
    account,
    contest,
    async remove() {
      await database.close()
      await primary.remove()
    },
  }
}

/** How many statements the server has run that read contests. */
export async function contestReads(server: PostgresServer): Promise<number> {
  const [found] = await server.query<{ calls: number }>(
    `select coalesce(sum(calls), 0)::int as calls from pg_stat_statements where query like 'select % from "contests"%'`,
  )
  return found?.calls ?? 0
}

/** Resolves when the server has read contests once more than now, of itself or of those that `ask` reads. */
export async function readsAgain(server: PostgresServer, ask: () => Promise<unknown>): Promise<void> {
  const before = await contestReads(server)
  await until(async () => {
    await ask()
    return (await contestReads(server)) > before
  }, `queries go to the server on port ${server.port}`)
}
