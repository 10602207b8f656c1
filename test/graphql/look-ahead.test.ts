import {
  type DocumentNode,
  type GraphQLField,
  GraphQLObjectType,
  type GraphQLOutputType,
  getNamedType,
  isAbstractType,
  isLeafType,
  isNonNullType,
  isObjectType,
  parse,
  validate,
} from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../../src/database/connection.js'
import { partialRows } from '../../src/database/row-shape.js'
import { recordStatements } from '../../src/database/statements.js'
import { participants } from '../../src/database/tables/index.js'
import { createRelays } from '../../src/delivery/relays.js'
import { createSender } from '../../src/delivery/send.js'
import { authenticate } from '../../src/domain/api-key/authenticate.js'
import type { Caller } from '../../src/domain/caller.js'
import { type Demo, makeDemo } from '../../src/domain/demo/make.js'
import { Random } from '../../src/domain/demo/random.js'
import { createExecutor, type Execute } from '../../src/graphql/execute.js'
import { declaredReads } from '../../src/graphql/look-ahead/declared.js'
import { resolvers } from '../../src/graphql/resolvers/index.js'
import { buildSchema } from '../../src/graphql/schema.js'
import { type Answer, expectAlike, withoutNonNull } from '../support/answers-alike.js'
import { TestClock } from '../support/clock.js'
import { freshDatabase } from '../support/database.js'
import { testSettings } from '../support/gateway.js'
import { affordable, QueryMaker } from '../support/generated-queries.js'
import { partOf, rounds } from '../support/parts.js'
import { testReach } from '../support/sender.js'

const patience = 300_000
/** `GENERATED_QUERIES` and `SEED` make more and others. */
const { GENERATED_QUERIES = rounds(120, 24), SEED = '1' } = process.env
const schema = buildSchema()
let database: Database
let demo: Demo
let caller: Caller
/** Reads whole rows, and parts of them. */
let whole: Execute
let part: Execute

beforeAll(async () => {
  database = await freshDatabase()
  demo = await database.transaction((executor) =>
    makeDemo({ executor, clock: new TestClock() }, { share: 0.1 }),
  )
  caller = await authenticate(database.root, demo.keys.full)
  whole = executor(false)
  part = executor(true)
}, patience)
afterAll(() => database.close())

function executor(lookAhead: boolean, of = schema): Execute {
  const clock = new TestClock()
  const outside = {
    webhooks: createSender(),
    beacons: createRelays({ urls: [] }),
    sources: testReach(),
  }
  return createExecutor({
    ...outside,
    schema: of,
    database,
    clock,
    settings: testSettings,
    timeout: 60_000,
    lookAhead,
  })
}

async function answer(execute: Execute, document: DocumentNode, variables = {}) {
  const log = { statements: [] }
  const result = await recordStatements(log, () => execute({ document, variables, caller }))
  return { result: sorted(JSON.parse(JSON.stringify(result))), statements: log.statements.length }
}

/** With errors by their paths: those of statements that run side by side come as they come. */
function sorted(result: Answer): Answer {
  const { errors } = result
  if (errors === undefined) return result
  const byPath = errors.map((error) => [JSON.stringify(error.path), error] as const)
  return { ...result, errors: byPath.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, error]) => error) }
}

/** The answer of whole rows and of parts; a query runs twice, so that the second time it is compiled. */
async function bothWays(document: DocumentNode, variables = {}) {
  const wholly = await answer(whole, document, variables)
  await answer(part, document, variables)
  return { wholly, partly: await answer(part, document, variables) }
}

