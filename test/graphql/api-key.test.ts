import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { scopes } from '../../src/domain/api-key/scopes.js'
import { codesOf, faultPaths, gained, payload } from '../support/answers.js'
import { buildAccount, buildKey, type TestAccount } from '../support/builders.js'
import { type Gateway, startGateway } from '../support/gateway.js'
import { makeContest } from '../support/make-contest.js'

const create = `mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) {
  secret apiKey { id databaseId name prefix scopes isPublic contests { databaseId } brand { databaseId } createdAt revokedAt } } }`
const revoke = `mutation ($input: RevokeApiKeyInput!) { revokeApiKey(input: $input) { apiKey { revokedAt } } }`

interface Created {
  readonly secret: string | null
  readonly apiKey: Record<string, unknown> & { readonly id: string; readonly databaseId: number }
}

let gateway: Gateway
let account: TestAccount

beforeAll(async () => {
  gateway = await startGateway()
})

beforeEach(async () => {
  account = await buildAccount(gateway.database)
})

const asId = (type: string, id: number) => Buffer.from(`${type}:${id}`).toString('base64url')

function ask(key: string, input: Record<string, unknown>, headers: Record<string, string> = {}) {
  return gateway.graphql(key, create, { input: { name: 'K', ...input } }, headers)
}

async function created(input: Record<string, unknown>): Promise<Created> {
  return payload<Created>(await ask(account.key, input), 'createApiKey')
}

describe('createApiKey', () => {
  it('shows the raw key, which then works with the scopes and contests given', async () => {
    const contest = await makeContest(gateway.database, account)
    const other = await makeContest(gateway.database, account)
    const { secret, apiKey } = await created({
      name: 'Reader',
      scopes: ['CONTESTS_READ', 'KEYS_READ', 'CONTESTS_READ'],
      contests: [asId('Contest', contest.id)],
    })
    expect(secret).toMatch(/^gvw_[0-9A-Za-z]{36}$/)
    expect(apiKey).toEqual({
      id: asId('ApiKey', apiKey.databaseId),
      databaseId: apiKey.databaseId,
      name: 'Reader',
      prefix: secret?.slice(0, 12),
      scopes: ['CONTESTS_READ', 'KEYS_READ'],
      isPublic: true,
      contests: [{ databaseId: contest.id }],
      brand: null,
      createdAt: '2026-06-15T12:00:00.000Z',
      revokedAt: null,
    })
    const list = await gateway.graphql(
      secret ?? '',
      '{ contests { nodes { databaseId } } viewerKey { name } }',
    )
    expect(list.data).toEqual({
      contests: { nodes: [{ databaseId: contest.id }] },
      viewerKey: { name: 'Reader' },
    })
    const read = `{ contest(by: { databaseId: ${other.id} }) { title } }`
    expect(codesOf(await gateway.graphql(secret ?? '', read))).toEqual(['NOT_FOUND'])
    const write = `mutation { publishContest(input: { contest: { databaseId: ${contest.id} } }) { __typename } }`
    expect(codesOf(await gateway.graphql(secret ?? '', write))).toEqual(['INSUFFICIENT_SCOPE'])
  })

  it.each([
    [['CONTESTS_READ', 'ANALYTICS_READ'], true],
    [['CONTESTS_ENTER'], true],
    [['CONTESTS_READ', 'CONTESTS_WRITE'], false],
  ])('of %j is public or private by whether a scope writes (#2)', async (wanted, isPublic) => {
    expect((await created({ scopes: wanted })).apiKey).toMatchObject({ scopes: wanted, isPublic })
  })

  it('never grants a scope that the caller’s own key lacks (#2)', async () => {
    const own = scopes.filter((scope) => scope.startsWith('keys') || scope.startsWith('contests'))
    const key = await buildKey(gateway.database, account.id, { scopes: own })
    for (const scope of scopes) {
      const word = scope.toUpperCase().replace(':', '_')
      const query = `mutation { createApiKey(input: { name: "K", scopes: [CONTESTS_READ, ${word}] }) { secret } }`
      const answer = await gateway.graphql(key, query)
      if (own.includes(scope)) expect(codesOf(answer)).toEqual([])
      else {
        expect([gained(answer), answer.errors[0]?.extensions]).toEqual([
          null,
          { code: 'INSUFFICIENT_SCOPE', detail: scope },
        ])
      }
    }
  })

  it('is refused to a key restricted to contests, even for those alone (#2)', async () => {
    const contest = await makeContest(gateway.database, account)
    const key = await buildKey(gateway.database, account.id, { contestIds: [contest.id] })
    const answer = await ask(key, { scopes: ['CONTESTS_READ'], contests: [asId('Contest', contest.id)] })
    expect(answer.errors[0]?.extensions).toEqual({ code: 'INSUFFICIENT_SCOPE', detail: 'restricted' })
  })

  it('refuses contests and brands of another account, and deleted contests', async () => {
    const stranger = await buildAccount(gateway.database)
    const foreign = await makeContest(gateway.database, stranger)
    const gone = await makeContest(gateway.database, account)
    const remove = `mutation { deleteContest(input: { contest: { databaseId: ${gone.id} } }) { deletedId } }`
    await gateway.graphql(account.key, remove)
    for (const input of [
      { contests: [asId('Contest', foreign.id)] },
      { contests: [asId('Contest', gone.id)] },
      { contests: [asId('Brand', account.brandId)] },
      { brand: asId('Brand', stranger.brandId) },
    ]) {
      expect(codesOf(await ask(account.key, { scopes: ['CONTESTS_READ'], ...input }))).toEqual(['NOT_FOUND'])
    }
  })

  it('refuses names, scopes and contests out of their bounds', async () => {
    for (const [input, path] of [
      [{ scopes: [] }, 'scopes'],
      [{ scopes: ['CONTESTS_READ'], name: ' ' }, 'name'],
      [{ scopes: ['CONTESTS_READ'], name: 'x'.repeat(256) }, 'name'],
      [{ scopes: ['CONTESTS_READ'], contests: [] }, 'contests'],
      [
        {
          scopes: ['CONTESTS_READ'],
          contests: Array.from({ length: 1_001 }, (_, n) => asId('Contest', n + 1)),
        },
        'contests',
      ],
    ] as const) {
      const answer = await ask(account.key, input)
      expect([codesOf(answer), faultPaths(answer)]).toEqual([['VALIDATION_FAILED'], [path]])
    }
  })

  it('does not show the raw key again when its answer is replayed (#21)', async () => {
    const headers = { 'idempotency-key': 'make-a-key' }
    const first = payload<Created>(await ask(account.key, { scopes: ['KEYS_READ'] }, headers), 'createApiKey')
    const again = payload<Created>(await ask(account.key, { scopes: ['KEYS_READ'] }, headers), 'createApiKey')
    expect(first.secret).toMatch(/^gvw_/)
    expect(again).toEqual({ ...first, secret: null })
  })
})

