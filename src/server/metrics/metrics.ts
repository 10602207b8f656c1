import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Database } from '../../database/connection.js'
import type { EndedAttempt } from '../../domain/delivery/observer.js'
import type { ExhaustedLimit } from '../../domain/limit/limiter.js'
import { BoundedNames } from '../observation/operation-names.js'
import { backlogGauges } from './backlog-gauges.js'
import type { BacklogWatch } from './backlog-watch.js'

/** Which connections statements take. */
export type Pool = 'requests' | 'delivery' | 'sync' | 'replica'

const times = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]
const statementTimes = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5]
const sizes = [1, 2, 5, 10, 25, 50, 100, 250, 1_000]

/** The faces whose operations' names are chosen by clients. */
const freelyNamed: ReadonlySet<string> = new Set(['graphql', 'websocket'])

/** What runs statements, and perhaps keeps connections for them. */
type Watched = Pick<Database, 'observe' | 'connections'>

/** A request as it is counted. */
export interface CountedRequest {
  readonly face: string
  readonly operation: string
  /** Undefined: the client went away before its answer. */
  readonly status: number | undefined
  readonly milliseconds: number
}

/**
 * Everything that Prometheus is shown, of this process. Labels come from closed lists, from the contracts and routes, or
 * are names of GraphQL operations within bounds; none says who asked.
 */
export class Metrics {
  readonly registry = new Registry()
  readonly #names = new BoundedNames()
  readonly #pools = new Map<Pool, Watched>()
  readonly #to = { registers: [this.registry] }

