import { eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type ContestRow, contests, participants } from '../../src/database/tables/index.js'
import { appendEntries, type NewEntry } from '../../src/domain/entry/ledger.js'
import { codesOf, faultPaths, payload } from '../support/answers.js'
import { buildContest } from '../support/build-contest.js'
import { buildParticipant, buildParticipants } from '../support/build-participant.js'
import { buildAccount, buildKey, type TestAccount } from '../support/builders.js'
import { type Gateway, startGateway } from '../support/gateway.js'
import { writingAs } from '../support/work.js'

interface Day {
  readonly date: string
  readonly entries: number
  readonly actions: number
  readonly participants: number
}

describe('where contests and people stand', () => {
  let gateway: Gateway
  let account: TestAccount

  beforeAll(async () => {
    gateway = await startGateway()
  })

  beforeEach(async () => {
    gateway.clock.set('2026-06-15T12:00:00.000Z')
    account = await buildAccount(gateway.database)
  })

  const ask = async (selection: string, contest: ContestRow, key = account.key) =>
    await gateway.graphql(
      key,
      `query ($id: SafeInt!) { contest(by: { databaseId: $id }) { ${selection} } }`,
      {
        id: contest.id,
      },
    )

  async function read<T>(selection: string, contest: ContestRow): Promise<T> {
    const answer = await ask(selection, contest)
    expect(answer.errors).toEqual([])
    return answer.data?.['contest'] as T
  }

  const append = (contest: ContestRow, rows: readonly NewEntry[]) =>
    writingAs(gateway.database, account.id, gateway.clock, (work) => appendEntries(work, contest, rows))

  describe('the leaderboard', () => {
    const board = 'leaderboard { rank total participant { databaseId rank } }'

    it('puts the highest total first, then who got there first, then the lower id (#139)', async () => {
      const contest = await buildContest(gateway.database, account)
      const reached = (totalChangedAt: string) => ({ totalChangedAt })
      const people = await buildParticipants(
        gateway.database,
        contest,
        [5, 7, 7, 7, 7, 6].map((amount) => ({ amounts: [amount] })),
      )
      const times = ['09', '12', '11', '11', '10', '08'].map((hour) => `2026-06-10T${hour}:00:00.000Z`)
      for (const [index, person] of people.entries()) {
        await gateway.database.root
          .update(participants)
          .set(reached(times[index] ?? ''))
          .where(eq(participants.id, person.id))
      }
      // Not counted: without a verified row, disqualified, banned.
      await buildParticipant(gateway.database, contest)
      const at = '2026-06-03T00:00:00.000Z'
      await buildParticipant(gateway.database, contest, { amounts: [99], disqualifiedAt: at })
      await buildParticipant(gateway.database, contest, { amounts: [99], bannedAt: at })
      const ids = [4, 2, 3, 1, 5, 0].map((index) => people[index]?.id)
      expect(await read(board, contest)).toEqual({
        leaderboard: ids.map((databaseId, index) => ({
          rank: index + 1,
          total: [7, 7, 7, 7, 6, 5][index],
          participant: { databaseId, rank: index + 1 },
        })),
      })
    })

    it('has as many places as asked for, or as the contest shows, and skips', async () => {
      const contest = await buildContest(gateway.database, account, { leaderboardSize: 2 })
      await buildParticipants(
        gateway.database,
        contest,
        [1, 2, 3, 4].map((amount) => ({ amounts: [amount] })),
      )
      const totals = async (args: string) =>
        (await read<{ leaderboard: unknown }>(`leaderboard${args} { rank total }`, contest)).leaderboard
      expect(await totals('')).toEqual([
        { rank: 1, total: 4 },
        { rank: 2, total: 3 },
      ])
      expect(await totals('(first: 2, offset: 1)')).toEqual([
        { rank: 2, total: 3 },
        { rank: 3, total: 2 },
      ])
      expect(await totals('(offset: 4)')).toEqual([])
      for (const [args, path] of [
        ['first: 0', 'first'],
        ['first: 251', 'first'],
        ['offset: -1', 'offset'],
        ['offset: 10001', 'offset'],
      ]) {
        expect(faultPaths(await ask(`leaderboard(${args}) { rank }`, contest))).toEqual([path])
      }
    })
  })

  describe('the leaderboard as people see it', () => {
    const see = (contest: ContestRow, args = '', key = account.key) =>
      gateway.graphql(
        key,
        `query ($id: SafeInt!) { leaderboard(contest: { databaseId: $id }${args}) { rank total participant { email } } }`,
        { id: contest.id },
      )
    const totals = async (contest: ContestRow, args = '') =>
      payload<{ total: number }[]>(await see(contest, args), 'leaderboard').map(({ total }) => total)
    const filled = async (overrides: Partial<ContestRow> = {}, people = 4) => {
      const settings = { leaderboardEnabled: true, leaderboardSize: 2, ...overrides }
      const contest = await buildContest(gateway.database, account, settings)
      await buildParticipants(
        gateway.database,
        contest,
        Array.from({ length: people }, (_, index) => ({ amounts: [index + 1] })),
      )
      return contest
    }

    it('has as many places as the contest shows, or fewer where fewer are asked for', async () => {
      const contest = await filled()
      expect(await totals(contest)).toEqual([4, 3])
      expect(await totals(contest, ', first: null')).toEqual([4, 3])
      expect(await totals(contest, ', first: 1')).toEqual([4])
      expect(await totals(contest, ', first: 10000')).toEqual([4, 3])
      for (const first of [0, 10_001]) {
        expect(faultPaths(await see(contest, `, first: ${first}`))).toEqual(['first'])
      }
      const long = await filled({ leaderboardSize: 300 }, 260)
      expect(await totals(long)).toHaveLength(250)
      expect(await totals(long, ', first: 10000')).toHaveLength(260)
    })

    it('is refused where the contest shows none, while dashboards go on reading places (#139)', async () => {
      const contest = await filled({ leaderboardEnabled: false })
      const answer = await see(contest)
      expect(codesOf(answer)).toEqual(['STATE_FORBIDS'])
      expect(answer.errors[0]?.extensions['detail']).toBe('LEADERBOARD_OFF')
      expect(await read('leaderboard { total }', contest)).toEqual({
        leaderboard: [{ total: 4 }, { total: 3 }],
      })
    })

    it('needs participants:read and nothing else, and is not found where the contest is not', async () => {
      const contest = await filled()
      const scoped = (scopes: string[]) => buildKey(gateway.database, account.id, { scopes })
      expect(codesOf(await see(contest, '', await scoped(['participants:read'])))).toEqual([])
      expect(codesOf(await see(contest, '', await scoped(['contests:read'])))).toEqual(['INSUFFICIENT_SCOPE'])
      const stranger = await buildAccount(gateway.database)
      expect(codesOf(await see(contest, '', stranger.key))).toEqual(['NOT_FOUND'])
      const off = await buildContest(gateway.database, stranger)
      expect(codesOf(await see(off))).toEqual(['NOT_FOUND'])
    })
  })

  it('gives no rank to people who do not count', async () => {
    const contest = await buildContest(gateway.database, account)
    await buildParticipants(gateway.database, contest, [
      { amounts: [3] },
      {},
      { amounts: [9], bannedAt: '2026-06-03T00:00:00.000Z' },
    ])
    const { participants: people } = await read<{ participants: { nodes: { rank: number | null }[] } }>(
      'participants { nodes { rank } }',
      contest,
    )
    expect(people.nodes.map(({ rank }) => rank)).toEqual([1, null, null])
  })

  it('costs the same statements for many contests and people as for one', async () => {
    const fill = async (people: number) => {
      const contest = await buildContest(gateway.database, account)
      await buildParticipants(
        gateway.database,
        contest,
        Array.from({ length: people }, () => ({ amounts: [1, 2] })),
      )
    }
    const query = `{ contests { nodes { totals { entries } dailyActivity(from: "2026-06-01") { entries }
      leaderboard { participant { rank entries(first: 3) { nodes { counted entryMethodType { name } } totalCount } } }
      entries(first: 5) { nodes { participant { databaseId } contest { databaseId } } totalCount }
      entriesExport(limit: 7) { amount } } } }`
    const count = async () => {
      const run = await gateway.statements(async () => {
        expect((await gateway.graphql(account.key, query)).errors).toEqual([])
      })
      return run.length
    }
    await fill(20)
    const one = await count()
    for (let contest = 0; contest < 5; contest += 1) await fill(30)
    expect(await count()).toBe(one)
    // Contests, totals, days, leaderboards, ranks, both ledgers with their counts, the export, the contests
    // of ledger rows. Their people come with the rows.
    expect(one).toBe(11)
  })

  describe('daily activity', () => {
    const days = async (contest: ContestRow, args = '') =>
      (
        await read<{ dailyActivity: Day[] }>(
          `dailyActivity${args} { date entries actions participants }`,
          contest,
        )
      ).dailyActivity
    const none = { entries: 0, actions: 0, participants: 0 }

    it('follows the zone’s days through both changes of the clock', async () => {
      const contest = await buildContest(gateway.database, account, { timeZone: 'America/New_York' })
      const person = await buildParticipant(gateway.database, contest, {
        createdAt: '2026-03-08T04:59:59.999Z',
      })
      const at = (occurredAt: string): NewEntry => ({
        participantId: person.id,
        amount: 1,
        origin: 'bonus',
        verified: true,
        occurredAt,
      })
      await append(contest, [
        // 8 March 2026 has 23 hours in New York: from 05:00Z to 04:00Z of the next day.
        ...[
          '2026-03-08T04:59:59.999Z',
          '2026-03-08T05:00:00Z',
          '2026-03-09T03:59:59.999Z',
          '2026-03-09T04:00:00Z',
        ].map(at),
        // 1 November 2026 has 25: from 04:00Z to 05:00Z of the next day.
        ...[
          '2026-11-01T03:59:59.999Z',
          '2026-11-01T04:00:00Z',
          '2026-11-02T04:59:59.999Z',
          '2026-11-02T05:00:00Z',
        ].map(at),
      ])
      const told = (date: string, entries: number, people = 0) => ({
        date,
        entries,
        actions: entries,
        participants: people,
      })
      expect(await days(contest, '(from: "2026-03-07", to: "2026-03-10")')).toEqual([
        told('2026-03-07', 1, 1),
        told('2026-03-08', 2),
        told('2026-03-09', 1),
        told('2026-03-10', 0),
      ])
      expect(await days(contest, '(from: "2026-10-31", to: "2026-11-02")')).toEqual([
        told('2026-10-31', 1),
        told('2026-11-01', 2),
        told('2026-11-02', 1),
      ])
    })

    it('follows zones of quarter hours, and a zone that was changed since', async () => {
      const contest = await buildContest(gateway.database, account, { timeZone: 'Asia/Kathmandu' })
      const person = await buildParticipant(gateway.database, contest)
      // Midnight in Kathmandu is 18:15Z.
      const at = (occurredAt: string) =>
        ({ participantId: person.id, amount: 2, origin: 'bonus', verified: true, occurredAt }) as const
      await append(contest, [at('2026-06-09T18:14:59.999Z'), at('2026-06-09T18:15:00.000Z')])
      const range = '(from: "2026-06-09", to: "2026-06-10")'
      expect((await days(contest, range)).map(({ entries }) => entries)).toEqual([2, 2])
      await gateway.database.root
        .update(contests)
        .set({ timeZone: 'Pacific/Honolulu' })
        .where(eq(contests.id, contest.id))
      expect((await days(contest, range)).map(({ entries }) => entries)).toEqual([4, 0])
    })

    it('goes from the day of the start, or of the making, to today or the day of the end', async () => {
      const edges = async (overrides: Partial<ContestRow>) => {
        const found = await days(await buildContest(gateway.database, account, overrides))
        return [found[0]?.date, found.at(-1)?.date, found.length]
      }
      const zone = { timeZone: 'America/New_York' }
      expect(await edges({ ...zone, startsAt: '2026-06-11T03:00:00.000Z' })).toEqual([
        '2026-06-10',
        '2026-06-15',
        6,
      ])
      expect(
        await edges({
          ...zone,
          startsAt: null,
          createdAt: '2026-06-13T04:00:00.000Z',
          endsAt: '2026-06-15T03:00:00.000Z',
        }),
      ).toEqual(['2026-06-13', '2026-06-14', 2])
      expect(await edges({ startsAt: '2026-06-20T00:00:00.000Z' })).toEqual([undefined, undefined, 0])
    })

    it('gives at most 366 days, the latest of a longer span, and refuses a longer one given in full', async () => {
      const contest = await buildContest(gateway.database, account, {
        startsAt: '2020-01-01T00:00:00.000Z',
        endsAt: null,
      })
      const latest = await days(contest)
      expect([latest.length, latest[0]?.date, latest.at(-1)?.date]).toEqual([366, '2025-06-15', '2026-06-15'])
      const first = await days(contest, '(from: "2020-01-01")')
      expect([first.length, first[0]?.date, first.at(-1)?.date]).toEqual([366, '2020-01-01', '2020-12-31'])
      expect(await days(contest, '(from: "2024-01-01", to: "2024-12-31")')).toHaveLength(366)
      expect(await days(contest, '(from: "2026-06-10", to: "2026-06-09")')).toEqual([])
      const tooLong = await ask('dailyActivity(from: "2024-01-01", to: "2025-01-01") { date }', contest)
      expect(faultPaths(tooLong)).toEqual(['to'])
      expect(await days(contest, '(from: "2026-06-15")')).toEqual([{ date: '2026-06-15', ...none }])
    })
  })

  it('shows zero totals for a contest into which nobody wrote', async () => {
    const contest = await buildContest(gateway.database, account)
    expect(
      await read('totals { people participants entries actions } leaderboard { rank }', contest),
    ).toEqual({
      totals: { people: 0, participants: 0, entries: 0, actions: 0 },
      leaderboard: [],
    })
  })
})
