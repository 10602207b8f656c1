import { eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  blocklist,
  type ContestRow,
  contests,
  events,
  type ParticipantRow,
  participants,
} from '../../src/database/tables/index.js'
import { codesOf, faultPaths, payload } from '../support/answers.js'
import { buildContest } from '../support/build-contest.js'
import { buildParticipant } from '../support/build-participant.js'
import { buildAccount, buildKey, type TestAccount } from '../support/builders.js'
import { expectCountersRight } from '../support/counters.js'
import { type Gateway, startGateway } from '../support/gateway.js'

const fields = 'participant { databaseId total excluded disqualifiedAt bannedAt rank } changed'
const mutations = {
  set: `mutation ($input: SetParticipantDisqualifiedInput!) {
    setParticipantDisqualified(input: $input) { ${fields} } }`,
  ban: `mutation ($input: ExcludeParticipantInput!) { banParticipant(input: $input) { ${fields} } }`,
  unban: `mutation ($input: ExcludeParticipantInput!) { unbanParticipant(input: $input) { ${fields} } }`,
}

/** What is done to a person: the words of the tests below. */
type Deed = 'disqualify' | 'requalify' | 'toggle' | 'ban' | 'unban'
/** Disqualified, banned, or both; `-` where not. */
type State = '--' | 'D-' | '-B' | 'DB'

