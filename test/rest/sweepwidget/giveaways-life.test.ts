import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { entryMethods, events } from '../../../src/database/tables/index.js'
import { buildKey } from '../../support/builders.js'
import { makeContest } from '../../support/make-contest.js'
import { type SweepWidget, startSweepWidget } from '../../support/sweepwidget.js'

type Shown = Record<string, unknown>

describe('the life of a giveaway', () => {
  let sweep: SweepWidget
  beforeAll(async () => {
    sweep = await startSweepWidget()
  })

  const contestOf = (overrides: Parameters<typeof makeContest>[2] = {}) =>
    makeContest(sweep.gateway.database, sweep.account, overrides)
  const publish = (id: number) => sweep.send('POST', `/giveaways/${id}/publish`)

  it('goes on from a draft to scheduled or live by its start, and stays as it is (#73, #74)', async () => {
    const live = await contestOf({ isDraft: true })
    const scheduled = await contestOf({ isDraft: true, startsAt: '2026-06-15T12:00:00.001Z' })
    for (const [contest, status] of [
      [live, 'live'],
      [scheduled, 'scheduled'],
    ] as const) {
      for (let time = 0; time < 2; time += 1) {
        const answer = await publish(contest.id)
        expect([answer.status, answer.body.data]).toEqual([200, { id: contest.id, status }])
      }
      const published = await sweep.gateway.database.root
        .select()
        .from(events)
        .where(eq(events.contestId, contest.id))
      expect(published.filter(({ type }) => type === 'contest.published')).toHaveLength(1)
    }
  })

  it('cannot begin after its end, but says so of one that was published (#74)', async () => {
    const over = { startsAt: '2026-01-01T00:00:00.000Z', endsAt: '2026-06-15T12:00:00.000Z' }
    const draft = await contestOf({ ...over, isDraft: true })
    const refused = await publish(draft.id)
    expect(refused.body.error).toMatchObject({ code: 422, details: { end_time: expect.any(String) } })
    const ended = await contestOf(over)
    expect((await publish(ended.id)).body.data).toEqual({ id: ended.id, status: 'expired' })
  })

  it('is copied into a draft with the same title and dates, and its own slug (#87)', async () => {
    const original = await contestOf({ title: 'Grand Prize', rules: { ageLimit: 18 } })
    const path = `/giveaways/${original.id}`
    await sweep.send('PUT', `${path}/emails`, { body: { confirmation_email: { subject: 'Hi' } } })
    await sweep.send('PUT', `${path}/design`, { body: { links: { font_color: 'red' } } })
    await sweep.send('POST', `${path}/entry-methods`, { body: { entry_method: 14, entry_amount: 3 } })
    const answer = await sweep.send('POST', `${path}/duplicate`)
    const { id, url } = answer.body.data as { id: number; url: string }
    expect([answer.status, answer.body.data]).toEqual([
      201,
      {
        id,
        url: expect.stringMatching(/^grand-prize-copy-[a-z0-9]{8}$/),
        status: 'draft',
        view_url: `http://gateway.test/view/${id}-${url}`,
      },
    ])
    const of = async (suffix: string) =>
      (await sweep.send('GET', `/giveaways/${id}${suffix}`)).body.data as Shown
    expect(await of('')).toMatchObject({
      title: 'Grand Prize',
      start_time: '2026-06-01 00:00:00',
      is_draft: true,
      entry_method_count: 2,
      total_entries: 0,
      rules_config: { age_limit: 18 },
    })
    expect(await of('/emails')).toMatchObject({ confirmation_email: { subject: 'Hi' } })
    expect(await of('/design')).toMatchObject({ links: { font_color: 'red' } })
    const methods = await sweep.gateway.database.root
      .select({ typeId: entryMethods.typeId })
      .from(entryMethods)
      .where(eq(entryMethods.contestId, id))
      .orderBy(entryMethods.position)
    expect(methods.map(({ typeId }) => typeId)).toEqual([1, 14])
  })

  it('may not be copied by a key that is restricted to it (#2)', async () => {
    const key = await buildKey(sweep.gateway.database, sweep.account.id, { contestIds: [sweep.contest.id] })
    expect((await sweep.send('POST', `${sweep.path}/duplicate`, { key })).status).toBe(403)
    expect((await sweep.send('GET', '/giveaways', { key })).body['pagination']).toMatchObject({ total: 1 })
  })

  it('ends with 204 and no body, once and for good, with all that is below it (#86)', async () => {
    const { id } = await contestOf()
    const path = `/giveaways/${id}`
    const gone = await sweep.send('DELETE', path)
    expect([gone.status, gone.body, gone.headers['content-type']]).toEqual([204, {}, undefined])
    for (const [method, suffix, body] of [
      ['DELETE', '', undefined],
      ['GET', '', undefined],
      ['PUT', '', { title: 'Back' }],
      ['POST', '/publish', undefined],
      ['POST', '/duplicate', undefined],
      ['GET', '/embed-code', undefined],
      ['GET', '/rules', undefined],
      ['PUT', '/design', {}],
      ['GET', '/entry-methods', undefined],
    ] as const) {
      const answer = await sweep.send(method, `${path}${suffix}`, { body })
      expect([method, suffix, answer.status]).toEqual([method, suffix, 404])
    }
    const { body } = await sweep.send('GET', '/giveaways?per_page=100')
    expect((body.data as { id: number }[]).map((row) => row.id)).not.toContain(id)
  })
})
