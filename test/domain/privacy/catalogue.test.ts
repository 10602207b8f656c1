import { readFileSync } from 'node:fs'
import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { rows } from '../../../src/database/connection.js'
import { workerDatabase } from '../../support/database.js'

interface Line {
  readonly table: string
  readonly columns: readonly string[]
  readonly personal: string
  readonly erasure: string
}

/** The lines of the list in docs/privacy.md. */
function classified(): Line[] {
  const text = readFileSync(new URL('../../../docs/privacy.md', import.meta.url), 'utf8')
  const list = text.slice(text.indexOf('## Table by table'))
  return list
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => {
      const [table = '', columns = '', personal = '', _given = '', erasure = ''] = line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim())
      return {
        table: table.replaceAll('`', ''),
        columns: columns.replaceAll('`', '').split(', '),
        personal,
        erasure,
      }
    })
}

const names = (lines: readonly Line[]) =>
  lines.flatMap(({ table, columns }) => columns.map((column) => `${table}.${column}`))

describe('docs/privacy.md', () => {
  test('says of every column of the database whether it is personal and what becomes of it, and of no other', async () => {
    const database = await workerDatabase()
    const found = await rows<{ name: string }>(
      database.root,
      sql`select c.table_name || '.' || c.column_name as name
        from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
        where t.table_type = 'BASE TABLE'
          and c.table_schema not in ('pg_catalog', 'information_schema', 'gateway_jobs', 'drizzle')`,
    )
    const listed = names(classified())
    expect(listed.toSorted()).toEqual(found.map(({ name }) => name).toSorted())
    expect(new Set(listed).size).toBe(listed.length)
  })

  test('uses its three words for what is personal, and says what an erasure does', () => {
    for (const { table, personal, erasure } of classified()) {
      expect([table, ['yes', 'id', 'no'].includes(personal), erasure !== '']).toEqual([table, true, true])
    }
  })
})
