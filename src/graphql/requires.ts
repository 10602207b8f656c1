import { getDirective } from '@graphql-tools/utils'
import {
  defaultFieldResolver,
  type GraphQLField,
  type GraphQLFieldConfig,
  type GraphQLFieldResolver,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isIntrospectionType,
  isObjectType,
} from 'graphql'
import { type Scope, scopes } from '../domain/api-key/scopes.js'
import { requireScope } from '../domain/caller.js'
import type { Context } from './context.js'

/** The scope behind a value of the SDL's enum `Scope`. */
export function scopeOfEnumValue(value: string): Scope {
  const word = value.toLowerCase().replace('_', ':')
  const scope = scopes.find((name) => name === word)
  if (scope === undefined) throw new Error(`The schema names an unknown scope ${value}.`)
  return scope
}

type EnumValue<Word extends string> = Word extends `${infer Left}:${infer Right}`
  ? `${Uppercase<Left>}_${Uppercase<Right>}`
  : never

/** The SDL's enum value of a scope. */
export function enumValueOfScope(scope: Scope): EnumValue<Scope> {
  return scope.toUpperCase().replace(':', '_') as EnumValue<Scope>
}

type Annotated = Parameters<typeof getDirective>[1]

function declared(schema: GraphQLSchema, node: Annotated): Scope | undefined {
  const scope: unknown = getDirective(schema, node, 'requires')?.[0]?.['scope']
  return typeof scope === 'string' ? scopeOfEnumValue(scope) : undefined
}

/** The scope of a type: its own, or that of the rows of a connection. */
export function scopeOfType(schema: GraphQLSchema, type: GraphQLNamedType): Scope | undefined {
  const own = declared(schema, type)
  if (own !== undefined || !isObjectType(type)) return own
  const rows = type.getFields()['nodes']
  return rows === undefined ? undefined : declared(schema, getNamedType(rows.type))
}

/**
 * The scope that a field needs: its own directive, else that of the type it gives. Fields of payloads
 * need none beyond their mutation's: who may write a thing sees what was written.
 */
export function scopeOfField(
  schema: GraphQLSchema,
  field: Pick<GraphQLFieldConfig<unknown, Context>, 'type' | 'astNode' | 'extensions'>,
  owner: string,
): Scope | undefined {
  const own = declared(schema, field as unknown as Annotated)
  if (own !== undefined || owner.endsWith('Payload')) return own
  return scopeOfType(schema, getNamedType(field.type))
}

/**
 * Puts the check of `@requires` in front of the resolvers, at the start of a subscription and at each emission.
 * A mutation or subscription without a scope is refused when the gateway starts. The schema itself is changed: a
 * copy would take longer than everything else that is done to it.
 */
export function enforceScopes(schema: GraphQLSchema): void {
  for (const owner of Object.values(schema.getTypeMap())) {
    if (!isObjectType(owner) || isIntrospectionType(owner)) continue
    for (const field of Object.values(owner.getFields())) guard(schema, field, owner.name)
  }
}

function guard(schema: GraphQLSchema, field: GraphQLField<unknown, Context>, owner: string): void {
  const scope = scopeOfField(schema, field, owner)
  if (scope === undefined) {
    if (owner === 'Mutation' || owner === 'Subscription') {
      throw new Error(`The ${owner.toLowerCase()} ${field.name} declares no scope.`)
    }
    return
  }
  // An edge or a list's row was checked where the connection was reached.
  if (owner.endsWith('Edge') || owner.endsWith('Connection')) return
  const { resolve = defaultFieldResolver, subscribe } = field
  const guarded =
    (inner: GraphQLFieldResolver<unknown, Context>): GraphQLFieldResolver<unknown, Context> =>
    (parent, args, context, info) => {
      requireScope(context.work.caller, scope)
      return inner(parent, args, context, info)
    }
  field.resolve = guarded(resolve)
  if (subscribe !== undefined) field.subscribe = guarded(subscribe)
}
