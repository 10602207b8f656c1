import {
  buildSchema as buildFromSdl,
  defaultFieldResolver,
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isSpecifiedDirective,
  isSpecifiedScalarType,
  validateSchema,
} from 'graphql'
import { describe, expect, it } from 'vitest'
import { buildSchema, typeDefinitions } from '../../src/graphql/schema.js'

const schema = buildSchema()
const types = Object.values(schema.getTypeMap()).filter(
  (type) => !type.name.startsWith('__') && !isSpecifiedScalarType(type),
)

interface Described {
  readonly name: string
  readonly description?: string | null | undefined
}

/** The type with everything in it that has a description of its own. */
function describedParts(type: GraphQLNamedType): Described[] {
  const inside = (part: Described): Described => ({
    name: `${type.name}.${part.name}`,
    description: part.description,
  })
  if (isObjectType(type) || isInterfaceType(type)) {
    const fields = Object.values(type.getFields())
    const args = fields.flatMap((field) =>
      field.args.map((arg) => ({ ...arg, name: `${field.name}(${arg.name})` })),
    )
    return [type, ...fields.map(inside), ...args.map(inside)]
  }
  if (isInputObjectType(type)) return [type, ...Object.values(type.getFields()).map(inside)]
  if (isEnumType(type)) return [type, ...type.getValues().map(inside)]
  return [type]
}

describe('the schema', () => {
  it('resolves every field of Query and Mutation', () => {
    const unresolved = [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
      Object.values(type?.getFields() ?? {})
        .filter(({ resolve }) => resolve === undefined || resolve === defaultFieldResolver)
        .map(({ name }) => `${type?.name}.${name}`),
    )
    expect(unresolved).toEqual([])
  })

  it('describes every type, field, argument, input field, enum value and directive', () => {
    const directives = schema
      .getDirectives()
      .filter((directive) => !isSpecifiedDirective(directive))
      .flatMap((directive): Described[] => [directive, ...directive.args])
    const parts = [...types.flatMap(describedParts), ...directives]
    expect(parts.length).toBeGreaterThan(500)
    const bare = parts.filter(({ description }) => (description ?? '').trim().length < 5)
    expect(bare.map(({ name }) => name)).toEqual([])
  })

  it('keeps the SDL’s own words for scalars', () => {
    expect(schema.getType('SafeInt')?.description).toMatch(/^An integer of at most 53 bits/)
  })

  it('gives every mutation one argument `input` and a payload of its own, null where the mutation failed', () => {
    const mutations = Object.values(schema.getMutationType()?.getFields() ?? {})
    expect(mutations.filter(({ args }) => args.map(({ name }) => name).join() !== 'input')).toEqual([])
    const payloads = mutations.map(({ name, type }) => [name, String(type)])
    const own = mutations.map(({ name }) => [name, `${name[0]?.toUpperCase()}${name.slice(1)}Payload`])
    expect(payloads).toEqual(own)
  })
})

// A start takes it for granted.
it('the SDL is valid, and makes a valid schema', () => {
  expect(validateSchema(buildFromSdl(typeDefinitions()))).toEqual([])
})