  readonly #requests = new Counter({
    ...this.#to,
    name: 'gateway_requests_total',
    help: 'Requests by interface, operation and class of status (aborted: the client went away).',
    labelNames: ['interface', 'operation', 'status'],
  })
  readonly #requestTime = new Histogram({
    ...this.#to,
    name: 'gateway_request_duration_seconds',
    help: 'Time from a request to its answer.',
    labelNames: ['interface', 'operation'],
    buckets: times,
  })
  readonly #errors = new Counter({
    ...this.#to,
    name: 'gateway_operation_errors_total',
    help: 'Operations whose answer holds an error, by the code of the first.',
    labelNames: ['interface', 'code'],
  })
  readonly #slow = new Counter({
    ...this.#to,
    name: 'gateway_slow_operations_total',
    help: 'Operations that took SLOW_OPERATION_MS or longer.',
    labelNames: ['interface'],
  })
  readonly #replays = new Counter({
    ...this.#to,
    name: 'gateway_idempotency_replays_total',
    help: 'Requests that were answered with what an earlier one with the same Idempotency-Key got.',
    labelNames: ['interface'],
  })
  readonly #limits = new Counter({
    ...this.#to,
    name: 'gateway_limits_hit_total',
    help: 'Requests refused by a limit: whose it is (a key, an address, each operation) and which.',
    labelNames: ['interface', 'kind', 'limit'],
  })
  readonly #statementTime = new Histogram({
    ...this.#to,
    name: 'gateway_sql_statement_duration_seconds',
    help: 'SQL statements and their time; alone (root, with the wait for a connection) or in a transaction.',
    labelNames: ['pool', 'kind'],
    buckets: statementTimes,
  })
  readonly #statementFailures = new Counter({
    ...this.#to,
    name: 'gateway_sql_failures_total',
    help: 'SQL statements that failed.',
    labelNames: ['pool', 'kind'],
  })
  readonly #statementsOfOperation = new Histogram({
    ...this.#to,
    name: 'gateway_operation_statements',
    help: 'SQL statements of one operation.',
    labelNames: ['interface'],
    buckets: sizes,
  })
  readonly #batch = new Histogram({
    ...this.#to,
    name: 'gateway_loader_batch_size',
    help: 'Keys that a loader reads at once.',
    buckets: sizes,
  })
  readonly #sockets = new Gauge({
    ...this.#to,
    name: 'gateway_websocket_connections',
    help: 'Open websockets.',
  })
  readonly #subscriptions = new Gauge({
    ...this.#to,
    name: 'gateway_subscriptions',
    help: 'Subscriptions that run.',
  })
  readonly #emissions = new Counter({
    ...this.#to,
    name: 'gateway_subscription_emissions_total',
    help: 'Emissions of subscriptions.',
  })
  readonly #attempts = new Counter({
    ...this.#to,
    name: 'gateway_delivery_attempts_total',
    help: 'Sendings of webhooks and e-mails by what came of them.',
    labelNames: ['kind', 'outcome'],
  })
  readonly #attemptTime = new Histogram({
    ...this.#to,
    name: 'gateway_delivery_attempt_duration_seconds',
    help: 'Time of one sending.',
    labelNames: ['kind'],
    buckets: times,
  })
  readonly #taskFailures = new Counter({
    ...this.#to,
    name: 'gateway_delivery_task_failures_total',
    help: 'Times that a task of the delivery service began to fail; it is tried again.',
    labelNames: ['task'],
  })

  constructor() {
    const pools = this.#pools
    new Gauge({
      ...this.#to,
      name: 'gateway_database_connections',
      help: 'Connections to PostgreSQL: total, idle, and who waits for one (waiting).',
      labelNames: ['pool', 'state'],
      collect() {
        for (const [pool, database] of pools) {
          for (const [state, count] of Object.entries(database.connections?.() ?? {})) {
            this.set({ pool, state }, count)
          }
        }
      },
    })
    collectDefaultMetrics({ register: this.registry })
  }

  /** The text that Prometheus reads. */
  async text(): Promise<string> {
    return await this.registry.metrics()
  }

  /** Shows the database's statements and connections; once for each. */
  watchDatabase(pool: Pool, database: Watched): void {
    this.#pools.set(pool, database)
    database.observe({
      statement: ({ kind, milliseconds, failed }) => {
        this.#statementTime.observe({ pool, kind }, milliseconds / 1_000)
        if (failed) this.#statementFailures.inc({ pool, kind })
      },
    })
  }

  /** Shows how many replicas answer queries, and their statements. */
  watchReplicas(replicas: Pick<Database, 'observe'> & { readonly serving: readonly string[] }): void {
    this.watchDatabase('replica', { observe: (listener) => replicas.observe(listener) })
    new Gauge({
      ...this.#to,
      name: 'gateway_replicas_serving',
      help: 'Replicas that answer queries now; there only where some are configured.',
      collect() {
        this.set(replicas.serving.length)
      },
    })
  }

  /** Shows what waits to be done. */
  watchBacklog(watch: BacklogWatch): void {
    backlogGauges(this.registry, watch)
  }

  request({ face, operation, status, milliseconds }: CountedRequest): void {
    const named = freelyNamed.has(face) ? this.#names.of(operation) : operation
    const word = status === undefined ? 'aborted' : `${Math.floor(status / 100)}xx`
    this.#requests.inc({ interface: face, operation: named, status: word })
    this.#requestTime.observe({ interface: face, operation: named }, milliseconds / 1_000)
  }

  operation(face: string, statements: number, code: string | undefined, replayed: boolean): void {
    this.#statementsOfOperation.observe({ interface: face }, statements)
    if (code !== undefined) this.#errors.inc({ interface: face, code })
    if (replayed) this.#replays.inc({ interface: face })
  }

  /** An operation was refused before it ran. */
  refused(face: string, code: string, limit: string | undefined): void {
    this.#errors.inc({ interface: face, code })
    if (limit !== undefined) this.#limits.inc({ interface: face, kind: 'operation', limit })
  }

  limit({ interface: face, kind, bucket }: ExhaustedLimit): void {
    this.#limits.inc({ interface: face, kind, limit: bucket })
  }

  slow(face: string): void {
    this.#slow.inc({ interface: face })
  }

  batch(size: number): void {
    this.#batch.observe(size)
  }

  sockets(change: 1 | -1): void {
    this.#sockets.inc(change)
  }

  subscriptions(change: 1 | -1): void {
    this.#subscriptions.inc(change)
  }

  emission(): void {
    this.#emissions.inc()
  }

  attempt({ kind, outcome, milliseconds }: EndedAttempt): void {
    this.#attempts.inc({ kind, outcome })
    this.#attemptTime.observe({ kind }, milliseconds / 1_000)
  }

  taskFailed(task: string): void {
    this.#taskFailures.inc({ task })
  }
}
