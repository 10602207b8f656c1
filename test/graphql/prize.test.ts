import { asc, eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type ContestRow, events, redemptionCodes } from '../../src/database/tables/index.js'
import { lockContest } from '../../src/domain/contest/find.js'
import { assignPrizes, freePrizes } from '../../src/domain/prize/assign.js'
import { codesOf, faultPaths, payload } from '../support/answers.js'
import { buildPrize, buildWinners } from '../support/build-prize.js'
import { buildAccount, buildKey, type TestAccount } from '../support/builders.js'
import { needsPostgres, onPostgres } from '../support/database.js'
import { type Gateway, type GraphQLAnswer, startGateway } from '../support/gateway.js'
import { makeContest } from '../support/make-contest.js'
import { writingAs } from '../support/work.js'

interface Prize extends Record<string, unknown> {
  readonly id: string
  readonly databaseId: number
  readonly sequence: number
  readonly position: number | null
}

const fields = `id databaseId sequence name value currency quantity redeemed remaining position archived archivedAt
  redemptionEnabled redemptionInstructions redemptionSubject redemptionReplyToEmail redemptionReplyToName
  codeCount freeCodeCount createdAt updatedAt`
const place = 'prizes { sequence position }'
const create = `mutation ($input: CreatePrizeInput!) { createPrize(input: $input) { prize { ${fields} } } }`
const update = `mutation ($input: UpdatePrizeInput!) { updatePrize(input: $input) { prize { ${fields} } } }`
const archive = `mutation ($input: ArchivePrizeInput!) { archivePrize(input: $input) { prize { ${fields} } } }`
const reorder = `mutation ($input: ReorderPrizesInput!) { reorderPrizes(input: $input) { ${place} contest { ${place} } } }`
const list = `query ($id: SafeInt!) { contest(by: { databaseId: $id }) { prizes { ${fields} } } }`
const one = `query ($by: PrizeLookup!, $contest: ContestLookup) { prize(by: $by, contest: $contest) { ${fields} } }`

const full = {
  value: '$500 Gift Card',
  currency: 'EUR',
  redemptionEnabled: true,
  redemptionInstructions: 'Show the code at the till.',
  redemptionSubject: 'You won',
  redemptionReplyToEmail: 'shop@example.com',
  redemptionReplyToName: 'The shop',
}

let gateway: Gateway
let account: TestAccount
let contest: ContestRow

beforeAll(async () => {
  gateway = await startGateway()
  account = await buildAccount(gateway.database)
})

beforeEach(async () => {
  contest = await makeContest(gateway.database, account)
})

const within = () => ({ databaseId: contest.id })

const creating = (input: Record<string, unknown> = {}) =>
  gateway.graphql(account.key, create, { input: { contest: within(), name: 'Mug', quantity: 1, ...input } })

const made = async (input?: Record<string, unknown>) =>
  payload<{ prize: Prize }>(await creating(input), 'createPrize').prize

const changing = (prize: Prize, changes: Record<string, unknown>) =>
  gateway.graphql(account.key, update, { input: { prize: { id: prize.id }, changes } })

const changed = async (prize: Prize, changes: Record<string, unknown>) =>
  payload<{ prize: Prize }>(await changing(prize, changes), 'updatePrize').prize

const archiving = (prize: Prize) =>
  gateway.graphql(account.key, archive, { input: { prize: { databaseId: prize.databaseId } } })

const reordering = (...sequences: number[]) =>
  gateway.graphql(account.key, reorder, {
    input: { contest: within(), order: sequences.map((sequence) => ({ sequence })) },
  })

async function listed(): Promise<Prize[]> {
  const answer = await gateway.graphql(account.key, list, { id: contest.id })
  return payload<{ prizes: Prize[] }>(answer, 'contest').prizes
}

const order = async () => (await listed()).map(({ sequence }) => sequence)

const freeCodes = async (prize: Prize) => {
  const rows = await gateway.database.root
    .select()
    .from(redemptionCodes)
    .where(eq(redemptionCodes.prizeId, prize.databaseId))
    .orderBy(asc(redemptionCodes.id))
  return rows.filter(({ winnerId }) => winnerId === null).map(({ code }) => code)
}

const told = async () => {
  const rows = await gateway.database.root.select().from(events).where(eq(events.contestId, contest.id))
  return rows.filter(({ type }) => type.startsWith('prize.'))
}

