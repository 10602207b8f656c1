import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { ParticipantRow } from '../../src/database/tables/index.js'
import { type WebhookEvent, webhookEvents } from '../../src/domain/webhook/events.js'
import { payload } from '../support/answers.js'
import { buildMethod } from '../support/build-contest.js'
import { buildParticipants } from '../support/build-participant.js'
import type { Gateway } from '../support/gateway.js'
import { Receiver } from '../support/receiver.js'
import { madeWebhook, startWithReceivers } from '../support/webhooks.js'
import { Clients } from './interfaces/clients.js'

/** How often each word is told; the others are not. */
type Told = Partial<Record<WebhookEvent, number>>

/** A contest with Ada, who has rows of 5 and 3, and Bob with a row of 2; a referral brings 10 and 5. */
interface World {
  readonly clients: Clients
  readonly contest: { readonly databaseId: number }
  readonly ada: ParticipantRow
  readonly bob: ParticipantRow
}

type Path = readonly [string, (world: World) => Promise<unknown>, Told]

const person = ({ ada }: World) => ({ participant: { uuid: ada.uuid } })
const rows = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ email: `row${index}@example.com`, amount: 2 }))

/** The first ledger row of Ada: the one with which she wins. */
async function firstRow({ clients, ada }: World): Promise<number> {
  const query = `query ($by: ParticipantLookup!) {
    participant(by: $by) { entries(last: 1) { nodes { databaseId } } } }`
  const answer = await clients.graphql(query, { by: { uuid: ada.uuid } })
  const found = payload<{ entries: { nodes: { databaseId: number }[] } }>(answer, 'participant')
  return found.entries.nodes[0]?.databaseId ?? 0
}

async function pick(world: World): Promise<void> {
  const { clients, contest } = world
  await clients.mutate('pickWinner', 'PickWinnerInput', { contest, ...person(world) })
}

const entering: readonly Path[] = [
  [
    'GraphQL createParticipant, with a referral',
    ({ clients, contest, ada }) =>
      clients.mutate('createParticipant', 'CreateParticipantInput', {
        contest,
        email: 'new@example.com',
        referralCode: ada.referralCode,
      }),
    { 'participant.created': 1, 'entry.created': 3 },
  ],
  [
    'GraphQL createParticipant of somebody who is there',
    ({ clients, contest, ada }) =>
      clients.mutate('createParticipant', 'CreateParticipantInput', { contest, email: ada.email }),
    {},
  ],
  [
    'the public form',
    ({ clients, contest }) =>
      clients.mutate('enterContest', 'EnterContestInput', { contest, email: 'new@example.com' }),
    { 'participant.created': 1, 'entry.created': 1 },
  ],
  [
    'a Blitz Rocket entry',
    ({ clients }) =>
      clients.blitz('POST', `/contests/${clients.contest.publicId}/entries`, {
        email: 'new@example.com',
        name: 'New',
      }),
    { 'participant.created': 1, 'entry.created': 1 },
  ],
  [
    'a GraphQL import',
    ({ clients, contest }) =>
      clients.mutate('importParticipants', 'ImportParticipantsInput', {
        contest,
        rows: [...rows(3), ...rows(1)].map(({ email }) => ({ email, initialEntries: 4 })),
      }),
    { 'participant.created': 3, 'entry.created': 3 },
  ],
  [
    'a Revup import',
    ({ clients }) =>
      clients.revup('POST', '/participants', {
        participants: rows(3).map(({ email }) => ({ email, initial_entries: 4 })),
      }),
    { 'participant.created': 3, 'entry.created': 3 },
  ],
  [
    'GraphQL recordManualEntries',
    ({ clients, contest, ada }) =>
      clients.mutate('recordManualEntries', 'RecordManualEntriesInput', {
        contest,
        rows: [...rows(3), { email: ada.email, amount: 2 }],
      }),
    { 'participant.created': 3, 'entry.created': 4 },
  ],
  [
    'a SweepWidget entry',
    ({ clients }) =>
      clients.sweepWidget('POST', '/entries', {
        user_email: 'new@example.com',
        user_name: 'New',
        entry_amount: 2,
      }),
    { 'participant.created': 1, 'entry.created': 1 },
  ],
  [
    'SweepWidget entries in bulk',
    ({ clients }) =>
      clients.sweepWidget('POST', '/entries/bulk', {
        entries: rows(4).map(({ email }) => ({ user_email: email, user_name: 'N', entry_amount: 2 })),
      }),
    { 'participant.created': 4, 'entry.created': 4 },
  ],
]

