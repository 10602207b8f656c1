import { describe, expect, test } from 'vitest'
import { ConfigError, isLoopback, readConfig, variables, variablesTable } from '../src/config.js'
import { defaultLimits } from '../src/server/limits.js'
import { defaultTransportBounds } from '../src/server/transport/bounds.js'

describe('the configuration', () => {
  test('has a value for every variable when the environment is empty', () => {
    const config = readConfig({})
    expect(config).toMatchObject({
      DATABASE_URL: undefined,
      DATA_DIR: './data',
      HOST: '127.0.0.1',
      PORT: 4000,
      AUTO_MIGRATE: true,
      RATE_LIMITS: true,
      DRAFT_BY_DEFAULT: false,
      WEBHOOK_ALLOW_PRIVATE: false,
      CORS_ORIGINS: [],
    })
  })

  test('takes an empty variable for an absent one and reads what is set', () => {
    const config = readConfig({
      PORT: '',
      HOST: ' ::1 ',
      AUTO_MIGRATE: 'False',
      CORS_ORIGINS: 'https://shop.example, https://www.shop.example:8443',
      PUBLIC_URL: 'https://api.shop.example/gateway/',
    })
    expect(config).toMatchObject({
      PORT: 4000,
      HOST: '::1',
      AUTO_MIGRATE: false,
      CORS_ORIGINS: ['https://shop.example', 'https://www.shop.example:8443'],
      PUBLIC_URL: 'https://api.shop.example/gateway',
    })
  })

  test.each([
    ['DATABASE_POOLER', 'transaction'],
    ['DATABASE_DIRECT_URL', 'postgres://127.0.0.1/gateway'],
    ['DATABASE_REPLICA_URLS', 'postgres://127.0.0.1/gateway'],
  ])('refuses %s without DATABASE_URL', (name, value) => {
    expect(() => readConfig({ [name]: value })).toThrow(/^[^\n]*\bDATABASE_URL, which is absent\.$/)
    expect(() => readConfig({ [name]: value, DATABASE_URL: 'postgres://127.0.0.1/gateway' })).not.toThrow()
  })

  test.each([
    ['PORT', '65536'],
    ['PORT', '80 80'],
    ['PORT', '-1'],
    ['DATABASE_POOL_SIZE', '0'],
    ['DATABASE_POOL_SIZE', '1e9'],
    ['DATABASE_URL', 'mysql://root@localhost/x'],
    ['DATABASE_REPLICA_URLS', 'postgres://a/x,mysql://b/x'],
    ['DATABASE_REPLICA_LAG_MS', '0'],
    ['HOST', 'two words'],
    ['PUBLIC_URL', 'ftp://x.example'],
    ['CORS_ORIGINS', 'https://shop.example/path'],
    ['AUTO_MIGRATE', 'maybe'],
    ['RATE_LIMITS', '2'],
    ['LOG_LEVEL', 'loud'],
    ['DRAFT_BY_DEFAULT', 'draft'],
    ['MAX_BODY_BYTES', '12'],
    ['OPERATION_TIMEOUT_MS', 'ten'],
    ['MAX_QUERY_DEPTH', '0'],
    ['MAX_QUERY_ALIASES', '1.5'],
    ['MAX_QUERY_COST', ''.padEnd(20, '9')],
  ])('refuses %s=%s in one line that names it', (name, value) => {
    const read = (): unknown => readConfig({ [name]: value })
    expect(read).toThrow(ConfigError)
    expect(read).toThrow(new RegExp(`^${name} must be [^\n]+\\.$`))
  })

  test('has the limits that the server has by itself', () => {
    const config = readConfig({})
    expect({
      bodyBytes: config.MAX_BODY_BYTES,
      operationTime: config.OPERATION_TIMEOUT_MS,
      depth: config.MAX_QUERY_DEPTH,
      aliases: config.MAX_QUERY_ALIASES,
      rootFields: config.MAX_QUERY_ROOT_FIELDS,
      cost: config.MAX_QUERY_COST,
      pageSize: config.MAX_PAGE_SIZE,
      tokens: config.MAX_QUERY_TOKENS,
    }).toEqual(defaultLimits)
  })

  test('has the bounds of connections that the server has by itself', () => {
    const config = readConfig({})
    expect(defaultTransportBounds).toMatchObject({
      headerBytes: config.MAX_HEADER_BYTES,
      connections: config.MAX_CONNECTIONS,
      headersTime: config.HEADERS_TIMEOUT_MS,
      requestTime: config.REQUEST_TIMEOUT_MS,
      answerTime: config.ANSWER_TIMEOUT_MS,
      keepAliveTime: config.KEEP_ALIVE_MS,
    })
  })

  test('takes replicas of a database only', () => {
    const DATABASE_REPLICA_URLS = 'postgres://one/gateway, postgres://other/gateway,'
    expect(readConfig({ DATABASE_REPLICA_URLS, DATABASE_URL: 'postgres://db/gateway' })).toMatchObject({
      DATABASE_REPLICA_URLS: ['postgres://one/gateway', 'postgres://other/gateway'],
    })
    expect(() => readConfig({ DATABASE_REPLICA_URLS })).toThrow(/^DATABASE_REPLICA_URLS .* DATABASE_URL.*\.$/)
  })

  test('names every wrong variable at once', () => {
    expect(() => readConfig({ PORT: 'x', LOG_LEVEL: 'y' })).toThrow(/^PORT must .*; LOG_LEVEL must .*\.$/)
  })

  test('keeps a password out of the sentence', () => {
    expect(() => readConfig({ DATABASE_URL: 'mysql://root:hunter2@db' })).toThrow(/^(?!.*hunter2)/)
    expect(() => readConfig({ DATABASE_REPLICA_URLS: 'x://root:hunter2@db' })).toThrow(/^(?!.*hunter2)/)
    expect(() => readConfig({ SMTP_URL: 'http://root:hunter2@mail' })).toThrow(/^(?!.*hunter2)/)
  })

  test('describes every variable in the table', () => {
    const table = variablesTable()
    for (const name of Object.keys(variables)) expect(table).toContain(`| \`${name}\` |`)
  })

  test('knows which hosts only this machine reaches', () => {
    expect(['127.0.0.1', '127.1.2.3', '::1', 'localhost'].every(isLoopback)).toBe(true)
    expect(['0.0.0.0', '::', '127.0.0.1.example', '10.0.0.1'].some(isLoopback)).toBe(false)
  })
})
