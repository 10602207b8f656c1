import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { ContestRow } from '../../src/database/tables/index.js'
import { codesOf, faultPaths, payload } from '../support/answers.js'
import { buildAccount, type TestAccount } from '../support/builders.js'
import { needsPostgres, onPostgres } from '../support/database.js'
import { type Gateway, startGateway } from '../support/gateway.js'
import { makeContest } from '../support/make-contest.js'

interface Method {
  readonly id: string
  readonly databaseId: number
  readonly sequence: number
  readonly position: number
}

const fields = `id databaseId sequence amount title link required daily position level iconColor instructions
  displayed createdAt type { typeId name platform category }`
const add = `mutation ($input: AddEntryMethodInput!) { addEntryMethod(input: $input) { entryMethod { ${fields} } } }`
const update = `mutation ($input: UpdateEntryMethodInput!) { updateEntryMethod(input: $input) { entryMethod { ${fields} } } }`
const remove = `mutation ($input: RemoveEntryMethodInput!) { removeEntryMethod(input: $input) {
  removedId contest { entryMethods { databaseId position } } } }`
const reorder = `mutation ($input: ReorderEntryMethodsInput!) { reorderEntryMethods(input: $input) {
  entryMethods { databaseId position } } }`
const list = `query ($id: SafeInt!) { contest(by: { databaseId: $id }) { entryMethods { ${fields} } } }`

describe('the catalogue of entry method types', () => {
  const query = `query ($category: EntryMethodCategory) { entryMethodTypes(category: $category) { typeId name platform category } }`

  it('has 127 types in ten categories, with the documented numbers fixed (#117)', async () => {
    const gateway = await startGateway()
    const account = await buildAccount(gateway.database)
    type Type = { typeId: number; name: string; platform: string; category: string }
    const types = payload<Type[]>(await gateway.graphql(account.key, query), 'entryMethodTypes')
    expect(types).toHaveLength(127)
    expect(new Set(types.map(({ typeId }) => typeId)).size).toBe(127)
    expect(new Set(types.map(({ name }) => name)).size).toBe(127)
    const categories = [...new Set(types.map(({ category }) => category))]
    expect(categories).toEqual(
      ['TWITTER_X', 'INSTAGRAM', 'FACEBOOK', 'YOUTUBE', 'TIKTOK', 'DISCORD', 'TELEGRAM'].concat([
        'CONTENT',
        'COMMERCE',
        'SPECIAL',
      ]),
    )
    const fixed = types.filter(({ typeId }) => [1, 5, 14, 15, 16, 30, 31].includes(typeId))
    expect(fixed).toEqual([
      { typeId: 14, name: 'Follow on Twitter', platform: 'twitter', category: 'TWITTER_X' },
      { typeId: 15, name: 'Retweet a Tweet', platform: 'twitter', category: 'TWITTER_X' },
      { typeId: 16, name: 'Like a Tweet', platform: 'twitter', category: 'TWITTER_X' },
      { typeId: 30, name: 'Follow on Instagram', platform: 'instagram', category: 'INSTAGRAM' },
      { typeId: 31, name: 'Like a Post', platform: 'instagram', category: 'INSTAGRAM' },
      { typeId: 1, name: 'User Details', platform: 'user_details', category: 'SPECIAL' },
      { typeId: 5, name: 'Refer a Friend', platform: 'refer_a_friend', category: 'SPECIAL' },
    ])
    for (const category of categories) {
      const some = payload<Type[]>(
        await gateway.graphql(account.key, query, { category }),
        'entryMethodTypes',
      )
      expect(some).toEqual(types.filter((type) => type.category === category))
      const numbers = some.map(({ typeId }) => typeId)
      expect(numbers).toEqual([...numbers].sort((a, b) => a - b))
    }
  })
})

