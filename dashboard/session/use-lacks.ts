import { useAnswer } from '../api/use-answer.js'
import { KeyScopesDocument, type Scope } from '../generated/graphql.js'

/** Whether the key has the scope; undefined until that is known. */
export function useMay(scope: Scope): boolean | undefined {
  return useAnswer(KeyScopesDocument, {}).data?.data.viewerScopes.includes(scope)
}

/** Words for what the key cannot do as it lacks the scope; undefined where it has it, or until that is known. */
export function useLacks(scope: Scope): string | undefined {
  return useMay(scope) === false ? `This key lacks the scope ${scopeName(scope)}.` : undefined
}

/** `CONTESTS_READ` as `contests:read`. */
export function scopeName(scope: Scope): string {
  return scope.toLowerCase().replace('_', ':')
}
