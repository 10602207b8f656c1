import { getTableColumns } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql'
import { partialRows, type RowShape, wholeRows } from '../../database/row-shape.js'
import type { Relation, Wanted } from '../../domain/wanted.js'
import { declaredReads, readApart } from './declared.js'
import { hasResolver } from './has-resolver.js'
import type { FieldReads, TypeReads } from './reads.js'

/** A field looks at it is not known what: everything is read whole. */
class Unknown extends Error {}

/** Tables whose rows may be read in part: types tell what is looked at in them. */
const told: ReadonlySet<PgTable> = new Set(Object.values(declaredReads).flatMap(({ tables }) => tables))

const plans = new WeakMap<GraphQLSchema, WeakMap<OperationDefinitionNode, Wanted | undefined>>()

/**
 * What a query looks at in the rows of each table, wherever it does: two lists of the same rows are still one
 * statement, whatever each asks of them. Undefined: whole rows. What `@skip` and `@include` leave out counts as asked
 * for. Made once for each operation; documents must be the same objects each time.
 */
export function wantedBy(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): Wanted | undefined {
  let known = plans.get(schema)
  if (known === undefined) {
    known = new WeakMap()
    plans.set(schema, known)
  }
  if (known.has(operation)) return known.get(operation)
  const made = new Plan(schema, document).of(operation)
  known.set(operation, made)
  return made
}

class Plan {
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>
  readonly #seen = new Map<SelectionSetNode, Set<GraphQLObjectType>>()
  readonly #fields = new Map<PgTable, Set<string>>()
  readonly #relations = new Set<Relation>()
  /** Whether people are read by their ids in any case. */
  #apart = false

  constructor(
    private readonly schema: GraphQLSchema,
    document: DocumentNode,
  ) {
    const fragments = document.definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION)
    this.#fragments = new Map(fragments.map((fragment) => [fragment.name.value, fragment]))
  }

  of(operation: OperationDefinitionNode): Wanted | undefined {
    const root = this.schema.getRootType(operation.operation)
    if (root == null) return undefined
    try {
      this.#select(root, operation.selectionSet)
    } catch (error) {
      if (error instanceof Unknown) return undefined
      throw error
    }
    return this.#wanted()
  }

  #wanted(): Wanted {
    const shapes = new Map<PgTable, RowShape>()
    // Who is read anyway is best read with the others, all at once.
    const relations: ReadonlySet<Relation> = this.#apart ? new Set() : this.#relations
    return {
      shape: <Table extends PgTable>(table: Table) => {
        const known = shapes.get(table) ?? this.#shapeOf(table)
        shapes.set(table, known)
        // Shapes are filed under their table, which fixes the type of the row.
        return known as unknown as RowShape<Table>
      },
      joins: (relation) => relations.has(relation),
    }
  }

  #shapeOf(table: PgTable): RowShape {
    return told.has(table) ? partialRows(table, this.#ask(table)) : wholeRows(table)
  }

  /** The fields that are looked at, with those by which rows are told apart. */
  #ask(table: PgTable): Set<string> {
    const known = this.#fields.get(table)
    if (known !== undefined) return known
    const made = new Set(Object.hasOwn(getTableColumns(table), 'id') ? ['id'] : [])
    this.#fields.set(table, made)
    return made
  }

  #select(type: GraphQLObjectType, { selections }: SelectionSetNode): void {
    for (const node of selections) {
      if (node.kind === Kind.FIELD) {
        const field = type.getFields()[node.name.value]
        if (field === undefined) continue
        this.#look(type.name, field.name)
        this.#apart ||= readApart(`${type.name}.${field.name}`, getNamedType(field.type).name)
        if (node.selectionSet !== undefined) this.#below(field.type, node.selectionSet)
        continue
      }
      const part = node.kind === Kind.FRAGMENT_SPREAD ? this.#fragments.get(node.name.value) : node
      if (part !== undefined && this.#applies(part.typeCondition?.name.value, type)) {
        this.#visit(type, part.selectionSet)
      }
    }
  }

  #below(given: GraphQLOutputType, selection: SelectionSetNode): void {
    const type = getNamedType(given)
    const types = isAbstractType(type) ? this.schema.getPossibleTypes(type) : isObjectType(type) ? [type] : []
    for (const one of types) this.#visit(one, selection)
  }

  /** Each selection once for each type: fragments may stand in many places. */
  #visit(type: GraphQLObjectType, selection: SelectionSetNode): void {
    const seen = this.#seen.get(selection) ?? new Set()
    if (seen.has(type)) return
    this.#seen.set(selection, seen.add(type))
    this.#select(type, selection)
  }

  #applies(condition: string | undefined, type: GraphQLObjectType): boolean {
    if (condition === undefined || condition === type.name) return true
    const named = this.schema.getType(condition)
    return isAbstractType(named) && this.schema.isSubType(named, type)
  }

  #look(type: string, field: string): void {
    const declared = declaredReads[type]
    const reads = declared?.fields[field]
    if (reads === undefined && hasResolver(type, field)) throw new Unknown()
    if (declared === undefined) return
    if (reads === undefined) this.#lookAt(declared, [field])
    else this.#follow(declared, reads)
  }

  #follow(declared: TypeReads, { own, beside, along }: FieldReads): void {
    this.#lookAt(declared, own)
    for (const [table, field] of beside) this.#ask(table).add(field)
    if (along !== undefined) this.#relations.add(along)
  }

  #lookAt({ tables }: TypeReads, fields: readonly string[]): void {
    for (const table of tables) for (const field of fields) this.#ask(table).add(field)
  }
}
