import { beforeAll, describe, expect, it } from 'vitest'
import { buildParticipants } from '../../support/build-participant.js'
import { buildAccount, buildKey } from '../../support/builders.js'
import { makeContest } from '../../support/make-contest.js'
import { type Revup, startRevup } from '../../support/revup.js'

describe('what a Revup client is refused', () => {
  let revup: Revup

  beforeAll(async () => {
    revup = await startRevup()
  })

  function codeOf(body: { readonly error?: unknown }): unknown {
    return (body.error as { code: string }).code
  }

  it('says whether the key is missing, wrong or revoked (#161)', async () => {
    const revoked = await buildKey(revup.gateway.database, revup.account.id, {
      revokedAt: '2026-06-01T00:00:00.000Z',
    })
    for (const [key, code] of [
      [undefined, 'missing_api_key'],
      ['nonsense', 'invalid_api_key'],
      [revoked, 'revoked_api_key'],
    ] as const) {
      const { status, body } = await revup.client.send('GET', '/account', { key })
      expect([status, codeOf(body)]).toEqual([401, code])
    }
  })

  it('cannot tell unknown, foreign, deleted and restricted promotions apart, in anything', async () => {
    const { gateway, account } = revup
    const foreign = await makeContest(gateway.database, await buildAccount(gateway.database))
    const own = await makeContest(gateway.database, account)
    const deleted = await makeContest(gateway.database, account)
    await gateway.graphql(
      account.key,
      `mutation ($input: ContestActionInput!) { deleteContest(input: $input) { deletedId } }`,
      { input: { contest: { databaseId: deleted.id } } },
    )
    const key = await buildKey(gateway.database, account.id, { contestIds: [revup.contest.id, deleted.id] })
    for (const rest of ['', '/participants', '/participants/1', '/winners', '/winners/1']) {
      const answers = []
      for (const id of [999_999_999, foreign.id, own.id, deleted.id]) {
        let answer: unknown
        const statements = await gateway.statements(async () => {
          const { status, body, headers } = await revup.send('GET', `/promotions/${id}${rest}`, { key })
          answer = { status, error: body.error, headers: Object.keys(headers).sort() }
        })
        answers.push({ answer, statements: statements.length })
      }
      expect(answers[0]?.answer).toMatchObject({ status: 403, error: { code: 'promotion_restricted' } })
      expect(new Set(answers.map((one) => JSON.stringify(one))).size).toBe(1)
    }
  })

  it('is what a scope forbids', async () => {
    const key = await buildKey(revup.gateway.database, revup.account.id, { scopes: ['contacts:read'] })
    for (const path of ['/promotions', revup.path, `${revup.path}/participants`]) {
      const { status, body } = await revup.send('GET', path, { key })
      expect([status, codeOf(body)]).toEqual([403, 'insufficient_scope'])
    }
  })

  it('is told of a person that the promotion does not have', async () => {
    const other = await makeContest(revup.gateway.database, revup.account)
    const [elsewhere] = await buildParticipants(revup.gateway.database, other, [{}])
    for (const id of [999_999_999, elsewhere?.id]) {
      const { status, body } = await revup.send('GET', `${revup.path}/participants/${id}`)
      expect([status, codeOf(body)]).toEqual([404, 'not_found'])
    }
  })

  it.each([
    '/promotions?limit=0',
    '/promotions?limit=251',
    '/promotions?limit=ten',
    '/promotions/abc',
    '/contacts?cursor=nonsense',
    `/contacts?cursor=${Buffer.from('{"id":"1"}').toString('base64url')}`,
    `/contacts?cursor=${Buffer.from('{"id":1}').toString('base64')}`,
  ])('is a faulty path or query: %s is 422', async (path) => {
    const { status, body } = await revup.send('GET', path)
    expect([status, codeOf(body)]).toEqual([422, 'validation_failed'])
  })

  it.each(['0', '251', 'ten', '-1', '1.5'])(
    'names the bounds of a limit of %s (#16, #164)',
    async (limit) => {
      const { body } = await revup.send('GET', `/promotions?limit=${limit}`)
      expect(body.error).toMatchObject({ message: "The 'limit' parameter must be between 1 and 250." })
    },
  )

  it('is whatever the API does not offer: 404 without a route, 405 without the method (#162)', async () => {
    const missing = await revup.send('GET', '/promotions/1/nothing')
    expect([missing.status, codeOf(missing.body)]).toEqual([404, 'not_found'])
    const unknown = await revup.send('GET', '/nothing')
    expect([unknown.status, codeOf(unknown.body)]).toEqual([404, 'not_found'])
    const create = await revup.client.send('POST', '/contacts', { body: {} })
    expect([create.status, codeOf(create.body)]).toEqual([405, 'method_not_allowed'])
    expect(create.headers['x-ratelimit-limit']).toBeUndefined()
  })
})
