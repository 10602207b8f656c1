import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Database } from '../../../src/database/connection.js'
import { codesOf, faultPaths, payload } from '../../support/answers.js'
import { buildContest } from '../../support/build-contest.js'
import { buildParticipant, buildParticipants } from '../../support/build-participant.js'
import { buildAccount, buildKey, type TestAccount } from '../../support/builders.js'
import { freshDatabase } from '../../support/database.js'
import { draw } from '../../support/draws.js'
import type { Gateway } from '../../support/gateway.js'
import { type KnownPerson, knownPerson, zeldasTexts } from '../../support/known-person.js'
import { Receiver } from '../../support/receiver.js'
import { startWithReceivers } from '../../support/webhooks.js'

const query = `query ($of: PersonLookup!, $first: Int, $after: String) {
  personalData(of: $of, first: $first, after: $after) { format exportedAt data endCursor hasNextPage } }`

const rowsOfLedger = 12_000

type Lists = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>

interface Page {
  readonly format: string
  readonly data: Lists
  readonly endCursor: string | null
  readonly hasNextPage: boolean
}

describe('what is exported of a person', () => {
  let database: Database
  let gateway: Gateway
  let account: TestAccount
  let zelda: KnownPerson
  let receiver: Receiver

  beforeAll(async () => {
    database = await freshDatabase()
    gateway = await startWithReceivers(5_000, { database })
    account = await buildAccount(database)
    receiver = await Receiver.start((_request, response) => response.end('thank you'))
    zelda = await knownPerson(gateway, account, receiver.url)
    const [contest] = zelda.contests
    await buildParticipants(database, contest, [
      { email: 'other@people.example', displayName: 'Otto Other', amounts: [1] },
    ])
    await draw(gateway, account.key, contest.id, { count: 3 })
    await gateway.settle()
  })
  afterAll(async () => {
    await gateway.app.close()
    await receiver.close()
    await database.close()
  })

  const ask = (variables: Record<string, unknown>, key = account.key) =>
    gateway.graphql(key, query, variables)
  const page = async (variables: Record<string, unknown>) =>
    payload<Page>(await ask(variables), 'personalData')

  /** The whole document, in pages of so many. */
  async function whole(of: Record<string, unknown>, first?: number): Promise<Lists> {
    const lists: Record<string, Readonly<Record<string, unknown>>[]> = {}
    let after: string | null = null
    do {
      const { data, endCursor, hasNextPage }: Page = await page({ of, first, after })
      expect(hasNextPage).toBe(endCursor !== null)
      for (const [name, records] of Object.entries(data)) lists[name] = [...(lists[name] ?? []), ...records]
      after = endCursor
    } while (after !== null)
    return lists
  }

  test('is everything that is held about them, in every contest, and nothing about others', async () => {
    const lists = await whole({ contact: { email: 'zelda.quorn@people.example' } })
    const text = JSON.stringify(lists)
    for (const known of zeldasTexts) expect(text).toContain(known)
    expect(text).not.toContain('other@people.example')
    expect(text).not.toContain('Otto')
    const [one, two] = zelda.participants
    expect(lists['participants']).toMatchObject([
      { id: one.databaseId, uuid: one.uuid, wasReferred: true, contest: 'Test contest' },
      { id: two.databaseId, uuid: two.uuid, wasReferred: false },
    ])
    expect(lists['entries']).toContainEqual(
      expect.objectContaining({
        participantId: one.databaseId,
        amount: 7,
        origin: 'adjust',
        reason: 'thanks to Z. Q. for calling',
        occurredAt: '2026-06-15T12:00:00.000Z',
      }),
    )
    expect(lists['purchases']).toMatchObject([{ amount: 12.5, reference: 'order-zq-99' }])
    expect(lists['spendings']).toMatchObject([{ amount: 1, reason: 'mug for Z.Q.' }])
    expect(lists['rewards']).toMatchObject([{ participantId: one.databaseId, title: 'Ten off' }])
    expect(lists['wins']).toMatchObject([{ participantId: one.databaseId, rank: expect.any(Number) }])
    expect(lists['draws']).toMatchObject([
      {
        participantId: one.databaseId,
        state: 'allocated',
        chances: expect.any(Number),
        pseudonym: expect.any(String),
      },
    ])
    expect(lists['galleryItems']).toMatchObject([
      { imageUrl: 'https://pics.example/zelda.jpg', caption: 'a photo of my cat Minkus' },
    ])
    expect(lists['lists']?.map(({ list }) => list).sort()).toEqual(['allowlist', 'blocklist'])
    expect(lists['mails']).toContainEqual(expect.objectContaining({ kind: 'confirmation' }))
    expect(lists['deliveries']).toContainEqual(
      expect.objectContaining({ event: 'participant.created', state: 'delivered', answers: ['thank you'] }),
    )
  })

  test('is the same in one page as in many', async () => {
    const of = { contact: { databaseId: zelda.contactId } }
    expect(await whole(of, 3)).toEqual(await whole(of))
  })

  test('leaves out who was referred by the person', async () => {
    const contest = await buildContest(database, account)
    const advocate = await buildParticipant(database, contest, { amounts: [1] })
    const create = `mutation ($input: CreateParticipantInput!) { createParticipant(input: $input) { participant { publicId } } }`
    const input = {
      contest: { databaseId: contest.id },
      email: 'friend@people.example',
      referralCode: advocate.referralCode,
    }
    const answer = await gateway.graphql(account.key, create, { input })
    const { participant } = payload<{ participant: { publicId: string } }>(answer, 'createParticipant')
    const lists = await whole({ participant: { databaseId: advocate.id } })
    expect(lists['entries']).toHaveLength(2)
    expect(JSON.stringify(lists)).not.toContain(participant.publicId)
    expect(JSON.stringify(lists)).not.toContain('friend@people.example')
  })

  test('of one participant has neither the contact nor the other participants', async () => {
    const [one, two] = zelda.participants
    const lists = await whole({ participant: { uuid: one.uuid } })
    expect(lists).toMatchObject({ contacts: [], identifiers: [], participants: [{ id: one.databaseId }] })
    expect(JSON.stringify(lists)).not.toContain(two.uuid)
  })

  test('is a page at a time of a long ledger, in the same statements for each', async () => {
    const contest = await buildContest(database, account)
    const { id } = await buildParticipant(database, contest)
    await database.root.execute(sql`
      insert into entries (contest_id, participant_id, amount, origin, verified, occurred_at)
      select ${contest.id}, ${id}, 1, 'bonus', true, '2026-06-02T10:00:00Z' from generate_series(1, ${rowsOfLedger})`)
    const seen = new Set<unknown>()
    let after: string | null = null
    do {
      let read: Page | undefined
      const statements = await gateway.statements(async () => {
        read = await page({ of: { participant: { databaseId: id } }, first: 5_000, after })
      })
      expect(statements.length).toBeLessThan(20)
      for (const entry of read?.data['entries'] ?? []) seen.add(entry['id'])
      after = read?.endCursor ?? null
    } while (after !== null)
    expect(seen.size).toBe(rowsOfLedger)
  }, 120_000)

  test('is nobody’s who is missing or foreign, and needs a scope of its own and, through the account, all contests', async () => {
    const other = await buildAccount(database)
    const of = { contact: { databaseId: zelda.contactId } }
    const [one] = zelda.participants
    expect(codesOf(await ask({ of }, other.key))).toEqual(['NOT_FOUND'])
    expect(codesOf(await ask({ of: { participant: { uuid: one.uuid } } }, other.key))).toEqual(['NOT_FOUND'])
    const reader = await buildKey(database, account.id, { scopes: ['participants:read', 'contacts:read'] })
    expect(codesOf(await ask({ of }, reader))).toEqual(['INSUFFICIENT_SCOPE'])
    const [contest] = zelda.contests
    const restricted = await buildKey(database, account.id, { contestIds: [contest.id] })
    expect(codesOf(await ask({ of }, restricted))).toEqual(['INSUFFICIENT_SCOPE'])
    expect((await ask({ of: { participant: { uuid: one.uuid } } }, restricted)).errors).toEqual([])
  })

  test('takes 1 to 10,000 records and cursors of its own', async () => {
    const of = { contact: { databaseId: zelda.contactId } }
    for (const first of [0, -1, 10_001]) expect(faultPaths(await ask({ of, first }))).toEqual(['first'])
    for (const cursor of [
      '',
      'x',
      'WzBd',
      Buffer.from('[99,0,0]').toString('base64url'),
      Buffer.from('[0,1e99,0]').toString('base64url'),
    ]) {
      expect(faultPaths(await ask({ of, after: cursor }))).toEqual(['after'])
    }
  })
})
