import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'

/** An example query of the playground. */
export interface Example {
  /** The first comment line of the file. */
  readonly title: string
  /** The comment lines that follow it, as one paragraph without the variables; may be empty. */
  readonly description: string
  /** What the variables editor starts with: a JSON object in those comment lines. */
  readonly variables?: Readonly<Record<string, unknown>>
  /** The operation without those comments. */
  readonly query: string
}

const variablesType = z.record(z.string(), z.unknown())

/**
 * Reads the example queries of a folder, in the order of their file names.
 * @throws when a file does not begin with a comment, since that is its title, or has broken JSON in one
 */
export async function loadExamples(folder: string): Promise<Example[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.graphql')).sort()
  return Promise.all(
    names.map(async (name) => parseExample(await readFile(join(folder, name), 'utf8'), name)),
  )
}

function parseExample(text: string, name: string): Example {
  const lines = text.split(/\r?\n/)
  const end = lines.findIndex((line) => !line.startsWith('#'))
  const [title, ...rest] = lines.slice(0, end).map((line) => line.replace(/^#\s*/, '').trim())
  if (!title) throw new Error(`${name} must begin with a comment line, its title in the playground.`)
  const comment = rest.join(' ')
  const [json] = /\{.*\}/.exec(comment) ?? []
  const description = comment
    .replace(json ?? '', '')
    .replace(/\s+/g, ' ')
    .trim()
  const query = `${lines.slice(end).join('\n').trim()}\n`
  if (json === undefined) return { title, description, query }
  return { title, description, query, variables: parseVariables(json, name) }
}

function parseVariables(json: string, name: string): Example['variables'] & object {
  try {
    return variablesType.parse(JSON.parse(json))
  } catch (cause) {
    throw new Error(`${name} must have the variables in its comment as a JSON object.`, { cause })
  }
}
