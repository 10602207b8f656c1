import {
  type FieldNode,
  type GraphQLField,
  GraphQLID,
  GraphQLInt,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLSchema,
  GraphQLString,
} from 'graphql'
import type { Scope } from '../../domain/api-key/scopes.js'
import type { Wanted } from '../../domain/wanted.js'
import type { Context } from '../context.js'
import { declaredReads } from '../look-ahead/declared.js'
import { hasResolver } from '../look-ahead/has-resolver.js'
import { scopeOfField } from '../requires.js'

/** Values were not what lists are written for: the usual way says what is wrong with them. */
export class NotPlain extends Error {}

/** The selection below a field, one node for each name in the answer. */
export type Selection = readonly FieldNode[]

/** The selection below a node of a document that was laid flat. */
export function fieldsIn(node: FieldNode): Selection {
  return (node.selectionSet?.selections ?? []) as Selection
}

type Resolver = (row: unknown, args: object, context: Context) => unknown

/** Where a field's value stands: in a field of the row, in the row that it brings along, or it is worked out at once. */
export interface Place {
  readonly field: GraphQLField<unknown, Context>
  readonly from: 'own' | 'along' | 'computed'
  /** The row's field; of what is worked out the number of its resolver. */
  readonly name: string
}

/** Objects in objects at most. */
export const deepest = 8

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

/** What the code of a writer reads, while it is made. All names in it are those of the schema and of our own columns. */
export class Fields {
  readonly #resolvers: Resolver[] = []
  readonly #leaves: GraphQLLeafType[] = []
  readonly #scopes = new Set<Scope>()

  constructor(
    private readonly schema: GraphQLSchema,
    /** What the rows of the list bring along. */
    private readonly wanted: Pick<Wanted, 'joins'>,
  ) {}

  /** The rights without which no row may be shown. */
  get scopes(): readonly Scope[] {
    return [...this.#scopes]
  }

  /** Where the field's value stands; undefined where a resolver has to be asked that may take its time. */
  find(type: GraphQLObjectType, node: FieldNode): Place | undefined {
    const field = type.getFields()[node.name.value]
    if (field === undefined || field.args.length > 0) return undefined
    const place = this.#place(type, field)
    if (place === undefined) return undefined
    const scope = field.resolve === undefined ? undefined : scopeOfField(this.schema, field, type.name)
    if (scope !== undefined) this.#scopes.add(scope)
    return place
  }

  #place(type: GraphQLObjectType, field: GraphQLField<unknown, Context>): Place | undefined {
    const reads = declaredReads[type.name]?.fields[field.name]
    if (reads === undefined) {
      return hasResolver(type.name, field.name) ? undefined : { field, from: 'own', name: field.name }
    }
    if (reads.as) return { field, from: 'own', name: reads.own[0] ?? field.name }
    if (reads.along !== undefined && field.name === reads.along.as && this.wanted.joins(reads.along)) {
      return { field, from: 'along', name: reads.along.as }
    }
    if (!reads.computed || field.resolve === undefined) return undefined
    this.#resolvers.push(field.resolve as Resolver)
    return { field, from: 'computed', name: String(this.#resolvers.length - 1) }
  }

  /** The value in a row. */
  source({ from, name }: Place, row: string): string {
    if (from === 'computed') return `resolvers[${name}](${row}, none, context)`
    const own = `${row}[${JSON.stringify(name)}]`
    return from === 'along' ? `(${own} ?? fail())` : own
  }

  /** The value as its type serializes it; what a glance shows to be right already is taken as it is. */
  leaf(type: GraphQLLeafType, source: string, missing: string): string {
    this.#leaves.push(type)
    const glance = glances.get(type.name)
    const serialized = `leaf(${this.#leaves.length - 1}, v)`
    const value = glance === undefined ? serialized : `${glance} ? v : ${serialized}`
    return `((v = ${source}) == null ? ${missing} : ${value})`
  }

  /** The function of the code, which may name what it was given beside what is read. */
  compile<Made>(body: string, given: Readonly<Record<string, unknown>> = {}): Made {
    const leaves = this.#leaves
    const leaf = (place: number, value: unknown) => {
      const type = leaves[place]
      return type === undefined ? fail() : serialize(type, value)
    }
    const names = { resolvers: this.#resolvers, leaf, fail, none: {}, ...given }
    return new Function(...Object.keys(names), body)(...Object.values(names)) as Made
  }
}

export function fail(): never {
  throw new NotPlain('A value is missing.')
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
