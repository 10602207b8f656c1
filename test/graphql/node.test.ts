import { beforeAll, describe, expect, it } from 'vitest'
import { globalId, type NodeType, nodeTypes } from '../../src/graphql/global-id.js'
import { codesOf, faultPaths, gained, payload } from '../support/answers.js'
import { buildMethod } from '../support/build-contest.js'
import { buildPrize } from '../support/build-prize.js'
import { buildAccount, buildKey, type TestAccount } from '../support/builders.js'
import { buildDeliveries, buildWebhook } from '../support/deliveries.js'
import { type Gateway, startGateway } from '../support/gateway.js'
import { makeContest } from '../support/make-contest.js'
import { create } from '../support/people.js'
import { buildRun, madeSource } from '../support/sources.js'
import { madeWorkflow } from '../support/workflows.js'

type Ids = Record<NodeType, string>

/** What a key needs to read a node of each type; null: nothing. */
const scopeOf: Record<NodeType, string | null> = {
  Account: null,
  AllowlistRow: 'contests:read',
  ApiKey: 'keys:read',
  BlocklistRow: 'contests:read',
  Brand: 'account:read',
  Contact: 'contacts:read',
  Contest: 'contests:read',
  CustomField: 'contests:read',
  Draw: 'winners:read',
  Entry: 'participants:read',
  EntryMethod: 'contests:read',
  GalleryItem: 'participants:read',
  Mail: 'participants:read',
  Participant: 'participants:read',
  Prize: 'contests:read',
  Reward: 'contests:read',
  Source: 'sources:read',
  SourceRun: 'sources:read',
  Webhook: 'webhooks:read',
  WebhookDelivery: 'webhooks:read',
  Winner: 'winners:read',
  Workflow: 'webhooks:read',
}

const one = 'query ($id: ID!) { node(id: $id) { __typename id } }'
const several = 'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }'

let gateway: Gateway
let account: TestAccount
let ids: Ids

/** A contest of the account with one thing of every type in it. */
async function furnished(): Promise<{ contestId: number; ids: Ids }> {
  const { id } = await makeContest(gateway.database, account)
  const field = `mutation ($contest: ContestLookup!) { createCustomField(input: { contest: $contest, key: "k", label: "K",
    kind: TEXT }) { customField { id } } }`
  const made = payload<{ customField: { id: string } }>(
    await gateway.graphql(account.key, field, { contest: { databaseId: id } }),
    'createCustomField',
  )
  const prize = await buildPrize(gateway.database, { id }, 1)
  const reward = `mutation ($contest: ContestLookup!) { createReward(input: { contest: $contest, kind: COUPON,
    title: "R", threshold: 1 }) { reward { id } } }`
  const rewarded = payload<{ reward: { id: string } }>(
    await gateway.graphql(account.key, reward, { contest: { databaseId: id } }),
    'createReward',
  )
  const hook = `mutation { createWebhook(input: { url: "https://hooks.example.com/", events: ["entry.created"] }) {
    webhook { id } } }`
  const hooked = payload<{ webhook: { id: string } }>(
    await gateway.graphql(account.key, hook),
    'createWebhook',
  )
  const source = await madeSource(gateway, account.key, { name: `Source ${id}` })
  const workflow = await madeWorkflow(gateway, account.key, id)
  const [delivery] = await buildDeliveries(gateway.database, await buildWebhook(gateway.database, account.id))
  const { participant } = await create(gateway, account.key, id, { email: `p${id}@example.test` })
  const pick = `mutation { pickWinner(input: { contest: { databaseId: ${id} }, participant: { id: "${participant.id}" } }) {
    draw { id } winner { id } } }`
  const picked = payload<{ draw: { id: string }; winner: { id: string } }>(
    await gateway.graphql(account.key, pick),
    'pickWinner',
  )
  const lists = `mutation ($contest: ContestLookup!) {
    addToAllowlist(input: { contest: $contest, emails: ["a@example.test"] }) { added }
    addToBlocklist(input: { contest: $contest, values: ["b@example.test"] }) { added } }`
  await gateway.graphql(account.key, lists, { contest: { databaseId: id } })
  const photo = await buildMethod(gateway.database, { id }, { typeId: 104, seq: 1_000 })
  const submission = `mutation { submitToGallery(input: { participant: { id: "${participant.id}" },
    entryMethod: { databaseId: ${photo.id} }, imageUrl: "https://photos.example/1.jpg" }) { galleryItem { id } } }`
  const submitted = payload<{ galleryItem: { id: string } }>(
    await gateway.graphql(account.key, submission),
    'submitToGallery',
  )
  const resend = `mutation { resendVerification(input: { participant: { id: "${participant.id}" } }) { mail { id } } }`
  const sent = payload<{ mail: { id: string } }>(
    await gateway.graphql(account.key, resend),
    'resendVerification',
  )
  const query = `query ($id: SafeInt!) {
    account { id brands { id } apiKeys { nodes { id } } }
    contest(by: { databaseId: $id }) { id entryMethods { id } entries { nodes { id } }
      allowlist { nodes { id } } blocklist { nodes { id } } } }`
  const answer = await gateway.graphql(account.key, query, { id })
  const own = payload<{ id: string; brands: { id: string }[]; apiKeys: { nodes: { id: string }[] } }>(
    answer,
    'account',
  )
  const contest = payload<{
    id: string
    entryMethods: { id: string }[]
    entries: { nodes: { id: string }[] }
    allowlist: { nodes: { id: string }[] }
    blocklist: { nodes: { id: string }[] }
  }>(answer, 'contest')
  return {
    contestId: id,
    ids: {
      Account: own.id,
      AllowlistRow: contest.allowlist.nodes[0]?.id ?? '',
      ApiKey: own.apiKeys.nodes[0]?.id ?? '',
      BlocklistRow: contest.blocklist.nodes[0]?.id ?? '',
      Brand: own.brands[0]?.id ?? '',
      Contact: participant.contact?.id ?? '',
      Contest: contest.id,
      CustomField: made.customField.id,
      Draw: picked.draw.id,
      Entry: contest.entries.nodes[0]?.id ?? '',
      EntryMethod: contest.entryMethods[0]?.id ?? '',
      GalleryItem: submitted.galleryItem.id,
      Mail: sent.mail.id,
      Participant: participant.id,
      Prize: globalId('Prize', prize.id),
      Reward: rewarded.reward.id,
      Source: source.id,
      SourceRun: await buildRun(gateway, source),
      Webhook: hooked.webhook.id,
      WebhookDelivery: globalId('WebhookDelivery', delivery?.id ?? 0),
      Winner: picked.winner.id,
      Workflow: workflow.id,
    },
  }
}

