import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { openPostgres } from '../../../src/database/postgres.js'
import { type BlitzRocket, startBlitzRocket } from '../../support/blitz-rocket.js'
import { buildContest } from '../../support/build-contest.js'
import { buildParticipant } from '../../support/build-participant.js'
import { buildAccount, buildKey } from '../../support/builders.js'
import { clientOf } from '../../support/contract.js'
import { startGateway } from '../../support/gateway.js'
import { makeContest } from '../../support/make-contest.js'

const readScopes = ['participants:read', 'contests:read', 'contacts:read']

describe('what Blitz Rocket refuses', () => {
  let blitz: BlitzRocket
  let entryId: string

  beforeAll(async () => {
    blitz = await startBlitzRocket()
    entryId = (await blitz.enter({ email: 'someone@example.com' })).entryId
  })

  /** Every operation with a request that it takes, for a contest and a person. */
  const operations = (contestId: string, entry: string) =>
    [
      ['GET', `/contests/${contestId}/entries`, undefined],
      ['POST', `/contests/${contestId}/entries`, { email: 'somebody@example.com' }],
      ['GET', `/entries/${entry}`, undefined],
      ['PUT', `/entries/${entry}`, { name: 'New Name' }],
      ['POST', `/entries/${entry}/disqualify`, { disqualify: true }],
      ['POST', `/entries/${entry}/points`, { points: 1, reason: 'Test' }],
    ] as const

  const contestNotFound = {
    status: 404,
    body: { success: false, error: 'Contest not found', message: 'No contest exists with the given ID' },
  }
  const entryNotFound = {
    status: 404,
    body: { success: false, error: 'Entry not found', message: 'No entry exists with the given ID' },
  }

  it('asks for a key: none, an unknown and a revoked one are alike (#30)', async () => {
    const revoked = await buildKey(blitz.gateway.database, blitz.account.id, {
      revokedAt: '2026-02-01T00:00:00.000Z',
    })
    for (const [method, path, body] of operations(blitz.contest.publicId, entryId)) {
      for (const key of [undefined, 'sk_live_unknown', `${blitz.account.key}x`, revoked]) {
        expect(await blitz.client.send(method, path, { key, body })).toMatchObject({
          status: 401,
          body: { error: 'Invalid or missing API key' },
        })
      }
    }
  })

  it('takes the key from x-api-key alone', async () => {
    const headers = { authorization: `Bearer ${blitz.account.key}` }
    const path = `/entries/${entryId}`
    expect((await blitz.client.send('GET', path, { headers })).status).toBe(401)
    expect((await blitz.client.send('GET', `${path}?api_key=${blitz.account.key}`)).status).toBe(401)
  })

  it('lets public keys read, and asks for a private key to write (#27)', async () => {
    const key = await buildKey(blitz.gateway.database, blitz.account.id, { scopes: readScopes })
    for (const [method, path, body] of operations(blitz.contest.publicId, entryId)) {
      const answer = await blitz.client.send(method, path, { key, body })
      if (method === 'GET') expect(answer.status).toBe(200)
      else {
        expect(answer).toMatchObject({
          status: 403,
          body: {
            success: false,
            error: 'Private key required',
            message: 'This endpoint requires a private API key',
          },
        })
      }
    }
  })

  it('asks for the scope of people, and for nothing else (#2)', async () => {
    const { database } = blitz.gateway
    const { id } = blitz.account
    const without = await buildKey(database, id, { scopes: ['contests:read', 'contests:write'] })
    const reader = await buildKey(database, id, { scopes: ['participants:read'] })
    const writer = await buildKey(database, id, { scopes: ['participants:write'] })
    for (const [method, path, body] of operations(blitz.contest.publicId, entryId)) {
      const refused = await blitz.client.send(method, path, { key: without, body })
      expect([refused.status, refused.body.error]).toEqual([403, 'Insufficient scope'])
      const key = method === 'GET' ? reader : writer
      expect((await blitz.client.send(method, path, { key, body })).status).toBeLessThan(300)
    }
  })

  it('knows no id that is unknown, ill-formed or of another form (#18, #55)', async () => {
    for (const id of [
      'unknown',
      '%00',
      'x%00y',
      '%20',
      '%F0%9F%98%80',
      '..%2f..',
      `${entryId}x`,
      'x'.repeat(900),
    ]) {
      for (const [method, path, body] of operations(id, id)) {
        const expected = path.startsWith('/contests') ? contestNotFound : entryNotFound
        expect([id, await blitz.send(method, path, { body })]).toMatchObject([id, expected])
      }
    }
    const { publicId } = blitz.contest
    for (const id of [publicId.slice(0, -2), publicId.toUpperCase(), String(blitz.contest.id)]) {
      expect(await blitz.send('GET', `/contests/${id}/entries`)).toMatchObject(contestNotFound)
    }
  })

  it('knows nothing of another account, of a deleted contest, or outside a key’s contests (#2, #30)', async () => {
    const { database } = blitz.gateway
    const other = await buildAccount(database)
    const deleted = await buildContest(database, blitz.account, { deletedAt: '2026-06-10T00:00:00.000Z' })
    const allowed = await makeContest(database, blitz.account)
    const restricted = await buildKey(database, blitz.account.id, { contestIds: [allowed.id] })
    const foreign = await makeContest(database, other)
    const hidden = [
      [blitz.contest.publicId, entryId, other.key],
      [blitz.contest.publicId, entryId, restricted],
      [deleted.publicId, (await buildParticipant(database, deleted)).publicId, blitz.account.key],
      [foreign.publicId, (await buildParticipant(database, foreign)).publicId, blitz.account.key],
    ] as const
    for (const [contestId, entry, key] of hidden) {
      for (const [method, path, body] of operations(contestId, entry)) {
        const expected = path.startsWith('/contests') ? contestNotFound : entryNotFound
        expect(await blitz.client.send(method, path, { key, body })).toMatchObject(expected)
      }
    }
    const own = await blitz.client.send('GET', `/contests/${allowed.publicId}/entries`, { key: restricted })
    expect(own.status).toBe(200)
  })

  it('answers unknown paths below its own segments in its own envelope (#1)', async () => {
    for (const path of [
      '/contests',
      '/contests/x',
      '/entries',
      '/entries/x/unknown',
      '/contests/x/entries/y',
      '/entries/%zz',
    ]) {
      expect(await blitz.client.send('GET', path)).toMatchObject({
        status: 404,
        body: { error: 'Not found' },
      })
    }
  })

  it('leaves all other paths to Revup’s documented answer (#1)', async () => {
    for (const path of ['', '/', '/unknown', '/contestsx', '/promotions/1/other', '/account/other', '/%zz']) {
      const response = await blitz.gateway.app.inject({ method: 'GET', url: `/api/v1${path}` })
      expect([path, response.statusCode, response.json()]).toEqual([
        path,
        404,
        {
          success: false,
          request_id: expect.stringMatching(/^[0-9a-f]{24}$/),
          error: { code: 'not_found', message: expect.any(String) },
        },
      ])
    }
  })

  it('names the methods of a path that has others', async () => {
    for (const [method, path, allow] of [
      ['DELETE', `/contests/${blitz.contest.publicId}/entries`, 'GET, HEAD, POST, OPTIONS'],
      ['POST', `/entries/${entryId}`, 'GET, HEAD, PUT, OPTIONS'],
      ['PATCH', `/entries/${entryId}`, 'GET, HEAD, PUT, OPTIONS'],
      ['GET', `/entries/${entryId}/points`, 'POST, OPTIONS'],
      ['HEAD', `/entries/${entryId}/disqualify`, 'POST, OPTIONS'],
      ['TRACE', `/entries/${entryId}/points`, 'POST, OPTIONS'],
      ['PROPFIND', `/contests/${blitz.contest.publicId}/entries?page=1`, 'GET, HEAD, POST, OPTIONS'],
    ] as const) {
      const answer = await blitz.client.send(method, path)
      expect([answer.status, answer.headers['allow']]).toEqual([405, allow])
    }
  })

  it('answers OPTIONS without a key, HEAD as GET without a body, and a trailing slash (#24)', async () => {
    const options = await blitz.client.send('OPTIONS', `/entries/${entryId}`)
    expect([options.status, options.headers['allow']]).toEqual([204, 'GET, HEAD, PUT, OPTIONS'])
    const get = await blitz.send('GET', `/entries/${entryId}/`)
    const head = await blitz.send('HEAD', `/entries/${entryId}`)
    expect([head.status, head.headers['content-length']]).toEqual([200, get.headers['content-length']])
  })

  it('numbers every answer, with the client’s own number where it sent one (#54)', async () => {
    const { headers } = await blitz.send('GET', `/entries/${entryId}`)
    const again = await blitz.send('GET', `/entries/${entryId}`)
    expect(headers['x-request-id']).not.toBe(again.headers['x-request-id'])
    const own = { 'x-request-id': 'support-case-4711' }
    const answer = await blitz.send('GET', '/entries/unknown', { headers: own })
    expect(answer.headers['x-request-id']).toBe('support-case-4711')
  })

  it('says that a database which does not answer may be asked again', async () => {
    const { database } = blitz.gateway
    const nowhere = openPostgres({ url: 'postgres://nobody@127.0.0.1:1/nothing', poolSize: 1 })
    onTestFinished(() => nowhere.close())
    const gateway = await startGateway({ database: { ...database, root: nowhere.root } })
    const answer = await clientOf(gateway.app, 'blitz-rocket').send('GET', '/entries/x', {
      key: blitz.account.key,
    })
    expect([answer.status, answer.body.error, answer.headers['retry-after']]).toEqual([
      503,
      'Service unavailable',
      '1',
    ])
  })

  it('masks a defect', async () => {
    const { database } = blitz.gateway
    const root = new Proxy(database.root, {
      get: () => () => {
        throw new Error('select secret from table')
      },
    })
    const gateway = await startGateway({ database: { ...database, root } })
    const answer = await clientOf(gateway.app, 'blitz-rocket').send('GET', '/entries/x', {
      key: blitz.account.key,
    })
    expect([answer.status, answer.body]).toEqual([
      500,
      { success: false, error: 'Internal server error', message: 'Something went wrong on our side' },
    ])
  })
})
