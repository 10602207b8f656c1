import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { rows } from '../../src/database/connection.js'
import { unnest } from '../../src/database/unnest.js'
import { freshDatabase } from '../support/database.js'

const texts = [
  '',
  ' ',
  '"',
  '\\',
  '\\"',
  '{}',
  '{"a",b}',
  'NULL',
  'null',
  null,
  ',',
  'a\nb\tc',
  "';--",
  'ü 😀 \u2028',
]

test('rows that are handed to a statement arrive as they are, whatever is in them', async () => {
  const { root } = await freshDatabase()
  const source = unnest('d', [
    { name: 'said', type: 'text', values: texts },
    {
      name: 'amount',
      type: 'bigint',
      values: texts.map((_text, place) => (place === 3 ? null : place - 2 ** 52)),
    },
    { name: 'flag', type: 'boolean', values: texts.map((_text, place) => [true, false, null][place % 3]) },
    { name: 'at', type: 'timestamptz', values: texts.map(() => '2026-06-15T09:23:41.123Z') },
  ])
  const found = await rows<{
    said: string | null
    amount: number | null
    flag: boolean | null
    whole: boolean
  }>(
    root,
    sql`select said, amount, flag, at = timestamptz '2026-06-15T09:23:41.123Z' as whole from ${source} order by n`,
  )
  expect(found.map(({ said }) => said)).toEqual(texts)
  expect(found.map(({ amount }) => amount && Number(amount))).toEqual(
    texts.map((_text, place) => (place === 3 ? null : place - 2 ** 52)),
  )
  expect(found.map(({ flag }) => flag)).toEqual(texts.map((_text, place) => [true, false, null][place % 3]))
  expect(found.every(({ whole }) => whole)).toBe(true)
})
