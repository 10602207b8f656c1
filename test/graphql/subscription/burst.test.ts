import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { openPostgres } from '../../../src/database/postgres.js'
import type { ContestRow } from '../../../src/database/tables/index.js'
import { buildContest } from '../../support/build-contest.js'
import { buildParticipants } from '../../support/build-participant.js'
import { buildAccount, type TestAccount } from '../../support/builders.js'
import { lineTo } from '../../support/cut.js'
import { freshDatabase, needsPostgres, onPostgres } from '../../support/database.js'
import { type Gateway, startGateway } from '../../support/gateway.js'
import { closeClientsAfterEach, type Listener, listen } from '../../support/live.js'

const activity = /* GraphQL */ `
  subscription ($contest: SafeInt!) {
    contestActivity(contest: { databaseId: $contest }, interval: 250) {
      totals { people entries actions }
      changes { kind count }
      entries(first: 50) { databaseId }
      more
      missed
    }
  }
`

interface Activity {
  readonly totals: { readonly people: number; readonly entries: number; readonly actions: number }
  readonly changes: readonly { readonly kind: string; readonly count: number }[]
  readonly entries: readonly { readonly databaseId: number }[]
  readonly more: boolean
  readonly missed: boolean
}

const told = (listener: Listener): Activity[] =>
  listener.emissions.map(({ data, errors }) => {
    expect(errors).toEqual([])
    return data?.['contestActivity'] as unknown as Activity
  })

/** How often the kind was told of in all emissions together. */
const sum = (listener: Listener, kind: string): number =>
  told(listener)
    .flatMap(({ changes }) => changes)
    .filter((change) => change.kind === kind)
    .reduce((all, { count }) => all + count, 0)

describe('subscriptions under load', () => {
  let gateway: Gateway
  let database: Awaited<ReturnType<typeof freshDatabase>>
  let account: TestAccount
  let contest: ContestRow
  beforeAll(async () => {
    database = await freshDatabase()
    gateway = await startGateway({ database })
    account = await buildAccount(database)
  })
  afterAll(async () => {
    await gateway.app.close()
    await database.close()
  })
  closeClientsAfterEach()

  async function follow(of: Gateway = gateway): Promise<Listener> {
    const listener = await listen(of, account.key, activity, { contest: contest.id })
    await listener.next()
    return listener
  }

  it('tell a burst of thousands in few emissions, with every change counted and the totals right', async () => {
    contest = await buildContest(database, account)
    const listeners = await Promise.all(Array.from({ length: 5 }, () => follow()))
    for (let round = 0; round < 3; round += 1) {
      const people = Array.from({ length: 500 }, () => ({ amounts: [1, 2] }))
      await buildParticipants(database, contest, people)
    }
    for (const listener of listeners) {
      await expect.poll(() => sum(listener, 'ENTRY_CREATED'), { timeout: 20_000 }).toBe(3_000)
      const emissions = told(listener)
      expect(emissions.at(-1)?.totals).toEqual({ people: 1_500, entries: 4_500, actions: 3_000 })
      expect(emissions.some(({ more }) => more)).toBe(true)
      expect(emissions.every(({ entries, missed }) => entries.length <= 50 && !missed)).toBe(true)
      // A thousandth of the events: the burst's own length counts, not the events in it.
      expect(emissions.length).toBeLessThan(100)
    }
  })

  it.skipIf(!onPostgres)(`tell what every process of the gateway commits (${needsPostgres})`, async () => {
    contest = await buildContest(database, account)
    const other = openPostgres({ url: database.url ?? '', poolSize: 4 })
    const second = await startGateway({ database: other })
    onTestFinished(async () => {
      await second.app.close()
      await other.close()
    })
    const listeners = [await follow(), await follow(second)]
    const enter = `mutation($contest: SafeInt!, $email: String!) {
        createParticipant(input: { contest: { databaseId: $contest }, email: $email }) { created }
      }`
    for (const [n, through] of [gateway, second, gateway, second].entries()) {
      const email = `person${n}@example.com`
      expect((await through.graphql(account.key, enter, { contest: contest.id, email })).errors).toEqual([])
    }
    for (const listener of listeners) {
      await expect.poll(() => sum(listener, 'PARTICIPANT_CREATED')).toBe(4)
      expect(told(listener).at(-1)?.totals.people).toBe(4)
    }
  })

  it.skipIf(!onPostgres)(
    `survive an outage of the database and tell afterwards what happened meanwhile (${needsPostgres})`,
    async () => {
      contest = await buildContest(database, account)
      const line = await lineTo(database.url ?? '')
      const far = openPostgres({ url: line.url, poolSize: 4 })
      const remote = await startGateway({ database: far })
      onTestFinished(async () => {
        await remote.app.close()
        await far.close()
        await line.cut()
      })
      const listener = await follow(remote)
      await line.cut()
      await buildParticipants(database, contest, [{ amounts: [1] }, { amounts: [1] }])
      // The first emission of a new subscription waits as well; its socket stays.
      await line.mend()
      await expect.poll(() => sum(listener, 'ENTRY_CREATED'), { timeout: 10_000 }).toBe(2)
      expect(told(listener).at(-1)).toMatchObject({ totals: { actions: 2 }, missed: false })
      expect(listener.ended).toBeUndefined()
    },
  )
})
