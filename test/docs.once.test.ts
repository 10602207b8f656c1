import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { getTableName, is } from 'drizzle-orm'
import { PgTable } from 'drizzle-orm/pg-core'
import { describe, expect, test } from 'vitest'
import * as tables from '../src/database/tables/index.js'
import { projectFile } from '../src/project.js'

test('docs/scaling.md says of every table how it would be distributed by account', () => {
  const text = readFileSync(projectFile('docs', 'scaling.md'), 'utf8')
  const [, section = ''] = text.split('## Accounts on several servers')
  const [, list = ''] = section.split('| Tables |')
  const [rows = ''] = list.split('\n\n')
  const named = [...rows.matchAll(/`([a-z_]+)`/g)].map(([, name]) => name)
  const names = Object.values(tables).flatMap((table) => (is(table, PgTable) ? [getTableName(table)] : []))
  expect(names.length).toBeGreaterThan(40)
  expect(names.filter((name) => !named.includes(name))).toEqual([])
})

const documents = [
  ...readdirSync(projectFile()).filter((name) => name.endsWith('.md')),
  ...readdirSync(projectFile('docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
  ...['src', 'schema', 'test', 'bench', 'src/rest', 'src/sync', 'src/domain/source'].map(
    (folder) => `${folder}/README.md`,
  ),
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
