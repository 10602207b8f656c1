import { getDirective } from '@graphql-tools/utils'
import type { FieldNode, GraphQLSchema } from 'graphql'

/** What the SDL says of how a mutation field runs. */
export type MutationDirective = 'outsideTransaction' | 'lengthy'

/** Whether the SDL marks a mutation field with the directive. */
export type IsMarked = (directive: MutationDirective, field: FieldNode | undefined) => boolean

function marked(schema: GraphQLSchema, directive: MutationDirective): ReadonlySet<string> {
  const fields = Object.values(schema.getMutationType()?.getFields() ?? {})
  const found = fields.filter((field) => getDirective(schema, field, directive) !== undefined)
  return new Set(found.map(({ name }) => name))
}

/** Reads the directives of all mutation fields once. */
export function mutationDirectives(schema: GraphQLSchema): IsMarked {
  const names = {
    outsideTransaction: marked(schema, 'outsideTransaction'),
    lengthy: marked(schema, 'lengthy'),
  }
  return (directive, field) => names[directive].has(field?.name.value ?? '')
}
