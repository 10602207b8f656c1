import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { type OperationDefinitionNode, parse } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../src/database/connection.js'
import {
  blocklist,
  contacts,
  customFields,
  deliveryAttempts,
  sourceProblems,
  sourceRuns,
  sources,
} from '../src/database/tables/index.js'
import { fillContactFigures } from '../src/domain/contact/kept-figures.js'
import { makeDemo } from '../src/domain/demo/make.js'
import { loadExamples } from '../src/server/examples.js'
import { buildContest, buildMethod } from './support/build-contest.js'
import { buildParticipants } from './support/build-participant.js'
import { buildPrize } from './support/build-prize.js'
import { buildRewards, buildUnlocks } from './support/build-reward.js'
import { buildViews } from './support/build-views.js'
import { buildAccount, type TestAccount } from './support/builders.js'
import { dashboardPages, dashboardReads, dashboardVariables } from './support/dashboard-pages.js'
import { freshDatabase } from './support/database.js'
import { buildDeliveries, buildWebhook } from './support/deliveries.js'
import { draw } from './support/draws.js'
import { firstEmission } from './support/first-emission.js'
import { type Gateway, startGateway } from './support/gateway.js'
import { buildEntries } from './support/ledger.js'

const examples = await loadExamples('examples')

/** An account with `size` contests, and three times as many people in each, with ledgers and contacts. */
async function fill(gateway: Gateway, size: number): Promise<TestAccount> {
  const { database } = gateway
  const account = await buildAccount(database, 'Examples')
  const people = size * 3
  const known = await database.root
    .insert(contacts)
    .values(
      Array.from({ length: people }, (_, n) => ({
        accountId: account.id,
        email: `hanna${n}@example.com`,
        emailNormalized: `hanna${n}@example.com`,
        firstName: 'Hanna',
        searchText: `hanna${n}@example.com`,
        createdAt: '2026-06-02T10:00:00.000Z',
        updatedAt: '2026-06-02T10:00:00.000Z',
      })),
    )
    .returning({ id: contacts.id })
  for (let made = 0; made < size; made += 1) {
    const contest = await buildContest(database, account)
    await buildMethod(database, contest)
    await database.root.insert(customFields).values({
      contestId: contest.id,
      key: 'size',
      label: 'Size',
      kind: 'select',
      options: ['S', 'M'],
      required: false,
      position: 1,
      createdAt: '2026-06-02T10:00:00.000Z',
    })
    const [first] = await buildParticipants(database, contest, [{ displayName: 'Advocate', amounts: [1] }])
    const others = await buildParticipants(
      database,
      contest,
      known.map(({ id }, n) => ({
        displayName: `Hanna ${n}`,
        contactId: id,
        referredBy: first?.id ?? null,
        amounts: [1, 5, n + 1],
      })),
    )
    if (first === undefined) throw new Error('The first person was not made.')
    await buildEntries(
      database,
      contest,
      Array.from({ length: size }, () => ({ participantId: first.id, methodTypeId: 104, value: 'photo' })),
    )
    for (const reward of await buildRewards(
      database,
      contest,
      Array.from({ length: size }, () => ({})),
    )) {
      await buildUnlocks(database, reward, [first, ...others])
    }
    for (let position = 2; position <= size; position += 1) {
      await buildPrize(database, contest, position, { codes: ['A', 'B'] })
    }
    await database.root.insert(blocklist).values(
      others.slice(0, size).map(({ id }) => ({
        contestId: contest.id,
        kind: 'email' as const,
        value: `blocked${id}@example.com`,
        bannedParticipantId: id,
        createdAt: '2026-06-03T10:00:00.000Z',
      })),
    )
    await buildViews(
      database,
      contest,
      Array.from({ length: size }, (_, n) => ({ countryCode: 'SE', referrer: `https://a.example/${n}` })),
    )
    await buildPrize(database, contest, 1, { quantity: size })
    await draw(gateway, account.key, contest.id, { count: size })
    await buildFailures(database, account.id, size)
    await buildRuns(database, account.id, size)
  }
  await database.transaction((executor) => fillContactFigures(executor, account.id))
  return account
}

