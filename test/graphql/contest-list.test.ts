import { beforeAll, describe, expect, it } from 'vitest'
import { codesOf, faultPaths, payload } from '../support/answers.js'
import { buildAccount, buildKey, type TestAccount } from '../support/builders.js'
import { type Gateway, type GraphQLAnswer, startGateway } from '../support/gateway.js'
import { makeContest } from '../support/make-contest.js'

const query = `query ($filter: ContestFilter, $orderBy: ContestOrder, $first: Int, $after: String, $last: Int,
    $before: String, $offset: Int) {
  contests(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before,
    offset: $offset) {
    nodes { title }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    totalCount
  }
}`

interface PageShown {
  readonly nodes: readonly { readonly title: string }[]
  readonly pageInfo: {
    hasNextPage: boolean
    hasPreviousPage: boolean
    startCursor: string
    endCursor: string
  }
  readonly totalCount: number
}

describe('contests', () => {
  let gateway: Gateway
  let account: TestAccount
  const ids = new Map<string, number>()

  beforeAll(async () => {
    gateway = await startGateway()
    account = await buildAccount(gateway.database)
    const dates: readonly [string, string | null, string | null][] = [
      ['Alpha 50% off', '2026-06-01T00:00:00.000Z', '2026-07-01T00:00:00.000Z'],
      ['beta_x', '2026-05-01T00:00:00.000Z', null],
      ['Gamma', null, '2026-06-10T00:00:00.000Z'],
      ['Delta', '2026-06-01T00:00:00.000Z', '2026-08-01T00:00:00.000Z'],
      ['Épsilon', null, null],
    ]
    for (const [title, startsAt, endsAt] of dates) {
      ids.set(title, (await makeContest(gateway.database, account, { title, startsAt, endsAt })).id)
    }
    await makeContest(gateway.database, await buildAccount(gateway.database), { title: 'Alpha of others' })
  })

  function ask(variables: Record<string, unknown>, key = account.key): Promise<GraphQLAnswer> {
    return gateway.graphql(key, query, variables)
  }

  async function page(variables: Record<string, unknown>, key = account.key): Promise<PageShown> {
    return payload<PageShown>(await ask(variables, key), 'contests')
  }

  async function titles(variables: Record<string, unknown>, key = account.key): Promise<string[]> {
    const { nodes, totalCount } = await page(variables, key)
    expect(totalCount).toBe(nodes.length)
    return nodes.map(({ title }) => title)
  }

  it('are the account’s own, latest number first', async () => {
    expect(await titles({})).toEqual(['Épsilon', 'Delta', 'Gamma', 'beta_x', 'Alpha 50% off'])
  })

  it.each([
    ['ID', 'ASC', ['Alpha 50% off', 'beta_x', 'Gamma', 'Delta', 'Épsilon']],
    ['CREATED_AT', 'DESC', ['Épsilon', 'Delta', 'Gamma', 'beta_x', 'Alpha 50% off']],
    ['STARTS_AT', 'ASC', ['beta_x', 'Alpha 50% off', 'Delta', 'Gamma', 'Épsilon']],
    ['STARTS_AT', 'DESC', ['Delta', 'Alpha 50% off', 'beta_x', 'Épsilon', 'Gamma']],
    ['ENDS_AT', 'ASC', ['Gamma', 'Alpha 50% off', 'Delta', 'beta_x', 'Épsilon']],
    ['ENDS_AT', 'DESC', ['Delta', 'Alpha 50% off', 'Gamma', 'Épsilon', 'beta_x']],
  ])(
    'are ordered by %s %s in whole and page by page, those without the date last',
    async (field, direction, order) => {
      const orderBy = { field, direction }
      expect(await titles({ orderBy })).toEqual(order)
      const forward: string[] = []
      for (let after: string | null = null, more = true; more; ) {
        const { nodes, pageInfo } = await page({ orderBy, first: 2, after })
        forward.push(...nodes.map(({ title }) => title))
        after = pageInfo.endCursor
        more = pageInfo.hasNextPage
      }
      expect(forward).toEqual(order)
      const backward: string[] = []
      for (let before: string | null = null, more = true; more; ) {
        const { nodes, pageInfo } = await page({ orderBy, last: 2, before })
        backward.unshift(...nodes.map(({ title }) => title))
        before = pageInfo.startCursor
        more = pageInfo.hasPreviousPage
      }
      expect(backward).toEqual(order)
      const skipped = await page({ orderBy, first: 2, offset: 1 })
      expect(skipped.nodes.map(({ title }) => title)).toEqual(order.slice(1, 3))
    },
  )

  it.each([
    ['ALPHA', ['Alpha 50% off']],
    ['50%', ['Alpha 50% off']],
    ['0% ', ['Alpha 50% off']],
    ['%', ['Alpha 50% off']],
    ['_', ['beta_x']],
    ['epsilon', ['Épsilon']],
    ['ÉPS', ['Épsilon']],
    ['\\', []],
    ["'; drop table contests; --", []],
    ['   ', ['Épsilon', 'Delta', 'Gamma', 'beta_x', 'Alpha 50% off']],
  ])('are found by %j anywhere in title or slug, taken literally (#72)', async (search, found) => {
    expect(await titles({ filter: { search } })).toEqual(found)
  })

  it('are filtered by dates, half open, and by brand', async () => {
    const at = '2026-06-01T00:00:00.000Z'
    expect(await titles({ filter: { startsFrom: at } })).toEqual(['Delta', 'Alpha 50% off'])
    expect(await titles({ filter: { startsBefore: at } })).toEqual(['beta_x'])
    expect(await titles({ filter: { endsFrom: '2026-07-01T00:00:00.000Z' } })).toEqual([
      'Delta',
      'Alpha 50% off',
    ])
    expect(await titles({ filter: { endsBefore: '2026-07-01T00:00:00.000Z' } })).toEqual(['Gamma'])
    const brand = (id: number) => Buffer.from(`Brand:${id}`).toString('base64url')
    expect(await titles({ filter: { brand: brand(account.brandId) } })).toHaveLength(5)
    expect(await titles({ filter: { brand: brand(account.brandId + 1) } })).toEqual([])
    expect(await titles({ filter: { search: null, brand: null, status: null } })).toHaveLength(5)
  })

  it('are only its own for a key restricted to contests (#2)', async () => {
    const key = await buildKey(gateway.database, account.id, { contestIds: [ids.get('Gamma') ?? 0, 1] })
    expect(await titles({}, key)).toEqual(['Gamma'])
    const one = `query ($id: SafeInt!) { contest(by: { databaseId: $id }) { title } }`
    const other = await gateway.graphql(key, one, { id: ids.get('Delta') })
    expect([other.data, codesOf(other)]).toEqual([{ contest: null }, ['NOT_FOUND']])
    expect(other.errors[0]?.extensions).toEqual({ code: 'NOT_FOUND' })
  })

  it('refuse arguments out of their bounds and cursors that are not theirs', async () => {
    const forged = (...parts: unknown[]) => Buffer.from(JSON.stringify(parts)).toString('base64url')
    const { endCursor } = (await page({})).pageInfo
    for (const [variables, path] of [
      [{ first: 0 }, 'first'],
      [{ first: 251 }, 'first'],
      [{ last: -1 }, 'last'],
      [{ first: 1, last: 1 }, 'last'],
      [{ offset: -1 }, 'offset'],
      [{ offset: 1, after: endCursor }, 'offset'],
      [{ after: 'nonsense' }, 'after'],
      [{ after: forged('id desc', "1'; select 1", 1) }, 'after'],
      [{ after: forged('id desc', '99999999999999999999', 1) }, 'after'],
      [{ before: endCursor, orderBy: { field: 'ID', direction: 'ASC' } }, 'before'],
      ...[
        '0000-01-01',
        '2026-02-30T00:00:00.000Z',
        '2026-04-31T00:00:00.000Z',
        '2026-13-01T00:00:00.000Z',
      ].map(
        (day) =>
          [
            { orderBy: { field: 'STARTS_AT', direction: 'ASC' }, after: forged('startsAt asc', day, 1) },
            'after',
          ] as const,
      ),
      [{ filter: { status: [] } }, 'filter.status'],
      [{ filter: { search: 'x'.repeat(256) } }, 'filter.search'],
      [{ filter: { search: 'a\u0000b' } }, 'filter.search'],
    ] as const) {
      const answer = await ask(variables)
      expect([codesOf(answer), faultPaths(answer)]).toEqual([['VALIDATION_FAILED'], [path]])
    }
    const earliest = forged('startsAt asc', '0001-01-01T00:00:00.000Z', 1)
    expect(await titles({ orderBy: { field: 'STARTS_AT', direction: 'ASC' }, after: earliest })).not.toEqual(
      [],
    )
    for (const startsFrom of [
      '0000-01-01T00:00:00Z',
      '9999-12-31T23:59:59-14:00',
      '2026-02-30T00:00:00Z',
      'now',
    ]) {
      expect(codesOf(await ask({ filter: { startsFrom } }))).toEqual(['BAD_USER_INPUT'])
    }
  })

  it('cost one statement for the page and one for the count, which is not run unless asked for', async () => {
    const one = await gateway.statements(() =>
      gateway.graphql(account.key, '{ contests { nodes { title } } }'),
    )
    expect(one).toHaveLength(1)
    const counted = '{ contests { totalCount } }'
    expect(await gateway.statements(() => gateway.graphql(account.key, counted))).toHaveLength(1)
    expect(await gateway.statements(() => ask({}))).toHaveLength(2)
  })

  it('name nothing when a hostile id is asked for', async () => {
    const one = `query ($by: ContestLookup!) { contest(by: $by) { title } }`
    for (const by of [
      { publicId: "' or 1=1 --" },
      { publicId: 'a\u0000b' },
      { publicId: '\ud800' },
      { publicId: 'x'.repeat(100_000) },
      { databaseId: -1 },
      { databaseId: 9_007_199_254_740_991 },
      { id: '__proto__' },
      { id: Buffer.from('Brand:1').toString('base64url') },
      { id: Buffer.from('Contest:1e3').toString('base64url') },
    ]) {
      const answer = await gateway.graphql(account.key, one, { by })
      expect([answer.data, codesOf(answer)]).toEqual([{ contest: null }, ['NOT_FOUND']])
    }
  })
})