const ledger: readonly Path[] = [
  [
    'GraphQL addEntry',
    (world) =>
      world.clients.mutate('addEntry', 'AddEntryInput', {
        ...person(world),
        entryMethod: { databaseId: world.clients.method.id },
      }),
    { 'entry.created': 1 },
  ],
  [
    'GraphQL addBonusEntries',
    (world) =>
      world.clients.mutate('addBonusEntries', 'AddBonusEntriesInput', { ...person(world), amount: 2 }),
    { 'entry.created': 1 },
  ],
  [
    'GraphQL adjustEntries',
    (world) =>
      world.clients.mutate('adjustEntries', 'AdjustEntriesInput', {
        ...person(world),
        amount: -2,
        reason: 'r',
      }),
    { 'entry.created': 1 },
  ],
  [
    'GraphQL recordManualEntry',
    ({ clients, contest, ada }) =>
      clients.mutate('recordManualEntry', 'RecordManualEntryInput', { contest, email: ada.email }),
    { 'entry.created': 1 },
  ],
  [
    'GraphQL addManualEntry',
    (world) => world.clients.mutate('addManualEntry', 'AddManualEntryInput', { ...person(world), amount: 2 }),
    { 'entry.created': 1 },
  ],
  [
    'a photo',
    async (world) => {
      const { clients } = world
      const method = await buildMethod(clients.gateway.database, clients.contest, { typeId: 104, seq: 1_000 })
      const photo = { entryMethod: { databaseId: method.id }, imageUrl: 'https://photos.example/1.jpg' }
      await clients.mutate('submitToGallery', 'SubmitToGalleryInput', { ...person(world), ...photo })
    },
    { 'entry.created': 1 },
  ],
  [
    'SweepWidget add-entries',
    ({ clients, ada }) => clients.sweepWidget('POST', `/participants/${ada.uuid}/add-entries`, { amount: 2 }),
    { 'entry.created': 1 },
  ],
  [
    'Blitz Rocket points',
    ({ clients, ada }) =>
      clients.blitz('POST', `/entries/${ada.publicId}/points`, { points: 2, reason: 'r' }),
    { 'entry.created': 1 },
  ],
  [
    'a Revup bonus',
    ({ clients, ada }) => clients.revup('POST', '/participants/entries', { email: ada.email, entries: 2 }),
    { 'entry.created': 1 },
  ],
  [
    'GraphQL deleteEntry',
    async (world) => {
      const entry = { databaseId: await firstRow(world) }
      await world.clients.mutate('deleteEntry', 'DeleteEntryInput', { entry })
    },
    { 'entry.deleted': 1 },
  ],
  [
    'SweepWidget’s deletion of an entry that is more than is left, which is balanced',
    async (world) => {
      const { clients } = world
      await clients.mutate('adjustEntries', 'AdjustEntriesInput', {
        ...person(world),
        amount: -7,
        reason: 'r',
      })
      await clients.sweepWidget('DELETE', `/entries/${await firstRow(world)}`)
    },
    { 'entry.created': 2, 'entry.deleted': 1 },
  ],
]

