import * as z from 'zod'
import {
  mailAddress,
  mailServer,
  oneOf,
  optional,
  origins,
  postgresAddress,
  postgresAddresses,
  redisAddress,
  sealingKey,
  toggle,
  type Variable,
  webAddress,
  webAddresses,
  whole,
  withDefault,
} from './config-kinds.js'

/** The only module that reads the environment. Whoever needs a value is handed it. */

/** Every variable, in the order of the README's table. */
export const variables = {
  DATABASE_URL: optional(
    'an address like postgres://user:password@host:5432/name',
    'The PostgreSQL database (15 to 18). Without it the gateway keeps an embedded database in `DATA_DIR`.',
    'none',
    postgresAddress,
  ),
  DATABASE_POOL_SIZE: whole(
    'PostgreSQL connections that one process opens at most for requests.',
    10,
    1,
    1_000,
  ),
  DATABASE_POOLER: oneOf(
    'What stands between the gateway and PostgreSQL: `transaction`, a pooler that lends a connection for a transaction, as PgBouncer with `pool_mode = transaction`; see `docs/processes.md`.',
    'none',
    ['none', 'transaction'],
  ),
  DATABASE_DIRECT_URL: optional(
    'an address like postgres://user:password@host:5432/name',
    'The same database past the pooler. Migrations and the commands beside `serve` use it.',
    '`DATABASE_URL`',
    postgresAddress,
  ),
  DATABASE_REPLICA_URLS: withDefault(
    'a comma-separated list of addresses like postgres://user:password@host:5432/name',
    'Streaming replicas of the database, an address for each, that answer queries; see `docs/scaling.md`.',
    '',
    postgresAddresses,
  ),
  DATABASE_REPLICA_LAG_MS: whole(
    'Milliseconds that a replica may be behind: a query waits no longer for it, and it is left out.',
    100,
    1,
    10_000,
  ),
  DATA_DIR: withDefault(
    'a folder',
    'The folder of the embedded database and of the demo keys. One process at a time uses it.',
    './data',
    z.string().refine((text) => !text.includes('\0')),
  ),
  DEMO_DATA: toggle(
    'Whether the first start on the embedded database makes demo data. PostgreSQL gets it only by `gateway demo`.',
    'true',
  ),
  AUTO_MIGRATE: toggle(
    'Whether a start applies pending migrations. `false`: it refuses to start and names them; run `gateway migrate`.',
    'true',
  ),
  HOST: withDefault(
    'a host name or an IP address',
    'The address to listen on; `0.0.0.0` or `::` for all of the machine’s.',
    '127.0.0.1',
    z.string().regex(/^[\w.:%-]+$/),
  ),
  PORT: whole('The port to listen on; 0 takes a free one.', 4_000, 0, 65_535),
  PUBLIC_URL: optional(
    'an http or https address',
    'The address under which people reach the gateway: links in answers start with it.',
    '`http://HOST:PORT`',
    webAddress,
  ),
  CORS_ORIGINS: withDefault(
    'a comma-separated list of origins like https://shop.example, or *',
    'Web origins whose pages may call the interfaces.',
    '',
    origins,
  ),
  TRUST_PROXY: whole(
    'How many proxies stand in front and add to `X-Forwarded-For`; the client’s address is taken from there.',
    0,
    0,
    10,
  ),
  COUNTRY_HEADER: optional(
    'the name of a header',
    'The header in which the proxy in front names the visitor’s country by two letters, such as `CF-IPCountry`; contests’ pages go by it. The proxy must take it away from what clients send.',
    'none',
    z.string().regex(/^[\w-]{1,64}$/),
  ),
  LOG_LEVEL: oneOf('How much is logged.', 'info', [
    'trace',
    'debug',
    'info',
    'warn',
    'error',
    'fatal',
    'silent',
  ]),
  SLOW_OPERATION_MS: whole(
    'Milliseconds from which on an operation is logged as slow, with its statements’ number and time; 0: none is.',
    1_000,
    0,
    600_000,
  ),
  METRICS_PORT: optional(
    'a whole number from 0 to 65535',
    'A port of its own for `/metrics` (Prometheus); 0 takes a free one. Without it and `METRICS_TOKEN` nothing is counted; see `docs/observability.md`.',
    'none',
    z
      .string()
      .regex(/^\d{1,5}$/)
      .transform(Number)
      .pipe(z.number().max(65_535)),
  ),
  METRICS_HOST: withDefault(
    'a host name or an IP address',
    'The address on which `METRICS_PORT` listens; who reaches it may read, unless there is a token.',
    '127.0.0.1',
    z.string().regex(/^[\w.:%-]+$/),
  ),
  METRICS_TOKEN: optional(
    'at least 16 visible characters without spaces',
    'With it `/metrics` is served beside the interfaces as well, to who sends it as `Authorization: Bearer`.',
    'none',
    z.string().regex(/^[\x21-\x7e]{16,256}$/),
  ),
  OTEL_EXPORTER_OTLP_ENDPOINT: optional(
    'an http or https address',
    'The collector of OpenTelemetry traces (OTLP over HTTP, JSON); `/v1/traces` is added. Without it there are no traces.',
    'none',
    webAddress,
  ),
  OTEL_SERVICE_NAME: withDefault(
    'a name',
    'What the gateway is called in traces.',
    'giveaway-gateway',
    z.string().max(200),
  ),
  OTEL_TRACES_SAMPLER_ARG: withDefault(
    'a number from 0 to 1',
    'The share of traces that are collected; a trace that was begun elsewhere (`traceparent`) follows its beginning.',
    '1',
    z
      .string()
      .regex(/^\d(\.\d{1,9})?$/)
      .transform(Number)
      .pipe(z.number().max(1)),
  ),
  INTROSPECTION: toggle('Whether clients may read the GraphQL schema. The playground needs it.', 'on'),
  PLAYGROUND: toggle('Whether browsers get the playground at `/graphql` and the reference at `/docs`.', 'on'),
  DASHBOARD: toggle(
    'Whether browsers get the dashboard at `/dashboard`. It sees what the key of who signs in may see.',
    'on',
  ),
  RATE_LIMITS: toggle(
    'Whether requests are limited per key, and per address those without a valid key. `off` switches off all that follows.',
    'on',
  ),
  RATE_LIMIT_REQUESTS: whole(
    'GraphQL requests a minute of a key that has no limit of its own.',
    1_000,
    1,
    1_000_000,
  ),
  RATE_LIMIT_COST: whole(
    'The cost a minute of the GraphQL operations of a key that has no limit of its own; see `docs/limits.md`.',
    500_000,
    1,
    1_000_000_000,
  ),
  RATE_LIMIT_ATTEMPTS: whole(
    'Attempts a minute without a valid key that an address has; the SweepWidget API keeps to its documented 120.',
    60,
    1,
    1_000_000,
  ),
  REDIS_URL: optional(
    'an address like redis://user:password@host:6379/0 or rediss://host',
    'Where processes count limits together. Without it each counts for itself.',
    'none',
    redisAddress,
  ),
  REDIS_TIMEOUT_MS: whole(
    'Milliseconds to wait for Redis; where it does not answer, the process counts for itself until it does.',
    200,
    10,
    10_000,
  ),
  DRAFT_BY_DEFAULT: toggle(
    'Whether a contest is a draft when its maker does not say so (decision #73).',
    'false',
  ),
  DELIVERY: toggle(
    'Whether this process delivers what events and dates give rise to. Among several processes one at least must; see `docs/events.md`.',
    'on',
  ),
  DELIVERY_POOL_SIZE: whole(
    'PostgreSQL connections that one process opens at most for deliveries, beside those for requests.',
    4,
    1,
    100,
  ),
  SMTP_URL: optional(
    'an address like smtp://user:password@host:587 or smtps://host',
    'The mail server. Without it e-mails are written as .eml files into the folder `outbox` in `DATA_DIR`.',
    'none',
    mailServer,
  ),
  MAIL_FROM: optional(
    'an e-mail address',
    'The address from which e-mails are sent. Mail servers must allow it.',
    '`no-reply@` and the host of `PUBLIC_URL`',
    mailAddress,
  ),
  WEBHOOK_ALLOW_PRIVATE: toggle(
    'Whether webhooks may lead to private addresses and use plain http: for tests and inner networks.',
    'false',
  ),
  SECRETS_KEY: optional(
    '32 bytes in Base64, as `openssl rand -base64 32` makes them',
    'The key that seals the credentials of sources; without it none can be added. Keep it apart from backups of the database (`docs/sources.md`).',
    'none',
    sealingKey,
  ),
  SECRETS_KEY_PREVIOUS: optional(
    '32 bytes in Base64',
    'The key before a rotation: it still opens what it has sealed.',
    'none',
    sealingKey,
  ),
  SYNC: toggle(
    'Whether this process draws in sources that are due, one at a time; it needs `SECRETS_KEY`. Among several processes one at least must; see `docs/sources.md`.',
    'on',
  ),
  SOURCE_ALLOW_PRIVATE: toggle(
    'Whether sources may lie at private addresses and be asked by plain http: for tests and inner networks.',
    'false',
  ),
  DRAW_RANDOMNESS: oneOf(
    'Where the randomness of draws comes from: `drand`, a round of the public beacon that did not exist when the draw was committed to, or `local`, the gateway’s own generator.',
    'drand',
    ['drand', 'local'],
  ),
  DRAND_URLS: withDefault(
    'a comma-separated list of http or https addresses',
    'drand’s relays, the preferred first. What they answer is verified; without any of them draws wait.',
    'https://api.drand.sh,https://api2.drand.sh,https://drand.cloudflare.com',
    webAddresses,
  ),
  DRAND_WAIT_MS: whole(
    'Milliseconds after its round is due that a draw which must answer at once (REST) waits for a relay before local randomness stands in.',
    1_000,
    100,
    60_000,
  ),
  MAX_BODY_BYTES: whole('Bytes of one request’s body.', 1_048_576, 1_024, 104_857_600),
  MAX_HEADER_BYTES: whole(
    'Bytes of a request’s first line and headers together (`docs/bounds.md`).',
    16_384,
    4_096,
    262_144,
  ),
  MAX_CONNECTIONS: whole(
    'Connections at once, websockets included; one more is closed unanswered.',
    10_000,
    1,
    1_000_000,
  ),
  HEADERS_TIMEOUT_MS: whole(
    'Milliseconds in which a request’s headers must have arrived.',
    10_000,
    100,
    600_000,
  ),
  REQUEST_TIMEOUT_MS: whole(
    'Milliseconds in which a whole request must have arrived, its body included; later ones are answered with 408.',
    30_000,
    100,
    600_000,
  ),
  ANSWER_TIMEOUT_MS: whole(
    'Milliseconds that a client has to take its answer before the connection is cut.',
    60_000,
    100,
    3_600_000,
  ),
  KEEP_ALIVE_MS: whole(
    'Milliseconds that a connection may wait for its next request; set it above what a load balancer in front keeps.',
    72_000,
    100,
    3_600_000,
  ),
  OPERATION_TIMEOUT_MS: whole(
    'Milliseconds after which an operation is answered with TIMEOUT and a mutation undone.',
    10_000,
    100,
    600_000,
  ),
  MAX_QUERY_DEPTH: whole('Levels of fields of a GraphQL operation.', 16, 1, 1_000),
  MAX_QUERY_ALIASES: whole('Aliases of a GraphQL operation.', 50, 0, 10_000),
  MAX_QUERY_ROOT_FIELDS: whole('Fields of the first level of a GraphQL operation.', 20, 1, 1_000),
  MAX_QUERY_COST: whole(
    'The cost of a GraphQL operation: about the objects that its answer may hold.',
    50_000,
    1,
    100_000_000,
  ),
  MAX_PAGE_SIZE: whole('Rows of one page that a GraphQL client may ask for; 50 come unasked.', 250, 50, 250),
  MAX_QUERY_TOKENS: whole('Tokens of a GraphQL document.', 2_000, 100, 1_000_000),
} satisfies Record<string, Variable<unknown>>

