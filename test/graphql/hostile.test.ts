import fc from 'fast-check'
import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLOutputType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { entries } from '../../src/database/tables/index.js'
import { verifyCounters } from '../../src/domain/counters/verify.js'
import { globalId, type NodeType, nodeTypes } from '../../src/graphql/global-id.js'
import { buildSchema } from '../../src/graphql/schema.js'
import { buildContest, buildMethod } from '../support/build-contest.js'
import { buildParticipants } from '../support/build-participant.js'
import { buildAccount, type TestAccount } from '../support/builders.js'
import { freshDatabase } from '../support/database.js'
import { type Gateway, startGateway } from '../support/gateway.js'
import { rounds } from '../support/parts.js'

const schema = buildSchema()

/** Requests a field; `HOSTILE_RUNS=1000 npx vitest run test/graphql/hostile` looks longer. */
const runs = Number(process.env['HOSTILE_RUNS'] ?? rounds(10, 4))

const texts = [
  ...['', ' ', 'a', "'; drop table participants; --", '%', '_%_', '\\', '"', '{}', '[]', 'null', '\n\t'],
  ...[
    '\u0000',
    'a\u0000b',
    '\ud800',
    '\u202eevil',
    '👩‍👩‍👧‍👦',
    'e\u0301',
    'ß',
    'İ',
    '__proto__',
    'constructor',
  ],
  ...['x'.repeat(256), 'ä'.repeat(3_000), 'a@b.example', '+49 30 1234', 'REF-ABC123', '2026-02-30'],
  ...[
    'Europe/Berlin',
    'UTC',
    'US',
    'EUR',
    'https://a.example/',
    'javascript:alert(1)',
    '2026-06-01 00:00:00',
  ],
  ...['9'.repeat(30), '-1', '1e999', '0x10', 'ff_1', 'en'],
]
const numbers = [0, 1, -1, 2, 3, 249, 250, 251, 2_147_483_647, -2_147_483_648]
const large = [...numbers, 2 ** 53 - 1, -(2 ** 53 - 1), 54_321]
const instants = [
  ...['2026-06-15T12:00:00Z', '0001-01-01T00:00:00Z', '9999-12-31T23:59:59.999Z'],
  ...['2026-06-15T12:00:00+14:00', '2026-03-29T02:30:00+01:00'],
]
const days = ['2026-06-15', '0001-01-01', '9999-12-31', '2024-02-29']
const amounts = ['0', '0.01', '-1', '999999999.99', '123456789012.34', '19.99', '1']
const objects: readonly Record<string, unknown>[] = [
  {},
  { a: 1, b: [1, 'x', null], c: true },
  { constructor: 'x', ff_1: 'y', '\u0000': 'z' },
  { deep: { er: { still: 1 } } },
  { long: 'x'.repeat(17_000) },
]

