import { beforeAll, describe, expect, it } from 'vitest'
import type { ContestRow } from '../../../src/database/tables/index.js'
import { buildContest, buildMethod } from '../../support/build-contest.js'
import { buildParticipants } from '../../support/build-participant.js'
import { buildAccount, buildKey } from '../../support/builders.js'
import type { RestAnswer } from '../../support/contract.js'
import { makeContest } from '../../support/make-contest.js'
import { type SweepWidget, startSweepWidget } from '../../support/sweepwidget.js'

interface Shown {
  readonly id: number
  readonly status: string
}

function idsOf({ body }: RestAnswer): number[] {
  return (body.data as Shown[]).map(({ id }) => id)
}

describe('the list of giveaways', () => {
  let sweep: SweepWidget
  let made: Record<'draft' | 'scheduled' | 'live' | 'expired' | 'deleted' | 'dateless', ContestRow>

  beforeAll(async () => {
    sweep = await startSweepWidget()
    const { database } = sweep.gateway
    const build = (overrides: Parameters<typeof buildContest>[2]) =>
      buildContest(database, sweep.account, overrides)
    made = {
      draft: await build({ isDraft: true, title: 'A draft', searchText: 'a draft\u001fxy' }),
      scheduled: await build({ startsAt: '2026-08-01T00:00:00.000Z', endsAt: '2026-09-01T00:00:00.000Z' }),
      live: await build({ startsAt: '2026-06-15T12:00:00.000Z', endsAt: '2026-06-15T12:00:01.000Z' }),
      expired: await build({ startsAt: '2026-01-01T00:00:00.000Z', endsAt: '2026-06-15T12:00:00.000Z' }),
      deleted: await build({ deletedAt: '2026-06-02T00:00:00.000Z' }),
      dateless: await build({ startsAt: null, endsAt: null }),
    }
  })

  const list = (query = '') => sweep.send('GET', `/giveaways${query}`)

  it('holds the account’s own, latest first, without deleted ones', async () => {
    const other = await buildAccount(sweep.gateway.database)
    await makeContest(sweep.gateway.database, other)
    const { dateless, expired, live, scheduled, draft } = made
    const answer = await list()
    expect(idsOf(answer)).toEqual(
      [dateless, expired, live, scheduled, draft, sweep.contest].map(({ id }) => id),
    )
    expect(answer.body['pagination']).toEqual({
      page: 1,
      per_page: 20,
      total: 6,
      total_pages: 1,
      has_more: false,
    })
  })

  it('shows each with its words and figures, times in its own zone (#10, #71, #91)', async () => {
    const { contest, gateway } = sweep
    await buildParticipants(gateway.database, contest, [{ amounts: [3, 4] }, { amounts: [1] }])
    const { body } = await list('?search=summer')
    expect(body.data).toEqual([
      {
        id: contest.id,
        url: contest.slug,
        status: 'live',
        title: 'Summer Giveaway',
        description: null,
        start_time: '2026-06-01 00:00:00',
        end_time: '2026-07-01 00:00:00',
        time_zone: 'America/New_York',
        language: 'en',
        number_of_winners: 1,
        image_url: null,
        total_entries: 8,
        total_participants: 2,
        is_draft: false,
        created_at: '2026-05-31 20:00:00',
      },
    ])
  })

  it('prints null for dates that a giveaway made by other means does not have', async () => {
    const { body } = await sweep.send('GET', `/giveaways/${made.dateless.id}`)
    expect(body.data).toMatchObject({ start_time: null, end_time: null, status: 'live' })
  })

  it.each(['draft', 'scheduled', 'expired'] as const)(
    'can be narrowed to those that are %s',
    async (status) => {
      const answer = await list(`?status=${status}`)
      expect(idsOf(answer)).toEqual([made[status].id])
      expect(answer.body.data).toMatchObject([{ status }])
    },
  )

  it('has live ones from their start to before their end, and all of them for “all”', async () => {
    const live = [made.dateless.id, made.live.id, sweep.contest.id]
    expect(idsOf(await list('?status=live'))).toEqual(live)
    expect(idsOf(await list('?status=all'))).toHaveLength(6)
    expect(idsOf(await list('?status='))).toHaveLength(6)
  })

  it('is sorted by number, start or end in both directions, without a date last', async () => {
    const order = async (sort: string) => {
      const names = new Map(Object.entries(made).map(([name, { id }]) => [id, name]))
      const dated = idsOf(await list(`?sort=${sort}`)).map((id) => names.get(id) ?? 'summer')
      return dated.join(' ')
    }
    expect(await order('id_desc')).toBe('dateless expired live scheduled draft summer')
    expect(await order('id_asc')).toBe('summer draft scheduled live expired dateless')
    expect(await order('start_time_desc')).toBe('scheduled live summer draft expired dateless')
    expect(await order('start_time_asc')).toBe('expired draft summer live scheduled dateless')
    expect(await order('end_time_desc')).toBe('scheduled summer draft live expired dateless')
    expect(await order('end_time_asc')).toBe('expired live draft summer scheduled dateless')
  })

  it('can be searched by a part of title or slug in any case, with % and _ as themselves (#72)', async () => {
    expect(idsOf(await list('?search=SUMMER%20GIVE'))).toEqual([sweep.contest.id])
    expect(idsOf(await list(`?search=${sweep.contest.slug.slice(-8)}`))).toEqual([sweep.contest.id])
    expect(idsOf(await list('?search=summer+giveaway'))).toEqual([sweep.contest.id])
    for (const none of ['%25', '_', 'summer%20winter', '%27%20or%201%3D1']) {
      expect([none, idsOf(await list(`?search=${none}`))]).toEqual([none, []])
    }
    expect(idsOf(await list('?search=%20'))).toHaveLength(6)
    const long = await list(`?search=${'x'.repeat(256)}`)
    expect([long.status, long.body.error]).toMatchObject([400, { details: { search: expect.any(String) } }])
  })

  it('comes in pages; numbers out of range move into it, other texts are refused (#16)', async () => {
    const page = async (query: string) => {
      const { body } = await list(query)
      return [(body.data as unknown[]).length, ...Object.values(body['pagination'] as object)]
    }
    expect(await page('?page=2&per_page=4')).toEqual([2, 2, 4, 6, 2, false])
    expect(await page('?page=1&per_page=4')).toEqual([4, 1, 4, 6, 2, true])
    expect(await page('?page=9&per_page=4')).toEqual([0, 9, 4, 6, 2, false])
    expect(await page('?page=0&per_page=0')).toEqual([1, 1, 1, 6, 6, true])
    expect(await page('?per_page=1000')).toEqual([6, 1, 100, 6, 1, false])
    expect(await page('?page=99999999999999999999')).toEqual([0, 2_147_483_647, 20, 6, 1, false])
    for (const wrong of ['page=x', 'per_page=1.5', 'sort=title', 'status=ended', 'status=LIVE']) {
      const answer = await list(`?${wrong}`)
      const [name = ''] = wrong.split('=')
      expect([wrong, answer.status, answer.body.error]).toEqual([
        wrong,
        400,
        expect.objectContaining({ code: 400, details: { [name]: expect.any(String) } }),
      ])
    }
  })

  it('shows a restricted key its own giveaways alone, in rows and total', async () => {
    const key = await buildKey(sweep.gateway.database, sweep.account.id, { contestIds: [made.draft.id] })
    const answer = await sweep.send('GET', '/giveaways', { key })
    expect(idsOf(answer)).toEqual([made.draft.id])
    expect(answer.body['pagination']).toMatchObject({ total: 1 })
  })

  it('costs as many statements for a hundred as for one', async () => {
    const fresh = await startSweepWidget()
    const cost = async () =>
      (await fresh.gateway.statements(() => fresh.send('GET', '/giveaways?per_page=100'))).length
    const one = await cost()
    for (let more = 0; more < 30; more += 1) await buildContest(fresh.gateway.database, fresh.account)
    expect(await cost()).toBe(one)
    expect(one).toBeLessThanOrEqual(3)
  })
})