const exclusion: readonly Path[] = [
  [
    'GraphQL banParticipant, twice',
    async (world) => {
      for (let n = 0; n < 2; n += 1) {
        await world.clients.mutate('banParticipant', 'ExcludeParticipantInput', person(world))
      }
    },
    { 'participant.banned': 1 },
  ],
  [
    'SweepWidget’s ban, twice',
    async ({ clients, ada }) => {
      for (let n = 0; n < 2; n += 1) await clients.sweepWidget('POST', `/participants/${ada.uuid}/ban`)
    },
    { 'participant.banned': 1 },
  ],
  [
    'the ban of a winner',
    async (world) => {
      await pick(world)
      await world.clients.sweepWidget('POST', `/participants/${world.ada.uuid}/ban`)
    },
    { 'winner.picked': 1, 'winner.removed': 1, 'participant.banned': 1 },
  ],
  [
    'GraphQL setParticipantDisqualified, twice, and back',
    async (world) => {
      for (const disqualified of [true, true, false]) {
        const input = { ...person(world), disqualified }
        await world.clients.mutate('setParticipantDisqualified', 'SetParticipantDisqualifiedInput', input)
      }
    },
    { 'participant.disqualified': 1 },
  ],
  [
    'SweepWidget’s disqualification of a winner, twice',
    async (world) => {
      await pick(world)
      const to = `/participants/${world.ada.uuid}/disqualify`
      for (let n = 0; n < 2; n += 1) await world.clients.sweepWidget('POST', to)
    },
    { 'winner.picked': 1, 'winner.removed': 1, 'participant.disqualified': 1 },
  ],
  [
    'Blitz Rocket’s disqualification',
    ({ clients, ada }) =>
      clients.blitz('POST', `/entries/${ada.publicId}/disqualify`, { disqualified: true, reason: 'r' }),
    { 'participant.disqualified': 1 },
  ],
]

const winning: readonly Path[] = [
  ['GraphQL pickWinner', pick, { 'winner.picked': 1 }],
  [
    'a GraphQL draw',
    ({ clients, contest }) => clients.mutate('drawWinners', 'DrawWinnersInput', { contest, count: 2 }),
    { 'winner.picked': 2 },
  ],
  [
    'SweepWidget’s draw',
    ({ clients }) => clients.sweepWidget('POST', '/winners/random', { count: 2 }),
    { 'winner.picked': 2 },
  ],
  [
    'SweepWidget’s choice by hand, and its end',
    async (world) => {
      const { clients, ada } = world
      await clients.sweepWidget('POST', '/winners/manual', { user_id: ada.uuid })
      await clients.sweepWidget('DELETE', `/winners/${await firstRow(world)}`)
    },
    { 'winner.picked': 1, 'winner.removed': 1 },
  ],
  [
    'GraphQL removeWinner',
    async (world) => {
      await pick(world)
      const winner = { entry: { databaseId: await firstRow(world) } }
      await world.clients.mutate('removeWinner', 'RemoveWinnerInput', { winner })
    },
    { 'winner.picked': 1, 'winner.removed': 1 },
  ],
  [
    'a winner who lets the time pass, and comes back',
    async (world) => {
      await pick(world)
      const answer = await world.clients.graphql(
        `query ($contest: ContestLookup!) { winners(contest: $contest) { nodes { id } } }`,
        { contest: world.contest },
      )
      const [winner] = payload<{ nodes: { id: string }[] }>(answer, 'winners').nodes
      for (const status of ['EXPIRED', 'EXPIRED', 'WON']) {
        await world.clients.mutate('setWinnerStatus', 'SetWinnerStatusInput', {
          winner: { id: winner?.id },
          status,
        })
      }
    },
    { 'winner.picked': 2, 'winner.removed': 1 },
  ],
  [
    'the deletion of a winning row',
    async (world) => {
      await pick(world)
      await world.clients.sweepWidget('DELETE', `/entries/${await firstRow(world)}`)
    },
    { 'winner.picked': 1, 'winner.removed': 1, 'entry.deleted': 1 },
  ],
]

