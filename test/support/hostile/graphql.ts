import type { GraphQLSchema } from 'graphql'
import { Random } from '../../../src/domain/demo/random.js'
import { partOf } from '../parts.js'
import { jsonTexts, jsonWith } from './json.js'
import { leaksIn } from './leaks.js'
import {
  GoodValues,
  type KnownIds,
  type Place,
  placesOf,
  selectionOf,
  type Target,
  targetsOf,
} from './places.js'
import type { HostileReport } from './rest.js'

/** Codes that answers to hostile operations may have; neither a defect nor a server out of breath is among them. */
const codes = new Set([
  ...['INSUFFICIENT_SCOPE', 'NOT_FOUND', 'VALIDATION_FAILED', 'CONFLICT', 'STATE_FORBIDS', 'ENTRY_REFUSED'],
  ...['LIMIT_EXCEEDED', 'BAD_USER_INPUT', 'BAD_REQUEST', 'GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED'],
  ...['OPERATION_RESOLUTION_FAILURE', 'PERSISTED_QUERY_NOT_FOUND'],
])

/** Values as a document writes them. */
const literals: readonly string[] = [
  ...[
    '1e400',
    '-0',
    '9'.repeat(400),
    '9007199254740993',
    '1.5',
    'null',
    'true',
    'WORD',
    '__proto__',
    '$none',
    '"',
    '{',
  ],
  ...[
    '"\\u0000"',
    '"\\ud800"',
    '"\\u{110000}"',
    '"\\u{1F600}"',
    '"""\n a\n  b"""',
    '"\\x"',
    '""',
    '{__proto__: {a: 1}}',
  ],
  ...[
    '{a: 1, a: 2}',
    '{constructor: 1}',
    '[]',
    '{}',
    '[[[[1]]]]',
    `${'['.repeat(400)}1${']'.repeat(400)}`,
    '[null]',
  ],
  ...[
    `${'{a:'.repeat(300)}1${'}'.repeat(300)}`,
    `"${'x'.repeat(100_000)}"`,
    '\ufeff1',
    '\u0007',
    '0x1',
    '01',
    '1.',
    '.5',
  ],
  ...[
    '"2026-06-15"',
    '"eyJhIjoxfQ"',
    '"Q29udGVzdDox"',
    '"%"',
    '"/../"',
    '#',
    '"\\ufeff"',
    `[${'1,'.repeat(700)}]`,
  ],
]

/** More that only some arguments look into: cursors, ids. */
const opaque = [
  '["1","2"]',
  '{"o":"id","v":"1e400","i":1}',
  '{}',
  'null',
  'Contest:9007199254740993',
  'Contest:0',
  '\0',
]
const texts = [
  ...jsonTexts,
  ...opaque.flatMap((text) => [
    JSON.stringify(Buffer.from(text).toString('base64url')),
    JSON.stringify(Buffer.from(text).toString('base64')),
  ]),
]

export interface HostileOperation {
  readonly target: Target
  /** The field and the place, for people. */
  readonly what: string
  /** The body of the request. */
  readonly payload: string
}

/** Makes operations that break a place of a field's arguments with each value of a kind, in variables or in the document. */
export class OperationMaker {
  readonly targets: readonly Target[]
  readonly #good: GoodValues

  constructor(
    schema: GraphQLSchema,
    ids: KnownIds,
    private readonly random: Random,
  ) {
    this.#good = new GoodValues(ids)
    this.targets = targetsOf(schema, this.#good)
  }

  /** So many operations for each place of the target. */
  *operations(target: Target, each: number): Generator<HostileOperation> {
    for (const place of placesOf(target.field.args)) {
      for (let n = 0; n < each; n += 1) {
        yield place.length === 1 && this.random.chance(0.25)
          ? this.#inDocument(target, place)
          : this.#inVariables(target, place)
      }
    }
  }

  #inVariables(target: Target, place: Place): HostileOperation {
    const text = this.random.pick(texts)
    const { args } = target.field
    const shown = args.filter(({ name, type }) => name === place[0] || String(type).endsWith('!'))
    const head = `(${shown.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ')})`
    const call = `(${shown.map(({ name }) => `${name}: $${name}`).join(', ')})`
    const leaf = '@leaf@'
    const variables = Object.fromEntries(
      shown.map(({ name, type }) => {
        const own = name === place[0]
        return [name, this.#good.value(type, name, own ? place.slice(1) : undefined, own ? leaf : undefined)]
      }),
    )
    const json = JSON.stringify(variables).replace(`"${leaf}"`, () => text)
    return {
      target,
      what: `${target.owner.name}.${target.field.name} ${place.join('.')} ${text.slice(0, 60)}`,
      payload: jsonWith({ query: this.#document(target, head, call) }, ['variables'], json),
    }
  }

  #inDocument(target: Target, [argument = '']: Place): HostileOperation {
    const literal = this.random.pick(literals)
    return {
      target,
      what: `${target.owner.name}.${target.field.name} ${argument}: ${literal.slice(0, 60)}`,
      payload: JSON.stringify({ query: this.#document(target, '', `(${argument}: ${literal})`) }),
    }
  }

  #document({ frame, field }: Target, head: string, call: string): string {
    return frame
      .replace('HEAD', () => head)
      .replace('HERE', () => `${field.name}${call} ${selectionOf(field.type)}`)
  }
}

/** The last to go: what takes rows away, and contests at the very end. */
export function lateness({ field }: Target): number {
  return /^delete(Contest|Account|ApiKey)|^revoke/.test(field.name)
    ? 2
    : /^(delete|remove|erase)/.test(field.name)
      ? 1
      : 0
}

/** What is wrong with an answer of GraphQL: nothing, as a rule. */
export function faultsOf(status: number, body: string): string[] {
  const faults = leaksIn(body).map((leak) => `shows ${leak}`)
  if (status >= 500) faults.push(`${status} ${body.slice(0, 300)}`)
  const { errors = [] } = JSON.parse(body) as {
    errors?: { message: string; extensions?: { code?: string } }[]
  }
  for (const { message, extensions } of errors) {
    if (!codes.has(extensions?.code ?? 'none')) faults.push(`${extensions?.code}: ${message.slice(0, 200)}`)
    if (message.length > 1_100) faults.push(`a sentence of ${message.length} characters`)
  }
  return faults
}

/** Sends hostile operations for every place of every argument, or what of them has its turn. `told` hears of each before the next. */
export async function askHostile(options: {
  readonly schema: GraphQLSchema
  readonly ids: KnownIds
  readonly each: number
  readonly seed: number
  readonly kinds: readonly Target['kind'][]
  readonly ask: (operation: HostileOperation) => Promise<{ status: number; body: string }>
  readonly told?: (what: string) => void
}): Promise<HostileReport> {
  const maker = new OperationMaker(options.schema, options.ids, new Random(options.seed))
  const report: HostileReport = { requests: 0, statuses: {}, faults: [] }
  const targets = maker.targets.filter(({ kind }) => options.kinds.includes(kind))
  const inOrder = targets.toSorted((a, b) => lateness(a) - lateness(b))
  for (const [turn, target] of inOrder.entries()) {
    for (const operation of partOf([...maker.operations(target, options.each)], turn)) {
      const { status, body } = await options.ask(operation)
      report.requests += 1
      report.statuses[status] = (report.statuses[status] ?? 0) + 1
      report.faults.push(...faultsOf(status, body).map((fault) => `${operation.what}: ${fault}`))
      options.told?.(operation.what)
    }
  }
  return report
}
