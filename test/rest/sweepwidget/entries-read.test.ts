import { eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  type ContestRow,
  contests,
  type EntryRow,
  type ParticipantRow,
} from '../../../src/database/tables/index.js'
import { ban, setDisqualified } from '../../../src/domain/participant/exclusion.js'
import { buildParticipant } from '../../support/build-participant.js'
import { buildAccount, buildKey } from '../../support/builders.js'
import { buildEntries } from '../../support/ledger.js'
import { makeContest } from '../../support/make-contest.js'
import { type SweepWidget, startSweepWidget } from '../../support/sweepwidget.js'
import { writingAs } from '../../support/work.js'

interface Row extends Record<string, unknown> {
  readonly id: number
  readonly entry_amount: number
  readonly timestamp: string
}

describe('reading the entries of a giveaway', () => {
  let sweep: SweepWidget
  let contest: ContestRow
  let path: string
  let jane: ParticipantRow
  let john: ParticipantRow
  let rows: EntryRow[]

  beforeAll(async () => {
    sweep = await startSweepWidget()
  })

  // A giveaway in New York, four hours behind UTC in June.
  beforeEach(async () => {
    const { database } = sweep.gateway
    contest = await makeContest(database, sweep.account)
    path = `/giveaways/${contest.id}/entries`
    jane = await buildParticipant(database, contest, {
      email: 'Jane@Example.com',
      displayName: 'Jane Smith',
      countryCode: 'US',
    })
    john = await buildParticipant(database, contest, { email: 'john@mail.test', displayName: null })
    rows = await buildEntries(database, contest, [
      { participantId: jane.id, origin: 'base', methodTypeId: 1, occurredAt: '2026-06-15T03:59:59.000Z' },
      {
        participantId: jane.id,
        origin: 'method',
        methodTypeId: 14,
        amount: 3,
        value: '@jane',
        occurredAt: '2026-06-15T04:00:00.000Z',
      },
      { participantId: john.id, amount: 7, occurredAt: '2026-06-16T03:59:59.999Z' },
      { participantId: john.id, amount: 5, verified: false, occurredAt: '2026-06-16T12:00:00.000Z' },
    ])
  })

  async function listed(query = ''): Promise<Row[]> {
    const { status, body } = await sweep.send('GET', `${path}${query}`)
    expect(status).toBe(200)
    return body.data as Row[]
  }
  const ids = (found: readonly Row[]) => found.map(({ id }) => id)
  const idAt = (index: number) => rows[index]?.id

  it('shows each row with its person and its time in the giveaway’s zone', async () => {
    const { body } = await sweep.send('GET', `${path}?entry_method=14`)
    expect(body).toMatchObject({
      data: [
        {
          id: idAt(1),
          user_id: jane.uuid,
          user_name: 'Jane Smith',
          user_email: 'Jane@Example.com',
          entry_method: 14,
          entry_method_name: 'Follow on Twitter',
          entry_amount: 3,
          entry_value: '@jane',
          is_verified: true,
          timestamp: '2026-06-15 00:00:00',
          country: 'US',
        },
      ],
      pagination: { page: 1, per_page: 20, total: 1, total_pages: 1, has_more: false },
    })
  })

  it('lists verified rows unless is_verified is 0, latest first, and sorts by time or amount', async () => {
    expect(ids(await listed())).toEqual([idAt(2), idAt(1), idAt(0)])
    expect(ids(await listed('?is_verified=0'))).toEqual([idAt(3)])
    expect(ids(await listed('?sort=timestamp_asc'))).toEqual([idAt(0), idAt(1), idAt(2)])
    expect(ids(await listed('?sort=entries_desc'))).toEqual([idAt(2), idAt(1), idAt(0)])
    expect(ids(await listed('?sort=entries_asc'))).toEqual([idAt(0), idAt(1), idAt(2)])
  })

  it('breaks ties of time and amount by id in the direction of the sort', async () => {
    const [first, second] = await buildEntries(sweep.gateway.database, contest, [
      { participantId: jane.id, amount: 7, occurredAt: '2026-06-16T03:59:59.999Z' },
      { participantId: jane.id, amount: 7, occurredAt: '2026-06-16T03:59:59.999Z' },
    ])
    for (const sort of ['timestamp', 'entries']) {
      const down = ids(await listed(`?sort=${sort}_desc`))
      expect(down.slice(0, 3)).toEqual([second?.id, first?.id, idAt(2)])
      expect(ids(await listed(`?sort=${sort}_asc`))).toEqual(down.reverse())
    }
  })

  it('takes dates as whole calendar days of the giveaway, both included', async () => {
    expect(ids(await listed('?date_from=2026-06-15'))).toEqual([idAt(2), idAt(1)])
    expect(ids(await listed('?date_to=2026-06-14'))).toEqual([idAt(0)])
    expect(ids(await listed('?date_from=2026-06-15&date_to=2026-06-15'))).toEqual([idAt(2), idAt(1)])
    const { body } = await sweep.send('GET', `${path}?date_from=2026-06-16&date_to=2026-06-15`)
    expect(body).toMatchObject({ data: [], pagination: { total: 0, total_pages: 0 } })
  })

  it('finds days whose midnight comes twice', async () => {
    const { database } = sweep.gateway
    const havana = await makeContest(database, sweep.account, { timeZone: 'America/Havana' })
    const someone = await buildParticipant(database, havana)
    // The clocks of Havana go back from one to midnight on 1 November 2026.
    await buildEntries(database, havana, [
      { participantId: someone.id, occurredAt: '2026-11-01T03:59:59.000Z' },
      { participantId: someone.id, occurredAt: '2026-11-01T04:30:00.000Z' },
      { participantId: someone.id, occurredAt: '2026-11-01T05:30:00.000Z' },
    ])
    const { body } = await sweep.send('GET', `/giveaways/${havana.id}/entries?date_from=2026-11-01`)
    expect((body.data as Row[]).map(({ timestamp }) => timestamp)).toEqual([
      '2026-11-01 00:30:00',
      '2026-11-01 00:30:00',
    ])
    expect(body.pagination).toMatchObject({ total: 2 })
  })

  it('refuses what is no date, no number or no documented word', async () => {
    const wrong = ['date_from=2026-13-01', 'date_to=15.06.2026', 'entry_method=x', 'is_verified=2', 'sort=up']
    for (const query of wrong) {
      const { status, body } = await sweep.send('GET', `${path}?${query}`)
      expect([query, status, Object.keys((body.error as { details: object }).details)]).toEqual([
        query,
        400,
        [query.split('=')[0]],
      ])
    }
    expect((await sweep.send('GET', `${path}?entry_method=99999999999`)).status).toBe(200)
    expect((await sweep.send('GET', `${path}?search=${'x'.repeat(256)}`)).body.error).toMatchObject({
      code: 400,
      details: { search: expect.any(String) },
    })
  })

  it('searches in e-mail addresses alone, without regard to case, wildcards taken literally', async () => {
    expect(ids(await listed('?search=jANE@ex'))).toEqual([idAt(1), idAt(0)])
    expect(await listed('?search=smith')).toEqual([])
    expect(await listed('?search=%25')).toEqual([])
    expect(await listed('?search=%20')).toHaveLength(3)
  })

  it('takes rows of no type for rows of User Details, and filters them so', async () => {
    const found = await listed('?entry_method=1')
    expect(found.map(({ id, entry_method_name }) => [id, entry_method_name])).toEqual([
      [idAt(2), 'User Details'],
      [idAt(0), 'User Details'],
    ])
  })

  it('clamps pages and says how many there are', async () => {
    const { body } = await sweep.send('GET', `${path}?per_page=2&page=2`)
    expect(body).toMatchObject({
      data: [{ id: idAt(0) }],
      pagination: { page: 2, per_page: 2, total: 3, total_pages: 2, has_more: false },
    })
    const far = await sweep.send('GET', `${path}?per_page=1000&page=99`)
    expect(far.body).toMatchObject({ data: [], pagination: { per_page: 100, total: 3, total_pages: 1 } })
    expect((await sweep.send('GET', `${path}?page=x`)).status).toBe(400)
  })

  it('gives the right total under every filter that the counters answer', async () => {
    await buildEntries(sweep.gateway.database, contest, [
      { participantId: jane.id, methodTypeId: 14, occurredAt: '2026-06-20T00:00:00.000Z' },
      { participantId: jane.id, methodTypeId: 5, occurredAt: '2026-06-20T04:00:00.000Z' },
      { participantId: jane.id, methodTypeId: 14, verified: false },
    ])
    const queries = ['', '?entry_method=1', '?entry_method=5', '?entry_method=14', '?entry_method=3']
    const days = ['?date_from=2026-06-19', '?date_to=2026-06-19', '?date_from=2026-06-15&date_to=2026-06-19']
    for (const query of [...queries, ...days, '?entry_method=14&date_from=2026-06-19']) {
      const { body } = await sweep.send('GET', `${path}${query}`)
      expect([query, (body.pagination as { total: number }).total]).toEqual([query, (body.data as []).length])
    }
  })

  it('leaves excluded people out of list and export, but shows a row of theirs by its number', async () => {
    await writingAs(sweep.gateway.database, sweep.account.id, sweep.gateway.clock, async (work) => {
      await ban(work, { id: jane.id })
      await setDisqualified(work, { id: john.id }, true)
    })
    expect(await listed()).toEqual([])
    expect(await listed('?is_verified=0')).toEqual([])
    expect((await sweep.send('GET', `${path}/export`)).body.data).toEqual([])
    expect((await sweep.send('GET', `${path}/${idAt(0)}`)).body.data).toMatchObject({ id: idAt(0) })
  })

  it('shows one row with the keys of the list', async () => {
    const { status, body } = await sweep.send('GET', `${path}/${idAt(3)}`)
    expect(status).toBe(200)
    expect(body.data).toMatchObject({
      id: idAt(3),
      user_id: john.uuid,
      user_name: '',
      is_verified: false,
      timestamp: '2026-06-16 08:00:00',
      country: null,
    })
  })

  it('exports verified and unverified rows, latest first, under the documented keys', async () => {
    const { status, body } = await sweep.send('GET', `${path}/export`)
    expect(status).toBe(200)
    expect(body).not.toHaveProperty('pagination')
    expect((body.data as Row[]).map(({ entry_amount }) => entry_amount)).toEqual([5, 7, 3, 1])
    expect((body.data as Row[])[2]).toEqual({
      user_id: jane.uuid,
      name: 'Jane Smith',
      email: 'Jane@Example.com',
      entry_method: 14,
      entry_method_name: 'Follow on Twitter',
      entry_amount: 3,
      timestamp: '2026-06-15 00:00:00',
      is_verified: true,
      country: 'US',
    })
    const narrowed = await sweep.send('GET', `${path}/export?entry_method=14&date_to=2026-06-15`)
    expect(narrowed.body.data).toHaveLength(1)
    expect((await sweep.send('GET', `${path}/export?date_to=x`)).status).toBe(400)
  })

  it('keeps the value of a referral’s row, which names somebody else, to itself', async () => {
    const [row] = await buildEntries(sweep.gateway.database, contest, [
      { participantId: jane.id, origin: 'referral_advocate', methodTypeId: 5, value: john.publicId },
    ])
    const { body } = await sweep.send('GET', `${path}/${row?.id}`)
    expect(body.data).toMatchObject({ entry_method_name: 'Refer a Friend', entry_value: null })
  })

  it('answers people without an e-mail address with an empty one', async () => {
    const someone = await buildParticipant(sweep.gateway.database, contest, {
      email: null,
      phone: '+1 555 0100',
      phoneNormalized: '+15550100',
      amounts: [1],
    })
    expect((await listed('?entry_method=1')).find(({ user_id }) => user_id === someone.uuid)).toMatchObject({
      user_email: '',
    })
  })

  it('tells a foreign giveaway (403) from an absent, deleted or hidden one (404), and needs a row of it', async () => {
    const { database } = sweep.gateway
    const other = await buildAccount(database)
    const foreign = await makeContest(database, other)
    const mine = await makeContest(database, sweep.account)
    const hidden = await buildKey(database, sweep.account.id, { contestIds: [mine.id] })
    const answers = async (id: number | string, key = sweep.account.key) => [
      (await sweep.send('GET', `/giveaways/${id}/entries`, { key })).status,
      (await sweep.send('GET', `/giveaways/${id}/entries/export`, { key })).status,
      (await sweep.send('GET', `/giveaways/${id}/entries/${idAt(0)}`, { key })).status,
    ]
    expect(await answers(foreign.id)).toEqual([403, 403, 403])
    expect(await answers(999_999_999)).toEqual([404, 404, 404])
    expect(await answers('x')).toEqual([404, 404, 404])
    expect(await answers(contest.id, hidden)).toEqual([404, 404, 404])
    expect(await answers(mine.id)).toEqual([200, 200, 404])
    expect(await answers(foreign.id, other.key)).toEqual([200, 200, 404])
    for (const id of ['1', 'x', '99999999999999999999']) {
      expect((await sweep.send('GET', `${path}/${id}`)).status).toBe(404)
    }
    const deletedAt = '2026-06-14T00:00:00.000Z'
    await database.root.update(contests).set({ deletedAt }).where(eq(contests.id, contest.id))
    expect(await answers(contest.id)).toEqual([404, 404, 404])
  })

  it('needs the scope participants:read and no other', async () => {
    const { database } = sweep.gateway
    const reader = await buildKey(database, sweep.account.id, { scopes: ['participants:read'] })
    const others = await buildKey(database, sweep.account.id, {
      scopes: ['contests:read', 'participants:write'],
    })
    for (const end of ['', '/export', `/${idAt(0)}`]) {
      expect((await sweep.send('GET', `${path}${end}`, { key: reader })).status).toBe(200)
      expect((await sweep.send('GET', `${path}${end}`, { key: others })).status).toBe(403)
      expect((await sweep.send('GET', `${path}${end}`, { key: 'unknown' })).status).toBe(401)
    }
  })
})
