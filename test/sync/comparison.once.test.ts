import { describe, expect, it } from 'vitest'
import { type Difference, differences, type Row, type Sorting } from '../support/reads/compare.js'
import { Strays } from '../support/reads/strays.js'

// What the proof rests on that a copy answers as its source does.

const byName: Sorting = (path) => (path === 'data' ? ({ name }) => name : undefined)

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

  it('may have rows that are sorted alike in another order, and no others', () => {
    const [a, b, c] = [
      { id: 1, name: 'a' },
      { id: 2, name: 'a' },
      { id: 3, name: 'b' },
    ]
    expect(differences({ data: [a, b, c] }, { data: [b, a, c] }, '', byName)).toEqual([
      { path: 'data.@ties', source: [1, 2, 3], copy: [2, 1, 3] },
    ])
    expect(differences({ data: [a, b, c] }, { data: [a, c, b] }, '', byName)).toEqual([
      { path: 'data.@order', source: [1, 2, 3], copy: [1, 3, 2] },
    ])
    expect(differences({ data: [a, b, c] }, { data: [a, c] }, '', byName)).toEqual([
      { path: 'data.*', source: b, copy: undefined },
    ])
  })

  it('may have rows without any id in another order where they are sorted alike, and differ by whole rows', () => {
    const [a, b] = [
      { name: 'a', verified: true },
      { name: 'a', verified: false },
    ]
    expect(differences({ data: [a, b] }, { data: [b, a] }, '', byName)).toMatchObject([
      { path: 'data.@ties' },
    ])
    expect(differences({ data: [a, a] }, { data: [a, b] }, '', byName)).toEqual([
      { path: 'data.@moved', source: a, copy: undefined },
      { path: 'data.@moved', source: undefined, copy: b },
    ])
  })
})

describe('Pages that end among rows which are sorted alike', () => {
  const rowsOf = (...ids: number[]) => ids.map((id) => ({ id, name: id < 10 ? 'a' : 'b' }))

  /** What is told of lists that came page by page. */
  function told(
    pages: readonly { source: Row[]; copy: Row[] }[],
    isRead: boolean,
  ): Pick<Difference, 'path'>[] {
    const strays = new Strays()
    const found: Difference[] = []
    for (const [place, answers] of pages.entries()) {
      strays.read(answers.source, isRead && place === pages.length - 1, byName('data'))
      const of = { operation: 'people', request: '/people', answers: { source: {}, copy: {} } }
      for (const one of differences(answers.source, answers.copy, 'data', byName))
        if (one.path === 'data.@moved') strays.add({ ...one, ...of })
        else found.push({ ...one, ...of })
    }
    return [...found, ...strays.settled()].map(({ path, source, copy }) => ({ path, source, copy }))
  }

  it('say the same where each row is on some page of both', () => {
    const pages = [
      { source: rowsOf(1, 2), copy: rowsOf(1, 3) },
      { source: rowsOf(3, 10), copy: rowsOf(2, 10) },
    ]
    expect(told(pages, true)).toMatchObject([{ path: 'data.@ties' }])
  })

  it('differ where a row is on no page of one of them', () => {
    const pages = [
      { source: rowsOf(1, 2), copy: rowsOf(1, 3) },
      { source: rowsOf(3, 10), copy: rowsOf(4, 10) },
    ]
    expect(told(pages, true)).toMatchObject([
      { path: 'data.@ties' },
      { path: 'data.*', source: { id: 2 }, copy: undefined },
      { path: 'data.*', source: undefined, copy: { id: 4 } },
    ])
  })

  it('may have other rows at the end, where nobody has read on', () => {
    expect(told([{ source: rowsOf(1, 10), copy: rowsOf(1, 11) }], false)).toMatchObject([
      { path: 'data.@ties' },
    ])
    expect(told([{ source: rowsOf(1, 10), copy: rowsOf(2, 10) }], false)).toMatchObject([
      { path: 'data.@ties' },
      { path: 'data.*', source: { id: 1 }, copy: undefined },
      { path: 'data.*', source: undefined, copy: { id: 2 } },
    ])
  })
})
