import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Copy, startCopy } from '../support/copy.js'
import { addCopied, type Copied, copied, expectEqual } from '../support/copying.js'
import { drawIn } from '../support/draw-in.js'
import { holdings } from '../support/holdings.js'
import type { ReadDialect } from '../support/reads/walked.js'
import { type Source, startSource } from '../support/source.js'
import type { MadeSource } from '../support/sources.js'

// A gateway with demo data is the source; another, in which the same numbers are somebody else's, draws it in.

const patience = 600_000

let source: Source

beforeAll(async () => {
  source = await startSource(0.02)
}, patience)

afterAll(() => source?.gateway.app.close())

const dialects: readonly ReadDialect[] = ['sweepwidget', 'revup', 'blitz-rocket']

describe.each(dialects)('A copy of %s', (dialect) => {
  let copy: Copy
  let of: Copied
  let added: MadeSource

  beforeAll(async () => {
    copy = await startCopy()
    of = await copied(source, dialect)
    added = await addCopied(copy, of)
  }, patience)

  afterAll(() => copy?.gateway.app.close())

  it(
    'answers every documented read as its source, but for what the dialect cannot tell',
    async () => {
      const run = await drawIn(copy, added)
      expect(run).toMatchObject({ state: 'completed', problems: 0 })
      await expectEqual(copy, of, of.place, { each: 3, size: 20, pages: 3 })
    },
    patience,
  )

  it(
    'stays as it is when it is drawn in again, in part and in full',
    async () => {
      const before = await holdings(copy.gateway.database, copy.account.id)
      for (const full of [false, true]) {
        const run = await drawIn(copy, added, { full })
        expect(run.state).toBe('completed')
        const changed = Object.entries(run.counts).filter(([, { seen, unchanged }]) => seen !== unchanged)
        expect(changed).toEqual([])
      }
      expect(await holdings(copy.gateway.database, copy.account.id)).toEqual(before)
      await expectEqual(copy, of, of.place)
    },
    patience,
  )
})
