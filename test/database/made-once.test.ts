import { describe, expect, it } from 'vitest'
import { MadeOnce, partialRows, wholeRows } from '../../src/database/row-shape.js'
import { contests } from '../../src/database/tables/index.js'

describe('what is made for rows of a shape', () => {
  it('is made once for each shape and name', () => {
    const kept = new MadeOnce<object>()
    const make = () => ({})
    const part = partialRows(contests, new Set(['id']))
    const first = kept.of(part, 'a', make)
    expect(kept.of(part, 'a', make)).toBe(first)
    expect(kept.of(part, 'b', make)).not.toBe(first)
    expect(kept.of(wholeRows(contests), 'a', make)).not.toBe(first)
  })

  it('is kept for the newest hundred names, whatever names requests choose', () => {
    const kept = new MadeOnce<object>()
    const make = () => ({})
    const shape = wholeRows(contests)
    const first = kept.of(shape, 'first', make)
    const other = kept.of(shape, 'other', make)
    for (let n = 0; n < 99; n += 1) kept.of(shape, String(n), make)
    expect(kept.of(shape, 'other', make)).toBe(other)
    expect(kept.of(shape, 'first', make)).not.toBe(first)
  })
})