describe('entry methods', () => {
  let gateway: Gateway
  let account: TestAccount
  let contest: ContestRow

  beforeAll(async () => {
    gateway = await startGateway()
    account = await buildAccount(gateway.database)
  })

  beforeEach(async () => {
    contest = await makeContest(gateway.database, account)
  })

  async function added(input: Record<string, unknown> = {}): Promise<Method> {
    const answer = await gateway.graphql(account.key, add, {
      input: { contest: { databaseId: contest.id }, typeId: 14, amount: 2, ...input },
    })
    return payload<{ entryMethod: Method }>(answer, 'addEntryMethod').entryMethod
  }

  async function listed(): Promise<Method[]> {
    const answer = await gateway.graphql(account.key, list, { id: contest.id })
    return payload<{ entryMethods: Method[] }>(answer, 'contest').entryMethods
  }

  it('are added at the end with the next number, and keep what is given', async () => {
    const plain = await added()
    expect(plain).toMatchObject({
      sequence: 2,
      position: 2,
      amount: 2,
      title: null,
      link: null,
      required: false,
      daily: false,
      level: 1,
      iconColor: null,
      instructions: null,
      displayed: true,
      type: { typeId: 14, name: 'Follow on Twitter', platform: 'twitter', category: 'TWITTER_X' },
    })
    const given = {
      title: 'Read',
      link: 'https://example.test/',
      required: true,
      daily: true,
      iconColor: '#1DA1F2',
      instructions: 'Slowly',
      displayed: false,
    }
    expect(await added({ ...given, typeId: 92, amount: 2_147_483_647 })).toMatchObject({
      ...given,
      sequence: 3,
      position: 3,
      amount: 2_147_483_647,
    })
    expect((await listed()).map(({ position }) => position)).toEqual([1, 2, 3])
  })

  it('are refused with an unknown type, a second User Details or values out of bounds (#120)', async () => {
    for (const [input, path] of [
      [{ typeId: 999 }, 'typeId'],
      [{ typeId: 1 }, 'typeId'],
      [{ amount: 0 }, 'amount'],
      [{ title: 'x'.repeat(256) }, 'title'],
      [{ link: 'ftp://example.test' }, 'link'],
      [{ iconColor: 'blue' }, 'iconColor'],
      [{ instructions: 'x'.repeat(5_001) }, 'instructions'],
      [{ required: null }, 'required'],
    ] as const) {
      const answer = await gateway.graphql(account.key, add, {
        input: { contest: { databaseId: contest.id }, typeId: 14, amount: 1, ...input },
      })
      expect([codesOf(answer), faultPaths(answer)]).toEqual([['VALIDATION_FAILED'], [path]])
    }
    expect(await listed()).toHaveLength(1)
  })

  it('change field by field: absent keeps, null clears or is refused', async () => {
    const given = {
      amount: 3,
      title: 'T',
      link: 'https://example.test/',
      required: true,
      daily: true,
      iconColor: '#fff',
      instructions: 'I',
      displayed: false,
    }
    const { id } = await added(given)
    const change = (changes: Record<string, unknown>) =>
      gateway.graphql(account.key, update, { input: { entryMethod: { id }, changes } })
    const nullable = ['title', 'link', 'iconColor', 'instructions']
    expect(payload(await change({}), 'updateEntryMethod')).toMatchObject({ entryMethod: given })
    for (const [name, value] of Object.entries({
      amount: 9,
      title: 'New',
      link: 'https://new.test/',
      required: false,
      daily: false,
      iconColor: '#1DA1F2',
      instructions: 'New',
      displayed: true,
    })) {
      expect(payload(await change({ [name]: value }), 'updateEntryMethod')).toMatchObject({
        entryMethod: { ...given, [name]: value },
      })
      const cleared = await change({ [name]: null })
      if (nullable.includes(name)) {
        expect(payload(cleared, 'updateEntryMethod')).toMatchObject({ entryMethod: { [name]: null } })
      } else {
        expect([codesOf(cleared), faultPaths(cleared)]).toEqual([['VALIDATION_FAILED'], [name]])
      }
      await change(given)
    }
  })

  it('are removed without a gap in the positions, and never reuse a number', async () => {
    const [first, second, third] = [await added(), await added(), await added()]
    const answer = await gateway.graphql(account.key, remove, { input: { entryMethod: { id: second.id } } })
    expect(payload(answer, 'removeEntryMethod')).toMatchObject({
      removedId: second.id,
      contest: {
        entryMethods: [
          { position: 1 },
          { databaseId: first.databaseId, position: 2 },
          { databaseId: third.databaseId, position: 3 },
        ],
      },
    })
    expect(await added()).toMatchObject({ sequence: 5, position: 4 })
  })

  it('keep User Details (#120)', async () => {
    const [details] = await listed()
    const answer = await gateway.graphql(account.key, remove, { input: { entryMethod: { id: details?.id } } })
    expect(codesOf(answer)).toEqual(['STATE_FORBIDS'])
    expect(await listed()).toHaveLength(1)
  })

  it('take the order that is given; those left out follow in their old order (#121)', async () => {
    await added()
    await added()
    await added()
    const ids = (await listed()).map(({ databaseId }) => databaseId)
    const [a, b, c, d] = ids
    const sort = (order: unknown[]) =>
      gateway.graphql(account.key, reorder, {
        input: { contest: { databaseId: contest.id }, order: order.map((databaseId) => ({ databaseId })) },
      })
    expect(payload(await sort([d, b]), 'reorderEntryMethods')).toEqual({
      entryMethods: [d, b, a, c].map((databaseId, index) => ({ databaseId, position: index + 1 })),
    })
    for (const order of [
      [a, a],
      [a, 999_999_999],
    ]) {
      const refused = await sort(order)
      expect([codesOf(refused), faultPaths(refused)]).toEqual([['VALIDATION_FAILED'], ['order']])
    }
    expect((await listed()).map(({ databaseId }) => databaseId)).toEqual([d, b, a, c])
  })

  it('belong to the contest that is named, and to the account', async () => {
    const { databaseId } = await added()
    const other = await makeContest(gateway.database, account)
    const stranger = await buildAccount(gateway.database)
    const input = { entryMethod: { databaseId }, changes: { amount: 7 } }
    for (const [key, extra] of [
      [account.key, { contest: { databaseId: other.id } }],
      [stranger.key, {}],
    ] as const) {
      expect(codesOf(await gateway.graphql(key, update, { input: { ...input, ...extra } }))).toEqual([
        'NOT_FOUND',
      ])
      const { changes: _changes, ...which } = input
      expect(codesOf(await gateway.graphql(key, remove, { input: { ...which, ...extra } }))).toEqual([
        'NOT_FOUND',
      ])
    }
    const named = { ...input, contest: { publicId: contest.publicId } }
    expect(
      payload(await gateway.graphql(account.key, update, { input: named }), 'updateEntryMethod'),
    ).toMatchObject({
      entryMethod: { amount: 7 },
    })
  })

  it('are counted without being read, for many contests in one statement', async () => {
    await added()
    const other = await makeContest(gateway.database, account)
    const counts = `{ contests(filter: { search: "Summer" }, first: 2) { nodes { databaseId entryMethodCount } } }`
    const log = await gateway.statements(async () => {
      const answer = await gateway.graphql(account.key, counts)
      expect(payload<{ nodes: unknown[] }>(answer, 'contests').nodes).toEqual([
        { databaseId: other.id, entryMethodCount: 1 },
        { databaseId: contest.id, entryMethodCount: 2 },
      ])
    })
    expect(log).toHaveLength(2)
  })

  it('can be listed for many contests in one statement', async () => {
    const own = await buildAccount(gateway.database)
    const query = '{ contests { nodes { entryMethods { type { name } } customFields { key } } } }'
    for (let n = 0; n < 2; n += 1) await makeContest(gateway.database, own)
    const few = await gateway.statements(() => gateway.graphql(own.key, query))
    for (let n = 0; n < 4; n += 1) await makeContest(gateway.database, own)
    const many = await gateway.statements(() => gateway.graphql(own.key, query))
    expect(many).toEqual(few)
    expect(few).toHaveLength(3)
  })

  it.skipIf(!onPostgres)(
    `that are added at once have numbers and places of their own (${needsPostgres})`,
    async () => {
      const methods = await Promise.all(Array.from({ length: 8 }, () => added()))
      const expected = [2, 3, 4, 5, 6, 7, 8, 9]
      expect(methods.map(({ sequence }) => sequence).sort((a, b) => a - b)).toEqual(expected)
      expect((await listed()).map(({ position }) => position)).toEqual([1, ...expected])
    },
  )
})