/** The answer; of a subscription what it shows at once. */
function ask(gateway: Gateway, key: string, query: string, variables?: Record<string, unknown>) {
  const [operation] = parse(query).definitions
  const subscribes = operation?.kind === 'OperationDefinition' && operation.operation === 'subscription'
  return subscribes ? firstEmission(gateway, key, query, variables) : gateway.graphql(key, query, variables)
}

/** A webhook with failed deliveries, each tried once. */
async function buildFailures(database: Database, accountId: number, size: number): Promise<void> {
  const settledAt = '2026-06-03T10:00:00.000Z'
  const failed = { state: 'failed', nextAttemptAt: null, settledAt } as const
  const webhook = await buildWebhook(database, accountId)
  const made = await buildDeliveries(
    database,
    webhook,
    Array.from({ length: size }, () => failed),
  )
  await database.root.insert(deliveryAttempts).values(
    made.map(({ id }) => ({
      deliveryId: id,
      number: 1,
      startedAt: settledAt,
      duration: 1,
      statusCode: 500,
    })),
  )
}

/** A source with runs, each of which found something. */
async function buildRuns(database: Database, accountId: number, size: number): Promise<void> {
  const at = '2026-06-03T10:00:00.000Z'
  const [source] = await database.root
    .insert(sources)
    .values({
      ...{ accountId, dialect: 'revup', name: randomUUID(), baseUrl: 'https://revup.example' },
      ...{ settings: {}, createdAt: at, updatedAt: at },
    })
    .returning()
  const sourceId = source?.id ?? 0
  const ran = { sourceId, kind: 'full', state: 'completed', counts: {} } as const
  const runs = await database.root
    .insert(sourceRuns)
    .values(Array.from({ length: size }, () => ({ ...ran, startedAt: at, progressAt: at })))
    .returning({ id: sourceRuns.id })
  const found = { foundAt: at, operation: 'contests.list', path: '', problem: 'It is no JSON.' }
  await database.root.insert(sourceProblems).values(runs.map(({ id }) => ({ runId: id, ...found })))
}

