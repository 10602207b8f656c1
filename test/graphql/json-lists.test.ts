import { eq, sql } from 'drizzle-orm'
import {
  execute,
  GraphQLObjectType,
  getNullableType,
  getOperationAST,
  isLeafType,
  parse,
  validate,
} from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../../src/database/connection.js'
import { JsonBytes } from '../../src/database/json-bytes.js'
import { entries, participants } from '../../src/database/tables/index.js'
import { Utf8Text } from '../../src/database/utf8-text.js'
import { authenticate } from '../../src/domain/api-key/authenticate.js'
import type { Caller } from '../../src/domain/caller.js'
import { type Demo, makeDemo } from '../../src/domain/demo/make.js'
import { CompiledQueries } from '../../src/graphql/compiled.js'
import type { Context } from '../../src/graphql/context.js'
import { Loaders } from '../../src/graphql/loaders.js'
import { declaredReads } from '../../src/graphql/look-ahead/declared.js'
import { hasResolver } from '../../src/graphql/look-ahead/has-resolver.js'
import { wantedBy } from '../../src/graphql/look-ahead/plan.js'
import { JsonList, jsonOf } from '../../src/graphql/plain-lists/json.js'
import { buildSchema } from '../../src/graphql/schema.js'
import { TestClock } from '../support/clock.js'
import { freshDatabase } from '../support/database.js'
import { testSettings } from '../support/gateway.js'

const schema = buildSchema()
const clock = new TestClock('2026-06-15T12:00:00.000Z')
let database: Database
let demo: Demo
let caller: Caller

/** What a text may hold, as PostgreSQL keeps it. */
const hostile = [
  '"quoted" and \\ and /',
  Array.from({ length: 31 }, (_, code) => String.fromCharCode(code + 1)).join(''),
  '\u007f\u0080\u2028\u2029\ufeff\uffff',
  '😀 𝒳 é 漢字 \u200d',
  '</script><!-- {"a":[1,null]} ,]}',
  '',
  ' ',
  'x"'.repeat(60_000),
  '漢'.repeat(40_000),
]

beforeAll(async () => {
  database = await freshDatabase()
  demo = await database.transaction((executor) => makeDemo({ executor, clock }, { share: 0.1 }))
  caller = await authenticate(database.root, demo.keys.full)
  const people = await database.root
    .select({ id: participants.id })
    .from(participants)
    .where(eq(participants.contestId, demo.contest.id))
    .orderBy(participants.id)
    .limit(hostile.length)
  expect(people).toHaveLength(hostile.length)
  for (const [n, { id }] of people.entries()) {
    const text = hostile[n] ?? null
    await database.root
      .update(participants)
      .set({ firstName: text, lastName: null })
      .where(eq(participants.id, id))
    await database.root
      .update(entries)
      .set({ value: text, reason: text })
      .where(eq(entries.participantId, id))
  }
  // Instants with and without fractions, long ago and far away.
  const instants = [
    '0001-01-01T00:00:00.000Z',
    '2026-06-15T09:23:41.500Z',
    '9999-12-31T23:59:59.999Z',
    '2026-01-01T00:00:00.070Z',
  ]
  for (const [n, at] of instants.entries()) {
    const id = people[n]?.id ?? 0
    await database.root.update(participants).set({ emailConfirmedAt: at }).where(eq(participants.id, id))
  }
  const first = people[0]?.id ?? 0
  await database.root.execute(sql`update entries set amount = 2147483647 where participant_id = ${first}`)
})
afterAll(() => database.close())

function context(more: Partial<Context> = {}): Context {
  const work = { executor: database.root, caller, clock, settings: testSettings }
  return { work, loaders: new Loaders(work, undefined, undefined, more.wanted), ...more }
}

/** The lists of JSON in a result. */
function listsIn(value: unknown): JsonList[] {
  if (value instanceof JsonList) return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(listsIn) : []
}

/** Holds the answer with lists of JSON against that of graphql-js, byte for byte; gives how many such lists there were. */
async function compare(query: string): Promise<number> {
  const document = parse(query)
  expect(validate(schema, document)).toEqual([])
  const operation = getOperationAST(document)
  if (operation == null) throw new Error('No operation.')
  const usual = await execute({ schema, document, contextValue: context() })
  const queries = new CompiledQueries(schema)
  queries.find(document, operation)
  const run = queries.find(document, operation)
  const wanted = wantedBy(schema, document, operation)
  const asJson = context({ asJson: true, wanted: wanted && { ...wanted, held: true } })
  const written = (await run?.(asJson, {})) ?? (await execute({ schema, document, contextValue: asJson }))
  expect(String(jsonOf(written)), query).toBe(JSON.stringify(usual))
  // Whoever writes it without knowing has the same answer.
  expect(JSON.stringify(written), query).toBe(JSON.stringify(usual))
  return listsIn(written).length
}

/** The fields of a type that are values of its row, or worked out of it at once. */
function plainFields(name: string): string[] {
  const type = schema.getType(name)
  if (!(type instanceof GraphQLObjectType)) throw new Error('No such type.')
  return Object.values(type.getFields())
    .filter(({ type: given, args }) => isLeafType(getNullableType(given)) && args.length === 0)
    .map((field) => field.name)
    .filter((field) => {
      const reads = declaredReads[name]?.fields[field]
      return reads === undefined ? !hasResolver(name, field) : reads.as || reads.computed
    })
}

