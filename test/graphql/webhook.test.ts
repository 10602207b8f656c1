import { eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { events, webhooks } from '../../src/database/tables/index.js'
import { webhookEvents } from '../../src/domain/webhook/events.js'
import { codesOf, faultPaths, gained, payload } from '../support/answers.js'
import { buildAccount, buildKey, type TestAccount } from '../support/builders.js'
import { ContractDocument } from '../support/contract.js'
import { needsPostgres, onPostgres } from '../support/database.js'
import { type Gateway, startGateway } from '../support/gateway.js'
import { makeContest } from '../support/make-contest.js'
import { type MadeWebhook, madeWebhook, sendWebhook, webhookFields } from '../support/webhooks.js'

interface WebhookPage {
  readonly nodes: readonly { readonly url: string }[]
  readonly pageInfo: {
    readonly hasNextPage: boolean
    readonly startCursor: string
    readonly endCursor: string
  }
  readonly totalCount: number
}

let gateway: Gateway
let account: TestAccount

beforeAll(async () => {
  gateway = await startGateway()
})
beforeEach(async () => {
  account = await buildAccount(gateway.database)
})

const listed = async (key = account.key): Promise<MadeWebhook[]> =>
  payload<{ webhooks: MadeWebhook[] }>(
    await gateway.graphql(key, `{ account { webhooks { ${webhookFields} } } }`),
    'account',
  ).webhooks

const update = `mutation ($input: UpdateWebhookInput!) { updateWebhook(input: $input) { webhook { ${webhookFields} } } }`
const change = (webhook: { databaseId: number }, changes: Record<string, unknown>, key = account.key) =>
  gateway.graphql(key, update, { input: { webhook: { databaseId: webhook.databaseId }, changes } })

const remove = 'mutation ($input: DeleteWebhookInput!) { deleteWebhook(input: $input) { deletedId } }'
const drop = (webhook: { id: string }, key = account.key) =>
  gateway.graphql(key, remove, { input: { webhook: { id: webhook.id } } })

const test = 'mutation ($input: TestWebhookInput!) { testWebhook(input: $input) { success } }'
const look = 'query ($by: WebhookLookup!) { webhook(by: $by) { id } }'

async function eventsOf(): Promise<{ type: string; data: unknown }[]> {
  return await gateway.database.root
    .select({ type: events.type, data: events.data })
    .from(events)
    .where(eq(events.accountId, account.id))
    .orderBy(events.id)
}

describe('a webhook', () => {
  it('is made active, with a secret that is shown this once', async () => {
    const made = await madeWebhook(gateway, account.key)
    const now = gateway.clock.now()
    expect(made).toMatchObject({
      url: 'https://hooks.example.com/sweepwidget',
      events: ['entry.created'],
      active: true,
      createdAt: now,
      updatedAt: now,
    })
    expect(made.secret).toMatch(/^[0-9a-f]{64}$/)
    const { secret, ...shown } = made
    expect(await listed()).toEqual([shown])
    expect((await madeWebhook(gateway, account.key)).secret).not.toBe(secret)
    expect((await madeWebhook(gateway, account.key, { active: false })).active).toBe(false)
  })

  it('keeps its secret out of stored answers: a replay shows null (#21)', async () => {
    const headers = { 'idempotency-key': 'once' }
    const first = payload<{ secret: string; webhook: unknown }>(
      await sendWebhook(gateway, account.key, {}, headers),
      'createWebhook',
    )
    const second = await sendWebhook(gateway, account.key, {}, headers)
    expect(payload(second, 'createWebhook')).toEqual({ ...first, secret: null })
    expect(await listed()).toHaveLength(1)
  })

  it('takes the nine documented events, each once', async () => {
    const dialect = ContractDocument.read('sweepwidget').document['x-dialect'] as { webhookEvents: string[] }
    expect([...webhookEvents]).toEqual(dialect.webhookEvents)
    const made = await madeWebhook(gateway, account.key, {
      events: [...webhookEvents].reverse().concat('entry.created'),
    })
    expect(made.events).toEqual([...webhookEvents])
  })

  it.each([
    [{ events: [] }, ['events']],
    [{ events: ['entry.updated'] }, ['events']],
    [{ events: ['entry.created', 'ENTRY.CREATED'] }, ['events']],
    [{ events: ['test'] }, ['events']],
    [{ url: 'http://hooks.example.com/' }, ['url']],
    [{ url: 'https://192.168.0.1/' }, ['url']],
    [{ url: 'https://a:b@hooks.example.com/' }, ['url']],
    [{ url: '', events: [] }, ['url', 'events']],
  ])('is refused with %j', async (input, paths) => {
    const refused = await sendWebhook(gateway, account.key, input)
    expect([gained(refused), codesOf(refused), faultPaths(refused)]).toEqual([
      null,
      ['VALIDATION_FAILED'],
      paths,
    ])
    const made = await madeWebhook(gateway, account.key)
    const kept = await change(made, input)
    expect([codesOf(kept), faultPaths(kept)]).toEqual([['VALIDATION_FAILED'], paths])
    const { secret, ...shown } = made
    expect(await listed()).toEqual([shown])
  })

  it('keeps what is absent from a change, refuses null, and takes what is given', async () => {
    const made = await madeWebhook(gateway, account.key)
    gateway.clock.advance(60)
    const same = payload<{ webhook: MadeWebhook }>(await change(made, {}), 'updateWebhook').webhook
    const { secret, ...shown } = made
    expect(same).toEqual(shown)
    for (const field of ['url', 'events', 'active']) {
      const refused = await change(made, { [field]: null })
      expect([codesOf(refused), faultPaths(refused)]).toEqual([['VALIDATION_FAILED'], [field]])
    }
    const url = 'https://other.example.com/'
    for (const changes of [{ url }, { events: ['winner.picked'] }, { active: false }]) {
      const { webhook } = payload<{ webhook: MadeWebhook }>(await change(made, changes), 'updateWebhook')
      expect(webhook).toMatchObject(changes)
      expect(webhook.updatedAt).toBe(gateway.clock.now())
    }
    expect(await listed()).toMatchObject([{ url, events: ['winner.picked'], active: false }])
    const [row] = await gateway.database.root.select().from(webhooks).where(eq(webhooks.id, made.databaseId))
    expect(row?.secret).toBe(secret)
  })

  it('is deleted for good, and its secret with it', async () => {
    const made = await madeWebhook(gateway, account.key)
    const kept = await madeWebhook(gateway, account.key)
    expect(payload(await drop(made), 'deleteWebhook')).toEqual({ deletedId: made.id })
    expect((await listed()).map(({ id }) => id)).toEqual([kept.id])
    const input = { webhook: { id: made.id } }
    for (const answer of [
      await drop(made),
      await change(made, { active: true }),
      await gateway.graphql(account.key, test, { input }),
      await gateway.graphql(account.key, look, { by: { id: made.id } }),
    ]) {
      expect(codesOf(answer)).toEqual(['NOT_FOUND'])
    }
    const [row] = await gateway.database.root.select().from(webhooks).where(eq(webhooks.id, made.databaseId))
    expect([row?.secret, row?.active]).toEqual(['', false])
  })

  it('leaves events that hold neither address nor secret', async () => {
    const made = await madeWebhook(gateway, account.key)
    await change(made, { active: true })
    await change(made, { url: 'https://other.example.com/', active: false })
    await drop(made)
    const data = { webhookId: made.databaseId }
    expect(await eventsOf()).toEqual([
      { type: 'webhook.created', data },
      { type: 'webhook.updated', data: { ...data, fields: ['url', 'active'] } },
      { type: 'webhook.deleted', data },
    ])
  })

  it('is found by either id, and listed newest first', async () => {
    const first = await madeWebhook(gateway, account.key)
    const second = await madeWebhook(gateway, account.key)
    for (const by of [{ id: first.id }, { databaseId: first.databaseId }]) {
      expect(payload(await gateway.graphql(account.key, look, { by }), 'webhook')).toEqual({ id: first.id })
    }
    expect((await listed()).map(({ id }) => id)).toEqual([second.id, first.id])
  })

  it('does not exist for another account', async () => {
    const made = await madeWebhook(gateway, account.key)
    const { key } = await buildAccount(gateway.database)
    expect(await listed(key)).toEqual([])
    const input = { webhook: { id: made.id } }
    for (const answer of [
      await drop(made, key),
      await change(made, { active: false }, key),
      await gateway.graphql(key, test, { input }),
      await gateway.graphql(key, look, { by: { id: made.id } }),
    ]) {
      expect([answer.errors[0]?.extensions, gained(answer)]).toEqual([{ code: 'NOT_FOUND' }, null])
    }
    expect(await listed()).toMatchObject([{ id: made.id, active: true }])
  })

  it('is nothing for a key restricted to contests (#2)', async () => {
    const made = await madeWebhook(gateway, account.key)
    const { id } = await makeContest(gateway.database, account)
    const key = await buildKey(gateway.database, account.id, { contestIds: [id] })
    expect(await listed(key)).toEqual([])
    expect(codesOf(await gateway.graphql(key, look, { by: { id: made.id } }))).toEqual(['NOT_FOUND'])
    for (const answer of [
      await sendWebhook(gateway, key),
      await drop(made, key),
      await change(made, { active: false }, key),
      await gateway.graphql(key, test, { input: { webhook: { id: made.id } } }),
    ]) {
      expect(answer.errors[0]?.extensions).toEqual({ code: 'INSUFFICIENT_SCOPE', detail: 'restricted' })
    }
    expect(await listed()).toMatchObject([{ active: true }])
  })

  it('is read with webhooks:read alone and changed with webhooks:write', async () => {
    const made = await madeWebhook(gateway, account.key)
    const reads = await buildKey(gateway.database, account.id, { scopes: ['webhooks:read'] })
    expect(await listed(reads)).toHaveLength(1)
    expect(codesOf(await sendWebhook(gateway, reads))).toEqual(['INSUFFICIENT_SCOPE'])
    const writes = await buildKey(gateway.database, account.id, { scopes: ['webhooks:write'] })
    expect((await change(made, { active: false }, writes)).errors).toEqual([])
    const refused = await gateway.graphql(writes, '{ account { webhooks { id } } }')
    expect(codesOf(refused)).toEqual(['INSUFFICIENT_SCOPE'])
  })

  it('is one of 100 at most; a deleted one makes room', async () => {
    const now = gateway.clock.now()
    const rest = {
      accountId: account.id,
      url: 'https://a.example/',
      secret: 's',
      createdAt: now,
      updatedAt: now,
    }
    await gateway.database.root
      .insert(webhooks)
      .values(Array.from({ length: 99 }, () => ({ ...rest, events: ['entry.created'], active: true })))
    const last = await madeWebhook(gateway, account.key)
    expect(codesOf(await sendWebhook(gateway, account.key))).toEqual(['STATE_FORBIDS'])
    await drop(last)
    expect((await sendWebhook(gateway, account.key)).errors).toEqual([])
    expect(await listed()).toHaveLength(100)
  })

  it.skipIf(!onPostgres)(
    `stays within the bound when several are made at once (${needsPostgres})`,
    async () => {
      const now = gateway.clock.now()
      const rest = {
        accountId: account.id,
        url: 'https://a.example/',
        secret: 's',
        createdAt: now,
        updatedAt: now,
      }
      await gateway.database.root
        .insert(webhooks)
        .values(Array.from({ length: 97 }, () => ({ ...rest, events: ['entry.created'], active: true })))
      const answers = await Promise.all(Array.from({ length: 8 }, () => sendWebhook(gateway, account.key)))
      expect(answers.flatMap(codesOf)).toEqual(Array(5).fill('STATE_FORBIDS'))
      expect(await listed()).toHaveLength(100)
    },
  )

  it('is listed in pages, newest first, which cost one statement whatever they show of how many', async () => {
    const now = gateway.clock.now()
    await gateway.database.root.insert(webhooks).values(
      Array.from({ length: 45 }, (_, n) => ({
        ...{ accountId: account.id, url: `https://a.example/${n}`, secret: 's', events: ['entry.created'] },
        ...{ active: true, createdAt: now, updatedAt: now },
      })),
    )
    await madeWebhook(gateway, (await buildAccount(gateway.database)).key)
    const query = `query ($first: Int, $after: String, $last: Int, $before: String) {
      webhooks(first: $first, after: $after, last: $last, before: $before) {
        nodes { url } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount
      }
    }`
    const read = async (variables: Record<string, unknown>, key = account.key) =>
      payload<WebhookPage>(await gateway.graphql(key, query, variables), 'webhooks')
    const numbers = ({ nodes }: WebhookPage) => nodes.map(({ url }) => Number(url.split('/').at(-1)))
    const down = (from: number, to: number) => Array.from({ length: from - to + 1 }, (_, n) => from - n)
    const first = await read({ first: 20 })
    expect([numbers(first), first.totalCount]).toEqual([down(44, 25), 45])
    const second = await read({ first: 20, after: first.pageInfo.endCursor })
    expect(numbers(second)).toEqual(down(24, 5))
    const third = await read({ first: 20, after: second.pageInfo.endCursor })
    expect([numbers(third), third.pageInfo.hasNextPage]).toEqual([down(4, 0), false])
    expect(numbers(await read({ last: 20, before: third.pageInfo.startCursor }))).toEqual(down(24, 5))
    const one = '{ webhooks(first: 20) { nodes { id url } pageInfo { endCursor } } }'
    expect(await gateway.statements(() => gateway.graphql(account.key, one))).toHaveLength(1)
    const restricted = await buildKey(gateway.database, account.id, { contestIds: [1] })
    expect(await read({}, restricted)).toMatchObject({ nodes: [], totalCount: 0 })
    const enters = await buildKey(gateway.database, account.id, { scopes: ['contests:read'] })
    expect(codesOf(await gateway.graphql(enters, one))).toEqual(['INSUFFICIENT_SCOPE'])
  })

  it('costs one statement more than its account, however many there are', async () => {
    const query = '{ account { webhooks { id url } } }'
    await madeWebhook(gateway, account.key)
    const count = async () => (await gateway.statements(() => gateway.graphql(account.key, query))).length
    const one = await count()
    for (let n = 0; n < 5; n += 1) await madeWebhook(gateway, account.key)
    expect([one, await count()]).toEqual([2, 2])
  })
})
