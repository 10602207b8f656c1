import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isAbstractType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql'
import type { Wanted } from '../../domain/wanted.js'
import { bringing } from '../look-ahead/declared.js'
import { hasResolver } from '../look-ahead/has-resolver.js'
import { fieldsIn, type Selection } from './fields.js'
import { rowWriter } from './rows.js'
import { plainName, writers } from './schema.js'

/** A document cannot be laid flat without changing what is said of its errors. */
class NotFlat extends Error {}

const none: Pick<Wanted, 'joins'> = { joins: () => false }

/**
 * The query with its plain lists as fields that give them written: lists of which each item asks for values of its row
 * alone. Undefined where there is no such list.
 */
export function withPlainLists(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  wanted: Wanted | undefined,
): DocumentNode | undefined {
  const root = schema.getRootType(operation.operation)
  if (root == null) return undefined
  const rewriting = new Rewriting(schema, document, wanted ?? none)
  try {
    const selectionSet = rewriting.below(root, operation.selectionSet)
    if (!rewriting.found) return undefined
    return { kind: Kind.DOCUMENT, definitions: [{ ...operation, selectionSet }] }
  } catch (error) {
    if (error instanceof NotFlat) return undefined
    throw error
  }
}

class Rewriting {
  found = false
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>

  constructor(
    private readonly schema: GraphQLSchema,
    document: DocumentNode,
    private readonly wanted: Pick<Wanted, 'joins'>,
  ) {
    const fragments = document.definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION)
    this.#fragments = new Map(fragments.map((fragment) => [fragment.name.value, fragment]))
  }

  below(type: GraphQLObjectType, selectionSet: SelectionSetNode): SelectionSetNode {
    const selections = this.#flat(type, selectionSet).map((node) => this.#field(type, node))
    return { kind: Kind.SELECTION_SET, selections }
  }

  /** The fields in the order of the answer. */
  #flat(type: GraphQLObjectType, selectionSet: SelectionSetNode): FieldNode[] {
    const fields = new Map<string, FieldNode>()
    const add = ({ selections }: SelectionSetNode): void => {
      for (const node of selections) {
        if (node.kind !== Kind.FIELD) {
          const part = node.kind === Kind.FRAGMENT_SPREAD ? this.#fragments.get(node.name.value) : node
          if (part?.typeCondition !== undefined && part.typeCondition.name.value !== type.name)
            throw new NotFlat()
          if (part !== undefined) add(part.selectionSet)
          continue
        }
        const name = (node.alias ?? node.name).value
        // Errors name all places in which a field was asked for.
        if (fields.has(name) || name === '__proto__') throw new NotFlat()
        fields.set(name, node)
      }
    }
    add(selectionSet)
    return [...fields.values()]
  }

  #field(type: GraphQLObjectType, node: FieldNode): FieldNode {
    const field = type.getFields()[node.name.value]
    if (field === undefined || node.selectionSet === undefined) return node
    const named = getNamedType(field.type)
    if (isAbstractType(named)) throw new NotFlat()
    if (!isObjectType(named)) return node
    const whole = { ...node, selectionSet: this.#deepFlat(named, node.selectionSet) }
    const plain = isListOfObjects(field.type) ? this.#plain(type, named, whole) : undefined
    return plain ?? { ...node, selectionSet: this.below(named, node.selectionSet) }
  }

  #plain(owner: GraphQLObjectType, type: GraphQLObjectType, node: FieldNode): FieldNode | undefined {
    const path = `${owner.name}.${node.name.value}`
    // Such nodes are promises of rows.
    if (owner.name.endsWith('Connection') && hasResolver(owner.name, node.name.value)) return undefined
    const wanted = bringing.test(path) ? this.wanted : none
    const write = rowWriter(this.schema, type, fieldsIn(node), wanted)
    if (write === undefined) return undefined
    this.found = true
    const { selectionSet: _written, ...rest } = node
    const name = { ...node.name, value: plainName(node.name.value) }
    const plain: FieldNode = { ...rest, name, alias: node.alias ?? node.name }
    writers.set(plain, write)
    return plain
  }

  #deepFlat(type: GraphQLObjectType, selectionSet: SelectionSetNode): SelectionSetNode {
    const selections: Selection = this.#flat(type, selectionSet).map((node) => {
      const named = getNamedType(type.getFields()[node.name.value]?.type)
      if (node.selectionSet === undefined || named === undefined) return node
      if (!(named instanceof GraphQLObjectType)) throw new NotFlat()
      return { ...node, selectionSet: this.#deepFlat(named, node.selectionSet) }
    })
    return { kind: Kind.SELECTION_SET, selections }
  }
}

/** A list, not one of lists. */
function isListOfObjects(given: GraphQLOutputType): boolean {
  const list = getNullableType(given)
  return isListType(list) && isObjectType(getNullableType(list.ofType))
}
