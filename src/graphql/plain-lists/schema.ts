import { MapperKind, mapSchema } from '@graphql-tools/utils'
import {
  defaultFieldResolver,
  type FieldNode,
  type GraphQLFieldConfig,
  GraphQLNonNull,
  GraphQLObjectType,
  type GraphQLOutputType,
  GraphQLScalarType,
  type GraphQLSchema,
  getNullableType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql'
import type { Context } from '../context.js'
import { NotPlain } from './fields.js'
import type { WriteRows } from './rows.js'

/** The writer of the list that a field of a rewritten query asks for; it lives as long as the query. */
export const writers = new WeakMap<FieldNode, WriteRows>()

const suffix = '__plain'

/** The name of the field that gives a list written. Clients cannot ask for it: it is in no schema that they reach. */
export function plainName(field: string): string {
  return `${field}${suffix}`
}

/** Whether something is said of a field that clients do not know. */
export function tellsOfPlainLists(message: string): boolean {
  return message.includes(suffix)
}

const written = new GraphQLScalarType({ name: 'PlainRows', serialize: (rows) => rows })

const known = new WeakMap<GraphQLSchema, GraphQLSchema>()

/** The schema with a field beside each list of objects that gives it written. Made once for each schema. */
export function plainSchema(schema: GraphQLSchema): GraphQLSchema {
  const made = known.get(schema) ?? extended(schema)
  known.set(schema, made)
  return made
}

function extended(schema: GraphQLSchema): GraphQLSchema {
  return mapSchema(schema, {
    [MapperKind.OBJECT_TYPE]: (type) => {
      const { fields, ...config } = type.toConfig()
      const lists = Object.entries(fields).flatMap(([name, field]) =>
        isListOfRows(field.type) ? [[plainName(name), plainField(name, field)] as const] : [],
      )
      if (lists.length === 0) return undefined
      return new GraphQLObjectType({ ...config, fields: { ...fields, ...Object.fromEntries(lists) } })
    },
  })
}

function isListOfRows(type: GraphQLOutputType): boolean {
  const list = getNullableType(type)
  return isListType(list) && isObjectType(getNullableType(list.ofType))
}

function plainField(
  name: string,
  field: GraphQLFieldConfig<unknown, Context>,
): GraphQLFieldConfig<unknown, Context> {
  const { resolve = defaultFieldResolver, type, args = {} } = field
  return {
    type: isNonNullType(type) ? new GraphQLNonNull(written) : written,
    args,
    resolve: (parent, given, context, info) => {
      const write = info.fieldNodes[0] && writers.get(info.fieldNodes[0])
      if (write === undefined) throw new NotPlain('Nobody wrote this list.')
      const found: unknown = resolve(parent, given, context, { ...info, fieldName: name })
      if (found instanceof Promise) return found.then((rows: unknown) => rows && write(rows, context))
      return found && write(found, context)
    },
  }
}
