import { eq, getTableColumns, is, sql } from 'drizzle-orm'
import { getTableConfig, type PgColumn, PgTable } from 'drizzle-orm/pg-core'
import { expect, test } from 'vitest'
import { cellsOf } from '../../src/database/cells.js'
import type { Executor } from '../../src/database/connection.js'
import { optional, reader } from '../../src/database/reader.js'
import { columnsFrom, nameOf, wholeRows } from '../../src/database/row-shape.js'
import { recordStatements } from '../../src/database/statements.js'
import * as tables from '../../src/database/tables/index.js'
import { workerDatabase } from '../support/database.js'

/** Values of a column's type, in SQL, by the beginning of its name. */
const samples: Readonly<Record<string, readonly string[]>> = {
  bigint: ['0', '-5', '9007199254740991'],
  integer: ['2147483647', '-1', '0'],
  smallint: ['32767', '-1', '0'],
  text: [`''`, `'{"a": 1}'`, `E'naïve 😀 \\\\ " line\\nline'`],
  uuid: [`'0b0f4f0e-6b4a-4d3e-9a53-0a6b2f3f1c11'`],
  boolean: ['true', 'false'],
  date: [`'2024-02-29'`, `'0001-01-01'`],
  numeric: ['0', '12.30', '-999999999999.99'],
  timestamp: [`'2024-02-29 23:59:59.007+02'`, `'1970-01-01 00:00:00Z'`, `'0099-01-01 00:00:00.1Z'`],
  json: [`'{"a": [1, null]}'`, `'"text"'`],
  jsonb: [`'{"a": [1, null, "x"]}'`, `'"text"'`, `'"5"'`, `'null'`, `'[]'`, `'7'`, `'false'`],
  bytea: [`'\\x00ff'`, `''`],
  'double precision': ['0.1', '-1e300'],
  real: ['0.5'],
}

/** Arrays of texts and of numbers, with what needs quotes. */
const arrays: Readonly<Record<string, string>> = {
  text: `array['', 'a,b', '"', 'NULL', '{}', E'\\\\']`,
  bigint: 'array[1, 9007199254740991]',
  integer: 'array[1, -1]',
}

function sampleOf(column: PgColumn, turn: number): string {
  const type = column.getSQLType()
  if (type.endsWith('[]')) return turn % 2 === 0 ? (arrays[type.slice(0, -2)] ?? 'unknown') : `'{}'`
  const known = Object.entries(samples).find(([name]) => type === name || type.startsWith(`${name}(`))?.[1]
  if (known === undefined) throw new Error(`No sample of ${type}`)
  return known[turn % known.length] ?? ''
}

/** A table of the same name and columns in which everything may be null, with rows of every kind. */
async function fill(executor: Executor, table: PgTable): Promise<void> {
  const { name, columns } = getTableConfig(table)
  const declared = columns.map((column) => `"${column.name}" ${column.getSQLType()}`)
  await executor.execute(sql.raw(`create temporary table "${name}" (${declared.join(', ')}) on commit drop`))
  const lines = [0, 1, 2, 3, 4, 5, 6].map((turn) => columns.map((column) => sampleOf(column, turn)))
  const nulls = columns.map(() => 'null')
  const values = [...lines, nulls].map((line) => `(${line.join(', ')})`)
  await executor.execute(sql.raw(`insert into "${name}" values ${values.join(', ')}`))
}

/** PGlite's own way gives bytes in the parent of the class that PostgreSQL's driver gives. */
function bytesAlike(row: object): object {
  const alike = (value: unknown) => (value instanceof Uint8Array ? Buffer.from(value) : value)
  return Object.fromEntries(Object.entries(row).map(([field, value]) => [field, alike(value)]))
}

const all = Object.values(tables).filter((table) => is(table, PgTable))

test('a reader gives of every table what Drizzle gives, type by type, and nulls', async () => {
  const database = await workerDatabase()
  expect(all.length).toBeGreaterThan(20)
  await database.transaction(async (executor) => {
    for (const table of all) {
      await fill(executor, table)
      const columns = getTableColumns(table)
      const expected = (await executor.select(columns).from(table)).map(bytesAlike)
      expect(expected).toHaveLength(8)
      const read = reader(columns).prepared<{ one: number }>(
        (list) => sql`select ${list} from ${table} where ${sql.placeholder('one')} = 1`,
      )
      // The second time the server is not asked what the columns are.
      for (const _ of [1, 2]) expect(await read.rows(executor, { one: 1 })).toStrictEqual(expected)
      const shape = wholeRows(table)
      const whole = sql.raw(columnsFrom(shape, nameOf(table)))
      const cells = await cellsOf(executor, sql`select ${whole} from ${table} where ${1} = 1`)
      expect(cells.map((row) => shape.read(row, 0))).toStrictEqual(expected)
    }
  })
})

