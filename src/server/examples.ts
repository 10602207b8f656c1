import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** An example query of the playground. */
export interface Example {
  /** The first comment line of the file. */
  readonly title: string
  /** The comment lines that follow it, as one paragraph; may be empty. */
  readonly description: string
  /** The operation without those comments. */
  readonly query: string
}

/**
 * Reads the example queries of a folder, in the order of their file names.
 * @throws when a file does not begin with a comment, since that is its title
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
  const [title, ...description] = lines.slice(0, end).map((line) => line.replace(/^#\s*/, '').trim())
  if (!title) throw new Error(`${name} must begin with a comment line, its title in the playground.`)
  return {
    title,
    description: description.join(' ').trim(),
    query: `${lines.slice(end).join('\n').trim()}\n`,
  }
}
