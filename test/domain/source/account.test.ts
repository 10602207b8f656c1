import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../../../src/database/connection.js'
import { accounts, brands, webhooks } from '../../../src/database/tables/index.js'
import { createBrand } from '../../../src/domain/account/brands.js'
import type { SourceAccount, SourceWebhook } from '../../../src/domain/source/model.js'
import { deleteWebhook, updateWebhook } from '../../../src/domain/webhook/manage.js'
import { payload } from '../../support/answers.js'
import { needsPostgres, onPostgres, workerDatabase } from '../../support/database.js'
import { outcome, TestDrawing } from '../../support/drawing.js'
import type { Gateway } from '../../support/gateway.js'
import { makeContest } from '../../support/make-contest.js'
import { always, Receiver } from '../../support/receiver.js'
import { startWithReceivers } from '../../support/webhooks.js'
import { writingAs } from '../../support/work.js'

const theirs: SourceAccount = {
  ...{ externalId: '3900', name: 'Their name', email: ' us@shop.example', website: 'https://shop.example' },
  ...{ avatarUrl: '', plan: 'Free', brand: null, createdAt: '2019-03-01T00:00:00.000Z' },
}

describe('what is drawn in of an account', () => {
  let gateway: Gateway
  let database: Database
  let receiver: Receiver

  beforeAll(async () => {
    database = await workerDatabase()
    gateway = await startWithReceivers(5_000, { database })
    receiver = await Receiver.start(always(200))
  })

  afterAll(async () => {
    await receiver?.close()
  })

  const begin = (options = {}) => TestDrawing.begin(database, options)

  const accountOf = async ({ account }: TestDrawing) => {
    const [found] = await database.root.select().from(accounts).where(eq(accounts.id, account.id))
    return found
  }

  const brandsOf = async ({ account }: TestDrawing) => {
    const found = await database.root
      .select()
      .from(brands)
      .where(eq(brands.accountId, account.id))
      .orderBy(brands.id)
    return found.map(({ name, active }) => `${name} ${active ? 'on' : 'off'}`)
  }

  describe('the account', () => {
    it('fills what it lacks here, is as old as there, and keeps its name and every right', async () => {
      const drawing = await begin()
      const before = await accountOf(drawing)
      expect(outcome(await drawing.store('account', [theirs]))).toEqual([0, 1, 0, []])
      expect(await accountOf(drawing)).toEqual({
        ...before,
        ...{ email: 'us@shop.example', website: 'https://shop.example', createdAt: theirs.createdAt },
      })
      const link = await drawing.link('account', '3900')
      expect([link.internalId, link.localFields]).toEqual([drawing.account.id, ['name']])
      expect(outcome(await drawing.store('account', [theirs]))).toEqual([0, 0, 1, []])
      const next = { ...theirs, website: 'https://new.example', createdAt: '2024-01-01T00:00:00.000Z' }
      expect(outcome(await drawing.store('account', [next]))).toEqual([0, 1, 0, []])
      expect(await accountOf(drawing)).toMatchObject({
        website: 'https://new.example',
        createdAt: theirs.createdAt,
      })
    })

    it('is one account of the service alone', async () => {
      const drawing = await begin()
      await drawing.store('account', [theirs])
      const other = await begin({ account: drawing.account })
      const row = { ...theirs, externalId: '3901', website: 'https://other.example' }
      expect(outcome(await other.store('account', [row]))).toEqual([
        ...[0, 0, 0],
        ['0 : is another account of the service than the one that is known already'],
      ])
      expect((await accountOf(drawing))?.website).toBe('https://shop.example')
    })

    it('is left as it is by an address that is none', async () => {
      const drawing = await begin()
      const row = { ...theirs, website: 'javascript:x' }
      const [, , , skipped] = outcome(await drawing.store('account', [row]))
      expect(skipped).toHaveLength(1)
      expect((await accountOf(drawing))?.email).toBeNull()
    })
  })

  describe('its brands', () => {
    const main = { externalId: '71', name: 'Guitars', isActive: true }

    it('are those of the same name, else new ones, and the credential’s is the one that the source fills', async () => {
      const drawing = await begin()
      await writingAs(database, drawing.account.id, drawing.clock, (work) =>
        createBrand(work, drawing.account.id, { name: ' drums' }),
      )
      await drawing.store('account', [{ ...theirs, brand: '71' }])
      const rows = [
        main,
        { externalId: '72', name: 'Drums', isActive: false },
        { externalId: '73', name: 'Flutes', isActive: false },
        { externalId: '74', name: null, isActive: true },
      ]
      expect(outcome(await drawing.store('brand', rows))).toEqual([2, 0, 2, []])
      expect(await brandsOf(drawing)).toEqual([
        ...['Test account on', ' drums on', 'Flutes off', 'Brand 74 on'],
      ])
      expect((await drawing.link('brand', '71')).internalId).toBe(drawing.account.brandId)
      expect(outcome(await drawing.store('brand', rows))).toEqual([0, 0, 4, []])
      const next = { externalId: '73', name: 'Recorders', isActive: true }
      expect(outcome(await drawing.store('brand', [next]))).toEqual([0, 1, 0, []])
      expect(await brandsOf(drawing)).toContain('Recorders on')
    })

    it('leave contests to the brand that the operator named', async () => {
      const account = (await begin()).account
      const named = await writingAs(database, account.id, gateway.clock, (work) =>
        createBrand(work, account.id, { name: 'Named' }),
      )
      const drawing = await begin({ account, brandId: named.id })
      await drawing.store('account', [{ ...theirs, brand: '71' }])
      await drawing.store('brand', [main])
      expect((await drawing.link('brand', '71')).internalId).toBe(named.id)
      expect((await drawing.contest()).brandId).toBe(named.id)
    })

    it('keep the default one switched on', async () => {
      const drawing = await begin()
      await drawing.store('brand', [main])
      const { internalId } = await drawing.link('brand', '71')
      await database.root
        .update(brands)
        .set({ isDefault: false })
        .where(eq(brands.accountId, drawing.account.id))
      await database.root.update(brands).set({ isDefault: true }).where(eq(brands.id, internalId))
      await drawing.store('brand', [{ ...main, isActive: false }])
      expect(await brandsOf(drawing)).toEqual(['Test account on', 'Guitars on'])
    })

    it('are never another account’s', async () => {
      const stranger = await begin()
      await stranger.store('brand', [main])
      const drawing = await begin()
      expect(outcome(await drawing.store('brand', [main]))).toEqual([1, 0, 0, []])
      expect(await brandsOf(stranger)).toEqual(['Test account on', 'Guitars on'])
    })
  })

  describe('its webhooks', () => {
    const webhookAt = (url: string, externalId = '70500'): SourceWebhook => ({
      ...{ externalId, url, isActive: true, createdAt: '2026-05-01T00:00:00.000Z' },
      events: ['giveaway.expired', 'entry.created'],
    })

    const webhooksOf = ({ account }: TestDrawing) =>
      database.root.select().from(webhooks).where(eq(webhooks.accountId, account.id)).orderBy(webhooks.id)

    it('are listed as the service lists them, the newest first', async () => {
      const drawing = await begin()
      const older = { ...webhookAt('http://old.example/', '70400'), isActive: false }
      const rows = [
        { ...webhookAt('https://new.example/'), createdAt: '2026-05-02T00:00:00.000Z' },
        { ...older, createdAt: '2026-05-01T00:00:00.000Z' },
      ]
      expect(outcome(await drawing.store('webhook', rows))).toEqual([2, 0, 0, []])
      const response = await gateway.app.inject({
        ...{ method: 'GET', url: '/sw_api/v2/webhooks' },
        headers: { 'x-api-key': drawing.account.key },
      })
      expect(response.json()).toMatchObject({
        data: [
          { url: 'https://new.example/', active: true, created_at: '2026-05-02 00:00:00' },
          { url: 'http://old.example/', active: false, events: ['entry.created', 'giveaway.expired'] },
        ],
      })
      expect(outcome(await drawing.store('webhook', rows))).toEqual([0, 0, 2, []])
    })

    it('are not called from here, until their secret is rotated here', async () => {
      const drawing = await begin()
      await drawing.store('webhook', [webhookAt(`${receiver.url}/drawn`)])
      const { internalId: databaseId } = await drawing.link('webhook', '70500')
      const contest = await makeContest(database, drawing.account)
      let number = 0
      const enter = async () => {
        number += 1
        const input = { contest: { databaseId: contest.id }, email: `p${number}@people.example` }
        const create =
          'mutation ($input: CreateParticipantInput!) { createParticipant(input: $input) { __typename } }'
        payload(await gateway.graphql(drawing.account.key, create, { input }), 'createParticipant')
        await gateway.settle()
      }
      const reached = () => receiver.received.filter(({ path }) => path === '/drawn').length
      const callerOf = async () => {
        const query = 'query ($by: WebhookLookup!) { webhook(by: $by) { calledBy } }'
        const answer = await gateway.graphql(drawing.account.key, query, { by: { databaseId } })
        return payload<{ calledBy: string }>(answer, 'webhook').calledBy
      }
      expect(await callerOf()).toBe('SERVICE')
      await enter()
      expect(reached()).toBe(0)
      const rotate =
        'mutation ($input: RotateWebhookSecretInput!) { rotateWebhookSecret(input: $input) { secret webhook { active } } }'
      const rotated = await gateway.graphql(drawing.account.key, rotate, {
        input: { webhook: { databaseId } },
      })
      expect(payload<{ secret: string }>(rotated, 'rotateWebhookSecret').secret).toHaveLength(64)
      await enter()
      expect(reached()).toBe(1)
      expect(await callerOf()).toBe('GATEWAY')
      await drawing.store('webhook', [webhookAt(`${receiver.url}/drawn`)])
      await enter()
      expect(reached()).toBe(2)
    })

    it('change with the service, but where somebody has changed or deleted them here', async () => {
      const drawing = await begin()
      await drawing.store('webhook', [webhookAt('https://one.example/')])
      const { internalId } = await drawing.link('webhook', '70500')
      const act = <T>(work: Parameters<typeof writingAs<T>>[3]) =>
        writingAs(database, drawing.account.id, drawing.clock, work)
      await act((work) => updateWebhook(work, internalId, { events: ['winner.picked'] }))
      const next = { ...webhookAt('https://two.example/'), events: ['entry.deleted'] }
      expect(outcome(await drawing.store('webhook', [next]))).toEqual([0, 1, 0, []])
      expect(await webhooksOf(drawing)).toMatchObject([
        { url: 'https://two.example/', events: ['winner.picked'], purpose: 'drawn' },
      ])
      expect((await drawing.link('webhook', '70500')).localFields).toEqual(['events'])
      await act((work) => deleteWebhook(work, internalId))
      expect(outcome(await drawing.store('webhook', [webhookAt('https://three.example/')]))).toEqual([
        0,
        0,
        1,
        [],
      ])
      expect((await webhooksOf(drawing))[0]?.deletedAt).not.toBeNull()
    })

    it.skipIf(!onPostgres)(`are made once by two sources at the same time (${needsPostgres})`, async () => {
      const first = await begin()
      const second = await begin({ account: first.account })
      await Promise.all(
        [first, second].map((one) => one.store('webhook', [webhookAt('https://one.example/')])),
      )
      expect(await webhooksOf(first)).toHaveLength(1)
    })
  })

  it('costs as many statements for one row as for many', async () => {
    const few = await begin()
    const many = await begin()
    const kinds = {
      brand: (to: number) =>
        Array.from({ length: to }, (_, n) => ({
          externalId: String(n),
          name: `Brand of ${n}`,
          isActive: true,
        })),
      webhook: (to: number) =>
        Array.from({ length: to }, (_, n) => ({
          ...{ externalId: String(n), url: 'https://one.example/', events: ['entry.created'] },
          ...{ isActive: true, createdAt: '2026-05-01T00:00:00.000Z' },
        })),
    }
    const counts: Record<string, number> = {}
    for (const kind of ['brand', 'webhook'] as const) {
      const count = async (drawing: TestDrawing, to: number) =>
        (await gateway.statements(() => drawing.store(kind, kinds[kind](to)))).length
      const one = await count(few, 1)
      expect(await count(many, 20)).toBe(one)
      counts[kind] = one
    }
    expect(counts).toMatchInlineSnapshot(`
      {
        "brand": 7,
        "webhook": 7,
      }
    `)
  })
})
