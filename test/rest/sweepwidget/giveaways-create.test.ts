import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { contests } from '../../../src/database/tables/index.js'
import { buildKey } from '../../support/builders.js'
import { testSettings } from '../../support/gateway.js'
import { refusedFields, type SweepWidget, startSweepWidget } from '../../support/sweepwidget.js'

type Shown = Record<string, unknown>

const needed = { title: 'Holiday', start_time: '2026-12-01 00:00:00', end_time: '2026-12-25 23:59:59' }

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
      [
        { ...needed, start_time: '2026-12-01 00:00:60', end_time: '2026-12-25 23:59:60' },
        ['end_time', 'start_time'],
      ],
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
      expect([body, ...refusedFields(await create(body))]).toEqual([body, 422, fields])
    }
    const backwards = await create({ ...needed, end_time: needed.start_time })
    expect(backwards.body.error).toMatchObject({ details: { end_time: 'End_time must be after the start.' } })
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
    expect(refusedFields(other)).toEqual([422, ['idempotency_key']])
    const long = { 'idempotency-key': 'x'.repeat(256) }
    const refused = await sweep.send('POST', '/giveaways', { body: needed, headers: long })
    expect(refusedFields(refused)).toEqual([422, ['idempotency_key']])
  })

  it('makes a draft where the operator has set so and the client says nothing (#73)', async () => {
    const careful = await startSweepWidget({ settings: { ...testSettings, draftByDefault: true } })
    const made = async (body: unknown) =>
      ((await careful.send('POST', '/giveaways', { body })).body.data as Shown)['status']
    expect(await made(needed)).toBe('draft')
    expect(await made({ ...needed, is_draft: false })).toBe('scheduled')
  })
})
