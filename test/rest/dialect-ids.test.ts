import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { deliveries, externalIds } from '../../src/database/tables/index.js'
import { noteSeen } from '../../src/domain/source/drawing/external-ids.js'
import { buildAccount } from '../support/builders.js'
import { type ContractClient, clientOf } from '../support/contract.js'
import { buildWebhook } from '../support/deliveries.js'
import { buildWorld, drawIn, type World } from '../support/dialect-ids/world.js'
import { TestDrawing } from '../support/drawing.js'
import { type Gateway, startGateway } from '../support/gateway.js'
import { makeContest } from '../support/make-contest.js'
import { writingAs } from '../support/work.js'

let gateway: Gateway

beforeAll(async () => {
  gateway = await startGateway()
})

/** An account all of whose contests and people have ids of Revup and SweepWidget. */
async function drawnWorld(size: number): Promise<World> {
  const world = await buildWorld(gateway, size)
  for (const dialect of ['revup', 'sweepwidget'] as const) {
    const externals = (['contest', 'participant', 'contact', 'entry', 'winner'] as const).flatMap((kind) =>
      world.rows[kind].map(({ id }) => ({ dialect, kind, internalId: id, externalId: String(id + 1) })),
    )
    await drawIn(gateway, world.account, dialect, externals)
  }
  return world
}

describe('an account with sources', () => {
  it('pays as many statements for long lists as for short ones, and one without sources none for ids', async () => {
    const counts = async (world: World, client: ContractClient, paths: readonly string[], first: number) => {
      const found: number[] = []
      for (const path of paths) {
        const whole = path.replace('{id}', String(first))
        const log = await gateway.statements(async () => {
          const { status } = await client.send('GET', whole, { key: world.account.key })
          expect([whole, status]).toEqual([whole, 200])
        })
        found.push(log.length)
      }
      return found
    }
    const revup = clientOf(gateway.app, 'revup')
    const sweepWidget = clientOf(gateway.app, 'sweepwidget')
    const ofRevup = ['/promotions', '/promotions/{id}/participants', '/promotions/{id}/winners', '/contacts']
    const ofSweepWidget = ['/giveaways', '/giveaways/{id}/entries', '/giveaways/{id}/prizes', '/webhooks']
    const plain = await buildWorld(gateway, 1)
    const small = await drawnWorld(1)
    const large = await drawnWorld(3)
    const numberOf = ({ contests: [contest] }: World) => contest?.id ?? 0
    const costs = async (world: World, id: number) => [
      await counts(world, revup, ofRevup, id),
      await counts(world, sweepWidget, ofSweepWidget, id),
    ]
    const few = await costs(small, numberOf(small) + 1)
    expect(await costs(large, numberOf(large) + 1)).toEqual(few)
    const log = await gateway.statements(async () => {
      for (const [client, path] of [
        [revup, `/promotions/${numberOf(plain)}/participants`],
        [sweepWidget, `/giveaways/${numberOf(plain)}/entries`],
      ] as const) {
        expect((await client.send('GET', path, { key: plain.account.key })).status).toBe(200)
      }
    })
    expect(log.filter((statement) => statement.includes('external_ids'))).toEqual([])
  }, 60_000)

  it('names a row that no service has by its own number, whatever is remembered of it', async () => {
    const world = await buildWorld(gateway, 1)
    const [row] = world.rows.entry
    const balance = { kind: 'entry', internalId: row?.id ?? 0, externalId: 'somebody:total' } as const
    await drawIn(gateway, world.account, 'sweepwidget', [{ ...balance, dialect: 'sweepwidget' }])
    const path = `/giveaways/${world.contests[0]?.id ?? 0}/entries`
    const { key } = world.account
    const client = clientOf(gateway.app, 'sweepwidget')
    const listed = (await client.send('GET', path, { key })).body.data as { id: number }[]
    expect(listed.map(({ id }) => id)).toContain(row?.id)
    expect((await client.send('GET', `${path}/${row?.id}`, { key })).body.data).toMatchObject({ id: row?.id })
  })

  it('tells webhooks of things by the ids that answers print', async () => {
    const world = await drawnWorld(1)
    const [contest] = world.contests
    const webhook = await buildWebhook(gateway.database, world.account.id, { events: ['entry.created'] })
    const client = clientOf(gateway.app, 'sweepwidget')
    const path = `/giveaways/${(contest?.id ?? 0) + 1}/entries`
    const { key } = world.account
    const body = { user_email: 'new@people.example', user_name: 'New', entry_amount: 3 }
    const made = await client.send('POST', path, { key, body })
    expect(made.status).toBe(201)
    await gateway.settle()
    const told = await gateway.database.root
      .select({ data: deliveries.data })
      .from(deliveries)
      .where(eq(deliveries.webhookId, webhook.id))
    const { id, user_id: person } = made.body.data as { id: number; user_id: string }
    const about = { giveaway_id: (contest?.id ?? 0) + 1, id, user_id: person }
    expect(told.map(({ data }) => data)).toContainEqual(expect.objectContaining(about))
    expect((await client.send('GET', `${path}/${id}`, { key })).body.data).toMatchObject({
      id,
      user_id: person,
    })
  })
})

describe('an external id that comes in', () => {
  it('is told of where it is the number of a row that was made here, once', async () => {
    const { database } = gateway
    const account = await buildAccount(database)
    const other = await makeContest(database, await buildAccount(database))
    const own = await makeContest(database, account, { title: 'Made here' })
    const drawn = await makeContest(database, account, { title: 'Drawn in' })
    const { drawing, clock } = await TestDrawing.begin(database, { account })
    const told: string[] = []
    const shadowed = (kind: string, ids: readonly string[]) => told.push(...ids.map((id) => `${kind} ${id}`))
    const seen = { fingerprint: null, localFields: null }
    const note = (internalId: number, externalId: number) =>
      writingAs(database, account.id, clock, (work) =>
        noteSeen(work, { ...drawing, shadowed }, 'contest', [
          { ...seen, internalId, externalId: String(externalId) },
        ]),
      )
    await note(drawn.id, own.id)
    await note(drawn.id, own.id)
    expect(told).toEqual([`contest ${own.id}`])
    // The number of another account's, and one that nobody has.
    await database.root.delete(externalIds).where(eq(externalIds.accountId, account.id))
    await note(drawn.id, other.id)
    await database.root.delete(externalIds).where(eq(externalIds.accountId, account.id))
    await note(drawn.id, 12)
    // Its own, and that of a row which is called otherwise.
    await note(own.id, own.id)
    expect(told).toHaveLength(1)
  })
})