type Values = { [Name in keyof typeof variables]: z.output<(typeof variables)[Name]['schema']> }

/** Everything that the operator may set, checked. */
export interface Config extends Values {
  /** Whether the process was started by npm, whose end should be the process's end. */
  readonly startedByNpm: boolean
}

/** One variable or more hold what they do not take; the message is one line. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
}

type Environment = Readonly<Record<string, string | undefined>>

/** Reads and checks all variables; an empty one counts as absent. Throws ConfigError naming every wrong one. */
export function readConfig(environment: Environment = process.env): Config {
  const faults: string[] = []
  const values = Object.fromEntries(
    Object.entries<Variable<unknown>>(variables).map(([name, { schema, takes }]) => {
      const text = environment[name]?.trim()
      const read = schema.safeParse(text === '' ? undefined : text)
      if (!read.success) faults.push(`${name} must be ${takes}${quoted(name, text)}`)
      return [name, read.data]
    }),
  )
  if (faults.length > 0) throw new ConfigError(`${faults.join('; ')}.`)
  // Each name was read by its own schema just above; `fromEntries` cannot say so.
  const read = values as Values
  if (read.DATABASE_REPLICA_URLS.length > 0 && read.DATABASE_URL === undefined) {
    throw new ConfigError('DATABASE_REPLICA_URLS names replicas of DATABASE_URL, which is absent.')
  }
  const pooled = read.DATABASE_POOLER !== 'none' || read.DATABASE_DIRECT_URL !== undefined
  if (pooled && read.DATABASE_URL === undefined) {
    throw new ConfigError('DATABASE_POOLER and DATABASE_DIRECT_URL go with DATABASE_URL, which is absent.')
  }
  if (read.SECRETS_KEY_PREVIOUS !== undefined && read.SECRETS_KEY === undefined) {
    throw new ConfigError('SECRETS_KEY_PREVIOUS goes with SECRETS_KEY, which is absent.')
  }
  return { ...read, startedByNpm: environment['npm_lifecycle_event'] !== undefined }
}

/** The value at fault, unless it may hold a password. */
function quoted(name: string, text: string | undefined): string {
  const secret = [
    'DATABASE_URL',
    'DATABASE_DIRECT_URL',
    'DATABASE_REPLICA_URLS',
    'SMTP_URL',
    'REDIS_URL',
    'METRICS_TOKEN',
    'SECRETS_KEY',
    'SECRETS_KEY_PREVIOUS',
  ]
  return secret.includes(name) || text === undefined ? '' : `, not ${JSON.stringify(text.slice(0, 80))}`
}

/** Whether only programs of this machine reach the host. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host)
}

/** The variables as the rows of a Markdown table: what the README shows. */
export function variablesTable(): string {
  const rows = Object.entries<Variable<unknown>>(variables).map(([name, { takes, about, fallback }]) => {
    const shown = fallback === '' ? 'none' : /^(none$|`)/.test(fallback) ? fallback : `\`${fallback}\``
    return `| \`${name}\` | ${shown} | ${about} Takes ${takes}. |`
  })
  return ['| Variable | When absent | Meaning |', '| --- | --- | --- |', ...rows].join('\n')
}
