import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Database, rows } from '../../src/database/connection.js'
import { cellsByKey, keyedStatement } from '../../src/database/keyed.js'
import { type EndedStatement, listenToStatements, recordStatements } from '../../src/database/statements.js'
import { type ContestRow, contests } from '../../src/database/tables/index.js'
import { buildContest } from '../support/build-contest.js'
import { buildAccount, buildKey, type TestAccount } from '../support/builders.js'
import { freshDatabase } from '../support/database.js'
import { startGateway } from '../support/gateway.js'

const byId = keyedStatement(sql`${contests.title}, ${contests.publicId}`, contests, contests.id)
const byPublicId = keyedStatement(sql`${contests.id}`, contests, contests.publicId)

describe('Reads by key', () => {
  let database: Database
  let made: ContestRow[]
  const sent: EndedStatement[] = []

  beforeAll(async () => {
    database = await freshDatabase()
    const account = await buildAccount(database)
    made = []
    for (let n = 0; n < 5; n += 1) made.push(await buildContest(database, account, { title: `Contest ${n}` }))
    database.observe({ statement: (statement) => sent.push(statement) })
  })
  afterAll(() => database.close())

  /** What `work` gives, with the statements that reached the server. */
  async function seen<T>(work: () => Promise<T>) {
    sent.length = 0
    const result = await work()
    return { result, statements: sent.map(({ text }) => text) }
  }

  const titleOf = async (id: number, executor = database.root) => (await cellsByKey(executor, byId, id))?.[0]

  test('that are asked at the same time are one statement, and each has its own row or none', async () => {
    const ids = [...made.map(({ id }) => id), 0, made[0]?.id ?? 0]
    const { result, statements } = await seen(() => Promise.all(ids.map((id) => titleOf(id))))
    expect(result).toEqual([...made.map(({ title }) => title), undefined, made[0]?.title])
    expect(statements).toEqual([byId.many.text])
    const names = [...made.map(({ publicId }) => publicId), `"quoted\\, {1}`]
    const byName = await seen(() =>
      Promise.all(names.map((name) => cellsByKey(database.root, byPublicId, name))),
    )
    expect(byName.result).toEqual([...made.map(({ id }) => [id]), undefined])
    expect(byName.statements).toEqual([byPublicId.many.text])
  })

  test('of one key, and of different statements, are statements of their own', async () => {
    const [first, second] = made
    if (first === undefined || second === undefined) throw new Error('No contests.')
    const { statements } = await seen(() =>
      Promise.all([
        titleOf(first.id),
        titleOf(first.id),
        cellsByKey(database.root, byPublicId, second.publicId),
      ]),
    )
    expect(statements.sort()).toEqual([byId.one.text, byPublicId.one.text].sort())
  })

  test('are planned once, however few keys there are', async () => {
    const plans = await database.transaction(async (executor) => {
      // Under a name of its own, since a process keeps but so many.
      await executor.execute(sql.raw(`prepare planned as ${byId.many.text}`))
      for (let n = 1; n <= 8; n += 1) {
        const keys = made.slice(0, 1 + (n % 3)).map(({ id }) => id)
        const found = await rows(executor, sql.raw(`execute planned('{${keys.join()}}')`))
        expect(found).toHaveLength(keys.length)
      }
      const [counted] = await rows<{ anew: number }>(
        executor,
        sql`select custom_plans::int as anew from pg_prepared_statements where name = 'planned'`,
      )
      await executor.execute(sql.raw('deallocate planned'))
      return counted
    })
    // PostgreSQL plans a statement with its values five times before it keeps a plan for any.
    expect(plans).toEqual({ anew: 5 })
  })

  test('are bounded: more keys than a statement takes are several', async () => {
    const { result, statements } = await seen(() =>
      Promise.all(Array.from({ length: 250 }, (_, n) => titleOf((made[0]?.id ?? 0) + n))),
    )
    expect(result.filter((title) => title !== undefined)).toEqual(made.map(({ title }) => title))
    expect(statements).toEqual([byId.many.text, byId.many.text, byId.many.text])
  })

  test('fail for who asked what cannot be, and for nobody else', async () => {
    const asked = [made[0]?.id ?? 0, 'none', made[1]?.id ?? 0].map((key) =>
      cellsByKey(database.root, byId, key),
    )
    const [first, none, second] = await Promise.allSettled(asked)
    expect(first).toMatchObject({ status: 'fulfilled', value: [made[0]?.title, made[0]?.publicId] })
    expect(second).toMatchObject({ status: 'fulfilled', value: [made[1]?.title, made[1]?.publicId] })
    expect(none).toMatchObject({ status: 'rejected', reason: { query: byId.one.text, params: ['none'] } })
  })

  test('are noted and told as one statement of each who asked', async () => {
    const asker = async (id: number) => {
      const log = { statements: [] }
      const told: string[] = []
      await recordStatements(log, () =>
        listenToStatements({ statement: ({ text }) => told.push(text) }, () => titleOf(id)),
      )
      return { noted: log.statements, told }
    }
    const both = await Promise.all(made.slice(0, 2).map(({ id }) => asker(id)))
    for (const one of both) expect(one).toEqual({ noted: [byId.one.text], told: [byId.many.text] })
  })

  test('that keys of two accounts share show each of them what it may see, and nothing of the others', async () => {
    const [own, foreign] = [await buildAccount(database), await buildAccount(database)]
    const contestsOf = async (account: TestAccount) => [
      await buildContest(database, account),
      await buildContest(database, account),
    ]
    const [ownContests, foreignContests] = [await contestsOf(own), await contestsOf(foreign)]
    const restricted = ownContests.slice(0, 1)
    const contestIds = restricted.map(({ id }) => id)
    const askers = [
      { key: own.key, seen: ownContests },
      { key: await buildKey(database, own.id, { contestIds }), seen: restricted },
      { key: await buildKey(database, own.id, { contestIds: [] }), seen: [] },
      { key: foreign.key, seen: foreignContests },
      { key: await buildKey(database, foreign.id, { scopes: [] }), seen: undefined },
    ]
    const all = [...ownContests, ...foreignContests]
    const gateway = await startGateway({ database })
    const query = 'query ($by: ContestLookup!) { contest(by: $by) { databaseId publicId } }'
    const ask = async ({ key, seen }: (typeof askers)[number], { id, publicId }: ContestRow) => {
      const { data, errors } = await gateway.graphql(key, query, { by: { publicId } })
      const code = seen === undefined ? 'INSUFFICIENT_SCOPE' : 'NOT_FOUND'
      const expected = seen?.some((contest) => contest.id === id)
        ? { data: { contest: { databaseId: id, publicId } }, codes: [] }
        : { data: { contest: null }, codes: [code] }
      return { got: { data, codes: errors.map(({ extensions }) => extensions.code) }, expected }
    }
    const askAll = () => Promise.all(askers.flatMap((asker) => all.map((contest) => ask(asker, contest))))
    // Who keys are is known for a moment only; before it is, requests go on at different times.
    for (let tries = 0; tries < 20; tries += 1) {
      const { result, statements } = await seen(askAll)
      expect(result.map(({ got }) => got)).toEqual(result.map(({ expected }) => expected))
      if (statements.length === 1) return
    }
    throw new Error('The requests never shared a statement.')
  })

  test('in a transaction see what it wrote, and share nothing with those outside, who see what is committed', async () => {
    const [contest] = made
    if (contest === undefined) throw new Error('No contest.')
    const { id } = contest
    await database.transaction(async (executor) => {
      await executor.update(contests).set({ title: 'Changed' }).where(eq(contests.id, id))
      expect(await Promise.all([titleOf(id, executor), titleOf(id, executor)])).toEqual([
        'Changed',
        'Changed',
      ])
      await expect(titleOf(id)).rejects.toMatchObject({
        cause: { message: expect.stringContaining('The root database handle was used inside a transaction') },
      })
    })
    expect(await titleOf(id)).toBe('Changed')
  })
})
