import { and, eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  type ContestRow,
  type EntryMethodRow,
  events,
  galleryItems,
  type ParticipantRow,
} from '../../src/database/tables/index.js'
import { codesOf, faultPaths, payload } from '../support/answers.js'
import { buildContest, buildMethod } from '../support/build-contest.js'
import { buildParticipant } from '../support/build-participant.js'
import { buildAccount, buildKey, type TestAccount } from '../support/builders.js'
import { expectCountersRight } from '../support/counters.js'
import { needsPostgres, onPostgres } from '../support/database.js'
import { type Gateway, type GraphQLAnswer, startGateway } from '../support/gateway.js'
import { buildEntries } from '../support/ledger.js'

interface Item {
  readonly id: string
  readonly databaseId: number
  readonly state: string
  readonly decidedAt: string | null
}

const fields = 'id databaseId imageUrl caption state createdAt decidedAt'
const submission = `mutation ($input: SubmitToGalleryInput!) { submitToGallery(input: $input) { totalBefore totalAfter
  galleryItem { ${fields} entry { databaseId amount origin value } participant { total } }
  entry { databaseId } participant { total } } }`
const verdicts = {
  approve: `mutation ($input: GalleryDecisionInput!) { approveGalleryItem(input: $input) { changed galleryItem {
    ${fields} } } }`,
  reject: `mutation ($input: GalleryDecisionInput!) { rejectGalleryItem(input: $input) { changed galleryItem {
    ${fields} } } }`,
}
const list = `query ($id: SafeInt!, $filter: GalleryItemFilter) { gallery(contest: { databaseId: $id }, filter: $filter) {
  totalCount nodes { ${fields} } } }`

const imageUrl = 'https://photos.example/summit.jpg'

let gateway: Gateway
let account: TestAccount
let contest: ContestRow
let photo: EntryMethodRow
let someone: ParticipantRow

beforeAll(async () => {
  gateway = await startGateway()
})

beforeEach(async () => {
  gateway.clock.set('2026-06-15T12:00:00.000Z')
  account = await buildAccount(gateway.database)
  contest = await buildContest(gateway.database, account)
  photo = await buildMethod(gateway.database, contest, { typeId: 104, amount: 7 })
  someone = await buildParticipant(gateway.database, contest, { amounts: [1] })
})

function submit(input: Record<string, unknown> = {}, key = account.key): Promise<GraphQLAnswer> {
  return gateway.graphql(key, submission, {
    input: {
      participant: { databaseId: someone.id },
      entryMethod: { databaseId: photo.id },
      imageUrl,
      ...input,
    },
  })
}

async function submitted(input: Record<string, unknown> = {}): Promise<Item> {
  return payload<{ galleryItem: Item }>(await submit(input), 'submitToGallery').galleryItem
}

function decide(verdict: keyof typeof verdicts, item: Pick<Item, 'id'>, extra = {}, key = account.key) {
  return gateway.graphql(key, verdicts[verdict], { input: { galleryItem: { id: item.id }, ...extra } })
}

async function shown(filter?: Record<string, unknown>, key = account.key): Promise<number[]> {
  const answer = await gateway.graphql(key, list, { id: contest.id, filter })
  const { nodes, totalCount } = payload<{ nodes: Item[]; totalCount: number }>(answer, 'gallery')
  expect(totalCount).toBe(nodes.length)
  return nodes.map(({ databaseId }) => databaseId)
}

async function told(): Promise<string[]> {
  const found = await gateway.database.root
    .select()
    .from(events)
    .where(eq(events.contestId, contest.id))
    .orderBy(events.id)
  return found.map(({ type }) => type).filter((type) => type.startsWith('gallery.'))
}

