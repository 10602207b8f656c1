import { useLocation, useSearchParams } from 'wouter'

/** What stands behind the question mark of the address: what a list shows, so that it can be linked to. */

export type Changes = Readonly<Record<string, string | undefined>>

/** The parameters with these changes; undefined and empty ones are taken out. */
export function changed(parameters: URLSearchParams, changes: Changes): URLSearchParams {
  const next = new URLSearchParams(parameters)
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined || value === '') next.delete(name)
    else next.set(name, value)
  }
  return next
}

export interface Parameters {
  readonly parameters: URLSearchParams
  /** The address of this page with these changes. */
  readonly address: (changes: Changes) => string
  /** Shows the list with other conditions, from its first page, in place of this one in the browser's history. */
  readonly choose: (changes: Changes) => void
}

export function useParameters(): Parameters {
  const [path] = useLocation()
  const [parameters, setParameters] = useSearchParams()
  return {
    parameters,
    address: (changes) => {
      const query = changed(parameters, changes).toString()
      return query === '' ? path : `${path}?${query}`
    },
    choose: (changes) =>
      setParameters((now) => changed(now, { ...changes, after: undefined, before: undefined }), {
        replace: true,
      }),
  }
}

export type PageVariables =
  | { readonly first: number; readonly after?: string }
  | { readonly last: number; readonly before: string }

/** The page of a connection that the address names. */
export function pageOf(parameters: URLSearchParams, size: number): PageVariables {
  const before = parameters.get('before')
  if (before !== null) return { last: size, before }
  const after = parameters.get('after')
  return after === null ? { first: size } : { first: size, after }
}