/** Gives the contest's prizes to so many new winners. */
async function give(count: number): Promise<number[]> {
  const winners = await buildWinners(gateway.database, contest, count)
  await writingAs(gateway.database, account.id, gateway.clock, async (work) => {
    await lockContest(work, { id: contest.id }, true)
    await assignPrizes(work, contest.id, winners)
  })
  return winners.map(({ id }) => id)
}

describe('createPrize', () => {
  it('adds a prize at the end with the next number, plain or with everything given', async () => {
    const now = gateway.clock.now()
    expect(await made()).toMatchObject({
      sequence: 1,
      position: 1,
      name: 'Mug',
      value: null,
      currency: 'USD',
      quantity: 1,
      redeemed: 0,
      remaining: 1,
      archived: false,
      archivedAt: null,
      redemptionEnabled: false,
      redemptionInstructions: null,
      redemptionSubject: null,
      redemptionReplyToEmail: null,
      redemptionReplyToName: null,
      codeCount: 0,
      freeCodeCount: 0,
      createdAt: now,
      updatedAt: now,
    })
    const given = { ...full, name: 'Card', quantity: 2_147_483_647 }
    const second = await made({ ...given, redemptionReplyToEmail: ' shop@example.com ' })
    expect(second).toMatchObject({ ...given, sequence: 2, position: 2, remaining: 2_147_483_647 })
    expect(await listed()).toHaveLength(2)
    expect((await told()).map(({ type, data }) => [type, data])).toContainEqual([
      'prize.created',
      { prizeId: second.databaseId, codes: 0 },
    ])
  })

  it('trims codes, drops blanks and repeats, and keeps their order (#134)', async () => {
    const prize = await made({ codes: [' B-1 ', '', 'A-1', '  ', 'B-1', 'a-1\t'] })
    expect(prize).toMatchObject({ codeCount: 3, freeCodeCount: 3 })
    expect(await freeCodes(prize)).toEqual(['B-1', 'A-1', 'a-1'])
  })

  it.each<[string, Record<string, unknown>, string]>([
    ['a blank name', { name: '  ' }, 'name'],
    ['a long name', { name: 'x'.repeat(256) }, 'name'],
    ['a name with NUL', { name: 'a\0b' }, 'name'],
    ['no quantity', { quantity: 0 }, 'quantity'],
    ['a long value', { value: 'x'.repeat(256) }, 'value'],
    ['a blank currency', { currency: ' ' }, 'currency'],
    ['a long currency', { currency: 'x'.repeat(11) }, 'currency'],
    ['no currency', { currency: null }, 'currency'],
    ['no switch', { redemptionEnabled: null }, 'redemptionEnabled'],
    ['long instructions', { redemptionInstructions: 'x'.repeat(100_001) }, 'redemptionInstructions'],
    ['a long subject', { redemptionSubject: 'x'.repeat(256) }, 'redemptionSubject'],
    ['no address', { redemptionReplyToEmail: 'shop' }, 'redemptionReplyToEmail'],
    ['a long reply name', { redemptionReplyToName: 'x'.repeat(256) }, 'redemptionReplyToName'],
    ['a long code', { codes: ['x'.repeat(256)] }, 'codes'],
    ['a code with NUL', { codes: ['a\0b'] }, 'codes'],
    ['too many codes', { codes: Array.from({ length: 10_001 }, (_, n) => `${n}`) }, 'codes'],
  ])('refuses %s', async (_what, input, path) => {
    const answer = await creating(input)
    expect([codesOf(answer), faultPaths(answer)]).toEqual([['VALIDATION_FAILED'], [path]])
    expect(await listed()).toEqual([])
  })

  it('takes ten thousand codes', async () => {
    const codes = Array.from({ length: 10_000 }, (_, n) => `CODE-${n}`)
    expect(await made({ codes: [...codes, 'CODE-1', ''] })).toMatchObject({ codeCount: 10_000 })
  })

  it('never gives a number twice, and keeps places without gaps', async () => {
    await made()
    const second = await made()
    await made()
    await archiving(second)
    expect((await made()).sequence).toBe(4)
    expect((await listed()).map(({ sequence, position }) => [sequence, position])).toEqual([
      [1, 1],
      [3, 2],
      [4, 3],
    ])
  })
})

