import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Fields, type FieldValue } from '../../../src/domain/source/drawing/fields.js'

const names = ['title', 'endsAt', 'countries'] as const

type Name = (typeof names)[number]
type Said = { readonly [N in Name]?: FieldValue }
type Held = { [N in Name]: FieldValue }

const fields = new Fields<Said, Held>(
  names.map((name) => ({ name, said: (row) => row[name], held: (row) => row[name] })),
)

/** Few values, so that the service and people here come to say the same. */
const value: fc.Arbitrary<FieldValue> = fc.constantFrom<FieldValue>(
  ...[null, '', 'a', 'b', 1, ['FR', 'DE'], { x: 1, y: null }],
)
const saying: fc.Arbitrary<Said> = fc.dictionary(fc.constantFrom(...names), value)

const step = fc.oneof(
  fc.record({ do: fc.constant('run' as const), said: saying }),
  fc.record({ do: fc.constant('change' as const), name: fc.constantFrom(...names), to: value }),
)

const same = (one: FieldValue | undefined, other: FieldValue | undefined) =>
  JSON.stringify(one) === JSON.stringify(other)

/** A row that was drawn in: what it holds, what is remembered of it, and (the model) what the service said last. */
class Row {
  readonly held: Held
  remembered: { fingerprint: Uint8Array | null; localFields: readonly string[] | null }
  readonly last = new Map<Name, FieldValue>()
  readonly local = new Set<Name>()

  constructor(said: Said) {
    this.held = { title: null, endsAt: null, countries: null, ...said }
    this.remembered = { fingerprint: fields.fingerprint(said), localFields: null }
    for (const name of names) this.#note(name, said[name])
  }

  /** Merges, writes what is to be written, and checks each field by the rule as it is written down. */
  run(said: Said): void {
    const before = { ...this.held }
    const { changes, ...remembered } = fields.merge(said, this.held, this.remembered)
    for (const name of names) {
      const now = said[name]
      const isNews = now !== undefined && !same(now, this.last.get(name))
      const wasChangedHere = this.last.has(name) && !same(before[name], this.last.get(name))
      if (isNews) {
        if (wasChangedHere && !same(now, before[name])) this.local.add(name)
        else this.local.delete(name)
      }
      if (changes.has(name)) this.held[name] = now ?? null
      const taken = isNews && !wasChangedHere ? now : before[name]
      expect(this.held[name]).toEqual(taken)
      this.#note(name, now)
    }
    this.remembered = remembered
    expect(remembered.localFields ?? []).toEqual([...this.local].sort())
  }

  #note(name: Name, said: FieldValue | undefined): void {
    if (said !== undefined) this.last.set(name, said)
  }
}

describe('the rule for changes made here', () => {
  it('takes what the service says anew where nobody has changed the field, and else keeps it and names it', () => {
    fc.assert(
      fc.property(saying, fc.array(step, { maxLength: 20 }), (first, steps) => {
        const row = new Row(first)
        for (const one of steps) {
          if (one.do === 'change') row.held[one.name] = one.to
          else row.run(one.said)
        }
      }),
      { seed: 9, numRuns: 2_000 },
    )
  })

  it('writes nothing the second time', () => {
    fc.assert(
      fc.property(saying, saying, value, (first, second, changed) => {
        const row = new Row(first)
        row.held.title = changed
        row.run(second)
        const held = { ...row.held }
        const again = fields.merge(second, row.held, row.remembered)
        expect([again.changes.size, row.held]).toEqual([0, held])
        expect(Buffer.from(again.fingerprint)).toEqual(Buffer.from(row.remembered.fingerprint ?? []))
      }),
      { seed: 9 },
    )
  })

  it('fills in what a row of the gateway’s own leaves open when it is found to be the service’s, and keeps the rest', () => {
    const own = { title: 'Mine', endsAt: null, countries: ['FR'] }
    const said = { title: 'Theirs', endsAt: 'soon', countries: ['FR'] }
    const merged = fields.merge(said, own, { fingerprint: null, localFields: null })
    expect([[...merged.changes], merged.localFields]).toEqual([['endsAt'], ['title']])
  })

  it('does not mind in which order a service prints the keys of an object', () => {
    const row = { title: { a: 1, b: 2 }, endsAt: null, countries: null }
    const fingerprint = fields.fingerprint({ title: { a: 1, b: 2 } })
    const merged = fields.merge({ title: { b: 2, a: 1 } }, row, { fingerprint, localFields: null })
    expect(merged.changes.size).toBe(0)
  })
})
