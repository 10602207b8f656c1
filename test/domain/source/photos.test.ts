import { asc, eq } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { galleryItems } from '../../../src/database/tables/index.js'
import { decideGalleryItem } from '../../../src/domain/gallery/decide.js'
import type { SourceEntry } from '../../../src/domain/source/model.js'
import { workerDatabase } from '../../support/database.js'
import { outcome, TestDrawing } from '../../support/drawing.js'
import { writingAs } from '../../support/work.js'

const photo = '104'

it('photos that are drawn in wait in the gallery, once each, and keep the verdict that is given here', async () => {
  const database = await workerDatabase()
  const drawing = await TestDrawing.begin(database)
  const contest = await drawing.contest()
  const row = (number: number, facts: Partial<SourceEntry> = {}): SourceEntry => ({
    ...{ externalId: String(number), contest: '54321', participant: '7', amount: 3, verified: number < 3 },
    ...{ occurredAt: '2026-06-01T11:00:00.000Z', type: photo, value: `https://photos.test/${number}.jpg` },
    ...{ person: { email: 'jane@example.com' }, ...facts },
  })
  const gallery = async () => {
    const items = await database.root
      .select()
      .from(galleryItems)
      .where(eq(galleryItems.contestId, contest.id))
      .orderBy(asc(galleryItems.id))
    return items.map(({ state }) => state)
  }
  const rows = [row(1), row(2), row(3), row(4, { type: '14' })]
  const store = async (given: readonly SourceEntry[]) => outcome(await drawing.store('entry', given, contest))
  expect(await store(rows)).toEqual([4, 0, 0, []])
  expect(await gallery()).toEqual(['pending', 'pending', 'pending'])
  const { internalId } = await drawing.link('entry', '2')
  await writingAs(database, drawing.account.id, drawing.clock, (work) =>
    decideGalleryItem(work, internalId, undefined, 'approved'),
  )
  // Photos that were drawn in before there was a place for them get one, too.
  const first = await drawing.link('entry', '1')
  await database.root.delete(galleryItems).where(eq(galleryItems.id, first.internalId))
  expect(await store(rows)).toEqual([0, 0, 4, []])
  expect(await gallery()).toEqual(['pending', 'approved', 'pending'])
  expect(await store([row(3, { type: '14' })])).toEqual([0, 1, 0, []])
  expect(await gallery()).toEqual(['pending', 'approved'])
})
