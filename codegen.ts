import { readFileSync } from 'node:fs'
import type { CodegenConfig } from '@graphql-codegen/cli'

const scalars = {
  ID: 'string',
  DateTime: 'string',
  Date: 'string',
  SafeInt: 'number',
  Decimal: 'string',
  DialectId: 'number | string',
  JSON: 'unknown',
  JSONObject: 'Record<string, unknown>',
}

const model = (name: string) => `../graphql/models.js#${name}Model`

/** Every `<Type>Model` that the GraphQL floor exports stands for its type. */
const mappers = Object.fromEntries(
  [
    ...readFileSync('src/graphql/models.ts', 'utf8').matchAll(/^export (?:type|interface) (\w+)Model\b/gm),
  ].map(([, name = '']) => [name, model(name)]),
)

/** The operations of a folder as typed documents. */
const operationsOf = (folder: string) => ({
  documents: `${folder}/*.graphql`,
  plugins: ['typescript-operations', 'typed-document-node'],
  config: { scalars, useTypeImports: true, enumsAsTypes: true, dedupeFragments: true },
})

const config: CodegenConfig = {
  schema: 'schema/*.graphql',
  importExtension: '.js',
  generates: {
    'src/generated/resolvers.ts': {
      plugins: ['typescript', 'typescript-resolvers'],
      config: {
        scalars,
        contextType: '../graphql/context.js#Context',
        useTypeImports: true,
        enumsAsTypes: true,
        mappers,
      },
    },
    // The entry page runs operations as the REST dialects do.
    'src/generated/entry-page.operations.ts': operationsOf('src/server/entry-page'),
    'src/generated/rest/blitz-rocket.operations.ts': operationsOf('src/rest/blitz-rocket'),
    'src/generated/rest/revup.operations.ts': operationsOf('src/rest/revup'),
    'src/generated/rest/sweepwidget.operations.ts': operationsOf('src/rest/sweepwidget'),
    'dashboard/generated/graphql.ts': {
      documents: 'dashboard/**/*.graphql',
      plugins: ['typescript-operations', 'typed-document-node'],
      config: { scalars, useTypeImports: true, enumsAsTypes: true, documentMode: 'string' },
    },
  },
}

export default config
