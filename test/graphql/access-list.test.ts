import { eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { blocklist, type ContestRow, events } from '../../src/database/tables/index.js'
import { codesOf, faultPaths, payload } from '../support/answers.js'
import { buildParticipant } from '../support/build-participant.js'
import { buildAccount, buildKey, type TestAccount } from '../support/builders.js'
import { needsPostgres, onPostgres } from '../support/database.js'
import { type Gateway, type GraphQLAnswer, startGateway } from '../support/gateway.js'
import { makeContest } from '../support/make-contest.js'
import { refusalOf } from '../support/people.js'

interface Row {
  readonly id: string
  readonly databaseId: number
  readonly email?: string
  readonly kind?: string
  readonly value?: string
  readonly byBan?: boolean
  readonly createdAt: string
}

const fields = {
  allowlist: 'id databaseId email createdAt',
  blocklist: 'id databaseId kind value byBan createdAt',
} as const
type ListName = keyof typeof fields

/** What differs between the two lists in GraphQL. */
const words = {
  allowlist: { Name: 'Allowlist', given: 'emails' },
  blocklist: { Name: 'Blocklist', given: 'values' },
} as const
const lists = ['allowlist', 'blocklist'] as const

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

const within = () => ({ databaseId: contest.id })

function adding(list: ListName, texts: readonly string[], key = account.key): Promise<GraphQLAnswer> {
  const { Name, given } = words[list]
  const mutation = `mutation ($input: AddTo${Name}Input!) { addTo${Name}(input: $input) {
    added skipped contest { ${list} { totalCount } } } }`
  return gateway.graphql(key, mutation, { input: { contest: within(), [given]: texts } })
}

async function added(list: ListName, texts: readonly string[]): Promise<[number, number]> {
  const answer = await adding(list, texts)
  const result = payload<{ added: number; skipped: number }>(answer, `addTo${words[list].Name}`)
  return [result.added, result.skipped]
}

function removing(
  list: ListName,
  rows: Record<string, unknown>,
  key = account.key,
  of: Record<string, unknown> = within(),
): Promise<GraphQLAnswer> {
  const { Name } = words[list]
  const mutation = `mutation ($input: RemoveFrom${Name}Input!) { removeFrom${Name}(input: $input) { removed } }`
  return gateway.graphql(key, mutation, { input: { contest: of, rows } })
}

async function removed(list: ListName, rows: Record<string, unknown>): Promise<number> {
  const answer = await removing(list, rows)
  return payload<{ removed: number }>(answer, `removeFrom${words[list].Name}`).removed
}

async function page(list: ListName, args = '(first: 250)'): Promise<{ nodes: Row[]; totalCount: number }> {
  const query = `query ($id: SafeInt!) { contest(by: { databaseId: $id }) {
    list: ${list}${args} { nodes { ${fields[list]} } totalCount } } }`
  const answer = await gateway.graphql(account.key, query, { id: contest.id })
  return payload<{ list: { nodes: Row[]; totalCount: number } }>(answer, 'contest').list
}

const rowsOf = async (list: ListName) => (await page(list)).nodes

const shown = async (list: ListName) => (await rowsOf(list)).map(({ email, value }) => email ?? value)

async function told(): Promise<[string, unknown][]> {
  const found = await gateway.database.root.select().from(events).where(eq(events.contestId, contest.id))
  return found
    .filter(({ type }) => /^(allow|block)list\./.test(type))
    .map(({ type, data }): [string, unknown] => [type, data])
}

const act = (deed: 'banParticipant' | 'unbanParticipant', id: number) =>
  gateway.graphql(
    account.key,
    `mutation { ${deed}(input: { participant: { databaseId: ${id} } }) { changed } }`,
  )

const many = (count: number, from = 0) =>
  Array.from({ length: count }, (_, index) => `person${from + index}@example.com`)

describe('addToAllowlist', () => {
  it('keeps addresses in their one spelling, in the order given, and counts what it skips (#144)', async () => {
    const given = [' Ann@Example.com', 'bob@example.com', 'ann@example.com ', '', '  ', 'nobody', '10.0.0.1']
    expect(await added('allowlist', given)).toEqual([2, 5])
    expect(await added('allowlist', ['BOB@example.com', 'cy@example.com'])).toEqual([1, 1])
    expect(await shown('allowlist')).toEqual(['ann@example.com', 'bob@example.com', 'cy@example.com'])
    expect((await rowsOf('allowlist'))[0]).toMatchObject({
      createdAt: gateway.clock.now(),
      databaseId: expect.any(Number),
    })
  })

  it('is in force from the first address on, and no longer after the last (#143)', async () => {
    const enter = async (email: string) => {
      const mutation = `mutation { enterContest(input: { contest: { databaseId: ${contest.id} }, email: "${email}" }) {
        created } }`
      return refusalOf(await gateway.graphql(account.key, mutation)).detail
    }
    expect(await enter('first@example.com')).toBeUndefined()
    await added('allowlist', ['invited@example.com'])
    expect(await enter('second@example.com')).toBe('NOT_ALLOWLISTED')
    expect(await enter('Invited@example.com')).toBeUndefined()
    await removed('allowlist', { emails: ['invited@example.com'] })
    expect(await enter('second@example.com')).toBeUndefined()
  })
})

describe('addToBlocklist', () => {
  it('tells e-mail from IP addresses and keeps each in its one spelling', async () => {
    const given = [
      'Spam@Example.com ',
      ' 192.168.1.100',
      '2001:0DB8:0::0:1',
      '::ffff:10.0.0.1',
      '10.0.0.1',
      'fe80::1%eth0',
      '10.0.0.0/8',
      '999.1.1.1',
      'example.com',
      '',
    ]
    expect(await added('blocklist', given)).toEqual([5, 5])
    expect((await rowsOf('blocklist')).map(({ kind, value }) => [kind, value])).toEqual([
      ['EMAIL', 'spam@example.com'],
      ['IP', '192.168.1.100'],
      ['IP', '2001:db8::1'],
      ['IP', '10.0.0.1'],
      ['IP', 'fe80::1'],
    ])
  })

  it('blocks later entries and touches nobody who has entered (#116)', async () => {
    const person = await buildParticipant(gateway.database, contest, {
      email: 'old@example.com',
      amounts: [1],
    })
    await added('blocklist', ['old@example.com', 'new@example.com', '192.0.2.9'])
    const query = `query ($id: SafeInt!) { participant(by: { databaseId: $id }) { bannedAt countedTotal } }`
    expect(payload(await gateway.graphql(account.key, query, { id: person.id }), 'participant')).toEqual({
      bannedAt: null,
      countedTotal: 1,
    })
    const enter = async (email: string, source = '') => {
      const mutation = `mutation { enterContest(input: { contest: { databaseId: ${contest.id} }, email: "${email}" ${source} }) {
        created } }`
      return refusalOf(await gateway.graphql(account.key, mutation)).detail
    }
    expect(await enter('NEW@example.com')).toBe('EMAIL_BLOCKED')
    expect(await enter('x@example.com', 'source: { ipAddress: "::ffff:192.0.2.9" }')).toBe('IP_BLOCKED')
  })
})

describe('rows that bans make', () => {
  it('name the person to keys that read people, and go with the ban (#116)', async () => {
    const person = await buildParticipant(gateway.database, contest, { email: 'bad@example.com' })
    await added('blocklist', ['hand@example.com'])
    await act('banParticipant', person.id)
    expect((await rowsOf('blocklist')).map(({ value, byBan }) => [value, byBan])).toEqual([
      ['hand@example.com', false],
      ['bad@example.com', true],
    ])
    const query = `{ contest(by: { databaseId: ${contest.id} }) { blocklist { nodes { bannedParticipant { databaseId } } } } }`
    const answer = await gateway.graphql(account.key, query)
    expect(payload<{ blocklist: unknown }>(answer, 'contest').blocklist).toEqual({
      nodes: [{ bannedParticipant: null }, { bannedParticipant: { databaseId: person.id } }],
    })
    const key = await buildKey(gateway.database, account.id, { scopes: ['contests:read'] })
    expect(codesOf(await gateway.graphql(key, query))).toContain('INSUFFICIENT_SCOPE')
    await act('unbanParticipant', person.id)
    expect(await shown('blocklist')).toEqual(['hand@example.com'])
  })

  it('may be deleted without lifting the ban, and added again by hand', async () => {
    const person = await buildParticipant(gateway.database, contest, { email: 'bad@example.com' })
    await act('banParticipant', person.id)
    expect(await added('blocklist', ['bad@example.com'])).toEqual([0, 1])
    expect(await removed('blocklist', { values: [' BAD@example.com'] })).toBe(1)
    const query = `{ participant(by: { databaseId: ${person.id} }) { bannedAt } }`
    expect(payload(await gateway.graphql(account.key, query), 'participant')).toEqual({
      bannedAt: gateway.clock.now(),
    })
    expect(await added('blocklist', ['bad@example.com'])).toEqual([1, 0])
    await act('unbanParticipant', person.id)
    expect(await shown('blocklist')).toEqual(['bad@example.com'])
  })

  it('do not stop at a full list', async () => {
    await added('blocklist', many(5_000))
    const person = await buildParticipant(gateway.database, contest, { email: 'bad@example.com' })
    expect(codesOf(await act('banParticipant', person.id))).toEqual([])
    expect((await page('blocklist', '(first: 1)')).totalCount).toBe(5_001)
    expect(await added('blocklist', ['person1@example.com', 'bad@example.com'])).toEqual([0, 2])
    expect(codesOf(await adding('blocklist', ['other@example.com']))).toEqual(['VALIDATION_FAILED'])
  })
})

describe.each(lists)('the %s', (list) => {
  const { given } = words[list]

  it('holds 5,000 rows; more are refused as a whole (#144)', async () => {
    expect(await added(list, many(4_999))).toEqual([4_999, 0])
    const over = await adding(list, many(3, 4_998))
    expect([codesOf(over), faultPaths(over)]).toEqual([['VALIDATION_FAILED'], [given]])
    expect((await page(list, '(first: 1)')).totalCount).toBe(4_999)
    expect(await added(list, [...many(2, 4_998), 'not an address'])).toEqual([1, 2])
    expect(await added(list, many(2))).toEqual([0, 2])
    expect(codesOf(await adding(list, ['one@more.example']))).toEqual(['VALIDATION_FAILED'])
  })

  it('takes 10,000 values at a time, skipped ones included', async () => {
    const blanks = Array.from({ length: 9_999 }, () => '')
    expect(await added(list, [...blanks, 'a@example.com'])).toEqual([1, 9_999])
    const over = await adding(list, [...blanks, 'b@example.com', 'c@example.com'])
    expect([codesOf(over), faultPaths(over)]).toEqual([['VALIDATION_FAILED'], [given]])
    const removal = await removing(list, { [given]: [...blanks, '', ''] })
    expect([codesOf(removal), faultPaths(removal)]).toEqual([['VALIDATION_FAILED'], [given]])
  })

  it('loses rows by address, as often as asked, unknown ones without fault (#145)', async () => {
    await added(list, ['a@example.com', 'b@example.com'])
    const which = { [given]: [' A@example.com', 'a@example.com', 'unknown@example.com', 'nonsense', 'x\0'] }
    expect(await removed(list, which)).toBe(1)
    expect(await removed(list, which)).toBe(0)
    expect(await removed(list, { [given]: [] })).toBe(0)
    expect(await shown(list)).toEqual(['b@example.com'])
  })

  it('loses one row by its number or id, once, and only within its contest (#145)', async () => {
    await added(list, ['a@example.com', 'b@example.com'])
    const [first, second] = (await rowsOf(list)) as [Row, Row]
    const other = await makeContest(gateway.database, account)
    const elsewhere = await removing(list, { row: { id: first.id } }, account.key, { databaseId: other.id })
    expect(codesOf(elsewhere)).toEqual(['NOT_FOUND'])
    expect(await removed(list, { row: { id: first.id } })).toBe(1)
    expect(codesOf(await removing(list, { row: { id: first.id } }))).toEqual(['NOT_FOUND'])
    expect(await removed(list, { row: { databaseId: second.databaseId } })).toBe(1)
    expect(codesOf(await removing(list, { row: { databaseId: 9_007_199_254_740_991 } }))).toEqual([
      'NOT_FOUND',
    ])
    expect(await rowsOf(list)).toEqual([])
  })

  it('tells of changes in numbers, and of nothing where nothing changed', async () => {
    await added(list, ['a@example.com', 'b@example.com', 'c'])
    await added(list, ['a@example.com'])
    await removed(list, { [given]: ['a@example.com', 'b@example.com'] })
    await removed(list, { [given]: ['a@example.com'] })
    expect(await told()).toEqual([
      [`${list}.added`, { added: 2 }],
      [`${list}.removed`, { removed: 2 }],
    ])
  })

  it('can be searched and read page by page', async () => {
    await added(list, ['ann@example.com', 'bob@example.org', 'cy_x@example.com'])
    expect(await page(list, '(filter: { search: "EXAMPLE.COM" }, first: 1, offset: 1)')).toMatchObject({
      nodes: [list === 'allowlist' ? { email: 'cy_x@example.com' } : { value: 'cy_x@example.com' }],
      totalCount: 2,
    })
    expect((await page(list, '(filter: { search: "y_" })')).totalCount).toBe(1)
    expect((await page(list, '(filter: { search: "" })')).totalCount).toBe(3)
    const query = `{ contest(by: { databaseId: ${contest.id} }) { ${list}(filter: { search: "${'x'.repeat(256)}" }) { totalCount } } }`
    expect(faultPaths(await gateway.graphql(account.key, query))).toEqual(['filter.search'])
  })

  it('does not exist for others: another account, a key restricted away, a deleted contest', async () => {
    await added(list, ['a@example.com'])
    const stranger = await buildAccount(gateway.database)
    const elsewhere = await makeContest(gateway.database, account)
    const restricted = await buildKey(gateway.database, account.id, { contestIds: [elsewhere.id] })
    const tries = (key: string) => [
      adding(list, ['b@example.com'], key),
      removing(list, { [given]: ['a@example.com'] }, key),
    ]
    for (const key of [stranger.key, restricted]) {
      for (const answer of await Promise.all(tries(key))) expect(codesOf(answer)).toEqual(['NOT_FOUND'])
    }
    expect(await shown(list)).toEqual(['a@example.com'])
    await gateway.graphql(
      account.key,
      `mutation { deleteContest(input: { contest: { databaseId: ${contest.id} } }) { deletedId } }`,
    )
    for (const answer of await Promise.all(tries(account.key))) {
      expect(codesOf(answer)).toEqual(['NOT_FOUND'])
    }
  })

  it('is written only with contests:write', async () => {
    const reader = await buildKey(gateway.database, account.id, { scopes: ['contests:read'] })
    expect(codesOf(await adding(list, ['a@example.com'], reader))).toEqual(['INSUFFICIENT_SCOPE'])
    expect(codesOf(await removing(list, { [given]: [] }, reader))).toEqual(['INSUFFICIENT_SCOPE'])
  })

  it('costs the same statements however long it is, on however many contests', async () => {
    const own = await buildAccount(gateway.database)
    const person = list === 'blocklist' ? 'bannedParticipant { databaseId }' : ''
    const query = `{ contests { nodes { ${list} { nodes { ${fields[list]} ${person} } totalCount } } } }`
    const count = async (run: () => Promise<GraphQLAnswer>) => {
      let answer: GraphQLAnswer | undefined
      const statements = await gateway.statements(async () => {
        answer = await run()
      })
      expect(answer?.errors).toEqual([])
      return statements.length
    }
    const furnish = async (people: number) => {
      contest = await makeContest(gateway.database, own)
      await adding(list, many(people), own.key)
      for (let time = 0; list === 'blocklist' && time < people; time += 1) {
        const { id } = await buildParticipant(gateway.database, contest, {})
        const ban = `mutation { banParticipant(input: { participant: { databaseId: ${id} } }) { changed } }`
        expect(codesOf(await gateway.graphql(own.key, ban))).toEqual([])
      }
    }
    await furnish(1)
    const read = () => gateway.graphql(own.key, query)
    const few = await count(read)
    const one = await count(() => adding(list, ['x1@example.com'], own.key))
    for (let time = 0; time < 3; time += 1) await furnish(4)
    expect(await count(read)).toBe(few)
    expect(await count(() => adding(list, many(300, 1_000), own.key))).toBe(one)
  })
})

describe('the blocklist', () => {
  it('can be read by kind and by where rows come from', async () => {
    const person = await buildParticipant(gateway.database, contest, { email: 'bad@example.com' })
    await act('banParticipant', person.id)
    await added('blocklist', ['hand@example.com', '10.0.0.1'])
    const values = async (filter: string) =>
      (await page('blocklist', `(filter: { ${filter} })`)).nodes.map(({ value }) => value)
    expect(await values('kind: IP')).toEqual(['10.0.0.1'])
    expect(await values('kind: EMAIL, byBan: false')).toEqual(['hand@example.com'])
    expect(await values('byBan: true')).toEqual(['bad@example.com'])
    expect(await values('byBan: null, kind: null')).toHaveLength(3)
  })
})

describe.skipIf(!onPostgres)(`lists changed at the same time (${needsPostgres})`, () => {
  it.each(lists)('additions to the %s never pass the bound together, nor make a row twice', async (list) => {
    await added(list, many(4_900))
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, index) => adding(list, many(40, 5_000 + (index % 4) * 40))),
    )
    const results = answers.map((answer) => (codesOf(answer).length > 0 ? codesOf(answer)[0] : 'ok'))
    const { totalCount } = await page(list, '(first: 1)')
    expect(totalCount).toBe(4_980)
    expect(results.filter((result) => result === 'VALIDATION_FAILED')).toHaveLength(4)
  })

  it('a ban and an addition of the same address make one row', async () => {
    const person = await buildParticipant(gateway.database, contest, { email: 'bad@example.com' })
    const answers = await Promise.all([
      act('banParticipant', person.id),
      adding('blocklist', ['bad@example.com']),
      adding('blocklist', ['bad@example.com']),
    ])
    for (const answer of answers) expect(codesOf(answer)).toEqual([])
    const found = await gateway.database.root
      .select()
      .from(blocklist)
      .where(eq(blocklist.contestId, contest.id))
    expect(found).toHaveLength(1)
  })
})
