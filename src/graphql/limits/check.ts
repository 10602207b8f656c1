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

/** The fragments of an operation's document by name, and the values of its variables. */
function partsOf({ document, operation, variables }: MeasuredOperation) {
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition)
  }
  return { fragments, values: new Values(operation, variables) }
}

/** Depth, aliases, root fields, cost and largest page of an operation. */
export function measure(measured: MeasuredOperation) {
  const { schema, operation } = measured
  const { fragments, values } = partsOf(measured)
  const { depth, aliases, fields } = shapeOf(operation, fragments, values)
  const meter = new CostMeter(schema, fragments, values)
  const cost = meter.operation(operation)
  return { depth, aliases, rootFields: fields, cost, pageSize: meter.pageSize }
}

/**
 * The cost of an operation. Throws LIMIT_EXCEEDED, with `limit` and `actual`, for one that asks for too much, be it by its
 * variables.
 */
export function costWithin(operation: MeasuredOperation, limits: OperationLimits): number {
  const excess = excessOfJson(operation.variables)
  if (excess === 'levels') throw limitExceeded('variableLevels', jsonLevels, undefined)
  if (excess === 'values') throw limitExceeded('variableValues', jsonValues, undefined)
  const { fragments, values } = partsOf(operation)
  const introspection = introspectionOf(operation.schema, operation.operation, fragments, values)
  if (introspection > mostIntrospection)
    throw limitExceeded('introspection', mostIntrospection, introspection)
  const actual = measure(operation)
  for (const name of ['depth', 'aliases', 'rootFields', 'pageSize', 'cost'] as const) {
    if (actual[name] > limits[name]) throw limitExceeded(name, limits[name], actual[name])
  }
  return actual.cost
}
