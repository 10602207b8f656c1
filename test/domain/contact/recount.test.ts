import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { rows } from '../../../src/database/connection.js'
import { contactFigures, contacts } from '../../../src/database/tables/index.js'
import { repairContacts } from '../../../src/domain/contact/recount.js'
import { deleteContest } from '../../../src/domain/contest/lifecycle.js'
import { verifyCounters } from '../../../src/domain/counters/verify.js'
import { freshDatabase } from '../../support/database.js'
import { type Gateway, startGateway } from '../../support/gateway.js'
import { type OverviewWorld, overviewWorld } from '../../support/overview-world.js'
import { create, dataOf } from '../../support/people.js'
import { writingAs } from '../../support/work.js'

describe('what is kept of contacts over all contests', () => {
  let gateway: Gateway
  let world: OverviewWorld

  // Of its own: every look is at all contacts that there are.
  beforeAll(async () => {
    gateway = await startGateway({ database: await freshDatabase() })
  })
  afterAll(() => gateway.database.close())
  beforeEach(async () => {
    world = await overviewWorld(gateway)
  })

  const root = () => gateway.database.root

  /** What is told of the world's contacts. */
  async function differences() {
    const own = await rows<{ id: number }>(
      root(),
      sql`select id from contacts where account_id = ${world.account.id}`,
    )
    const places = new Set(own.map(({ id }) => `contact ${id}`))
    const { differences: all } = await verifyCounters(root())
    return all.filter(({ place }) => places.has(place))
  }

  async function contactOf(who: string): Promise<number> {
    const [found] = await rows<{ id: number }>(
      root(),
      sql`select id from contacts where account_id = ${world.account.id} and email = ${`${who}@person.test`}`,
    )
    return Number(found?.id)
  }

  const enter = (input: Record<string, unknown>, contestId = world.home.id) =>
    create(gateway, world.account.key, contestId, input)

  it('is told of where people and contests contradict it, figure by figure, and mended', async () => {
    expect(await differences()).toEqual([])
    const [ann, ben, cem] = [await contactOf('ann'), await contactOf('ben'), await contactOf('cem')]
    const kept = eq(contactFigures.contactId, ann)
    const [before] = await root().select().from(contactFigures).where(kept)
    const lastAt = '2026-06-01T00:00:00.001Z'
    await root().update(contactFigures).set({ contests: 9, entries: 80, services: 1, lastAt }).where(kept)
    await root().delete(contactFigures).where(eq(contactFigures.contactId, ben))
    const [nobody] = await root()
      .insert(contacts)
      .values({ accountId: world.account.id, searchText: '', createdAt: lastAt, updatedAt: lastAt })
      .returning()
    const alone = { contactId: nobody?.id ?? 0, accountId: world.account.id, lastAt, services: 2 }
    await root()
      .insert(contactFigures)
      .values({ ...alone, contests: 1, entries: 0 })
    const of = (id: number, ...[field, stored, actual]: readonly [string, number, number]) => {
      return { contestId: null, place: `contact ${id}`, field, stored, actual }
    }
    const noon = Date.parse('2026-06-15T12:00:00Z')
    const told = await differences()
    expect(told).toHaveLength(4 + 4 + 3)
    expect(told).toEqual(
      expect.arrayContaining([
        of(ann, 'contests', 9, 3),
        of(ann, 'entries', 80, 8),
        of(ann, 'services', 1, before?.services ?? 0),
        of(ann, 'last_at', Date.parse(lastAt), noon),
        of(ben, 'contests', 0, 2),
        of(ben, 'entries', 0, 3),
        of(alone.contactId, 'contests', 1, 0),
      ]),
    )
    expect(told.map(({ place }) => place)).not.toContain(`contact ${cem}`)
    await gateway.database.transaction((executor) => repairContacts(executor))
    expect(await differences()).toEqual([])
    expect(await root().select().from(contactFigures).where(kept)).toEqual([before])
  })

  it.each<[string, () => Promise<unknown>]>([
    ['new people', () => enter({ email: 'dora@person.test' })],
    ['contacts that become one', mergeBen],
    ['a contest that is deleted', () => write((work) => deleteContest(work, { id: world.home.id }))],
    ['a contact that is erased', async () => erase(await contactOf('ann'))],
  ])('is no difference as long as events tell of it that it has yet to follow: %s', async (_, change) => {
    await change()
    expect(await differences()).toEqual([])
    await gateway.settle()
    expect(await differences()).toEqual([])
    // Of what no event tells, though others are awaited.
    await enter({ email: 'late@person.test' }, world.revup.id)
    const cem = await contactOf('cem')
    await root().update(contactFigures).set({ entries: 1 }).where(eq(contactFigures.contactId, cem))
    expect((await differences()).map(({ place }) => place)).toEqual([`contact ${cem}`])
  })

  const write = <T>(work: Parameters<typeof writingAs<T>>[3]) =>
    writingAs(gateway.database, world.account.id, gateway.clock, work)

  /** Ben was known by his telephone alone, too. */
  async function mergeBen(): Promise<void> {
    await enter({ phone: '+4670123' })
    await gateway.settle()
    const { participant } = await enter({ email: 'ben@person.test', phone: '+4670123' }, world.revup.id)
    expect(participant.contact?.databaseId).toBe(await contactOf('ben'))
  }

  const erase = async (databaseId: number) =>
    dataOf(
      await gateway.graphql(
        world.account.key,
        'mutation ($input: EraseContactInput!) { eraseContact(input: $input) { contact { id } } }',
        { input: { contact: { databaseId } } },
      ),
    )
})