describe('exclusion over GraphQL', () => {
  let gateway: Gateway
  let account: TestAccount
  let contest: ContestRow
  let advocate: ParticipantRow
  let someone: ParticipantRow

  beforeAll(async () => {
    gateway = await startGateway()
  })

  beforeEach(async () => {
    gateway.clock.set('2026-06-15T12:00:00.000Z')
    account = await buildAccount(gateway.database)
    contest = await buildContest(gateway.database, account)
    advocate = await buildParticipant(gateway.database, contest, { amounts: [1] })
    someone = await buildParticipant(gateway.database, contest, {
      email: ' Some.One@Example.com',
      referredBy: advocate.id,
      amounts: [10, 5],
    })
  })

  const send = (deed: Deed, id = someone.id, key = account.key) => {
    const participant = { databaseId: id }
    if (deed === 'ban' || deed === 'unban') {
      return gateway.graphql(key, mutations[deed], { input: { participant } })
    }
    const told = deed === 'toggle' ? {} : { disqualified: deed === 'disqualify' }
    return gateway.graphql(key, mutations.set, { input: { participant, ...told } })
  }

  async function act(deed: Deed): Promise<{ changed: boolean; state: State }> {
    const field =
      deed === 'ban' ? 'banParticipant' : deed === 'unban' ? 'unbanParticipant' : 'setParticipantDisqualified'
    const { changed, participant } = payload<{
      changed: boolean
      participant: { disqualifiedAt: string | null; bannedAt: string | null; excluded: boolean }
    }>(await send(deed), field)
    const state: State = `${participant.disqualifiedAt ? 'D' : '-'}${participant.bannedAt ? 'B' : '-'}`
    expect(participant.excluded).toBe(state !== '--')
    return { changed, state }
  }

  const read = async () => {
    const { root } = gateway.database
    const told = await root.select().from(events).where(eq(events.contestId, contest.id)).orderBy(events.id)
    const blocked = await root.select().from(blocklist).where(eq(blocklist.contestId, contest.id))
    const [referrer] = await root.select().from(participants).where(eq(participants.id, advocate.id))
    return {
      events: told.map(({ type }) => type).filter((type) => type.startsWith('participant.')),
      blocked: blocked.map(({ value }) => value),
      referrals: referrer?.referralCount,
    }
  }

  it('takes the person out of every count, keeps the ledger, and puts everything back', async () => {
    const query = `query ($id: SafeInt!) { contest(by: { databaseId: $id }) {
      totals { people participants entries actions } leaderboard { participant { databaseId } }
      dailyActivity(from: "2026-06-02", to: "2026-06-02") { entries actions participants }
    } }`
    const figures = async () =>
      (await gateway.graphql(account.key, query, { id: contest.id })).data?.['contest']
    const before = await figures()
    expect(before).toMatchObject({ totals: { people: 2, participants: 2, entries: 16, actions: 3 } })
    const answer = payload<{ participant: unknown }>(await send('disqualify'), 'setParticipantDisqualified')
    expect(answer.participant).toMatchObject({ total: 15, rank: null })
    expect(await figures()).toEqual({
      totals: { people: 2, participants: 1, entries: 1, actions: 1 },
      leaderboard: [{ participant: { databaseId: advocate.id } }],
      dailyActivity: [{ entries: 1, actions: 1, participants: 1 }],
    })
    expect((await read()).referrals).toBe(0)
    await expectCountersRight(gateway.database, contest.id)
    await send('requalify')
    expect(await figures()).toEqual(before)
    expect((await read()).referrals).toBe(1)
    await expectCountersRight(gateway.database, contest.id)
  })

  const ways: Record<State, Deed[]> = {
    '--': [],
    'D-': ['disqualify'],
    '-B': ['ban'],
    DB: ['ban', 'disqualify'],
  }
  const table: [State, Deed, State, string[]][] = [
    ['--', 'disqualify', 'D-', ['disqualified']],
    ['--', 'requalify', '--', []],
    ['--', 'toggle', 'D-', ['disqualified']],
    ['--', 'ban', '-B', ['banned']],
    ['--', 'unban', '--', []],
    ['D-', 'disqualify', 'D-', []],
    ['D-', 'requalify', '--', ['requalified']],
    ['D-', 'toggle', '--', ['requalified']],
    ['D-', 'ban', 'DB', ['banned']],
    ['D-', 'unban', 'D-', []],
    ['-B', 'disqualify', 'DB', ['disqualified']],
    ['-B', 'requalify', '--', ['requalified', 'unbanned']],
    ['-B', 'toggle', '--', ['requalified', 'unbanned']],
    ['-B', 'ban', '-B', []],
    ['-B', 'unban', '--', ['unbanned']],
    ['DB', 'disqualify', 'DB', []],
    ['DB', 'requalify', '--', ['requalified', 'unbanned']],
    ['DB', 'toggle', '--', ['requalified', 'unbanned']],
    ['DB', 'ban', 'DB', []],
    ['DB', 'unban', 'D-', ['unbanned']],
  ]
  it.each(table)('leads from %s by %s to %s', async (from, deed, to, told) => {
    for (const earlier of ways[from]) await act(earlier)
    const known = (await read()).events.length
    gateway.clock.advance(60)
    expect(await act(deed)).toEqual({ changed: told.length > 0, state: to })
    const after = await read()
    expect(after.events.slice(known)).toEqual(told.map((word) => `participant.${word}`))
    expect(after.blocked).toEqual(to.includes('B') ? ['some.one@example.com'] : [])
    expect(after.referrals).toBe(to === '--' ? 1 : 0)
    await expectCountersRight(gateway.database, contest.id)
  })

  it('leaves a blocklist row that was there before the ban, and needs none without an address', async () => {
    await gateway.database.root.insert(blocklist).values({
      contestId: contest.id,
      kind: 'email',
      value: 'some.one@example.com',
      createdAt: gateway.clock.now(),
    })
    await act('ban')
    await act('unban')
    expect((await read()).blocked).toEqual(['some.one@example.com'])
    const unknown = await buildParticipant(gateway.database, contest, { email: null, phone: '+15550100' })
    expect(payload(await send('ban', unknown.id), 'banParticipant')).toMatchObject({ changed: true })
    expect((await read()).blocked).toHaveLength(1)
  })

  it('refuses null for the state', async () => {
    const input = { participant: { databaseId: someone.id }, disqualified: null }
    const answer = await gateway.graphql(account.key, mutations.set, { input })
    expect(faultPaths(answer)).toEqual(['disqualified'])
  })

  it('costs the same statements for a person with one row and with a hundred', async () => {
    const rich = await buildParticipant(gateway.database, contest, { amounts: Array(100).fill(1) })
    const poor = await buildParticipant(gateway.database, contest, { amounts: [1] })
    const query = mutations.ban.replace('rank', '')
    const count = async (id: number) =>
      (
        await gateway.statements(() =>
          gateway.graphql(account.key, query, { input: { participant: { databaseId: id } } }),
        )
      ).length
    expect(await count(rich.id)).toBe(8)
    expect(await count(poor.id)).toBe(8)
  })

  it('does not reach people of other accounts, deleted contests and contests out of reach', async () => {
    const stranger = await buildAccount(gateway.database)
    const restricted = await buildKey(gateway.database, account.id, {
      scopes: ['*'],
      contestIds: [(await buildContest(gateway.database, account)).id],
    })
    const deeds = ['disqualify', 'requalify', 'toggle', 'ban', 'unban'] as const
    for (const deed of deeds) {
      expect(codesOf(await send(deed, someone.id, stranger.key))).toEqual(['NOT_FOUND'])
      expect(codesOf(await send(deed, someone.id, restricted))).toEqual(['NOT_FOUND'])
    }
    await gateway.database.root
      .update(contests)
      .set({ deletedAt: gateway.clock.now() })
      .where(eq(contests.id, contest.id))
    for (const deed of deeds) expect(codesOf(await send(deed))).toEqual(['NOT_FOUND'])
    expect((await read()).events).toEqual([])
  })
})
