import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { projectFile } from '../src/project.js'

const documents = [
  ...readdirSync(projectFile()).filter((name) => name.endsWith('.md')),
  ...readdirSync(projectFile('docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
  ...['src', 'schema', 'test', 'bench', 'src/rest'].map((folder) => `${folder}/README.md`),
]

/** Files of the project that a document names, in links and as code, by their place in the project. */
function named(document: string): string[] {
  const text = readFileSync(projectFile(document), 'utf8')
  const linked = [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, path = '']) =>
    join(dirname(document), path),
  )
  const quoted = [...text.matchAll(/`((?:docs|src|test|schema|scripts|examples|bench)\/[\w./-]+\.\w+)`/g)]
  return [...linked, ...quoted.map(([, path = '']) => path)]
}

describe('the documents', () => {
  test.each(documents)('%s names files that are there', (document) => {
    expect(named(document).filter((path) => !existsSync(projectFile(path)))).toEqual([])
  })
})
