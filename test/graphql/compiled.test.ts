import { type DocumentNode, execute, getOperationAST, parse, validate } from 'graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Database } from '../../src/database/connection.js'
import { authenticate } from '../../src/domain/api-key/authenticate.js'
import type { Caller } from '../../src/domain/caller.js'
import { type Demo, makeDemo } from '../../src/domain/demo/make.js'
import { Random } from '../../src/domain/demo/random.js'
import type { Wanted } from '../../src/domain/wanted.js'
import * as blitzRocket from '../../src/generated/rest/blitz-rocket.operations.js'
import * as revup from '../../src/generated/rest/revup.operations.js'
import * as sweepwidget from '../../src/generated/rest/sweepwidget.operations.js'
import { CompiledQueries } from '../../src/graphql/compiled.js'
import type { Context } from '../../src/graphql/context.js'
import { Loaders } from '../../src/graphql/loaders.js'
import { wantedBy } from '../../src/graphql/look-ahead/plan.js'
import { jsonOf } from '../../src/graphql/plain-lists/json.js'
import { buildSchema } from '../../src/graphql/schema.js'
import { projectFile } from '../../src/project.js'
import { loadExamples } from '../../src/server/examples.js'
import { type Answer, expectAlike, withoutNonNull } from '../support/answers-alike.js'
import { TestClock } from '../support/clock.js'
import { freshDatabase } from '../support/database.js'
import { testSettings } from '../support/gateway.js'
import { affordable, QueryMaker } from '../support/generated-queries.js'
import { partOf, rounds } from '../support/parts.js'

const patience = 300_000
/** `GENERATED_QUERIES` and `SEED` make more and others. */
const { GENERATED_QUERIES = rounds(500, 60), SEED = '1' } = process.env
const schema = buildSchema()
const nullableSchema = withoutNonNull(schema)
const clock = new TestClock('2026-06-15T12:00:00.000Z')
let database: Database
let demo: Demo
let caller: Caller
let readOnly: Caller

beforeAll(async () => {
  database = await freshDatabase()
  demo = await database.transaction((executor) => makeDemo({ executor, clock }, { share: 0.1 }))
  caller = await authenticate(database.root, demo.keys.full)
  readOnly = await authenticate(database.root, demo.keys.restricted)
}, patience)
afterAll(() => database.close())

function context(who: Caller, wanted?: Wanted): Context {
  const work = { executor: database.root, caller: who, clock, settings: testSettings }
  return { work, loaders: new Loaders(work, undefined, undefined, wanted) }
}

/** What a client would be sent, to the last location; of a masked defect its existence. */
function shown(result: unknown): Answer {
  return JSON.parse(JSON.stringify(result))
}

/** Both answers to the query; undefined where it is not compiled. */
async function bothWays(document: DocumentNode, variables: Record<string, unknown>, who: Caller) {
  const operation = getOperationAST(document)
  if (operation == null) throw new Error('No operation.')
  const queries = new CompiledQueries(schema)
  queries.find(document, operation)
  const run = queries.find(document, operation)
  const usual = await execute({ schema, document, contextValue: context(who), variableValues: variables })
  const wanted = wantedBy(schema, document, operation)
  const compiled = await run?.(context(who, wanted), variables)
  if (run === undefined || compiled === undefined) return undefined
  const asJson = { ...context(who, wanted && { ...wanted, held: true }), asJson: true }
  const written =
    (await run(asJson, variables)) ??
    (await execute({ schema, document, contextValue: asJson, variableValues: variables }))
  const body = String(jsonOf(written))
  // Of several errors two right answers may name different ones.
  if (usual.errors === undefined) expect(body).toBe(JSON.stringify(usual))
  return { usual: shown(usual), compiled: shown(compiled), written: JSON.parse(body) as Answer }
}

async function everyError(document: DocumentNode, variables: Record<string, unknown>, who: Caller) {
  return shown(
    await execute({
      schema: nullableSchema,
      document,
      contextValue: context(who),
      variableValues: variables,
    }),
  )
}

describe('a compiled query', () => {
  test(
    'gives what graphql-js gives, for each example and each query of the REST interfaces',
    async () => {
      const { id, publicId } = demo.contest
      const examples = (await loadExamples(projectFile('examples'))).map(({ query, variables }) => ({
        document: parse(query),
        variables: { ...variables, ...(variables?.['contest'] === undefined ? {} : { contest: id }) },
      }))
      const documents = [blitzRocket, revup, sweepwidget].flatMap((operations) =>
        Object.entries(operations)
          .filter(([name]) => name.endsWith('Document'))
          .map(([, document]) => ({ document: document as unknown as DocumentNode, variables: {} })),
      )
      let compiled = 0
      const queries = [...examples, ...documents].filter(
        ({ document }) => getOperationAST(document)?.operation === 'query',
      )
      const asked = queries.flatMap(({ document, variables }) =>
        variants(document, variables, { id, publicId }).map((given) => ({ document, given })),
      )
      for (const { document, given } of partOf(asked, 0)) {
        expect(validate(schema, document)).toEqual([])
        const both = await bothWays(document, given, caller)
        if (both === undefined) continue
        compiled += 1
        expect(both.compiled).toEqual(both.usual)
        expect(both.written).toEqual(both.usual)
      }
      expect(compiled).toBeGreaterThan(rounds(40, 10))
    },
    patience,
  )

  test(
    'gives what graphql-js gives, for generated queries with variables present, null and absent',
    async () => {
      const maker = new QueryMaker(schema, new Random(Number(SEED)), { byName: await material() })
      const counts = { compiled: 0, withData: 0, withErrors: 0 }
      for (let n = 0; n < Number(GENERATED_QUERIES); n += 1) {
        const { query, variables } = maker.make()
        const document = affordable(schema, { query, variables })
        if (document === undefined) continue
        const who = n % 4 === 0 ? readOnly : caller
        const both = await bothWays(document, variables, who)
        if (both === undefined) continue
        counts.compiled += 1
        const { data, errors } = both.usual
        if (data != null) counts.withData += 1
        if (errors !== undefined) counts.withErrors += 1
        for (const ours of [both.compiled, both.written]) {
          await expectAlike(ours, both.usual, {
            told: JSON.stringify({ query, variables }),
            everyError: () => everyError(document, variables, who),
          })
        }
      }
      const made = Number(GENERATED_QUERIES)
      // Those with several errors are left to graphql-js.
      expect(counts.compiled).toBeGreaterThan(made / 4)
      expect(counts.withData).toBeGreaterThan(made / 5)
      expect(counts.withErrors).toBeGreaterThan(made / 20)
    },
    patience,
  )
})

