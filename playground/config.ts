import type { Prefill } from './prefill.js'

/** What the gateway tells the playground at `/playground/config.json`. */
export interface PlaygroundConfig {
  endpoint: string
  examples: Example[]
  prefill?: Prefill
  /** Path of the REST reference, where there is one. */
  reference?: string
}

export interface Example {
  title: string
  description: string
  query: string
  variables?: Record<string, unknown>
}

/** Reads a JSON answer of the gateway; throws when it is not a success. */
export async function readJson<Answer>(path: string): Promise<Answer> {
  const response = await fetch(path)
  if (!response.ok) throw new Error(`${path} answered ${response.status}`)
  return response.json()
}
