import { and, eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Database, rows } from '../../../src/database/connection.js'
import {
  brands,
  contests,
  customFields,
  draws,
  participants,
  webhooks,
  winners,
  workflows,
} from '../../../src/database/tables/index.js'
import { authenticate } from '../../../src/domain/api-key/authenticate.js'
import { Checks } from '../../../src/domain/checks.js'
import { checkDesign, designOf } from '../../../src/domain/contest/design.js'
import { checkMail, mailOf } from '../../../src/domain/contest/mail.js'
import { statusAt } from '../../../src/domain/contest/status.js'
import { verifyCounters } from '../../../src/domain/counters/verify.js'
import { type Demo, makeDemo } from '../../../src/domain/demo/make.js'
import { addressFault } from '../../../src/domain/webhook/address.js'
import { TestClock } from '../../support/clock.js'
import { freshDatabase } from '../../support/database.js'
import { expectedChoice, rootOf } from '../../support/draws.js'

const clock = new TestClock('2026-06-15T12:00:00.000Z')
/** Making demo data takes seconds, and many more on a busy machine. */
const patience = 180_000
let database: Database
let demo: Demo

beforeAll(async () => {
  database = await freshDatabase()
  demo = await database.transaction((executor) => makeDemo({ executor, clock }))
}, patience)
afterAll(() => database.close())

const figures = async (query: ReturnType<typeof sql>): Promise<Record<string, number>> => {
  const [found] = await rows<Record<string, number>>(database.root, query)
  return found ?? {}
}

const ofAccount = () => sql`p.account_id = ${demo.accountId}`