describe('the compilation of queries', () => {
  const twice = (queries: CompiledQueries, query: string) => {
    const document = parse(query)
    expect(validate(schema, document)).toEqual([])
    const operation = getOperationAST(document)
    if (operation == null) throw new Error('No operation.')
    expect(queries.find(document, operation)).toBeUndefined()
    return () => queries.find(document, operation)
  }

  test('leaves to graphql-js what would become much code out of few words', () => {
    // Three places for each fragment, in which the next one stands: 3, 9, 27 … times.
    const places = [
      'participants(first: 1) { nodes',
      'entries(first: 1) { nodes',
      'leaderboard(first: 1) { participant',
    ]
    const fragments = Array.from({ length: 5 }, (_, n) => {
      const next =
        n === 4 ? '' : places.map((place) => `${place} { contest { ...Part${n + 1} } } }`).join(' ')
      return `fragment Part${n} on Contest { title status ${next} }`
    })
    const queries = new CompiledQueries(schema)
    const start = '{ contest(by: { databaseId: 1 }) { ...Part0 } }'
    expect(twice(queries, [start, ...fragments].join('\n'))()).toBeUndefined()
    expect(twice(queries, '{ contest(by: { databaseId: 1 }) { title status } }')()).toBeDefined()
  })

  test('keeps the queries that came last, as many as fit', () => {
    const queries = new CompiledQueries(schema, { queries: 100, fields: 10, allFields: 6 })
    const [first, second, third] = ['title', 'status', 'createdAt'].map((field) =>
      twice(queries, `{ contest(by: { databaseId: 1 }) { id publicId ${field} } }`),
    )
    // Each takes four of the six fields, so that only the last one stays.
    const made = first?.()
    expect(made).toBeDefined()
    expect(first?.()).toBe(made)
    expect([second?.(), third?.()].includes(undefined)).toBe(false)
    expect(first?.()).not.toBe(made)
  })
})

/** The variables of a document as its clients would give them: all, and the needed ones alone. */
function variants(
  document: DocumentNode,
  given: Record<string, unknown>,
  { id, publicId }: { id: number; publicId: string },
): Record<string, unknown>[] {
  const operation = getOperationAST(document)
  const definitions = operation?.variableDefinitions ?? []
  const ids: Record<string, unknown> = {}
  for (const { variable, type } of definitions) {
    const name = variable.name.value
    const word = JSON.stringify(type)
    if (name in given) continue
    if (word.includes('"ContestBy"') || word.includes('"ContestRef"')) ids[name] = { databaseId: id }
    else if (word.includes('"SafeInt"')) ids[name] = id
    else if (word.includes('"Int"')) ids[name] = 3
    else if (word.includes('"String"')) ids[name] = publicId
    else if (word.includes('"Boolean"')) ids[name] = true
  }
  const needed = definitions.filter(({ type, defaultValue }) => type.kind === 'NonNullType' && !defaultValue)
  const all = { ...ids, ...given }
  const few = Object.fromEntries(needed.map(({ variable: { name } }) => [name.value, all[name.value]]))
  const nothing = Object.fromEntries(definitions.map(({ variable: { name } }) => [name.value, null]))
  return [all, few, { ...nothing, ...few }]
}

/** Ids of what the demo data holds. */
async function material(): Promise<Record<string, readonly unknown[]>> {
  const document = parse(`{ contests(first: 8) { nodes { id databaseId publicId
    participants(first: 3) { nodes { id databaseId publicId email } } draws(first: 2) { nodes { id uuid } } } } }`)
  const { data } = shown(await execute({ schema, document, contextValue: context(caller) })) as {
    data: { contests: { nodes: Found[] } }
  }
  const contests = data.contests.nodes
  const people = contests.flatMap(({ participants }) => participants.nodes)
  const drawn = contests.flatMap(({ draws }) => draws.nodes)
  return {
    id: [...contests, ...people, ...drawn].map(({ id }) => id),
    databaseId: [...contests, ...people].map(({ databaseId }) => databaseId),
    publicId: [...contests, ...people].map(({ publicId }) => publicId),
    uuid: drawn.map(({ uuid }) => uuid),
    email: people.map(({ email }) => email),
    first: [1, 2, 3, 5],
  }
}

interface Found {
  readonly id: string
  readonly databaseId: number
  readonly publicId: string
  readonly participants: {
    readonly nodes: readonly (Omit<Found, 'participants' | 'draws'> & { readonly email: string })[]
  }
  readonly draws: { readonly nodes: readonly { readonly id: string; readonly uuid: string }[] }
}
