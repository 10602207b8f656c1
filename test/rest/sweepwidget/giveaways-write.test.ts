import { eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { contests, entryMethods, events } from '../../../src/database/tables/index.js'
import { buildKey } from '../../support/builders.js'
import { nested, valueAt } from '../../support/contest-sections.js'
import type { RestAnswer } from '../../support/contract.js'
import { testSettings } from '../../support/gateway.js'
import { makeContest } from '../../support/make-contest.js'
import { type SweepWidget, startSweepWidget } from '../../support/sweepwidget.js'

type Shown = Record<string, unknown>

const needed = { title: 'Holiday', start_time: '2026-12-01 00:00:00', end_time: '2026-12-25 23:59:59' }

function detailsOf({ status, body }: RestAnswer): [number, string[]] {
  const { details = {} } = body.error as { details?: object }
  return [status, Object.keys(details).sort()]
}

describe('making a giveaway', () => {
  let sweep: SweepWidget
  beforeAll(async () => {
    sweep = await startSweepWidget()
  })

  const create = (body: unknown) => sweep.send('POST', '/giveaways', { body })
  const read = async (id: unknown) => (await sweep.send('GET', `/giveaways/${String(id)}`)).body.data as Shown

  it('answers 201 with number, slug, zone and links; nothing else is needed (#73, #83)', async () => {
    const { status, body } = await create({ ...needed, title: 'Holiday Giveaway 2026!' })
    const { id, url } = body.data as { id: number; url: string }
    expect([status, body.data]).toEqual([
      201,
      {
        id,
        url: expect.stringMatching(/^holiday-giveaway-2026-[a-z0-9]{8}$/),
        status: 'scheduled',
        title: 'Holiday Giveaway 2026!',
        start_time: '2026-12-01 00:00:00',
        end_time: '2026-12-25 23:59:59',
        time_zone: 'America/New_York',
        embed_code: `<div id="${id}-${url}" class="sw_container"></div><script src="http://gateway.test/w/j/w_init.js"></script>`,
        view_url: `http://gateway.test/view/${id}-${url}`,
      },
    ])
    expect(await read(id)).toMatchObject({
      language: 'en',
      number_of_winners: 1,
      is_draft: false,
      public_or_private: 'public',
      competition_type: 'standard',
      image_url: null,
      entry_method_count: 1,
    })
  })

  it('takes every field, wherever it stands, and keeps it', async () => {
    const settings = {
      entries_or_points: 'points',
      if_leaderboard: true,
      leaderboard_display_amount: 25,
      if_unlock_rewards: true,
      show_prizes: false,
      show_rules_expanded: true,
      require_captcha: true,
      show_cookies_consent_form: true,
    }
    const rules = {
      security_level: 3,
      check_for_duplicate_ip: true,
      block_vpns: true,
      block_high_risk_email_tld: true,
      require_email_verification: true,
      age_limit: 21,
      age_limit_type: 'maximum',
      max_entries_per_user: 5,
      max_total_participants: 6,
    }
    const plain = {
      ...needed,
      description: 'Enter!',
      rules: 'Be nice.',
      time_zone: 'Asia/Tokyo',
      language: 'ja',
      number_of_winners: 2_147_483_647,
      is_draft: true,
    }
    const ignored = { image_url: 'https://x.test/a.png', public_or_private: 'private', id: 5, url: 'x' }
    const answer = await create({
      ...plain,
      ...ignored,
      settings: { ...settings, other: 1 },
      rules_config: {
        ...rules,
        countries_allowed: ['us', 'CA', 'US'],
        // Nobody can write these two; what stands there does not matter (#80).
        allowed_world_wide: 'yes',
        social_login_required: true,
      },
    })
    expect(answer.status).toBe(201)
    const shown = await read((answer.body.data as Shown)['id'])
    expect(shown).toMatchObject({
      ...plain,
      settings,
      image_url: null,
      public_or_private: 'public',
      status: 'draft',
    })
    expect(shown['rules_config']).toEqual({
      ...rules,
      countries_allowed: ['US', 'CA'],
      allowed_world_wide: false,
      social_login_required: false,
    })
  })

  it('reads its times as wall-clock times of its zone (#10, #84)', async () => {
    const { body } = await create({ ...needed, time_zone: 'europe/berlin' })
    const { id, time_zone } = body.data as { id: number; time_zone: string }
    expect(time_zone).toBe('Europe/Berlin')
    const [row] = await sweep.gateway.database.root.select().from(contests).where(eq(contests.id, id))
    expect([row?.startsAt, row?.endsAt]).toEqual(['2026-11-30T23:00:00.000Z', '2026-12-25T22:59:59.000Z'])
  })

  it('says which fields are at fault by their own names, all of them at once (#60, #61)', async () => {
    const refused: [unknown, string[]][] = [
      [{}, ['end_time', 'start_time', 'title']],
      [{ ...needed, title: '  ' }, ['title']],
      [{ ...needed, title: 'x'.repeat(256) }, ['title']],
      [{ ...needed, title: null, description: 5 }, ['description', 'title']],
      [{ ...needed, title: 'a\0b' }, ['title']],
      [{ ...needed, end_time: needed.start_time }, ['end_time']],
      [{ ...needed, end_time: '2026-11-30 23:59:59' }, ['end_time']],
      [{ ...needed, start_time: '2026-12-01' }, ['start_time']],
      [{ ...needed, start_time: '2026-02-30 00:00:00' }, ['start_time']],
      [{ ...needed, start_time: '2026-12-01T00:00:00Z', end_time: 5 }, ['end_time', 'start_time']],
      [{ ...needed, time_zone: 'Mars/Olympus' }, ['time_zone']],
      [{ ...needed, time_zone: '+05:00', language: '' }, ['language', 'time_zone']],
      [{ ...needed, number_of_winners: 0 }, ['number_of_winners']],
      [{ ...needed, number_of_winners: 2_147_483_648 }, ['number_of_winners']],
      [{ ...needed, number_of_winners: 1.5 }, ['number_of_winners']],
      [{ ...needed, number_of_winners: '3' }, ['number_of_winners']],
      [{ ...needed, is_draft: 1 }, ['is_draft']],
      [{ ...needed, is_draft: null }, ['is_draft']],
      [{ ...needed, settings: 'x', rules_config: [] }, ['rules_config', 'settings']],
      [{ ...needed, settings: null }, ['settings']],
      [{ ...needed, settings: { if_leaderboard: 0 } }, ['settings.if_leaderboard']],
      [{ ...needed, settings: { entries_or_points: 'stars' } }, ['settings.entries_or_points']],
      [{ ...needed, settings: { leaderboard_display_amount: 0 } }, ['settings.leaderboard_display_amount']],
      [{ ...needed, rules_config: { age_limit: -1 } }, ['rules_config.age_limit']],
      [{ ...needed, rules_config: { security_level: 4 } }, ['rules_config.security_level']],
      [{ ...needed, rules_config: { age_limit_type: 'MINIMUM' } }, ['rules_config.age_limit_type']],
      [{ ...needed, rules_config: { countries_allowed: ['USA'] } }, ['rules_config.countries_allowed']],
      [{ ...needed, rules_config: { countries_allowed: [1] } }, ['rules_config.countries_allowed.0']],
      [{ ...needed, rules_config: { countries_allowed: 'US' } }, ['rules_config.countries_allowed']],
      [
        { ...needed, rules_config: { max_entries_per_user: 1e10, max_total_participants: -1 } },
        ['rules_config.max_entries_per_user', 'rules_config.max_total_participants'],
      ],
    ]
    for (const [body, fields] of refused) {
      expect([body, ...detailsOf(await create(body))]).toEqual([body, 422, fields])
    }
    const { body } = await create({ ...needed, rules_config: { age_limit: -1 } })
    expect(body.error).toEqual({
      code: 422,
      message: 'Validation failed.',
      details: { 'rules_config.age_limit': expect.stringMatching(/^Rules_config\.age_limit must .*\.$/i) },
    })
  })

  it('belongs to the key’s brand or the account’s default one (#70)', async () => {
    const { body } = await create(needed)
    const [row] = await sweep.gateway.database.root
      .select()
      .from(contests)
      .where(eq(contests.id, (body.data as { id: number }).id))
    expect([row?.accountId, row?.brandId]).toEqual([sweep.account.id, sweep.account.brandId])
  })

  it('needs the scope to write, and a key that is not restricted to giveaways (#2)', async () => {
    const { database } = sweep.gateway
    const reader = await buildKey(database, sweep.account.id, { scopes: ['contests:read'] })
    const writer = await buildKey(database, sweep.account.id, { scopes: ['contests:write'] })
    const restricted = await buildKey(database, sweep.account.id, { contestIds: [sweep.contest.id] })
    for (const [key, status] of [
      [reader, 403],
      [restricted, 403],
      [writer, 201],
    ] as const) {
      expect((await sweep.send('POST', '/giveaways', { key, body: needed })).status).toBe(status)
    }
  })

  it('is done once for an Idempotency-Key, and refused for another request with it (#21)', async () => {
    const headers = { 'idempotency-key': 'holiday-1' }
    const first = await sweep.send('POST', '/giveaways', { body: needed, headers })
    const again = await sweep.send('POST', '/giveaways', { body: needed, headers })
    expect([again.status, again.body.data]).toEqual([201, first.body.data])
    expect(again.body['meta']).not.toEqual(first.body['meta'])
    const other = await sweep.send('POST', '/giveaways', { body: { ...needed, title: 'Other' }, headers })
    expect(detailsOf(other)).toEqual([422, ['idempotency_key']])
    const long = { 'idempotency-key': 'x'.repeat(256) }
    const refused = await sweep.send('POST', '/giveaways', { body: needed, headers: long })
    expect(detailsOf(refused)).toEqual([422, ['idempotency_key']])
  })

  it('makes a draft where the operator has set so and the client says nothing (#73)', async () => {
    const careful = await startSweepWidget({ settings: { ...testSettings, draftByDefault: true } })
    const made = async (body: unknown) =>
      ((await careful.send('POST', '/giveaways', { body })).body.data as Shown)['status']
    expect(await made(needed)).toBe('draft')
    expect(await made({ ...needed, is_draft: false })).toBe('scheduled')
  })
})

describe('changing a giveaway', () => {
  let sweep: SweepWidget
  let path: string

  beforeAll(async () => {
    sweep = await startSweepWidget()
  })
  beforeEach(async () => {
    const contest = await makeContest(sweep.gateway.database, sweep.account, {
      description: 'Old',
      rulesText: 'Old',
    })
    path = `/giveaways/${contest.id}`
  })

  const put = (body: unknown) => sweep.send('PUT', path, { body })
  const read = async () => (await sweep.send('GET', path)).body.data as Shown

  /** Every field that can be changed: another value than before, and whether null clears it. */
  const changes: readonly [name: string, value: unknown, nullable: boolean][] = [
    ['title', 'New title', false],
    ['description', 'New', true],
    ['rules', 'New', true],
    ['start_time', '2026-06-02 01:02:03', false],
    ['end_time', '2026-08-01 00:00:00', false],
    ['time_zone', 'Asia/Tokyo', false],
    ['language', 'fr', false],
    ['number_of_winners', 3, false],
    ['is_draft', true, false],
    ['public_or_private', 'private', false],
    ['competition_type', 'instant win', false],
    ['settings.entries_or_points', 'points', false],
    ['settings.if_leaderboard', true, false],
    ['settings.leaderboard_display_amount', 25, false],
    ['settings.if_unlock_rewards', true, false],
    ['settings.show_prizes', false, false],
    ['settings.show_rules_expanded', true, false],
    ['settings.require_captcha', true, false],
    ['settings.show_cookies_consent_form', true, false],
    ['rules_config.security_level', 3, false],
    ['rules_config.check_for_duplicate_ip', true, false],
    ['rules_config.block_vpns', true, false],
    ['rules_config.block_high_risk_email_tld', true, false],
    ['rules_config.require_email_verification', true, false],
    ['rules_config.age_limit', 21, false],
    ['rules_config.age_limit_type', 'maximum', false],
    ['rules_config.max_entries_per_user', 5, false],
    ['rules_config.max_total_participants', 6, false],
    ['rules_config.countries_allowed', ['DE', 'FR'], false],
  ]

  it.each(changes)(
    'sets %s, keeps it when absent, and clears or refuses null (#77)',
    async (name, value, nullable) => {
      const at = name.split('.')
      const before = await read()
      const answer = await put(nested(at, value))
      expect([answer.status, answer.body.data]).toEqual([
        200,
        { id: before['id'], message: 'Giveaway updated successfully.' },
      ])
      const after = await read()
      expect(valueAt(after, at)).toEqual(value)
      expect((await put({ settings: {}, rules_config: {} })).status).toBe(200)
      expect(await read()).toEqual(after)
      const cleared = await put(nested(at, null))
      if (nullable) expect([cleared.status, valueAt(await read(), at)]).toEqual([200, null])
      else {
        expect(detailsOf(cleared)).toEqual([422, [name]])
        expect(await read()).toEqual(after)
      }
    },
  )

  it('knows every field of the contract', async () => {
    const operation = sweep.client.contract
      .operations()
      .find(({ operation: { operationId } }) => operationId === 'giveaways.update')
    const body = valueAt(operation?.operation['requestBody'], ['content', 'application/json', 'schema'])
    const names = (schema: unknown): string[] =>
      Object.entries((valueAt(schema, ['properties']) ?? {}) as Shown).flatMap(([name, inner]) =>
        valueAt(inner, ['properties']) === undefined ? [name] : names(inner).map((part) => `${name}.${part}`),
      )
    expect(names(body).sort()).toEqual(changes.map(([name]) => name).sort())
  })

  it('changes nothing when nothing is sent, not even a body, and records nothing (#17, #77)', async () => {
    const before = await read()
    const recorded = () =>
      sweep.gateway.database.root
        .select({ id: events.id })
        .from(events)
        .where(eq(events.contestId, Number(before['id'])))
    const told = await recorded()
    for (const request of [{}, { body: {} }, { body: { unknown: 1, id: 5, status: 'draft' } }]) {
      expect((await sweep.send('PUT', path, request)).status).toBe(200)
    }
    expect(await read()).toEqual(before)
    expect(await recorded()).toEqual(told)
  })

  it('changes several fields in several places at once, or none of them', async () => {
    const before = await read()
    const refused = await put({
      title: 'New',
      settings: { show_prizes: false },
      rules_config: { age_limit: -1 },
    })
    expect(detailsOf(refused)).toEqual([422, ['rules_config.age_limit']])
    expect(await read()).toEqual(before)
    await put({ title: 'New', settings: { show_prizes: false }, rules_config: { age_limit: 18 } })
    expect(await read()).toMatchObject({
      title: 'New',
      url: before['url'],
      settings: { show_prizes: false, leaderboard_display_amount: 10 },
      rules_config: { age_limit: 18, security_level: 2 },
    })
  })

  it('keeps wall-clock times when the zone changes, and must end after it starts as a whole (#84)', async () => {
    await put({ time_zone: 'Asia/Tokyo' })
    expect(await read()).toMatchObject({
      start_time: '2026-06-01 00:00:00',
      end_time: '2026-07-01 00:00:00',
      status: 'live',
    })
    expect(detailsOf(await put({ start_time: '2026-07-01 00:00:00' }))).toEqual([422, ['end_time']])
    expect(detailsOf(await put({ end_time: '2026-06-01 00:00:00' }))).toEqual([422, ['end_time']])
    expect(detailsOf(await put({ end_time: '2026-06-31 00:00:00' }))).toEqual([422, ['end_time']])
    expect((await put({ start_time: '2026-07-01 00:00:00', end_time: '2026-07-01 00:00:01' })).status).toBe(
      200,
    )
  })

  it('refuses what a field cannot hold', async () => {
    const refused: [Shown, string][] = [
      [{ title: ' ' }, 'title'],
      [{ description: 'x'.repeat(20_001) }, 'description'],
      [{ rules: 'x'.repeat(100_001) }, 'rules'],
      [{ rules: '\ud800' }, 'rules'],
      [{ language: 'x'.repeat(36) }, 'language'],
      [{ competition_type: 'x'.repeat(51) }, 'competition_type'],
      [{ competition_type: '' }, 'competition_type'],
      [{ public_or_private: 'secret' }, 'public_or_private'],
      [{ number_of_winners: true }, 'number_of_winners'],
      [{ is_draft: 'true' }, 'is_draft'],
    ]
    for (const [body, field] of refused) {
      expect([field, ...detailsOf(await put(body))]).toEqual([field, 422, [field]])
    }
  })

  it('publishes and hides by is_draft, with everything kept (#76)', async () => {
    await put({ is_draft: true })
    expect(await read()).toMatchObject({ status: 'draft', is_draft: true, entry_method_count: 1 })
    await put({ is_draft: false })
    expect(await read()).toMatchObject({ status: 'live', is_draft: false })
    await put({ is_draft: true, start_time: '2026-01-01 00:00:00', end_time: '2026-06-01 00:00:00' })
    expect(detailsOf(await put({ is_draft: false }))).toEqual([422, ['end_time']])
    expect((await put({ is_draft: false, end_time: '2026-06-20 00:00:00' })).status).toBe(200)
  })

  it('makes of an empty list of countries the whole world (#80)', async () => {
    await put({ rules_config: { countries_allowed: ['de'] } })
    expect(await read()).toMatchObject({
      rules_config: { countries_allowed: ['DE'], allowed_world_wide: false },
    })
    await put({ rules_config: { countries_allowed: [], allowed_world_wide: false } })
    expect(await read()).toMatchObject({ rules_config: { countries_allowed: [], allowed_world_wide: true } })
  })
})

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
