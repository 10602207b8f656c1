import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
} from 'graphql'
import { CostMeter } from './cost.js'
import { limitExceeded } from './exceeded.js'
import { introspectionOf, mostIntrospection } from './introspection.js'
import { excessOfJson, jsonLevels, jsonValues } from './json.js'
import type { OperationLimits } from './limits.js'
import { shapeOf } from './shape.js'
import { Values } from './values.js'

/** A validated operation with its variables as they were sent. */
export interface MeasuredOperation {
  readonly schema: GraphQLSchema
  readonly document: DocumentNode
  readonly operation: OperationDefinitionNode
  readonly variables: Readonly<Record<string, unknown>>
}

/** Depth, aliases, root fields, cost and largest page of an operation. */
export function measure({ schema, document, operation, variables }: MeasuredOperation) {
  const values = new Values(operation, variables)
  return figuresOf(schema, operation, fragmentsOf(document), values)
}

function figuresOf(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  values: Values,
) {
  const { depth, aliases, fields } = shapeOf(operation, fragments, values)
  const meter = new CostMeter(schema, fragments, values)
  const cost = meter.operation(operation)
  return { depth, aliases, rootFields: fields, cost, pageSize: meter.pageSize }
}

function fragmentsOf(document: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> {
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition)
  }
  return fragments
}

/** What was measured of an operation last, and the variables that had a say in it. */
interface Measured {
  readonly schema: GraphQLSchema
  readonly read: ReadonlyMap<string, unknown>
  readonly figures: ReturnType<typeof measure>
}

/** As many as there are documents, whose keepers have bounds. */
const measuredLast = new WeakMap<OperationDefinitionNode, Measured>()

/** Depth, aliases, root fields, cost and largest page; measured anew where a variable that matters has changed. */
function figuresWithin({ schema, document, operation, variables }: MeasuredOperation) {
  const values = new Values(operation, variables)
  const last = measuredLast.get(operation)
  if (last?.schema === schema && values.agree(last.read)) return last.figures
  const fragments = fragmentsOf(document)
  const introspection = introspectionOf(schema, operation, fragments, values)
  if (introspection > mostIntrospection)
    throw limitExceeded('introspection', mostIntrospection, introspection)
  const figures = figuresOf(schema, operation, fragments, values)
  // Lists and texts are nothing to keep.
  const { read } = values
  if ([...read.values()].every(isSmall)) measuredLast.set(operation, { schema, read, figures })
  return figures
}

function isSmall(value: unknown): boolean {
  return value == null || typeof value === 'number' || typeof value === 'boolean'
}

/**
 * The cost of an operation. Throws LIMIT_EXCEEDED, with `limit` and `actual`, for one that asks for too much, be it by its
 * variables.
 */
export function costWithin(operation: MeasuredOperation, limits: OperationLimits): number {
  const excess = excessOfJson(operation.variables)
  if (excess === 'levels') throw limitExceeded('variableLevels', jsonLevels, undefined)
  if (excess === 'values') throw limitExceeded('variableValues', jsonValues, undefined)
  const actual = figuresWithin(operation)
  for (const name of ['depth', 'aliases', 'rootFields', 'pageSize', 'cost'] as const) {
    if (actual[name] > limits[name]) throw limitExceeded(name, limits[name], actual[name])
  }
  return actual.cost
}