describe('updatePrize', () => {
  it('changes what is given and nothing else', async () => {
    const prize = await made({ ...full, codes: ['A'] })
    gateway.clock.set('2026-06-16T12:00:00.000Z')
    const { updatedAt: _, ...rest } = prize
    for (const changes of [
      { name: 'Cup' },
      { value: '20' },
      { currency: 'GBP' },
      { quantity: 7, remaining: 7 },
      { redemptionEnabled: false },
      { redemptionInstructions: 'Other' },
      { redemptionSubject: 'Other' },
      { redemptionReplyToEmail: 'other@example.com' },
      { redemptionReplyToName: 'Other' },
    ]) {
      const { remaining: _remaining, ...given } = changes as Record<string, unknown>
      Object.assign(rest, changes)
      expect(await changed(prize, given)).toEqual({ ...rest, updatedAt: '2026-06-16T12:00:00.000Z' })
    }
    gateway.clock.set('2026-06-15T12:00:00.000Z')
  })

  it.each([
    'value',
    'redemptionInstructions',
    'redemptionSubject',
    'redemptionReplyToEmail',
    'redemptionReplyToName',
  ])('clears %s with null', async (field) => {
    const prize = await made(full)
    expect((await changed(prize, { [field]: null }))[field]).toBeNull()
  })

  it.each(['name', 'quantity', 'currency', 'redemptionEnabled'])('refuses null for %s', async (field) => {
    const answer = await changing(await made(), { [field]: null })
    expect([codesOf(answer), faultPaths(answer)]).toEqual([['VALIDATION_FAILED'], [field]])
  })

  it('changes nothing and tells nothing where nothing is new (#77)', async () => {
    const prize = await made({ ...full, codes: ['A', 'B'] })
    gateway.clock.set('2026-06-16T12:00:00.000Z')
    for (const changes of [{}, { name: 'Mug', value: full.value }, { codes: ['A', 'B '] }]) {
      expect(await changed(prize, changes)).toEqual(prize)
    }
    gateway.clock.set('2026-06-15T12:00:00.000Z')
    expect(await told()).toHaveLength(1)
  })

  it('replaces the codes that nobody has, and never adds one again that a winner has (#134)', async () => {
    const prize = await made({ quantity: 2, redemptionEnabled: true, codes: ['A', 'B', 'C'] })
    await give(1)
    expect(await changed(prize, { codes: ['D', 'C', 'A'] })).toMatchObject({ codeCount: 3, freeCodeCount: 2 })
    expect(await freeCodes(prize)).toEqual(['D', 'C'])
    expect(await changed(prize, { codes: ['A', 'D', 'C'] })).toMatchObject({ freeCodeCount: 2 })
    expect((await told()).filter(({ type }) => type === 'prize.updated')).toHaveLength(1)
    expect(await changed(prize, { codes: null })).toMatchObject({ codeCount: 1, freeCodeCount: 0 })
    expect(await changed(prize, { codes: ['A'] })).toMatchObject({ codeCount: 1, freeCodeCount: 0 })
  })

  it('gives codes in the order of the last list', async () => {
    const prize = await made({ quantity: 3, redemptionEnabled: true, codes: ['A', 'B', 'C'] })
    await changed(prize, { codes: ['C', 'B', 'A'] })
    const [first] = await give(1)
    const [given] = await gateway.database.root
      .select()
      .from(redemptionCodes)
      .where(eq(redemptionCodes.winnerId, first ?? 0))
    expect(given?.code).toBe('C')
  })

  it('refuses a quantity below the number of winners who have it (#135)', async () => {
    const prize = await made({ quantity: 3 })
    await give(2)
    const answer = await changing(prize, { quantity: 1, name: 'Other' })
    expect([codesOf(answer), faultPaths(answer)]).toEqual([['VALIDATION_FAILED'], ['quantity']])
    expect(await changed(prize, { quantity: 2 })).toMatchObject({ name: 'Mug', redeemed: 2, remaining: 0 })
  })

  it('tells of fields by name and never of codes', async () => {
    const prize = await made({ codes: ['SECRET-1'] })
    await changed(prize, { codes: ['SECRET-2'], name: 'Cup' })
    const data = (await told()).map((event) => event.data)
    expect(data).toEqual([
      { prizeId: prize.databaseId, codes: 1 },
      { prizeId: prize.databaseId, fields: ['name', 'codes'] },
    ])
    const refused = await changing(prize, { codes: [`SECRET-3${'x'.repeat(300)}`] })
    expect(JSON.stringify(refused)).not.toContain('SECRET')
  })
})

