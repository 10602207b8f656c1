import { desc, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sourceRuns } from '../../src/database/tables/index.js'
import { type Copy, startCopy } from '../support/copy.js'
import { addCopied, type Copied, copied, expectEqual } from '../support/copying.js'
import { type Source, startSource } from '../support/source.js'
import { SourceProxy } from '../support/source-proxy.js'
import { measureSync } from '../support/sync-figures.js'
import { killRepeatedly, startSync } from '../support/sync-process.js'

// The whole of the demo data, every id of its lists; the short form is in test/sync/.

const hour = 60 * 60_000
const wholly = { each: 40, size: 100, pages: Number.POSITIVE_INFINITY }

describe.each(['sweepwidget', 'revup', 'blitz-rocket'] as const)(
  'The whole of the demo data by %s',
  (dialect) => {
    let source: Source
    let copy: Copy
    let of: Copied

    beforeAll(async () => {
      source = await startSource()
      copy = await startCopy()
    }, hour)

    afterAll(async () => {
      await copy?.gateway.app.close()
      await source?.gateway.app.close()
    })

    it(
      'is drawn in by processes that are killed with -9 twelve times, and then answers as its source',
      async () => {
        const proxy = await SourceProxy.start(source.url)
        of = await copied(source, dialect, proxy.url)
        const added = await addCopied(copy, of)
        const most = { sweepwidget: 20, revup: 2, 'blitz-rocket': 200 }[dialect]
        await killRepeatedly(copy, added, proxy, { kills: 12, seed: 20_261_122, most })
        expect(await startSync(copy, added).ended()).toMatchObject({ status: 0 })
        await expectEqual(copy, of, { url: source.url, key: source.demo.keys.full }, wholly)
        expect(await startSync(copy, added, '--full').ended()).toMatchObject({ status: 0 })
        const [again] = await copy.gateway.database.root
          .select({ counts: sourceRuns.counts })
          .from(sourceRuns)
          .where(eq(sourceRuns.sourceId, added.databaseId))
          .orderBy(desc(sourceRuns.id))
          .limit(1)
        const changed = Object.entries(again?.counts ?? {}).filter(
          ([, { seen, unchanged }]) => seen !== unchanged,
        )
        expect(changed).toEqual([])
        await proxy.close()
      },
      hour,
    )
  },
)

describe('A source of many rows', () => {
  const most = Number(process.env['SOAK_ROWS'] ?? 1_000_000)

  it.each([100_000, 1_000_000].filter((rows) => rows <= most))(
    'of %i is drawn in within 400 MiB',
    async (rows) => {
      const figures = await measureSync(rows / 4)
      process.stdout.write(`${JSON.stringify(figures)}\n`)
      expect(figures.memory).toBeLessThan(400)
    },
    3 * hour,
  )
})