describe('an example of the playground', () => {
  let gateway: Gateway
  let close: () => Promise<void>
  const accounts = new Map<number, TestAccount>()

  beforeAll(async () => {
    const database = await freshDatabase()
    gateway = await startGateway({ database })
    for (const size of [2, 20]) accounts.set(size, await fill(gateway, size))
    close = async () => {
      await gateway.app.close()
      await database.close()
    }
  }, 120_000)
  afterAll(() => close())

  /** Values for the variables that an example leaves to its reader. */
  async function variablesFor(query: string, account: TestAccount): Promise<Record<string, unknown>> {
    const operation = parse(query).definitions[0] as OperationDefinitionNode
    const { data } = await gateway.graphql(
      account.key,
      '{ contests(first: 1) { nodes { databaseId participants(first: 1) { nodes { publicId } } } } }',
    )
    const found = data?.['contests'] as
      | { nodes: { databaseId: number; participants: { nodes: { publicId: string }[] } }[] }
      | undefined
    const values: Record<string, unknown> = {
      contest: found?.nodes[0]?.databaseId,
      participant: found?.nodes[0]?.participants.nodes[0]?.publicId,
      email: `${randomUUID()}@example.com`,
    }
    const left = (operation.variableDefinitions ?? [])
      .filter(({ type, defaultValue }) => type.kind === 'NonNullType' && defaultValue === undefined)
      .map(({ variable }) => variable.name.value)
    return Object.fromEntries(left.map((name) => [name, values[name]]))
  }

  async function run(query: string, size: number) {
    const account = accounts.get(size)
    if (account === undefined) throw new Error('There is no such account.')
    const variables = await variablesFor(query, account)
    let errors: unknown
    let text = ''
    const statements = await gateway.statements(async () => {
      const answer = await ask(gateway, account.key, query, variables)
      errors = answer.errors
      text = JSON.stringify(answer.data)
    })
    return { statements, errors, text }
  }

  it.each(examples)('answers without errors: $title', async ({ query }) => {
    const { errors, text } = await run(query, 2)
    expect(errors).toEqual([])
    expect(text).not.toMatch(/"nodes":\[\]|"leaderboard":\[\]/)
    if (query.includes('referredBy')) expect(text).toContain('"referredBy":{')
  })

  it('costs a number of statements that does not grow with the rows, and that stands here', async () => {
    const counts: Record<string, number> = {}
    for (const { title, query } of examples) {
      const few = await run(query, 2)
      const many = await run(query, 20)
      expect(many.errors, title).toEqual([])
      expect(many.statements.length, title).toBe(few.statements.length)
      counts[title] = few.statements.length
    }
    expect(counts).toMatchInlineSnapshot(`
      {
        "A person's ledger": 5,
        "A whole dashboard in one query": 5,
        "Activity day by day": 3,
        "Add or take away entries": 5,
        "Enter somebody": 6,
        "Every contest and service at once": 9,
        "Find people by name or e-mail address": 3,
        "Follow a contest as it goes": 7,
        "How a contest does": 9,
        "Leaderboards": 2,
        "Live contests with their totals": 3,
        "Make a key for a dashboard": 2,
        "Make a workflow": 5,
        "Photos that wait for a verdict": 5,
        "Prizes, codes and who may enter": 7,
        "Rewards and who has unlocked them": 5,
        "The same person across contests": 4,
        "What an entry form shows": 3,
        "What webhooks were not delivered": 5,
        "Who brings the most friends": 3,
        "Who is in several contests": 4,
        "Winners and how chance fell": 8,
        "Your account": 4,
      }
    `)
  })

  it('is like a page of the dashboard, whose number of statements does not grow with the rows, and which its README tells', async () => {
    const counted = new Map<string, number>()
    for (const size of [2, 20]) {
      const { key } = accounts.get(size) ?? { key: '' }
      const variables = await dashboardVariables(gateway, key)
      for (const [name, query] of dashboardReads) {
        const named = [...query.matchAll(/\$(\w+)/g)].map(([, variable = '']) => variable)
        const own = Object.fromEntries(named.map((variable) => [variable, variables[variable]]))
        const statements = await gateway.statements(async () => {
          expect((await ask(gateway, key, query, own)).errors, name).toEqual([])
        })
        const before = counted.get(name) ?? statements.length
        expect([name, size, statements.length]).toEqual([name, size, before])
        counted.set(name, before)
      }
    }
    const shown = Object.values(dashboardPages).flat()
    expect([...new Set(shown)].sort()).toEqual([...dashboardReads.keys()].sort())
    const pages = Object.entries(dashboardPages).map(([page, operations]) => {
      const statements = operations.reduce((sum, name) => sum + (counted.get(name) ?? 0), 0)
      return `| ${page} | ${operations.length} | ${statements} |`
    })
    const told = (await readFile('dashboard/README.md', 'utf8')).split('\n')
    const [from] = pages.map((row) => row.split('|')[1])
    const first = told.findIndex((line) => line.startsWith(`|${from}|`))
    const rows = told.slice(first, first + pages.length)
    expect(rows.map((line) => `${line.split('|').slice(0, 4).join('|')}|`)).toEqual(pages)
  })

  it('answers on the demo data as it stands, but for those that the reader completes', async () => {
    const demo = await gateway.database.transaction((executor) =>
      makeDemo({ executor, clock: gateway.clock }),
    )
    const ready = examples.filter(({ variables }) => variables?.['participant'] === undefined)
    expect(ready.length).toBe(examples.length - 1)
    for (const { title, query, variables } of ready) {
      const filled = variables && { ...variables, contest: demo.contest.id }
      const answer = await ask(gateway, demo.keys.full, query, filled)
      expect(answer.errors, title).toEqual([])
      expect(JSON.stringify(answer.data).includes('"contests":{"nodes":[]'), title).toBe(false)
    }
  }, 120_000)

  it('names what the reader has to fill in', () => {
    for (const { query, variables } of examples) {
      const operation = parse(query).definitions[0] as OperationDefinitionNode
      for (const { variable, type, defaultValue } of operation.variableDefinitions ?? []) {
        if (type.kind === 'NonNullType' && defaultValue === undefined) {
          expect(variables).toHaveProperty(variable.name.value)
        }
      }
    }
  })

  it('shows a person entered by it and a key made by it', async () => {
    expect(examples.length).toBeGreaterThanOrEqual(8)
    const enter = examples.find(({ query }) => query.includes('createParticipant'))
    const key = examples.find(({ query }) => query.includes('createApiKey'))
    expect((await run(enter?.query ?? '', 2)).text).toMatch(/"created":true/)
    expect((await run(key?.query ?? '', 2)).text).toMatch(/"secret":"gvw_/)
  })
})
