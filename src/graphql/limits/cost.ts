import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql'
import { defaultPageSize, maximumPageSize } from '../../domain/page.js'
import { included, type Values } from './values.js'
import { assumedSizes, fieldWeights, mutationWeight, totalCountWeight } from './weights.js'

const longestList = 10_000

/** The arguments that set the size of a list. */
export const sizeArguments = ['first', 'last', 'limit', 'ids'] as const

export const isConnection = (type: GraphQLNamedType) => type.name.endsWith('Connection')
const isEdge = (type: GraphQLNamedType) => type.name.endsWith('Edge')

interface Place {
  /** The type whose fields are selected. */
  readonly type: GraphQLNamedType
  /** Rows of the page when the type is a connection. */
  readonly rows: number
}

/**
 * The cost of an operation: about the number of objects that its answer may hold. An object costs 1, and a
 * list its size times the cost of a row, so that sizes of lists within lists multiply. A connection's size
 * is `first`, `last` or 50. Text and numbers cost nothing; `weights.ts` lists the exceptions. Introspection
 * costs 1 a root field: graphql-js bounds its depth.
 */
export class CostMeter {
  readonly #known = new Map<string, number>()
  #pageSize = 0

  constructor(
    readonly schema: GraphQLSchema,
    readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>,
    readonly values: Values,
  ) {}

  operation(operation: OperationDefinitionNode): number {
    const type = this.schema.getRootType(operation.operation)
    if (type == null) return 0
    return Math.min(this.#selection(operation.selectionSet, { type, rows: 1 }), Number.MAX_SAFE_INTEGER)
  }

  /** The largest page that connections measured so far were asked for; 0: none named a size. */
  get pageSize(): number {
    return this.#pageSize
  }

  #selection(selections: SelectionSetNode, place: Place): number {
    let cost = 0
    for (const node of selections.selections) {
      if (!included(node, this.values)) continue
      if (node.kind === Kind.FIELD) cost += this.#field(node, place)
      else if (node.kind === Kind.FRAGMENT_SPREAD) cost += this.#fragment(node.name.value, place)
      else cost += this.#selection(node.selectionSet, this.#narrowed(place, node.typeCondition?.name.value))
    }
    return cost
  }

  /** A fragment costs the same wherever it is spread under a page of the same size. */
  #fragment(name: string, place: Place): number {
    const key = `${name} ${place.rows}`
    const known = this.#known.get(key)
    if (known !== undefined) return known
    const fragment = this.fragments.get(name)
    if (fragment === undefined) return 0
    const cost = this.#selection(
      fragment.selectionSet,
      this.#narrowed(place, fragment.typeCondition.name.value),
    )
    this.#known.set(key, cost)
    return cost
  }

  #narrowed(place: Place, name: string | undefined): Place {
    const type = name === undefined ? undefined : this.schema.getType(name)
    return type === undefined ? place : { ...place, type }
  }

  #field(node: FieldNode, { type: owner, rows }: Place): number {
    if (node.name.value.startsWith('__')) return node.selectionSet === undefined ? 0 : 1
    if (!isObjectType(owner) && !isInterfaceType(owner)) return 0
    const field = owner.getFields()[node.name.value]
    if (field === undefined) return 0
    const weight = this.#weight(owner, field)
    const type = getNamedType(field.type)
    if (!isCompositeType(type) || node.selectionSet === undefined) return weight
    const size = this.#size(node, field, owner, rows)
    const row = this.#selection(node.selectionSet, { type, rows: isConnection(type) ? size : 1 })
    if (isConnection(type)) return weight + 1 + row
    // The row of an edge was counted with the edge, and where a page stands comes with it.
    const own = isEdge(owner) || type.name === 'PageInfo' ? 0 : 1
    return weight + size * (own + row)
  }

  #weight(owner: GraphQLNamedType, field: GraphQLField<unknown, unknown>): number {
    if (isConnection(owner) && field.name === 'totalCount') return totalCountWeight
    if (owner === this.schema.getMutationType()) return mutationWeight
    return fieldWeights.get(`${owner.name}.${field.name}`) ?? 0
  }

  /** How many rows the field gives at most, as far as its arguments tell; 1 for a single object. */
  #size(
    node: FieldNode,
    field: GraphQLField<unknown, unknown>,
    owner: GraphQLNamedType,
    rows: number,
  ): number {
    if (isConnection(owner)) return field.name === 'pageInfo' ? 1 : rows
    const paged = isConnection(getNamedType(field.type))
    if (!paged && !isListType(getNullableType(field.type))) return 1
    const bound = paged ? maximumPageSize : longestList
    for (const name of sizeArguments) {
      const declared = field.args.find((argument) => argument.name === name)
      if (declared === undefined) continue
      const given = node.arguments?.find((argument) => argument.name.value === name)?.value
      const value = (given && this.values.of(given)) ?? declared.defaultValue
      // A single value stands for a list of one.
      const size = Array.isArray(value) ? value.length : typeof value === 'string' ? 1 : value
      if (typeof size !== 'number') continue
      const within = Math.min(Math.max(size, 0), bound)
      if (paged) this.#pageSize = Math.max(this.#pageSize, within)
      return within
    }
    return paged ? defaultPageSize : (assumedSizes.get(`${owner.name}.${field.name}`) ?? bound)
  }
}
