import { desc, eq } from 'drizzle-orm'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { events } from '../../src/database/tables/index.js'
import { codesOf, faultPaths, payload } from '../support/answers.js'
import { buildAccount, type TestAccount } from '../support/builders.js'
import { type Gateway, startGateway } from '../support/gateway.js'
import { makeContest } from '../support/make-contest.js'

const noon = '2026-06-15T12:00:00.000Z'

type Shown = Record<string, unknown>

let gateway: Gateway
let account: TestAccount

beforeAll(async () => {
  gateway = await startGateway()
  account = await buildAccount(gateway.database)
})

afterEach(() => gateway.clock.set(noon))

function act(action: string, databaseId: number, selection = 'contest { isDraft status publishedAt }') {
  const query = `mutation ($input: ContestActionInput!) { ${action}(input: $input) { ${selection} } }`
  return gateway.graphql(account.key, query, { input: { contest: { databaseId } } })
}

async function read(databaseId: number, selection = 'status'): Promise<Shown> {
  const query = `query ($id: SafeInt!) { contest(by: { databaseId: $id }) { ${selection} } }`
  return payload<Shown>(await gateway.graphql(account.key, query, { id: databaseId }), 'contest')
}

async function eventTypes(contestId: number): Promise<string[]> {
  const found = await gateway.database.root
    .select({ type: events.type })
    .from(events)
    .where(eq(events.contestId, contestId))
    .orderBy(desc(events.id))
  return found.map(({ type }) => type)
}

describe('the status of a contest', () => {
  const start = '2026-06-20T00:00:00.000Z'
  const end = '2026-06-30T00:00:00.000Z'

  it.each([
    ['before both', start, end, '2026-06-19T23:59:59.999Z', 'SCHEDULED'],
    ['at the start', start, end, start, 'LIVE'],
    ['just before the end', start, end, '2026-06-29T23:59:59.999Z', 'LIVE'],
    ['at the end', start, end, end, 'ENDED'],
    ['without a start', null, end, '2000-01-01T00:00:00.000Z', 'LIVE'],
    ['without a start, at the end', null, end, end, 'ENDED'],
    ['without an end, before the start', start, null, '2026-06-19T23:59:59.999Z', 'SCHEDULED'],
    ['without an end', start, null, '9999-01-01T00:00:00.000Z', 'LIVE'],
    ['without dates', null, null, noon, 'LIVE'],
  ])(
    '%s follows the clock, in its field and in the filter alike (#71, #172)',
    async (_when, from, to, now, status) => {
      const own = await buildAccount(gateway.database)
      await makeContest(gateway.database, own, { startsAt: from, endsAt: to })
      await makeContest(gateway.database, own, { startsAt: from, endsAt: to, isDraft: true })
      gateway.clock.set(now)
      const query = `query ($status: [ContestStatus!]) { contests(filter: { status: $status }) { nodes { status } totalCount } }`
      for (const asked of ['DRAFT', 'SCHEDULED', 'LIVE', 'ENDED']) {
        const found = payload<Shown>(await gateway.graphql(own.key, query, { status: [asked] }), 'contests')
        const expected = asked === status || asked === 'DRAFT' ? [{ status: asked }] : []
        expect(found).toEqual({ nodes: expected, totalCount: expected.length })
      }
      const both = payload<Shown>(
        await gateway.graphql(own.key, query, { status: ['DRAFT', status] }),
        'contests',
      )
      expect(both).toMatchObject({ totalCount: 2 })
    },
  )
})

describe('publishContest', () => {
  it('makes a draft scheduled or live, once, and says when (#74, #75)', async () => {
    const { id } = await makeContest(gateway.database, account, { isDraft: true })
    expect(await read(id, 'status publishedAt')).toEqual({ status: 'DRAFT', publishedAt: null })
    const published = { contest: { isDraft: false, status: 'LIVE', publishedAt: noon } }
    expect(payload(await act('publishContest', id), 'publishContest')).toEqual(published)
    gateway.clock.advance(60)
    expect(payload(await act('publishContest', id), 'publishContest')).toEqual(published)
    expect(await eventTypes(id)).toEqual(['contest.started', 'contest.published', 'contest.created'])
  })

  it('refuses a draft whose end has passed, and leaves an ended contest as it is (#74)', async () => {
    const ended = { startsAt: null, endsAt: noon }
    const draft = await makeContest(gateway.database, account, { ...ended, isDraft: true })
    const answer = await act('publishContest', draft.id)
    expect([codesOf(answer), faultPaths(answer)]).toEqual([['STATE_FORBIDS'], ['endsAt']])
    expect(await read(draft.id)).toEqual({ status: 'DRAFT' })
    const public_ = await makeContest(gateway.database, account, ended)
    expect(payload(await act('publishContest', public_.id), 'publishContest')).toMatchObject({
      contest: { status: 'ENDED' },
    })
  })
})

