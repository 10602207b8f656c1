import { eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { events } from '../../../src/database/tables/index.js'
import { nested, valueAt } from '../../support/contest-sections.js'
import { makeContest } from '../../support/make-contest.js'
import { refusedFields, type SweepWidget, startSweepWidget } from '../../support/sweepwidget.js'

type Shown = Record<string, unknown>

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
        expect(refusedFields(cleared)).toEqual([422, [name]])
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
    expect(refusedFields(refused)).toEqual([422, ['rules_config.age_limit']])
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
    expect(refusedFields(await put({ start_time: '2026-07-01 00:00:00' }))).toEqual([422, ['end_time']])
    expect(refusedFields(await put({ end_time: '2026-06-01 00:00:00' }))).toEqual([422, ['end_time']])
    expect(refusedFields(await put({ end_time: '2026-06-31 00:00:00' }))).toEqual([422, ['end_time']])
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
      expect([field, ...refusedFields(await put(body))]).toEqual([field, 422, [field]])
    }
  })

  it('publishes and hides by is_draft, with everything kept (#76)', async () => {
    await put({ is_draft: true })
    expect(await read()).toMatchObject({ status: 'draft', is_draft: true, entry_method_count: 1 })
    await put({ is_draft: false })
    expect(await read()).toMatchObject({ status: 'live', is_draft: false })
    await put({ is_draft: true, start_time: '2026-01-01 00:00:00', end_time: '2026-06-01 00:00:00' })
    expect(refusedFields(await put({ is_draft: false }))).toEqual([422, ['end_time']])
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
