import { Counter, Gauge, type Registry } from 'prom-client'
import type { Backlog } from '../../domain/backlog.js'
import type { BacklogWatch } from './backlog-watch.js'

const gauges: Readonly<Record<keyof Backlog, readonly [name: string, help: string]>> = {
  deliveries: [
    'gateway_deliveries_waiting',
    'Deliveries to webhooks that are not settled (all accounts; counted up to 100001).',
  ],
  deliveryAge: [
    'gateway_deliveries_oldest_due_seconds',
    'How long the oldest delivery to a receiver that is up has been due.',
  ],
  events: ['gateway_events_undispatched', 'Events of which no delivery was made yet (counted up to 100001).'],
  eventAge: ['gateway_events_oldest_undispatched_seconds', 'Age of the oldest of them.'],
  mails: ['gateway_mails_waiting', 'E-mails that are not settled (counted up to 100001).'],
  mailAge: ['gateway_mails_oldest_due_seconds', 'How long the oldest of them has been due.'],
  draws: ['gateway_draws_pending', 'Draws that were committed to and are not complete.'],
  turns: ['gateway_queue_turns_waiting', 'Receivers that stand in the queue of pg-boss for a turn.'],
}

/**
 * Gauges of what waits, the same in each process of a gateway. While the database does not answer they are absent:
 * nobody is to take an old figure for a new one.
 */
export function backlogGauges(registry: Registry, watch: BacklogWatch): void {
  const registers = [registry]
  const failures = new Counter({
    registers,
    name: 'gateway_backlog_failures_total',
    help: 'Times that what waits could not be read for a scrape.',
  })
  for (const [figure, [name, help]] of Object.entries(gauges) as [
    keyof Backlog,
    readonly [string, string],
  ][]) {
    new Gauge({
      registers,
      name,
      help,
      // Without a label a gauge would begin as 0.
      labelNames: ['database'],
      async collect() {
        this.reset()
        const backlog = await watch.figures()
        if (backlog !== undefined) this.set({ database: watch.kind }, backlog[figure])
        else if (figure === 'deliveries') failures.inc()
      },
    })
  }
}
