import { asc, eq, sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../../../src/database/connection.js'
import { rows } from '../../../src/database/connection.js'
import { type ExternalKind, participants, type SourceDialect } from '../../../src/database/tables/index.js'
import { ban } from '../../../src/domain/participant/exclusion.js'
import type { Kind, Kinds, SourceParticipant } from '../../../src/domain/source/model.js'
import { expectCountersRight } from '../../support/counters.js'
import { workerDatabase } from '../../support/database.js'
import { TestDrawing } from '../../support/drawing.js'
import { listOf, type ReadList, readWhole } from '../../support/runs.js'
import { writingAs } from '../../support/work.js'

const contest = '54321'
const at = '2026-06-02T10:00:00.000Z'

const campaign = (externalId: string): Kinds['contest'] => ({
  externalId,
  title: `Contest ${externalId}`,
  timeZone: 'UTC',
})

function person(number: number, facts: Partial<SourceParticipant> = {}): SourceParticipant {
  return {
    ...{ externalId: `p${number}`, contest, total: 3, email: `p${number}@people.example`, createdAt: at },
    ...{ isExcluded: false, ...facts },
  }
}

function entry(number: number): Kinds['entry'] {
  return {
    ...{
      externalId: `r${number}`,
      contest,
      participant: `p${number}`,
      amount: 3,
      occurredAt: at,
      verified: true,
    },
    ...{ type: '14', typeName: 'Visit a page' },
  }
}

const method = (number: number): Kinds['method'] => ({
  ...{
    externalId: String(number),
    contest,
    sequence: number + 1,
    type: '14',
    typeName: 'Visit a page',
    title: `Visit ${number}`,
  },
  ...{ link: null, amount: 5, required: false, daily: false, position: number, level: null, iconColor: null },
  ...{ instructions: null, displayed: true },
})

const prize = (number: number): Kinds['prize'] => ({
  ...{
    externalId: String(number),
    contest,
    name: `Prize ${number}`,
    value: '10',
    currency: 'SEK',
    quantity: 1,
  },
  ...{ redeemed: 0, position: number, redemptionEnabled: false },
})

const reward = (number: number): Kinds['reward'] => ({
  ...{ externalId: String(number), contest, kind: 'coupon', grant: 'guaranteed', title: `Reward ${number}` },
  ...{
    threshold: 100,
    couponCode: 'TEN',
    couponDirections: null,
    showCode: true,
    hideProgress: false,
    notify: false,
  },
  position: number,
})

const listed = (number: number): Kinds['allowed'] => ({
  externalId: `l${number}`,
  contest,
  value: `p${number}@people.example`,
})

const winner = (number: number): Kinds['winner'] => ({
  ...{
    externalId: `w${number}`,
    contest,
    participant: `p${number}`,
    selectedAt: at,
    status: 'won',
    isCurrent: true,
  },
  ...{ prize: `7${number}`, prizeName: `Prize ${number}`, prizeValue: '10', prizeCurrency: 'SEK' },
})

const webhook = (number: number): Kinds['webhook'] => ({
  ...{
    externalId: `h${number}`,
    url: `https://receiver${number}.invalid/`,
    events: ['entry.created'],
    isActive: true,
  },
  createdAt: at,
})

const contact = (number: number): Kinds['contact'] => ({
  ...{ externalId: `c${number}`, email: `c${number}@people.example`, createdAt: at, updatedAt: at },
  ...{ ipAddress: null, location: null },
})

const brand = (number: number): Kinds['brand'] => ({
  externalId: `b${number}`,
  name: `Brand ${number}`,
  isActive: true,
})

const account = (number: number): Kinds['account'] => ({ externalId: `a${number}`, name: 'Shop' })

/** A person with a ledger, as Revup prints them. */
const withRows = (number: number, count: number) => {
  const { type: _type, typeName: _name, ...row } = entry(number)
  const entries = Array.from({ length: count }, (_, place) => ({ ...row, externalId: `p${number}:${place}` }))
  return person(number, { total: 3 * count, entries })
}

interface Case {
  readonly kind: ExternalKind
  readonly dialect: SourceDialect
  /** Lists that are the same each time. */
  readonly beside: readonly ReadList[]
  /** The list in question with everything, and without its last row. */
  readonly whole: ReadList
  readonly less: ReadList
  /** Where rows of the kind stand here, and what of them says whether they count. */
  readonly state: string
  /** Whether being gone shows in that. */
  readonly shows: boolean
}

function ofKind<K extends Kind & ExternalKind>(
  dialect: SourceDialect,
  kind: K,
  made: (number: number) => Kinds[K],
  { beside = [], ...more }: { beside?: readonly ReadList[]; state: string; shows?: boolean; one?: true },
): Case {
  const of = ['account', 'brand', 'contest', 'contact', 'webhook'].includes(kind) ? null : contest
  const list = (...numbers: number[]) => listOf(kind, of, numbers.map(made))
  const [whole, less] = more.one ? [list(1), list()] : [list(1, 2), list(1)]
  const { state, shows = false } = more
  return {
    kind,
    dialect,
    whole,
    less,
    beside: of === null ? [] : [listOf('contest', null, [campaign(contest)]), ...beside],
    state,
    shows,
  }
}

const people = listOf('participant', contest, [person(1), person(2)])
const personState = `select id, total, actions, referral_count, disqualified_at is null as counts, banned_at from participants`
const entryState = `select id, amount, verified, participant_id from entries`

const cases: Record<string, Case> = {
  account: ofKind('revup', 'account', account, { one: true, state: 'select id, name from accounts' }),
  brand: ofKind('sweepwidget', 'brand', brand, { state: 'select id, name, active from brands' }),
  webhook: ofKind('blitz_rocket', 'webhook', webhook, { state: 'select id, url, active from webhooks' }),
  contact: ofKind('revup', 'contact', contact, { state: 'select id, email, merged_into from contacts' }),
  contest: ofKind('revup', 'contest', (number) => campaign(String(number)), {
    state: 'select id, title, deleted_at from contests',
  }),
  method: ofKind('sweepwidget', 'method', method, {
    state: 'select id, title from entry_methods',
  }),
  prize: ofKind('sweepwidget', 'prize', prize, { state: 'select id, name, archived_at from prizes' }),
  reward: ofKind('sweepwidget', 'reward', reward, { state: 'select id, title, deleted_at from rewards' }),
  'row of the allowlist': ofKind('sweepwidget', 'allowed', listed, {
    state: 'select id, email from allowlist',
  }),
  'row of the blocklist': ofKind('sweepwidget', 'blocked', listed, {
    state: 'select id, value from blocklist',
  }),
  'person of a total': ofKind('blitz_rocket', 'participant', person, { state: personState, shows: true }),
  'person of whose exclusion nothing is said': ofKind(
    'revup',
    'participant',
    (number) => {
      const { isExcluded: _, ...told } = withRows(number, 1)
      return told
    },
    { state: personState, shows: true },
  ),
  'person with rows': ofKind('revup', 'participant', (number) => withRows(number, 2), {
    state: personState,
    shows: true,
  }),
  'row with its person': {
    ...{ kind: 'entry', dialect: 'revup', state: entryState, shows: true },
    beside: [listOf('contest', null, [campaign(contest)])],
    whole: listOf('participant', contest, [withRows(1, 2)]),
    less: listOf('participant', contest, [withRows(1, 1)]),
  },
  'row of a ledger': ofKind('sweepwidget', 'entry', entry, {
    beside: [people],
    state: entryState,
    shows: true,
  }),
  winner: ofKind('revup', 'winner', winner, {
    ...{ beside: [listOf('participant', contest, [withRows(1, 1), withRows(2, 1)])], shows: true },
    state: 'select id, is_current, removed_at is null as there, holds_prize, prize_id, status from winners',
  }),
}

describe('what is gone at the service and seen there again', () => {
  let database: Database

  beforeAll(async () => {
    database = await workerDatabase()
  })

  it.each(Object.entries(cases))('is marked and unmarked, and stands as it stood: a %s', async (_, one) => {
    const drawing = await TestDrawing.begin(database, { dialect: one.dialect })
    const gone = async () =>
      (await drawing.links(one.kind))
        .filter(({ vanishedAt }) => vanishedAt !== null)
        .map(({ externalId }) => externalId)
    const state = async () => {
      const ids = (await drawing.links(one.kind)).map(({ internalId }) => internalId)
      return await rows(
        database.root,
        sql`select * from (${sql.raw(one.state)}) as s where s.id = any(${sql.param(ids)}::bigint[]) order by s.id`,
      )
    }
    const read = async (list: ReadList) => {
      const { counts, problems } = await readWhole(drawing, [...one.beside, list])
      expect(problems).toBe(0)
      for (const { internalId } of await drawing.links('contest'))
        await expectCountersRight(database, internalId)
      return counts
    }
    await read(one.whole)
    expect(await gone()).toEqual([])
    const before = await state()
    const counts = await read(one.less)
    expect(counts[one.kind]?.vanished ?? 0).toBe(one.kind === 'entry' && one.dialect === 'revup' ? 0 : 1)
    const names = await gone()
    expect(names).toHaveLength(1)
    const changed = JSON.stringify(await state()) !== JSON.stringify(before)
    expect(changed).toBe(one.shows)
    // A run that still does not see it changes nothing.
    const between = await state()
    await read(one.less)
    expect([await gone(), await state()]).toEqual([names, between])
    await read(one.whole)
    expect([await gone(), await state()]).toEqual([[], before])
  })

  it('stays banned where somebody was banned here meanwhile', async () => {
    const drawing = await TestDrawing.begin(database, { dialect: 'blitz_rocket' })
    const beside = [listOf('contest', null, [campaign(contest)])]
    await readWhole(drawing, [...beside, people])
    await readWhole(drawing, [...beside, listOf('participant', contest, [person(1)])])
    const { internalId: id, contestId } = await drawing.link('participant', 'p2')
    await writingAs(database, drawing.account.id, drawing.clock, (work) => ban(work, { id }))
    await readWhole(drawing, [...beside, people])
    const [found] = await database.root
      .select()
      .from(participants)
      .where(eq(participants.id, id))
      .orderBy(asc(participants.id))
    expect([found?.bannedAt === null, found?.total]).toEqual([false, 3])
    await expectCountersRight(database, contestId ?? 0)
  })
})