describe('a photo', () => {
  it('submitted earns the method’s entries and waits in the gallery', async () => {
    const answer = await submit({ caption: 'At last', occurredAt: '2026-06-14T10:00:00.000Z' })
    const result = payload<{ galleryItem: Item; entry: { databaseId: number } }>(answer, 'submitToGallery')
    expect(result).toMatchObject({
      totalBefore: 1,
      totalAfter: 8,
      participant: { total: 8 },
      galleryItem: {
        databaseId: result.entry.databaseId,
        imageUrl,
        caption: 'At last',
        state: 'PENDING',
        createdAt: '2026-06-14T10:00:00.000Z',
        decidedAt: null,
        entry: { databaseId: result.entry.databaseId, amount: 7, origin: 'METHOD', value: imageUrl },
        participant: { total: 8 },
      },
    })
    expect(await submitted({ caption: ' ' })).toMatchObject({ caption: null })
    expect(await told()).toEqual(['gallery.submitted', 'gallery.submitted'])
    await expectCountersRight(gateway.database, contest.id)
  })

  it('is refused out of bounds, or through a method that takes none, and leaves nothing behind', async () => {
    const other = await buildMethod(gateway.database, contest, { typeId: 105 })
    for (const [input, path] of [
      [{ imageUrl: 'ftp://photos.example/1.jpg' }, 'imageUrl'],
      [{ imageUrl: `https://photos.example/${'x'.repeat(2_048)}` }, 'imageUrl'],
      [{ imageUrl: '' }, 'imageUrl'],
      [{ caption: 'x'.repeat(1_001) }, 'caption'],
      [{ entryMethod: { databaseId: other.id } }, 'entryMethod'],
    ] as const) {
      const answer = await submit(input)
      expect([codesOf(answer), faultPaths(answer)]).toEqual([['VALIDATION_FAILED'], [path]])
    }
    const elsewhere = await buildContest(gateway.database, account)
    const foreign = await buildMethod(gateway.database, elsewhere, { typeId: 104 })
    expect(codesOf(await submit({ entryMethod: { databaseId: foreign.id } }))).toEqual(['NOT_FOUND'])
    expect([await shown(), await told()]).toEqual([[], []])
    await expectCountersRight(gateway.database, contest.id)
  })

  it('has its place on every way into the ledger, and other uploads have none', async () => {
    const add = `mutation ($input: AddEntryInput!) { addEntry(input: $input) { entry { databaseId galleryItem { id
      state imageUrl } } } }`
    const added = await gateway.graphql(account.key, add, {
      input: {
        participant: { databaseId: someone.id },
        entryMethod: { databaseId: photo.id },
        value: 'a word',
        verified: false,
      },
    })
    const { entry } = payload<{ entry: { databaseId: number; galleryItem: Item } }>(added, 'addEntry')
    expect(entry.galleryItem).toMatchObject({ state: 'PENDING', imageUrl: 'a word' })
    const rows = await buildEntries(
      gateway.database,
      contest,
      [104, 105, 106, 123, null].map((methodTypeId) => ({ participantId: someone.id, methodTypeId })),
    )
    expect(await shown()).toEqual([rows[0]?.id, entry.databaseId])
  })

  it('leaves the gallery with its ledger row', async () => {
    const item = await submitted()
    const remove = `mutation { deleteEntry(input: { entry: { databaseId: ${item.databaseId} } }) { participant { total } } }`
    expect(payload(await gateway.graphql(account.key, remove), 'deleteEntry')).toEqual({
      participant: { total: 1 },
    })
    expect(await shown()).toEqual([])
    expect(codesOf(await decide('approve', item))).toEqual(['NOT_FOUND'])
  })
})