/** Ways to rows of each type, with `ROW` for what is asked of them. */
const ways: Readonly<Record<string, readonly string[]>> = {
  Contest: [
    'contest(by: $by) { ROW }',
    'contests(first: 3) { nodes { ROW } }',
    'contests(first: 3) { edges { cursor node { ROW } } pageInfo { endCursor } }',
    'contest(by: $by) { participants(first: 1) { nodes { contest { ROW } } } }',
  ],
  Participant: [
    'contest(by: $by) { participants(first: 4) { nodes { ROW } } }',
    'contest(by: $by) { participants(last: 4, orderBy: { field: TOTAL, direction: DESC }) { edges { cursor node { ROW } } } }',
    'contest(by: $by) { participants(first: 9) { nodes { referredBy { ROW } referrals(first: 2) { nodes { ROW } } } } }',
    'contest(by: $by) { leaderboard(first: 3, offset: 1) { rank total participant { ROW } } }',
    'contest(by: $by) { entries(first: 3) { nodes { participant { ROW } } } }',
    'contest(by: $by) { entriesExport(limit: 3) { participant { ROW } } }',
    'contests { nodes { winners(first: 2) { nodes { participant { ROW } } } } }',
    'contests { nodes { draws(first: 1) { nodes { selections { participant { ROW } } } } } }',
    'contacts(first: 3) { nodes { participants(first: 2) { nodes { ROW } } } }',
  ],
  Entry: [
    'contest(by: $by) { entries(first: 5) { nodes { ROW } } }',
    'contest(by: $by) { entries(first: 5, orderBy: { field: AMOUNT, direction: ASC }) { edges { cursor node { ROW } } } }',
    'contest(by: $by) { entriesExport(limit: 5) { ROW } }',
    'contest(by: $by) { participants(first: 3) { nodes { entries(first: 2) { nodes { ROW } } entriesExport(limit: 2) { ROW } } } }',
    'contests { nodes { gallery(first: 2) { nodes { entry { ROW } } } } }',
  ],
  Winner: [
    'contests { nodes { winners(first: 3, current: null) { nodes { ROW } } } }',
    'contests { nodes { winners(first: 2) { nodes { promotedFrom { ROW } participant { winners(first: 1) { nodes { ROW } } } } } } }',
    'contests { nodes { draws(first: 2) { nodes { winners(first: 2) { nodes { ROW } } alternates { ROW } } } } }',
  ],
}

function isNeeded({ args }: GraphQLField<unknown, unknown>): boolean {
  return args.some(({ type, defaultValue }) => isNonNullType(type) && defaultValue === undefined)
}

/** The field with all leaves below it, to a depth. */
function asked(field: GraphQLField<unknown, unknown>, depth: number): string | undefined {
  if (isNeeded(field)) return undefined
  const below = leaves(field.type, depth)
  return below === undefined ? undefined : `${field.name}${below}`
}

function leaves(given: GraphQLOutputType, depth: number): string | undefined {
  const type = getNamedType(given)
  if (isLeafType(type)) return ''
  if (depth === 0 || isAbstractType(type) || !isObjectType(type)) return undefined
  const parts = Object.values(type.getFields()).flatMap((field) => asked(field, depth - 1) ?? [])
  return parts.length === 0 ? undefined : ` { ${parts.join(' ')} }`
}

function objectType(name: string): GraphQLObjectType {
  const type = schema.getType(name)
  if (!(type instanceof GraphQLObjectType)) throw new Error(`${name} is no type of rows.`)
  return type
}

