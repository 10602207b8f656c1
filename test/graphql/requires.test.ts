import { readdirSync, readFileSync } from 'node:fs'
import { makeExecutableSchema } from '@graphql-tools/schema'
import {
  type ConstDirectiveNode,
  type DefinitionNode,
  type FieldDefinitionNode,
  type GraphQLResolveInfo,
  isObjectType,
  Kind,
  parse,
  type TypeNode,
} from 'graphql'
import { describe, expect, it } from 'vitest'
import { type Scope, scopes } from '../../src/domain/api-key/scopes.js'
import { enforceScopes } from '../../src/graphql/requires.js'
import { buildSchema } from '../../src/graphql/schema.js'
import { callerOf } from '../support/work.js'

// What the SDL says, read from its text and not from the code that enforces it.
const definitions = readdirSync('schema')
  .filter((name) => name.endsWith('.graphql'))
  .flatMap((name): readonly DefinitionNode[] => parse(readFileSync(`schema/${name}`, 'utf8')).definitions)

function named(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : named(type.type)
}

function scopeIn(directives: readonly ConstDirectiveNode[] = []): Scope | undefined {
  const value = directives.find(({ name }) => name.value === 'requires')?.arguments?.[0]?.value
  if (value?.kind !== Kind.ENUM) return undefined
  return scopes.find((scope) => scope.replace(':', '_').toUpperCase() === value.value)
}

interface FieldOfType {
  readonly owner: string
  readonly field: FieldDefinitionNode
}

const fields: FieldOfType[] = []
const typeScopes = new Map<string, Scope>()
for (const definition of definitions) {
  if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.OBJECT_TYPE_EXTENSION) {
    continue
  }
  const owner = definition.name.value
  fields.push(...(definition.fields ?? []).map((field) => ({ owner, field })))
  const scope = scopeIn(definition.directives)
  if (scope !== undefined) typeScopes.set(owner, scope)
}
for (const { owner, field } of fields) {
  const rows =
    owner.endsWith('Connection') && field.name.value === 'nodes' && typeScopes.get(named(field.type))
  if (rows) typeScopes.set(owner, rows)
}

const payloadOrList = /(Payload|Connection|Edge)$/
const guarded = fields.flatMap(({ owner, field }) => {
  const own = scopeIn(field.directives)
  const scope = own ?? (payloadOrList.test(owner) ? undefined : typeScopes.get(named(field.type)))
  return scope === undefined
    ? []
    : [{ name: `${owner}.${field.name.value}`, owner, field: field.name.value, scope }]
})

const schema = buildSchema()

/** Calls a field's resolver as a key with these scopes; gives the scope for which it is refused. */
async function refusedFor(owner: string, name: string, held: readonly Scope[]): Promise<unknown> {
  const type = schema.getType(owner)
  const field = isObjectType(type) ? type.getFields()[name] : undefined
  const context = { work: { caller: { ...callerOf(1), scopes: new Set(held) } } }
  try {
    await field?.resolve?.({}, {}, context, {} as GraphQLResolveInfo)
  } catch (error) {
    if (error instanceof Error && Reflect.get(error, 'code') === 'INSUFFICIENT_SCOPE') {
      return Reflect.get(error, 'detail')
    }
  }
  return undefined
}

describe('@requires', () => {
  it('stands at every mutation and at every type of rows but the account’s own', () => {
    const mutations = fields.filter(({ owner }) => owner === 'Mutation')
    expect(mutations.length).toBeGreaterThan(30)
    expect(mutations.filter(({ field }) => scopeIn(field.directives) === undefined)).toEqual([])
    const nodes = definitions.flatMap((definition) =>
      definition.kind === Kind.OBJECT_TYPE_DEFINITION &&
      definition.interfaces?.some(({ name }) => name.value === 'Node')
        ? [definition.name.value]
        : [],
    )
    expect(nodes.filter((name) => !typeScopes.has(name))).toEqual(['Account'])
  })

  it.each(guarded)(
    'refuses $name to a key that lacks $scope only, and lets a key pass that has it only',
    async ({ owner, field, scope }) => {
      const others = scopes.filter((other) => other !== scope)
      expect(await refusedFor(owner, field, others)).toBe(scope)
      expect(await refusedFor(owner, field, [scope])).toBeUndefined()
    },
  )

  it('leaves only what any key may read without a scope', () => {
    const open = fields
      .filter(({ owner }) => owner === 'Query')
      .map(({ field }) => `Query.${field.name.value}`)
      .filter((name) => !guarded.some((field) => field.name === name))
    expect(open.sort()).toEqual(['Query.account', 'Query.entryMethodTypes', 'Query.node', 'Query.nodes'])
  })

  it('missing at a mutation keeps the gateway from starting', () => {
    const bare = makeExecutableSchema({ typeDefs: 'type Query { a: Int } type Mutation { b: Int }' })
    expect(() => enforceScopes(bare)).toThrow('The mutation b declares no scope.')
  })
})