describe('archivePrize', () => {
  it('takes the prize out of the list for good; winners keep it, and it can still be read', async () => {
    const prize = await made()
    const other = await made()
    await give(1)
    const answer = payload<{ prize: Prize }>(await archiving(prize), 'archivePrize')
    const archived = { archived: true, position: null, redeemed: 1, archivedAt: gateway.clock.now() }
    expect(answer.prize).toMatchObject(archived)
    expect(await order()).toEqual([other.sequence])
    const by = { by: { sequence: prize.sequence }, contest: within() }
    expect(payload(await gateway.graphql(account.key, one, by), 'prize')).toMatchObject(archived)
    for (const again of [await archiving(prize), await changing(prize, { name: 'x' }), await reordering(1)]) {
      expect(['NOT_FOUND', 'VALIDATION_FAILED']).toContain(codesOf(again)[0])
    }
    expect((await told()).map(({ type }) => type)).toEqual([
      'prize.created',
      'prize.created',
      'prize.archived',
    ])
  })

  it('lets a winner’s archived prize be freed without being listed again', async () => {
    const prize = await made()
    const winners = await give(1)
    await archiving(prize)
    await writingAs(gateway.database, account.id, gateway.clock, (work) => freePrizes(work, winners))
    expect(await order()).toEqual([])
  })
})

describe('reorderPrizes', () => {
  it('sets the order, those left out following as they were, and tells of it once', async () => {
    for (let time = 0; time < 4; time += 1) await made()
    const answer = payload<{ prizes: Prize[]; contest: { prizes: Prize[] } }>(
      await reordering(3, 1),
      'reorderPrizes',
    )
    expect(answer.prizes.map(({ sequence, position }) => [sequence, position])).toEqual([
      [3, 1],
      [1, 2],
      [2, 3],
      [4, 4],
    ])
    expect(answer.contest.prizes).toEqual(answer.prizes)
    await reordering(3)
    expect((await told()).filter(({ type }) => type === 'prize.reordered')).toHaveLength(1)
  })

  it('is the order in which prizes are given (#124)', async () => {
    await made()
    await made()
    await reordering(2)
    await give(1)
    expect((await listed()).map(({ sequence, redeemed }) => [sequence, redeemed])).toEqual([
      [2, 1],
      [1, 0],
    ])
  })

  it('refuses prizes that are unknown, archived or named twice', async () => {
    await made()
    await archiving(await made())
    const other = await made()
    for (const sequences of [[1, 1], [9], [2], [1, 9_007_199_254_740_991]]) {
      const answer = await reordering(...sequences)
      expect([codesOf(answer), faultPaths(answer)]).toEqual([['VALIDATION_FAILED'], ['order']])
    }
    expect(await order()).toEqual([1, other.sequence])
  })
})

