import type { FastifyInstance } from 'fastify'
import type { Database } from '../../src/database/connection.js'
import type { StatementLog } from '../../src/database/statements.js'
import { recordStatements } from '../../src/database/statements.js'
import type { MailOptions } from '../../src/delivery/mail/task.js'
import { createRelays } from '../../src/delivery/relays.js'
import { createDelivery } from '../../src/delivery/service.js'
import { SealingKeys } from '../../src/domain/source/box.js'
import { type AppOptions, createApp } from '../../src/server/app.js'
import { defaultLimits } from '../../src/server/limits.js'
import { TestClock } from './clock.js'
import { workerDatabase } from './database.js'
import { testReach, testSender } from './sender.js'

/** A key that seals credentials, as `SECRETS_KEY` would have it. */
export const testSealingKey = Buffer.alloc(32, 7).toString('base64')

export const testSettings = {
  publicUrl: 'http://gateway.test',
  draftByDefault: false,
  privateWebhooks: false,
  privateSources: false,
  sealing: new SealingKeys(testSealingKey),
  // Draws that wait for the beacon ask for it: see `relay.ts`.
  randomness: 'local',
  beaconWait: 300,
} as const

export interface GraphQLAnswer {
  readonly status: number
  // The shape depends on the query; tests say what they expect of it.
  readonly data: Record<string, unknown> | null | undefined
  readonly errors: readonly {
    readonly message: string
    readonly path?: readonly (string | number)[]
    readonly extensions: Record<string, unknown> & { readonly code: string }
  }[]
}

/** The real server on a real database, spoken to without a socket. */
export class Gateway {
  constructor(
    readonly app: FastifyInstance,
    readonly database: Database,
    readonly clock: TestClock,
    /** Does what the delivery service does, as far as it is due by the clock: events become deliveries, and those are sent. */
    readonly settle: () => Promise<void>,
  ) {}

  /** Sends a GraphQL request as a client with this raw key would. */
  async graphql(
    key: string | undefined,
    query: string,
    variables: Record<string, unknown> = {},
    headers: Record<string, string> = {},
  ): Promise<GraphQLAnswer> {
    const response = await this.app.inject({
      method: 'POST',
      url: '/graphql',
      headers: {
        'content-type': 'application/json',
        ...(key === undefined ? {} : { 'x-api-key': key }),
        ...headers,
      },
      payload: JSON.stringify({ query, variables }),
    })
    const body = response.json<{ data?: Record<string, unknown> | null; errors?: GraphQLAnswer['errors'] }>()
    return { status: response.statusCode, data: body.data, errors: body.errors ?? [] }
  }

  /** The statements that `work` runs, without transaction frames and the key's lookup. */
  async statements(work: () => Promise<unknown>): Promise<readonly string[]> {
    const log: StatementLog = { statements: [] }
    await recordStatements(log, work)
    return log.statements
  }
}

/** A service that is only told to settle reports nothing: its failures are thrown. */
const unexpected = { failed: () => undefined, recovered: () => undefined }

/** A gateway on the worker's database (or on `database`), with a clock that stands at noon of 15 June 2026. */
export async function startGateway({
  mail,
  ...options
}: Partial<AppOptions> & { database?: Database; mail?: MailOptions } = {}): Promise<Gateway> {
  const database = options.database ?? (await workerDatabase())
  const clock = new TestClock()
  const { settings = testSettings, webhooks = testSender(), beacons = createRelays({ urls: [] }) } = options
  // Who waits for an instant finds it come at once.
  const pause = async (milliseconds: number) => clock.advance(milliseconds / 1_000)
  const app = await createApp({
    clock,
    settings,
    webhooks,
    beacons,
    sources: testReach(),
    pause,
    logger: false,
    limits: defaultLimits,
    introspection: true,
    rateLimits: false,
    ...options,
    database,
  })
  await app.ready()
  const delivery = createDelivery({
    database,
    clock,
    settings,
    sender: webhooks,
    beacons,
    report: unexpected,
    mail,
    observer: {
      attempt(attempt) {
        options.observation?.metrics?.attempt(attempt)
        options.observation?.tracing?.attempt(attempt)
      },
    },
  })
  return new Gateway(app, database, clock, delivery.settle)
}
