import { eq } from 'drizzle-orm'
import { pino } from 'pino'
import { beforeAll, describe, expect, it } from 'vitest'
import { loggerOptions } from '../../../src/cli/logger.js'
import { accounts } from '../../../src/database/tables/index.js'
import { buildContest } from '../../support/build-contest.js'
import { buildAccount, buildKey } from '../../support/builders.js'
import type { RestAnswer } from '../../support/contract.js'
import { makeContest } from '../../support/make-contest.js'
import { type SweepWidget, startSweepWidget } from '../../support/sweepwidget.js'

function requestIdOf({ body }: RestAnswer): unknown {
  return (body['meta'] as { request_id?: unknown } | undefined)?.request_id
}

describe('SweepWidget', () => {
  let sweep: SweepWidget
  beforeAll(async () => {
    sweep = await startSweepWidget()
  })

  const anonymous = (method: string, path: string, headers: Record<string, string> = {}) =>
    sweep.client.send(method, path, { headers })

  describe('takes the key', () => {
    it('from Bearer, X-API-Key and api_key, of which the first that is there decides (#58)', async () => {
      const { key } = sweep.account
      const wrong = 'gvw_wrong'
      const ask = async (bearer?: string, header?: string, query?: string) => {
        const { status } = await anonymous(
          'GET',
          `/account${query === undefined ? '' : `?api_key=${query}`}`,
          {
            ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }),
            ...(header === undefined ? {} : { 'x-api-key': header }),
          },
        )
        return status
      }
      expect(await Promise.all([ask(key), ask(undefined, key), ask(undefined, undefined, key)])).toEqual([
        ...[200, 200, 200],
      ])
      expect([await ask(key, wrong, wrong), await ask(undefined, key, wrong)]).toEqual([200, 200])
      expect([await ask(wrong, key, key), await ask(undefined, wrong, key)]).toEqual([401, 401])
      expect([await ask(), await ask('', '', ''), await ask('', key)]).toEqual([401, 401, 200])
      const basic = { authorization: 'Basic eDp5', 'x-api-key': key }
      expect((await anonymous('GET', '/account', basic)).status).toBe(200)
    })

    it('and never tells it to the log, wherever it stood and however detailed the log is (#58)', async () => {
      const lines: string[] = []
      const logger = pino(loggerOptions({ LOG_LEVEL: 'trace' }), {
        write: (line: string) => lines.push(line),
      })
      const logged = await startSweepWidget({ logger })
      const { key } = logged.account
      for (const path of ['/account', '/giveaways/x', '/nothing', '/account/%zz', '']) {
        await logged.client.send('GET', `${path}?api_key=${key}`)
        await logged.client.send('POST', `${path}?api_key=${key}`)
      }
      for (const url of [`/elsewhere?api_key=${key}`, `/%zz?api_key=${key}`, `/graphql?api_key=${key}`]) {
        const { body } = await logged.gateway.app.inject({ url, headers: { authorization: `Bearer ${key}` } })
        expect(body).not.toContain(key)
      }
      expect(lines.length).toBeGreaterThan(10)
      expect(lines.filter((line) => line.includes(key))).toEqual([])
      logger.error(Object.assign(new Error('x'), { rawPacket: Buffer.from(key) }))
      expect(JSON.parse(lines.at(-1) ?? '')).not.toHaveProperty('err.rawPacket')
    })

    it('that was revoked as little as one that never was', async () => {
      const revoked = await buildKey(sweep.gateway.database, sweep.account.id, {
        revokedAt: '2026-02-01T00:00:00.000Z',
      })
      for (const key of [revoked, 'x', `${sweep.account.key}x`, 'k'.repeat(3_000)]) {
        expect(await sweep.send('GET', '/account', { key })).toMatchObject({
          status: 401,
          body: { success: false, error: { code: 401, message: 'Invalid or missing API key.' } },
        })
      }
    })
  })

  it('is open to Enterprise plans alone, and says so before it looks at anything (#69)', async () => {
    const { database } = sweep.gateway
    const account = await buildAccount(database)
    const contest = await makeContest(database, account)
    for (const [plan, status] of [
      [5, 403],
      [6, 200],
      [7, 200],
      [1, 403],
    ] as const) {
      await database.root.update(accounts).set({ plan }).where(eq(accounts.id, account.id))
      // Another one for each plan: a key is who it was for half a second.
      const key = await buildKey(database, account.id)
      const answers = [
        await sweep.send('GET', '/account', { key }),
        await sweep.send('GET', `/giveaways/${contest.id}`, { key }),
      ]
      expect([plan, answers.map((answer) => answer.status)]).toEqual([plan, [status, status]])
    }
    const refused = await sweep.send('PUT', '/giveaways/x', { key: account.key, raw: '{' })
    expect([refused.status, refused.body.error]).toEqual([
      403,
      { code: 403, message: 'The API is available on the Enterprise plan.' },
    ])
  })

  it('says 403 of another account’s giveaway and 404 of one that is not there for the key (#59)', async () => {
    const { database } = sweep.gateway
    const other = await buildAccount(database)
    const foreign = await makeContest(database, other)
    const deleted = await buildContest(database, sweep.account, { deletedAt: '2026-06-02T00:00:00.000Z' })
    const foreignDeleted = await buildContest(database, other, { deletedAt: '2026-06-02T00:00:00.000Z' })
    const restricted = await buildKey(database, sweep.account.id, { contestIds: [deleted.id] })
    const ask = (id: unknown, key = sweep.account.key) =>
      sweep.send('GET', `/giveaways/${String(id)}`, { key })
    expect((await ask(foreign.id)).body.error).toEqual({
      code: 403,
      message: 'You do not own this resource.',
    })
    const missing = { code: 404, message: 'The requested resource does not exist.' }
    for (const answer of [
      await ask(deleted.id),
      await ask(sweep.contest.id, restricted),
      await ask(1),
      await ask('9007199254740993'),
      await ask('summer'),
      await ask('1e3'),
      await ask('-5'),
      await ask('%00'),
    ]) {
      expect([answer.status, answer.body.error]).toEqual([404, missing])
    }
    expect([403, 404]).toContain((await ask(foreignDeleted.id)).status)
  })

  it('names each request, the same way in every answer and another name each time (#61)', async () => {
    const answers = [
      await sweep.send('GET', '/account'),
      await sweep.send('GET', '/account'),
      await anonymous('GET', '/account'),
      await sweep.send('GET', '/nothing'),
      await sweep.send('POST', '/account'),
      await sweep.send('GET', '/giveaways/1'),
      await sweep.send('GET', '/giveaways?page=x'),
      await sweep.send('POST', '/giveaways', { raw: '{' }),
      await sweep.send('POST', '/giveaways', { body: {} }),
    ]
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 401, 404, 405, 404, 400, 400, 422])
    const ids = answers.map(requestIdOf)
    for (const id of ids) expect(id).toMatch(/^req_[a-z0-9]{12}$/)
    expect(new Set(ids).size).toBe(ids.length)
    // The client's own id leads to the same name, under which the log has it.
    const own = { 'x-request-id': 'my-request-0001' }
    expect(requestIdOf(await anonymous('GET', '/account', own))).toBe(
      requestIdOf(await anonymous('GET', '/account', own)),
    )
  })

  it('tells a body that cannot be read from one with faults (#17, #60)', async () => {
    const post = (raw: string | Buffer, type = 'application/json') =>
      sweep.send('POST', '/giveaways', { raw, headers: { 'content-type': type } })
    for (const raw of ['{', '', '{"title":}', "{'title':1}", 'NaN', '{}{}', '{"__proto__":{}}', '\u0000']) {
      expect([raw, (await post(raw)).status]).toEqual([raw, 400])
    }
    expect((await post(Buffer.from([0x22, 0xff, 0x22]))).status).toBe(400)
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'x']) {
      expect([type, (await post('{"title":"x"}', type)).status]).toEqual([type, 400])
    }
    for (const raw of ['null', '5', '[]', '"text"', '{}', '{"title":5}']) {
      const answer = await post(raw)
      expect([raw, answer.status, answer.body.error]).toMatchObject([
        ...[raw, 422],
        { code: 422, message: 'Validation failed.' },
      ])
    }
    const empty = await sweep.send('POST', '/giveaways')
    expect([empty.status, empty.body.error]).toMatchObject([400, { code: 400, message: expect.any(String) }])
    expect((await post(`"${'x'.repeat(2 ** 20)}"`)).status).toBe(413)
    const unknown = await sweep.send('POST', '/nothing', { raw: `"${'x'.repeat(2 ** 20)}"` })
    expect(unknown.status).toBe(404)
  })

  it('finds literal paths before those with ids, whatever the method (#105)', async () => {
    for (const [method, path, allow] of [
      ['GET', `${sweep.path}/entry-methods/reorder`, 'PUT, OPTIONS'],
      ['DELETE', `${sweep.path}/entry-methods/reorder`, 'PUT, OPTIONS'],
      ['PUT', `${sweep.path}/entries/export`, 'GET, HEAD, OPTIONS'],
      ['GET', `${sweep.path}/entries/bulk`, 'POST, OPTIONS'],
    ] as const) {
      const answer = await sweep.send(method, path)
      expect([path, answer.status, answer.headers['allow']]).toEqual([path, 405, allow])
      expect(answer.body.error).toEqual({ code: 405, message: `This path answers ${allow}.` })
    }
  })

  it('answers HEAD like GET, OPTIONS without a key, and paths with a slash at their end (#24)', async () => {
    const get = await sweep.send('GET', sweep.path)
    const head = await sweep.send('HEAD', sweep.path)
    expect([head.status, head.headers['content-length']]).toEqual([200, get.headers['content-length']])
    expect((await sweep.send('HEAD', '/giveaways/1')).status).toBe(404)
    expect((await anonymous('HEAD', '/account')).status).toBe(401)
    expect((await sweep.send('HEAD', `${sweep.path}/publish`)).status).toBe(405)
    for (const [path, allow] of [
      ['/account', 'GET, HEAD, OPTIONS'],
      [sweep.path, 'GET, HEAD, PUT, DELETE, OPTIONS'],
      [`${sweep.path}/entry-methods/`, 'GET, HEAD, POST, OPTIONS'],
    ] as const) {
      const options = await anonymous('OPTIONS', path)
      expect([path, options.status, options.headers['allow']]).toEqual([path, 204, allow])
    }
    expect((await sweep.send('GET', '/account/')).status).toBe(200)
    expect((await sweep.send('GET', `${sweep.path}/rules/?x=1`)).status).toBe(200)
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      const answer = await sweep.send(method, '/account')
      expect([method, answer.status, answer.headers['allow']]).toEqual([method, 405, 'GET, HEAD, OPTIONS'])
    }
  })

  it('knows no other path below its base, and says so in its envelope', async () => {
    for (const path of [
      ...['', '/', '/nothing', '/account/nothing', '/giveaways/1/nothing', '//account', '/account/%zz'],
      ...['/accountx', `/giveaways/${'1'.repeat(2_000)}`, '/GIVEAWAYS', '/v2/account'],
    ]) {
      for (const key of [undefined, sweep.account.key]) {
        const answer = await sweep.client.send('GET', path, { key })
        expect([path, answer.status, answer.body]).toEqual([
          path,
          404,
          {
            success: false,
            error: { code: 404, message: 'The requested resource does not exist.' },
            meta: { request_id: expect.stringMatching(/^req_[a-z0-9]{12}$/) },
          },
        ])
      }
    }
  })

  it('checks route, method, key, scope, path, query and body in this order (#159)', async () => {
    const reader = await buildKey(sweep.gateway.database, sweep.account.id, { scopes: ['contests:read'] })
    for (const [what, method, path, request, status] of [
      ['route', 'POST', '/nothing', { key: undefined, raw: '{' }, 404],
      ['method', 'POST', '/giveaways/x', { key: undefined, raw: '{' }, 405],
      ['key', 'PUT', '/giveaways/x', { key: undefined, raw: '{' }, 401],
      ['scope', 'PUT', '/giveaways/x', { key: reader, raw: '{' }, 403],
      ['path', 'PUT', '/giveaways/x', { raw: '{' }, 404],
      ['query', 'GET', '/giveaways?page=x', { key: reader }, 400],
      ['readable body', 'PUT', '/giveaways/1', { raw: '{' }, 400],
      ['fields', 'PUT', '/giveaways/1', { body: { title: 5 } }, 422],
      ['existence', 'PUT', '/giveaways/1', { body: { title: '' } }, 404],
    ] as const) {
      const answer = await sweep.client.send(method, path, { key: sweep.account.key, ...request })
      expect([what, answer.status]).toEqual([what, status])
    }
  })
})