beforeAll(async () => {
  gateway = await startGateway()
  account = await buildAccount(gateway.database)
  ids = (await furnished()).ids
})

describe('node', () => {
  it.each(nodeTypes)('finds a %s by its global id', async (type) => {
    const answer = await gateway.graphql(account.key, one, { id: ids[type] })
    expect(payload(answer, 'node')).toEqual({ __typename: type, id: ids[type] })
  })

  it.each(nodeTypes)('gives a %s only to a key with the scope of the type', async (type) => {
    const scope = scopeOf[type]
    const without = Object.values(scopeOf).filter((word) => word !== null && word !== scope)
    const key = await buildKey(gateway.database, account.id, { scopes: without.map(String) })
    const refused = await gateway.graphql(key, one, { id: ids[type] })
    expect(codesOf(refused)).toEqual(scope === null ? [] : ['INSUFFICIENT_SCOPE'])
    if (scope !== null) {
      const holder = await buildKey(gateway.database, account.id, { scopes: [scope] })
      expect(codesOf(await gateway.graphql(holder, one, { id: ids[type] }))).toEqual([])
    }
  })

  it.each(nodeTypes)('answers for another account’s %s as for one that does not exist', async (type) => {
    const stranger = await buildAccount(gateway.database)
    const unknown = Buffer.from(`${type}:9007199254740991`).toString('base64url')
    const [foreign, missing] = await Promise.all(
      [ids[type], unknown].map((id) => gateway.graphql(stranger.key, one, { id })),
    )
    expect([foreign?.data, foreign?.errors.map(({ extensions }) => extensions)]).toEqual([
      { node: null },
      [{ code: 'NOT_FOUND' }],
    ])
    expect(foreign).toEqual(missing)
  })

  it('hides what lies in a contest from which the key is restricted away, or that was deleted', async () => {
    const other = await makeContest(gateway.database, account)
    const restricted = await buildKey(gateway.database, account.id, { contestIds: [other.id] })
    const within = nodeTypes.filter((type) => !['Account', 'ApiKey', 'Brand'].includes(type))
    const asked = await gateway.graphql(restricted, several, { ids: within.map((type) => ids[type]) })
    expect([asked.data, codesOf(asked)]).toEqual([
      { nodes: within.map(() => null) },
      within.map(() => 'NOT_FOUND'),
    ])
    const doomed = await furnished()
    const remove = `mutation { deleteContest(input: { contest: { databaseId: ${doomed.contestId} } }) { deletedId } }`
    await gateway.graphql(account.key, remove)
    for (const type of within.filter((name) => !/^(Contact$|Source|Webhook)/.test(name))) {
      expect(codesOf(await gateway.graphql(account.key, one, { id: doomed.ids[type] }))).toEqual([
        'NOT_FOUND',
      ])
    }
  })

  it('takes hostile texts for unknown ids', async () => {
    const encoded = (text: string) => Buffer.from(text).toString('base64url')
    for (const id of [
      '',
      '__proto__',
      "'; drop table contests; --",
      'x'.repeat(100_000),
      '\u0000',
      encoded('constructor:1'),
      encoded('Contest:01'),
      encoded('Contest:-1'),
      encoded('Contest:1.5'),
      encoded('Contest:99999999999999999999'),
      `${ids.Contest}=`,
    ]) {
      expect(codesOf(await gateway.graphql(account.key, one, { id }))).toEqual(['NOT_FOUND'])
    }
  })
})

