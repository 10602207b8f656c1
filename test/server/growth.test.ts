import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { onPostgres } from '../support/database.js'
import { Scaled } from '../support/scale/measure.js'
import {
  countedReads,
  mayTouch,
  mayTouchToCount,
  mayTouchToSearch,
  scaleReads,
  selectiveSearches,
} from '../support/scale/reads.js'

const sizes = [2_000, 20_000] as const

describe.skipIf(!onPostgres)(
  'reads of a contest (needs PostgreSQL, which tells the pages it touches)',
  () => {
    let small: Scaled
    let large: Scaled

    beforeAll(async () => {
      small = await Scaled.make(sizes[0])
      large = await Scaled.make(sizes[1])
    }, 240_000)

    afterAll(async () => {
      await small.close()
      await large.close()
    })

    it.each(scaleReads)(
      'touch no more of the database where it has ten times as many people: $name',
      async (read) => {
        const before = await small.costOf(read, 8)
        const after = await large.costOf(read, 8)
        expect(before.pages).toBeGreaterThan(0)
        expect(after.pages, `of ${before.pages} before`).toBeLessThanOrEqual(mayTouch(read, before.pages))
      },
    )

    it.each(countedReads)('touch pages of an index alone, several matches on each: $name', async (read) => {
      const { pages, matches } = await large.countOf(read, 3)
      expect(matches).toBeGreaterThan(100)
      expect(pages, `of ${matches}`).toBeLessThanOrEqual(mayTouchToCount(read, matches, sizes[1]))
    })

    it.each(selectiveSearches)('find few among all without looking through them: $name', async (read) => {
      const { pages } = await large.costOf(read, 3)
      expect(pages).toBeLessThanOrEqual(mayTouchToSearch(sizes[1]))
    })
  },
)
