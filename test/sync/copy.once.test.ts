import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anotherAccount, type Copy, startCopy } from '../support/copy.js'
import { addCopied, type Copied, copied, expectEqual } from '../support/copying.js'
import { drawIn } from '../support/draw-in.js'
import { contents } from '../support/holdings.js'
import type { ReadDialect } from '../support/reads/walked.js'
import { type Source, startSource } from '../support/source.js'
import type { MadeSource } from '../support/sources.js'

// A gateway with demo data is the source; another, in which the same numbers are somebody else's, draws it in.

const patience = 600_000

let source: Source
let gateway: Copy

beforeAll(async () => {
  source = await startSource(0.02)
  gateway = await startCopy()
}, patience)

afterAll(async () => {
  await gateway?.gateway.app.close()
  await source?.gateway.app.close()
})

const dialects: readonly ReadDialect[] = ['sweepwidget', 'revup', 'blitz-rocket']

describe.each(dialects)('A copy of %s', (dialect) => {
  let copy: Copy
  let of: Copied
  let added: MadeSource

  beforeAll(async () => {
    copy = await anotherAccount(gateway)
    of = await copied(source, dialect)
    added = await addCopied(copy, of)
    expect(await drawIn(copy, added)).toMatchObject({ state: 'completed', problems: 0 })
  }, patience)

  it(
    'answers every documented read as its source, but for what the dialect cannot tell',
    async () => {
      await expectEqual(copy, of, of.place, { each: 1, size: 20, pages: 3 })
    },
    patience,
  )

  it(
    'stays as it is when it is drawn in again, in part and in full',
    async () => {
      const before = await contents(copy.gateway.database, copy.account.id)
      for (const full of [false, true]) {
        const run = await drawIn(copy, added, { full })
        expect(run.state).toBe('completed')
        const changed = Object.entries(run.counts).filter(([, { seen, unchanged }]) => seen !== unchanged)
        expect(changed).toEqual([])
      }
      expect(await contents(copy.gateway.database, copy.account.id)).toEqual(before)
    },
    patience,
  )
})
