import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { payload } from '../../support/answers.js'
import { buildContest, buildMethod } from '../../support/build-contest.js'
import { buildParticipants } from '../../support/build-participant.js'
import { buildAccount, buildKey, type TestAccount } from '../../support/builders.js'
import { draw } from '../../support/draws.js'
import { type Gateway, startGateway } from '../../support/gateway.js'
import { closeClientsAfterEach, listen } from '../../support/live.js'

const activity = /* GraphQL */ `
  subscription Live($contest: SafeInt!, $interval: Int = 250) {
    contestActivity(contest: { databaseId: $contest }, interval: $interval) {
      contest { databaseId title }
      totals { people participants entries actions }
      first missed more from to
      changes { kind count }
      participants { databaseId email }
      entries { databaseId amount participant { databaseId } }
      winners { databaseId participant { databaseId } }
    }
  }
`

const enter = /* GraphQL */ `
  mutation Enter($contest: SafeInt!, $email: String!) {
    createParticipant(input: { contest: { databaseId: $contest }, email: $email }) {
      participant { databaseId }
    }
  }
`

describe('a contest’s activity', () => {
  let gateway: Gateway
  let account: TestAccount
  beforeAll(async () => {
    gateway = await startGateway()
    account = await buildAccount(gateway.database)
  })
  afterAll(() => gateway.app.close())
  closeClientsAfterEach()

  /** Lets somebody in; gives the person's number. */
  async function entered(contest: number, email: string): Promise<number> {
    const answer = await gateway.graphql(account.key, enter, { contest, email })
    return payload<{ participant: { databaseId: number } }>(answer, 'createParticipant').participant
      .databaseId
  }

  it('shows the present at once, with the newest rows', async () => {
    const contest = await buildContest(gateway.database, account)
    const people = await buildParticipants(
      gateway.database,
      contest,
      Array.from({ length: 12 }, () => ({ amounts: [1, 4] })),
    )
    await draw(gateway, account.key, contest.id, { count: 2 })
    const listener = await listen(gateway, account.key, activity, { contest: contest.id })
    const { data, errors } = await listener.next()
    expect(errors).toEqual([])
    const shown = data?.['contestActivity']
    expect(shown).toMatchObject({
      contest: { databaseId: contest.id, title: 'Test contest' },
      totals: { people: 12, participants: 12, entries: 60, actions: 24 },
      first: true,
      missed: false,
      more: false,
      changes: [],
      participants: people
        .toReversed()
        .slice(0, 10)
        .map(({ id, email }) => ({ databaseId: id, email })),
    })
    expect(shown?.['from']).toBe(shown?.['to'])
    expect(shown?.['entries']).toHaveLength(10)
    expect(shown?.['winners']).toHaveLength(2)
  })

  it('tells what happened since, once, with the totals after it', async () => {
    const contest = await buildContest(gateway.database, account)
    await buildMethod(gateway.database, contest, { typeId: 1, amount: 1 })
    const listener = await listen(gateway, account.key, activity, { contest: contest.id })
    await listener.next()
    const id = await entered(contest.id, 'ada@example.com')
    const told = (await listener.next()).data?.['contestActivity']
    expect(told).toMatchObject({
      totals: { people: 1, participants: 1, entries: 1, actions: 1 },
      first: false,
      missed: false,
      participants: [{ databaseId: id, email: 'ada@example.com' }],
      entries: [{ amount: 1, participant: { databaseId: id } }],
      winners: [],
    })
    expect(told?.['changes']).toEqual(
      expect.arrayContaining([
        { kind: 'PARTICIPANT_CREATED', count: 1 },
        { kind: 'ENTRY_CREATED', count: 1 },
      ]),
    )
    await draw(gateway, account.key, contest.id, { count: 1 })
    // A draw is committed and then decided: that may be told at once or one after the other.
    let next = told
    do {
      const from = next?.['to']
      next = (await listener.next()).data?.['contestActivity']
      expect(next).toMatchObject({ from, participants: [], entries: [] })
    } while (!JSON.stringify(next?.['changes']).includes('WINNER_PICKED'))
    expect(next).toMatchObject({
      changes: expect.arrayContaining([{ kind: 'WINNER_PICKED', count: 1 }]),
      winners: [{ participant: { databaseId: id } }],
    })
  })

  it('says nothing of other contests', async () => {
    const contest = await buildContest(gateway.database, account)
    const other = await buildContest(gateway.database, account)
    const listener = await listen(gateway, account.key, activity, { contest: contest.id })
    await listener.next()
    for (const { id } of [other, contest]) {
      await entered(id, 'eve@example.com')
    }
    const told = (await listener.next()).data?.['contestActivity']
    expect(told).toMatchObject({ totals: { people: 1 }, participants: [{ email: 'eve@example.com' }] })
  })

  it('ends with NOT_FOUND when the contest is deleted', async () => {
    const contest = await buildContest(gateway.database, account)
    const listener = await listen(gateway, account.key, activity, { contest: contest.id })
    await listener.next()
    await gateway.graphql(
      account.key,
      'mutation($id: SafeInt!) { deleteContest(input: { contest: { databaseId: $id } }) { deletedId } }',
      { id: contest.id },
    )
    const { data, errors } = await listener.next()
    expect(data).toBeNull()
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['NOT_FOUND'])
    expect(await listener.end()).toBeUndefined()
  })

  it('is NOT_FOUND for another account’s contest and for one that the key is kept from', async () => {
    const contest = await buildContest(gateway.database, account)
    const stranger = await buildAccount(gateway.database)
    const restricted = await buildKey(gateway.database, account.id, { contestIds: [1] })
    for (const key of [stranger.key, restricted]) {
      const listener = await listen(gateway, key, activity, { contest: contest.id })
      expect(await listener.end()).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }])
    }
  })

  it('needs contests:read, and for people and winners what queries need', async () => {
    const contest = await buildContest(gateway.database, account)
    const totals =
      'subscription($contest: SafeInt!) { contestActivity(contest: { databaseId: $contest }) { totals { people } } }'
    const blind = await buildKey(gateway.database, account.id, { scopes: ['participants:read'] })
    const refused = await listen(gateway, blind, totals, { contest: contest.id })
    expect(await refused.end()).toMatchObject([
      { extensions: { code: 'INSUFFICIENT_SCOPE', detail: 'contests:read' } },
    ])
    const reader = await buildKey(gateway.database, account.id, { scopes: ['contests:read'] })
    const allowed = await listen(gateway, reader, totals, { contest: contest.id })
    expect((await allowed.next()).data).toEqual({ contestActivity: { totals: { people: 0 } } })
    const nosy = await listen(gateway, reader, activity, { contest: contest.id })
    const { data, errors } = await nosy.next()
    expect(data).toBeNull()
    expect(errors.map(({ extensions }) => extensions['detail'])).toContain('participants:read')
  })

  it('refuses an interval and list sizes out of bounds', async () => {
    const contest = await buildContest(gateway.database, account)
    for (const interval of [249, 60_001]) {
      const listener = await listen(gateway, account.key, activity, { contest: contest.id, interval })
      expect(await listener.end()).toMatchObject([
        { extensions: { code: 'VALIDATION_FAILED', fields: [{ path: 'interval' }] } },
      ])
    }
    const query =
      'subscription($contest: SafeInt!) { contestActivity(contest: { databaseId: $contest }) { entries(first: 51) { id } } }'
    const listener = await listen(gateway, account.key, query, { contest: contest.id })
    expect((await listener.next()).errors).toMatchObject([{ extensions: { code: 'VALIDATION_FAILED' } }])
  })
})
