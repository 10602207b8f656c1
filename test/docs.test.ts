import { readFileSync } from 'node:fs'
import { getTableName, is } from 'drizzle-orm'
import { PgTable } from 'drizzle-orm/pg-core'
import { expect, test } from 'vitest'
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
