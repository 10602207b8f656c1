import { type DocumentNode, type GraphQLSchema, TypeInfo, visit, visitWithTypeInfo } from 'graphql'
import type { Scope } from '../domain/api-key/scopes.js'
import type { Caller } from '../domain/caller.js'
import { scopeOfField } from './requires.js'

/** What keeps a caller from everything that an operation may show. */
export interface MissingRights {
  /** Scopes that some field asks for and the key lacks, in order. */
  readonly scopes: readonly Scope[]
  /** The contests to which the key is restricted; null: it is not. */
  readonly contestIds: readonly number[] | null
}

/** Which rights the caller lacks for the whole of the document; undefined: none. */
export function missingRights(
  schema: GraphQLSchema,
  document: DocumentNode,
  caller: Pick<Caller, 'scopes' | 'contestIds'>,
): MissingRights | undefined {
  const lacking = new Set<Scope>()
  const types = new TypeInfo(schema)
  visit(
    document,
    visitWithTypeInfo(types, {
      Field() {
        const field = types.getFieldDef()
        const owner = types.getParentType()
        const scope = field && owner ? scopeOfField(schema, field, owner.name) : undefined
        if (scope !== undefined && !caller.scopes.has(scope)) lacking.add(scope)
      },
    }),
  )
  const { contestIds } = caller
  if (lacking.size === 0 && contestIds === null) return undefined
  return { scopes: [...lacking].sort(), contestIds: contestIds && [...contestIds].sort((a, b) => a - b) }
}
