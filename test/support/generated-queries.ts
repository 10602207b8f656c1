import {
  type DocumentNode,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  getOperationAST,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  parse,
  validate,
} from 'graphql'
import type { Random } from '../../src/domain/demo/random.js'
import { measure } from '../../src/graphql/limits/check.js'
import { defaultLimits } from '../../src/server/limits.js'

/** A query that the schema takes, with its variables. */
export interface GeneratedQuery {
  readonly query: string
  readonly variables: Record<string, unknown>
}

export interface Material {
  /** Values of arguments and input fields by name, where the type alone says too little: ids that exist. */
  readonly byName: Readonly<Record<string, readonly unknown[]>>
}

const byScalar: Readonly<Record<string, readonly unknown[]>> = {
  Boolean: [true, false],
  Int: [0, 1, 2, 5, -1, 300],
  Float: [0, 1.5],
  SafeInt: [1, 5, 54_321, 9_007_199_254_740_991],
  String: ['a', '', 'Ann', 'a\0b', 'x'.repeat(40)],
  ID: ['none', 'Q29udGVzdDox'],
  DateTime: ['2026-06-01T00:00:00Z', '2026-06-15T12:00:00.000Z', 'yesterday'],
  Date: ['2026-06-01', '2026-06-15', '2026-13-01'],
  Decimal: ['1.50', '-3'],
  DialectId: [1, 54_321, 4_503_599_627_370_497, 'native_a', '01'],
  JSON: [{ a: 1 }, [1], 'a'],
  JSONObject: [{ a: 1 }],
}

/**
 * Makes queries of every kind that a client may send: fields, aliases, fragments, directives, and arguments as
 * literals or as variables that are present, null or absent. The same seed makes the same queries.
 */
