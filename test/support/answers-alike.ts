import { MapperKind, mapSchema } from '@graphql-tools/utils'
import {
  type GraphQLFieldConfig,
  GraphQLList,
  type GraphQLOutputType,
  type GraphQLSchema,
  isListType,
  isNonNullType,
} from 'graphql'
import { expect } from 'vitest'
import type { Context } from '../../src/graphql/context.js'

type Path = readonly (string | number)[]

export interface Answer {
  readonly data?: unknown
  readonly errors?: readonly { readonly path?: Path }[]
}

/** The schema in which no field is non-null: each error stands at its own field and takes no neighbour along. */
export function withoutNonNull(schema: GraphQLSchema): GraphQLSchema {
  return mapSchema(schema, {
    [MapperKind.COMPOSITE_FIELD]: (field: GraphQLFieldConfig<unknown, Context>) => ({
      ...field,
      type: nullable(field.type),
    }),
  })
}

function nullable(type: GraphQLOutputType): GraphQLOutputType {
  if (isNonNullType(type)) return nullable(type.ofType)
  return isListType(type) ? new GraphQLList(nullable(type.ofType)) : type
}

/**
 * Holds two answers to one query against each other. Of several errors that make the same place null GraphQL
 * reports whichever comes first, so that two right answers may name different ones: there, the places must be the
 * same and each error one of those that `everyError` gives, the answer on the schema without non-null fields.
 */
export async function expectAlike(
  one: Answer,
  other: Answer,
  { told, everyError }: { told: string; everyError: () => Promise<Answer> },
): Promise<void> {
  expect(one.data, told).toEqual(other.data)
  if (JSON.stringify(one.errors) === JSON.stringify(other.errors)) return
  const [ours, theirs] = [byPlace(one), byPlace(other)]
  expect(ours.alone, told).toEqual(theirs.alone)
  expect(ours.places, told).toEqual(theirs.places)
  const known = (await everyError()).errors?.map((error) => JSON.stringify(error)) ?? []
  for (const error of [...ours.ofSeveral, ...theirs.ofSeveral]) expect(known, told).toContain(error)
}

function byPlace({ data, errors = [] }: Answer) {
  const alone: string[] = []
  const ofSeveral: string[] = []
  const places = new Set<string>()
  for (const error of errors) {
    const place = placeOfNull(data, error.path ?? [])
    const isOwn = place.length === error.path?.length
    ;(isOwn ? alone : ofSeveral).push(JSON.stringify(error))
    places.add(JSON.stringify(place))
  }
  return { alone: alone.sort(), ofSeveral, places: [...places].sort() }
}

/** How far down the path there is something before it becomes null. */
function placeOfNull(data: unknown, path: Path): Path {
  let at = data
  for (const [depth, step] of path.entries()) {
    if (at === null || typeof at !== 'object') return path.slice(0, depth)
    at = Reflect.get(at, step)
  }
  return path
}
