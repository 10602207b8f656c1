import { getDirective } from '@graphql-tools/utils'
import type { FieldNode, GraphQLSchema } from 'graphql'

/** What the SDL says of a mutation field: how it runs, or that it changes what is known of keys, which `@requires` tells. */
export type MutationMark = 'outsideTransaction' | 'lengthy' | 'changesKeys'

/** Whether the SDL marks a mutation field so. */
export type IsMarked = (mark: MutationMark, field: FieldNode | undefined) => boolean

type Annotation = Readonly<Record<string, unknown>>

function marked(
  schema: GraphQLSchema,
  directive: string,
  says: (annotation: Annotation) => boolean = () => true,
): ReadonlySet<string> {
  const fields = Object.values(schema.getMutationType()?.getFields() ?? {})
  const found = fields.filter((field) => getDirective(schema, field, directive)?.some(says) === true)
  return new Set(found.map(({ name }) => name))
}

/** Reads the directives of all mutation fields once. */
export function mutationDirectives(schema: GraphQLSchema): IsMarked {
  const names = {
    outsideTransaction: marked(schema, 'outsideTransaction'),
    lengthy: marked(schema, 'lengthy'),
    changesKeys: marked(
      schema,
      'requires',
      ({ scope }) => scope === 'KEYS_WRITE' || scope === 'SOURCES_WRITE',
    ),
  }
  return (mark, field) => names[mark].has(field?.name.value ?? '')
}