describe('revokeApiKey', () => {
  it('ends a key for good; again changes nothing', async () => {
    const { secret, apiKey } = await created({ scopes: ['KEYS_READ'] })
    const end = () => gateway.graphql(account.key, revoke, { input: { apiKey: apiKey.id } })
    const revoked = payload(await end(), 'revokeApiKey')
    expect(revoked).toEqual({ apiKey: { revokedAt: '2026-06-15T12:00:00.000Z' } })
    expect((await gateway.graphql(secret ?? '', '{ __typename }')).status).toBe(401)
    gateway.clock.advance(5)
    expect(payload(await end(), 'revokeApiKey')).toEqual(revoked)
    gateway.clock.advance(-5)
  })

  it('does not reach keys of another account, nor wider keys from a restricted one', async () => {
    const { apiKey } = await created({ scopes: ['KEYS_READ'] })
    const stranger = await buildAccount(gateway.database)
    const contest = await makeContest(gateway.database, account)
    const restricted = await buildKey(gateway.database, account.id, { contestIds: [contest.id] })
    for (const key of [stranger.key, restricted]) {
      const answer = await gateway.graphql(key, revoke, { input: { apiKey: apiKey.id } })
      expect([gained(answer), codesOf(answer)]).toEqual([null, ['NOT_FOUND']])
    }
  })
})

describe('the list of keys', () => {
  const list = `query ($first: Int, $after: String) { account { apiKeys(first: $first, after: $after) {
    nodes { name contests { databaseId } brand { name } } totalCount pageInfo { endCursor hasNextPage } } } }`
  type Listed = {
    apiKeys: {
      nodes: { name: string }[]
      totalCount: number
      pageInfo: { endCursor: string; hasNextPage: boolean }
    }
  }

  it('is oldest first, paged, and costs no more statements for more keys', async () => {
    const contest = await makeContest(gateway.database, account)
    const input = {
      scopes: ['CONTESTS_READ'],
      contests: [asId('Contest', contest.id)],
      brand: asId('Brand', account.brandId),
    }
    await created({ ...input, name: 'A' })
    const few = await gateway.statements(() => gateway.graphql(account.key, list))
    for (const name of ['B', 'C', 'D']) await created({ ...input, name })
    expect(await gateway.statements(() => gateway.graphql(account.key, list))).toEqual(few)
    const first = payload<Listed>(await gateway.graphql(account.key, list, { first: 3 }), 'account').apiKeys
    expect(first.nodes.map(({ name }) => name)).toEqual(['Test key', 'A', 'B'])
    expect(first).toMatchObject({ totalCount: 5, pageInfo: { hasNextPage: true } })
    const { endCursor: after } = first.pageInfo
    const rest = payload<Listed>(await gateway.graphql(account.key, list, { after }), 'account').apiKeys
    expect(rest.nodes.map(({ name }) => name)).toEqual(['C', 'D'])
  })

  it('shows a restricted key only keys restricted to some of its contests (#2)', async () => {
    const [a, b] = [
      await makeContest(gateway.database, account),
      await makeContest(gateway.database, account),
    ]
    await created({
      name: 'Both',
      scopes: ['KEYS_READ'],
      contests: [asId('Contest', a.id), asId('Contest', b.id)],
    })
    const { secret } = await created({
      name: 'One',
      scopes: ['KEYS_READ', 'CONTESTS_READ', 'ACCOUNT_READ'],
      contests: [asId('Contest', a.id)],
    })
    const { apiKeys } = payload<Listed>(await gateway.graphql(secret ?? '', list), 'account')
    expect(apiKeys).toMatchObject({ nodes: [{ name: 'One' }], totalCount: 1 })
  })

  it('needs keys:read, for one’s own key too', async () => {
    const key = await buildKey(gateway.database, account.id, { scopes: ['account:read'] })
    for (const query of ['{ viewerKey { name } }', '{ account { apiKeys { nodes { name } } } }']) {
      expect(codesOf(await gateway.graphql(key, query))).toEqual(['INSUFFICIENT_SCOPE'])
    }
  })

  it.each([[['contests:enter', 'winners:read']], [['*']]])(
    'says what a key itself may do whatever it is: %j',
    async (stored) => {
      const key = await buildKey(gateway.database, account.id, { scopes: stored })
      const { data } = await gateway.graphql(key, '{ viewerScopes }')
      const expected = stored[0] === '*' ? scopes : stored
      const named = expected.map((scope) => scope.toUpperCase().replace(':', '_'))
      expect((data as { viewerScopes: string[] }).viewerScopes.sort()).toEqual(named.sort())
    },
  )
})