describe('a prize', () => {
  it('is found by each of its names, a sequence only within a contest', async () => {
    const prize = await made()
    const find = (by: Record<string, unknown>, beside?: Record<string, unknown>) =>
      gateway.graphql(account.key, one, { by, contest: beside ?? null })
    for (const answer of [
      await find({ id: prize.id }),
      await find({ databaseId: prize.databaseId }, within()),
      await find({ sequence: 1 }, within()),
    ]) {
      expect(payload(answer, 'prize')).toEqual(prize)
    }
    expect(faultPaths(await find({ sequence: 1 }))).toEqual(['contest'])
    const other = await makeContest(gateway.database, account)
    for (const answer of [
      await find({ id: prize.id }, { databaseId: other.id }),
      await find({ sequence: 9_007_199_254_740_991 }, within()),
      await find({ sequence: -1 }, within()),
      await find({ databaseId: 9_007_199_254_740_991 }),
      await find({ id: contest.publicId }),
    ]) {
      expect(codesOf(answer)).toEqual(['NOT_FOUND'])
    }
  })

  it('does not exist for others: another account, a key restricted away, a deleted contest', async () => {
    const prize = await made()
    const stranger = await buildAccount(gateway.database)
    const elsewhere = await makeContest(gateway.database, account)
    const restricted = await buildKey(gateway.database, account.id, { contestIds: [elsewhere.id] })
    const by = { id: prize.id }
    const tries = (key: string): Promise<GraphQLAnswer>[] => [
      gateway.graphql(key, one, { by }),
      gateway.graphql(key, update, { input: { prize: by, changes: { name: 'Mine' } } }),
      gateway.graphql(key, archive, { input: { prize: by } }),
      gateway.graphql(key, reorder, { input: { contest: within(), order: [by] } }),
      gateway.graphql(key, create, { input: { contest: within(), name: 'Mine', quantity: 1 } }),
    ]
    for (const key of [stranger.key, restricted]) {
      for (const answer of await Promise.all(tries(key))) expect(codesOf(answer)).toEqual(['NOT_FOUND'])
    }
    expect(await listed()).toEqual([prize])
    await gateway.graphql(
      account.key,
      `mutation { deleteContest(input: { contest: { databaseId: ${contest.id} } }) { deletedId } }`,
    )
    for (const answer of await Promise.all(tries(account.key))) {
      expect(codesOf(answer)).toEqual(['NOT_FOUND'])
    }
  })

  it('is written only with contests:write', async () => {
    const reader = await buildKey(gateway.database, account.id, { scopes: ['contests:read'] })
    const writer = await buildKey(gateway.database, account.id, { scopes: ['contests:write'] })
    const input = { contest: within(), name: 'Mug', quantity: 1 }
    expect(codesOf(await gateway.graphql(reader, create, { input }))).toEqual(['INSUFFICIENT_SCOPE'])
    expect(codesOf(await gateway.graphql(writer, create, { input }))).toEqual([])
    expect(codesOf(await gateway.graphql(writer, list, { id: contest.id }))).toEqual(['INSUFFICIENT_SCOPE'])
    expect(codesOf(await gateway.graphql(reader, list, { id: contest.id }))).toEqual([])
  })

  it('costs the same statements in a list of one and of many, on many contests', async () => {
    const own = await buildAccount(gateway.database)
    const query = `{ contests { nodes { prizes { ${fields} } } } }`
    const count = async () => {
      let answer: GraphQLAnswer | undefined
      const statements = await gateway.statements(async () => {
        answer = await gateway.graphql(own.key, query)
      })
      expect(answer?.errors).toEqual([])
      return statements.length
    }
    const one = await makeContest(gateway.database, own)
    await buildPrize(gateway.database, one, 1, { codes: ['A'] })
    const few = await count()
    for (let time = 0; time < 4; time += 1) {
      const next = await makeContest(gateway.database, own)
      for (let position = 1; position <= 5; position += 1) await buildPrize(gateway.database, next, position)
    }
    expect(await count()).toBe(few)
    expect(few).toBe(3)
  })
})

describe('redemptionCode', () => {
  const query = `query ($id: SafeInt!) { redemptionCode(winner: { databaseId: $id }) {
    code assignedAt prize { sequence } } }`
  const read = (id: number | undefined, key = account.key) => gateway.graphql(key, query, { id })

  it('gives one winner’s code to keys that write winners, and to no others', async () => {
    await made({ quantity: 2, redemptionEnabled: true, codes: ['SECRET'] })
    const [first, second] = await give(2)
    const code = { code: 'SECRET', assignedAt: gateway.clock.now(), prize: { sequence: 1 } }
    expect(payload(await read(first), 'redemptionCode')).toEqual(code)
    expect(payload(await read(second), 'redemptionCode')).toBeNull()
    const writer = await buildKey(gateway.database, account.id, { scopes: ['winners:write'] })
    expect(payload(await read(first, writer), 'redemptionCode')).toEqual(code)
    const others = ['winners:read', 'contests:read', 'contests:write', 'participants:read']
    const reader = await buildKey(gateway.database, account.id, { scopes: others })
    const stranger = await buildAccount(gateway.database)
    expect(codesOf(await read(first, reader))).toEqual(['INSUFFICIENT_SCOPE'])
    expect(codesOf(await read(first, stranger.key))).toEqual(['NOT_FOUND'])
    expect(codesOf(await read(9_007_199_254_740_991))).toEqual(['NOT_FOUND'])
  })

  it('knows no removed winner, whose code nobody else gets', async () => {
    const prize = await made({ redemptionEnabled: true, codes: ['A', 'B'] })
    const [first] = await give(1)
    const remove = `mutation { removeWinner(input: { winner: { databaseId: ${first} } }) { removedId } }`
    expect(codesOf(await gateway.graphql(account.key, remove))).toEqual([])
    expect(codesOf(await read(first))).toEqual(['NOT_FOUND'])
    const [second] = await give(1)
    expect(payload(await read(second), 'redemptionCode')).toMatchObject({ code: 'B' })
    expect(await freeCodes(prize)).toEqual([])
  })
})

