import {
  type FragmentDefinitionNode,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql'
import { included, type Values } from './values.js'

/**
 * Objects that the answer to one operation may hold of the schema itself: a client's own introspection takes a
 * third. They cost the database nothing, but the process answers them in one go.
 */
export const mostIntrospection = 100_000

/** How long the lists of the schema's description are, on average. */
interface Sizes {
  readonly types: number
  readonly fields: number
  readonly inputFields: number
  readonly enumValues: number
  readonly interfaces: number
  readonly possibleTypes: number
  readonly args: number
  readonly directives: number
}

const known = new WeakMap<GraphQLSchema, Sizes>()

function sizesOf(schema: GraphQLSchema): Sizes {
  const before = known.get(schema)
  if (before !== undefined) return before
  const types = Object.values(schema.getTypeMap())
  const fields = types.flatMap((type) =>
    isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [],
  )
  const perType = (count: number): number => Math.max(1, count / types.length)
  const sizes: Sizes = {
    types: types.length,
    fields: perType(fields.length),
    inputFields: perType(
      types.flatMap((type) => (isInputObjectType(type) ? Object.keys(type.getFields()) : [])).length,
    ),
    enumValues: perType(types.flatMap((type) => (isEnumType(type) ? type.getValues() : [])).length),
    interfaces: perType(types.flatMap((type) => (isObjectType(type) ? type.getInterfaces() : [])).length),
    possibleTypes: perType(
      types.flatMap((type) => (isInterfaceType(type) ? schema.getPossibleTypes(type) : [])).length,
    ),
    args: Math.max(1, fields.flatMap(({ args }) => args).length / Math.max(1, fields.length)),
    directives: schema.getDirectives().length,
  }
  known.set(schema, sizes)
  return sizes
}

/** About how many objects an operation is answered of the schema itself. graphql-js bounds how deep it may look. */
export function introspectionOf(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  values: Values,
): number {
  const sizes = sizesOf(schema)
  const found = new Map<string, number>()
  const ofFragment = (name: string, inside: boolean): number => {
    const key = `${name} ${inside}`
    const before = found.get(key)
    if (before !== undefined) return before
    const fragment = fragments.get(name)
    const count = fragment === undefined ? 0 : ofSelection(fragment.selectionSet, inside)
    found.set(key, count)
    return count
  }
  /** `inside` a description of the schema every object counts, outside of it only such descriptions. */
  const ofSelection = (selections: SelectionSetNode, inside: boolean): number => {
    let count = 0
    for (const node of selections.selections) {
      if (!included(node, values)) continue
      if (node.kind === Kind.FRAGMENT_SPREAD) count += ofFragment(node.name.value, inside)
      else if (node.kind === Kind.INLINE_FRAGMENT) count += ofSelection(node.selectionSet, inside)
      else if (node.selectionSet !== undefined && (inside || node.name.value.startsWith('__'))) {
        const size = Object.entries(sizes).find(([name]) => name === node.name.value)?.[1] ?? 1
        count += size * (1 + ofSelection(node.selectionSet, true))
      }
    }
    return count
  }
  return Math.ceil(Math.min(ofSelection(operation.selectionSet, false), Number.MAX_SAFE_INTEGER))
}
