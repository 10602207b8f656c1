/** What the gateway lets the pages fill in when it runs on demo data. */
export interface Prefill {
  key: string
  contest: { id: number; publicId: string }
}

interface Parameter {
  name: string
  in: string
  example?: unknown
  schema?: { type?: string }
}

/** The part of an OpenAPI document that is filled in. */
export interface Paths {
  [path: string]: Record<string, { parameters?: Parameter[] } | undefined>
}

/** The variables of an example as text for the editor, about the demo data's contest where they name one. */
export function variablesText(
  variables: Record<string, unknown> | undefined,
  prefill: Prefill | undefined,
): string {
  if (!variables) return ''
  const known = prefill && 'contest' in variables ? { contest: prefill.contest.id } : {}
  return `${JSON.stringify({ ...variables, ...known }, null, 2)}\n`
}

/** Puts the demo data's contest into the operations below a contest, by the id that the dialect prints. */
export function fillContest(paths: Paths, { id, publicId }: Prefill['contest']): void {
  for (const [path, operations] of Object.entries(paths)) {
    const [, name] = /^\/(?:contests|giveaways|promotions)\/\{(\w+)\}/.exec(path) ?? []
    for (const operation of Object.values(operations)) {
      const parameter = operation?.parameters?.find(
        (candidate) => candidate.in === 'path' && candidate.name === name,
      )
      if (parameter) parameter.example = parameter.schema?.type === 'integer' ? id : publicId
    }
  }
}