describe('a verdict', () => {
  it('may change; the same again keeps the first instant and raises no event; entries stay (#151)', async () => {
    const item = await submitted()
    const at = (time: string) => gateway.clock.set(`2026-06-15T${time}:00.000Z`)
    const states: unknown[] = []
    for (const [time, verdict] of [
      ['13:00', 'approve'],
      ['14:00', 'approve'],
      ['15:00', 'reject'],
      ['16:00', 'reject'],
      ['17:00', 'approve'],
    ] as const) {
      at(time)
      const field = verdict === 'approve' ? 'approveGalleryItem' : 'rejectGalleryItem'
      const answer = payload<{ changed: boolean; galleryItem: Item }>(await decide(verdict, item), field)
      states.push([answer.changed, answer.galleryItem.state, answer.galleryItem.decidedAt?.slice(11, 16)])
    }
    expect(states).toEqual([
      [true, 'APPROVED', '13:00'],
      [false, 'APPROVED', '13:00'],
      [true, 'REJECTED', '15:00'],
      [false, 'REJECTED', '15:00'],
      [true, 'APPROVED', '17:00'],
    ])
    expect(await told()).toEqual([
      'gallery.submitted',
      'gallery.approved',
      'gallery.rejected',
      'gallery.approved',
    ])
    const query = `{ participant(by: { databaseId: ${someone.id} }) { total } }`
    expect(payload(await gateway.graphql(account.key, query), 'participant')).toEqual({ total: 8 })
    await expectCountersRight(gateway.database, contest.id)
  })

  it('is given only where the contest is the one named, the account’s and not hidden from the key', async () => {
    const item = await submitted()
    const other = await buildContest(gateway.database, account)
    const stranger = await buildAccount(gateway.database)
    const restricted = await buildKey(gateway.database, account.id, { contestIds: [other.id] })
    for (const answer of [
      await decide('approve', item, { contest: { databaseId: other.id } }),
      await decide('reject', item, {}, stranger.key),
      await decide('reject', item, {}, restricted),
    ]) {
      expect(codesOf(answer)).toEqual(['NOT_FOUND'])
    }
    expect(codesOf(await decide('approve', item, { contest: { databaseId: contest.id } }))).toEqual([])
    const [plain] = await buildEntries(gateway.database, contest, [{ participantId: someone.id }])
    const wrong = await gateway.graphql(account.key, verdicts.approve, {
      input: { galleryItem: { databaseId: plain?.id } },
    })
    expect(codesOf(wrong)).toEqual(['NOT_FOUND'])
  })

  it('and a submission take participants:write alone', async () => {
    const item = await submitted()
    const writes = await buildKey(gateway.database, account.id, { scopes: ['participants:write'] })
    const reads = await buildKey(gateway.database, account.id, { scopes: ['participants:read'] })
    expect(codesOf(await decide('approve', item, {}, writes))).toEqual([])
    expect(codesOf(await decide('approve', item, {}, reads))).toEqual(['INSUFFICIENT_SCOPE'])
    expect(codesOf(await submit({}, reads))).toEqual(['INSUFFICIENT_SCOPE'])
  })

  it.skipIf(!onPostgres)(`asked for ten times at once is given once (${needsPostgres})`, async () => {
    const item = await submitted()
    const answers = await Promise.all(Array.from({ length: 10 }, () => decide('approve', item)))
    const changed = answers.map((one) => payload<{ changed: boolean }>(one, 'approveGalleryItem').changed)
    expect(changed.filter(Boolean)).toHaveLength(1)
    expect(await told()).toEqual(['gallery.submitted', 'gallery.approved'])
  })

  it.skipIf(!onPostgres)(`and the deletion of the row agree on one order (${needsPostgres})`, async () => {
    const item = await submitted()
    const remove = `mutation { deleteEntry(input: { entry: { databaseId: ${item.databaseId} } }) { deletedId } }`
    const [removed, ...decided] = await Promise.all([
      gateway.graphql(account.key, remove),
      ...Array.from({ length: 4 }, (_, index) => decide(index % 2 === 0 ? 'approve' : 'reject', item)),
    ])
    expect(codesOf(removed)).toEqual([])
    for (const answer of decided) expect(['', 'NOT_FOUND']).toContain(codesOf(answer).join())
    expect(await shown()).toEqual([])
    await expectCountersRight(gateway.database, contest.id)
  })
})

