import {
  type GraphQLObjectType,
  type GraphQLSchema,
  getNullableType,
  isLeafType,
  isNonNullType,
  isObjectType,
} from 'graphql'
import type { Scope } from '../../domain/api-key/scopes.js'
import { requireScope } from '../../domain/caller.js'
import type { Wanted } from '../../domain/wanted.js'
import type { Context } from '../context.js'
import { deepest, Fields, fail, fieldsIn, NotPlain, type Selection } from './fields.js'
import type { JsonList } from './json.js'
import { TextWriters } from './text.js'

/** Writes the items of a list as a query asks for them, all at once; as JSON where the context says so and it can. */
export type WriteRows = (items: unknown, context: Context) => unknown[] | JsonList

type WriteObjects = (items: readonly unknown[], context: Context) => unknown[]

/** The object for the row in a variable; undefined where something in it has to be waited for or worked out. */
function object(
  fields: Fields,
  type: GraphQLObjectType,
  selection: Selection,
  depth: number,
): string | undefined {
  if (depth >= deepest) return undefined
  const parts: string[] = []
  for (const node of selection) {
    const name = JSON.stringify((node.alias ?? node.name).value)
    if (node.name.value === '__typename') {
      parts.push(`${name}: ${JSON.stringify(type.name)}`)
      continue
    }
    const place = fields.find(type, node)
    if (place === undefined) return undefined
    const { type: declared } = place.field
    const source = fields.source(place, `r${depth}`)
    const given = getNullableType(declared)
    const missing = isNonNullType(declared) ? 'fail()' : 'null'
    if (isLeafType(given)) {
      parts.push(`${name}: ${fields.leaf(given, source, missing)}`)
      continue
    }
    if (!isObjectType(given) || node.selectionSet === undefined) return undefined
    const below = object(fields, given, fieldsIn(node), depth + 1)
    if (below === undefined) return undefined
    parts.push(`${name}: ((r${depth + 1} = ${source}) == null ? ${missing} : ${below})`)
  }
  return `{ ${parts.join(', ')} }`
}

function requireRight(context: Context, scope: Scope): void {
  try {
    requireScope(context.work.caller, scope)
  } catch {
    fail()
  }
}

/** The writer of rows of a type; undefined where the selection asks for more than their own values. */
export function rowWriter(
  schema: GraphQLSchema,
  type: GraphQLObjectType,
  selection: Selection,
  wanted: Pick<Wanted, 'joins'>,
): WriteRows | undefined {
  const fields = new Fields(schema, wanted)
  const literal = object(fields, type, selection, 0)
  if (literal === undefined) return undefined
  const write = compiled(fields, literal)
  const texts = new TextWriters(schema, type, selection, wanted)
  const { scopes } = fields
  return (items, context) => {
    if (!Array.isArray(items)) return fail()
    // Without rows nobody asks for a right to them.
    if (items.length > 0) for (const scope of scopes) requireRight(context, scope)
    try {
      return (context.asJson === true ? texts.write(items, context) : undefined) ?? write(items, context)
    } catch (error) {
      // Whatever is wrong with a value, the usual way tells where.
      throw error instanceof NotPlain ? error : new NotPlain('A value cannot be written.', { cause: error })
    }
  }
}

function compiled(fields: Fields, literal: string): WriteObjects {
  const variables = Array.from({ length: deepest }, (_, depth) => `r${depth}`).join(', ')
  return fields.compile<WriteObjects>(`return (items, context) => {
    let v, ${variables}
    const written = new Array(items.length)
    for (let n = 0; n < items.length; n += 1) {
      r0 = items[n]
      if (typeof r0 !== 'object' || r0 === null || typeof r0.then === 'function' || r0 instanceof Error) fail()
      written[n] = ${literal}
    }
    return written
  }`)
}
