import { and, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { participants } from '../../../src/database/tables/index.js'
import { buildContest, buildMethod } from '../../support/build-contest.js'
import { buildAccount, type TestAccount } from '../../support/builders.js'
import { type Gateway, startGateway } from '../../support/gateway.js'
import { type Creation, create, dataOf, personOf, refusalOf, tryToCreate } from '../../support/people.js'

let gateway: Gateway
let account: TestAccount
let contest: number

beforeAll(async () => {
  gateway = await startGateway()
  account = await buildAccount(gateway.database)
  const built = await buildContest(gateway.database, account)
  await buildMethod(gateway.database, built, { typeId: 1, amount: 1 })
  contest = built.id
})

const texts = [
  `'; drop table participants; --`,
  '%_\\%',
  '{{7*7}} <script>alert(1)</script>',
  '🎁👩‍👩‍👧‍👦',
  'محمد بن سلمان',
  '\u202eright to left\u202c',
  'e\u0301\u0302\u0303 zalgo',
  'İstanbul ẞ ﬃ',
  '界'.repeat(255),
  'null',
]

describe('hostile texts', () => {
  it.each(texts)(
    '%s is kept as it is in names, addresses and custom values, and found again',
    async (text) => {
      const { participant } = await create(gateway, account.key, contest, {
        uniqueId: text,
        displayName: text,
        firstName: text,
        lastName: text,
        address: { line1: text },
        gender: text,
        custom: { [text]: text, list: [text] },
        source: { referringUrl: text, campaignId: text },
      })
      expect(participant).toMatchObject({
        uniqueId: text,
        displayName: text,
        address: { line1: text },
        source: { referringUrl: text },
      })
      expect(Object.entries(participant.custom).sort()).toEqual(
        Object.entries(
          Object.fromEntries([
            [text, text],
            ['list', [text]],
          ]),
        ).sort(),
      )
      const found = await gateway.graphql(
        account.key,
        `query ($id: SafeInt!, $search: String!) {
        contest(by: { databaseId: $id }) { participants(filter: { search: $search }) { nodes { databaseId } } }
      }`,
        { id: contest, search: text },
      )
      expect(JSON.stringify(found.data)).toContain(String(participant.databaseId))
    },
  )

  it.each([
    ['NUL', '\u0000'],
    ['half a surrogate pair', '\ud83c'],
    ['a megabyte', 'x'.repeat(1_000_000)],
  ])('%s is refused in every text, with the field named', async (_name, text) => {
    for (const [path, input] of [
      ['email', { email: `${text}@example.com` }],
      ['phone', { phone: text }],
      ['uniqueId', { uniqueId: text }],
      ['displayName', { email: 'h@example.com', displayName: text }],
      ['address.line1', { email: 'h@example.com', address: { line1: text } }],
      ['source.entryUrl', { email: 'h@example.com', source: { entryUrl: text } }],
      ['source.ipAddress', { email: 'h@example.com', source: { ipAddress: text } }],
      ['custom', { email: 'h@example.com', custom: { key: text } }],
      ['custom', { email: 'h@example.com', custom: { [text]: 1 } }],
    ] as const) {
      const answer = await tryToCreate(gateway, account.key, contest, input)
      expect(refusalOf(answer).code).toBe('VALIDATION_FAILED')
      const fields = answer.errors[0]?.extensions['fields'] as { path: string }[]
      expect(new Set(fields.map((fault) => fault.path))).toEqual(new Set([path]))
    }
  })

  it('a referral code of any kind is at most without effect', async () => {
    for (const [index, referralCode] of [
      '\u0000',
      '\ud83c',
      'x'.repeat(100_000),
      `' or 1=1`,
      '%',
    ].entries()) {
      const { created, referred } = await create(gateway, account.key, contest, {
        email: `code${index}@example.com`,
        referralCode,
      })
      expect({ created, referred }).toEqual({ created: true, referred: false })
    }
  })
})

describe('names that objects inherit', () => {
  it('are ordinary keys of custom values', async () => {
    const mutation = `mutation ($id: SafeInt!) {
      createParticipant(input: { contest: { databaseId: $id }, email: "proto@example.com", custom: {
        __proto__: "p", constructor: 1, toString: [true], hasOwnProperty: "h" } }) { participant { id custom } }
    }`
    const made = dataOf(await gateway.graphql(account.key, mutation, { id: contest }))
    const { id } = (made['createParticipant'] as Creation).participant
    const { custom } = await personOf(gateway, account.key, { id })
    expect(Object.entries(custom).sort()).toEqual([
      ['__proto__', 'p'],
      ['constructor', 1],
      ['hasOwnProperty', 'h'],
      ['toString', [true]],
    ])
    expect(Object.getPrototypeOf({})).toBe(Object.prototype)
    const update = `mutation ($id: ID!) {
      updateParticipant(input: { participant: { id: $id }, changes: { custom: { __proto__: null, a: 1 } } }) {
        participant { custom }
      }
    }`
    const changed = JSON.stringify(dataOf(await gateway.graphql(account.key, update, { id })))
    expect(changed).toContain('"a":1')
    expect(changed).not.toContain('__proto__')
  })

  it('in a JSON body are refused before anything reads them', async () => {
    const answer = await tryToCreate(
      gateway,
      account.key,
      contest,
      JSON.parse('{"custom":{"__proto__":{"a":1}}}'),
    )
    expect(answer.status).toBe(400)
    expect(answer.errors).toHaveLength(1)
  })
})

describe('odd numbers', () => {
  it.each([
    [{ databaseId: 9_007_199_254_740_991 }],
    [{ databaseId: -1 }],
    [{ databaseId: 0 }],
    [{ publicId: '' }],
    [{ publicId: 'x'.repeat(300) }],
    [{ uuid: '00000000-0000-0000-0000-000000000000' }],
    [{ id: '' }],
  ])('%o finds nobody', async (by) => {
    const query = 'query ($by: ParticipantLookup!) { participant(by: $by) { id } }'
    expect(refusalOf(await gateway.graphql(account.key, query, { by })).code).toBe('NOT_FOUND')
  })

  it('days and instants that the database cannot hold are refused before it sees them', async () => {
    for (const [field, value] of [
      ['birthday', '0000-01-01'],
      ['birthday', '2026-02-30'],
    ]) {
      const answer = await tryToCreate(gateway, account.key, contest, {
        email: 'day@example.com',
        [String(field)]: value,
      })
      expect(refusalOf(answer).code).toBe('BAD_USER_INPUT')
    }
    const query = `query ($id: SafeInt!, $from: DateTime!) {
      contest(by: { databaseId: $id }) { participants(filter: { createdFrom: $from }) { totalCount } }
    }`
    for (const from of ['0000-06-01T00:00:00Z', '0001-01-01T00:00:00+14:00', '9999-12-31T23:59:59-14:00']) {
      const answer = await gateway.graphql(account.key, query, { id: contest, from })
      expect(refusalOf(answer).code).toBe('BAD_USER_INPUT')
    }
    const rows = await gateway.database.root
      .select()
      .from(participants)
      .where(and(eq(participants.contestId, contest), eq(participants.email, 'day@example.com')))
    expect(rows).toEqual([])
  })
})
