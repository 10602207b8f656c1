import { sql } from 'drizzle-orm'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loggable } from '../../src/server/defects.js'
import { buildAccount, type TestAccount } from '../support/builders.js'
import { freshDatabase } from '../support/database.js'
import { type Gateway, startGateway } from '../support/gateway.js'

describe('an unexpected error', () => {
  let gateway: Gateway
  let account: TestAccount
  let close: () => Promise<void>
  const lines: string[] = []

  beforeAll(async () => {
    const database = await freshDatabase()
    const logger = pino({ level: 'error' }, { write: (line: string) => lines.push(line) })
    gateway = await startGateway({ database, logger })
    account = await buildAccount(database)
    // A statement that nobody expected to fail fails.
    await database.root.execute(sql`alter table brands drop column name`)
    close = async () => {
      await gateway.app.close()
      await database.close()
    }
  })
  afterAll(() => close())

  async function send(query: string, variables: object = {}) {
    lines.length = 0
    const response = await gateway.app.inject({
      method: 'POST',
      url: '/graphql',
      headers: {
        'content-type': 'application/json',
        'x-api-key': account.key,
        'x-request-id': 'request-0123456789',
      },
      payload: JSON.stringify({ query, variables }),
    })
    return { response, body: response.json<{ data: unknown; errors: unknown[] }>() }
  }

  const masked = (path: string[]) => ({
    message: 'Internal server error.',
    path,
    extensions: { code: 'INTERNAL_ERROR' },
  })

  it('is answered without a word of its cause, and logged with the request’s id', async () => {
    const { response, body } = await send('{ account { name brands { id } } }')
    expect(response.statusCode).toBe(200)
    expect(body.errors).toEqual([expect.objectContaining(masked(['account', 'brands']))])
    expect(response.body).not.toMatch(/select|does not exist|\b42703\b|node_modules|\.ts/i)
    const [logged] = lines.map((line) => JSON.parse(line) as Record<string, unknown>)
    expect(logged).toMatchObject({
      reqId: 'request-0123456789',
      err: { message: expect.stringMatching(/Failed query.*does not exist/s), code: '42703' },
    })
  })

  it('leaves what people sent out of the log', async () => {
    const { body } = await send(
      'mutation ($input: CreateBrandInput!) { createBrand(input: $input) { brand { id } } }',
      { input: { name: 'very-personal@example.com' } },
    )
    expect(body).toMatchObject({ data: { createBrand: null }, errors: [masked(['createBrand'])] })
    expect(lines.length).toBe(1)
    expect(lines.join()).not.toContain('very-personal')
  })

  it('is logged with its causes, however deep, and whatever was thrown', () => {
    const circular = new Error('one')
    circular.cause = circular
    expect(loggable(circular).cause?.message).toBe('one')
    expect(loggable('a text with a secret')).toEqual({
      type: 'string',
      message: 'Something else than an error.',
      stack: '',
    })
  })
})
