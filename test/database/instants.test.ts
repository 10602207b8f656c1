import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { cellsOf } from '../../src/database/cells.js'
import { type Database, rows } from '../../src/database/connection.js'
import { instantFromText } from '../../src/database/instant-text.js'
import { workerDatabase } from '../support/database.js'

const whole = '2026-06-01T10:00:00'

describe('instants in cells', () => {
  let database: Database
  beforeAll(async () => {
    database = await workerDatabase()
  })

  const cells = async (...texts: (string | null)[]) => {
    const instants = texts.map((text) => sql`${text}::timestamptz`)
    return await cellsOf(database.root, sql`select ${sql.join(instants, sql`, `)}, 1 as n, 'ü'::text as word`)
  }

  it('are ISO 8601 UTC with milliseconds, whatever zeros PostgreSQL leaves out, beside missing and foreign texts', async () => {
    const decimals = ['.123', '.120', '.100', '.000', '.001', '.010']
    const texts = decimals.map((decimal) => `${whole}${decimal}Z`)
    expect(await cells(...texts, null)).toEqual([[...texts, null, 1, 'ü']])
    expect(await cells(null, ...texts)).toEqual([[null, ...texts, 1, 'ü']])
  })

  it('are those of UTC when they were given in another zone', async () => {
    expect(await cells('2026-06-01T10:00:00.5+02:00')).toEqual([['2026-06-01T08:00:00.500Z', 1, 'ü']])
  })

  it('stay as PostgreSQL writes them where milliseconds do not hold them', async () => {
    const found = await cells('infinity', '-infinity', `${whole}.123456Z`)
    expect(found).toEqual([['infinity', '-infinity', '2026-06-01 10:00:00.123456+00', 1, 'ü']])
  })

  it('leave a text alone that merely looks like one', async () => {
    const text = '2026-06-01 10:00:00.123+00'
    const [row] = await cellsOf(database.root, sql`select ${text}::text, ${`${whole}.123Z`}::timestamptz`)
    expect(row).toEqual([text, `${whole}.123Z`])
  })

  it('come as PostgreSQL’s text in objects, of which the same is made', async () => {
    const [row] = await rows<{ at: string }>(database.root, sql`select ${`${whole}.12Z`}::timestamptz as at`)
    expect(row?.at).toBe('2026-06-01 10:00:00.12+00')
    expect(instantFromText(row?.at ?? '')).toBe(`${whole}.120Z`)
    expect(instantFromText(`${whole}.120Z`)).toBe(`${whole}.120Z`)
  })
})