describe('duplicateContest', () => {
  it('copies prizes in their order, won by nobody and without codes; archived ones stay behind (#87)', async () => {
    await made({ ...full, quantity: 2, codes: ['A', 'B'] })
    const gone = await made()
    await made({ name: 'Last' })
    await give(1)
    await archiving(gone)
    await reordering(3)
    gateway.clock.set('2026-06-17T12:00:00.000Z')
    const answer = await gateway.graphql(
      account.key,
      `mutation { duplicateContest(input: { contest: { databaseId: ${contest.id} } }) {
        contest { databaseId prizes { ${fields} } } } }`,
    )
    const { contest: copy } = payload<{ contest: { databaseId: number; prizes: Prize[] } }>(
      answer,
      'duplicateContest',
    )
    const originals = await listed()
    const anew = '2026-06-17T12:00:00.000Z'
    expect(copy.prizes).toEqual(
      originals.map((prize, index) => ({
        ...prize,
        id: copy.prizes[index]?.id,
        databaseId: copy.prizes[index]?.databaseId,
        redeemed: 0,
        remaining: prize['quantity'],
        codeCount: 0,
        freeCodeCount: 0,
        createdAt: anew,
        updatedAt: anew,
      })),
    )
    expect(copy.prizes.map(({ sequence }) => sequence)).toEqual([3, 1])
    const next = await gateway.graphql(account.key, create, {
      input: { contest: { databaseId: copy.databaseId }, name: 'New', quantity: 1 },
    })
    expect(payload<{ prize: Prize }>(next, 'createPrize').prize).toMatchObject({ sequence: 4, position: 3 })
    gateway.clock.set('2026-06-15T12:00:00.000Z')
  })
})

describe.skipIf(!onPostgres)(`prizes changed at the same time (${needsPostgres})`, () => {
  it('twenty additions and archivings leave numbers once each and places without gaps', async () => {
    const first = await Promise.all(Array.from({ length: 10 }, () => made()))
    await Promise.all([
      ...first.slice(0, 5).map(async (prize) => {
        expect(codesOf(await archiving(prize))).toEqual([])
      }),
      ...Array.from({ length: 10 }, () => made()),
      reordering(first[9]?.sequence ?? 0),
    ])
    const prizes = await listed()
    expect(prizes.map(({ position }) => position)).toEqual(Array.from({ length: 15 }, (_, n) => n + 1))
    expect(new Set(prizes.map(({ sequence }) => sequence)).size).toBe(15)
    expect(Math.max(...prizes.map(({ sequence }) => sequence))).toBe(20)
  })

  it('a quantity lowered while prizes are given is never below those who have them', async () => {
    const prize = await made({ quantity: 10 })
    const [answers] = await Promise.all([
      Promise.all([3, 4, 5, 6].map((quantity) => changing(prize, { quantity }))),
      Promise.all([give(3), give(2)]),
    ])
    const [now] = await listed()
    expect(Number(now?.['redeemed'])).toBeLessThanOrEqual(Number(now?.['quantity']))
    for (const answer of answers) expect([[], ['VALIDATION_FAILED']]).toContainEqual(codesOf(answer))
  })

  it('codes replaced while they are given are given once at most', async () => {
    const prize = await made({ quantity: 12, redemptionEnabled: true, codes: ['A', 'B', 'C'] })
    await Promise.all([
      ...Array.from({ length: 6 }, () => give(2)),
      ...Array.from({ length: 6 }, (_, n) => changed(prize, { codes: ['A', 'B', 'C', `N${n}`] })),
    ])
    const rows = await gateway.database.root
      .select()
      .from(redemptionCodes)
      .where(eq(redemptionCodes.prizeId, prize.databaseId))
    const taken = rows.filter(({ winnerId }) => winnerId !== null)
    expect(new Set(rows.map(({ code }) => code)).size).toBe(rows.length)
    expect(new Set(taken.map(({ winnerId }) => winnerId)).size).toBe(taken.length)
    expect((await listed())[0]).toMatchObject({ redeemed: 12 })
  })
})
