import { makeExecutableSchema } from '@graphql-tools/schema'
import { type GraphQLResolveInfo, isObjectType, Kind } from 'graphql'
import { describe, expect, it } from 'vitest'
import { type Scope, scopes } from '../../src/domain/api-key/scopes.js'
import { enforceScopes } from '../../src/graphql/requires.js'
import { buildSchema } from '../../src/graphql/schema.js'
import { definitions, fields, guarded, scopeIn, typeScopes } from '../support/guarded.js'
import { callerOf } from '../support/work.js'

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
    expect(open.sort()).toEqual([
      'Query.account',
      'Query.entryMethodTypes',
      'Query.node',
      'Query.nodes',
      'Query.rateLimit',
      'Query.viewerScopes',
    ])
  })

  it('missing at a mutation keeps the gateway from starting', () => {
    const bare = makeExecutableSchema({ typeDefs: 'type Query { a: Int } type Mutation { b: Int }' })
    expect(() => enforceScopes(bare)).toThrow('The mutation b declares no scope.')
  })
})