const { contests, participants } = tables

test('a reader takes some columns, expressions, and rows in rows that may be missing', async () => {
  const database = await workerDatabase()
  await database.transaction(async (executor) => {
    await fill(executor, contests)
    await fill(executor, participants)
    await executor.execute(sql`update participants set contest_id = -1 where id <> 0 or id is null`)
    const contest = { id: contests.id, startsAt: contests.startsAt }
    const join = sql`${participants} left join ${contests} on ${contests.id} = ${participants.contestId}`
    const shape = {
      total: participants.total,
      createdAt: participants.createdAt,
      named: { email: participants.email, custom: participants.custom },
      shout: sql<string>`upper(${participants.email})`.mapWith((text: string) => `${text}!`),
      twice: sql<number>`${participants.total} * 2`.mapWith(participants.total).as('twice'),
      contest: optional({ title: contests.title, ...contest }),
    }
    const people = reader(shape).prepared<{ least: number }>(
      (columns) => sql`select ${columns} from ${join}
        where ${participants.total} >= ${sql.placeholder('least')} order by ${participants.total}, 1, 2, 3, 4`,
    )
    const expected = await executor
      .select({
        total: participants.total,
        createdAt: participants.createdAt,
        named: { email: participants.email, custom: participants.custom },
        shout: shape.shout,
        twice: shape.twice,
        contest: { title: contests.title, ...contest },
      })
      .from(participants)
      .leftJoin(contests, eq(contests.id, participants.contestId))
      .where(sql`${participants.total} >= ${-5}`)
      .orderBy(participants.total, sql`1, 2, 3, 4`)
    const found = await people.rows(executor, { least: -5 })
    expect(found).toStrictEqual(expected)
    expect(new Set(found.map(({ contest }) => contest === null))).toEqual(new Set([true, false]))
    expect(await people.first(executor, { least: 9_007_199_254_740_991 })).toStrictEqual(
      found.find(({ total }) => total === 9_007_199_254_740_991),
    )
    expect(await people.rows(executor, { least: 9_007_199_254_740_992 })).toEqual([])
  })
})

const one = reader({ value: sql<number>`value` }).prepared<{ value: number }>(
  () => sql`select ${sql.placeholder('value')}::int as value`,
)

test('a prepared read goes where its executor goes, is noted, and refuses what the executor refuses', async () => {
  const database = await workerDatabase()
  const log = { statements: [] as string[] }
  const late: Executor[] = []
  await recordStatements(log, async () => {
    expect(await one.rows(database.root, { value: 1 })).toEqual([{ value: 1 }])
    await database.transaction(async (executor) => {
      late.push(executor)
      expect(await one.first(executor, { value: 2 })).toEqual({ value: 2 })
      await expect(one.rows(database.root, { value: 3 })).rejects.toMatchObject({
        message: expect.stringContaining('select $1::int as value'),
        cause: { message: expect.stringContaining('used inside a transaction') },
      })
    })
  })
  expect(log.statements).toEqual(['select $1::int as value', 'select $1::int as value'])
  for (const executor of late) await expect(one.rows(executor, { value: 4 })).rejects.toThrow()
  await expect(one.rows(database.root, {} as { value: number })).rejects.toThrow('given no value')
})

test('rows of any size come whole, whatever their texts are', async () => {
  const { root } = await workerDatabase()
  const lines = reader({ n: sql<number>`n`, text: sql<string>`text`, none: sql<null>`none` }).prepared<{
    piece: string
    times: number
    rows: number
  }>(
    () => sql`select n, repeat(${sql.placeholder('piece')}, ${sql.placeholder('times')}::int) as text, null as none
      from generate_series(1, ${sql.placeholder('rows')}::int) as n`,
  )
  for (const [piece, times, count] of [
    ['x', 3_000_000, 2],
    ['é😀x', 9_000, 40],
    ['ab', 7, 20_000],
    ['', 1, 3],
  ] as const) {
    const text = piece.repeat(times)
    const found = await lines.rows(root, { piece, times, rows: count })
    expect(found.map(({ n }) => n)).toEqual(Array.from({ length: count }, (_, at) => at + 1))
    expect(found.every((row) => row.text === text && row.none === null)).toBe(true)
  }
})
