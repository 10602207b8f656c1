import { readdirSync, readFileSync } from 'node:fs'
import {
  type ConstDirectiveNode,
  type DefinitionNode,
  type FieldDefinitionNode,
  Kind,
  parse,
  type TypeNode,
} from 'graphql'
import { type Scope, scopes } from '../../src/domain/api-key/scopes.js'

// What the SDL says, read from its text and not from the code that enforces it.
export const definitions = readdirSync('schema')
  .filter((name) => name.endsWith('.graphql'))
  .flatMap((name): readonly DefinitionNode[] => parse(readFileSync(`schema/${name}`, 'utf8')).definitions)

function named(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : named(type.type)
}

/** The scope that a field or type declares. */
export function scopeIn(directives: readonly ConstDirectiveNode[] = []): Scope | undefined {
  const value = directives.find(({ name }) => name.value === 'requires')?.arguments?.[0]?.value
  if (value?.kind !== Kind.ENUM) return undefined
  return scopes.find((scope) => scope.replace(':', '_').toUpperCase() === value.value)
}

interface FieldOfType {
  readonly owner: string
  readonly field: FieldDefinitionNode
}

export const fields: FieldOfType[] = []
export const typeScopes = new Map<string, Scope>()
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
/** Every field that asks for a scope, by its own or by its type's declaration. */
export const guarded = fields.flatMap(({ owner, field }) => {
  const own = scopeIn(field.directives)
  const scope = own ?? (payloadOrList.test(owner) ? undefined : typeScopes.get(named(field.type)))
  return scope === undefined
    ? []
    : [{ name: `${owner}.${field.name.value}`, owner, field: field.name.value, scope }]
})
