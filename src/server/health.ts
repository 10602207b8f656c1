import type { FastifyInstance } from 'fastify'
import type { Database } from '../database/connection.js'
import { pendingMigrations } from '../database/migrate.js'
import { loggable } from './defects.js'
import { inTime } from './in-time.js'

/** Milliseconds in which whoever asks whether the gateway is ready gets an answer. */
const patience = 2_000

/** `/livez`: the process runs. `/readyz`: it may be sent requests. */
export function registerHealth(app: FastifyInstance, database: Database): void {
  let closing = false
  app.addHook('preClose', async () => {
    closing = true
  })
  app.get('/livez', async () => ({ status: 'ok' }))
  app.get('/readyz', async (_request, reply) => {
    if (closing) return reply.code(503).send({ status: 'closing' })
    try {
      const pending = await inTime(patience, lookAt(database))
      if (pending.length === 0) return { status: 'ok' }
      return reply.code(503).send({ status: 'schema is behind', pending })
    } catch (error) {
      app.log.warn({ err: loggable(error) }, 'The database does not answer')
      return reply.code(503).send({ status: 'database does not answer' })
    }
  })
}

async function lookAt(database: Database): Promise<readonly string[]> {
  await database.ping()
  return await pendingMigrations(database)
}
