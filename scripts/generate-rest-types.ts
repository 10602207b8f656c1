import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript'
import { parse } from 'yaml'
import { projectFile } from '../src/project.js'

// Turns each REST contract into types: src/generated/rest/<dialect>.ts.

const suffix = '.openapi.yaml'
const folder = projectFile('schema', 'rest')
const target = projectFile('src', 'generated', 'rest')
const banner = '// Made from the contract by `npm run generate:rest`. Do not edit.\n\n'

/** A part of `anyOf` that narrows its owner (needs a field, has a format) and is no type of its own. */
function narrows(schema: unknown): boolean {
  const names = typeof schema === 'object' && schema !== null ? Object.keys(schema) : []
  return !names.some((name) => ['type', '$ref', 'properties', 'items'].includes(name))
}

/**
 * Leaves out what types cannot say: alternatives such as "one of these fields", which would make all `unknown`,
 * and names by pattern, whose index signature would contradict the named fields.
 */
function withoutNarrowing(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNarrowing)
  if (typeof value !== 'object' || value === null) return value
  const kept = Object.entries(value).filter(
    ([name, part]) =>
      name !== 'patternProperties' &&
      !('type' in value && /^(any|one)Of$/.test(name) && Array.isArray(part) && part.every(narrows)),
  )
  return Object.fromEntries(kept.map(([name, part]) => [name, withoutNarrowing(part)]))
}

await mkdir(target, { recursive: true })
for (const file of (await readdir(folder)).filter((name) => name.endsWith(suffix)).sort()) {
  const contract = withoutNarrowing(parse(await readFile(`${folder}/${file}`, 'utf8'))) as OpenAPI3
  const types = await openapiTS(contract, { alphabetize: true, silent: true })
  await writeFile(`${target}/${file.slice(0, -suffix.length)}.ts`, banner + astToString(types))
}