describe('the demo data', () => {
  test('has counters and rollups that are exactly what its ledgers say', async () => {
    const found = await database.root
      .select({ id: contests.id })
      .from(contests)
      .where(eq(contests.accountId, demo.accountId))
    const contestIds = found.map(({ id }) => id)
    expect(await verifyCounters(database.root, { contestIds })).toEqual({ differences: [], more: false })
  })

  test('has a few addresses from which several people came, among many from which one did', async () => {
    const { shared, single } = await figures(sql`
      select count(*) filter (where actions > 1)::integer as shared,
        count(*) filter (where actions = 1)::integer as single
      from contest_addresses where contest_id = ${demo.contest.id}`)
    expect(shared).toBeGreaterThanOrEqual(1)
    expect(single).toBeGreaterThan(20 * (shared ?? 0))
  })

  test('has contests in every status and in three zones, one across a change of the clock', async () => {
    const found = await database.root.select().from(contests).where(eq(contests.accountId, demo.accountId))
    expect(found.length).toBeGreaterThanOrEqual(6)
    const statuses = found.map((contest) => statusAt(contest, clock.now()))
    expect(new Set(statuses)).toEqual(new Set(['draft', 'scheduled', 'live', 'ended']))
    expect(new Set(found.map(({ timeZone }) => timeZone)).size).toBe(3)
    const across = found.filter(
      ({ startsAt, endsAt, timeZone }) =>
        startsAt !== null && endsAt !== null && offset(startsAt, timeZone) !== offset(endsAt, timeZone),
    )
    expect(across.map((contest) => statusAt(contest, clock.now()))).toContain('ended')
    const main = found.find(({ id }) => id === demo.contest.id)
    expect(main && statusAt(main, clock.now())).toBe('live')
  })

  test('has winners of the contests that are over, drawn by the rules from all who were eligible', async () => {
    const drawn = await database.root
      .select({ contest: contests, draw: draws })
      .from(draws)
      .innerJoin(contests, eq(contests.id, draws.contestId))
      .where(eq(contests.accountId, demo.accountId))
    expect(drawn.length).toBeGreaterThanOrEqual(2)
    for (const { contest, draw } of drawn) {
      expect(statusAt(contest, clock.now())).toBe('ended')
      expect(draw.createdAt > (contest.endsAt ?? '') && draw.createdAt <= clock.now()).toBe(true)
      const won = await database.root
        .select()
        .from(winners)
        .where(and(eq(winners.drawId, draw.id), eq(winners.isCurrent, true)))
        .orderBy(winners.rank)
      expect(won).toHaveLength(contest.winnerQuota)
      const people = await database.root
        .select()
        .from(participants)
        .where(eq(participants.contestId, contest.id))
        .orderBy(participants.id)
      const counted = people.filter(
        ({ total, bannedAt, disqualifiedAt }) => total > 0 && bannedAt === null && disqualifiedAt === null,
      )
      expect(draw.root).toBe(rootOf(draw, counted))
      const chosen = expectedChoice(draw, counted, contest.winnerQuota)
      expect(won.map(({ participantId }) => participantId)).toEqual(
        chosen.map(({ participantId }) => participantId),
      )
    }
  })

  test('has given prizes to winners, and counts each of them', async () => {
    const found = await figures(sql`
      select (select sum(r.redeemed)::int from prizes r join contests c on c.id = r.contest_id
          where c.account_id = ${demo.accountId}) as redeemed,
        (select count(*)::int from winners w join contests c on c.id = w.contest_id
          where c.account_id = ${demo.accountId} and w.holds_prize) as holders`)
    expect(found['holders']).toBeGreaterThan(0)
    expect(found['redeemed']).toBe(found['holders'])
  })

  test('has one webhook and one workflow, to which nothing is sent', async () => {
    const found = await database.root.select().from(webhooks).where(eq(webhooks.accountId, demo.accountId))
    expect(found.map(({ purpose, active, url }) => [purpose, active, addressFault(url, false)])).toEqual([
      ['events', false, undefined],
      ['workflow', false, undefined],
    ])
    const ofContest = await database.root
      .select()
      .from(workflows)
      .where(eq(workflows.contestId, demo.contest.id))
    expect(ofContest.map(({ trigger, active }) => [trigger, active])).toEqual([['form_submitted', false]])
  })

  test('has nothing to tell of its past, and has the clock set for what is to come', async () => {
    const due = await figures(sql`
      select count(*) filter (where s.due_at <= ${clock.now()}::timestamptz)::int as late, count(*) filter (where s.due_at > ${clock.now()}::timestamptz)::int as coming
      from contest_schedules s join contests c on c.id = s.contest_id where c.account_id = ${demo.accountId}`)
    expect(due['late']).toBe(0)
    expect(due['coming']).toBeGreaterThan(1)
  })

  test('has two brands, custom fields with options, and people of every kind', async () => {
    const marks = await database.root.select().from(brands).where(eq(brands.accountId, demo.accountId))
    expect(marks.filter(({ isDefault }) => isDefault)).toHaveLength(1)
    expect(marks).toHaveLength(2)
    const fields = await database.root
      .select()
      .from(customFields)
      .where(eq(customFields.contestId, demo.contest.id))
    expect(fields.some(({ options }) => options.length > 1)).toBe(true)
    const people = await figures(sql`
      select count(*)::int as people, count(distinct contact_id)::int as contacts,
        count(*) filter (where email is null and phone is not null)::int as phone_only,
        count(*) filter (where disqualified_at is not null)::int as disqualified,
        count(*) filter (where banned_at is not null)::int as banned,
        count(*) filter (where display_name ~ '[Ѐ-ӿ]')::int as cyrillic,
        count(*) filter (where display_name ~ '[一-龥]')::int as han,
        count(*) filter (where custom <> '{}')::int as answered,
        count(*) filter (where purchase_count > 0 and purchase_value > 0)::int as buyers,
        count(*) filter (where used > 0)::int as spenders,
        count(*) filter (where used > total or total < 0)::int as impossible,
        count(*) filter (where contact_id is null)::int as strangers
      from participants p where ${ofAccount()}`)
    expect(people).toMatchObject({ people: 2_500, impossible: 0, strangers: 0 })
    const { people: _, impossible, strangers, ...kinds } = people
    for (const [kind, count] of Object.entries(kinds)) expect(count, kind).toBeGreaterThan(5)
  })

  test('has referral chains of three and ledgers of several methods over weeks, none in the future', async () => {
    const chains = await figures(sql`
      select count(*)::int as chains from participants p
      join participants a on a.id = p.referred_by join participants b on b.id = a.referred_by
      where ${ofAccount()}`)
    expect(chains['chains']).toBeGreaterThan(10)
    const ledger = await figures(sql`
      select count(distinct e.method_type_id)::int as methods, count(distinct e.occurred_at::date)::int as days,
        count(*) filter (where e.occurred_at > ${clock.now()})::int as future,
        count(*) filter (where e.occurred_at < p.created_at)::int as early,
        count(*) filter (where e.occurred_at >= c.ends_at)::int as late,
        count(*) filter (where not e.verified)::int as unverified
      from entries e join participants p on p.id = e.participant_id join contests c on c.id = e.contest_id
      where ${ofAccount()}`)
    expect(ledger).toMatchObject({ future: 0, early: 0, late: 0 })
    expect(ledger['methods']).toBeGreaterThan(8)
    expect(ledger['days']).toBeGreaterThan(60)
    expect(ledger['unverified']).toBeGreaterThan(20)
  })

  test('has rewards in two contests, unlocked by whoever had reached them, and not in the future', async () => {
    const kept = await figures(sql`
      select count(distinct r.contest_id)::int as contests, count(distinct r.id)::int as unlocked,
        (select count(*)::int from rewards r join contests c on c.id = r.contest_id
          where c.account_id = ${demo.accountId}) as rewards,
        count(*) filter (where not c.rewards_enabled)::int as off,
        count(*) filter (where u.unlocked_at > ${clock.now()})::int as future,
        count(*) filter (where p.total < r.threshold)::int as since_lost
      from reward_unlocks u join rewards r on r.id = u.reward_id join contests c on c.id = r.contest_id
      join participants p on p.id = u.participant_id where ${ofAccount()}`)
    expect(kept).toMatchObject({ contests: 2, unlocked: kept['rewards'], off: 0, future: 0 })
    const missing = await figures(sql`
      select count(*)::int as count from participants p
      join rewards r on r.contest_id = p.contest_id and r.threshold <= p.total
      where ${ofAccount()} and p.disqualified_at is null and p.banned_at is null and not exists
        (select 1 from reward_unlocks u where u.reward_id = r.id and u.participant_id = p.id)`)
    expect(missing).toEqual({ count: 0 })
  })

  test('has prizes in most contests, some with codes, in order, and as often won as winners hold them', async () => {
    const kept = await figures(sql`
      select count(distinct z.contest_id)::int as contests, count(*)::int as prizes,
        count(*) filter (where z.value is null)::int as priceless,
        count(*) filter (where z.quantity > 1)::int as several,
        count(*) filter (where z.redemption_enabled)::int as redeemable,
        count(*) filter (where z.seq > c.prize_seq)::int as unnumbered,
        count(*) filter (where z.position <> z.nth)::int as misplaced,
        count(*) filter (where z.redeemed <>
          (select count(*) from winners w where w.prize_id = z.id and w.holds_prize))::int as miscounted,
        sum((select count(*) from redemption_codes r where r.prize_id = z.id))::int as codes
      from (select *, row_number() over (partition by contest_id order by position) as nth from prizes) z
      join contests c on c.id = z.contest_id where c.account_id = ${demo.accountId}`)
    expect(kept).toMatchObject({ contests: 6, unnumbered: 0, misplaced: 0, miscounted: 0 })
    for (const kind of ['priceless', 'several', 'redeemable', 'codes']) {
      expect(kept[kind], kind).toBeGreaterThan(1)
    }
  })

  test('has members who alone may enter one contest, and addresses kept out of its main one', async () => {
    const listed = await figures(sql`
      select (select count(*)::int from allowlist a join contests c on c.id = a.contest_id
          where c.account_id = ${demo.accountId}) as invited,
        (select count(distinct a.contest_id)::int from allowlist a join contests c on c.id = a.contest_id
          where c.account_id = ${demo.accountId}) as closed,
        count(*) filter (where b.banned_participant_id is null and b.kind = 'email')::int as emails,
        count(*) filter (where b.banned_participant_id is null and b.kind = 'ip')::int as addresses,
        count(b.banned_participant_id)::int as bans
      from blocklist b where b.contest_id = ${demo.contest.id}`)
    expect(listed).toMatchObject({ invited: 40, closed: 1, emails: 3, addresses: 2 })
    expect(listed['bans']).toBeGreaterThan(1)
  })

  test('has a gallery of every photo in the ledgers, some shown, some refused, some waiting', async () => {
    const photos = await figures(sql`
      select count(*)::int as photos, count(g.entry_id)::int as items,
        count(*) filter (where g.state = 'approved')::int as approved,
        count(*) filter (where g.state = 'rejected')::int as rejected,
        count(*) filter (where g.state = 'pending')::int as pending,
        count(*) filter (where g.caption is null)::int as bare,
        count(g.caption)::int as captioned,
        count(*) filter (where (g.state = 'pending') <> (g.decided_at is null)
          or g.decided_at > ${clock.now()})::int as impossible
      from entries e join participants p on p.id = e.participant_id
      left join gallery_items g on g.entry_id = e.id
      where e.method_type_id = 104 and ${ofAccount()}`)
    expect(photos).toMatchObject({ items: photos['photos'], impossible: 0 })
    for (const kind of ['approved', 'rejected', 'pending', 'bare', 'captioned']) {
      expect(photos[kind], kind).toBeGreaterThan(5)
    }
  })

  test('has views of every published contest, which led some visitors to enter, none in the future', async () => {
    const found = await rows<Record<string, number>>(
      database.root,
      sql`
      select c.is_draft::int as draft, sum(k.views)::int as views, sum(k.unique_views)::int as visitors,
        sum(k.participants)::int as participants,
        (select count(*)::int from contest_referrers r where r.contest_id = c.id) as referrers,
        (select count(*)::int from page_views v where v.contest_id = c.id
          and (v.viewed_at > ${clock.now()} or v.viewed_at >= c.ends_at)) as late
      from contests c left join contest_counters k on k.contest_id = c.id
      where c.account_id = ${demo.accountId} group by c.id`,
    )
    for (const { draft, views, visitors, participants, referrers, late } of found) {
      if (draft === 1) {
        expect(views ?? 0).toBe(0)
        continue
      }
      expect(late).toBe(0)
      expect(views).toBeGreaterThan(visitors ?? 0)
      expect((participants ?? 0) / (visitors ?? 1)).toBeGreaterThan(0.15)
      expect((participants ?? 0) / (visitors ?? 1)).toBeLessThan(0.5)
      expect(referrers).toBeGreaterThan(3)
    }
  })

  test('shows its main contest in colours of its own and writes to people, within the bounds', async () => {
    const [main] = await database.root.select().from(contests).where(eq(contests.id, demo.contest.id))
    const design = designOf(main?.design ?? {})
    const mail = mailOf(main?.mail ?? {})
    expect(design.buttons.backgroundColor).toMatch(/^#/)
    expect(mail.confirmation).toMatchObject({ enabled: true, subject: expect.any(String) })
    const checks = new Checks()
    checkDesign(checks, design)
    checkMail(checks, mail)
    checks.done()
  })

  test('has keys that do what they are said to', async () => {
    const full = await authenticate(database.root, demo.keys.full)
    const reads = await authenticate(database.root, demo.keys.public)
    const restricted = await authenticate(database.root, demo.keys.restricted)
    expect([full, reads, restricted].map(({ accountId }) => accountId)).toEqual(
      Array.from({ length: 3 }, () => demo.accountId),
    )
    expect(full.scopes.has('keys:write')).toBe(true)
    expect([...reads.scopes].every((scope) => scope.endsWith(':read'))).toBe(true)
    expect(restricted.contestIds).toEqual([demo.contest.id])
  })

  test(
    'can be made again beside the first, with another account',
    async () => {
      const again = await database.transaction((executor) => makeDemo({ executor, clock }, { share: 0.01 }))
      expect(again.accountId).not.toBe(demo.accountId)
      expect(again.contest.publicId).not.toBe(demo.contest.publicId)
    },
    patience,
  )
})

/** The zone's offset, as text. */
function offset(instant: string, timeZone: string): string | undefined {
  const format = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' })
  return format.formatToParts(new Date(instant)).find(({ type }) => type === 'timeZoneName')?.value
}
