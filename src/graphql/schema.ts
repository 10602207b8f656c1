import { readdirSync, readFileSync } from 'node:fs'
import { makeExecutableSchema } from '@graphql-tools/schema'
import type { GraphQLSchema } from 'graphql'
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
  return enforceScopes(schema)
}