describe('each change is told to webhooks once, whichever path it takes (#22):', () => {
  let gateway: Gateway
  let receiver: Receiver
  let world: World

  beforeAll(async () => {
    gateway = await startWithReceivers()
    receiver = await Receiver.start((_request, response) => response.writeHead(204).end())
  })
  afterAll(() => receiver.close())

  beforeEach(async () => {
    const clients = await Clients.start(gateway)
    const contest = { databaseId: clients.contest.id }
    const [ada, bob] = await buildParticipants(gateway.database, clients.contest, [
      { email: 'ada@example.com', amounts: [5, 3] },
      { email: 'bob@example.com', amounts: [2] },
    ])
    if (ada === undefined || bob === undefined) throw new Error('Nobody was made.')
    world = { clients, contest, ada, bob }
    await gateway.settle()
    await madeWebhook(gateway, clients.key, {
      url: `${receiver.url}/${clients.contest.id}`,
      events: [...webhookEvents],
    })
  })

  /** How often each word has come, each under a key of its own. */
  async function told(): Promise<Told> {
    await gateway.settle()
    const path = `/${world.clients.contest.id}`
    const got = receiver.received.filter((request) => request.path === path)
    expect(new Set(got.map(({ headers }) => headers['webhook-id'])).size).toBe(got.length)
    const counts: Told = {}
    for (const { body } of got) {
      const { event, data } = JSON.parse(body) as { event: WebhookEvent; data: { giveaway_id: number } }
      expect(data.giveaway_id).toBe(world.clients.contest.id)
      counts[event] = (counts[event] ?? 0) + 1
    }
    return counts
  }

  it.each([...entering, ...ledger, ...exclusion, ...winning])('%s', async (_path, act, expected) => {
    const answer = await act(world)
    if (answer !== undefined) expect(answer).toMatchObject({ status: expect.toSatisfy((it) => it < 300) })
    expect(await told()).toEqual(expected)
  })
})

describe('a giveaway', () => {
  let gateway: Gateway
  let receiver: Receiver

  beforeAll(async () => {
    gateway = await startWithReceivers()
    receiver = await Receiver.start((_request, response) => response.writeHead(204).end())
  })
  afterAll(() => receiver.close())

  it('is told of as published and expired once each, by whichever path and by the clock (#75)', async () => {
    const clients = await Clients.start(gateway)
    await gateway.settle()
    await madeWebhook(gateway, clients.key, {
      url: receiver.url,
      events: ['giveaway.published', 'giveaway.expired'],
    })
    const dates = {
      startsAt: '2026-06-15T13:00:00.000Z',
      endsAt: '2026-06-15T14:00:00.000Z',
      timeZone: 'UTC',
    }
    const make = async (input: object) => {
      const text = `mutation ($input: CreateContestInput!) { createContest(input: $input) { contest { databaseId } } }`
      const answer = await clients.graphql(text, { input: { title: 'Later', ...input } })
      return payload<{ contest: { databaseId: number } }>(answer, 'createContest').contest
    }
    const told = async () => {
      await gateway.settle()
      return receiver.received.splice(0).map(({ body }) => {
        const { event, data } = JSON.parse(body) as { event: string; data: { id: number } }
        return [event, data.id]
      })
    }
    const live = await make({ isDraft: false })
    expect(await told()).toEqual([['giveaway.published', live.databaseId]])
    const scheduled = await make({ isDraft: false, ...dates })
    const draft = await make({ isDraft: true, ...dates })
    await clients.mutate('publishContest', 'ContestActionInput', { contest: draft })
    expect(await told()).toEqual([])
    const both = [scheduled.databaseId, draft.databaseId]
    gateway.clock.set('2026-06-15T13:00:00.000Z')
    expect((await told()).sort()).toEqual(both.map((id) => ['giveaway.published', id]))
    gateway.clock.set('2026-06-15T14:00:00.000Z')
    expect((await told()).sort()).toEqual(both.map((id) => ['giveaway.expired', id]))
    await clients.mutate('updateContest', 'UpdateContestInput', {
      contest: live,
      changes: { endsAt: '2026-06-15T13:30:00.000Z' },
    })
    expect(await told()).toEqual([['giveaway.expired', live.databaseId]])
    await clients.mutate('updateContest', 'UpdateContestInput', { contest: live, changes: { endsAt: null } })
    expect(await told()).toEqual([])
  })
})