describe('nodes', () => {
  it('keeps the order, with null and an error where one is unknown', async () => {
    const asked = [ids.Participant, 'unknown', ids.Contest, ids.Participant]
    const answer = await gateway.graphql(account.key, several, { ids: asked })
    expect(answer.data).toEqual({
      nodes: [
        { __typename: 'Participant', id: ids.Participant },
        null,
        { __typename: 'Contest', id: ids.Contest },
        { __typename: 'Participant', id: ids.Participant },
      ],
    })
    expect(answer.errors.map(({ path, extensions }) => [path, extensions.code])).toEqual([
      [['nodes', 1], 'NOT_FOUND'],
    ])
  })

  it('costs one statement for each type, however many are asked for', async () => {
    const all = nodeTypes.map((type) => ids[type])
    const few = await gateway.statements(() => gateway.graphql(account.key, several, { ids: all }))
    expect(few).toHaveLength(nodeTypes.length)
    const more = (await furnished()).ids
    const both = [...all, ...nodeTypes.map((type) => more[type])]
    expect(await gateway.statements(() => gateway.graphql(account.key, several, { ids: both }))).toEqual(few)
  })

  it('takes at most 250 ids', async () => {
    const many = (count: number) => ({ ids: Array.from({ length: count }, () => ids.Contest) })
    expect(codesOf(await gateway.graphql(account.key, several, many(250)))).toEqual([])
    const refused = await gateway.graphql(account.key, several, many(251))
    expect([codesOf(refused), faultPaths(refused)]).toEqual([['VALIDATION_FAILED'], ['ids']])
  })
})

describe('another account’s ids', () => {
  const writes: readonly [mutation: string, input: (given: Ids) => Record<string, unknown>][] = [
    ['updateBrand', ({ Brand }) => ({ brand: Brand, name: 'X' })],
    ['revokeApiKey', ({ ApiKey }) => ({ apiKey: ApiKey })],
    ['createApiKey', ({ Contest }) => ({ name: 'X', scopes: ['CONTESTS_READ'], contests: [Contest] })],
    ['createApiKey', ({ Brand }) => ({ name: 'X', scopes: ['CONTESTS_READ'], brand: Brand })],
    ['createContest', ({ Brand }) => ({ title: 'X', brand: Brand })],
    ['updateContest', ({ Contest }) => ({ contest: { id: Contest }, changes: { title: 'X' } })],
    ['publishContest', ({ Contest }) => ({ contest: { id: Contest } })],
    ['returnContestToDraft', ({ Contest }) => ({ contest: { id: Contest } })],
    ['duplicateContest', ({ Contest }) => ({ contest: { id: Contest } })],
    ['deleteContest', ({ Contest }) => ({ contest: { id: Contest } })],
    [
      'createCustomField',
      ({ Contest }) => ({ contest: { id: Contest }, key: 'x', label: 'X', kind: 'TEXT' }),
    ],
    ['updateCustomField', ({ CustomField }) => ({ customField: CustomField, label: 'X' })],
    ['deleteCustomField', ({ CustomField }) => ({ customField: CustomField })],
    ['reorderCustomFields', ({ Contest }) => ({ contest: { id: Contest }, order: [] })],
    ['addEntryMethod', ({ Contest }) => ({ contest: { id: Contest }, typeId: 14, amount: 1 })],
    [
      'updateEntryMethod',
      ({ EntryMethod }) => ({ entryMethod: { id: EntryMethod }, changes: { amount: 9 } }),
    ],
    ['removeEntryMethod', ({ EntryMethod }) => ({ entryMethod: { id: EntryMethod } })],
    ['reorderEntryMethods', ({ Contest }) => ({ contest: { id: Contest }, order: [] })],
  ]

  it.each(writes)('are refused by %s as if they did not exist', async (mutation, input) => {
    const stranger = await buildAccount(gateway.database)
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`.replace(
      /^(Publish|ReturnContestToDraft|Duplicate|Delete)(Contest)?Input$/,
      'ContestActionInput',
    )
    const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { __typename } }`
    const answer = await gateway.graphql(stranger.key, query, { input: input(ids) })
    expect([gained(answer), answer.errors.map(({ extensions }) => extensions)]).toEqual([
      null,
      [{ code: 'NOT_FOUND' }],
    ])
  })

  it('are refused in an order of methods and of custom fields', async () => {
    const stranger = await buildAccount(gateway.database)
    const own = await makeContest(gateway.database, stranger)
    const contest = { databaseId: own.id }
    for (const [mutation, order] of [
      ['reorderEntryMethods', [{ id: ids.EntryMethod }]],
      ['reorderCustomFields', [ids.CustomField]],
    ] as const) {
      const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`
      const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { __typename } }`
      const answer = await gateway.graphql(stranger.key, query, { input: { contest, order } })
      expect([codesOf(answer), faultPaths(answer)]).toEqual([['VALIDATION_FAILED'], ['order']])
    }
  })
})
