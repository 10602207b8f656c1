import type { FastifyBaseLogger } from 'fastify'
import type { OutageReport } from '../database/watchdog.js'
import { loggable } from '../server/defects.js'

/** Tells the log of outages of the database: a line when one begins, with what to do, and one when it is over. */
export function reportOutages(logger: () => FastifyBaseLogger | undefined): OutageReport {
  return {
    failed(sentence, error) {
      const { type, message, code } = loggable(error)
      logger()?.error({ err: { type, message, code } }, sentence)
    },
    recovered() {
      logger()?.info('The database answers again')
    },
  }
}