describe('a row of which parts are read', () => {
  it.each(Object.keys(ways))(
    'shows of each field of %s, asked for alone, what the whole row shows',
    async (name) => {
      for (const [turn, field] of Object.values(objectType(name).getFields()).entries()) {
        const row = asked(field, 1)
        if (row === undefined) continue
        const parts = partOf(ways[name] ?? [], turn).map((way, n) => `way${n}: ${way.replaceAll('ROW', row)}`)
        const by = `$by: ContestLookup = { databaseId: ${demo.contest.id} }`
        const query = `query (${by}) { always: contest(by: $by) { __typename } ${parts.join(' ')} }`
        const document = parse(query)
        expect({ query, faults: validate(schema, document) }).toEqual({ query, faults: [] })
        const { wholly, partly } = await bothWays(document)
        expect({ query, result: partly.result }).toEqual({ query, result: wholly.result })
        expect({ query, failed: JSON.stringify(partly.result).includes('"errors"') }).toEqual({
          query,
          failed: false,
        })
      }
    },
    patience,
  )

  it.each(Object.entries(ways))(
    'costs no more statements than the whole row does, on each way to a %s',
    async (name, all) => {
      const fields = Object.values(objectType(name).getFields())
      const row = fields.flatMap((field) => asked(field, 1) ?? []).join(' ')
      for (const way of all) {
        const by = `$by: ContestLookup = { databaseId: ${demo.contest.id} }`
        const query = `query (${by}) { always: contest(by: $by) { __typename } ${way.replaceAll('ROW', row)} }`
        const { wholly, partly } = await bothWays(parse(query))
        expect({ query, result: partly.result }).toEqual({ query, result: wholly.result })
        expect({ way, more: partly.statements - wholly.statements > 0 }).toEqual({ way, more: false })
      }
    },
    patience,
  )

  it(
    'gives for generated queries what whole rows give',
    async () => {
      const contests = '{ contests(first: 8) { nodes { id databaseId publicId } } }'
      const { result } = await answer(whole, parse(contests))
      const { nodes } = (result as { data: { contests: { nodes: Record<string, unknown>[] } } }).data.contests
      const byName = {
        id: nodes.map(({ id }) => id),
        databaseId: nodes.map(({ databaseId }) => databaseId),
        publicId: nodes.map(({ publicId }) => publicId),
        first: [1, 2, 3, 5],
      }
      const maker = new QueryMaker(schema, new Random(Number(SEED)), { byName })
      const everyError = executor(false, withoutNonNull(schema))
      let withData = 0
      for (let n = 0; n < Number(GENERATED_QUERIES); n += 1) {
        const { query, variables } = maker.make()
        const document = affordable(schema, { query, variables })
        if (document === undefined) continue
        const { wholly, partly } = await bothWays(document, variables)
        await expectAlike(partly.result, wholly.result, {
          told: JSON.stringify({ query, variables }),
          everyError: async () => (await answer(everyError, document, variables)).result,
        })
        if (wholly.result.data != null) withData += 1
      }
      expect(withData).toBeGreaterThan(Number(GENERATED_QUERIES) / 5)
    },
    patience,
  )

  it('throws where somebody looks at a column that was not asked for', () => {
    const { read } = partialRows(participants, new Set(['id', 'email']))
    const row = read([1, 'a@example.com'], 0)
    expect([row.id, row.email]).toEqual([1, 'a@example.com'])
    expect(() => row.displayName).toThrow('display_name was not asked for')
  })

  it('is whole where a name is none of a column', () => {
    const { columns } = partialRows(participants, new Set(['id', 'nobodyKnows']))
    expect(columns.map(({ name }) => name)).toContain('search_text')
  })
})

describe('the statements of a query that looks ahead', () => {
  const sent = async (query: string) => {
    const log: { statements: string[] } = { statements: [] }
    await recordStatements(log, () => executor(true)({ document: parse(query), caller }))
    return log.statements
  }
  const contest = (selection: string) =>
    `{ contest(by: { databaseId: ${demo.contest.id} }) { ${selection} } }`

  it('are one for the same list asked for twice with different fields', async () => {
    const people = 'participants(first: 3) { nodes'
    const statements = await sent(contest(`a: ${people} { email } } b: ${people} { displayName } }`))
    expect(statements).toHaveLength(2)
  })

  it('name the columns that are looked at, and no others', async () => {
    const [, people] = await sent(contest('participants(first: 3) { nodes { email excluded } }'))
    expect(people).toMatch(/"email"/)
    expect(people).toMatch(/"banned_at"/)
    expect(people).not.toMatch(/"search_text"|"custom"|"phone"/)
  })

  it('bring along the people of ledger rows and of winners', async () => {
    expect(await sent(contest('entriesExport(limit: 3) { participant { email } }'))).toHaveLength(2)
    expect(await sent(contest('entries(first: 3) { nodes { counted } }'))).toHaveLength(2)
    expect(await sent(contest('winners { nodes { participant { email } } }'))).toHaveLength(2)
  })
})

describe('what resolvers look at', () => {
  it('is told of every field with a resolver that a query can reach', () => {
    const untold = resolvers.flatMap((told) =>
      Object.entries(told).flatMap(([type, fields]) =>
        /^(Mutation|Subscription|\w+Activity)$/.test(type)
          ? []
          : Object.keys(fields ?? {})
              .filter((field) => declaredReads[type]?.fields[field] === undefined)
              .map((field) => `${type}.${field}`),
      ),
    )
    expect(untold).toEqual([])
  })

  it('is told of no field that there is not', () => {
    const unknown = Object.entries(declaredReads).flatMap(([type, { fields }]) =>
      Object.keys(fields)
        .filter((field) => field !== '' && objectType(type).getFields()[field] === undefined)
        .map((field) => `${type}.${field}`),
    )
    expect(unknown).toEqual([])
  })
})
