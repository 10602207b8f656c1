import { and, asc, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../../../src/database/connection.js'
import {
  contestSchedules,
  contests,
  customFields,
  entryMethods,
  events,
  externalIds,
  sources,
} from '../../../src/database/tables/index.js'
import { deleteContest } from '../../../src/domain/contest/lifecycle.js'
import { tellSchedule } from '../../../src/domain/contest/schedule.js'
import { updateContest } from '../../../src/domain/contest/update.js'
import { updateField } from '../../../src/domain/custom-field/change.js'
import type { SourceContest } from '../../../src/domain/source/model.js'
import { buildContest } from '../../support/build-contest.js'
import { buildParticipant } from '../../support/build-participant.js'
import { buildRewards } from '../../support/build-reward.js'
import { sampleSections } from '../../support/contest-sections.js'
import { expectCountersRight } from '../../support/counters.js'
import { needsPostgres, onPostgres, workerDatabase } from '../../support/database.js'
import { outcome, TestDrawing } from '../../support/drawing.js'
import { type Gateway, startGateway } from '../../support/gateway.js'
import { writingAs } from '../../support/work.js'

/** Everything that a service can tell of a contest. */
const whole: Omit<SourceContest, 'customFields'> = {
  externalId: '54321',
  title: 'Summer Giveaway',
  slug: 'summer-giveaway-a1b2c3d4',
  description: 'Win a guitar',
  rulesText: 'No purchase necessary',
  startsAt: '2026-06-01T04:00:00.000Z',
  endsAt: '2026-07-01T03:59:59.000Z',
  timeZone: 'Europe/Stockholm',
  language: 'sv',
  kind: 'contest',
  isDraft: false,
  visibility: 'private',
  unit: 'points',
  winnerQuota: 3,
  imageUrl: 'https://pics.example/guitar.jpg',
  hostedUrl: 'https://shop.example/win',
  createdAt: '2026-05-20T09:23:41.000Z',
  settings: {
    ...{ leaderboardEnabled: true, leaderboardSize: 25, rewardsEnabled: true, showPrizes: false },
    ...{ showRulesExpanded: true, requireCaptcha: true, showCookieConsent: true },
  },
  security: {
    ...{ securityLevel: 3, checkDuplicateIp: true, blockVpns: true, blockRiskyEmails: true },
    ...{ requireEmailVerification: true, ageLimit: 18, ageLimitKind: 'maximum' },
    ...{ maxEntriesPerPerson: 50, maxParticipants: 900, countries: ['se', 'NO', 'SE'] },
  },
  design: sampleSections.design,
  mail: sampleSections.mail,
}

describe('contests that are drawn in', () => {
  let gateway: Gateway
  let database: Database

  beforeAll(async () => {
    database = await workerDatabase()
    gateway = await startGateway({ database })
  })

  const begin = (options = {}) => TestDrawing.begin(database, options)

  const eventsOf = async (accountId: number) => {
    const found = await database.root
      .select()
      .from(events)
      .where(eq(events.accountId, accountId))
      .orderBy(asc(events.id))
    return found.map(({ type, data, sourceId }) => ({ type, data, isDrawn: sourceId !== null }))
  }

  const change = (drawing: TestDrawing, id: number, input: Parameters<typeof updateContest>[2]) =>
    writingAs(database, drawing.account.id, drawing.clock, (work) => updateContest(work, { id }, input))

  it('hold all that the service told, to the letter', async () => {
    const drawing = await begin()
    expect(outcome(await drawing.store('contest', [whole]))).toEqual([1, 0, 0, []])
    const { internalId } = await drawing.link('contest', '54321')
    const { design, mail, settings, security, externalId: _id, ...plain } = whole
    const held = await drawing.contestById(internalId)
    expect(held).toMatchObject({ ...plain, ...settings, ...security, countries: ['SE', 'NO'] })
    expect(held.design).toEqual(design)
    expect(held.mail).toEqual(mail)
    expect(held).toMatchObject({
      accountId: drawing.account.id,
      brandId: drawing.account.brandId,
      publishedAt: whole.createdAt,
      searchText: 'summer giveaway\u001fsummer-giveaway-a1b2c3d4',
    })
    const methods = await database.root
      .select()
      .from(entryMethods)
      .where(eq(entryMethods.contestId, internalId))
    expect(methods).toMatchObject([{ typeId: 1, seq: 1, amount: 1 }])
    await expectCountersRight(database, internalId)
  })

  it('are the same the second time, and change where the service says something new', async () => {
    const drawing = await begin()
    const first = await drawing.contest(whole)
    const before = await eventsOf(drawing.account.id)
    expect(before).toEqual([{ type: 'contest.created', data: {}, isDrawn: true }])
    expect(outcome(await drawing.store('contest', [whole]))).toEqual([0, 0, 1, []])
    expect(await drawing.contestById(first.id)).toEqual(first)
    expect(await eventsOf(drawing.account.id)).toEqual(before)
    drawing.clock.advance(60)
    const next = {
      ...{ ...whole, title: 'Autumn Giveaway', isDraft: true },
      settings: { ...(whole.settings ?? never()), leaderboardSize: 7 },
      design: { ...whole.design, links: { fontColor: 'green' } },
    }
    expect(outcome(await drawing.store('contest', [next]))).toEqual([0, 1, 0, []])
    expect(await drawing.contestById(first.id)).toEqual({
      ...{ ...first, title: 'Autumn Giveaway', isDraft: true, leaderboardSize: 7 },
      design: { ...first.design, links: { fontColor: 'green' } },
      searchText: 'autumn giveaway\u001fsummer-giveaway-a1b2c3d4',
      updatedAt: '2026-06-15T12:01:00.000Z',
    })
    expect((await eventsOf(drawing.account.id)).slice(1)).toEqual([
      { type: 'contest.updated', data: { fields: ['title', 'leaderboardSize', 'design'] }, isDrawn: true },
      { type: 'contest.unpublished', data: {}, isDrawn: true },
    ])
  })

  it('keep what was changed here, and say which fields', async () => {
    const drawing = await begin()
    const { id } = await drawing.contest(whole)
    await change(drawing, id, {
      ...{ title: 'Ours', settings: { leaderboardSize: 99 }, design: { links: { fontColor: 'pink' } } },
    })
    await drawing.store('contest', [whole])
    expect(await drawing.contestById(id)).toMatchObject({ title: 'Ours', leaderboardSize: 99 })
    const next = {
      ...{ ...whole, title: 'Theirs', description: 'Win two guitars' },
      settings: { ...(whole.settings ?? never()), leaderboardSize: 7 },
      design: { ...whole.design, links: { fontColor: 'green' } },
    }
    await drawing.store('contest', [next])
    expect(await drawing.contestById(id)).toMatchObject({
      ...{ title: 'Ours', description: 'Win two guitars', leaderboardSize: 99 },
      design: { links: { fontColor: 'pink' } },
    })
    expect((await drawing.link('contest', '54321')).localFields).toEqual([
      ...['design.links', 'settings.leaderboardSize', 'title'],
    ])
  })

  it('follow the service again in a field that was changed here once the two agree', async () => {
    const drawing = await begin()
    const { id } = await drawing.contest(whole)
    await change(drawing, id, { title: 'Ours' })
    for (const title of ['Theirs', 'Ours']) await drawing.store('contest', [{ ...whole, title }])
    await drawing.store('contest', [{ ...whole, title: 'Of both' }])
    expect((await drawing.contestById(id)).title).toBe('Of both')
    expect((await drawing.link('contest', '54321')).localFields).toBeNull()
  })

  it('stay in the zone that they were moved to here', async () => {
    const drawing = await begin()
    const { id } = await drawing.contest(whole)
    await change(drawing, id, { timeZone: 'Asia/Tokyo' })
    await drawing.store('contest', [{ ...whole, timeZone: 'Europe/Oslo' }])
    expect((await drawing.contestById(id)).timeZone).toBe('Asia/Tokyo')
    expect((await drawing.link('contest', '54321')).localFields).toEqual(['timeZone'])
    const other = { ...whole, externalId: '2' }
    const moved = await drawing.contest(other)
    await drawing.store('contest', [{ ...other, timeZone: 'Europe/Oslo' }])
    expect((await drawing.contestById(moved.id)).timeZone).toBe('Europe/Oslo')
  })

  it('stay deleted where they were deleted here', async () => {
    const drawing = await begin()
    const { id } = await drawing.contest(whole)
    await writingAs(database, drawing.account.id, drawing.clock, (work) => deleteContest(work, { id }))
    expect(outcome(await drawing.store('contest', [{ ...whole, title: 'New' }]))).toEqual([0, 0, 1, []])
    expect((await drawing.contestById(id)).deletedAt).not.toBeNull()
  })

  it('come back when they are seen again', async () => {
    const drawing = await begin()
    const { id } = await drawing.contest(whole)
    await database.root
      .update(externalIds)
      .set({ vanishedAt: '2026-06-14T00:00:00.000Z' })
      .where(and(eq(externalIds.kind, 'contest'), eq(externalIds.internalId, id)))
    await drawing.store('contest', [whole])
    expect((await drawing.link('contest', '54321')).vanishedAt).toBeNull()
  })

  it('are another account’s own, whatever ids and slugs they share', async () => {
    const stranger = await begin()
    const theirs = await stranger.contest(whole)
    const drawing = await begin()
    const native = await buildContest(database, drawing.account, { slug: whole.slug ?? '' })
    const ours = await drawing.contest({ ...whole, externalId: String(theirs.id), title: 'Ours' })
    expect(ours.id).not.toBe(theirs.id)
    expect(ours.publicId).not.toBe(theirs.publicId)
    await drawing.store('contest', [{ ...whole, title: 'Mine' }])
    expect(await stranger.contestById(theirs.id)).toEqual(theirs)
    expect(await drawing.contestById(native.id)).toEqual(native)
  })

  it('tell nobody of a start and an end that are past, and of those to come when they come', async () => {
    const drawing = await begin()
    const past = { startsAt: '2020-01-01T00:00:00.000Z', endsAt: '2020-02-01T00:00:00.000Z' }
    const rows = [
      { ...whole, externalId: '1', ...past },
      { ...whole, externalId: '2' },
      { ...whole, externalId: '3', startsAt: '2026-06-16T00:00:00.000Z' },
    ]
    await drawing.store('contest', rows)
    const links = await drawing.links('contest')
    const schedules = await Promise.all(
      links.map(async ({ internalId }) => {
        const [row] = await database.root
          .select()
          .from(contestSchedules)
          .where(eq(contestSchedules.contestId, internalId))
        return [row?.startTold, row?.endTold, row?.dueAt]
      }),
    )
    expect(schedules).toEqual([
      [true, true, null],
      [true, false, whole.endsAt],
      [false, false, '2026-06-16T00:00:00.000Z'],
    ])
    expect((await eventsOf(drawing.account.id)).map(({ type }) => type)).toEqual([
      ...['contest.created', 'contest.created', 'contest.created'],
    ])
  })

  it('start and end by the clock as events of their source, and as the gateway’s own once that is removed', async () => {
    const drawing = await begin()
    const at = (time: string) => `2026-06-16T${time}:00.000Z`
    await drawing.contest({ ...whole, startsAt: at('10:00'), endsAt: at('11:00') })
    const tellSome = () =>
      database.transaction((executor) => tellSchedule({ executor, clock: drawing.clock }))
    // However much other tests have left.
    const tell = async () => {
      while ((await tellSome()) > 0);
    }
    const { id } = drawing.drawing.source
    const next = async () => (await eventsOf(drawing.account.id)).at(-1)
    drawing.clock.set(at('10:00'))
    await tell()
    expect(await next()).toEqual({ type: 'contest.started', data: {}, isDrawn: true })
    await database.root
      .update(sources)
      .set({ removedAt: at('10:30') })
      .where(eq(sources.id, id))
    drawing.clock.set(at('11:00'))
    await tell()
    expect(await next()).toEqual({ type: 'contest.ended', data: {}, isDrawn: false })
  })

  it('are drafts where they should have begun and are said not to have', async () => {
    const drawing = await begin({ dialect: 'revup' })
    const pending = (externalId: string, startsAt: string | null, isPending = true): SourceContest => {
      return { externalId, title: 'Prom', timeZone: 'UTC', startsAt, endsAt: null, isPending }
    }
    const now = Date.parse(drawing.clock.now())
    const from = (minutes: number) => new Date(now + minutes * 60_000).toISOString()
    const rows = [
      ...[pending('1', null), pending('2', from(-60)), pending('3', from(60)), pending('4', from(-5))],
      ...[pending('5', null, false), pending('6', from(-60), false)],
    ]
    await drawing.store('contest', rows)
    const links = await drawing.links('contest')
    const drafts = async () => {
      const held = await Promise.all(links.map(({ internalId }) => drawing.contestById(internalId)))
      return held.map(({ isDraft }) => isDraft)
    }
    expect(await drafts()).toEqual([true, true, false, false, false, false])
    await drawing.store('contest', [pending('1', null, false), pending('2', from(-5))])
    expect(await drafts()).toEqual([false, true, false, false, false, false])
  })

  it('have their id for a title until the service tells one, and then that for ever', async () => {
    const drawing = await begin({ dialect: 'blitz_rocket' })
    const row = { externalId: 'clx1abc', title: null, unit: 'points' } as const
    expect(outcome(await drawing.store('contest', [row]))).toEqual([1, 0, 0, []])
    const { internalId } = await drawing.link('contest', 'clx1abc')
    expect(await drawing.contestById(internalId)).toMatchObject({
      ...{ title: 'Contest clx1abc', unit: 'points', timeZone: 'UTC', isDraft: false, startsAt: null },
    })
    await drawing.store('contest', [{ ...row, title: 'Named' }])
    expect((await drawing.contestById(internalId)).title).toBe('Named')
    expect(outcome(await drawing.store('contest', [row]))).toEqual([0, 0, 1, []])
    expect((await drawing.contestById(internalId)).title).toBe('Named')
  })

  it('are left out whole where one thing cannot be held, which is told without what it was', async () => {
    const drawing = await begin()
    const security = { ...(whole.security ?? never()), ageLimit: -1 }
    const rows = [
      { ...whole, externalId: '1', slug: 'a"onload="x' },
      { ...whole, externalId: '2', title: ' ' },
      { ...whole, externalId: '3', security },
      { ...whole, externalId: '4', imageUrl: 'javascript:x' },
      { ...whole, externalId: '5', design: { title: { fontColor: 7 } } },
      { ...whole, externalId: '6', endsAt: '2020-01-01T00:00:00.000Z' },
    ]
    expect(outcome(await drawing.store('contest', rows))).toEqual([
      ...[1, 0, 0],
      [
        '0 slug: has characters that cannot stand in an address',
        '1 title: must not be blank',
        '2 security.ageLimit: must be a whole number between 0 and 2147483647',
        '3 imageUrl: must be an http or https address of at most 2048 ASCII characters, others escaped'.replace(
          '2048',
          '2,048',
        ),
        '4 design: has not the form of a look',
      ],
    ])
    expect((await drawing.links('contest')).map(({ externalId }) => externalId)).toEqual(['6'])
  })

  it('unlock rewards where the service switches them on', async () => {
    const drawing = await begin()
    const settings = { ...(whole.settings ?? never()), rewardsEnabled: false }
    const contest = await drawing.contest({ ...whole, settings })
    await buildParticipant(database, contest, { amounts: [9] })
    await buildRewards(database, contest, [{ threshold: 5 }])
    await drawing.store('contest', [whole])
    expect((await eventsOf(drawing.account.id)).map(({ type }) => type)).toEqual([
      ...['contest.created', 'entry.created', 'contest.updated', 'reward.unlocked'],
    ])
  })

  it('cost as many statements for one as for many', async () => {
    const few = await begin()
    const many = await begin()
    const rows = (drawing: TestDrawing, to: number, title: string) =>
      gateway.statements(() =>
        drawing.store(
          'contest',
          Array.from({ length: to }, (_, index) => ({
            ...{ ...whole, externalId: String(index + 1), title },
            customFields: [{ externalId: `ff_${index + 1}`, title, options: [] }],
          })),
        ),
      )
    const count = async (title: string, to = 20) => [
      (await rows(few, 1, title)).length,
      (await rows(many, to, title)).length,
    ]
    const [making, makingMany] = await count('First')
    expect(makingMany).toBe(making)
    const [changing, changingMany] = await count('Second')
    expect(changingMany).toBe(changing)
    expect({ making, changing }).toMatchInlineSnapshot(`
      {
        "changing": 14,
        "making": 16,
      }
    `)
  })

  it.skipIf(!onPostgres)(`are made once by two sources at the same time (${needsPostgres})`, async () => {
    const first = await begin()
    const second = await begin({ account: first.account })
    const pages = await Promise.all([first, second].map((drawing) => drawing.store('contest', [whole])))
    expect(pages.map(({ made }) => made).sort()).toEqual([0, 1])
    const all = await database.root
      .select({ id: contests.id })
      .from(contests)
      .where(eq(contests.accountId, first.account.id))
    expect(all).toHaveLength(1)
  })

  describe('their custom fields', () => {
    const medal = { externalId: 'ff_456', title: 'Medal', options: ['Gold', 'Silver'] }
    const name = { externalId: 'ff_457', title: 'Name of the band', options: [] }
    const row = { externalId: '7', title: 'Prom', timeZone: 'UTC' }

    const fieldsOf = async (contestId: number) => {
      const found = await database.root
        .select()
        .from(customFields)
        .where(eq(customFields.contestId, contestId))
        .orderBy(customFields.position)
      return found.map(({ key, label, kind, options }) => ({ key, label, kind, options }))
    }

    it('come with them, change with them, and are marked when they are named no more', async () => {
      const drawing = await begin({ dialect: 'revup' })
      const { id } = await drawing.contest({ ...row, customFields: [medal, name] })
      expect(await fieldsOf(id)).toEqual([
        { key: 'field_456', label: 'Medal', kind: 'select', options: ['Gold', 'Silver'] },
        { key: 'field_457', label: 'Name of the band', kind: 'text', options: [] },
      ])
      const [{ internalId } = never()] = await drawing.links('custom_field')
      const next = { ...row, customFields: [{ ...medal, options: ['Gold', '"Bronze" {\\}'] }] }
      expect(outcome(await drawing.store('contest', [next]))).toEqual([0, 1, 0, []])
      expect((await fieldsOf(id))[0]?.options).toEqual(['Gold', '"Bronze" {\\}'])
      const links = await drawing.links('custom_field')
      expect(links.map(({ externalId, vanishedAt }) => [externalId, vanishedAt === null])).toEqual([
        ...[
          ['ff_456', true],
          ['ff_457', false],
        ],
      ])
      await writingAs(database, drawing.account.id, drawing.clock, (work) =>
        updateField(work, internalId, { label: 'Ours' }),
      )
      await drawing.store('contest', [{ ...row, customFields: [{ ...medal, title: 'Theirs' }, name] }])
      expect((await fieldsOf(id))[0]?.label).toBe('Ours')
      expect((await drawing.link('custom_field', 'ff_456')).localFields).toEqual(['label'])
      expect((await drawing.link('custom_field', 'ff_457')).vanishedAt).toBeNull()
    })

    it('are one contest’s alone', async () => {
      const drawing = await begin({ dialect: 'revup' })
      await drawing.contest({ ...row, customFields: [medal] })
      const other = { ...row, externalId: '8', customFields: [medal] }
      expect(outcome(await drawing.store('contest', [other]))).toEqual([
        ...[0, 0, 0],
        ['0 customFields: names a field of another contest'],
      ])
      expect(await drawing.links('contest')).toHaveLength(1)
    })
  })
})

function never(): never {
  throw new Error('It is there.')
}
