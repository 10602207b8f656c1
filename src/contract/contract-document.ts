import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { isBuilt, projectFile } from '../project.js'

const documents = new Map<string, unknown>()

/**
 * The OpenAPI document `schema/rest/<dialect>.openapi.yaml`, read once. `npm run build` writes it down as JSON beside
 * what it compiles: YAML takes a tenth of a second to read.
 */
export function contractDocument(dialect: string): unknown {
  const known = documents.get(dialect)
  if (known !== undefined) return known
  const document: unknown = isBuilt
    ? JSON.parse(readFileSync(projectFile('dist', 'contracts', `${dialect}.json`), 'utf8'))
    : yaml().parse(readFileSync(projectFile('schema', 'rest', `${dialect}.openapi.yaml`), 'utf8'))
  documents.set(dialect, document)
  return document
}

/** What is built has no use for it. */
function yaml(): typeof import('yaml') {
  return createRequire(import.meta.url)('yaml') as typeof import('yaml')
}
