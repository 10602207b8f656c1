import {
  astFromValue,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
  print,
} from 'graphql'
import { globalId, nodeTypes } from '../../../src/graphql/global-id.js'

/** Ids of rows that exist, by type. */
export type KnownIds = ReadonlyMap<string, readonly number[]>

/** A field with arguments, and the way to it from a root. */
export interface Target {
  readonly kind: 'query' | 'mutation' | 'subscription'
  readonly owner: GraphQLObjectType
  readonly field: GraphQLField<unknown, unknown>
  /** The document with `HERE` where the field stands. */
  readonly frame: string
}

/** Where a hostile value stands in the variables: names, and `[]` where a list is entered. */
export type Place = readonly string[]

type Input = Pick<GraphQLArgument | GraphQLInputField, 'name' | 'type'>

/** Makes values that are in order, from the SDL and the ids of rows that exist. */
export class GoodValues {
  constructor(private readonly ids: KnownIds) {}

  /** A value of the type; with `[head, …]` one in which that place is filled with `leaf`. */
  value(type: GraphQLInputType, name: string, place?: Place, leaf?: unknown): unknown {
    if (isNonNullType(type)) return this.value(type.ofType, name, place, leaf)
    if (place?.length === 0) return leaf
    if (isListType(type)) return [this.value(type.ofType, name, place?.slice(1), leaf)]
    if (isInputObjectType(type))
      return this.#object(Object.values(type.getFields()), type.isOneOf, type.name, place, leaf)
    if (isEnumType(type)) return type.getValues()[0]?.value
    return this.#leaf(type.name, name)
  }

  #object(
    fields: readonly GraphQLInputField[],
    oneOf: boolean,
    owner: string,
    place: Place | undefined,
    leaf: unknown,
  ): Record<string, unknown> {
    const subject = owner.replace(/(Rows|Identity)?Lookup$/, '')
    const [head, ...rest] = place ?? []
    if (oneOf) {
      const chosen = fields.find(({ name }) => name === (head ?? 'databaseId')) ?? fields[0]
      return chosen === undefined
        ? {}
        : { [chosen.name]: this.value(chosen.type, subject, place && rest, leaf) }
    }
    const wanted = fields.filter(
      (field) => field.name === head || isRequiredInputField(field) || field.name === 'email',
    )
    return Object.fromEntries(
      wanted.map((field) => {
        const own = field.name === head
        return [
          field.name,
          this.value(field.type, field.name, own ? rest : undefined, own ? leaf : undefined),
        ]
      }),
    )
  }

  #id(name: string): { type: (typeof nodeTypes)[number]; id: number } {
    const type = nodeTypes.find((one) => one.toLowerCase() === name.toLowerCase()) ?? 'Contest'
    return { type, id: this.ids.get(type)?.[0] ?? 1 }
  }

  #leaf(type: string, name: string): unknown {
    const { type: node, id } = this.#id(name)
    switch (type) {
      case 'ID':
        return globalId(node, id)
      case 'SafeInt':
        return id
      case 'Int':
      case 'Float':
        return 1
      case 'Boolean':
        return true
      case 'DateTime':
        return '2026-06-15T12:00:00Z'
      case 'Date':
        return '2026-06-15'
      case 'Decimal':
        return '1'
      case 'JSON':
      case 'JSONObject':
        return {}
      default:
        return /email/i.test(name) ? 'safe@example.com' : /url$/i.test(name) ? 'https://a.example/' : 'Safe'
    }
  }
}

/** Every place of a field's arguments, fields of input objects and items of lists included. */
export function placesOf(inputs: readonly Input[], at: Place = [], within: readonly string[] = []): Place[] {
  return inputs.flatMap(({ name, type }) => placesIn(type, [...at, name], within))
}

function placesIn(type: GraphQLInputType, at: Place, within: readonly string[]): Place[] {
  if (isNonNullType(type)) return placesIn(type.ofType, at, within)
  if (isListType(type)) return [at, ...placesIn(type.ofType, [...at, '[]'], within)]
  if (!isInputObjectType(type) || within.includes(type.name)) return [at]
  return [at, ...placesOf(Object.values(type.getFields()), at, [...within, type.name])]
}

/** What of a type can be read without arguments: its leaves, and that other things are there. */
export function selectionOf(type: GraphQLField<unknown, unknown>['type']): string {
  const named = getNamedType(type)
  if (isLeafType(named)) return ''
  if (!isObjectType(named)) return '{ __typename }'
  const fields = Object.values(named.getFields()).filter(({ args }) => !args.some(isRequiredArgument))
  const leaves = fields.filter((field) => isLeafType(getNamedType(field.type))).map(({ name }) => name)
  const rows = fields
    .filter(({ name }) => ['nodes', 'edges'].includes(name))
    .map(({ name }) => `${name} { __typename }`)
  return `{ ${['__typename', ...leaves, ...rows].join(' ')} }`
}

/** Every field with arguments that can be reached, roots and objects below them alike, each by its shortest way. */
export function targetsOf(schema: GraphQLSchema, good: GoodValues): Target[] {
  const roots = [
    ['query', schema.getQueryType()],
    ['mutation', schema.getMutationType()],
    ['subscription', schema.getSubscriptionType()],
  ] as const
  const reached = new Set<string>()
  const targets: Target[] = []
  const open = roots.flatMap(([kind, type]) =>
    type == null ? [] : [{ kind, type, frame: `${kind} HEAD { HERE }` }],
  )
  for (let next = open.shift(); next !== undefined; next = open.shift()) {
    const { kind, type, frame } = next
    if (reached.has(type.name)) continue
    reached.add(type.name)
    for (const field of Object.values(type.getFields())) {
      if (field.args.length > 0) targets.push({ kind, owner: type, field, frame })
      const named = getNamedType(field.type)
      // What a mutation answers is reached by queries too, or has no arguments.
      if (!isObjectType(named) || (kind === 'mutation' && type.name === 'Mutation')) continue
      open.push({
        kind,
        type: named,
        frame: frame.replace('HERE', `${field.name}${given(field, good)} { HERE }`),
      })
    }
  }
  return targets
}

function given(field: GraphQLField<unknown, unknown>, good: GoodValues): string {
  const args = field.args.filter(isRequiredArgument).map(({ name, type }) => {
    const node = astFromValue(good.value(type, name), type)
    return node == null ? '' : `${name}: ${print(node)}`
  })
  return args.length === 0 ? '' : `(${args.join(', ')})`
}