const lists: readonly [type: string, list: (selection: string) => string][] = [
  ['Participant', (asked) => `contest(by: $by) { participants(first: 250) { nodes ${asked} } }`],
  ['Participant', (asked) => `contest(by: $by) { participants(last: 3) { edges { cursor node ${asked} } } }`],
  ['Entry', (asked) => `contest(by: $by) { entriesExport(limit: 500) ${asked} }`],
  [
    'Entry',
    (asked) => `contest(by: $by) { entries(first: 100) { edges { node ${asked} cursor __typename } } }`,
  ],
  ['Entry', (asked) => `contests(first: 5) { nodes { title entriesExport(limit: 20) ${asked} } }`],
  ['Winner', (asked) => `contests(first: 20) { nodes { winners(first: 20) { nodes ${asked} } } }`],
  ['Contest', (asked) => `contests(first: 20) { nodes ${asked} }`],
  [
    'Participant',
    (asked) => `contests(first: 20) { nodes { leaderboard(first: 20) { participant ${asked} } } }`,
  ],
  [
    'Participant',
    (asked) => `contest(by: $by) { leaderboard(first: 5, offset: 2) { rank participant ${asked} } }`,
  ],
  ['Participant', (asked) => `contests { nodes { leaderboard { total participant ${asked} rank } } }`],
]

function queryOf(list: string): string {
  return `{ ${list.replaceAll('$by', `{ databaseId: ${demo.contest.id} }`)} }`
}

describe('a list that is written from the bytes of its rows', () => {
  it('is what graphql-js gives, of each field alone and of all together', async () => {
    let written = 0
    for (const [type, list] of lists) {
      const fields = plainFields(type)
      expect(fields.length).toBeGreaterThan(5)
      for (const asked of [...fields, fields.join(' ')])
        written += await compare(queryOf(list(`{ ${asked} }`)))
    }
    expect(written).toBeGreaterThan(60)
  }, 300_000)

  it('brings along the people to whom its rows belong', async () => {
    const person = plainFields('Participant').filter((field) => field !== 'customFields')
    for (const [type, list] of lists.filter(([name]) => name === 'Entry' || name === 'Winner')) {
      const own = plainFields(type).join(' ')
      expect(await compare(queryOf(list(`{ participant { email firstName } databaseId }`)))).toBeGreaterThan(
        0,
      )
      expect(
        await compare(
          queryOf(
            list('{ id who: participant { __typename id name: displayName excluded } who2: databaseId }'),
          ),
        ),
      ).toBeGreaterThan(0)
      await compare(queryOf(list(`{ ${own} participant { ${person.join(' ')} } }`)))
    }
  }, 300_000)

  it('has the names and the order of the query, whatever ways it takes to say them', async () => {
    const [, list] = lists[0] ?? []
    if (list === undefined) throw new Error('No list.')
    const where = queryOf(list('{ ...Part __typename ... on Participant { total } last: total }'))
    const fragments =
      'fragment Part on Participant { b: email a: firstName ...More } fragment More on Participant { id lastName }'
    expect(await compare(`${where} ${fragments}`)).toBe(1)
    const two = queryOf(
      `a: contest(by: $by) { one: participants(first: 2) { nodes { firstName } pageInfo { endCursor hasNextPage } }
      two: participants(first: 0x) { nodes { email } } }`.replace('0x', '1'),
    )
    expect(await compare(two)).toBe(2)
  })

  it('is empty where there is nothing', async () => {
    const none = queryOf(
      'contest(by: $by) { participants(filter: { search: "nobody at all" }) { nodes { email } } }',
    )
    expect(await compare(none)).toBe(0)
  })

  it('is left to graphql-js where it leaves fields out', async () => {
    const [, list] = lists[0] ?? []
    const asked = '{ email @include(if: true) firstName @skip(if: true) }'
    expect(await compare(queryOf(list?.(asked) ?? ''))).toBe(0)
  })
})

describe('JSON around lists of JSON', () => {
  it('is told apart from texts that look like what stands for a list', () => {
    const list = new JsonList(Utf8Text.of('[{"a":"é"}]'))
    const value = { text: '"', nodes: list, more: [{ list, '"': '\\"' }], nothing: null }
    expect(String(jsonOf(value))).toBe(JSON.stringify(value))
    expect(JSON.parse(String(jsonOf({ list })))).toEqual({ list: [{ a: 'é' }] })
    expect(jsonOf({ a: 1 })).toBe('{"a":1}')
  })

  it('is whole around lists of any length, one or several, and after one that was given up', () => {
    const lists = [10, 40_000, 60_000, 300_000].map((length) => {
      const given = new JsonBytes(10)
      given.text('"given up"')
      const out = new JsonBytes(length)
      out.open()
      out.text(JSON.stringify('é'.repeat(length)))
      out.close()
      return new JsonList(out.ended())
    })
    const [, , long, longest] = lists
    for (const value of [
      { a: 'é"', long },
      { a: 'é'.repeat(2_000), longest },
      { long, longest },
      { lists },
    ]) {
      expect(String(jsonOf(value, '\n'))).toBe(`${JSON.stringify(value)}\n`)
      expect(String(jsonOf(value))).toBe(JSON.stringify(value))
    }
  })
})