describe('whatever a client sends', () => {
  let gateway: Gateway
  let account: TestAccount
  let close: () => Promise<void>
  /** Rows of the account by type, and their printed ids. */
  const known = new Map<NodeType, number[]>()
  const printed: { contests: string[]; people: string[]; uuids: string[] } = {
    contests: [],
    people: [],
    uuids: [],
  }

  beforeAll(async () => {
    const database = await freshDatabase()
    gateway = await startGateway({ database })
    account = await buildAccount(database)
    for (let n = 0; n < 12; n += 1) {
      const contest = await buildContest(database, account)
      const method = await buildMethod(database, contest)
      const people = await buildParticipants(database, contest, [
        { amounts: [1, 5] },
        { amounts: [3], email: 'a@b.example' },
      ])
      remember('Contest', contest.id)
      remember('EntryMethod', method.id)
      remember('Participant', ...people.map(({ id }) => id))
      printed.contests.push(contest.publicId)
      printed.people.push(...people.map(({ publicId }) => publicId))
      printed.uuids.push(...people.map(({ uuid }) => uuid))
    }
    remember('Brand', account.brandId)
    const rows = await database.root.select({ id: entries.id }).from(entries)
    remember('Entry', ...rows.map(({ id }) => id))
    close = async () => {
      await gateway.app.close()
      await database.close()
    }
  })
  afterAll(() => close())

  function remember(type: NodeType, ...ids: number[]): void {
    known.set(type, [...(known.get(type) ?? []), ...ids])
  }

  /** What an input type or a field is about, by its name. */
  function subjectOf(name: string): NodeType | undefined {
    return nodeTypes.find((type) => type.toLowerCase() === name.replace(/Lookup$/, '').toLowerCase())
  }

  /** Mostly an id that exists. */
  function idOfSome(subject: NodeType | undefined): fc.Arbitrary<string> {
    const types = subject === undefined ? nodeTypes : [subject]
    const real = types.flatMap((type) => (known.get(type) ?? []).map((id) => globalId(type, id)))
    const wrong = fc.constantFrom('', 'x', 'Á', globalId('Account', 1), globalId('Contest', 2 ** 53 - 1))
    return real.length === 0 ? wrong : fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...real) }, wrong)
  }

  /** Mostly something that exists, by any of the names that the lookup takes. */
  function lookup(subject: NodeType, names: readonly string[]): fc.Arbitrary<unknown> {
    const by: Record<string, fc.Arbitrary<unknown>> = {
      id: idOfSome(subject),
      databaseId: fc.constantFrom(...(known.get(subject) ?? []), 1, -1, 2 ** 53 - 1),
      publicId: fc.constantFrom(...(subject === 'Contest' ? printed.contests : printed.people), '', '\u0000'),
      uuid: fc.constantFrom(...printed.uuids, 'not a uuid'),
    }
    return fc.oneof(...names.map((name) => (by[name] ?? fc.constant('')).map((value) => ({ [name]: value }))))
  }

  /** Values of a type that GraphQL accepts, hostile as they may be. */
  function valuesOf(type: GraphQLInputType, name: string): fc.Arbitrary<unknown> {
    if (isNonNullType(type)) return valuesOf(type.ofType, name).filter((value) => value != null)
    if (isListType(type)) return fc.array(valuesOf(type.ofType, name), { maxLength: 4 })
    if (isEnumType(type)) return fc.constantFrom(...type.getValues().map((value) => value.name), null)
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields())
      const subject = subjectOf(type.name)
      if (subject !== undefined) {
        return lookup(
          subject,
          fields.map((field) => field.name),
        )
      }
      return someOf(fields)
    }
    return fc.option(leafOf(type.name, name), { freq: 12 })
  }

  /** What is needed and a few of the rest: with all of it one fault would hide the others. */
  function someOf(
    fields: readonly { readonly name: string; readonly type: GraphQLInputType }[],
  ): fc.Arbitrary<Record<string, unknown>> {
    const model = fc.record(Object.fromEntries(fields.map(({ name, type }) => [name, valuesOf(type, name)])))
    // Somebody who enters a contest without an address is refused for that alone.
    const enters = fields.some(({ name }) => name === 'contest')
    const needed = fields
      .filter(({ name, type }) => isNonNullType(type) || (enters && name === 'email'))
      .map(({ name }) => name)
    const free = fields.map(({ name }) => name).filter((name) => !needed.includes(name))
    const chosen = fc.subarray(free, { maxLength: Math.min(3, free.length) })
    return fc
      .tuple(model, chosen)
      .map(([whole, kept]) => Object.fromEntries([...needed, ...kept].map((name) => [name, whole[name]])))
  }

  function leafOf(type: string, name: string): fc.Arbitrary<unknown> {
    switch (type) {
      case 'ID':
        return idOfSome(subjectOf(name))
      case 'Int':
        return fc.constantFrom(...numbers)
      case 'SafeInt':
        return fc.constantFrom(...large, ...(known.get('Contest') ?? []))
      case 'Boolean':
        return fc.boolean()
      case 'DateTime':
        return fc.constantFrom(...instants)
      case 'Date':
        return fc.constantFrom(...days)
      case 'Decimal':
        return fc.constantFrom(...amounts)
      case 'JSONObject':
        return fc.constantFrom(...objects)
      default:
        if (name === 'email') {
          return fc.oneof(
            fc.nat(99).map((n) => `p${n}@example.com`),
            fc.constantFrom(...texts),
          )
        }
        return fc.oneof(fc.constantFrom(...texts), fc.constantFrom('Ada', 'Key', 'Summer', 'a b'))
    }
  }

  /** Everything within two levels that needs no arguments. */
  function selectionOf(type: GraphQLOutputType, depth = 2): string {
    const named = getNamedType(type)
    if (isLeafType(named)) return ''
    if (!isObjectType(named)) return '{ __typename id }'
    const fields = Object.values(named.getFields()).flatMap((field) => {
      if (field.args.some((argument) => isNonNullType(argument.type)) || field.name.endsWith('Export'))
        return []
      if (isLeafType(getNamedType(field.type))) return [field.name]
      return depth > 0 ? [`${field.name} ${selectionOf(field.type, depth - 1)}`] : []
    })
    return `{ __typename ${fields.join(' ')} }`
  }

  function operationOf(kind: 'query' | 'mutation', field: GraphQLField<unknown, unknown>): string {
    const variables = field.args.map(({ name, type }) => `$${name}: ${String(type)}`)
    const args = field.args.map(({ name }) => `${name}: $${name}`)
    const head = variables.length > 0 ? `(${variables.join(', ')})` : ''
    const given = args.length > 0 ? `(${args.join(', ')})` : ''
    return `${kind} ${head} { ${field.name}${given} ${selectionOf(field.type)} }`
  }

  const fields = (['query', 'mutation'] as const).flatMap((kind) => {
    const root = kind === 'query' ? schema.getQueryType() : schema.getMutationType()
    return Object.values(root?.getFields() ?? {}).map((field) => ({ kind, field, name: field.name }))
  })
  // What takes rows away comes last, and contests at the very end.
  const late = (name: string) => (name === 'deleteContest' ? 2 : /^(delete|remove)/.test(name) ? 1 : 0)
  fields.sort((a, b) => late(a.name) - late(b.name))

  it.each(fields)('$name answers or says what is wrong with it', async ({ kind, field }) => {
    const query = operationOf(kind, field)
    const variables = someOf(field.args)
    await fc.assert(
      fc.asyncProperty(variables, async (sent) => {
        const answer = await gateway.graphql(account.key, query, sent)
        const codes = answer.errors.map(({ extensions }) => extensions.code)
        expect(codes).not.toContain('INTERNAL_ERROR')
        expect(codes).not.toContain('GRAPHQL_VALIDATION_FAILED')
        if (answer.errors.length === 0) expect(answer.data).toHaveProperty(field.name)
      }),
      { numRuns: runs, seed: 11 },
    )
  })

  it('leaves counters that agree with the ledgers', async () => {
    const contestIds = known.get('Contest') ?? []
    expect(await verifyCounters(gateway.database.root, { contestIds })).toEqual({
      differences: [],
      more: false,
    })
  })
})