export class QueryMaker {
  #variables: Record<string, unknown> = {}
  #declared: string[] = []
  #fragments: string[] = []
  #names = 0

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly random: Random,
    private readonly material: Material,
  ) {}

  make(): GeneratedQuery {
    this.#variables = {}
    this.#declared = []
    this.#fragments = []
    this.#names = 0
    const root = this.schema.getQueryType()
    if (root == null) throw new Error('The schema has no query.')
    const selection = this.#selection(root, 0)
    const declared = this.#declared.length > 0 ? `(${this.#declared.join(', ')})` : ''
    return {
      query: [`query Made${declared} ${selection}`, ...this.#fragments].join('\n'),
      variables: this.#variables,
    }
  }

  #name(prefix: string): string {
    this.#names += 1
    return `${prefix}${this.#names}`
  }

  #selection(type: GraphQLObjectType, depth: number): string {
    const { random } = this
    const fields = Object.values(type.getFields()).filter((field) => this.#fits(field, depth))
    if (fields.length === 0) return '{ __typename }'
    const wanted = depth === 0 ? random.whole(1, 2) : random.whole(1, 5)
    const chosen = Array.from({ length: wanted }, () => random.pick(fields))
    const parts = chosen.map((field) => this.#field(field, depth))
    if (random.chance(0.2)) parts.push('__typename')
    if (random.chance(0.1)) parts.push(`... on ${type.name} ${`{ ${random.pick(parts)} }`}`)
    if (random.chance(0.08)) {
      const name = this.#name('Part')
      this.#fragments.push(`fragment ${name} on ${type.name} { ${this.#field(random.pick(fields), depth)} }`)
      parts.push(`...${name}`)
    }
    return `{ ${parts.join(' ')} }`
  }

  /** Below a certain depth only leaves are left, and things that are made of leaves. */
  #fits(field: GraphQLField<unknown, unknown>, depth: number): boolean {
    const type = getNamedType(field.type)
    if (isLeafType(type)) return true
    if (depth >= 4) return false
    return !isAbstractType(type) || type.name === 'Node'
  }

  #field(field: GraphQLField<unknown, unknown>, depth: number): string {
    const { random } = this
    const given = field.args.flatMap((argument) => this.#argument(argument, depth))
    // Equal names with other arguments would not be one answer.
    const alias = given.length > 0 || random.chance(0.1) ? `${this.#name('f')}: ` : ''
    const call = given.length > 0 ? `(${given.join(', ')})` : ''
    return `${alias}${field.name}${call}${this.#directive()}${this.#below(field.type, depth)}`
  }

  #below(type: GraphQLOutputType, depth: number): string {
    const named = getNamedType(type)
    if (isLeafType(named)) return ''
    if (isObjectType(named)) return ` ${this.#selection(named, depth + 1)}`
    const [first] = isAbstractType(named) ? this.schema.getPossibleTypes(named) : []
    return first === undefined ? ' { __typename }' : ` { __typename ... on ${first.name} { __typename } }`
  }

  #directive(): string {
    if (!this.random.chance(0.05)) return ''
    const word = this.random.pick(['skip', 'include'])
    if (this.random.chance(0.5)) return ` @${word}(if: ${this.random.chance(0.5)})`
    const name = this.#name('v')
    this.#declared.push(`$${name}: Boolean!`)
    this.#variables[name] = this.random.chance(0.5)
    return ` @${word}(if: $${name})`
  }

  #argument(argument: GraphQLArgument, depth: number): string[] {
    const { random } = this
    const needed = isNonNullType(argument.type) && argument.defaultValue === undefined
    if (!needed && random.chance(argument.name === 'first' ? 0.2 : 0.75)) return []
    const value = this.#value(argument.type, argument.name, depth)
    if (random.chance(0.5))
      return [`${argument.name}: ${value === undefined ? 'null' : literal(value, argument.type)}`]
    return [`${argument.name}: $${this.#variable(argument, value, needed)}`]
  }

  #variable(argument: GraphQLArgument, value: unknown, needed: boolean): string {
    const { random } = this
    const name = this.#name('v')
    this.#declared.push(`$${name}: ${argument.type}`)
    const present = needed ? 0.97 : 0.6
    if (random.chance(present)) this.#variables[name] = value ?? null
    else if (random.chance(0.5)) this.#variables[name] = null
    return name
  }

  /** A value that is mostly right; undefined stands for null. */
  #value(type: GraphQLInputType, name: string, depth: number): unknown {
    const { random } = this
    if (isNonNullType(type)) return this.#value(type.ofType, name, depth)
    if (isListType(type)) {
      return Array.from({ length: random.whole(0, 3) }, () => this.#value(type.ofType, name, depth) ?? null)
    }
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields())
      const exactlyOne = type.isOneOf || /By$|Lookup$|Ref$/.test(type.name)
      const chosen = exactlyOne
        ? [random.pick(fields)]
        : fields.filter((field) => isNonNullType(field.type) || random.chance(0.3))
      return Object.fromEntries(
        chosen.map((field) => [field.name, this.#value(field.type, field.name, depth + 1) ?? null]),
      )
    }
    const known = this.material.byName[name]
    if (known !== undefined && random.chance(0.9)) return random.pick(known)
    if (isEnumType(type)) return random.pick(type.getValues()).name
    return random.pick(byScalar[getNamedType(type).name] ?? [null])
  }
}

/** A value as GraphQL writes it in a document. */
function literal(value: unknown, type: GraphQLInputType): string {
  const plain = isNonNullType(type) ? type.ofType : type
  if (value === null || value === undefined) return 'null'
  if (isListType(plain) && Array.isArray(value)) {
    return `[${value.map((item) => literal(item, plain.ofType)).join(', ')}]`
  }
  if (isInputObjectType(plain) && typeof value === 'object') {
    const fields = plain.getFields()
    return `{ ${Object.entries(value)
      .map(([name, inner]) => `${name}: ${literal(inner, fields[name]?.type ?? plain)}`)
      .join(', ')} }`
  }
  if (isEnumType(plain)) return String(value)
  return untyped(value)
}

function untyped(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(untyped).join(', ')}]`
  if (typeof value === 'object' && value !== null) {
    return `{ ${Object.entries(value)
      .map(([name, inner]) => `${name}: ${untyped(inner)}`)
      .join(', ')} }`
  }
  return JSON.stringify(value)
}

/** The query as a document, where clients may send it: some would read a list of thousands for each row of another. */
export function affordable(
  schema: GraphQLSchema,
  { query, variables }: GeneratedQuery,
): DocumentNode | undefined {
  const document = parse(query)
  const operation = getOperationAST(document)
  if (operation == null || validate(schema, document).length > 0) return undefined
  const { cost } = measure({ schema, document, operation, variables })
  return cost <= defaultLimits.cost ? document : undefined
}
