import { expect } from 'vitest'
import type { GraphQLAnswer } from './gateway.js'

/** What the field answers; fails the test when the answer has errors. `T` is what the query selects. */
export function payload<T>(answer: GraphQLAnswer, field: string): T {
  expect(answer.errors).toEqual([])
  return answer.data?.[field] as T
}

/** What the answer holds: null where no root field has a value. */
export function gained(answer: Pick<GraphQLAnswer, 'data'>): Record<string, unknown> | null {
  const { data } = answer
  return data == null || Object.values(data).every((value) => value === null) ? null : data
}

/** The codes of the answer's errors. */
export function codesOf(answer: GraphQLAnswer): string[] {
  return answer.errors.map(({ extensions }) => extensions.code)
}

/** The paths of the fields at fault in the first error. */
export function faultPaths(answer: GraphQLAnswer): string[] {
  const fields = answer.errors[0]?.extensions['fields'] as readonly { path: string }[] | undefined
  return (fields ?? []).map(({ path }) => path)
}
