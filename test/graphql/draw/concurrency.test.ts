import { count, eq, sql } from 'drizzle-orm'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { rows } from '../../../src/database/connection.js'
import {
  type ContestRow,
  draws,
  entries,
  events,
  type ParticipantRow,
  redemptionCodes,
} from '../../../src/database/tables/index.js'
import { codesOf } from '../../support/answers.js'
import { buildContest } from '../../support/build-contest.js'
import { buildParticipants } from '../../support/build-participant.js'
import { buildPrize } from '../../support/build-prize.js'
import { buildAccount, type TestAccount } from '../../support/builders.js'
import { expectCountersRight } from '../../support/counters.js'
import { freshDatabase, needsPostgres, onPostgres } from '../../support/database.js'
import { draw, redeemed, storedWinners, toldOfWinners, tryToDraw } from '../../support/draws.js'
import { type Gateway, startGateway } from '../../support/gateway.js'

describe.skipIf(!onPostgres)(`draws that meet others in the database (${needsPostgres})`, () => {
  let gateway: Gateway
  let account: TestAccount
  let contest: ContestRow
  let url: string
  let close: () => Promise<void>

  beforeAll(async () => {
    const database = await freshDatabase()
    url = database.url ?? ''
    gateway = await startGateway({ database })
    account = await buildAccount(database)
    close = async () => {
      await gateway.app.close()
      await database.close()
    }
  })
  afterAll(() => close())
  beforeEach(async () => {
    contest = await buildContest(gateway.database, account)
  })

  const people = (size: number, amounts = [1, 2]) =>
    buildParticipants(
      gateway.database,
      contest,
      Array.from({ length: size }, () => ({ amounts })),
    )
  const mutate = (field: string, input: string) =>
    gateway.graphql(account.key, `mutation { ${field}(input: { ${input} }) { __typename } }`)
  const who = ({ id }: ParticipantRow) => `participant: { databaseId: ${id} }`

  /** Somebody else's connection, outside the pool. */
  async function stranger<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    try {
      return await work(client)
    } finally {
      await client.end()
    }
  }

  /** The backends that wait for a lock, as soon as there are so many. */
  async function waiting(wanted: number): Promise<number[]> {
    for (;;) {
      const found = await rows<{ pid: number }>(
        gateway.database.root,
        sql`select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
      )
      if (found.length >= wanted) return found.map(({ pid }) => pid)
    }
  }

  /** What must hold whenever nothing is under way: prizes count their holders, and nobody wins by a row twice. */
  async function expectSound() {
    const stored = await storedWinners(gateway.database, contest.id)
    const holders = stored.filter(({ holdsPrize }) => holdsPrize)
    expect(holders.every(({ isCurrent, prizeId }) => isCurrent && prizeId !== null)).toBe(true)
    const given = await redeemed(gateway.database, contest.id)
    expect(given.reduce((sum, number) => sum + number, 0)).toBe(holders.length)
    const current = stored.filter(({ isCurrent }) => isCurrent)
    expect(new Set(current.map(({ entryId }) => entryId)).size).toBe(current.length)
    const told = await toldOfWinners(gateway.database, contest.id)
    expect(told.filter(({ type }) => type === 'winner.picked')).toHaveLength(stored.length)
    expect(told.filter(({ type }) => type === 'winner.removed')).toHaveLength(stored.length - current.length)
    await expectCountersRight(gateway.database, contest.id)
    return { stored, current }
  }

  it.each([2, 10])(
    '%i at once never give more prizes than there are, nor one person two wins',
    async (size) => {
      await buildPrize(gateway.database, contest, 1, { quantity: 3 })
      await buildPrize(gateway.database, contest, 2, { quantity: 2 })
      await people(25)
      const answers = await Promise.all(
        Array.from({ length: size }, () => draw(gateway, account.key, contest.id, { count: 4 })),
      )
      const { current } = await expectSound()
      expect(current).toHaveLength(Math.min(25, size * 4))
      expect(new Set(current.map(({ participantId }) => participantId)).size).toBe(current.length)
      expect(await redeemed(gateway.database, contest.id)).toEqual([3, 2])
      // Each saw those before it as winners.
      expect(answers.map((answer) => answer.draw.poolSize).sort((a, b) => b - a)).toEqual(
        Array.from({ length: size }, (_, n) => Math.max(0, 25 - 4 * n)),
      )
    },
  )

  it('ten at once give no code twice', async () => {
    const prize = await buildPrize(gateway.database, contest, 1, { quantity: 40, redemptionEnabled: true })
    await gateway.database.root.insert(redemptionCodes).values(
      Array.from({ length: 15 }, (_, n) => ({
        prizeId: prize.id,
        code: `CODE-${n}`,
        createdAt: '2026-06-01T00:00:00.000Z',
      })),
    )
    await people(40)
    await Promise.all(Array.from({ length: 10 }, () => draw(gateway, account.key, contest.id, { count: 2 })))
    const codes = await gateway.database.root
      .select()
      .from(redemptionCodes)
      .where(eq(redemptionCodes.prizeId, prize.id))
    expect(new Set(codes.map(({ winnerId }) => winnerId)).size).toBe(15)
    await expectSound()
  })

  it('with the same person picked by hand ten times at once make one winner', async () => {
    const [person] = await people(1)
    if (person === undefined) throw new Error('Nobody is there.')
    const answers = await Promise.all(
      Array.from({ length: 10 }, () =>
        mutate('pickWinner', `contest: { databaseId: ${contest.id} }, ${who(person)}`),
      ),
    )
    expect(answers.flatMap(codesOf)).toEqual(Array.from({ length: 9 }, () => 'STATE_FORBIDS'))
    const { stored } = await expectSound()
    expect(stored).toHaveLength(1)
  })

  it('asked for ten times at once with one Idempotency-Key happen once', async () => {
    await people(20)
    const query = `mutation { drawWinners(input: { contest: { databaseId: ${contest.id} }, count: 2 }) { draw { databaseId } } }`
    const answers = await Promise.all(
      Array.from({ length: 10 }, () =>
        gateway.graphql(account.key, query, {}, { 'idempotency-key': `draw ${contest.id}` }),
      ),
    )
    expect(new Set(answers.map(({ data }) => JSON.stringify(data))).size).toBe(1)
    const { stored } = await expectSound()
    expect(stored).toHaveLength(2)
  })

  it('have alternates who are promoted at once take every prize that is left', async () => {
    await people(12)
    for (let made = 0; made < 2; made += 1) {
      await draw(gateway, account.key, contest.id, { count: 1, alternates: 2 })
    }
    const won = (await storedWinners(gateway.database, contest.id)).filter(({ isCurrent }) => isCurrent)
    const first = await buildPrize(gateway.database, contest, 1, { quantity: 1 })
    await buildPrize(gateway.database, contest, 2, { quantity: 1 })
    await stranger(async (other) => {
      await other.query('begin')
      await other.query('select 1 from prizes where id = $1 for update', [first.id])
      const removals = won.map(({ id }) => mutate('removeWinner', `winner: { databaseId: ${id} }`))
      // Both have seen that the first prize has room.
      await waiting(2)
      await other.query('rollback')
      for (const removal of await Promise.all(removals)) expect(removal.errors).toEqual([])
    })
    expect(await redeemed(gateway.database, contest.id)).toEqual([1, 1])
  })

  it('make a ban wait, which then takes the prize back', async () => {
    const prize = await buildPrize(gateway.database, contest, 1, { quantity: 3 })
    const made = await people(3)
    await stranger(async (other) => {
      await other.query('begin')
      await other.query('select 1 from prizes where id = $1 for update', [prize.id])
      const drawing = draw(gateway, account.key, contest.id, { count: 3 })
      await waiting(1)
      const bans = made.map((person) => mutate('banParticipant', who(person)))
      // The draw waits for the prize, the bans for the contest.
      await waiting(4)
      await other.query('rollback')
      expect((await drawing).winners).toHaveLength(3)
      for (const ban of await Promise.all(bans)) expect(ban.errors).toEqual([])
    })
    const { stored } = await expectSound()
    expect(stored.map(({ status }) => status)).toEqual(['disqualified', 'disqualified', 'disqualified'])
    expect(await redeemed(gateway.database, contest.id)).toEqual([0])
  })

  it('and bans, readmissions, deletions of rows and removals in any order leave everything sound', async () => {
    await buildPrize(gateway.database, contest, 1, { quantity: 4 })
    await buildPrize(gateway.database, contest, 2, { quantity: 4 })
    const made = await people(24)
    const ledger = await gateway.database.root
      .select()
      .from(entries)
      .where(eq(entries.contestId, contest.id))
      .orderBy(entries.id)
    const answers = await Promise.all([
      ...Array.from({ length: 8 }, () => tryToDraw(gateway, account.key, contest.id, { count: 3 })),
      ...made.slice(0, 8).map((person) => mutate('banParticipant', who(person))),
      ...made.slice(4, 8).map((person) => mutate('unbanParticipant', who(person))),
      ...made.slice(8, 14).map((person) => mutate('setParticipantDisqualified', who(person))),
      ...ledger
        .filter((_, index) => index % 4 === 0)
        .map(({ id }) => mutate('deleteEntry', `entry: { databaseId: ${id} }`)),
      ...ledger.map(({ id }) => mutate('removeWinner', `winner: { entry: { databaseId: ${id} } }`)),
    ])
    expect(new Set(answers.flatMap(codesOf))).toEqual(new Set(['NOT_FOUND']))
    const { current } = await expectSound()
    const excluded = await rows<{ id: number }>(
      gateway.database.root,
      sql`select id from participants where contest_id = ${contest.id}
        and (banned_at is not null or disqualified_at is not null)`,
    )
    const ids = new Set(excluded.map(({ id }) => id))
    expect(current.filter(({ participantId }) => ids.has(participantId))).toEqual([])
    expect(current.every(({ entryId }) => entryId !== null)).toBe(true)
  })

  it('killed half way leave nothing behind', async () => {
    const prize = await buildPrize(gateway.database, contest, 1, { quantity: 5 })
    await people(10)
    const told = () =>
      gateway.database.root.select({ n: count() }).from(events).where(eq(events.contestId, contest.id))
    const drawn = () =>
      gateway.database.root.select({ n: count() }).from(draws).where(eq(draws.contestId, contest.id))
    const before = [await told(), await drawn()]
    await stranger(async (other) => {
      await other.query('begin')
      await other.query('select 1 from prizes where id = $1 for update', [prize.id])
      const drawing = tryToDraw(gateway, account.key, contest.id, { count: 5 })
      // Draw and winners are written; the prizes are waited for.
      const [pid] = await waiting(1)
      await stranger((killer) => killer.query('select pg_terminate_backend($1)', [pid]))
      expect(codesOf(await drawing)).toEqual(['UNAVAILABLE'])
      await other.query('rollback')
    })
    expect(await storedWinners(gateway.database, contest.id)).toEqual([])
    expect(await redeemed(gateway.database, contest.id)).toEqual([0])
    expect([await told(), await drawn()]).toEqual(before)
    expect((await draw(gateway, account.key, contest.id, { count: 5 })).winners).toHaveLength(5)
    await expectSound()
  })
})
