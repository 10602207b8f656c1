import { eq, sql } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Database, rows } from '../../src/database/connection.js'
import { recordStatements, type StatementLog } from '../../src/database/statements.js'
import {
  type ContestRow,
  contests,
  deliveries,
  type ParticipantRow,
} from '../../src/database/tables/index.js'
import { Dispatcher } from '../../src/delivery/dispatch.js'
import { ReceiverQueue } from '../../src/delivery/queue.js'
import { recordEvents } from '../../src/domain/event/record.js'
import { tellSource } from '../../src/domain/source/drawing/lease.js'
import { payload } from '../support/answers.js'
import { buildContest } from '../support/build-contest.js'
import { buildParticipant } from '../support/build-participant.js'
import { buildAccount, type TestAccount } from '../support/builders.js'
import { freshDatabase, needsPostgres, onPostgres } from '../support/database.js'
import type { Gateway } from '../support/gateway.js'
import { mailsOf } from '../support/mails.js'
import { always, Receiver } from '../support/receiver.js'
import { madeWebhook, startWithReceivers } from '../support/webhooks.js'
import { writingAs } from '../support/work.js'
import { madeWorkflow } from '../support/workflows.js'

const bonus = `mutation ($input: AddBonusEntriesInput!) {
  addBonusEntries(input: $input) { entry { databaseId } } }`
const bring = `mutation ($input: ImportParticipantsInput!) {
  importParticipants(input: $input) { created } }`

