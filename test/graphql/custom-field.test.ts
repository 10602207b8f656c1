import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { ContestRow } from '../../src/database/tables/index.js'
import { codesOf, faultPaths, gained, payload } from '../support/answers.js'
import { buildAccount, type TestAccount } from '../support/builders.js'
import { needsPostgres, onPostgres } from '../support/database.js'
import { type Gateway, startGateway } from '../support/gateway.js'
import { makeContest } from '../support/make-contest.js'

interface Field {
  readonly id: string
  readonly key: string
}

const fields = 'id databaseId key label kind options required position'
const make = `mutation ($input: CreateCustomFieldInput!) { createCustomField(input: $input) { customField { ${fields} } } }`
const update = `mutation ($input: UpdateCustomFieldInput!) { updateCustomField(input: $input) { customField { ${fields} } } }`
const remove = `mutation ($input: DeleteCustomFieldInput!) { deleteCustomField(input: $input) {
  deletedId contest { customFields { key position } } } }`
const reorder = `mutation ($input: ReorderCustomFieldsInput!) { reorderCustomFields(input: $input) {
  contest { customFields { key position } } } }`

describe('custom fields', () => {
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

  function tryToMake(input: Record<string, unknown>) {
    const required = { contest: { databaseId: contest.id }, key: 'size', label: 'Size', kind: 'TEXT' }
    return gateway.graphql(account.key, make, { input: { ...required, ...input } })
  }

  async function made(input: Record<string, unknown> = {}): Promise<Field> {
    return payload<{ customField: Field }>(await tryToMake(input), 'createCustomField').customField
  }

  const places = (...keys: string[]) => keys.map((key, index) => ({ key, position: index + 1 }))

  it('are added at the end, and keep what is given', async () => {
    expect(await made()).toMatchObject({
      key: 'size',
      label: 'Size',
      kind: 'TEXT',
      options: [],
      required: false,
      position: 1,
    })
    const options = Array.from({ length: 250 }, (_, n) => `${n}`.padStart(255, 'o'))
    const given = {
      key: `k${'-_9'.repeat(21)}`,
      label: 'é'.repeat(255),
      kind: 'MULTI_SELECT',
      options,
      required: true,
    }
    expect(await made(given)).toMatchObject({ ...given, position: 2 })
  })

  it('are refused with a key, a label or options out of bounds', async () => {
    const select = { kind: 'SELECT' }
    for (const [input, path] of [
      [{ key: '' }, 'key'],
      [{ key: '9a' }, 'key'],
      [{ key: 'a b' }, 'key'],
      [{ key: 'ff_12' }, 'key'],
      [{ key: `a${'b'.repeat(64)}` }, 'key'],
      [{ key: 'a\n' }, 'key'],
      [{ label: ' ' }, 'label'],
      [{ label: 'x'.repeat(256) }, 'label'],
      [{ options: ['S'] }, 'options'],
      [select, 'options'],
      [{ ...select, options: [] }, 'options'],
      [{ ...select, options: null }, 'options'],
      [{ ...select, options: ['S', 'S'] }, 'options'],
      [{ ...select, options: [''] }, 'options'],
      [{ ...select, options: ['x'.repeat(256)] }, 'options'],
      [{ ...select, options: Array.from({ length: 251 }, (_, n) => `${n}`) }, 'options'],
      [{ required: null }, 'required'],
    ] as const) {
      const answer = await tryToMake(input)
      expect([codesOf(answer), faultPaths(answer)]).toEqual([['VALIDATION_FAILED'], [path]])
    }
  })

  it('have keys of their own in a contest', async () => {
    await made()
    const again = await tryToMake({ label: 'Other' })
    expect([gained(again), codesOf(again), faultPaths(again)]).toEqual([null, ['CONFLICT'], ['key']])
    contest = await makeContest(gateway.database, account)
    await made()
  })

  it('change field by field: absent keeps, null is refused', async () => {
    const given = { label: 'Size', options: ['S', 'M'], required: true }
    const { id } = await made({ ...given, kind: 'SELECT' })
    const change = (changes: Record<string, unknown>) =>
      gateway.graphql(account.key, update, { input: { customField: id, ...changes } })
    expect(payload(await change({}), 'updateCustomField')).toMatchObject({ customField: given })
    for (const [name, value] of Object.entries({ label: 'New', options: ['L'], required: false })) {
      expect(payload(await change({ [name]: value }), 'updateCustomField')).toMatchObject({
        customField: { ...given, [name]: value, kind: 'SELECT', key: 'size' },
      })
      const refused = await change({ [name]: null })
      expect([codesOf(refused), faultPaths(refused)]).toEqual([['VALIDATION_FAILED'], [name]])
      await change(given)
    }
    expect(faultPaths(await change({ options: [] }))).toEqual(['options'])
  })

  it('are removed and reordered without gaps', async () => {
    const [a, b, c, d] = [
      await made({ key: 'a' }),
      await made({ key: 'b' }),
      await made({ key: 'c' }),
      await made({ key: 'd' }),
    ]
    const sort = (...order: Field[]) => {
      const input = { contest: { databaseId: contest.id }, order: order.map(({ id }) => id) }
      return gateway.graphql(account.key, reorder, { input })
    }
    expect(payload(await sort(d, b), 'reorderCustomFields')).toEqual({
      contest: { customFields: places('d', 'b', 'a', 'c') },
    })
    const answer = await gateway.graphql(account.key, remove, { input: { customField: b.id } })
    expect(payload(answer, 'deleteCustomField')).toEqual({
      deletedId: b.id,
      contest: { customFields: places('d', 'a', 'c') },
    })
    for (const order of [
      [a, a],
      [b, c],
    ]) {
      const refused = await sort(...order)
      expect([codesOf(refused), faultPaths(refused)]).toEqual([['VALIDATION_FAILED'], ['order']])
    }
    expect(codesOf(await gateway.graphql(account.key, remove, { input: { customField: b.id } }))).toEqual([
      'NOT_FOUND',
    ])
  })

  it('are at most 250 in a contest', async () => {
    await gateway.database.root.execute(
      `insert into custom_fields (contest_id, key, label, kind, options, required, position, created_at)
       select ${contest.id}, 'k' || n, 'L', 'text', '{}', false, n, now() from generate_series(1, 249) as n`,
    )
    await made()
    expect(codesOf(await tryToMake({ key: 'more' }))).toEqual(['STATE_FORBIDS'])
  })

  it.skipIf(!onPostgres)(`that are made at once have places of their own (${needsPostgres})`, async () => {
    const keys = ['a', 'b', 'c', 'd', 'e']
    const answers = await Promise.all([...keys, 'a'].map((key) => tryToMake({ key })))
    expect(answers.flatMap(codesOf)).toEqual(['CONFLICT'])
    const query = `query ($id: SafeInt!) { contest(by: { databaseId: $id }) { customFields { position } } }`
    expect(payload(await gateway.graphql(account.key, query, { id: contest.id }), 'contest')).toEqual({
      customFields: keys.map((_, index) => ({ position: index + 1 })),
    })
  })
})