describe('the gallery', () => {
  it('is listed latest first, by state and by whether its people count, with participants:read alone', async () => {
    const [first, second, third] = [await submitted(), await submitted(), await submitted()]
    const banned = await buildParticipant(gateway.database, contest, {
      amounts: [1],
      bannedAt: '2026-06-03T00:00:00.000Z',
    })
    const fourth = await submitted({ participant: { databaseId: banned.id } })
    await decide('approve', first)
    await decide('approve', fourth)
    await decide('reject', second)
    const key = await buildKey(gateway.database, account.id, { scopes: ['participants:read'] })
    const numbers = (...items: Item[]) => items.map(({ databaseId }) => databaseId)
    expect(await shown(undefined, key)).toEqual(numbers(fourth, third, second, first))
    expect(await shown({ state: 'PENDING' }, key)).toEqual(numbers(third))
    expect(await shown({ state: 'APPROVED' }, key)).toEqual(numbers(fourth, first))
    expect(await shown({ state: 'REJECTED' }, key)).toEqual(numbers(second))
    expect(await shown({ state: 'APPROVED', ofCountedPeople: true }, key)).toEqual(numbers(first))
    expect(await shown({ ofCountedPeople: false }, key)).toEqual(numbers(fourth))
    const other = await buildKey(gateway.database, account.id, { scopes: ['contests:read'] })
    expect(codesOf(await gateway.graphql(other, list, { id: contest.id }))).toEqual(['INSUFFICIENT_SCOPE'])
    const stranger = await buildAccount(gateway.database)
    expect(codesOf(await gateway.graphql(stranger.key, list, { id: contest.id }))).toEqual(['NOT_FOUND'])
  })

  it('is read page by page', async () => {
    const items = [await submitted(), await submitted(), await submitted()].map(
      ({ databaseId }) => databaseId,
    )
    const page = `query ($id: SafeInt!, $after: String) { contest(by: { databaseId: $id }) { gallery(first: 2, after: $after)
      { nodes { databaseId } pageInfo { hasNextPage endCursor } } } }`
    const read = async (after: string | null) =>
      payload<{
        gallery: { nodes: Item[]; pageInfo: { hasNextPage: boolean; endCursor: string } }
      }>(await gateway.graphql(account.key, page, { id: contest.id, after }), 'contest').gallery
    const first = await read(null)
    const second = await read(first.pageInfo.endCursor)
    expect([first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([true, false])
    const found = [...first.nodes, ...second.nodes].map(({ databaseId }) => databaseId)
    expect(found).toEqual(items.reverse())
  })

  it('costs as many statements for many photos as for one', async () => {
    const query = `query ($id: SafeInt!) { contest(by: { databaseId: $id }) { gallery { totalCount nodes { imageUrl
      entry { amount galleryItem { state } } participant { email } contest { title } } } } }`
    const read = () => gateway.graphql(account.key, query, { id: contest.id })
    await submitted()
    const one = await gateway.statements(read)
    const other = await buildParticipant(gateway.database, contest, { amounts: [1] })
    await submitted()
    await submitted({ participant: { databaseId: other.id } })
    expect(await gateway.statements(read)).toEqual(one)
  })

  it('costs one statement for any number of new photos, and none for other rows', async () => {
    const append = (types: readonly number[]) =>
      gateway.statements(() =>
        buildEntries(
          gateway.database,
          contest,
          types.map((methodTypeId) => ({ participantId: someone.id, methodTypeId })),
        ),
      )
    await append([14, 104])
    const none = await append([14, 14, 14])
    const one = await append([104])
    const many = await append([104, 14, 104, 104])
    const onPhotos = (statements: readonly string[]) =>
      statements.filter((text) => text.includes('gallery_items')).length
    expect([none, one, many].map(onPhotos)).toEqual([0, 1, 1])
    // Rows that bring no photo are written in one statement with all that they move.
    expect([none.length, one.length, many.length]).toEqual([2, 6, 6])
    const found = await gateway.database.root
      .select()
      .from(galleryItems)
      .where(and(eq(galleryItems.contestId, contest.id), eq(galleryItems.participantId, someone.id)))
    expect(found).toHaveLength(5)
  })
})