describe('one giveaway', () => {
  let sweep: SweepWidget
  beforeAll(async () => {
    sweep = await startSweepWidget()
  })

  it('is shown with everything, under the names of its defaults (#79, #80, #83)', async () => {
    const { contest, gateway } = sweep
    await buildMethod(gateway.database, contest)
    await buildParticipants(gateway.database, contest, [{ amounts: [3, 4] }])
    const { status, body } = await sweep.send('GET', sweep.path)
    const name = `${contest.id}-${contest.slug}`
    expect([status, body.data]).toEqual([
      200,
      {
        id: contest.id,
        url: contest.slug,
        status: 'live',
        title: 'Summer Giveaway',
        description: null,
        rules: null,
        start_time: '2026-06-01 00:00:00',
        end_time: '2026-07-01 00:00:00',
        time_zone: 'America/New_York',
        language: 'en',
        number_of_winners: 1,
        image_url: null,
        is_draft: false,
        public_or_private: 'public',
        competition_type: 'standard',
        total_entries: 7,
        total_participants: 1,
        total_actions: 2,
        entry_method_count: 2,
        embed_code: `<div id="${name}" class="sw_container"></div><script src="http://gateway.test/w/j/w_init.js"></script>`,
        view_url: `http://gateway.test/view/${name}`,
        settings: {
          entries_or_points: 'entries',
          if_leaderboard: false,
          leaderboard_display_amount: 10,
          if_unlock_rewards: false,
          show_prizes: true,
          show_rules_expanded: false,
          require_captcha: false,
          show_cookies_consent_form: false,
        },
        rules_config: {
          security_level: 2,
          check_for_duplicate_ip: false,
          block_vpns: false,
          block_high_risk_email_tld: false,
          require_email_verification: false,
          age_limit: 0,
          age_limit_type: 'minimum',
          max_entries_per_user: 0,
          max_total_participants: 0,
          countries_allowed: [],
          allowed_world_wide: true,
          social_login_required: false,
        },
        created_at: '2026-05-31 20:00:00',
      },
    ])
  })

  it('has the snippets for its embedding (#83)', async () => {
    const { contest } = sweep
    const view = `http://gateway.test/view/${contest.id}-${contest.slug}`
    expect((await sweep.send('GET', `${sweep.path}/embed-code`)).body.data).toEqual({
      competition_id: contest.id,
      embed_code: `<div id="${contest.id}-${contest.slug}" class="sw_container"></div><script src="http://gateway.test/w/j/w_init.js"></script>`,
      direct_link: view,
      iframe_code: `<iframe src="${view}" width="100%" height="800" frameborder="0" allow="clipboard-write"></iframe>`,
    })
  })

  it('is read in few statements', async () => {
    const log = await sweep.gateway.statements(() => sweep.send('GET', sweep.path))
    expect(log.length).toBeLessThanOrEqual(3)
  })
})
