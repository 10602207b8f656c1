import {
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql'
import { included, type Values } from './values.js'

/** What can be told of an operation without the schema. */
export interface Shape {
  /** Levels of fields. */
  readonly depth: number
  /** Fields with an alias. */
  readonly aliases: number
  /** Fields of the first level. */
  readonly fields: number
}

const nothing: Shape = { depth: 0, aliases: 0, fields: 0 }

function together(a: Shape, b: Shape): Shape {
  return { depth: Math.max(a.depth, b.depth), aliases: a.aliases + b.aliases, fields: a.fields + b.fields }
}

/** Measures an operation with its fragments followed, each once, however often it is spread. */
export function shapeOf(
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  values: Values,
): Shape {
  const known = new Map<string, Shape>()
  const ofFragment = (name: string): Shape => {
    const found = known.get(name)
    if (found !== undefined) return found
    const fragment = fragments.get(name)
    const shape = fragment === undefined ? nothing : ofSelection(fragment.selectionSet)
    known.set(name, shape)
    return shape
  }
  const ofSelection = (selections: SelectionSetNode): Shape => {
    let shape = nothing
    for (const node of selections.selections) {
      if (!included(node, values)) continue
      if (node.kind === Kind.FRAGMENT_SPREAD) shape = together(shape, ofFragment(node.name.value))
      else if (node.kind === Kind.INLINE_FRAGMENT) shape = together(shape, ofSelection(node.selectionSet))
      else {
        const below = node.selectionSet === undefined ? nothing : ofSelection(node.selectionSet)
        const aliases = below.aliases + (node.alias === undefined ? 0 : 1)
        shape = together(shape, { depth: below.depth + 1, aliases, fields: 1 })
      }
    }
    return shape
  }
  return ofSelection(operation.selectionSet)
}