describe('the dispatch of events', () => {
  // Of its own: the dispatcher reads the events of all accounts.
  let database: Database
  let gateway: Gateway
  let account: TestAccount
  let contest: ContestRow
  let someone: ParticipantRow
  let receiver: Receiver

  beforeAll(async () => {
    database = await freshDatabase()
    gateway = await startWithReceivers(5_000, { database })
  })
  afterAll(async () => {
    await gateway.app.close()
    await database.close()
  })
  beforeEach(async () => {
    account = await buildAccount(database)
    contest = await buildContest(database, account)
    someone = await buildParticipant(database, contest)
    receiver = await Receiver.start(always(204))
    await gateway.settle()
  })
  afterEach(() => receiver.close())

  const addBonus = async (amount = 1): Promise<number> => {
    const input = { participant: { databaseId: someone.id }, amount }
    const answer = await gateway.graphql(account.key, bonus, { input })
    return payload<{ entry: { databaseId: number } }>(answer, 'addBonusEntries').entry.databaseId
  }

  const hook = (path: string, input: Record<string, unknown> = {}) =>
    madeWebhook(gateway, account.key, { url: `${receiver.url}${path}`, ...input })

  /** What is to be delivered to the account's webhooks, in order. */
  const made = () =>
    database.root
      .select()
      .from(deliveries)
      .where(sql`${deliveries.accountId} = ${account.id}`)
      .orderBy(deliveries.id)

  /** Whoever enters the contest is written to. */
  const writeToPeople = () =>
    database.root
      .update(contests)
      .set({ mail: { confirmation: { enabled: true } } })
      .where(eq(contests.id, contest.id))

  const dispatcher = () => new Dispatcher(database, gateway.clock, new ReceiverQueue(database.root))

  it('tells a change once to each webhook that asked for it, and to no other', async () => {
    await hook('/one')
    await hook('/two', { events: ['winner.picked', 'entry.created'] })
    await hook('/other', { events: ['winner.picked'] })
    await hook('/off', { active: false })
    const stranger = await buildAccount(database)
    await madeWebhook(gateway, stranger.key, { url: `${receiver.url}/stranger` })
    await addBonus()
    await gateway.settle()
    await gateway.settle()
    expect(receiver.received.map(({ path }) => path).sort()).toEqual(['/one', '/two'])
    const [first] = receiver.received
    expect(JSON.parse(first?.body ?? '')).toMatchObject({
      event: 'entry.created',
      created_at: '2026-06-15 12:00:00',
      data: { giveaway_id: contest.id },
    })
    expect((await made()).map(({ state, attempts }) => [state, attempts])).toEqual([
      ['delivered', 1],
      ['delivered', 1],
    ])
  })

  it('tells each row of a bulk change by itself, in the order of the rows', async () => {
    await hook('/bulk', { events: ['participant.created'] })
    const people = Array.from({ length: 50 }, (_, n) => ({ email: `bulk-${n}@example.com` }))
    const input = { contest: { databaseId: contest.id }, rows: people }
    const answer = await gateway.graphql(account.key, bring, { input })
    expect(payload(answer, 'importParticipants')).toEqual({ created: 50 })
    await gateway.settle()
    const told = receiver.received.map(({ body }) => JSON.parse(body) as { event: string })
    expect(told.map(({ event }) => event)).toEqual(Array(50).fill('participant.created'))
    const people_ = await rows<{ id: number }>(
      database.root,
      sql`select id from participants where contest_id = ${contest.id} and id <> ${someone.id} order by id`,
    )
    expect((await made()).map(({ participantId }) => participantId)).toEqual(people_.map(({ id }) => id))
  })

  it('tells nothing of what was rolled back', async () => {
    await hook('/nothing')
    const undone = new Error('undone')
    const write = writingAs(database, account.id, gateway.clock, async (work) => {
      const data = { entryId: 1, participantId: someone.id }
      await recordEvents(work, [{ type: 'entry.created', contestId: contest.id, data }])
      throw undone
    })
    await expect(write).rejects.toBe(undone)
    await gateway.settle()
    expect([await made(), receiver.received]).toEqual([[], []])
  })

  it('sends nobody what was drawn in from a source: neither webhooks and workflows nor the people, whom that service has told', async () => {
    await hook('/drawn', { events: ['participant.created', 'entry.created'] })
    const { databaseId: workflowId } = await madeWorkflow(gateway, account.key, contest.id, {
      url: receiver.url,
    })
    await writeToPeople()
    const tell = (isDrawn: boolean) =>
      writingAs(database, account.id, gateway.clock, async (work) => {
        if (isDrawn) await tellSource(work.executor, 75_001)
        const { id: participantId } = someone
        const data = { participantId, entryId: 1, amount: 1, origin: 'bonus', verified: true }
        const of = { contestId: contest.id }
        await recordEvents(work, [
          { ...of, type: 'participant.created', data: { participantId, wayIn: 'entered' } },
          { ...of, type: 'entry.created', data },
          { ...of, type: 'workflow.triggered', data: { workflowId, participantId } },
        ])
      })
    await tell(true)
    await gateway.settle()
    expect([await made(), await mailsOf(database, contest.id)]).toEqual([[], []])
    await tell(false)
    await gateway.settle()
    expect((await made()).map(({ event }) => event).sort()).toEqual([
      'entry.created',
      'form_submitted',
      'participant.created',
    ])
    expect(await mailsOf(database, contest.id)).toHaveLength(1)
  })

  it('makes no second delivery of an event when a batch is done again', async () => {
    await hook('/again')
    await addBonus()
    await gateway.settle()
    await database.root.execute(sql`update event_readers set after_id = 0 where name = 'dispatcher'`)
    await dispatcher().run()
    await gateway.settle()
    expect([(await made()).length, receiver.received.length]).toEqual([1, 1])
  })

  it('takes as many statements for a hundred events as for one', async () => {
    await hook('/counted')
    const statements = async (changes: number): Promise<number> => {
      await writingAs(database, account.id, gateway.clock, async (work) => {
        await work.executor.execute(sql`select 1 from contests where id = ${contest.id} for update`)
        const data = { entryId: 1, participantId: someone.id, amount: 1, origin: 'bonus', verified: true }
        const change = { type: 'entry.created', contestId: contest.id, data } as const
        await recordEvents(work, Array(changes).fill(change))
      })
      const log: StatementLog = { statements: [] }
      const fresh = dispatcher()
      for (let done = 0; done < changes; ) {
        done += await recordStatements(log, async () => (await fresh.run()).done)
        // Another transaction of the server may have had to be waited for.
        if (done < changes) log.statements.length = 0
      }
      return log.statements.length
    }
    const one = await statements(1)
    expect(await statements(100)).toBe(one)
    expect((await made()).length).toBe(101)
    expect(one).toBeLessThan(20)
    await database.root.execute(sql`update deliveries set state = 'cancelled', settled_at = now()`)
  })

  it('goes on after a failure where it was', async () => {
    await hook('/later')
    await addBonus()
    await database.root.execute(sql`alter table deliveries rename to away`)
    const failing = dispatcher()
    await expect(
      (async () => {
        while ((await failing.run()).again !== undefined);
      })(),
    ).rejects.toThrow()
    await database.root.execute(sql`alter table away rename to deliveries`)
    await gateway.settle()
    expect(receiver.received.length).toBe(1)
  })

  it.skipIf(!onPostgres)(
    `skips nothing of a transaction that stays open while later ones commit (${needsPostgres})`,
    async () => {
      await hook('/slow', { events: ['entry.created', 'entry.deleted'] })
      const data = { entryId: 1, participantId: someone.id }
      let recorded = (): void => undefined
      const isRecorded = new Promise<void>((resolve) => {
        recorded = resolve
      })
      let commit = (): void => undefined
      const mayCommit = new Promise<void>((resolve) => {
        commit = resolve
      })
      const slow = writingAs(database, account.id, gateway.clock, async (work) => {
        await work.executor.execute(sql`select 1 from accounts where id = ${account.id} for key share`)
        await recordEvents(work, [{ type: 'entry.deleted', contestId: contest.id, data }])
        await recordEvents(work, [{ type: 'entry.created', contestId: contest.id, data }])
        recorded()
        await mayCommit
      })
      await isRecorded
      const later = await addBonus()
      const waiting = dispatcher()
      for (let n = 0; n < 5; n += 1) expect(await waiting.run()).toMatchObject({ done: 0 })
      expect(await made()).toEqual([])
      commit()
      await slow
      await gateway.settle()
      const told = (await made()).map((delivery) => delivery.data['id'])
      expect(told).toEqual([1, 1, later])
    },
  )
})
