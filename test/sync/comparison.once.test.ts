import { describe, expect, it } from 'vitest'
import { differences } from '../support/reads/compare.js'

// What the proof rests on that a copy answers as its source does.

describe('Two answers', () => {
  const rows = [
    { id: 1, name: 'a' },
    { id: 2, name: 'b' },
  ]

  it('do not differ when they say the same', () => {
    expect(differences({ data: rows, more: null }, { data: structuredClone(rows), more: null })).toEqual([])
  })

  it('differ at each field of rows with the same id, wherever they stand', () => {
    const copy = [
      { id: 2, name: 'b', more: true },
      { id: 1, name: 'c' },
    ]
    expect(differences({ data: rows }, { data: copy })).toEqual([
      { path: 'data.*.name', source: 'a', copy: 'c' },
      { path: 'data.*.more', source: undefined, copy: true },
      { path: 'data.@order', source: [1, 2], copy: [2, 1] },
    ])
  })

  it('differ where a row is in one of them alone', () => {
    const [first, second] = rows
    expect(differences(rows, [first])).toEqual([{ path: '*', source: second, copy: undefined }])
    expect(differences([first], rows)).toEqual([{ path: '*', source: undefined, copy: second }])
  })

  it('differ in the places of lists whose rows nothing tells apart', () => {
    expect(differences(['a', 'b'], ['a', 'c', 'd'])).toEqual([
      { path: '*', source: 'b', copy: 'c' },
      { path: '*', source: undefined, copy: 'd' },
    ])
  })

  it('differ where null, nothing and nought are not the same', () => {
    expect(differences({ a: null, b: 0 }, { b: '0' })).toEqual([
      { path: 'a', source: null, copy: undefined },
      { path: 'b', source: 0, copy: '0' },
    ])
  })
})
