import { resolvers } from '../resolvers/index.js'

/** Whether a field has a resolver of its own. Those that the schema adds give what any field of their name gives. */
export function hasResolver(type: string, field: string): boolean {
  return resolvers.some((told) => Object.hasOwn(Reflect.get(told, type) ?? {}, field))
}
