import {
  type FieldNode,
  type GraphQLField,
  GraphQLID,
  GraphQLInt,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLSchema,
  GraphQLString,
  getNullableType,
  isLeafType,
  isNonNullType,
  isObjectType,
} from 'graphql'
import type { Scope } from '../../domain/api-key/scopes.js'
import { requireScope } from '../../domain/caller.js'
import type { Wanted } from '../../domain/wanted.js'
import type { Context } from '../context.js'
import { declaredReads } from '../look-ahead/declared.js'
import { hasResolver } from '../look-ahead/has-resolver.js'
import { scopeOfField } from '../requires.js'

/** Values were not what lists are written for: the usual way says what is wrong with them. */
export class NotPlain extends Error {}

/** Writes the items of a list as a query asks for them, all at once. */
export type WriteRows = (items: unknown, context: Context) => unknown[]

/** The selection below a field, one node for each name in the answer. */
export type Selection = readonly FieldNode[]

type Resolver = (row: unknown, args: object, context: Context) => unknown

/** The code of a writer while it is made. All names in it are those of the schema and of our own columns. */
class Writer {
  readonly resolvers: Resolver[] = []
  readonly leaves: GraphQLLeafType[] = []
  readonly scopes = new Set<Scope>()

  constructor(
    private readonly schema: GraphQLSchema,
    /** What the rows of the list bring along. */
    private readonly wanted: Pick<Wanted, 'joins'>,
  ) {}

  /** The object for the row in a variable; undefined where something in it has to be waited for or worked out. */
  object(type: GraphQLObjectType, selection: Selection, row: string, depth: number): string | undefined {
    if (depth >= deepest) return undefined
    const parts: string[] = []
    for (const node of selection) {
      const value = this.#value(type, node, row, depth)
      if (value === undefined) return undefined
      parts.push(`${JSON.stringify((node.alias ?? node.name).value)}: ${value}`)
    }
    return `{ ${parts.join(', ')} }`
  }

  #value(type: GraphQLObjectType, node: FieldNode, row: string, depth: number): string | undefined {
    if (node.name.value === '__typename') return JSON.stringify(type.name)
    const field = type.getFields()[node.name.value]
    if (field === undefined || field.args.length > 0) return undefined
    const source = this.#source(type, field, row)
    if (source === undefined) return undefined
    const scope = field.resolve === undefined ? undefined : scopeOfField(this.schema, field, type.name)
    if (scope !== undefined) this.scopes.add(scope)
    const given = getNullableType(field.type)
    const missing = isNonNullType(field.type) ? 'fail()' : 'null'
    if (isLeafType(given)) return this.#leaf(given, source, missing)
    if (!isObjectType(given) || node.selectionSet === undefined) return undefined
    const inner = `r${depth + 1}`
    const below = this.object(given, fieldsIn(node), inner, depth + 1)
    return below && `((${inner} = ${source}) == null ? ${missing} : ${below})`
  }

  /** Where the field's value stands; undefined where a resolver has to be asked that may take its time. */
  #source(type: GraphQLObjectType, field: GraphQLField<unknown, Context>, row: string): string | undefined {
    const reads = declaredReads[type.name]?.fields[field.name]
    if (reads === undefined) {
      return hasResolver(type.name, field.name) ? undefined : `${row}[${JSON.stringify(field.name)}]`
    }
    if (reads.as) return `${row}[${JSON.stringify(reads.own[0])}]`
    if (reads.along !== undefined && field.name === reads.along.as && this.wanted.joins(reads.along)) {
      return `(${row}.${reads.along.as} ?? fail())`
    }
    if (!reads.computed || field.resolve === undefined) return undefined
    this.resolvers.push(field.resolve as Resolver)
    return `resolvers[${this.resolvers.length - 1}](${row}, none, context)`
  }

  /** The value as its type serializes it; what a glance shows to be right already is taken as it is. */
  #leaf(type: GraphQLLeafType, source: string, missing: string): string {
    this.leaves.push(type)
    const glance = glances.get(type.name)
    const serialized = `leaf(${this.leaves.length - 1}, v)`
    const value = glance === undefined ? serialized : `${glance} ? v : ${serialized}`
    return `((v = ${source}) == null ? ${missing} : ${value})`
  }
}

/** Objects in objects at most. */
const deepest = 8

const isText = "typeof v === 'string'"
/** What types whose values are in their form already can be told by. */
const glances: ReadonlyMap<string, string> = new Map([
  [GraphQLString.name, isText],
  [GraphQLID.name, isText],
  [GraphQLInt.name, '(v | 0) === v'],
  ['Boolean', "typeof v === 'boolean'"],
  ['SafeInt', 'Number.isSafeInteger(v)'],
  ['DateTime', isText],
  ['Date', isText],
  ['Decimal', isText],
])

/** The selection below a node of a document that was laid flat. */
export function fieldsIn(node: FieldNode): Selection {
  return (node.selectionSet?.selections ?? []) as Selection
}

function fail(): never {
  throw new NotPlain('A value is missing.')
}

function requireRight(context: Context, scope: Scope): void {
  try {
    requireScope(context.work.caller, scope)
  } catch {
    fail()
  }
}

function serialize(type: GraphQLLeafType, value: unknown): unknown {
  if (value instanceof Error || value instanceof Promise) return fail()
  let written: unknown
  try {
    written = type.serialize(value)
  } catch {
    return fail()
  }
  return written == null || Number.isNaN(written) ? fail() : written
}

/** The writer of rows of a type; undefined where the selection asks for more than their own values. */
export function rowWriter(
  schema: GraphQLSchema,
  type: GraphQLObjectType,
  selection: Selection,
  wanted: Pick<Wanted, 'joins'>,
): WriteRows | undefined {
  const writer = new Writer(schema, wanted)
  const object = writer.object(type, selection, 'r0', 0)
  if (object === undefined) return undefined
  const { resolvers, leaves, scopes } = writer
  const variables = Array.from({ length: deepest }, (_, depth) => `r${depth}`).join(', ')
  const body = `return (items, context) => {
    let v, ${variables}
    const written = new Array(items.length)
    for (let n = 0; n < items.length; n += 1) {
      r0 = items[n]
      if (typeof r0 !== 'object' || r0 === null || typeof r0.then === 'function' || r0 instanceof Error) fail()
      written[n] = ${object}
    }
    return written
  }`
  const leaf = (place: number, value: unknown) => {
    const leafType = leaves[place]
    return leafType === undefined ? fail() : serialize(leafType, value)
  }
  const write: WriteRows = new Function('resolvers', 'leaf', 'fail', 'none', body)(resolvers, leaf, fail, {})
  const needed = [...scopes]
  return (items, context) => {
    if (!Array.isArray(items)) return fail()
    // Without rows nobody asks for a right to them.
    if (items.length > 0) for (const scope of needed) requireRight(context, scope)
    return write(items, context)
  }
}
