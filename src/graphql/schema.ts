import { readdirSync, readFileSync } from 'node:fs'
import { makeExecutableSchema } from '@graphql-tools/schema'
import { buildASTSchema, defaultFieldResolver, type GraphQLSchema, isObjectType, parse } from 'graphql'
import { projectFile } from '../project.js'
import { resolveDialectIds } from './dialect-ids/arguments.js'
import { enforceScopes } from './requires.js'
import { resolvers } from './resolvers/index.js'
import { scalarResolvers } from './scalars.js'

/** The SDL, a file per concept. */
export function typeDefinitions(): string {
  return readdirSync(projectFile('schema'))
    .filter((name) => name.endsWith('.graphql'))
    .sort()
    .map((name) => readFileSync(projectFile('schema', name), 'utf8'))
    .join('\n')
}

/** The executable schema, with the scopes of `@requires` enforced. That the SDL is valid is a test's business. */
export function buildSchema(): GraphQLSchema {
  const document = parse(typeDefinitions(), { noLocation: true })
  const schema = makeExecutableSchema({
    typeDefs: buildASTSchema(document, { assumeValid: true, assumeValidSDL: true }),
    resolvers: [scalarResolvers, ...resolvers],
    inheritResolversFromInterfaces: false,
    updateResolversInPlace: true,
  })
  // Behind the scopes: who may not ask is not told what there is.
  resolveDialectIds(schema)
  enforceScopes(schema)
  readConnections(schema)
  return schema
}

let whole: GraphQLSchema | undefined

/** The schema of all servers of this process, which nobody may change: made once, since to make it takes longer than the rest of a server. */
export function sharedSchema(): GraphQLSchema {
  whole ??= buildSchema()
  return whole
}

/**
 * Says of the fields of connections that they are functions of the value. graphql-js looks for itself;
 * compiled queries call what the schema names and take every other field as it stands.
 */
function readConnections(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || !type.name.endsWith('Connection')) continue
    for (const field of Object.values(type.getFields())) field.resolve ??= defaultFieldResolver
  }
}
