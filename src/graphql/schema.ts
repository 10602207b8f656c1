import { readdirSync, readFileSync } from 'node:fs'
import { makeExecutableSchema } from '@graphql-tools/schema'
import { MapperKind, mapSchema } from '@graphql-tools/utils'
import { defaultFieldResolver, type GraphQLSchema } from 'graphql'
import { projectFile } from '../project.js'
import { enforceScopes } from './requires.js'
import { resolvers } from './resolvers/index.js'
import { scalarResolvers } from './scalars.js'

/** The SDL, a file per concept. */
function typeDefinitions(): string[] {
  const folder = projectFile('schema')
  return readdirSync(folder)
    .filter((name) => name.endsWith('.graphql'))
    .sort()
    .map((name) => readFileSync(projectFile('schema', name), 'utf8'))
}

/** The executable schema, with the scopes of `@requires` enforced. */
export function buildSchema(): GraphQLSchema {
  const schema = makeExecutableSchema({
    typeDefs: typeDefinitions(),
    resolvers: [scalarResolvers, ...resolvers],
    inheritResolversFromInterfaces: false,
  })
  return withReadingConnections(enforceScopes(schema))
}

/**
 * Says of the fields of connections that they are functions of the value. graphql-js looks for itself;
 * compiled queries call what the schema names and take every other field as it stands.
 */
function withReadingConnections(schema: GraphQLSchema): GraphQLSchema {
  return mapSchema(schema, {
    [MapperKind.OBJECT_FIELD]: (field, _name, owner) =>
      owner.endsWith('Connection') && field.resolve === undefined
        ? { ...field, resolve: defaultFieldResolver }
        : undefined,
  })
}
