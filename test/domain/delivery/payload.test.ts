import { and, asc, eq, inArray } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type ContestRow, events, type ParticipantRow } from '../../../src/database/tables/index.js'
import { payloadsOf } from '../../../src/domain/delivery/payload.js'
import { type NewEvent, recordEvents } from '../../../src/domain/event/record.js'
import { buildParticipants } from '../../support/build-participant.js'
import { buildPrize } from '../../support/build-prize.js'
import { buildAccount } from '../../support/builders.js'
import { makeContest } from '../../support/make-contest.js'
import { type SweepWidget, startSweepWidget } from '../../support/sweepwidget.js'
import { writingAs } from '../../support/work.js'

let sweep: SweepWidget
let contest: ContestRow
let path: string
let ada: ParticipantRow

beforeAll(async () => {
  sweep = await startSweepWidget()
})
beforeEach(async () => {
  const { gateway, account } = sweep
  contest = await makeContest(gateway.database, account, { title: 'Beans', description: 'All you can eat' })
  path = `/giveaways/${contest.id}`
  const [person] = await buildParticipants(gateway.database, contest, [
    { email: 'ada@example.com', displayName: 'Ada', countryCode: 'GB', birthday: '1990-12-10', amounts: [5] },
  ])
  if (person === undefined) throw new Error('Nobody was made.')
  ada = person
})

async function send<Data>(method: string, at: string, body?: unknown): Promise<Data> {
  const answer = await sweep.send(method, `${path}${at}`, { body })
  expect(answer.status).toBeLessThan(300)
  return answer.body.data as Data
}

/** What is told of the contest's events of these types, in order. */
async function told(...types: string[]): Promise<Record<string, unknown>[]> {
  const { database, clock } = sweep.gateway
  const found = await database.root
    .select()
    .from(events)
    .where(and(eq(events.contestId, contest.id), inArray(events.type, types)))
    .orderBy(asc(events.id))
  const payloads = await payloadsOf({ executor: database.root, clock }, found)
  return found.flatMap(({ id }) => {
    const payload = payloads.get(id)
    return payload === undefined ? [] : [payload]
  })
}

const record = (...changes: Omit<NewEvent, 'contestId'>[]) =>
  writingAs(sweep.gateway.database, sweep.account.id, sweep.gateway.clock, (work) =>
    recordEvents(
      work,
      changes.map((change) => ({ ...change, contestId: contest.id })),
    ),
  )

