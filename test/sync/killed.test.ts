import { eq } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { sourceRuns } from '../../src/database/tables/index.js'
import { anotherAccount, type Copy, startCopy } from '../support/copy.js'
import { addCopied, type Copied, copied, expectEqual } from '../support/copying.js'
import { needsPostgres, onPostgres } from '../support/database.js'
import { drawIn } from '../support/draw-in.js'
import { holdings } from '../support/holdings.js'
import { type Source, startSource } from '../support/source.js'
import { faithfully, SourceProxy } from '../support/source-proxy.js'
import type { MadeSource } from '../support/sources.js'
import { killRepeatedly, startSync } from '../support/sync-process.js'

// Processes of their own draw in, and are killed, or do it at once.

const patience = 600_000

describe.skipIf(!onPostgres)(
  onPostgres ? 'Processes that draw in' : `Processes that draw in (skipped: ${needsPostgres})`,
  () => {
    let source: Source
    let proxy: SourceProxy
    let of: Copied
    let clean: Copy
    let copy: Copy
    let added: MadeSource
    /** What one process that nobody disturbs has drawn in. */
    let expected: Record<string, number>

    beforeAll(async () => {
      source = await startSource(0.01)
      proxy = await SourceProxy.start(source.url)
      of = await copied(source, 'sweepwidget', proxy.url)
      clean = await startCopy()
      await drawIn(clean, await addCopied(clean, of))
      expected = await holdings(clean.gateway.database, clean.account.id)
    }, patience)

    beforeEach(async () => {
      copy = await anotherAccount(clean)
      added = await addCopied(copy, of)
    }, patience)

    afterEach(() => {
      proxy.fault = faithfully
    })

    afterAll(async () => {
      await clean?.gateway.app.close()
      await proxy?.close()
      await source?.gateway.app.close()
    })

    const expectWhole = async () => {
      expect(await holdings(copy.gateway.database, copy.account.id)).toEqual(expected)
      await expectEqual(copy, of, { url: source.url, key: source.demo.keys.full })
    }

    it(
      'leave what one that was never killed would have, when they are killed with -9 in the middle',
      async () => {
        await killRepeatedly(copy, added, proxy, { kills: 3, seed: 20_261_122, most: 12 })
        expect(await startSync(copy, added).ended()).toMatchObject({ status: 0 })
        // All of them were at the same run.
        const runs = await copy.gateway.database.root
          .select()
          .from(sourceRuns)
          .where(eq(sourceRuns.sourceId, added.databaseId))
        expect(runs).toMatchObject([{ state: 'completed', problems: 0 }])
        await expectWhole()
      },
      patience,
    )

    it(
      'double nothing when two draw one source in at once',
      async () => {
        const both = [startSync(copy, added), startSync(copy, added)]
        const ended = await Promise.all(both.map((process) => process.ended()))
        expect(ended.map(({ status }) => status)).toContain(0)
        await expectWhole()
      },
      patience,
    )

    it(
      'double nothing when two draw in two sources of one service at once',
      async () => {
        const other = await addCopied(copy, { ...of, place: { ...of.place } }, 'The other credential')
        const ended = await Promise.all([added, other].map((one) => startSync(copy, one).ended()))
        expect(ended.map(({ status }) => status)).toEqual([0, 0])
        await expectWhole()
      },
      patience,
    )
  },
)