describe('returnContestToDraft', () => {
  it('hides a contest and keeps what is in it (#76)', async () => {
    const { id } = await makeContest(gateway.database, account)
    const answer = await act(
      'returnContestToDraft',
      id,
      'contest { status publishedAt entryMethods { position } }',
    )
    expect(payload(answer, 'returnContestToDraft')).toEqual({
      contest: { status: 'DRAFT', publishedAt: '2026-06-01T00:00:00.000Z', entryMethods: [{ position: 1 }] },
    })
    await act('returnContestToDraft', id)
    expect((await eventTypes(id)).filter((type) => type === 'contest.unpublished')).toHaveLength(1)
  })
})

describe('duplicateContest', () => {
  const copied = `title description startsAt endsAt timeZone language kind visibility unit currency winnerQuota
    settings { leaderboardEnabled leaderboardSize } rules { securityLevel countries } referralAwards { advocate friend }
    brand { databaseId }
    entryMethods { sequence amount title link required daily position level iconColor instructions displayed type { typeId } }
    customFields { key label kind options required position }`

  it('copies settings, rules, methods and custom fields as a new draft with a slug of its own (#87)', async () => {
    const original = await makeContest(gateway.database, account, {
      title: 'Grand Prix',
      settings: { leaderboardEnabled: true },
      rules: { countries: ['AT'] },
    })
    const contest = { databaseId: original.id }
    const run = async (query: string, input: Shown) =>
      expect((await gateway.graphql(account.key, query, { input: { contest, ...input } })).errors).toEqual([])
    await run('mutation ($input: AddEntryMethodInput!) { addEntryMethod(input: $input) { __typename } }', {
      typeId: 30,
      amount: 4,
      title: 'Follow',
      daily: true,
    })
    await run(
      'mutation ($input: CreateCustomFieldInput!) { createCustomField(input: $input) { __typename } }',
      {
        key: 'size',
        label: 'Size',
        kind: 'SELECT',
        options: ['S', 'M'],
        required: true,
      },
    )
    const own = `contest { databaseId publicId slug isDraft publishedAt createdAt ${copied} }`
    const answer = await act('duplicateContest', original.id, own)
    const copy = payload<{ contest: Shown }>(answer, 'duplicateContest').contest
    const { databaseId, publicId, slug, isDraft, publishedAt, createdAt, ...rest } = copy
    expect(rest).toEqual(await read(original.id, copied))
    expect(rest['entryMethods']).toHaveLength(2)
    expect(rest['customFields']).toHaveLength(1)
    expect({ isDraft, publishedAt, createdAt }).toEqual({ isDraft: true, publishedAt: null, createdAt: noon })
    expect(slug).toMatch(/^grand-prix-copy-[a-z0-9]{8}$/)
    expect([databaseId, publicId]).not.toContain(original.id)
    expect(publicId).not.toBe(original.publicId)
    expect(await eventTypes(Number(databaseId))).toEqual(['contest.created'])
  })

  it('numbers methods added to the copy after those copied', async () => {
    const original = await makeContest(gateway.database, account)
    const answer = await act('duplicateContest', original.id, 'contest { id }')
    const { contest } = payload<{ contest: { id: string } }>(answer, 'duplicateContest')
    const add = `mutation ($input: AddEntryMethodInput!) { addEntryMethod(input: $input) { entryMethod { sequence position } } }`
    const input = { contest: { id: contest.id }, typeId: 5, amount: 1 }
    expect(payload(await gateway.graphql(account.key, add, { input }), 'addEntryMethod')).toEqual({
      entryMethod: { sequence: 2, position: 2 },
    })
  })
})

describe('deleteContest', () => {
  it('hides the contest and everything in it, once (#86)', async () => {
    const { id } = await makeContest(gateway.database, account)
    const { id: globalId, entryMethods } = await read(id, 'id entryMethods { id }')
    expect(payload(await act('deleteContest', id, 'deletedId'), 'deleteContest')).toEqual({
      deletedId: globalId,
    })
    for (const action of ['deleteContest', 'publishContest', 'returnContestToDraft', 'duplicateContest']) {
      expect(codesOf(await act(action, id, '__typename'))).toEqual(['NOT_FOUND'])
    }
    const query = `query ($id: SafeInt!) { contest(by: { databaseId: $id }) { id } }`
    expect(codesOf(await gateway.graphql(account.key, query, { id }))).toEqual(['NOT_FOUND'])
    const change = `mutation ($id: ID!) { updateEntryMethod(input: { entryMethod: { id: $id }, changes: { amount: 2 } }) { __typename } }`
    const method = (entryMethods as { id: string }[])[0]?.id
    expect(codesOf(await gateway.graphql(account.key, change, { id: method }))).toEqual(['NOT_FOUND'])
    expect((await eventTypes(id)).filter((type) => type === 'contest.deleted')).toHaveLength(1)
  })
})