describe('what is told', () => {
  it('of a new ledger row is the row as the API gives it', async () => {
    const method = await send<{ id: number }>('POST', '/entry-methods', { entry_method: 14, entry_amount: 3 })
    const add = `mutation ($input: AddEntryInput!) { addEntry(input: $input) { entry { databaseId } } }`
    const { gateway, account } = sweep
    const answer = await gateway.graphql(account.key, add, {
      input: {
        participant: { uuid: ada.uuid },
        entryMethod: { databaseId: method.id },
        value: 'https://example.com/my-post',
        verified: false,
        occurredAt: '2026-06-14T23:30:00.000Z',
      },
    })
    expect(answer.errors).toEqual([])
    const payload = (await told('entry.created')).at(-1)
    expect(payload).toMatchObject({
      giveaway_id: contest.id,
      user_email: 'ada@example.com',
      entry_value: 'https://example.com/my-post',
      timestamp: '2026-06-14 19:30:00',
      is_verified: false,
    })
    const row = await send('GET', `/entries/${String(payload?.['id'])}`)
    expect(payload).toEqual({ giveaway_id: contest.id, ...(row as object) })
  })

  it('of a deleted ledger row is the row as it was, without what the person entered', async () => {
    await send('POST', '/entries', { user_name: 'New', user_email: 'ada@example.com', entry_amount: 4 })
    const created = (await told('entry.created')).at(-1)
    await sweep.send('DELETE', `${path}/entries/${String(created?.['id'])}`)
    expect(await told('entry.deleted')).toEqual([{ ...created, entry_value: null }])
    expect((await told('entry.created')).at(-1)).toEqual({ ...created, entry_value: null })
  })

  it('of a person is the person as the list gives them', async () => {
    await send('POST', '/entries', { user_name: 'New', user_email: 'new@example.com', entry_amount: 2 })
    const people = await send<{ email: string }[]>('GET', '/participants')
    const listed = people.find(({ email }) => email === 'new@example.com')
    expect(await told('participant.created')).toEqual([{ giveaway_id: contest.id, ...listed }])
  })

  it('of a banned and a disqualified person is the person, who counts for nothing', async () => {
    await send('POST', `/participants/${ada.uuid}/disqualify`)
    await send('POST', `/participants/${ada.uuid}/ban`)
    const person = {
      giveaway_id: contest.id,
      user_id: ada.uuid,
      name: 'Ada',
      email: 'ada@example.com',
      country: 'GB',
      birthday: '1990-12-10',
      total_entries: 0,
    }
    expect(await told('participant.disqualified', 'participant.banned')).toEqual([person, person])
  })

  it('of a winner is the winner as the list gives them, and who is none any more is marked so', async () => {
    await buildPrize(sweep.gateway.database, contest, 1, { name: 'Bean bag', value: '99.00' })
    await send('POST', '/winners/manual', { user_id: ada.uuid })
    const [listed] = await send<Record<string, unknown>[]>('GET', '/winners')
    expect(listed).toMatchObject({ prize_info: { prize_name: 'Bean bag', prize_value: '99.00' } })
    expect(await told('winner.picked')).toEqual([{ giveaway_id: contest.id, ...listed }])
    await sweep.send('DELETE', `${path}/entries/${String(listed?.['entry_id'])}`)
    expect(await told('winner.removed')).toEqual([{ giveaway_id: contest.id, ...listed, display_winner: 0 }])
  })

  it('of a giveaway that begins or ends is the giveaway as the list gives it', async () => {
    await record({ type: 'contest.started', data: {} }, { type: 'contest.ended', data: {} })
    const answer = await sweep.send('GET', '/giveaways')
    const listed = (answer.body.data as { id: number }[]).find(({ id }) => id === contest.id)
    expect(listed).toMatchObject({ status: 'live', total_entries: 5, total_participants: 1 })
    expect(await told('contest.started', 'contest.ended')).toEqual([
      { giveaway_id: contest.id, ...listed },
      { giveaway_id: contest.id, ...listed, status: 'expired' },
    ])
  })

  it('of a workflow is who has filled in the form, with all they have given', async () => {
    await record({ type: 'workflow.triggered', data: { workflowId: 1, participantId: ada.id } })
    expect(await told('workflow.triggered')).toEqual([
      {
        giveaway_id: contest.id,
        user_id: ada.uuid,
        name: 'Ada',
        email: 'ada@example.com',
        country: 'GB',
        birthday: '1990-12-10',
        total_entries: 5,
        workflow_id: 1,
        workflow_name: '',
        first_name: '',
        last_name: '',
        phone: '',
        custom_fields: {},
      },
    ])
  })

  it('of other events is nothing', async () => {
    await record(
      { type: 'contest.updated', data: {} },
      { type: 'points.spent', data: { participantId: ada.id } },
    )
    expect(await told('contest.updated', 'points.spent')).toEqual([])
  })

  it('names nobody in the events themselves', async () => {
    await send('POST', '/entries', { user_name: 'New', user_email: 'ada@example.com', entry_amount: 4 })
    await send('POST', '/winners/manual', { user_id: ada.uuid })
    await send('POST', `/participants/${ada.uuid}/ban`)
    const found = await sweep.gateway.database.root
      .select()
      .from(events)
      .where(eq(events.contestId, contest.id))
    expect(found.length).toBeGreaterThan(3)
    // An id may hold `ada` or `1990`, but neither as a word of its own nor at the beginning of a text.
    expect(JSON.stringify(found).toLowerCase()).not.toMatch(/\bada[^0-9a-f-]|example\.com|"1990-/)
  })

  it('is read in as many statements for a hundred events of several accounts as for one of each type', async () => {
    const { gateway } = sweep
    const { database, clock } = gateway
    await send('POST', '/entries', { user_name: 'New', user_email: 'ada@example.com', entry_amount: 4 })
    await send('POST', '/winners/manual', { user_id: ada.uuid })
    await record(
      { type: 'contest.started', data: {} },
      { type: 'workflow.triggered', data: { workflowId: 1, participantId: ada.id } },
    )
    const few = await database.root.select().from(events).where(eq(events.contestId, contest.id))
    const other = await buildAccount(database)
    const foreign = await makeContest(database, other)
    const [bob] = await buildParticipants(database, foreign, [{ email: 'bob@example.com', amounts: [1] }])
    await writingAs(database, other.id, clock, (work) =>
      recordEvents(
        work,
        Array.from({ length: 100 }, () => ({
          type: 'participant.created' as const,
          contestId: foreign.id,
          data: { participantId: bob?.id },
        })),
      ),
    )
    const many = await database.root
      .select()
      .from(events)
      .where(inArray(events.contestId, [contest.id, foreign.id]))
    const work = { executor: database.root, clock }
    const counts = [
      await gateway.statements(() => payloadsOf(work, few)),
      await gateway.statements(() => payloadsOf(work, many)),
    ].map((statements) => statements.length)
    expect(counts).toEqual([6, 6])
    expect([...(await payloadsOf(work, many)).values()].at(-1)).toMatchObject({
      giveaway_id: foreign.id,
      email: 'bob@example.com',
    })
  })
})
